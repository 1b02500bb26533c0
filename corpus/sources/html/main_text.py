"""Which lines of a page are its article's, and why the others are not."""

from collections.abc import Sequence
from typing import Final

from corpus.sources.html import chrome, insets, names
from corpus.sources.html.layout import Box, Page

_NEARLY_ALL: Final = 0.9
"""Share of the prose of a box that one box in it holds, for the rest to be none of the article."""
_MOST: Final = 0.5
"""That share where the box says that it is the article."""
_ARTICLE: Final = 1000
"""Characters of prose of the shortest article that a page may go on from to others."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
"""Elements that an article's title stands in."""


def asides(page: Page, title: str | None) -> list[str | None]:
    """For each line why it is none of the article of that title; None for the article's own."""
    by_box = chrome.find(page)
    found = [by_box[line.box.index] for line in page.lines]
    _mark_others(page, found, title)
    inside = page.within(_article(page, found))
    own = [inside[line.box.index] and why is None for line, why in zip(page.lines, found, strict=True)]
    head = _head(page, found, own.index(True) if True in own else 0)
    for i, line in enumerate(page.lines):
        if found[i] is None and not own[i] and (i not in head or 2 * line.linked >= len(line.text)):
            found[i] = "navigation" if 2 * line.linked >= len(line.text) else "outside the article"
    insets.mark(page, found)
    return found


def _mark_others(page: Page, found: list[str | None], title: str | None) -> None:
    """Marks the articles that a page without end has put below the one of its title."""
    if title is None:
        return
    proses = page.totals(map(chrome.prose, page.lines))
    titles = page.totals(
        line.box.tag in _HEADINGS and line.text.casefold() == title.casefold() for line in page.lines
    )
    if not any(
        box.tag == "article" and titles[box.index] and proses[box.index] >= _ARTICLE for box in page.boxes
    ):
        return
    outermost: list[Box | None] = [None] * len(page.boxes)
    for box in page.boxes:
        above = outermost[box.parent.index] if box.parent is not None else None
        outermost[box.index] = above or (box if box.tag == "article" else None)
    for i, line in enumerate(page.lines):
        article = outermost[line.box.index]
        if found[i] is None and article is not None and not titles[article.index]:
            found[i] = "another article"


def _head(page: Page, found: Sequence[str | None], first: int) -> range:
    """The lines of the heading and the lead that stand before the box of the article."""
    own = [i for i in range(first) if found[i] is None]
    for level in ({"h1"}, _HEADINGS):
        if headings := [i for i in own if page.lines[i].box.tag in level]:
            return range(headings[-1], first)
    return range(first, first)


def insets_of(page: Page) -> list[str | None]:
    """The same of a page that is nothing but an article."""
    by_box = chrome.find(page)
    found = [by_box[line.box.index] for line in page.lines]
    insets.mark(page, found)
    return found


def _article(page: Page, found: list[str | None]) -> Box:
    """The smallest box that holds the article: that of nearly all prose, going inward from the page.

    What seems to be a turn of the interview is never left outside.
    """
    own = [why is None for why in found]
    proses = page.totals(
        chrome.prose(line) if mine else 0 for line, mine in zip(page.lines, own, strict=True)
    )
    turns = page.totals(
        mine
        and (chrome.asks(line) or (line.text.startswith(chrome.DASHES) and 2 * line.linked < len(line.text)))
        for line, mine in zip(page.lines, own, strict=True)
    )
    largest: dict[int, Box] = {}
    for box in page.boxes[1:]:
        if box.parent is not None:
            rival = largest.get(box.parent.index)
            if rival is None or proses[box.index] > proses[rival.index]:
                largest[box.parent.index] = box
    box = page.boxes[0]
    while (inner := largest.get(box.index)) is not None:
        if proses[inner.index] <= (_MOST if _is_marked(inner) else _NEARLY_ALL) * proses[box.index]:
            break
        if turns[inner.index] < turns[box.index] or not turns[inner.index]:
            break
        box = inner
    return box


def _is_marked(box: Box) -> bool:
    return (
        box.tag in {"main", "article"}
        or box.role in {"main", "article", "articleBody"}
        or names.is_article((*box.classes, box.anchor))
    )
