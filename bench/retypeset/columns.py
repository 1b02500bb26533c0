"""Paragraphs as the lines of a narrow justified column: hyphens at line ends, words spaced out."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from bench.retypeset.syllables import chances

Measure = Callable[[str], float]
"""The width of a text, in the unit of the column's width."""

_HYPHENS: Final = ("-", "-", "-", "-", "-", "-", "-", "-", "¬", "\u00ad")
"""How line-end hyphens are encoded: mostly as hyphens, here and there as what a layout program left."""
_LOOSE: Final = 0.12
"""The share of the width that must be free before a word is spaced out."""
_SPACED_OUT: Final = 0.5
"""How many of such lines have a word spaced out."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column, as it is printed."""

    words: tuple[str, ...]
    first: bool
    """It begins a paragraph."""
    last: bool
    """It ends a paragraph: it is not justified."""
    spaced: int | None = None
    """Which of its words is spaced out, letter by letter."""

    @property
    def text(self) -> str:
        """The line with single spaces between its words."""
        return " ".join(self.words)

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence could end with it."""
        return self.text.rstrip("»”\")’'").endswith((".", "!", "?", "…", ":", ";"))


def set_paragraph(text: str, width: float, measure: Measure, random: Random, indent: float = 0) -> list[Line]:
    """Breaks a paragraph into lines no wider than the column, where a line's end asks for it within words."""
    waiting = text.split(" ")
    waiting.reverse()
    lines: list[Line] = []
    while waiting:
        room = width if lines else width - indent
        words = _take(waiting, room, measure, random)
        lines.append(Line(tuple(words), first=not lines, last=not waiting))
        if waiting:
            lines[-1] = _spaced_out(lines[-1], room, measure, random)
    return lines


def _take(waiting: list[str], room: float, measure: Measure, random: Random) -> list[str]:
    words: list[str] = []
    while waiting:
        word = waiting.pop()
        if measure(" ".join((*words, word))) <= room:
            words.append(word)
            continue
        parts = [
            (head, tail, hyphen)
            for head, tail, hyphen in chances(word)
            if measure(" ".join((*words, head + "-" * hyphen))) <= room
        ]
        if parts:
            head, tail, hyphen = parts[-1]
            words.append(head + random.choice(_HYPHENS) if hyphen else head)
            waiting.append(tail)
        elif words:
            waiting.append(word)
        else:
            words.append(word)
        break
    return words


def _spaced_out(line: Line, room: float, measure: Measure, random: Random) -> Line:
    free = room - measure(line.text)
    long = [i for i, word in enumerate(line.words) if word.isalpha() and len(word) > 4]
    if free < room * _LOOSE or not long or len(line.words) > 3 or random.random() > _SPACED_OUT:
        return line
    return Line(line.words, line.first, line.last, random.choice(long))


def plain(line: Line, random: Random) -> str:
    """The line as text is got out of a page: spaced letters, doubled spaces, a trailing one.

    >>> plain(Line(("бір", "жол"), first=True, last=True), Random(1)).split()
    ['бір', 'жол']
    """
    words = [" ".join(word) if i == line.spaced else word for i, word in enumerate(line.words)]
    gap = "   " if not line.last and random.random() < 0.05 else " "
    return gap.join(words) + (" " if random.random() < 0.3 else "")
