"""Gutters: the white strips between columns of a page.

A gutter is told by what stands beside it: lines of a column begin at one place, and justified ones end at one
place, words within lines do not. So a strip may be as narrow as a space, and wide spaces that happen to meet
are none.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median, median_low
from typing import NamedTuple

from corpus.sources.pdf.page import Box
from corpus.sources.pdf.words import Word, follows, is_orderly

Row = Sequence[Word]
Stretch = Sequence[tuple[int, int]]
"""Lines that begin at one edge: numbers of rows, and of words in them."""

_SAME = 0.9
"""Points; edges so near are one."""
_FLUSH = 1.5
"""Points; ends of justified lines."""
_TWIN = 1.5
"""Points; gutters of two pages so near are one."""
_LEAST = 0.45
"""Em; no gutter is narrower."""
_WIDE = 1.0
"""Em; a gap that is no space between words unless the line is justified."""
_INDENT = 4.0
"""Em; the deepest indent of a first line."""
_FEW = 4
"""Lines that begin at one place, to call it the edge of a column; fewer where all gaps are wide."""
_MANY = 6
"""Lines that begin at one place with a narrow strip before it, to be no chance."""
_SOME = 3
"""The same with a strip one em wide, or where as many end at one place on its other side."""
_MOST = 0.6
"""Of the lines of a stretch: so many bear witness to a gutter."""
_UNUSUAL = 1.6
"""Of the usual gap in a line; the gap at a gutter, with an indent in it, is wider."""
_CORE = 0.65
"""Of a strip, at its right: a line of the left column may hang over into the rest."""
_BESIDE = 0.8
"""Of the type size: rows so near stand side by side, where columns are not on one grid."""
_ORDERLY = 0.9
"""Of the rows at sure gutters: so many jumps, and the file has its columns one after another."""
_REACH = 40
"""Rows up and down from a stretch in which lines that end at its strip are looked for."""


class Gutter(NamedTuple):
    """A strip from `x0` to `x1`, from the baseline `y0` down to `y1`; text to the right begins at `x1`."""

    x0: float
    x1: float
    y0: float
    y1: float


@dataclass(slots=True)
class _Edge:
    """Where lines begin, and the lines that do."""

    x: float
    places: list[tuple[int, int]]
    look: tuple[str, float]
    """Typeface and size of most of them."""


def find(rows: Sequence[Row], rules: Sequence[Box], known: Sequence[Gutter] = ()) -> list[Gutter]:
    """The gutters of a page; `known` are those of the document's other pages, which use the same ones."""
    return _Page(rows).gutters(rules, known)


