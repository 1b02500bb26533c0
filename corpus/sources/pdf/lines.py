"""Words to printed lines: each row of a page parted at its gutters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.sources.pdf.gutters import Gutter, Row
from corpus.sources.pdf.page import Face
from corpus.sources.pdf.words import Word, follows, is_orderly

_APART = 3.0
"""Em; a wider gap parts what is no line of one column."""
_FEW = 3
"""Words; more leave no such gaps in a line."""
_ALIKE = 0.7
"""Of a gap; the others of a justified line are as wide."""
_JUMP = 0.7
"""Em; so wide a gap where the file jumps parts two lines."""
_NEAR = 1.5
"""Points; edges so near are one."""
_TRACKED = 4
"""Letters; a run of so many that stand alone is a word whose letters were set apart."""
_UNEVEN = 1.5
"""Times the usual gap of such a run: a space between two such words."""


@dataclass(slots=True)
class PrintedLine:
    """A line of writing in one column, in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    y: float
    """The baseline."""
    size: float
    face: Face
    """Typeface of most of it."""
    strong: int
    first: float
    """Width of its first word."""
    cell: tuple[int, int] = (-1, -1)
    """The numbers of the gutters that it stands between; -1 at the edge of the page."""
    page: int = 0

    @property
    def top(self) -> float:
        """Upper edge of its letters."""
        return self.y - 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge of its letters."""
        return self.y + 0.22 * self.size

    @property
    def look(self) -> tuple[str, float]:
        """Typeface and size."""
        return self.face.name, round(self.size * 2) / 2


def of(
    rows: Sequence[Row], gutters: Sequence[Gutter], page: int, around: Sequence[Gutter] = ()
) -> list[PrintedLine]:
    """The printed lines of a page, or of a box on it with gutters of its own, from top to bottom.

    `around` are the page's gutters about a box: their numbers come first.
    """
    ends = _ends(rows, gutters)
    orderly = is_orderly(rows)
    found: list[PrintedLine] = []
    for row in rows:
        beside = [gutter for gutter in gutters if _is_beside(gutter, row[0])]
        for words in _pieces(row, beside, ends, orderly=orderly):
            line = _line(words, page)
            line.cell = _cell(line, [*around, *gutters])
            found.append(line)
    return found


def _ends(rows: Sequence[Row], gutters: Sequence[Gutter]) -> list[float]:
    """Where columns end at their right."""
    ends = [max((word.x1 for word in row), default=0.0) for row in rows]
    return [*(gutter.x0 for gutter in gutters), *sorted(ends)[len(ends) // 2 :]]


def _is_beside(gutter: Gutter, at: Word | PrintedLine) -> bool:
    return gutter.y0 - at.size / 2 <= at.y <= gutter.y1 + at.size


def _pieces(
    row: Row, gutters: Sequence[Gutter], ends: Sequence[float], *, orderly: bool
) -> Iterator[list[Word]]:
    piece = [row[0]]
    for w, (before, word) in enumerate(pairwise(row), start=1):
        jump = orderly and not follows(before, word) and word.x0 - before.x1 > _JUMP * word.size
        if jump or _parted(row, w, gutters, ends):
            yield piece
            piece = []
        piece.append(word)
    yield piece


def _parted(row: Row, w: int, gutters: Sequence[Gutter], ends: Sequence[float]) -> bool:
    before, word = row[w - 1], row[w]
    for gutter in gutters:
        if (
            before.x1 - _NEAR <= gutter.x1
            and gutter.x0 <= word.x0 + _NEAR
            and before.x0 < gutter.x0
            and word.x1 > gutter.x1
        ):
            return True
    gap = word.x0 - before.x1
    return gap > _APART * word.size and not _is_justified(row, w, gap, ends)


def _is_justified(row: Row, w: int, gap: float, ends: Sequence[float]) -> bool:
    """Whether a word, or one after it with gaps alike, stands at a column's end: few words fill a line."""
    for i, word in enumerate(row[w : w + _FEW], start=w):
        if i > w and word.x0 - row[i - 1].x1 < _ALIKE * gap:
            return False
        if any(abs(word.x1 - end) <= _NEAR for end in ends):
            return True
    return False


def _line(words: Sequence[Word], page: int) -> PrintedLine:
    joined = list(_tracked(words))
    text = " ".join(word.text for word in joined)
    sizes: dict[tuple[Face, float], int] = {}
    for word in words:
        sizes[word.face, word.size] = sizes.get((word.face, word.size), 0) + len(word.text)
    face, size = max(sizes, key=lambda key: sizes[key])
    strong = 0
    for word in joined:
        strong += word.strong + (strong > 0 and word.strong > 0)
        if word.strong < len(word.text):
            break
    return PrintedLine(
        text,
        words[0].x0,
        words[-1].x1,
        words[0].y,
        size,
        face,
        strong,
        joined[0].x1 - joined[0].x0,
        page=page,
    )


def _tracked(words: Sequence[Word]) -> Iterator[Word]:
    """Words whose letters stand alone are drawn together."""
    run: list[Word] = []
    for word in [*words, None]:
        if word is not None and sum(sign.isalpha() for sign in word.text) <= 1 and len(word.text) <= 2:
            run.append(word)
            continue
        letters = sum(each.text.strip("«»“”\"'(),.;:!?…–—-").isalpha() for each in run)
        yield from _drawn_together(run) if letters >= _TRACKED else run
        run = []
        if word is not None:
            yield word


def _drawn_together(run: Sequence[Word]) -> Iterator[Word]:
    gaps = [after.x0 - before.x1 for before, after in pairwise(run)]
    most = _UNEVEN * median(gaps) if gaps else 0.0
    whole = run[0]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > most or (word.text in "–—-" or whole.text in "–—-"):
            yield whole
            whole = word
        else:
            strong = whole.strong + word.strong if whole.strong == len(whole.text) else whole.strong
            whole = whole._replace(text=whole.text + word.text, x1=word.x1, strong=strong)
    yield whole


def _cell(line: PrintedLine, gutters: Sequence[Gutter]) -> tuple[int, int]:
    beside = [(i, gutter) for i, gutter in enumerate(gutters) if _is_beside(gutter, line)]
    left = max(((gutter.x1, i) for i, gutter in beside if gutter.x1 <= line.x0 + _NEAR), default=(0.0, -1))
    right = min(((gutter.x0, i) for i, gutter in beside if gutter.x0 >= line.x1 - _NEAR), default=(0.0, -1))
    return left[1], right[1]
