"""A file's pages to the lines of its text, in reading order; this runs in a process of its own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus import dates, limits
from corpus.model import CorpusError
from corpus.sources.extract import Extract, SourceLine
from corpus.sources.pdf import drop_caps, furniture, gutters, insets, lines, order, pdfium, words
from corpus.sources.pdf.body import Body
from corpus.sources.pdf.lines import PrintedLine
from corpus.sources.pdf.order import Block
from corpus.sources.pdf.page import Box, Glyph, Page
from corpus.sources.pdf.paragraphs import Setting
from corpus.sources.pdf.words import Word

_MOST_UNMAPPED = 0.05
"""Of the signs; a few bullets and logos have no letters, a text has."""
_SCANNED = 20
"""Signs a page; fewer are a page's number or a stamp on a scan."""
_NARROWEST = 60.0
"""Points from the beginning of one column to that of the next."""
_NO_TITLE = re.compile(
    r"microsoft|untitled|без имени|документ\d*$|\.(?:docx?|indd|qxp|pdf|rtf|odt|txt|pm\d|cdr)\b|^\S+$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Sheet:
    """A page while it is taken apart."""

    page: Page
    rows: list[list[Word]]
    strips: Sequence[gutters.Gutter] = ()
    lines: Sequence[PrintedLine] = ()


def read(name: str, data: bytes) -> Extract:
    """The text of a file. Raises CorpusError."""
    sheets = [_sheet(page) for page in _pages(name, data)]
    _part(sheets)
    body = Body.of([line for sheet in sheets for line in sheet.lines])
    asides = _asides(sheets, body)
    flow: list[list[PrintedLine]] = []
    for sheet in sheets:
        kept = [
            line for line in sheet.lines if asides.get(id(line), furniture.CONTINUED) == furniture.CONTINUED
        ]
        blocks = _arranged(sheet, kept, body)
        asides |= furniture.others([line for block in blocks for line in block], asides, body)
        flow.extend([line for line in block if id(line) not in asides] for block in blocks)
    flow = [block for block in flow if block]
    notes = insets.footnotes(flow, body)
    insets.without_marks([line for sheet in sheets for line in sheet.lines], notes)
    asides |= notes
    flow = [[line for line in block if id(line) not in asides] for block in flow]
    asides |= insets.interruptions([line for block in flow for line in block], body)
    flow = [kept for block in flow if (kept := [line for line in block if id(line) not in asides])]
    edges = {(n, i): strip.x1 for n, sheet in enumerate(sheets) for i, strip in enumerate(sheet.strips)}
    article = _article(flow, Setting.of(flow, edges), body)
    rest = [line for sheet in sheets for line in _aside(sheet, asides, body)]
    said = [line.text for line in rest if line.aside in (furniture.PAGE_LINE, furniture.RUNNING_HEAD)]
    return Extract(
        (*article, *rest),
        title=_title(pdfium.title(data)),
        published_on=next((day for text in said if (day := dates.find(text))), None),
    )


def _sheet(page: Page) -> _Sheet:
    """A page in words; its signs are let go, for they take most of the memory."""
    rows = words.rows(page.glyphs)
    page.glyphs = []
    return _Sheet(page, rows)


def _pages(name: str, data: bytes) -> Iterator[Page]:
    """The pages, as long as there is not too much on them, and letters on them can be told."""
    meter = limits.Meter(name)
    signs = unmapped = count = pictured = 0
    for page in pdfium.pages(data):
        meter.add("".join(glyph.text for glyph in page.glyphs))
        signs += len(page.glyphs) + len(page.turned)
        unmapped += page.unmapped
        count += 1
        pictured += bool(page.pictures)
        yield page
    if signs <= _SCANNED * count and (pictured or not signs):
        raise CorpusError(
            "its pages are pictures without a text layer; put one under them (ocrmypdf IN.pdf OUT.pdf) "
            "and read it again"
        )
    if unmapped > _MOST_UNMAPPED * signs:
        raise CorpusError(
            "its fonts do not tell which letters they print; save it again from the program that made it, "
            "or put a text layer under it (ocrmypdf --force-ocr IN.pdf OUT.pdf)"
        )


def _part(sheets: Sequence[_Sheet]) -> None:
    """Parts the rows of each page at its gutters."""
    sizes = Counter[float]()
    told = Counter[str]()
    for sheet in sheets:
        for word in (word for row in sheet.rows for word in row):
            sizes[round(word.size * 2) / 2] += len(word.text)
            told[re.sub(r"^\W+|\W+$", "", word.text).lower()] += 1
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    takings = [drop_caps.take(sheet.rows, usual) for sheet in sheets]
    regions = [
        _regions(taken.rows, insets.boxes(sheet.page)) for sheet, taken in zip(sheets, takings, strict=True)
    ]
    known = _common(
        [
            strip
            for sheet, (open_rows, *_) in zip(sheets, regions, strict=True)
            for strip in gutters.find(open_rows, sheet.page.rules)
        ]
    )
    for number, (sheet, taken, (open_rows, *boxed)) in enumerate(zip(sheets, takings, regions, strict=True)):
        left = min((row[0].x0 for row in open_rows), default=0.0)
        likely = [*_pitched(known, left, sheet.page), *_sides(sheet.page, usual)]
        strips = gutters.find(open_rows, sheet.page.rules, likely)
        found = lines.of(open_rows, strips, number)
        for rows in boxed:
            inner = gutters.find(rows, sheet.page.rules)
            found.extend(lines.of(rows, inner, number, strips))
            strips = [*strips, *inner]
        drop_caps.put_back(taken.caps, found, usual, told)
        sheet.strips, sheet.lines = strips, sorted(found, key=lambda line: line.y)


def _regions(rows: Sequence[Sequence[Word]], boxes: Sequence[Box]) -> list[list[list[Word]]]:
    """The rows outside of all boxes, then those of each box: a box has columns of its own."""
    regions: list[list[list[Word]]] = [[] for _ in range(len(boxes) + 1)]
    for row in rows:
        parts: dict[int, list[Word]] = {}
        for word in row:
            x, y = (word.x0 + word.x1) / 2, word.y - word.size / 3
            held = (i for i, box in enumerate(boxes, 1) if box.holds(x, y))
            parts.setdefault(next(held, 0), []).append(word)
        for region, words_there in parts.items():
            regions[region].append(words_there)
    return [regions[0], *(region for region in regions[1:] if region)]


def _common(strips: Sequence[gutters.Gutter]) -> list[gutters.Gutter]:
    """The document's gutters, those once that stand at one place of several pages; the longest of each."""
    kept: dict[int, gutters.Gutter] = {}
    for strip in sorted(strips, key=lambda each: each.y0 - each.y1):
        kept.setdefault(round(strip.x1 / 2), strip)
    return list(kept.values())


def _pitched(strips: Sequence[gutters.Gutter], left: float, page: Page) -> Iterator[gutters.Gutter]:
    """The strips, and those at their distance: columns of one page are as wide as each other."""
    yield from strips
    places = sorted({left, *(strip.x1 for strip in strips)})
    for pitch in {round(after - before, 1) for before, after in pairwise(places)}:
        for strip in strips if pitch >= _NARROWEST else ():
            for step in range(1, int((page.width - strip.x1) / pitch) + 1):
                move = step * pitch
                yield gutters.Gutter(strip.x0 + move, strip.x1 + move, 0, page.height)


def _sides(page: Page, size: float) -> Iterator[gutters.Gutter]:
    """Strips to the left of pictures and boxes, which are as wide as columns."""
    for box in (*page.pictures, *insets.boxes(page)):
        yield gutters.Gutter(box.x0 - size, box.x0, box.y0, box.y1)


def _asides(sheets: Sequence[_Sheet], body: Body) -> dict[int, str]:
    """What is told to be none of the article before the reading order is known, by the lines' `id`."""
    pages = [sheet.lines for sheet in sheets]
    areas = [Box(0, 0, sheet.page.width, sheet.page.height) for sheet in sheets]
    found = insets.boxed([(sheet.page, sheet.lines) for sheet in sheets], body)
    for sheet in sheets:
        found |= insets.captions(sheet.page, sheet.lines, body)
    return found | furniture.find(pages, areas, [sheet.page.rules for sheet in sheets], body)


def _arranged(sheet: _Sheet, kept: Sequence[PrintedLine], body: Body) -> list[list[PrintedLine]]:
    blocks: list[Block] = order.arranged(kept, sheet.strips, sheet.page.rules, sheet.page.width, body.heading)
    return [block.lines for block in blocks]


def _article(blocks: Sequence[Sequence[PrintedLine]], setting: Setting, body: Body) -> Iterator[SourceLine]:
    """The article's own lines, with where its paragraphs begin."""
    before: PrintedLine | None = None
    for block in blocks:
        for i, line in enumerate(block):
            begins: bool | None = True
            if before is not None:
                beside = tuple(each.x0 for each in (*block[max(i - 2, 0) : i], *block[i + 1 : i + 3]))
                begins = setting.begins(before, line, beside=beside, body=body)
            yield SourceLine(line.text, begins, line.strong, body.heading(line), body.style(line))
            before = line


def _aside(sheet: _Sheet, asides: dict[int, str], body: Body) -> Iterator[SourceLine]:
    """A page's lines that are none of the article; those of one box or caption after one another."""
    left = [line for line in sheet.lines if id(line) in asides]
    for block in _arranged(sheet, left, body):
        before = ""
        for line in block:
            reason = asides[id(line)]
            yield SourceLine(line.text, reason != before, line.strong, 0, body.style(line), reason)
            before = reason
    for text in _turned(sheet.page.turned):
        yield SourceLine(text, True, aside="vertical text")


def _turned(glyphs: Sequence[Glyph]) -> Iterable[str]:
    """Signs that run up or down the page, in the order of the file, by their type."""
    for _, run in groupby(glyphs, key=lambda glyph: (glyph.face, glyph.size)):
        if text := " ".join("".join(glyph.text for glyph in run).split()):
            yield text


def _title(told: str) -> str | None:
    """The title field, where it is a headline and not the name of a file or of a program."""
    text = " ".join(told.split())
    return None if not text or _NO_TITLE.search(text) else text
