"""Boxes of a page that are none of its article, by their tags, roles and names."""

from collections import defaultdict
from collections.abc import Container
from typing import Final

from corpus.sources.html import names
from corpus.sources.html.layout import Box, Page, Printed

_TAGS: Final = {
    "nav": "navigation",
    "menu": "navigation",
    "aside": "sidebar",
    "footer": "page footer",
    "header": "page header",
    "figure": "caption",
    "figcaption": "caption",
    "form": "form",
    "fieldset": "form",
    "button": "form",
    "select": "form",
    "textarea": "form",
    "search": "form",
    "dialog": "pop-up",
}
_ROLES: Final = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "sidebar",
    "search": "form",
    "form": "form",
    "dialog": "pop-up",
    "alertdialog": "pop-up",
}
_NEVER: Final = frozenset({"html", "body", "main", "article", "h1", "summary"})
"""Elements that are not judged by their names."""
_SMALL: Final = frozenset(
    {"date line", "author's box", "caption", "tags", "share buttons", "rating", "navigation"}
)
"""Reasons of boxes that are small; a large one has the name for another reason."""
_SMALL_TEXT: Final = 600
"""Characters of a small box."""
_MOST: Final = 0.3
"""Share of a page's prose that is too much for chrome."""
_SHORTEST_PROSE: Final = 40
"""Characters; shorter lines are headings and buttons."""
_ARTICLE: Final = 1000
"""Characters of prose that have to be left where readers' comments are taken out, however long these are."""

DASHES: Final = ("–", "—", "―", "-", "‒")
"""Signs that a turn begins with."""


def prose(line: Printed) -> int:
    """The characters of a line, when it is running text and no link."""
    length = len(line.text)
    return length if length >= _SHORTEST_PROSE and 2 * line.linked < length else 0


def asks(line: Printed) -> bool:
    """Whether a line reads like a question, and is no link."""
    return line.text.rstrip(' \xa0»”")').endswith("?") and 2 * line.linked < len(line.text)


def find(page: Page) -> list[str | None]:
    """For each box why it is none of the article; None where its name does not say so.

    A name is believed of boxes that hold little of the page's prose and do not ask: builders of pages call
    everything a widget, and a form may hold the whole page.
    """
    texts = page.totals(len(line.text) for line in page.lines)
    proses = page.totals(map(prose, page.lines))
    questions = page.totals(map(asks, page.lines))
    most = _MOST * proses[0]
    disbelieved: set[str] = set()
    while True:
        found: list[str | None] = [None] * len(page.boxes)
        groups: defaultdict[str, list[Box]] = defaultdict(list)
        for box in page.boxes:
            if box.parent is not None and (above := found[box.parent.index]):
                found[box.index] = above
                continue
            said = _said(box, disbelieved)
            if said is None or not texts[box.index]:
                continue
            reason, word = said
            if reason in _SMALL and word not in _TAGS and texts[box.index] > _SMALL_TEXT:
                continue
            if proses[box.index] > most and not _are_comments(reason, box, proses):
                continue
            found[box.index] = reason
            groups[word].append(box)
        dismissed = {
            word
            for word, boxes in groups.items()
            if _is_talk(boxes, questions)
            or (sum(proses[box.index] for box in boxes) > most and found[boxes[0].index] != "comments")
        }
        if not dismissed:
            return found
        disbelieved |= dismissed


def _said(box: Box, disbelieved: Container[str]) -> tuple[str, str] | None:
    """Why a box is none of the article, and by which word of its tag, role or names."""
    called = (*box.classes, box.anchor)
    if box.tag in _TAGS and box.tag not in disbelieved and not _heads_article(box):
        by_name = names.reason(called, disbelieved) if box.tag == "aside" else None
        return by_name or (_TAGS[box.tag], box.tag)
    if box.role in _ROLES and box.role not in disbelieved:
        return _ROLES[box.role], box.role
    return None if box.tag in _NEVER else names.reason(called, disbelieved)


def _heads_article(box: Box) -> bool:
    """Whether it is the header of an article or of its part, or the footer of a quotation."""
    inside = box.parent.tag if box.parent is not None else ""
    if box.tag == "footer":
        return inside == "blockquote"
    return box.tag == "header" and inside in {"article", "section", "main", "blockquote", "li"}


def _are_comments(reason: str, box: Box, proses: list[int]) -> bool:
    return reason == "comments" and proses[0] - proses[box.index] >= _ARTICLE


def _is_talk(boxes: list[Box], questions: list[int]) -> bool:
    """Whether boxes of one name hold an interview's questions."""
    asking = sum(questions[box.index] > 0 for box in boxes)
    return asking >= 3 and 2 * asking >= len(boxes)
