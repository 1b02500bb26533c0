"""Glyphs to words: which signs stand on one line of writing, and where a space was set or left."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from corpus.sources.pdf.page import Face, Glyph

_ROW = 0.25
"""Of the type size: baselines so near are one."""
_RAISED = 0.8
"""Of the size before it: a sign so small beside a greater one is a note mark or a power."""
_SMALLEST = 0.5
"""Of the size before it; what is smaller stands beside a drop cap."""
_LIFTED = 0.65
"""Of the size before it: how far such a sign is raised or lowered."""
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_APART = 1.2
"""Em; a wider gap parts what is measured together."""
_LEAST_SPACE = 0.13
"""Em beyond the usual gap between letters: a space, where the file writes none. Spaces are a quarter of an
em, and a tight line takes them down to a sixth."""
_LEAST_SKIP = 0.3
"""The same where the file writes its spaces, and a program moved on without one."""
_AS_WIDE = 0.85
"""Of the spaces that the file writes in a line: a gap so wide is one, too."""
_COVERED = 0.02
"""Em; no space is so narrow."""
_OVERPRINT = 0.12
"""Em; the same sign so near is printed twice, to look bold or to throw a shadow."""
_SPACES = 4
"""Signs between two words that stand after one another in the file: spaces, and line ends made up."""
_CLOSE = 0.45
"""Em; a gap between words of one line, surely."""
_ORDERLY = 0.95
"""Of such words: so many follow one another in a file that has its lines in order."""
_LIGATURES = {sign: unicodedata.normalize("NFKC", sign) for sign in map(chr, range(0xFB00, 0xFB07))}


class Word(NamedTuple):
    """Signs without a space between them; `x0` to `x1` on the baseline `y`, in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    face: Face
    strong: int
    """How many of its characters, from the first, are bold."""
    first_at: int
    last_at: int
    """Places of its first and last sign in the order of the file."""


def follows(before: Word, word: Word) -> bool:
    """Whether the file has a word right after another, but for spaces."""
    return 0 < word.first_at - before.last_at <= _SPACES


def is_orderly(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether the file has the words of a line after one another: then a jump amid a row parts two lines."""
    near = [
        follows(before, word)
        for row in rows
        for before, word in pairwise(row)
        if word.x0 - before.x1 < _CLOSE * word.size
    ]
    return sum(near) >= _ORDERLY * len(near)


def rows(glyphs: Sequence[Glyph]) -> list[list[Word]]:
    """The words of a page by their baselines, from top to bottom, and from left to right."""
    return [words for row in _baselines(_levelled(glyphs)) if (words := list(_words(row)))]


def _levelled(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Raised and lowered signs are put on the baseline of what they stand beside."""
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and not glyph.text.isspace():
            beside = abs(glyph.x0 - before.x1) <= 0.35 * before.size
            off = abs(glyph.y - before.y)
            small = _SMALLEST * before.size <= glyph.size <= _RAISED * before.size
            if beside and small and 0 < off <= _LIFTED * before.size:
                raised = glyph.text.translate(_RAISED_DIGITS) if glyph.y < before.y else glyph.text
                yield glyph._replace(y=before.y, text=raised)
                before = before._replace(x1=glyph.x1)
                continue
        yield glyph
        if not glyph.text.isspace():
            before = glyph


def _baselines(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda each: each.y):
        if row and glyph.y - row[0].y > _ROW * min(glyph.size, row[0].size):
            yield sorted(row, key=lambda each: each.x0)
            row = []
        row.append(glyph)
    if row:
        yield sorted(row, key=lambda each: each.x0)


def _words(row: Sequence[Glyph]) -> Iterator[Word]:
    for stretch in _stretches(_once(row)):
        yield from _parted(stretch)


def _once(row: Sequence[Glyph]) -> Iterator[Glyph]:
    """Each sign once; one that is printed twice is bold."""
    kept: list[Glyph] = []
    for glyph in row:
        for i in range(len(kept) - 1, max(len(kept) - 4, -1), -1):
            other = kept[i]
            near = _OVERPRINT * glyph.size
            if other.text == glyph.text and abs(other.x0 - glyph.x0) < near and abs(other.y - glyph.y) < near:
                if not glyph.text.isspace():
                    kept[i] = other._replace(face=other.face._replace(bold=True))
                break
        else:
            kept.append(glyph)
    return iter(kept)


def _stretches(row: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Signs between wide gaps, with the spaces among them."""
    stretch: list[Glyph] = []
    edge = 0.0
    for glyph in row:
        if not glyph.text.isspace():
            if stretch and glyph.x0 - edge > _APART * min(glyph.size, stretch[-1].size):
                yield stretch
                stretch = []
            edge = max(edge, glyph.x1) if stretch else glyph.x1
        elif not stretch:
            continue
        stretch.append(glyph)
    if stretch:
        yield stretch


def _parted(stretch: Sequence[Glyph]) -> Iterator[Word]:
    letters: list[Glyph] = []
    spaced: list[bool] = []
    space = False
    for glyph in stretch:
        if glyph.text.isspace():
            space = True
            continue
        if letters:
            spaced.append(space)
        letters.append(glyph)
        space = False
    gaps = [(after.x0 - before.x1) / max(before.size, after.size) for before, after in pairwise(letters)]
    inner = [gap for gap, space in zip(gaps, spaced, strict=True) if not space]
    usual = max(median(inner), 0.0) if inner else 0.0
    written = [gap for gap, space in zip(gaps, spaced, strict=True) if space and gap > _COVERED]
    skip = (
        max(_LEAST_SPACE, min(_LEAST_SKIP, _AS_WIDE * median(written) - usual)) if written else _LEAST_SPACE
    )
    least = usual + max(skip, usual / 2)
    word = letters[:1]
    for glyph, gap, space in zip(letters[1:], gaps, spaced, strict=True):
        sizes = sorted((glyph.size, word[-1].size))
        if (space and gap > _COVERED) or gap > least or sizes[0] < _SMALLEST * sizes[1]:
            yield _word(word)
            word = []
        word.append(glyph)
    if word:
        yield _word(word)


def _word(glyphs: Sequence[Glyph]) -> Word:
    first = max(glyphs, key=lambda glyph: glyph.size)
    text = "".join(_LIGATURES.get(glyph.text, glyph.text) for glyph in glyphs)
    plain = next((i for i, glyph in enumerate(glyphs) if not glyph.face.bold), None)
    strong = len(text) if plain is None else sum(len(glyph.text) for glyph in glyphs[:plain])
    text = unicodedata.normalize("NFC", text)
    return Word(
        text,
        min(glyph.x0 for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        first.y,
        first.size,
        first.face,
        min(strong, len(text)),
        glyphs[0].at,
        glyphs[-1].at,
    )
