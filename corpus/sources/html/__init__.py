"""Pages of the web, saved as HTML: the lines of the article, and those of the page around it."""

from collections.abc import Sequence
from typing import Final

from corpus.model import CorpusError
from corpus.sources.extract import Extract, SourceLine
from corpus.sources.html import description, main_text, markup, styles
from corpus.sources.html.layout import Box, Page, lay_out
from corpus.sources.html.truncation import is_cut_off

_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}


def extract(name: str, data: bytes) -> Extract:
    """The lines that a page prints, those that are none of its article with the reason as their `aside`.

    Raises CorpusError for bytes that are no page, or only its beginning.
    """
    written = markup.decode(name, data)
    if is_cut_off(written):
        raise CorpusError(f"{name}: the end of the page is missing; save it again, whole.")
    root = markup.parse(name, written)
    page = lay_out(name, root)
    told = description.describe(root)
    return Extract(
        _lines(page, main_text.asides(page, told.title)),
        title=told.title,
        outlet=told.outlet,
        published_on=told.published_on,
        interviewer=told.author,
        url=told.url,
        language=told.language,
    )


def lines(name: str, article: str) -> tuple[SourceLine, ...]:
    """The lines that markup prints which is an article, with no page around it."""
    page = lay_out(name, markup.parse(name, article))
    return _lines(page, main_text.insets_of(page))


def _lines(page: Page, asides: Sequence[str | None]) -> tuple[SourceLine, ...]:
    return tuple(
        SourceLine(
            text=line.text,
            begins=line.begins,
            strong=line.strong,
            heading=_heading(line.box),
            style=style,
            aside=aside,
        )
        for line, aside, style in zip(page.lines, asides, styles.name(page, asides), strict=True)
    )


def _heading(box: Box) -> int:
    """The level of the heading that a box is, or is in."""
    inner: Box | None = box
    while inner is not None and inner.tag in {"div", "p", *_HEADINGS}:
        if inner.tag in _HEADINGS:
            return _HEADINGS[inner.tag]
        inner = inner.parent
    return 0
