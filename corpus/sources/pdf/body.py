"""The body text: the typeface, size and measure that most of a document is set in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.sources.pdf.lines import PrintedLine

_LARGER = 1.12
"""Times the body's size: display type."""
_LEVELS = (1.8, 1.4)
"""Times the body's size: headings of the first and the second level; smaller display type is of the third."""


@dataclass(frozen=True, slots=True)
class Body:
    """How the body text is set."""

    face: str
    size: float

    @classmethod
    def of(cls, lines: Sequence[PrintedLine]) -> "Body":
        """Told by the number of characters; bold and plain type of one size count together."""
        sizes = Counter[float]()
        faces = Counter[tuple[float, str]]()
        for line in lines:
            size = line.look[1]
            sizes[size] += len(line.text)
            faces[size, line.face.name] += len(line.text)
        size = sizes.most_common(1)[0][0]
        face = max((key for key in faces if key[0] == size), key=lambda key: faces[key])[1]
        return cls(face, size)

    def heading(self, line: PrintedLine) -> int:
        """The level of a line as a heading; 0 for none."""
        times = line.size / self.size
        if times < _LARGER:
            return 0
        return next((level for level, least in enumerate(_LEVELS, 1) if times >= least), 3)

    def style(self, line: PrintedLine) -> str:
        """A name for how a line is set; empty for the body text."""
        name, size = line.look
        return "" if (name, size) == (self.face, self.size) else f"{name} {size:g}"
