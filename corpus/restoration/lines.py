"""A printed line, and how the document's lines are laid out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles

from corpus.punctuation import ends_sentence
from corpus.restoration.hyphens import ends_broken
from corpus.sources.extract import SourceLine


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text on it."""

    text: str
    indent: int
    """Spaces before the text as printed."""
    trailing: bool
    """Spaces after it: many extractors leave one where a paragraph goes on."""
    gap: bool
    """Blank lines, or lines that were taken out as page furniture, stand before it."""
    length: int = 0
    """Characters of the text as printed: letters set apart fill a line."""
    page: bool = False
    """Page furniture stood before it."""
    paged: bool = False
    """A number stands at one of its ends, set apart by a wide space: the page's."""
    seamless: bool = False
    """Furniture alone stood before it: no blank line before, amid or after that."""
    names: bool = False
    """It is a speaker's name above what is said."""
    begins: bool | None = None
    """As in SourceLine, and so are the next three."""
    strong: int = 0
    heading: int = 0
    style: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a document tell by standing where they stand."""

    wrapped: bool
    """Lines were broken to fit a column; else a line is a paragraph."""
    spaced: bool
    """A line that a paragraph continues after ends in a space."""
    gapped: bool
    """Paragraphs are parted by blank lines."""
    width: int
    """Characters of a full line."""
    marked: bool = False
    """The markup, or the place on the page, tells where paragraphs begin."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Layout":
        """Measures a document's lines."""
        neighbours = [(line, after) for line, after in pairwise(lines) if not after.gap]
        running = sum(not ends_sentence(line.text) for line, _ in neighbours)
        lengths = [line.length for line in lines] or [0]
        narrow = sum(length for length in lengths if length <= _WIDEST)
        wrapped = len(neighbours) >= _FEW and 2 * running >= len(neighbours) and 2 * narrow >= sum(lengths)
        inner = [
            line.trailing
            for line, _ in neighbours
            if not (ends_broken(line.text) or ends_sentence(line.text))
        ]
        last = [line.trailing for line, after in pairwise(lines) if after.gap and ends_sentence(line.text)]
        return cls(
            wrapped=wrapped,
            spaced=wrapped and sum(inner) > 0.8 * len(inner) and sum(last) < 0.5 * len(last),
            gapped=sum(line.gap for line in lines[1:]) >= max(2, len(lines) / _LONGEST),
            width=round(quantiles(lengths, n=10)[8]) if len(lengths) > 1 else lengths[0],
            marked=any(line.begins is not None for line in lines),
        )


_FEW = 8
"""Fewer neighbouring lines tell nothing of the layout."""
_WIDEST = 130
"""Characters of the widest column that is set in print; a longer line is a whole paragraph."""
_LONGEST = 60
"""Lines of the longest paragraph that a newspaper sets."""


_WIDE = re.compile(r"\s{3,}|\t")
_PAGED = re.compile(r"(?:\d{1,3}(?:\s{3,}|\s*\t\s*)\S.*|[^\Wa-zа-яёәғқңөұүһі].*\S(?:\s{3,}|\s*\t\s*)\d{1,3})")


def laid_out(printed: Sequence[SourceLine]) -> tuple[Line, ...]:
    """The lines as printed, with what stands about them.

    >>> [line.gap for line in laid_out([SourceLine("– Иә, "), SourceLine(""), SourceLine(" рас.")])]
    [False, False, True]
    """
    found: list[Line] = []
    gap = begun = False
    for line in printed:
        bare = line.text.strip()
        found.append(
            Line(
                line.text,
                indent=len(line.text) - len(line.text.lstrip()),
                trailing=line.text[-1:].isspace(),
                gap=gap and bool(bare),
                length=len(bare),
                paged=_PAGED.fullmatch(bare) is not None and len(_WIDE.findall(bare)) == 1,
                begins=line.begins,
                strong=line.strong,
                heading=line.heading,
                style=line.style,
            )
        )
        gap = begun and not bare
        begun = begun or bool(bare)
    return tuple(found)


def without_false_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drops the marks of a document that makes a paragraph of each printed line: programs that convert do."""
    false = Layout.of(lines).wrapped and all(line.begins for line in lines)
    return tuple(replace(line, begins=None) for line in lines) if false else tuple(lines)
