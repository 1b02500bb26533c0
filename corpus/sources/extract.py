"""What a reader gets out of a document: its lines as printed, and what its markup says of them."""

from dataclasses import dataclass
from datetime import date

from corpus.model import Language


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line as the document prints it, without a line end, in Unicode NFC.

    A format with markup gives a paragraph as one line, and a line break within a paragraph as a new line.
    """

    text: str
    begins: bool | None = None
    """Whether it begins a paragraph: True or False when markup or its place on the page tells it, else
    None: only the text can."""
    strong: int = 0
    """How many characters from its beginning are bold: a label, a question, or all of it."""
    heading: int = 0
    """The level of a heading, 1 to 6; 0 for none."""
    style: str = ""
    """A name for how the line is set, where it differs from the body text ("em", "blockquote", "p.question",
    "Times-Italic 9"): lines of one style have the same name. Empty for the body text, and where nothing
    tells."""
    aside: str | None = None
    """Why the line is none of the article ("navigation", "caption", "running head", "page line", …); None for
    the article's own."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A document's lines, in reading order, and what the format's own fields say of it; None says nothing.

    Nothing that a reader of the document sees is left out: chrome and furniture are lines with their `aside`.
    """

    lines: tuple[SourceLine, ...]
    title: str | None = None
    outlet: str | None = None
    published_on: date | None = None
    interviewer: str | None = None
    """The author that the format names."""
    url: str | None = None
    language: Language | None = None

    @property
    def text(self) -> str:
        """The extracted text, each line with a line end: what repairs start from."""
        return "".join(f"{line.text}\n" for line in self.lines)
