"""What segmentation works on: paragraphs, or parts of them, that know where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.punctuation import ends_sentence
from corpus.restoration.paragraphs import Paragraph
from corpus.segmentation.asking import asks

STRONG = "strong"
"""The look of a paragraph that is bold from beginning to end."""

_WHOLE = 0.9
"""Share of a paragraph that makes all of it bold: its last sign or its opening dash may stand outside."""
_FEW = 2
"""So many paragraphs that open with a bold question show that questions and answers share paragraphs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A slice of a paragraph, without the spaces around it."""

    at: int
    """The number of its paragraph, counted from 0."""
    start: int
    """Where in the paragraph it begins."""
    text: str
    look: str = ""
    """How it is set: "heading 2", "strong", or the name of its style; empty for the body text."""

    strong: int = 0
    """How many characters from its beginning are bold."""

    def part(self, start: int, end: int | None = None) -> "Piece":
        """The piece between two places of its text."""
        cut = self.text[start:end]
        bare = cut.strip()
        begin = start + len(cut) - len(cut.lstrip())
        return replace(self, start=self.start + begin, text=bare, strong=max(0, self.strong - begin))


@dataclass(frozen=True, slots=True)
class Left:
    """A piece that is in no pair, and why."""

    piece: Piece
    reason: str


def of(paragraphs: Sequence[Paragraph]) -> tuple[Piece, ...]:
    """The pieces of a document; a paragraph that opens with a bold question is two.

    >>> [each.text for each in of([Paragraph("Неге? Солай.", 5), Paragraph("Кім? Мен.", 4)])]
    ['Неге?', 'Солай.', 'Кім?', 'Мен.']
    """
    parted = _opened_in_bold(paragraphs)
    found: list[Piece] = []
    for at, paragraph in enumerate(paragraphs):
        whole = Piece(at, 0, paragraph.text, _look(paragraph), paragraph.strong).part(0)
        if at in parted:
            strong = paragraph.strong
            opening = replace(Piece(at, 0, paragraph.text).part(0, strong), look=STRONG)
            found.extend((opening, Piece(at, 0, paragraph.text, paragraph.style).part(strong)))
        elif whole.text:
            found.append(whole)
    return tuple(found)


def _look(paragraph: Paragraph) -> str:
    if paragraph.heading:
        return f"heading {paragraph.heading}"
    if paragraph.strong and paragraph.strong >= _WHOLE * len(paragraph.text.rstrip()):
        return STRONG
    return paragraph.style


def _opened_in_bold(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs whose bold beginning is a sentence, where those beginnings ask."""
    found = [
        at
        for at, each in enumerate(paragraphs)
        if 0 < each.strong < _WHOLE * len(each.text.rstrip()) and ends_sentence(each.text[: each.strong])
    ]
    asking = sum(asks(paragraphs[at].text[: paragraphs[at].strong]) for at in found)
    return frozenset(found) if asking >= _FEW and 2 * asking >= len(found) else frozenset()