class _Page:
    """A page's rows while its gutters are looked for."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.lefts = [[word.x0 for word in row] for row in rows]
        self.orderly = is_orderly(rows)
        self.columnwise = self.orderly

    def gutters(self, rules: Sequence[Box], known: Sequence[Gutter]) -> list[Gutter]:
        found = [Gutter(rule.x0, rule.x1, rule.y0, rule.y1) for rule in rules if _is_upright(rule)]
        edges = [(edge, list(self._stretches(edge))) for edge in self._edges([gutter.x1 for gutter in known])]
        surest = [
            [stretch for stretch in stretches if self._is_sure(stretch, edge)] for edge, stretches in edges
        ]
        self.columnwise = self.orderly and self._jumps(
            [at for sure in surest for each in sure for at in each]
        )
        for (edge, stretches), sure in zip(edges, surest, strict=True):
            twins = [gutter for gutter in known if abs(gutter.x1 - edge.x) <= _TWIN]
            if not sure and not twins:
                continue
            left = median([*(self._left_edge(each, edge) for each in sure), *(twin.x0 for twin in twins)])
            for stretch in stretches:
                kept = [
                    (r, w)
                    for r, w in stretch
                    if not w
                    or (_fits(self.rows[r], w, edge) and (stretch in sure or self._parts(r, w, edge, left)))
                ]
                if any(self._beside(r, w, edge.x) for r, w in kept):
                    found.append(self._gutter(edge, kept))
        return _merged(found, median(word.size for row in self.rows for word in row) if self.rows else 0.0)

    def _jumps(self, places: Stretch) -> bool:
        """Whether the file jumps at gutters, as one does that has its columns one after another."""
        amid = [not follows(self.rows[r][w - 1], self.rows[r][w]) for r, w in places if w]
        return sum(amid) >= _ORDERLY * len(amid)

    def _edges(self, known: Sequence[float]) -> Iterator[_Edge]:
        """Places where many lines begin with something to the left of them, or nothing."""
        bins: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
        for r, row in enumerate(self.rows):
            for w, word in enumerate(row):
                if not w or (word.x0 - row[w - 1].x1 >= 0.6 * _LEAST * word.size and not _is_bullet(row, w)):
                    bins[round(word.x0 / _SAME)].append((word.x0, r, w))
        used: set[tuple[int, int]] = set()
        for key, _ in sorted(bins.items(), key=lambda item: -len(item[1])):
            near = [each for k in (key - 1, key, key + 1) for each in bins.get(k, ())]
            near = [each for each in near if (each[1], each[2]) not in used]
            x = median_low([each[0] for each in near] or [0.0])
            is_known = any(abs(x - other) <= _TWIN for other in known)
            if len(near) < (1 if is_known else 2):
                continue
            places = sorted((r, w) for at, r, w in near if abs(at - x) <= _SAME)
            if len(places) < _FEW and not is_known and not all(_is_wide(self.rows[r], w) for r, w in places):
                continue
            looks = Counter((self.rows[r][w].face.name, round(self.rows[r][w].size, 1)) for r, w in places)
            used.update(places)
            yield _Edge(x, places, looks.most_common(1)[0][0])
        for x in known:
            yield from self._set_in(x)
            yield from self._set_out(x)

    def _set_in(self, x: float) -> Iterator[_Edge]:
        """The first lines of paragraphs at the edge of a known column, which are set in from it."""
        places: list[tuple[int, int]] = []
        for r, row in enumerate(self.rows):
            w = bisect_right(self.lefts[r], x - _SAME)
            if w < len(row) and w and _SAME < row[w].x0 - x <= _INDENT * row[w].size and _is_wide(row, w):
                places.append((r, w))
        if places:
            r, w = places[0]
            word = self.rows[r][w]
            yield _Edge(x, places, (word.face.name, round(word.size, 1)))

    def _set_out(self, x: float) -> Iterator[_Edge]:
        """The one line that goes on where else only first lines stand, set in to a known edge."""
        for r, row in enumerate(self.rows):
            w = bisect_right(self.lefts[r], x - _SAME) - 1
            if w < 1 or x - row[w].x0 > _INDENT * row[w].size or not _is_wide(row, w):
                continue
            if self.orderly and not follows(row[w - 1], row[w]):
                yield _Edge(row[w].x0, [(r, w)], (row[w].face.name, round(row[w].size, 1)))

    def _stretches(self, edge: _Edge) -> Iterator[list[tuple[int, int]]]:
        """Lines at the edge with nothing in the strip between them."""
        strip = (edge.x - _LEAST * edge.look[1], edge.x - _SAME)
        stretch: list[tuple[int, int]] = []
        row_before = -1
        for r, w in edge.places:
            blocked = self._is_blocked(r, strip)
            if stretch and (blocked or any(self._is_blocked(k, strip) for k in range(row_before + 1, r))):
                yield stretch
                stretch = []
            if not blocked:
                stretch.append((r, w))
            row_before = r
        if stretch:
            yield stretch

    def _is_sure(self, stretch: Stretch, edge: _Edge) -> bool:
        """Whether so many lines begin and end at the strip that it is no chance."""
        faced = [(r, w) for r, w in stretch if self._beside(r, w, edge.x)]
        if not faced:
            return False
        ends = [self._beside(r, w, edge.x) for r, w in faced]
        flush = [sum(abs(end - other) <= _FLUSH for other in ends) >= max(3, len(ends) / 2) for end in ends]
        proofs = sum(
            same or (self._is_unusual(self.rows[r], w) if w else edge.x - end >= _WIDE * edge.look[1])
            for (r, w), same, end in zip(faced, flush, ends, strict=True)
        )
        if len(faced) >= _MANY and proofs >= _MOST * len(faced):
            return True
        parted = self._parted_rows(stretch, edge)
        if len(stretch) >= 2 and proofs == len(faced) and parted >= _SOME:
            return True
        jumps = sum(not follows(self.rows[r][w - 1], self.rows[r][w]) for r, w in faced if w)
        if self.orderly and jumps == len(faced) and len(stretch) + parted > _SOME:
            return True
        left = max(ends)
        lone = sum(
            not w or self.rows[r][w].x0 - self.rows[r][w - 1].x1 > _INDENT * edge.look[1] for r, w in stretch
        )
        if lone < 2:
            return False
        wide = edge.x - left >= 0.8 * _WIDE * edge.look[1]
        return wide and len(stretch) >= _SOME and self._lines_to(left, stretch, edge) >= _SOME

    def _beside(self, r: int, w: int, x: float) -> float:
        """Where the text to the left of a line ends; 0 where there is none."""
        if w:
            return self.rows[r][w - 1].x1
        word = self.rows[r][0]
        found = 0.0
        for step in (-1, 1):
            k = r + step
            while 0 <= k < len(self.rows) and abs(self.rows[k][0].y - word.y) < _BESIDE * word.size:
                found = max(found, self._end_before(k, x))
                k += step
        return found

    def _left_edge(self, stretch: Stretch, edge: _Edge) -> float:
        return max(self._beside(r, w, edge.x) for r, w in stretch)

    def _parted_rows(self, stretch: Stretch, edge: _Edge) -> int:
        """How many rows in a row a strip one em wide parts, words beginning at the edge or set in from it."""
        strip = (edge.x - _WIDE * edge.look[1], edge.x - _SAME)
        parted = {r for r, w in stretch if w and not self._is_blocked(r, strip)}
        for start, step in ((stretch[0][0], -1), (stretch[-1][0], 1)):
            r = start + step
            while 0 <= r < len(self.rows) and not self._is_blocked(r, strip):
                row, w = self.rows[r], bisect_right(self.lefts[r], strip[1])
                inset = w < len(row) and row[w].x0 - edge.x <= _INDENT * edge.look[1]
                if not (w and inset and self._is_unusual(row, w)):
                    break
                parted.add(r)
                r += step
        return len(parted)

    def _lines_to(self, left: float, stretch: Stretch, edge: _Edge) -> int:
        """How many lines about a stretch end where its strip begins, with nothing in the strip."""
        strip = (left + _FLUSH, edge.x - _SAME)
        within = range(stretch[0][0], stretch[-1][0] + 1)
        count = sum(abs(self._end_before(r, edge.x) - left) <= _FLUSH for r in within)
        for start, step in ((stretch[0][0], -1), (stretch[-1][0], 1)):
            for r in range(start + step, start + step * _REACH, step):
                if not 0 <= r < len(self.rows) or self._is_blocked(r, strip):
                    break
                count += abs(self._end_before(r, edge.x) - left) <= _FLUSH
        return count

    def _gutter(self, edge: _Edge, stretch: Stretch) -> Gutter:
        """The strip before a stretch of lines, as far up and down as it is one."""
        left = self._left_edge(stretch, edge)
        core = max(min(_CORE * (edge.x - left), 0.7 * edge.look[1]), 2 * _SAME)
        strip = (edge.x - core, edge.x - _SAME)
        first = self._reach(stretch[0][0], -1, strip, edge, left)
        last = self._reach(stretch[-1][0], 1, strip, edge, left)
        ends = [self._end_before(r, edge.x) for r in range(first, last + 1)]
        least = edge.x - 3 * edge.look[1]
        return Gutter(max(*ends, least), edge.x, self.rows[first][0].y, self.rows[last][0].y)

    def _reach(self, start: int, step: int, strip: tuple[float, float], edge: _Edge, left: float) -> int:
        """The last row, upwards or downwards, that the strip passes through between columns."""
        reached = start
        r = start + step
        while 0 <= r < len(self.rows) and not self._is_blocked(r, strip):
            w = bisect_right(self.lefts[r], strip[1])
            if w and w < len(self.rows[r]) and not self._parts(r, w, edge, left):
                break
            reached = r
            r += step
        return reached

    def _parts(self, r: int, w: int, edge: _Edge, left: float) -> bool:
        """Whether the strip before word `w` is a gutter in this row too, and not a space of a wider line."""
        row = self.rows[r]
        word = row[w]
        gap = word.x0 - row[w - 1].x1
        if gap >= _INDENT * word.size or word.x0 > edge.x + _INDENT * edge.look[1]:
            return True
        flush = abs(row[w - 1].x1 - left) <= _FLUSH
        aligned = abs(word.x0 - edge.x) <= _SAME and _fits(row, w, edge)
        if self.columnwise and follows(row[w - 1], word):
            return False
        return self._is_unusual(row, w) or (gap >= 0.6 * _LEAST * word.size and (flush or aligned))

    def _is_unusual(self, row: Row, w: int) -> bool:
        """Whether the gap before a word is wider than the others about it, or the file jumps there."""
        gap = row[w].x0 - row[w - 1].x1
        if gap < _LEAST * row[w].size:
            return False
        if self.orderly and not follows(row[w - 1], row[w]):
            return True
        others = [row[i].x0 - row[i - 1].x1 for i in range(max(w - 3, 1), min(w + 4, len(row))) if i != w]
        return gap > _UNUSUAL * (median(others) if others else 0.0)

    def _is_blocked(self, r: int, strip: tuple[float, float]) -> bool:
        """Whether a word of the row stands in the strip."""
        i = bisect_left(self.lefts[r], strip[1]) - 1
        return i >= 0 and self.rows[r][i].x1 > strip[0]

    def _end_before(self, r: int, x: float) -> float:
        """Where the last word to the left of a place ends; 0 where there is none."""
        i = bisect_left(self.lefts[r], x - _SAME) - 1
        return self.rows[r][i].x1 if i >= 0 else 0.0


def _is_upright(rule: Box) -> bool:
    return rule.y1 - rule.y0 > 20 and rule.x1 - rule.x0 <= 3


def _fits(row: Row, w: int, edge: _Edge) -> bool:
    """Whether a line at the edge is set as the column is, or far from what stands to the left."""
    word = row[w]
    alike = (word.face.name, round(word.size, 1)) == edge.look
    return alike or word.x0 - row[w - 1].x1 >= _WIDE * max(word.size, row[w - 1].size)


def _is_wide(row: Row, w: int) -> bool:
    return not w or row[w].x0 - row[w - 1].x1 >= _WIDE * row[w].size


def _is_bullet(row: Row, w: int) -> bool:
    """Whether a word follows a dash, a bullet or a number that begins its line."""
    mark = row[w - 1]
    if any(map(str.isalpha, mark.text)) or len(mark.text) > 3:
        return False
    return w == 1 or mark.x0 - row[w - 2].x1 >= _LEAST * mark.size


def _merged(found: Sequence[Gutter], size: float) -> list[Gutter]:
    """Strips side by side are one: first lines of a column are set in from the others."""
    kept: list[Gutter] = []
    for gutter in sorted(found, key=lambda each: each.x1):
        for i, other in enumerate(kept):
            near = gutter.x0 <= other.x1 + _SAME and gutter.x1 - other.x1 <= _INDENT * size
            if near and gutter.y0 <= other.y1 + 2 * size and other.y0 <= gutter.y1 + 2 * size:
                left = max(gutter.x0, other.x0) if gutter.x0 < other.x1 else other.x0
                kept[i] = Gutter(left, other.x1, min(gutter.y0, other.y0), max(gutter.y1, other.y1))
                break
        else:
            kept.append(gutter)
    return kept
