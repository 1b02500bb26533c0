"""The text while it is mended: lines with their marks, and a record of every change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus import repairs
from corpus.model import Pass, Removed, Repair
from corpus.restoration.lines import Line

LINE_END = "\n"


@dataclass(frozen=True, slots=True)
class Seam:
    """How a line is joined to the one before it."""

    cut: int
    """Characters to take from the end of the line before: a hyphen that was put there to break the word."""
    put: str
    """What comes between the two: a space, or nothing."""
    fixer: str


class Draft:
    """A document's lines, and the passes of repairs that brought them where they are.

    The text of a draft is its lines, each with a line end; places of repairs are places in this text.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self.passes: list[Pass] = []
        self.removed: list[Removed] = []

    def fix(self, fixer: str, change: Callable[[str], str]) -> None:
        """Changes each line by itself."""
        found: list[Repair] = []
        lines: list[Line] = []
        for at, line in self._placed():
            fixed = change(line.text)
            if fixed != line.text:
                found.extend(repairs.compare(line.text, fixed, fixer, at))
                strong = min(len(change(line.text[: line.strong])), len(fixed)) if line.strong else 0
                line = replace(line, text=fixed, strong=strong)
            lines.append(line)
        self._keep(lines, found)

    def take_out(self, reasons: Mapping[int, str], *, break_before: bool = False) -> None:
        """Removes lines by their numbers, counted from 0, each for a reason; blank ones are not reported.

        `break_before`: a page or a column may have ended where a line is removed.
        """
        found: list[Repair] = []
        lines: list[Line] = []
        broken = blank = False
        for i, (at, line) in enumerate(self._placed()):
            reason = reasons.get(i)
            blank = blank or line.gap
            if reason is None:
                if broken and lines:
                    line = replace(line, gap=True, page=True, seamless=not blank, indent=0)
                lines.append(line)
                broken = blank = False
                continue
            found.append(Repair(reason, at, line.text + LINE_END, ""))
            if line.text:
                self.removed.append(Removed(line.text, reason))
                broken = break_before
        self._keep(lines, found)

    def join(self, seams: Mapping[int, Seam]) -> None:
        """Joins lines to those before them, by their numbers."""
        found: list[Repair] = []
        joined: list[_Joined] = []
        for i, (at, line) in enumerate(self._placed()):
            seam = seams.get(i)
            if seam is None or not joined:
                joined.append(_Joined(line))
                continue
            cut = joined[-1].add(line, seam)
            found.append(Repair(seam.fixer, at - 1 - seam.cut, cut + LINE_END, seam.put))
        self._keep([each.whole() for each in joined], found)

    def part(self, fixer: str, places: Sequence[Sequence[int]]) -> None:
        """Parts each line before the given places in it; the space that stands there becomes a line end."""
        found: list[Repair] = []
        lines: list[Line] = []
        for (at, line), here in zip(self._placed(), places, strict=True):
            start = 0
            for place in here:
                end = len(line.text[:place].rstrip())
                found.append(Repair(fixer, at + end, line.text[end:place], LINE_END))
                lines.append(_piece(line, start, end))
                start = place
            lines.append(_piece(line, start, len(line.text)) if here else line)
        self._keep(lines, found)

    def _placed(self) -> Iterator[tuple[int, Line]]:
        at = 0
        for line in self.lines:
            yield at, line
            at += len(line.text) + len(LINE_END)

    def _keep(self, lines: Sequence[Line], found: Sequence[Repair]) -> None:
        self.lines = tuple(lines)
        if found:
            self.passes.append(tuple(found))


class _Joined:
    """A line and those joined to it; their texts come together once, as a copy a line would be quadratic."""

    def __init__(self, line: Line) -> None:
        self._first = line
        self._pieces = [line.text]
        self._length = len(line.text)
        self._strong = line.strong

    def add(self, line: Line, seam: Seam) -> str:
        """Joins one more; returns what was cut from the end of the line before it."""
        last = self._pieces[-1]
        kept = len(last) - seam.cut
        piece = last[:kept] + seam.put
        before = self._length - len(last)
        if self._strong >= self._length:
            self._strong = before + (len(piece) + line.strong if line.strong else len(piece.rstrip()))
        self._pieces[-1:] = (piece, line.text)
        self._length = before + len(piece) + len(line.text)
        return last[kept:]

    def whole(self) -> Line:
        """All of them as one line."""
        return replace(self._first, text="".join(self._pieces), strong=self._strong)


def _piece(line: Line, start: int, end: int) -> Line:
    return replace(line, text=line.text[start:end], strong=max(0, min(line.strong, end) - start))
