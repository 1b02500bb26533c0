"""PDFium's view of a file as pages: the one module that calls the library.

PDFium gives each sign with its origin and its advance; the spaces and line ends that it makes up are left
out, for they are told better from the whole page.
"""

import re
from collections.abc import Callable, Iterator
from ctypes import byref, c_double, c_float, c_int, c_uint, c_void_p, cast, create_string_buffer
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

from corpus import limits
from corpus.model import CorpusError
from corpus.sources.pdf.page import Box, Face, Glyph, Page

MOST_PAGES = 2000
"""No issue of a newspaper or a magazine has more."""
_MOST_OBJECTS = 20_000
"""Of a page's lines and pictures; a map or a diagram has more, and nothing of it is a column rule."""
_DEEPEST = 4
"""Forms within forms that are looked into."""
_THIN = 3.0
"""Points; a rule is no thicker."""
_WHITE = 247
"""Of 255, in each colour: paper."""
_INVISIBLE_MODE = 3
"""Text rendering mode of a text layer over a picture (ISO 32000, 9.3.6)."""
_STROKED_MODE = 2
"""Filled and stroked: how programs make bold type out of plain."""
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi(?!an)|extrabd|[-,]bd|полужир", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|kursiv|[-,]it\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
"""Font descriptor flags (ISO 32000, table 121)."""
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_HYPHEN = 0x2
"""What PDFium gives for a hyphen that ends a line."""
_SOFT_HYPHEN = 0xAD
"""What programs write for any hyphen, where a font has one sign for both; nothing is printed of one that has
no width."""
_NO_WIDTH = 0.02
"""Em."""
_UNEVEN = 0.25
"""Of the usual size of a text layer: the sizes of its words differ by so much, or less."""

Transform = Callable[[float, float], tuple[float, float]]


def pages(data: bytes) -> Iterator[Page]:
    """The pages of a file, one at a time.

    Raises CorpusError when the file is encrypted, damaged or too long.
    """
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise CorpusError(_failure(pdfium.FPDF_GetLastError()))
    count = pdfium.FPDF_GetPageCount(document)
    if not count:
        raise CorpusError("the file is damaged: no page of it can be read; get it again and read that")
    if count > MOST_PAGES:
        raise CorpusError(
            f"it has {count} pages, more than {MOST_PAGES}; save the pages of the interview as a PDF"
        )
    for number in range(count):
        page = pdfium.FPDF_LoadPage(document, number)
        text = pdfium.FPDFText_LoadPage(page) if page else None
        if not text:
            raise CorpusError(f"the file is damaged: page {number + 1} cannot be read; get it again")
        yield _Reader(page, text).page()
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)


