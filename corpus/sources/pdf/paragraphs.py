"""Where paragraphs begin: told by indents, gaps, short last lines and changes of type.

Flush is where lines begin that go on in small letters: so a first line may be set in or out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.sources.pdf.body import Body
from corpus.sources.pdf.lines import PrintedLine

_INDENT = 0.4
"""Em; a first line is set in or out by more."""
_DEEPEST = 5.0
"""Em; what is set in farther is centred or set right."""
_GAP = 0.3
"""Of the type size, more than the usual distance of lines: white between paragraphs."""
_JUMP = 1.7
"""Times the usual distance of lines, more than it: a picture or a box stands between."""
_SYLLABLE = 3.0
"""Em; a typesetter who breaks words would have put so much of the next one on the line."""
_SPACE = 0.3
"""Em; the narrowest room that a word needs before it."""
_RAGGED = 1.0
"""Em; lines that are not justified may end so much before a word that had room."""
_FLUSH = 1.2
"""Points; edges so near are one."""
_JUSTIFIED = 0.4
"""Of a column's lines: so many end at one place where it is justified."""

_BROKEN = re.compile(r"\w[-‐‑\u00ad\u00ac]$")
_ENDED = re.compile(r"[.!?…:;]['»”\")\]]*\d{0,2}$")
_OPENING = "«“„\"'(["
_DASH = re.compile(r"[–—−-]\s?\S")

