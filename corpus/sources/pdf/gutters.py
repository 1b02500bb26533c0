"""Gutters: the white strips between columns of a page.

A gutter is told by what stands to its right: lines of a column begin at one place, words within justified
lines do not. So a strip may be as narrow as a space, and wide spaces that happen to meet are none.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from corpus.sources.pdf.page import Box
from corpus.sources.pdf.words import Word

Row = Sequence[Word]
Stretch = Sequence[tuple[int, int]]

_SAME = 0.9
"""Points; edges so near are one."""
_LEAST = 0.45
"""Em; no gutter is narrower."""
_FEW = 4
"""Lines that begin at one place, to call it the edge of a column; fewer where all gaps are wide."""
_MANY = 6
"""Lines that begin at one place with a narrow strip before it, to be no chance."""
_SOME = 3
"""The same with a strip one em wide, and first lines that are set in from it."""
_TWIN = 1.5
"""Points; gutters of two pages so near are one."""
_CORE = 0.65
"""Of a strip, at its right: a line of the left column may hang over into the rest."""
_MOST = 0.6
"""Of the lines of a stretch: so many bear witness to a gutter."""
_FLUSH = 1.5
"""Points; ends of justified lines."""
_WIDE = 1.0
"""Em; a gap that is no space between words unless the line is justified."""
_INDENT = 4.0
"""Em; the deepest indent of a first line."""
_UNUSUAL = 1.6
"""Of the usual gap in a line; the gap at a gutter, with an indent in it, is wider."""


class Gutter(NamedTuple):
    """A strip from `x0` to `x1`, from the baseline `y0` down to `y1`; text to the right begins at `x1`."""

    x0: float
    x1: float
    y0: float
    y1: float


@dataclass(slots=True)
class _Edge:
    """Where lines begin, and the lines that do: numbers of rows, and of words in them."""

    x: float
    places: list[tuple[int, int]]
    look: tuple[str, float]
    """Typeface and size of most of them."""


def find(rows: Sequence[Row], rules: Sequence[Box], known: Sequence[Gutter] = ()) -> list[Gutter]:
    """The gutters of a page; `known` are those of the document's other pages, which use the same ones."""
    found = [Gutter(rule.x0, rule.x1, rule.y0, rule.y1) for rule in rules if _is_upright(rule)]
    lefts = [[word.x0 for word in row] for row in rows]
    for edge in _edges(rows, [gutter.x1 for gutter in known]):
        stretches = list(_stretches(edge, rows, lefts))
        sure = [stretch for stretch in stretches if _is_sure(stretch, edge, rows, lefts)]
        twins = [gutter for gutter in known if abs(gutter.x1 - edge.x) <= _TWIN]
        if not sure and not twins:
            continue
        left = median([*(max(_lefts(stretch, rows)) for stretch in sure), *(twin.x0 for twin in twins)])
        for stretch in stretches:
            kept = (
                stretch if stretch in sure else [(r, w) for r, w in stretch if _parts(rows[r], w, edge, left)]
            )
            kept = [(r, w) for r, w in kept if not w or _fits(rows[r], w, edge)]
            if any(w for _, w in kept):
                found.append(_gutter(edge, kept, rows, lefts))
    return _merged(found, median(word.size for row in rows for word in row) if rows else 0.0)


def _merged(found: Sequence[Gutter], size: float) -> list[Gutter]:
    """Strips side by side are one: first lines of a column are set in from the others."""
    kept: list[Gutter] = []
    for gutter in sorted(found, key=lambda each: each.x1):
        for i, other in enumerate(kept):
            near = gutter.x0 <= other.x1 + _SAME and gutter.x1 - other.x1 <= _INDENT * size
            if near and gutter.y0 <= other.y1 + 2 * size and other.y0 <= gutter.y1 + 2 * size:
                kept[i] = Gutter(
                    min(gutter.x0, other.x0), other.x1, min(gutter.y0, other.y0), max(gutter.y1, other.y1)
                )
                break
        else:
            kept.append(gutter)
    return kept


def _is_upright(rule: Box) -> bool:
    return rule.y1 - rule.y0 > 20 and rule.x1 - rule.x0 <= 3


def _edges(rows: Sequence[Row], known: Sequence[float]) -> Iterator[_Edge]:
    """Places where many lines begin with something to the left of them, or nothing."""
    bins: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for r, row in enumerate(rows):
        for w, word in enumerate(row):
            if w and word.x0 - row[w - 1].x1 < _LEAST * word.size * 0.6:
                continue
            bins[round(word.x0 / _SAME)].append((word.x0, r, w))
    used: set[tuple[int, int]] = set()
    for key, _ in sorted(bins.items(), key=lambda item: -len(item[1])):
        near = [each for k in (key - 1, key, key + 1) for each in bins.get(k, ())]
        near = [each for each in near if (each[1], each[2]) not in used]
        x = median([each[0] for each in near] or [0.0])
        is_known = any(abs(x - other) <= _TWIN for other in known)
        if len(near) < (1 if is_known else 2):
            continue
        places = sorted((r, w) for at, r, w in near if abs(at - x) <= _SAME)
        if len(places) < _FEW and not is_known and not all(_is_wide(rows[r], w) for r, w in places):
            continue
        looks = Counter((rows[r][w].face.name, round(rows[r][w].size, 1)) for r, w in places)
        used.update(places)
        yield _Edge(x, places, looks.most_common(1)[0][0])


def _blocked(row: Row, lefts: Sequence[float], x0: float, x1: float) -> bool:
    """Whether a word of the row stands in the strip."""
    i = bisect_left(lefts, x1) - 1
    return i >= 0 and row[i].x1 > x0


