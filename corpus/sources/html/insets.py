"""What stands amid an article and is none of it: captions, tables, links elsewhere, quotes from itself."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from corpus.sources.html import phrases
from corpus.sources.html.chrome import DASHES, asks
from corpus.sources.html.layout import Box, Page, Printed

_CELL: Final = 150
"""Characters of the longest cell of a table that is data, not talk laid out in columns."""
_CAPTION: Final = 200
"""Characters of a caption, and of a line that heads links."""
_LINKS: Final = 400
"""Characters of a box of links to other articles."""
_QUOTE: Final = 20
"""Letters of a quotation that is known again."""
_ARTICLE: Final = 1000
"""Characters that stand before readers' comments at least."""
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[»”\")]{0,3}\s+")


def mark(page: Page, found: list[str | None]) -> None:
    """Writes why lines within the article are none of it; `found` has an entry a line."""
    _tables(page, found)
    _captions(page, found)
    _contents(page, found)
    _links(page, found)
    _phrases(page, found)
    _comments(page, found)
    _pull_quotes(page, found)


def _own(page: Page, found: Sequence[str | None]) -> list[tuple[int, Printed]]:
    return [(i, line) for i, line in enumerate(page.lines) if found[i] is None]


def _tables(page: Page, found: list[str | None]) -> None:
    """Tables of short cells none of which asks: data in rows and columns, or pictures with their captions."""
    cells: defaultdict[int, list[int]] = defaultdict(list)
    for i, line in _own(page, found):
        if line.box.table is not None:
            cells[line.box.table.index].append(i)
    rows: defaultdict[int, set[int]] = defaultdict(set)
    columns: defaultdict[int, int] = defaultdict(int)
    pictured = {box.table.index for box in page.boxes if box.table is not None and box.pictures}
    for box in page.boxes:
        if box.tag in {"td", "th"} and box.table is not None and box.parent is not None:
            rows[box.table.index].add(box.parent.index)
            columns[box.parent.index] += 1
    for table, lines in cells.items():
        wide = sum(columns[row] > 1 for row in rows[table])
        if any(len(page.lines[i].text) > _CELL or asks(page.lines[i]) for i in lines):
            continue
        if reason := "caption" if table in pictured else "table" if wide > 1 else None:
            for i in lines:
                found[i] = reason


def _captions(page: Page, found: list[str | None]) -> None:
    """The only line of a box with a picture: short, no question, and either what stands for the picture
    or set unlike other lines.
    """
    counts = page.totals(1 for _ in page.lines)
    pictures: list[list[str]] = [list(box.pictures) for box in page.boxes]
    for box in reversed(page.boxes):
        if box.parent is not None and counts[box.index] <= 1 and counts[box.parent.index] <= 1:
            pictures[box.parent.index].extend(pictures[box.index])
    usual = _usual_box(page, found)
    for i, line in _own(page, found):
        inner: Box | None = line.box
        if len(line.text) > _CAPTION or asks(line) or line.text.startswith(DASHES):
            continue
        shown: list[str] = []
        while inner is not None and counts[inner.index] == 1 and not shown:
            shown = pictures[inner.index]
            inner = inner.parent
        unlike = line.strong < len(line.text) and (line.box.tag, line.box.classes) != usual
        if shown and (unlike or line.text in shown):
            found[i] = "caption"


def _usual_box(page: Page, found: Sequence[str | None]) -> tuple[str, tuple[str, ...]]:
    """The tag and classes of the boxes that hold most of the article."""
    sizes: defaultdict[tuple[str, tuple[str, ...]], int] = defaultdict(int)
    for _, line in _own(page, found):
        sizes[line.box.tag, line.box.classes] += len(line.text)
    return max(sizes, key=lambda key: sizes[key], default=("p", ()))


def _contents(page: Page, found: list[str | None]) -> None:
    """Links to headings of this page, in a list of them."""
    anchors = {box.anchor for box in page.boxes if box.anchor}
    texts: defaultdict[str, int] = defaultdict(int)
    for line in page.lines:
        texts[line.text] += 1
    for i, line in _own(page, found):
        if line.target and line.target in anchors and texts[line.text] > 1:
            found[i] = "table of contents"


def _links(page: Page, found: list[str | None]) -> None:
    """Lines that are links to other pages, and the lines that head them."""
    texts = page.totals(len(line.text) for line in page.lines)
    heads = False
    head: Box | None = None
    for i, line in _own(page, found):
        is_link = 5 * line.linked >= 4 * len(line.text) and not line.text.startswith(DASHES)
        if len(line.text) <= _CAPTION and phrases.heads_related(line.text):
            found[i] = "related articles"
            heads, head = True, line.box
        elif is_link or (heads and head is not None and _goes_with(line, head, texts)):
            found[i] = "related articles"
        else:
            heads = False


def _goes_with(line: Printed, head: Box, texts: Sequence[int]) -> bool:
    """Whether a line stands below one that heads links to other articles.

    It does in that line's box when no empty line parts them, and in a small box that holds both their boxes.
    """
    if line.box is head:
        return line.begins is None
    around = line.box.parent
    return around is not None and around is head.parent and texts[around.index] <= _LINKS and not asks(line)


def _phrases(page: Page, found: list[str | None]) -> None:
    for i, line in _own(page, found):
        if len(line.text) <= _CAPTION and (why := phrases.reason(line.text)):
            found[i] = why


def _comments(page: Page, found: list[str | None]) -> None:
    """Everything after the heading of readers' comments in the box that the heading stands in."""
    before = 0
    inside: list[bool] = []
    for i, line in _own(page, found):
        if not inside and before >= _ARTICLE and phrases.heads_comments(line.text):
            inside = page.within(line.box.parent or line.box)
        if inside and inside[line.box.index]:
            found[i] = "comments"
        before += len(line.text)


def _pull_quotes(page: Page, found: list[str | None]) -> None:
    """Quotations all of whose sentences stand in the article as well."""
    quoted: list[tuple[int, list[str]]] = []
    said: set[str] = set()
    for i, line in _own(page, found):
        sentences = [_letters(each) for each in _SENTENCE_END.split(line.text)]
        if line.box.tag in {"blockquote", "q"} or (
            line.box.parent is not None and line.box.parent.tag == "blockquote"
        ):
            quoted.append((i, sentences))
        else:
            said.update(sentences)
    for i, sentences in quoted:
        if len("".join(sentences)) >= _QUOTE and all(each in said for each in sentences if each):
            found[i] = "pull quote"


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
