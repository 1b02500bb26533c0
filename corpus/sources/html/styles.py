"""Names for how lines are set: their element, its classes, what of it is italic or coloured."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from corpus.sources.html.layout import Box, Page, Printed

_TELLING: Final = frozenset({"li", "blockquote", "dt", "dd", "summary", "td", "th", "pre"})
"""Elements that set what is in them apart."""
_WHOLE: Final = frozenset({"html", "body", "main", "article"})
"""Elements whose classes are those of the page."""
_FURTHEST: Final = 6
"""Boxes around a line among which its style is looked for."""


def name(page: Page, asides: Sequence[str | None]) -> list[str]:
    """The style of each line; empty for that of the body text, in which most of the article is set.

    A class that one box alone has, and that is numbered, is the box's own name, and no style.
    """
    shared = _shared_classes(page)
    setting: dict[tuple[int, bool], str] = {}
    seen: set[int] = set()
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in page.lines:
        first = line.box.index not in seen
        seen.add(line.box.index)
        key = (line.box.index, first)
        if key not in setting:
            setting[key] = _set_in(line.box, shared)
        found.append((setting[key], line.marks))
    return _named(page.lines, asides, found)


def _named(
    lines: Sequence[Printed], asides: Sequence[str | None], found: Sequence[tuple[str, tuple[str, ...]]]
) -> list[str]:
    sizes: defaultdict[tuple[str, tuple[str, ...]], int] = defaultdict(int)
    for line, aside, style in zip(lines, asides, found, strict=True):
        if aside is None:
            sizes[style] += len(line.text)
    body, marks = max(sizes, key=lambda style: sizes[style], default=("", ()))
    return [
        " ".join(((block,) if block != body else ()) + tuple(mark for mark in own if mark not in marks))
        for block, own in found
    ]


def _shared_classes(page: Page) -> frozenset[str]:
    counts = Counter(each for box in page.boxes for each in set(box.classes))
    return frozenset(each for each, times in counts.items() if times > 1 or not re.search(r"\d", each))


def _set_in(box: Box, shared: frozenset[str]) -> str:
    """The nearest box that says something: by its classes, or by being an item, a quotation, a cell."""
    inner = box
    for _ in range(_FURTHEST):
        if inner.tag in _WHOLE:
            break
        classes = [each for each in inner.classes if each in shared]
        listed = inner.tag == "li" and inner.parent is not None and inner.parent.tag in {"ol", "ul"}
        tag = f"{inner.parent.tag}.li" if listed and inner.parent is not None else inner.tag
        if classes or inner.tag in _TELLING:
            return ".".join((tag, *classes))
        if inner.parent is None or inner.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            break
        inner = inner.parent
    return box.tag
