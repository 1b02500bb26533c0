"""Newspaper pages as a PDF with a text layer."""

import io
from random import Random
from typing import Final

from reportlab.lib.pagesizes import A3, A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.retypeset.clean import Clean
from bench.retypeset.columns import Line
from bench.retypeset.fonts import Family
from bench.retypeset.newspaper import Mark, Newspaper, Page, Row, Style, typeset

_SIZE: Final = 9.0
_LEADING: Final = 11.2
_GUTTER: Final = 14.0
_MARGIN: Final = 40.0


def pdf(
    clean: Clean,
    mark: Mark,
    random: Random,
    fonts: tuple[Family, Family],
    *,
    columns: int,
    large: bool = False,
) -> bytes:
    """The interview set in so many columns, on A4 or (large) A3."""
    paper = A3 if large else A4
    for family in fonts:
        for face in ("regular", "bold", "italic"):
            name = f"{family.name}-{face}"
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, str(getattr(family, face))))
    width = (paper[0] - 2 * _MARGIN - (columns - 1) * _GUTTER) / columns
    rows = int((paper[1] - 2 * _MARGIN - 40) / _LEADING)
    style = Style(
        columns=columns,
        width=width,
        rows=rows,
        opening_rows=rows - 12,
        indent=random.choice((8.0, 11.0)),
        mark=mark,
        box_at=random.randrange(1, columns),
        picture_at=0,
    )
    body = f"{fonts[0].name}-{'bold' if mark == 'bold' else 'regular'}"
    newspaper = typeset(clean, style, lambda text: float(pdfmetrics.stringWidth(text, body, _SIZE)), random)
    return _Drawing(newspaper, style, paper, fonts).draw()


class _Drawing:
    def __init__(
        self, newspaper: Newspaper, style: Style, paper: tuple[float, float], fonts: tuple[Family, Family]
    ) -> None:
        self.newspaper = newspaper
        self.style = style
        self.width, self.height = paper
        self.serif, self.sans = fonts
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=paper, invariant=1, pageCompression=1)
        self.canvas.setTitle(newspaper.title)

    def draw(self) -> bytes:
        for page in self.newspaper.pages:
            self._furniture(page)
            top = self.height - _MARGIN - 30
            if page is self.newspaper.pages[0]:
                top = self._headline(top)
            for index, column in enumerate(page.columns):
                self._column(_MARGIN + index * (self.style.width + _GUTTER), top, column)
            self.canvas.showPage()
        self.canvas.save()
        return self.file.getvalue()

    def _furniture(self, page: Page) -> None:
        furniture, canvas = self.newspaper.furniture, self.canvas
        top, right = self.height - _MARGIN, self.width - _MARGIN
        canvas.setFont(f"{self.sans.name}-regular", 8)
        left_page = page.number % 2 == 0
        canvas.drawString(_MARGIN, top, str(page.number) if left_page else furniture.issue)
        canvas.drawRightString(right, top, furniture.issue if left_page else str(page.number))
        middle = furniture.outlet.upper() if left_page else furniture.section
        canvas.drawCentredString(self.width / 2, top, middle)
        canvas.line(_MARGIN, top - 5, right, top - 5)
        canvas.drawCentredString(self.width / 2, _MARGIN - 18, furniture.address)

    def _headline(self, top: float) -> float:
        canvas = self.canvas
        lines = _wrapped(self.newspaper.title, f"{self.serif.name}-bold", 22, self.width - 2 * _MARGIN)
        for line in lines:
            canvas.setFont(f"{self.serif.name}-bold", 22)
            canvas.drawString(_MARGIN, top - 14, line)
            top -= 27
        for line in _wrapped(self.newspaper.lead, f"{self.sans.name}-bold", 10.5, self.width - 2 * _MARGIN):
            canvas.setFont(f"{self.sans.name}-bold", 10.5)
            canvas.drawString(_MARGIN, top - 8, line)
            top -= 14
        return top - 12

    def _column(self, left: float, top: float, rows: tuple[Row, ...]) -> None:
        y = top
        framed = [i for i, row in enumerate(rows) if row.kind == "box"]
        if framed:
            height = len(framed) * _LEADING
            self.canvas.rect(left, top - framed[0] * _LEADING - height - 3, self.style.width, height, fill=0)
        pictured = [i for i, row in enumerate(rows) if row.kind == "caption" and row.line is None]
        if pictured:
            height = (len(pictured) - 2) * _LEADING
            self.canvas.setFillGray(0.8)
            self.canvas.rect(
                left, top - pictured[0] * _LEADING - height - 5, self.style.width, height, stroke=0, fill=1
            )
            self.canvas.setFillGray(0)
        for row in rows:
            y -= _LEADING
            if row.line is not None:
                self._row(left, y, row, row.line)

    def _row(self, left: float, y: float, row: Row, line: Line) -> None:
        if row.kind != "text":
            face = "bold" if row.bold else "italic" if row.kind == "caption" else "regular"
            self.canvas.setFont(f"{self.sans.name}-{face}", 7.5)
            self.canvas.drawString(left + 4, y, line.text)
            return
        font = f"{self.serif.name}-{'bold' if row.bold else 'regular'}"
        self.canvas.setFont(font, _SIZE)
        indent = self.style.indent if line.first else 0
        self._justified(left + indent, y, self.style.width - indent, line, font)

    def _justified(self, left: float, y: float, width: float, line: Line, font: str) -> None:
        """Draws a line word by word, its spaces stretched, or one of its words letter by letter."""
        space = float(pdfmetrics.stringWidth(" ", font, _SIZE))
        natural = [float(pdfmetrics.stringWidth(word, font, _SIZE)) for word in line.words]
        gaps = len(line.words) - 1
        free = width - sum(natural) - gaps * space
        track = 0.0
        if line.spaced is not None:
            letters = len(line.words[line.spaced])
            track = free / letters
            natural[line.spaced] += free
        elif not line.last and gaps:
            space += free / gaps
        for index, word in enumerate(line.words):
            text = self.canvas.beginText(left, y)
            text.setFont(font, _SIZE)
            text.setCharSpace(track if index == line.spaced else 0)
            text.textOut(word if index == gaps else f"{word} ")
            self.canvas.drawText(text)
            left += natural[index] + space


def _wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
