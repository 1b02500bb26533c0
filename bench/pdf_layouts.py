"""Interviews set in layouts that newspapers and magazines use, as PDFs for `bench.pdf_order`."""

import io
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.retypeset import clean, fonts
from bench.retypeset.clean import Clean
from bench.retypeset.columns import set_paragraph
from bench.retypeset.fonts import Family

_HEADLINE: Final = 20.0
_TESTED: Final = Path(__file__).parents[1] / "tests" / "corpus" / "heldout" / "mended" / "kk_docx_bold.json"


@dataclass(frozen=True, slots=True)
class Layout:
    """How an interview is set; lengths in points."""

    columns: int
    paper: tuple[float, float] = (595.0, 842.0)
    size: float = 9.0
    leading: float = 11.0
    gutter: float = 12.0
    indent: float = 9.0
    white: float = 0.0
    """Between paragraphs."""
    justified: bool = True
    mark: str = "– "
    bold: bool = False
    """Questions are bold."""
    sans: bool = False
    rules: bool = False
    """Between columns."""
    drop_cap: bool = False
    pull_quote: bool = False
    box: bool = False
    """A tinted box at the head of the last column."""
    picture: bool = False
    """Across the second and the third column, with a caption."""
    tinted: bool = False
    """Questions stand on a tint."""
    subheads: bool = False
    """One across all columns, in the middle."""
    footnote: bool = False
    shift: float = 0.0
    """Each column's baselines are so much lower than those of the one before it."""
    spaces: bool = True
    """The file writes its spaces; else words are only moved apart."""
    scrambled: bool = False
    """Lines are drawn in no order."""
    spread: bool = False
    """Two pages on one sheet."""


LAYOUTS: Final[dict[str, Layout]] = {
    "newspaper 4, justified": Layout(4, (842.0, 1191.0)),
    "newspaper 5, narrow gutters": Layout(5, (842.0, 1191.0), size=8.0, leading=9.6, gutter=6.0, indent=7.0),
    "newspaper 6, ruled": Layout(6, (842.0, 1191.0), size=8.0, leading=9.5, gutter=9.0, rules=True),
    "magazine 2, ragged": Layout(2, justified=False, size=10.0, leading=13.0, gutter=18.0),
    "magazine 3, white between": Layout(3, justified=False, indent=0.0, white=6.0, gutter=16.0, sans=True),
    "magazine 2, bold questions": Layout(2, indent=0.0, white=5.0, mark="", bold=True, gutter=20.0),
    "magazine 3, tinted questions": Layout(3, mark="", bold=True, indent=10.0, tinted=True),
    "one column": Layout(1, size=11.0, leading=14.0, indent=14.0, paper=(420.0, 595.0)),
    "drop cap, pull quote": Layout(3, drop_cap=True, pull_quote=True),
    "box and picture": Layout(4, (842.0, 1191.0), box=True, picture=True),
    "subheads, footnote": Layout(3, subheads=True, footnote=True),
    "columns off the grid": Layout(3, shift=3.7),
    "no spaces": Layout(3, spaces=False),
    "no order": Layout(4, (842.0, 1191.0), scrambled=True),
    "a spread": Layout(3, (1191.0, 842.0), spread=True, gutter=11.0),
}


@dataclass(frozen=True, slots=True)
class _Set:
    """A line as it is set: the text, and what it is."""

    words: tuple[str, ...]
    first: bool
    last: bool
    question: bool
    start: bool = False
    """The first line of the interview."""
    beside: bool = False
    """It stands beside a drop cap."""


