"""Which lines of a page are its article's, and why the others are not."""

from typing import Final

from corpus.sources.html import chrome, insets, names
from corpus.sources.html.layout import Box, Page

_NEARLY_ALL: Final = 0.9
"""Share of the prose of a box that one box in it holds, for the rest to be none of the article."""
_MOST: Final = 0.5
"""That share where the box says that it is the article."""


def asides(page: Page) -> list[str | None]:
    """For each line why it is none of the article; None for the article's own."""
    by_box = chrome.find(page)
    found = [by_box[line.box.index] for line in page.lines]
    inside = page.within(_article(page, found))
    for i, line in enumerate(page.lines):
        if found[i] is None and not inside[line.box.index]:
            found[i] = "navigation" if 2 * line.linked >= len(line.text) else "outside the article"
    insets.mark(page, found)
    return found


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