Cell = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float
    justified: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document's paragraphs are set."""

    columns: dict[Cell, _Column]
    indent: float
    """The usual indent of first lines, in points; 0 where they are flush. Negative: they are set out."""
    hyphenated: bool
    leading: dict[float, float]
    """The usual distance of lines, by type size."""

    @classmethod
    def of(cls, blocks: Iterable[Sequence[PrintedLine]], edges: dict[tuple[int, int], float]) -> "Setting":
        """Measures the blocks of a document; `edges` are the right sides of gutters, by page and number."""
        cells: dict[Cell, list[PrintedLine]] = defaultdict(list)
        distances: dict[float, list[float]] = defaultdict(list)
        broken = count = 0
        for block in blocks:
            for before, line in pairwise(block):
                if before.look[1] == line.look[1]:
                    distances[line.look[1]].append(line.y - before.y)
            for line in block:
                cells[_cell(line)].append(line)
                broken += _BROKEN.search(line.text) is not None
                count += 1
        margins = _margins(cells, edges)
        columns = {cell: _column(lines, margins.get(cell[:2])) for cell, lines in cells.items()}
        offsets = Counter(
            round(offset * 2) / 2
            for cell, lines in cells.items()
            for line in lines
            if _INDENT * line.size < abs(offset := line.x0 - columns[cell].left) < _DEEPEST * line.size
            and not _continues(line.text)
        )
        usual, times = offsets.most_common(1)[0] if offsets else (0.0, 0)
        return cls(
            columns,
            usual if times >= max(3, count / 100) else 0.0,
            broken > count / 50,
            {size: _lower(found) for size, found in distances.items()},
        )

    def begins(
        self, before: PrintedLine, line: PrintedLine, *, beside: tuple[float, ...], body: Body
    ) -> bool | None:
        """Whether a paragraph begins at a line that follows another; None when its place does not tell.

        `beside` are the left edges of the lines about it in its block.
        """
        if _BROKEN.search(before.text) and _continues(line.text):
            return False
        same_block = before.page == line.page and before.cell == line.cell and before.y < line.y
        if abs(line.size - before.size) > 0.08 * body.size:
            return not (_continues(line.text) and not _ENDED.search(before.text) and same_block)
        if _continues(line.text) and not _ENDED.search(before.text):
            return False
        leading = self.leading.get(line.look[1], 1.2 * line.size)
        gap = line.y - before.y - leading if same_block else 0.0
        jump = not same_block or gap > _JUMP * leading
        if gap > _GAP * line.size and not jump:
            return True
        if body.heading(line):
            return jump
        if _weight(before, last=True) != _weight(line, last=False):
            return True
        if self._is_set_in(line, beside):
            return True
        if self._is_short(before, line):
            return True
        ended = _ENDED.search(before.text) is not None
        if not self.indent and ended and _DASH.match(line.text):
            return None
        return False  # over a column's end, too: a last line is seldom full

    def _is_set_in(self, line: PrintedLine, beside: tuple[float, ...]) -> bool:
        column = self.columns[_cell(line)]
        offset = line.x0 - column.left
        if abs(offset) <= _INDENT * line.size or abs(offset) > _DEEPEST * line.size:
            return False
        if self.indent and abs(offset - self.indent) <= _FLUSH:
            return True
        edge = min(beside, default=column.left) if offset > 0 else max(beside, default=column.left)
        return abs(line.x0 - edge) > _INDENT * line.size and (offset > 0) == (line.x0 > edge)

    def _is_short(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Whether the line before left room for the beginning of this one."""
        column = self.columns[_cell(before)]
        room = column.right - before.x1
        first = line.first
        if column.justified:
            return (
                room > (min(first, _SYLLABLE * line.size) if self.hyphenated else first) + _SPACE * line.size
            )
        return room > first + (_SPACE + _RAGGED) * line.size


def _cell(line: PrintedLine) -> Cell:
    return (line.page, *line.cell)


def _margins(
    cells: dict[Cell, list[PrintedLine]], edges: dict[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Where lines are flush to the right of one gutter of a page, by the page's and the gutter's numbers."""
    flush: dict[tuple[int, int], list[float]] = defaultdict(list)
    for cell, lines in cells.items():
        flush[cell[:2]].extend(line.x0 for line in lines if _continues(line.text))
    found = {key: _usual(places)[0] for key, places in flush.items() if places}
    outer = [left for (_, gutter), left in found.items() if gutter < 0]
    for key in flush.keys() - found.keys():
        found[key] = edges[key] if key in edges else median(outer) if outer else 0.0
    return found


def _column(lines: Sequence[PrintedLine], margin: float | None) -> _Column:
    flush = [line.x0 for line in lines if _continues(line.text)]
    if len(flush) < 2:
        least = min(line.x0 for line in lines)
        near = margin is not None and abs(margin - least) <= _DEEPEST * lines[0].size
        flush = [margin if near and margin is not None else least]
    left = _usual(flush)[0]
    ends = [line.x1 for line in lines]
    right, share = _usual(ends)
    if share < _JUSTIFIED or right < max(ends) - 3 * lines[0].size:
        return _Column(left, max(ends), False)
    return _Column(left, right, True)


def _usual(places: Sequence[float]) -> tuple[float, float]:
    """The place that most have in common, and the share that does."""
    bins = Counter(round(place / _FLUSH) for place in places)
    best = max(bins, key=lambda key: (bins[key] + bins[key - 1] + bins[key + 1], bins[key]))
    near = [place for place in places if abs(round(place / _FLUSH) - best) <= 1]
    return median(near), len(near) / len(places)


def _lower(distances: Sequence[float]) -> float:
    """The usual distance: most are; gaps are greater."""
    ordered = sorted(distances)
    bins = Counter(round(each * 2) / 2 for each in ordered)
    usual = bins.most_common(1)[0][0]
    near = [each for each in ordered if abs(each - usual) <= 0.5]
    return median(near)


def _continues(text: str) -> bool:
    """Whether a line goes on amid a sentence: it begins with a small letter, be it after a quotation mark."""
    return text.lstrip(_OPENING)[:1].islower()


def _weight(line: PrintedLine, *, last: bool) -> tuple[bool, bool]:
    """Bold and italic at the line's end or beginning."""
    bold = (
        line.strong >= len(line.text) if last else line.strong > 0 and line.strong >= min(len(line.text), 12)
    )
    return bold, line.face.italic
