"""Reading order: a page's lines in blocks, and the blocks one after another.

The order of two blocks is Breuel's (High Performance Document Layout Analysis, 2003): what stands above comes
first, and what stands to the left, unless something as wide as both parts them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from corpus.sources.pdf.gutters import Gutter
from corpus.sources.pdf.lines import PrintedLine
from corpus.sources.pdf.page import Box

_TOUCH = 2.0
"""Points that blocks may overlap and yet stand side by side."""
_ACROSS = 20.0
"""Points that a rule reaches into the columns on both sides of a gutter, to part what is above and below."""
_MOST_BLOCKS = 300
"""Of a page; a page with more is a table, and is read in rows."""


@dataclass(slots=True)
class Block:
    """Lines of one column with nothing between them; or a rule across columns, without lines."""

    x0: float
    x1: float
    top: float
    bottom: float
    lines: list[PrintedLine] = field(default_factory=list)


def arranged(
    lines: Sequence[PrintedLine],
    gutters: Sequence[Gutter],
    rules: Iterable[Box],
    width: float,
    display: Callable[[PrintedLine], object],
) -> list[Block]:
    """The blocks of a page in the order in which they are read; `lines` come from top to bottom.

    `display` tells whether a line is set in display type: it then stands over all columns that are empty
    beside it and go on below it.
    """
    across = sorted((rule for rule in rules if _crosses(rule, gutters)), key=lambda rule: rule.y0)
    blocks = _blocks(lines, gutters, across, width, display)
    if len(blocks) > _MOST_BLOCKS:
        return blocks
    found: list[Block] = []
    waiting = sorted(blocks, key=lambda block: (block.x0, block.top))
    before = [[j for j, other in enumerate(waiting) if _precedes(other, block, waiting)] for block in waiting]
    done = [False] * len(waiting)
    for start in range(len(waiting)):
        _visit(start, before, done, waiting, found)
    return [block for block in found if block.lines]


def _crosses(rule: Box, gutters: Sequence[Gutter]) -> bool:
    return rule.y1 - rule.y0 <= 3 and any(
        rule.x0 < gutter.x0 - _ACROSS and rule.x1 > gutter.x1 + _ACROSS for gutter in gutters
    )


def _blocks(
    lines: Sequence[PrintedLine],
    gutters: Sequence[Gutter],
    across: Sequence[Box],
    width: float,
    display: Callable[[PrintedLine], object],
) -> list[Block]:
    blocks: list[Block] = []
    open_blocks: dict[tuple[int, int], Block] = {}
    rules = list(across)
    for line in lines:
        while rules and rules[0].y0 < line.y - line.size / 3:
            rule = rules.pop(0)
            bar = Block(rule.x0, rule.x1, rule.y0, rule.y1)
            open_blocks = {cell: block for cell, block in open_blocks.items() if not _overlap(block, bar)}
            blocks.append(bar)
        left = gutters[line.cell[0]].x1 if line.cell[0] >= 0 else 0.0
        right = gutters[line.cell[1]].x0 if line.cell[1] >= 0 else width
        if display(line):
            left, right = _span(line, lines, left, right)
        block = open_blocks.get(line.cell)
        if block is not None and max(abs(right - block.x1), abs(left - block.x0)) > _ACROSS:
            block = None
        if block is None:
            block = Block(min(left, line.x0), max(right, line.x1), line.top, line.bottom)
            open_blocks = {cell: other for cell, other in open_blocks.items() if not _overlap(other, block)}
            open_blocks[line.cell] = block
            blocks.append(block)
        block.lines.append(line)
        block.bottom = line.bottom
    return blocks


def _span(line: PrintedLine, lines: Sequence[PrintedLine], left: float, right: float) -> tuple[float, float]:
    """The columns that a heading stands over, from their left to their right."""
    beside = [
        other for other in lines if other is not line and other.bottom > line.top and other.top < line.bottom
    ]
    below = [other for other in lines if other.y > line.bottom]
    end = min((other.x0 for other in beside if other.x0 >= right), default=0.0)
    start = max((other.x1 for other in beside if other.x1 <= left), default=0.0)
    after = [other.x1 for other in below if other.x0 >= right and (not end or other.x1 < end)]
    before = [other.x0 for other in below if other.x1 <= left and other.x0 > start]
    return min([left, *before]), max([right, *after])


def _overlap(one: Block, other: Block) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > _TOUCH


def _precedes(one: Block, other: Block, blocks: Sequence[Block]) -> bool:
    if one is other:
        return False
    if _overlap(one, other):
        return one.top < other.top
    if one.x0 > other.x0:
        return False
    upper, lower = min(one.bottom, other.bottom), max(one.top, other.top)
    return not any(
        third.top >= upper - _TOUCH
        and third.bottom <= lower + _TOUCH
        and _overlap(third, one)
        and _overlap(third, other)
        for third in blocks
    )


def _visit(
    start: int, before: Sequence[Sequence[int]], done: list[bool], blocks: Sequence[Block], found: list[Block]
) -> None:
    """What precedes a block, then the block; by hand, for blocks may be many."""
    stack = [(start, 0)]
    if done[start]:
        return
    done[start] = True
    while stack:
        block, i = stack.pop()
        if i == len(before[block]):
            found.append(blocks[block])
            continue
        stack.append((block, i + 1))
        earlier = before[block][i]
        if not done[earlier]:
            done[earlier] = True
            stack.append((earlier, 0))