def title(data: bytes) -> str:
    """The title field of the file; empty when it has none."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    length = pdfium.FPDF_GetMetaText(document, b"Title", None, 0)
    buffer = create_string_buffer(length)
    pdfium.FPDF_GetMetaText(document, b"Title", buffer, length)
    pdfium.FPDF_CloseDocument(document)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()


def _failure(code: int) -> str:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return "it is encrypted with a password; remove the password and read it again"
    if code == pdfium.FPDF_ERR_SECURITY:
        return "it is encrypted in a way that cannot be read; save it without encryption"
    return "the file is damaged or cut off; get it again and read that"


class _Reader:
    """One page while it is read."""

    def __init__(self, page: Any, text: Any) -> None:
        self._text = text
        self._handle = page
        frame = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, byref(frame))
        self._quarter = pdfium.FPDFPage_GetRotation(page)
        self._place = _upright(self._quarter, frame.left, frame.bottom, frame.right, frame.top)
        across, along = frame.right - frame.left, frame.top - frame.bottom
        self._page = Page(*((along, across) if self._quarter % 2 else (across, along)))
        self._tints: list[Box] = []

    def page(self) -> Page:
        """Reads it."""
        self._graphics(pdfium.FPDFPage_CountObjects(self._handle), self._handle)
        self._signs()
        return self._page

    def _graphics(self, count: int, owner: Any) -> None:
        for i in range(min(count, _MOST_OBJECTS)):
            self._graphic(pdfium.FPDFPage_GetObject(owner, i), (1, 0, 0, 1, 0, 0), _DEEPEST)

    def _graphic(self, item: Any, matrix: tuple[float, ...], depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inner = _times(_matrix(item), matrix)
            for i in range(min(pdfium.FPDFFormObj_CountObjects(item), _MOST_OBJECTS)):
                self._graphic(pdfium.FPDFFormObj_GetObject(item, i), inner, depth - 1)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            if box := self._bounds(item, matrix):
                (self._page.pictures if kind == pdfium.FPDF_PAGEOBJ_IMAGE else self._page.frames).append(box)
                self._tints.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and (box := self._bounds(item, matrix)):
            self._path(item, box)

    def _path(self, item: Any, box: Box) -> None:
        mode, stroke = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(item, byref(mode), byref(stroke))
        filled = bool(mode.value) and not _is_paper(item, pdfium.FPDFPageObj_GetFillColor)
        drawn = bool(stroke.value) and not _is_paper(item, pdfium.FPDFPageObj_GetStrokeColor)
        if not (filled or drawn):
            return
        wide, high = box.x1 - box.x0, box.y1 - box.y0
        if min(wide, high) <= _THIN:
            self._page.rules.append(box)
            return
        self._page.frames.append(box)
        if filled:
            self._tints.append(box)

    def _bounds(self, item: Any, matrix: tuple[float, ...]) -> Box | None:
        edges = [c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(item, *map(byref, edges)):
            return None
        left, bottom, right, top = (edge.value for edge in edges)
        corners = [_moved(matrix, x, y) for x in (left, right) for y in (bottom, top)]
        box = _box([self._place(x, y) for x, y in corners])
        page = self._page
        if box.x1 < 0 or box.y1 < 0 or box.x0 > page.width or box.y0 > page.height:
            return None
        return Box(max(box.x0, 0), max(box.y0, 0), min(box.x1, page.width), min(box.y1, page.height))

    def _signs(self) -> None:
        text, page, place = self._text, self._page, self._place
        unhidden: list[Glyph] = []
        last, style = None, None
        x, y, box = c_double(), c_double(), pdfium.FS_RECTF()
        count = pdfium.FPDFText_CountChars(text)
        if count > limits.MOST_TEXT:
            raise CorpusError("a page of it has more text than a book; choose the document of one interview")
        for i in range(count):
            code = pdfium.FPDFText_GetUnicode(text, i)
            if pdfium.FPDFText_IsGenerated(text, i) == 1 or (code < 32 and code != _HYPHEN):
                continue
            item = pdfium.FPDFText_GetTextObject(text, i)
            address = cast(item, c_void_p).value
            if address != last or style is None:
                last, style = address, _Style.of(text, i, item, self._quarter)
            sign = _sign(code)
            pdfium.FPDFText_GetCharOrigin(text, i, byref(x), byref(y))
            pdfium.FPDFText_GetLooseCharBox(text, i, byref(box))
            at, baseline = place(x.value, y.value)
            one, other = place(box.left, box.bottom), place(box.right, box.top)
            right = max(one[0], other[0])
            if not (-1 <= at <= page.width + 1 and -1 <= baseline <= page.height + 1):
                continue
            if code == _SOFT_HYPHEN and right - at <= _NO_WIDTH * style.size:
                continue
            if sign == "\ufffd" or 0xE000 <= code < 0xF900:
                page.unmapped += 1
            glyph = Glyph(sign, at, max(right, at), baseline, style.size, style.face, i)
            if style.transparent:
                unhidden.append(glyph)
            elif style.pale and not any(tint.holds(at, baseline - style.size / 3) for tint in self._tints):
                continue
            elif style.turned:
                page.turned.append(glyph)
            else:
                page.glyphs.append(glyph)
        if len(page.glyphs) < len(unhidden) / 20:
            page.glyphs, page.turned = _evened(unhidden), []


class _Style:
    """How the signs of one text object are set."""

    __slots__ = ("face", "pale", "size", "transparent", "turned")

    def __init__(self, face: Face, size: float, turned: bool, transparent: bool, pale: bool) -> None:
        self.face = face
        self.size = size
        self.turned = turned
        self.transparent = transparent
        self.pale = pale

    @classmethod
    def of(cls, text: Any, i: int, item: Any, quarter: int) -> "_Style":
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item) if item else 0
        form = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, i, byref(form))
        across, along = _direction(form.a, form.b, quarter)
        wide = (form.a**2 + form.b**2) ** 0.5
        high = abs(form.a * form.d - form.b * form.c) / wide if wide else 0.0
        size = pdfium.FPDFText_GetFontSize(text, i) * high
        alpha, white = _colour(item, pdfium.FPDFPageObj_GetFillColor) if item else (255, False)
        return cls(
            _face(text, i, mode),
            size or 1.0,
            across <= 0 or abs(along) > 0.2 * across,
            mode == _INVISIBLE_MODE,
            mode % 4 in (0, 2) and (alpha == 0 or white),
        )


def _evened(glyphs: list[Glyph]) -> list[Glyph]:
    """The signs of a text layer, in one typeface, and in one size but for greater and smaller type.

    Such a layer fits each word to its picture, so its sizes and typefaces tell little of the print.
    """
    usual = median(glyph.size for glyph in glyphs)
    plain = Face("", bold=False, italic=False)
    return [
        glyph._replace(face=plain, size=usual if abs(glyph.size / usual - 1) < _UNEVEN else glyph.size)
        for glyph in glyphs
    ]


def _face(text: Any, i: int, mode: int) -> Face:
    flags = c_int()
    length = pdfium.FPDFText_GetFontInfo(text, i, None, 0, byref(flags))
    buffer = create_string_buffer(max(length, 1))
    pdfium.FPDFText_GetFontInfo(text, i, buffer, length, byref(flags))
    name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
    bold = (
        _BOLD_NAME.search(name) is not None
        or pdfium.FPDFText_GetFontWeight(text, i) >= _BOLD_WEIGHT
        or bool(flags.value & _FORCE_BOLD_FLAG)
        or mode == _STROKED_MODE
    )
    italic = _ITALIC_NAME.search(name) is not None or bool(flags.value & _ITALIC_FLAG)
    return Face(name, bold, italic)


def _sign(code: int) -> str:
    """What is printed for a code of PDFium's: half a surrogate pair is a sign that no one knows."""
    if code in (_HYPHEN, _SOFT_HYPHEN):
        return "-"
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _colour(item: Any, get: Callable[..., int]) -> tuple[int, bool]:
    """Opacity, and whether the colour is the paper's."""
    parts = [c_uint() for _ in range(4)]
    if not get(item, *map(byref, parts)):
        return 255, False
    red, green, blue, alpha = (part.value for part in parts)
    return alpha, min(red, green, blue) >= _WHITE


def _is_paper(item: Any, get: Callable[..., int]) -> bool:
    alpha, white = _colour(item, get)
    return alpha == 0 or white


def _matrix(item: Any) -> tuple[float, ...]:
    form = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, byref(form))
    return (form.a, form.b, form.c, form.d, form.e, form.f)


def _times(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    k, m, n, p, q, r = other
    return (a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + q, e * m + f * p + r)


def _moved(matrix: tuple[float, ...], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _box(corners: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _upright(quarter: int, left: float, bottom: float, right: float, top: float) -> Transform:
    """From the file's coordinates to points from the upper left corner of the page as it is shown."""
    return (
        lambda x, y: (x - left, top - y),
        lambda x, y: (y - bottom, x - left),
        lambda x, y: (right - x, y - bottom),
        lambda x, y: (top - y, right - x),
    )[quarter % 4]


def _direction(a: float, b: float, quarter: int) -> tuple[float, float]:
    """Where a line of writing runs on the shown page, rightwards and downwards."""
    return ((a, -b), (b, a), (-a, b), (-b, -a))[quarter % 4]
