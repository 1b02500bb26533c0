"""A printed line, and how the document's lines are laid out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from corpus.restoration.hyphens import ends_broken
from corpus.restoration.punctuation import ends_sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text on it."""

    text: str
    """Without spaces at its ends, else as printed."""
    indent: int
    """Spaces before the text."""
    trailing: bool
    """Spaces after it: many extractors leave one where a paragraph goes on."""
    gap: bool
    """Blank lines, or lines that were taken out as page furniture, stand before it."""
    length: int = 0
    """Characters of the text as printed: letters set apart fill a line."""
    page: bool = False
    """Page furniture stood before it."""


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
        )


_FEW = 8
"""Fewer neighbouring lines tell nothing of the layout."""
_WIDEST = 130
"""Characters of the widest column that is set in print; a longer line is a whole paragraph."""
_LONGEST = 60
"""Lines of the longest paragraph that a newspaper sets."""


def numbered(raw: Sequence[str]) -> tuple[Line, ...]:
    """The lines that hold text, with what stands about them.

    >>> [(line.text, line.gap) for line in numbered(["– Иә, ", "", " рас."])]
    [('– Иә,', False), ('рас.', True)]
    """
    found: list[Line] = []
    gap = False
    for text in raw:
        if not text.strip():
            gap = bool(found)
            continue
        indent = len(text) - len(text.lstrip())
        bare = text.strip()
        found.append(Line(bare, indent, re.search(r"\s$", text) is not None, gap, len(bare)))
        gap = False
    return tuple(found)
