"""A page as a browser lays it out: boxes, and the lines of text in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from corpus.limits import Meter
from corpus.sources.html import sheets
from corpus.sources.html.markup import Element
from corpus.sources.html.sheets import Type

_BLOCKS: Final = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup
    option p pre search section select summary table tbody td textarea tfoot th thead tr ul""".split()
)
"""Elements whose text stands apart: by the HTML standard's style sheet, and the controls of forms."""
_UNSEEN: Final = frozenset(
    """area audio base canvas datalist embed frame head iframe input link map meta noembed noframes noscript
    object param rp rt script style svg template title track video""".split()
)
"""Elements that print no text of their own where scripts, sounds and pictures work."""
_FOR_SCREEN_READERS: Final = frozenset({"sr-only", "visually-hidden", "screen-reader-text"})
_OPENS: Final = re.compile(
    r"accordion|answer|collaps|expand|faq|panel|spoiler|tab|toggle|more", re.IGNORECASE
)
"""In the class or id of what a click brings up: it is hidden only until then."""
_BOLD_NAMES: Final = frozenset(
    {"bold", "strong", "font-bold", "font-semibold", "fw-bold", "text-bold", "fw-semibold"}
)
"""Class names of the usual style frameworks."""
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
"""What HTML collapses: a no-break space is none of it."""
_AFTER_BOLD: Final = re.compile(r"[.:?!…»”\")\]]*")


@dataclass(eq=False, slots=True)
class Box:
    """A block of the page."""

    index: int
    """Its place among the page's boxes: a box stands before what is in it."""
    tag: str
    classes: tuple[str, ...] = ()
    anchor: str = ""
    """Its id."""
    role: str = ""
    """What it says it is: its role, or the property of a schema that it holds."""
    parent: "Box | None" = None
    table: "Box | None" = None
    """The table that it is in, or is."""
    pictures: list[str] = field(default_factory=list)
    """What the pictures show that stand in it but in no smaller box."""


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """A line of text in a box."""

    text: str
    box: Box
    begins: bool | None
    strong: int
    """Leading characters that are bold."""
    linked: int
    """Characters that are links to elsewhere."""
    marks: tuple[str, ...] = ()
    """How all of it is set: inline elements with their classes, colours, sizes, "em"."""
    target: str = ""
    """The place on this page that all of it is a link to."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page prints."""

    boxes: tuple[Box, ...]
    lines: tuple[Printed, ...]

    def totals(self, weights: Iterable[int]) -> list[int]:
        """For each box the sum of its lines' weights, those of the boxes in it included."""
        found = [0] * len(self.boxes)
        for line, weight in zip(self.lines, weights, strict=True):
            found[line.box.index] += weight
        for box in reversed(self.boxes):
            if box.parent is not None:
                found[box.parent.index] += found[box.index]
        return found

    def within(self, outer: Box) -> list[bool]:
        """For each box whether it is that box, or in it."""
        found = [False] * len(self.boxes)
        for box in self.boxes:
            found[box.index] = box is outer or (box.parent is not None and found[box.parent.index])
        return found


@dataclass(frozen=True, slots=True)
class _Setting:
    """How text is set where it stands."""

    bold: bool = False
    italic: bool = False
    linked: bool = False
    target: str = ""
    preformatted: bool = False
    marks: tuple[str, ...] = ()


def lay_out(name: str, root: Element) -> Page:
    """The boxes and lines of a page. Raises CorpusError when it has too much text."""
    layout = _Layout(name, sheets.classes(style.text or "" for style in root.iter("style")))
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            layout.close()
            if element.tail:
                layout.print(element.tail)
        elif _is_unseen(element):
            layout.skip()
            walk.skip_subtree()
        else:
            layout.open(element)
    return layout.page()


def _is_unseen(element: Element) -> bool:
    if element.tag in _UNSEEN or (element.tag == "dialog" and element.get("open") is None):
        return True
    named = element.get("class") or ""
    if named and not _FOR_SCREEN_READERS.isdisjoint(named.split()):
        return True
    if element.tag == "sup" and (link := element.find("a")) is not None:  # a footnote's mark is no word
        return (link.get("href") or "").startswith("#")
    style = element.get("style")
    hidden = element.get("hidden") is not None or (style and sheets.declared(style).hidden)
    return bool(hidden) and not _OPENS.search(f"{named} {element.get('id') or ''}")


