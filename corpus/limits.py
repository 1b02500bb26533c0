"""How much of a document is read: the one place for it.

An interview of a whole day is half a megabyte of text; what is far larger is something else, or an attack.
MB are millions of bytes.
"""

from corpus.model import CorpusError

MB = 1_000_000

LARGEST_FILE = 200 * MB
"""Bytes of a file that is too large, though it may hold pictures: PDF and Word documents."""
LARGEST_PLAIN = 20 * MB
"""The same of a text, Markdown or HTML file: UTF-32 takes four bytes for what UTF-8 takes one for."""
LARGEST_DETAILS = MB
"""Bytes of an interview.toml that is too large."""
LARGEST_MARKUP = 100 * MB
"""Bytes of XML, unpacked, that are read of a Word document: a twentieth of it may be text."""
MOST_ELEMENTS = 2_000_000
"""Elements in a part of it: 5 MB of text in short runs, each with its font, size and language."""
LONGEST_TOKEN = 10 * MB
"""Bytes of XML in which no element and no text begins: Word writes pictures into attributes."""
DEEPEST = 1000
"""Elements within each other in XML; tables in tables in text boxes are some dozens deep."""
MOST_PARTS = 10_000
"""Parts of a Word document, pictures too."""
MOST_TEXT = 5 * MB
"""Bytes of a document's extracted text in UTF-8, line ends counted."""
MOST_LINES = 250_000
"""Lines of a document, each of which costs memory: 5 MB in a newspaper's columns are 100,000."""

MOST_PAIRS = 5000
"""Questions of a document: the longest published conversations, whole books, have some hundreds."""


class Meter:
    """Counts extracted text while it is read, so that a reader stops as soon as it is too much."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._text = self._lines = 0

    def add(self, text: str) -> None:
        """Counts text; a line is what ends in "\\n". Raises CorpusError when there is too much."""
        self._text += len(text.encode("utf-8", "surrogatepass"))
        self._lines += text.count("\n")
        if self._text > MOST_TEXT:
            raise CorpusError(
                f"{self._name}: more than {MOST_TEXT // MB} MB of text; choose the document of one interview."
            )
        if self._lines > MOST_LINES:
            raise CorpusError(
                f"{self._name}: more than {MOST_LINES} lines; choose the document of one interview."
            )
