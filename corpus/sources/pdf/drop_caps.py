"""Drop caps: great first letters that reach down into the lines of their paragraph."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.sources.pdf.gutters import Row
from corpus.sources.pdf.lines import PrintedLine
from corpus.sources.pdf.words import Word

_TIMES = 1.7
"""Of the body's size; a letter so great reaches into a second line."""
_NEAR = 1.5
"""Of the body's size: how far the text stands from its drop cap."""
_LETTERS = re.compile(r"[«“„\"–—-]?[^\W\d_]{1,2}|[«“„\"]?[^\W\d_]['’]")


@dataclass(frozen=True, slots=True)
class Taken:
    """The rows of a page without drop caps, and the caps."""

    rows: list[list[Word]]
    caps: list[Word]


def take(rows: Sequence[Row], size: float) -> Taken:
    """Takes drop caps out of the rows; `size` is the body's."""
    kept: list[list[Word]] = []
    caps: list[Word] = []
    for row in rows:
        left: list[Word] = []
        for i, word in enumerate(row):
            beside = [other for other in row[max(i - 1, 0) : i + 2] if other is not word]
            alone = all(other.size < 0.8 * word.size for other in beside)
            if word.size >= _TIMES * size and alone and _LETTERS.fullmatch(word.text):
                caps.append(word)
            else:
                left.append(word)
        if left:
            kept.append(left)
    return Taken(kept, caps)


def put_back(caps: Sequence[Word], lines: list[PrintedLine], size: float, words: Mapping[str, int]) -> None:
    """Puts each cap before the first of the lines to its right, which are then flush with it.

    `words` counts the document's, in small letters: they tell a letter of a word from a word of one letter.
    A cap that stands beside no line becomes a line.
    """
    for cap in caps:
        top = cap.y - 0.75 * cap.size
        beside = [
            line
            for line in lines
            if cap.x1 - 2 <= line.x0 <= cap.x1 + _NEAR * size and top - 2 <= line.y - 0.3 * size <= cap.y
        ]
        if not beside:
            lines.append(
                PrintedLine(cap.text, cap.x0, cap.x1, cap.y, cap.size, cap.face, cap.strong, cap.x1 - cap.x0)
            )
            continue
        first = min(beside, key=lambda line: line.y)
        rest = first.text.split(" ", 1)[0]
        space = " " if _is_word(cap.text, rest, words) else ""
        first.text = cap.text + space + first.text
        first.strong = first.strong + len(cap.text) + len(space) if first.strong else 0
        first.first += cap.x1 - cap.x0
        for line in beside:
            line.x0 = cap.x0


def _is_word(cap: str, rest: str, words: Mapping[str, int]) -> bool:
    """Whether the cap is a word by itself."""
    if not any(map(str.isalpha, cap)):
        return True
    bare = re.sub(r"\W+$", "", rest).lower()
    whole = re.sub(r"^\W+", "", cap + bare).lower()
    return words.get(bare, 0) > 1 and whole not in words  # once it is the rest itself