class _Layout:
    """Takes a page's tags and text in their order."""

    def __init__(self, name: str, types: dict[str, Type]) -> None:
        self._types = types
        self._meter = Meter(name)
        self._boxes = [Box(0, "html")]
        self._lines: list[Printed] = []
        self._open: list[tuple[Box, _Setting]] = []
        """The box and the setting outside of each open element."""
        self._box = self._boxes[0]
        self._setting = _Setting()
        self._runs: list[tuple[str, _Setting]] = []
        self._begins: bool | None = True

    def page(self) -> Page:
        """What was printed."""
        self._end_line(True)
        return Page(tuple(self._boxes), tuple(self._lines))

    def open(self, element: Element) -> None:
        """Takes a start tag, and the text after it."""
        tag = str(element.tag)
        classes = tuple((element.get("class") or "").split())
        types = [self._types[name] for name in classes if name in self._types]
        if style := element.get("style"):
            types.append(sheets.declared(style))
        self._open.append((self._box, self._setting))
        if tag == "br":
            self._end_line(None)
        elif tag == "img":
            self._box.pictures.append(element.get("alt") or "")
        elif tag in _BLOCKS or any(type_.block for type_ in types):
            self._end_line(True)
            self._box = self._new_box(element, tag, classes)
            classes = ()
        self._setting = _inside(self._setting, element, tag, types, classes)
        if element.text:
            self.print(element.text)

    def skip(self) -> None:
        """Takes the start tag of what is not seen; its end tag follows."""
        self._open.append((self._box, self._setting))

    def close(self) -> None:
        """Takes an end tag."""
        box, self._setting = self._open.pop()
        if box is not self._box:
            self._end_line(True)
            self._box = box

    def print(self, text: str) -> None:
        """Takes text."""
        first, *others = text.split("\n") if self._setting.preformatted else (text,)
        self._runs.append((first, self._setting))
        for line in others:
            self._end_line(None)
            self._runs.append((line, self._setting))

    def _new_box(self, element: Element, tag: str, classes: tuple[str, ...]) -> Box:
        anchor = element.get("id") or ""
        box = Box(
            index=len(self._boxes),
            tag=tag,
            classes=classes,
            anchor=anchor,
            role=element.get("role") or element.get("itemprop") or "",
            parent=self._box,
            table=self._box.table,
        )
        if tag == "table":
            box.table = box
        self._boxes.append(box)
        return box

    def _end_line(self, begins: bool | None) -> None:
        """Ends the line; the next one begins a paragraph, or not, or it cannot be told.

        A second break in a row is an empty line: a paragraph begins after it.
        """
        runs = _collapsed(self._runs)
        self._runs = []
        if not any(text.strip() for text, _ in runs):
            self._begins = True
            return
        line = _printed(runs, self._box, self._begins)
        self._meter.add(line.text)
        self._lines.append(line)
        self._begins = begins


def _inside(
    outside: _Setting, element: Element, tag: str, types: list[Type], classes: tuple[str, ...]
) -> _Setting:
    """How text is set in an element."""
    bold, italic, preformatted = outside.bold, outside.italic, outside.preformatted
    linked, target, marks = outside.linked, outside.target, outside.marks
    if tag in {"strong", "th"} or not _BOLD_NAMES.isdisjoint(element.get("class", "").split()):
        bold = True
    elif tag in {"em", "cite", "dfn"}:
        italic = True
    elif tag in {"pre", "textarea"}:
        preformatted = True
    elif tag == "a":
        href = (element.get("href") or "").strip()
        target = href[1:] if href.startswith("#") else ""
        linked = bool(href) and "#" not in href and not href.lower().startswith("javascript:")
    for type_ in types:
        bold = bold if type_.bold is None else type_.bold
        italic = italic if type_.italic is None else type_.italic
        preformatted = preformatted if type_.preformatted is None else type_.preformatted
        marks += type_.marks
    if tag == "ins":
        marks += ("underline",)
    if tag == "font" and element.get("color"):
        marks += (f"color:{element.get('color').lower()}",)
    if classes:
        marks += (".".join((tag, *classes)),)
    return _Setting(bold, italic, linked, target, preformatted, marks)


def _collapsed(runs: list[tuple[str, _Setting]]) -> list[tuple[str, _Setting]]:
    """A line's runs, their white space as a browser shows it."""
    found: list[tuple[str, _Setting]] = []
    after_space = True
    for raw, setting in runs:
        text = raw if setting.preformatted else _SPACES.sub(" ", raw)
        if after_space and not setting.preformatted:
            text = text.removeprefix(" ")
        if text:
            found.append((text, setting))
            after_space = text.endswith(" ")
    while found and not (last := found[-1])[0].rstrip(" "):
        found.pop()
    if found:
        found[-1] = (last[0].rstrip(" "), last[1])
    return found


def _printed(runs: list[tuple[str, _Setting]], box: Box, begins: bool | None) -> Printed:
    text = "".join(text for text, _ in runs)
    worded = [setting for text, setting in runs if any(map(str.isalnum, text))] or [runs[0][1]]
    shared = [mark for mark in worded[0].marks if all(mark in setting.marks for setting in worded)]
    if all(setting.italic for setting in worded):
        shared.append("em")
    return Printed(
        text=text,
        box=box,
        begins=begins,
        strong=_leading_bold(runs),
        linked=sum(len(text) for text, setting in runs if setting.linked),
        marks=tuple(dict.fromkeys(shared)),
        target=worded[0].target if len({setting.target for setting in worded}) == 1 else "",
    )


def _leading_bold(runs: list[tuple[str, _Setting]]) -> int:
    """Leading characters that are bold.

    A dash, a number or a space before them counts with them, and so do the signs that end them: authors are
    not particular about which side of the tag these stand on.
    """
    reached = position = 0
    for text, setting in runs:
        if setting.bold:
            reached = position + len(text.rstrip())
        elif any(map(str.isalpha, text)):
            if reached and reached == position and (ended := _AFTER_BOLD.match(text)):
                reached += ended.end()
            return reached
        position += len(text)
    return position if reached else 0