class _Press:
    def __init__(self, text: Clean, layout: Layout, families: tuple[Family, Family], seed: int) -> None:
        self.clean = text
        self.layout = layout
        self.random = Random(seed)
        self.family = families[1] if layout.sans else families[0]
        self.other = families[0] if layout.sans else families[1]
        for family in families:
            for face in ("regular", "bold", "italic"):
                name = f"{family.name}-{face}"
                if name not in pdfmetrics.getRegisteredFontNames():
                    pdfmetrics.registerFont(TTFont(name, str(_file(family, face))))
        self.output = io.BytesIO()
        self.canvas = Canvas(self.output, pagesize=layout.paper, invariant=1)
        self.strokes: list[tuple[float, float, str, str, float, float | None]] = []
        parts = 2 if layout.spread else 1
        room = (layout.paper[0] - 72 * parts) / parts
        self.width = (room - (layout.columns - 1) * layout.gutter) / layout.columns
        self.lefts = [
            36 + part * layout.paper[0] / parts + i * (self.width + layout.gutter)
            for part in range(parts)
            for i in range(layout.columns)
        ]

    def pdf(self) -> bytes:
        lines = list(self._lines())
        first = True
        number = 7
        while lines or first:
            lines = self._page(lines, number, first)
            number += 1
            first = False
        self.canvas.save()
        return self.output.getvalue()

    def _lines(self) -> Iterator[_Set]:
        layout = self.layout
        start = True
        for question, turn in self.clean.turns:
            face = "bold" if layout.bold and question else "regular"
            for i, text in enumerate(turn):
                marked = (layout.mark if not i else "") + text
                for line in (
                    self._beside_cap(marked) if start and layout.drop_cap else self._broken(marked, face)
                ):
                    yield replace(line, question=question, start=start)
                    start = False

    def _broken(self, text: str, face: str) -> Iterator[_Set]:
        layout = self.layout
        font = f"{self.family.name}-{face}"

        def measure(words: str) -> float:
            return float(pdfmetrics.stringWidth(words, font, layout.size))

        if layout.justified:
            set_lines = set_paragraph(text, self.width, measure, self.random, layout.indent)
            for line in set_lines:
                yield _Set(line.words, line.first, line.last, False)
            return
        words: list[str] = []
        first = True
        for word in text.split(" "):
            room = self.width - (layout.indent if first else 0)
            if words and measure(" ".join((*words, word))) > room:
                yield _Set(tuple(words), first, False, False)
                words, first = [], False
            words.append(word)
        yield _Set(tuple(words), first, True, False)

    def _beside_cap(self, text: str) -> Iterator[_Set]:
        """Lines of the first paragraph, two of them beside its great letter, not justified."""
        font, size = f"{self.family.name}-regular", self.layout.size
        lines: list[list[str]] = [[]]
        for word in (text.lstrip("– ")[1:]).split():
            room = self._room(self.layout) if len(lines) < 3 else self.width
            if pdfmetrics.stringWidth(" ".join((*lines[-1], word)), font, size) > room:
                lines.append([])
            lines[-1].append(word)
        cap = text.lstrip("– ")[0]
        for i, words in enumerate(lines):
            yield _Set((cap, *words) if not i else tuple(words), not i, True, False, beside=i < 2)

    def _room(self, layout: Layout) -> float:
        """The width beside a drop cap."""
        cap = next(turn[0] for _, turn in self.clean.turns)[0]
        return (
            self.width
            - 2
            - float(pdfmetrics.stringWidth(cap, f"{self.family.name}-regular", 2.6 * layout.size))
        )

    def _page(self, lines: list[_Set], number: int, first: bool) -> list[_Set]:
        layout, (width, height) = self.layout, self.layout.paper
        small = f"{self.other.name}-regular"
        self._write(36, height - 30, str(number), small, 8)
        self._write(width / 2 - 30, height - 30, "ТАҢ ШАПАҒАТЫ", small, 8)
        self.canvas.line(36, height - 36, width - 36, height - 36)
        top = height - 60
        if first:
            top -= 12
            self._write(36, top, self.clean.title[:60], f"{self.family.name}-bold", _HEADLINE)
            top -= 26
        need = len(lines) * (layout.leading + layout.white / 3) / len(self.lefts) + 60
        bottom = max(50.0, top - need) if first else 50.0
        if layout.subheads and first and len(lines) > 40:
            half = len(lines) // 2
            while half < len(lines) and not lines[half].first:
                half += 1
            rest = self._columns(lines[:half], top, max(bottom, (top + bottom) / 2), False)
            middle = min(max(bottom, (top + bottom) / 2), top - 100)
            lines = rest + lines[half:]
            if not rest:
                self._write(36, middle - 22, "Екінші бөлім", f"{self.family.name}-bold", 13)
                top = middle - 34
                first = False
        left = self._columns(lines, top, bottom, first)
        self._drawn()
        self.canvas.showPage()
        return left

    def _columns(self, lines: list[_Set], top: float, bottom: float, first: bool) -> list[_Set]:
        layout = self.layout
        for index, left in enumerate(self.lefts):
            y = top - index * layout.shift
            if layout.rules and index:
                at = left - layout.gutter / 2
                self.canvas.line(at, top, at, bottom)
            floor = bottom
            if layout.footnote and not index and first:
                floor += 24
                self._write(left, bottom + 4, "1 Бұл жылғы есеп бойынша.", f"{self.family.name}-regular", 6.5)
            if layout.box and first and index == len(self.lefts) - 1:
                y = self._box(left, y)
            count = 0
            while lines and y - layout.leading > floor:
                if layout.picture and first and index in (1, 2) and 5 <= count < 6:
                    y = self._picture(left, y, index, top)
                if layout.pull_quote and first and index == 1 and count == 6:
                    y = self._quote(left, y)
                y -= layout.leading
                line = lines.pop(0)
                if line.first and count:
                    y -= layout.white
                self._line(left, y, line, lines)
                count += 1
        return lines

    def _line(self, left: float, y: float, line: _Set, following: Sequence[_Set]) -> None:
        layout = self.layout
        font = f"{self.family.name}-{'bold' if layout.bold and line.question else 'regular'}"
        if layout.tinted and line.question:
            self.canvas.setFillGray(0.88)
            self.canvas.rect(left - 2, y - 3, self.width + 4, layout.leading, stroke=0, fill=1)
            self.canvas.setFillGray(0)
        text = " ".join(line.words)
        indent = layout.indent if line.first else 0.0
        if line.beside:
            if line.start:
                self._write(left, y - layout.leading, line.words[0], font, 2.6 * layout.size)
            text = " ".join(line.words[line.start :])
            indent = self.width - self._room(layout)
        full = self.width - indent if layout.justified and not line.last else None
        self._write(left + indent, y, text, font, layout.size, full)

    def _box(self, left: float, y: float) -> float:
        self.canvas.setFillGray(0.85)
        self.canvas.rect(left, y - 70, self.width, 68, stroke=0, fill=1)
        self.canvas.setFillGray(0)
        for i, text in enumerate(("ДЕРЕК", "Музей 1921 жылы", "ашылған, қорында", "алты мың зат бар.")):
            self._write(left + 5, y - 16 - 13 * i, text, f"{self.other.name}-regular", 8)
        return y - 74

    def _picture(self, left: float, y: float, index: int, top: float) -> float:
        if index == 1:
            self.canvas.setFillGray(0.5)
            wide = 2 * self.width + self.layout.gutter
            self.canvas.rect(left, y - 80, wide, 76, stroke=0, fill=1)
            self.canvas.setFillGray(0)
            self._write(left, y - 90, "Суретте: музейдің күзгі көрінісі", f"{self.other.name}-italic", 7)
        return y - 100

    def _quote(self, left: float, y: float) -> float:
        said = next(text for question, turn in self.clean.turns if not question for text in turn)
        words = said.split()[:9]
        font = f"{self.other.name}-bold"
        for i in range(0, len(words), 3):
            self._write(left, y - 20 - 5 * i, " ".join(words[i : i + 3]), font, 11, squeeze=self.width)
        return y - 70

    def _write(
        self,
        x: float,
        y: float,
        text: str,
        font: str,
        size: float,
        full: float | None = None,
        squeeze: float | None = None,
    ) -> None:
        wide = float(pdfmetrics.stringWidth(text, font, size))
        if squeeze is not None and wide > squeeze:
            full = squeeze
        self.strokes.append((x, y, text, font, size, full))

    def _drawn(self) -> None:
        if self.layout.scrambled:
            self.random.shuffle(self.strokes)
        for x, y, text, font, size, full in self.strokes:
            self.canvas.setFont(font, size)
            words = text.split(" ")
            space = float(pdfmetrics.stringWidth(" ", font, size))
            if full is not None and len(words) > 1:
                space += (full - float(pdfmetrics.stringWidth(text, font, size))) / (len(words) - 1)
            for i, word in enumerate(words):
                last = i == len(words) - 1 or not self.layout.spaces
                self.canvas.drawString(x, y, word if last else f"{word} ")
                x += float(pdfmetrics.stringWidth(word, font, size)) + space
        self.strokes = []


def _file(family: Family, face: str) -> Path:
    return {"regular": family.regular, "bold": family.bold, "italic": family.italic}[face]


def pdf(text: Clean, layout: Layout, families: tuple[Family, Family], seed: int = 0) -> bytes:
    """The interview set in a layout; the same seed gives the same bytes."""
    return _Press(text, layout, families, seed).pdf()


def main() -> None:
    """Writes the PDFs that the tests read: `python -m bench.pdf_layouts tests/corpus/pdf`."""
    folder = Path(sys.argv[1])
    families = fonts.families()
    if families is None:
        sys.exit("No font with Kazakh letters found; install DejaVu (Debian: fonts-dejavu).")
    folder.mkdir(parents=True, exist_ok=True)
    found = clean.load(_TESTED)
    assert found is not None
    for name, layout in LAYOUTS.items():
        path = folder / f"{re.sub('[^a-z0-9]+', '_', name)}.pdf"
        path.write_bytes(pdf(found, layout, families))
    clean.write_gold(folder / "gold.json", found)


if __name__ == "__main__":
    main()
