"""Styles: what a run or a paragraph looks like by the name of its style (ECMA-376 part 1, 17.7)."""

import re
from dataclasses import dataclass, field

from corpus.sources.docx.markup import Attributes

_HEADING = re.compile(r"(?:heading|заголовок|тақырып) ?([1-9])")
_TITLES = {"title": 0, "subtitle": 1}
"""Outline levels of styles that have none of their own."""
_OFF = frozenset({"0", "false", "off", "none"})
_SWITCHES = ("bold", "italic", "hidden")
_BLACK = frozenset({"auto", "000000"})


@dataclass(slots=True)
class Look:
    """What properties say of runs and paragraphs; None where they say nothing."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    underlined: bool | None = None
    colour: str | None = None
    """RRGGBB; empty for black."""
    level: int | None = None
    """The outline level, from 0; 9 for body text."""
    numbered: bool | None = None

    def read(self, name: str, attributes: Attributes) -> None:
        """Takes in what an element of run or paragraph properties says."""
        value = attributes.get("w:val", "")
        match name:
            case "w:b":
                self.bold = value not in _OFF
            case "w:i":
                self.italic = value not in _OFF
            case "w:vanish":
                self.hidden = value not in _OFF
            case "w:u":
                self.underlined = value not in _OFF
            case "w:color":
                self.colour = "" if value in _BLACK else value.upper()
            case "w:outlineLvl" if value.isdecimal():
                self.level = int(value)
            case "w:numId":
                self.numbered = value not in _OFF

    def add(self, other: "Look") -> None:
        """Takes what the other says in place of what this one says."""
        for name in self.__slots__:
            value = getattr(other, name)
            if value is not None:
                setattr(self, name, value)


@dataclass(slots=True)
class Style:
    """A named style; once resolved, its look has that of the styles that it is based on."""

    name: str = ""
    based_on: str = ""
    look: Look = field(default_factory=Look)


class Styles:
    """A handler of the part with the styles; then it has them."""

    def __init__(self) -> None:
        self.defaults = Look()
        """What the document gives to all."""
        self._styles: dict[str, Style] = {}
        self._resolved: dict[str, Style] = {}
        self._default = ""
        self._style: Style | None = None
        self._look: Look | None = None
        self._within_part = 0
        """Elements open within the style of a part of a table, such as its first row."""

    def start(self, name: str, attributes: Attributes) -> None:
        """A style begins, or says something."""
        if name == "w:tblStylePr" or self._within_part:
            self._within_part += 1
        elif name == "w:docDefaults":
            self._look = self.defaults
        elif name == "w:style":
            self._style = Style()
            self._look = self._style.look
            identifier = attributes.get("w:styleId", "")
            self._styles[identifier] = self._style
            if attributes.get("w:type") == "paragraph" and attributes.get("w:default") in ("1", "true", "on"):
                self._default = identifier
        elif name == "w:name" and self._style:
            self._style.name = attributes.get("w:val", "").lower()
        elif name == "w:basedOn" and self._style:
            self._style.based_on = attributes.get("w:val", "")
        elif self._look:
            self._look.read(name, attributes)

    def end(self, name: str) -> None:
        """A style ends."""
        if self._within_part:
            self._within_part -= 1
        elif name in ("w:docDefaults", "w:style"):
            self._style = self._look = None

    def text(self, text: str) -> None:
        """Styles have none."""

    def paragraph(self, identifier: str) -> Style:
        """The style of a paragraph; the document's default one when it names none that there is."""
        return self.of(identifier if identifier in self._styles else self._default)

    def seen(self, paragraph: str, run: str, direct: Look) -> Look:
        """What a run looks like after all, by the styles of its paragraph and of its own, and its properties.

        Bold, italic and hidden are switches: set by both styles, they are off again (17.7.3).
        """
        around, own, all_ = self.paragraph(paragraph).look, self.of(run).look, self.defaults
        found = Look()
        for look in (all_, around, own, direct):
            found.add(look)
        for name in _SWITCHES:
            if getattr(direct, name) is None:
                switched = bool(getattr(around, name)) != bool(getattr(own, name))
                setattr(found, name, bool(getattr(all_, name)) or switched)
        return found

    def of(self, identifier: str) -> Style:
        """A style with what it is based on; an empty one when there is none of that id."""
        if identifier not in self._resolved:
            chain = self._chain(identifier)
            look = Look()
            for style in reversed(chain):
                look.add(style.look)
            if look.level is None:
                look.level = next(
                    (level for style in chain if (level := _level(style.name)) is not None), None
                )
            self._resolved[identifier] = Style(chain[0].name if chain else "", look=look)
        return self._resolved[identifier]

    def _chain(self, identifier: str) -> list[Style]:
        """A style, the one that it is based on, and so on; one that comes back to itself ends there."""
        chain: dict[str, Style] = {}
        while identifier in self._styles and identifier not in chain:
            chain[identifier] = self._styles[identifier]
            identifier = chain[identifier].based_on
        return list(chain.values())


def _level(name: str) -> int | None:
    found = _HEADING.fullmatch(name)
    return int(found[1]) - 1 if found else _TITLES.get(name)
