"""Restoration: printed lines to the paragraphs that were typeset, every change explained."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.model import Language, Pass, Removed
from corpus.restoration import characters, furniture, hyphens, lines, lost_breaks, paragraphs, speakers, words
from corpus.restoration.draft import Draft
from corpus.restoration.lines import Layout
from corpus.restoration.paragraphs import Paragraph
from corpus.sources.extract import SourceLine

_LINE_FIXERS: tuple[Callable[[str], str], ...] = (
    characters.invisible_signs,
    characters.soft_hyphens,
    characters.unbreakable_hyphens,
    characters.letter_spacing,
    characters.spaces,
)
"""In this order: letter-spacing is told by single spaces, before double ones are drawn together."""

_DASH = re.compile(r"(?:^|\s)[–—]")
_HYPHEN_AS_DASH = re.compile(r"(?:^|\s)-\s")


@dataclass(frozen=True, slots=True)
class Restored:
    """A document's paragraphs, what was taken out of it, and what was changed in it."""

    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[Pass, ...]


def restore(printed: Sequence[SourceLine], language: Language) -> Restored:
    """The paragraphs of a document, from its lines as printed."""
    draft = Draft(speakers.mark(lines.laid_out(printed)))
    for fixer in _LINE_FIXERS:
        draft.fix(_name(fixer), fixer)
    if _writes_dashes([line.text for line in printed]):
        draft.fix(_name(characters.stray_hyphens), characters.stray_hyphens)
    draft.take_out({i: line.aside for i, line in enumerate(printed) if line.aside} | _blank(draft))
    draft.lines = lines.without_false_marks(draft.lines)
    if not Layout.of(draft.lines).marked:
        found = furniture.find(draft.lines)
        if any(places := furniture.glued(draft.lines, found)):
            draft.part("glued page furniture", places)
            found = furniture.find(draft.lines)
        draft.take_out(found, break_before=True)
    draft.join(paragraphs.seams(draft.lines, language))
    draft.part("lost line breaks", lost_breaks.places([line.text for line in draft.lines]))
    draft.fix("torn words", hyphens.torn_words([line.text for line in draft.lines], language))
    draft.fix("glued words", words.glued([line.text for line in draft.lines], language))
    typeset = (Paragraph(line.text, line.strong, line.heading, line.style) for line in draft.lines)
    return Restored(tuple(typeset), tuple(draft.removed), tuple(draft.passes))


def _name(fixer: Callable[[str], str]) -> str:
    return fixer.__name__.replace("_", " ")


def _blank(draft: Draft) -> dict[int, str]:
    return {i: "blank line" for i, line in enumerate(draft.lines) if not line.text}


def _writes_dashes(raw: Sequence[str]) -> bool:
    """Whether the document has dashes of its own, so that a hyphen after a space is none."""
    return any(map(_DASH.search, raw)) and not any(map(_HYPHEN_AS_DASH.search, raw))
