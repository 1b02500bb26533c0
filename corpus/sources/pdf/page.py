"""A printed page: glyphs, pictures, rules and filled areas, in points from its upper left corner."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Face(NamedTuple):
    """A typeface, without its size."""

    name: str
    bold: bool
    italic: bool


class Glyph(NamedTuple):
    """A sign on a line of writing; `x1` is where the next one would stand by the font's widths."""

    text: str
    x0: float
    x1: float
    y: float
    """The baseline; downwards."""
    size: float
    face: Face
    at: int
    """Its number in the order of the file."""


class Box(NamedTuple):
    """An upright rectangle; `y0` is its upper edge."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    @property
    def area(self) -> float:
        """Square points."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)


@dataclass(slots=True)
class Page:
    """What stands on a page; what nobody sees is not here."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    turned: list[Glyph] = field(default_factory=list)
    """Signs that do not run from left to right, in the order of the file; their places mean nothing."""
    pictures: list[Box] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    """Thin lines."""
    frames: list[Box] = field(default_factory=list)
    """Filled or framed areas."""
    unmapped: int = 0
    """Signs whose font does not tell which letters they are."""