def _stretches(
    edge: _Edge, rows: Sequence[Row], lefts: Sequence[Sequence[float]]
) -> Iterator[list[tuple[int, int]]]:
    """Lines at the edge with nothing in the strip between them."""
    wide = _LEAST * edge.look[1]
    strip = (edge.x - wide, edge.x - _SAME)
    stretch: list[tuple[int, int]] = []
    row_before = -1
    for r, w in edge.places:
        if stretch and any(_blocked(rows[k], lefts[k], *strip) for k in range(row_before + 1, r)):
            yield stretch
            stretch = []
        if not _blocked(rows[r], lefts[r], *strip):
            stretch.append((r, w))
        row_before = r
    if stretch:
        yield stretch


def _lefts(stretch: Stretch, rows: Sequence[Row]) -> list[float]:
    """Where the text to the left of a strip ends."""
    return [rows[r][w - 1].x1 for r, w in stretch if w]


def _is_sure(stretch: Stretch, edge: _Edge, rows: Sequence[Row], lefts: Sequence[Sequence[float]]) -> bool:
    """Whether so many words begin at one place that they are lines of a column, and no chance."""
    faced = [(r, w) for r, w in stretch if w]
    if not faced:
        return False
    ends = _lefts(stretch, rows)
    flush = [sum(abs(end - other) <= _FLUSH for other in ends) >= max(2, len(ends) / 2) for end in ends]
    proofs = sum(_is_unusual(rows[r], w) or same for (r, w), same in zip(faced, flush, strict=True))
    if len(faced) >= _MANY:
        return proofs >= _MOST * len(faced)
    if len(stretch) < 2 or proofs < len(faced):
        return False
    return _parted_rows(stretch, edge, rows, lefts) >= _SOME


def _parted_rows(stretch: Stretch, edge: _Edge, rows: Sequence[Row], lefts: Sequence[Sequence[float]]) -> int:
    """How many rows in a row a strip one em wide parts, words beginning at the edge or set in from it."""
    strip = (edge.x - _WIDE * edge.look[1], edge.x - _SAME)
    parted = {r for r, w in stretch if w and not _blocked(rows[r], lefts[r], *strip)}
    for start, step in ((stretch[0][0], -1), (stretch[-1][0], 1)):
        r = start + step
        while 0 <= r < len(rows) and not _blocked(rows[r], lefts[r], *strip):
            w = bisect_right(lefts[r], strip[1])
            inset = w < len(rows[r]) and rows[r][w].x0 - edge.x <= _INDENT * edge.look[1]
            if not (w and inset and _is_unusual(rows[r], w)):
                break
            parted.add(r)
            r += step
    return len(parted)


def _fits(row: Row, w: int, edge: _Edge) -> bool:
    """Whether a line at the edge is set as the column is, or far from what stands to the left."""
    word = row[w]
    alike = (word.face.name, round(word.size, 1)) == edge.look
    return alike or word.x0 - row[w - 1].x1 >= _WIDE * max(word.size, row[w - 1].size)


def _gutter(edge: _Edge, stretch: Stretch, rows: Sequence[Row], lefts: Sequence[Sequence[float]]) -> Gutter:
    """The strip before a stretch of lines, as far up and down as it is one."""
    left = max(_lefts(stretch, rows))
    strip = (edge.x - max(min(_CORE * (edge.x - left), 0.7 * edge.look[1]), 2 * _SAME), edge.x - _SAME)
    first = _reach(stretch[0][0], -1, strip, edge, left, rows, lefts)
    last = _reach(stretch[-1][0], 1, strip, edge, left, rows, lefts)
    ends = [_end_before(rows[r], lefts[r], edge.x) for r in range(first, last + 1)]
    return Gutter(max(*ends, edge.x - 3 * edge.look[1]), edge.x, rows[first][0].y, rows[last][0].y)


def _end_before(row: Row, lefts: Sequence[float], x: float) -> float:
    """Where the last word to the left of a place ends."""
    i = bisect_left(lefts, x - _SAME) - 1
    return row[i].x1 if i >= 0 else 0.0


def _is_wide(row: Row, w: int) -> bool:
    return not w or row[w].x0 - row[w - 1].x1 >= _WIDE * row[w].size


def _is_unusual(row: Row, w: int) -> bool:
    """Whether the gap before a word is wider than the others about it."""
    gap = row[w].x0 - row[w - 1].x1
    others = [row[i].x0 - row[i - 1].x1 for i in range(max(w - 3, 1), min(w + 4, len(row))) if i != w]
    return gap >= _LEAST * row[w].size and gap > _UNUSUAL * (median(others) if others else 0.0)


def _reach(
    start: int,
    step: int,
    strip: tuple[float, float],
    edge: _Edge,
    left: float,
    rows: Sequence[Row],
    lefts: Sequence[Sequence[float]],
) -> int:
    """The last row, from `start` upwards or downwards, that the strip passes through between columns."""
    reached = start
    r = start + step
    while 0 <= r < len(rows) and not _blocked(rows[r], lefts[r], *strip):
        w = bisect_right(lefts[r], strip[1])
        if w and w < len(rows[r]) and not _parts(rows[r], w, edge, left):
            break
        reached = r
        r += step
    return reached


def _parts(row: Row, w: int, edge: _Edge, left: float) -> bool:
    """Whether the strip before word `w` is a gutter in this row too, and not a space of a wider line."""
    word = row[w]
    gap = word.x0 - row[w - 1].x1
    if gap >= _INDENT * word.size or word.x0 > edge.x + _INDENT * edge.look[1]:
        return True
    flush = abs(row[w - 1].x1 - left) <= _FLUSH
    aligned = abs(word.x0 - edge.x) <= _SAME and _fits(row, w, edge)
    return _is_unusual(row, w) or (gap >= _LEAST * word.size * 0.6 and (flush or aligned))
