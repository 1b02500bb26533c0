"""How much of a document is read: the one place for it.

An interview of a whole day is half a megabyte of text; what is far larger is something else, or an attack.
MB are millions of bytes.
"""

from collections.abc import Iterable

from corpus.model import CorpusError

MB = 1_000_000

LARGEST_FILE = 200 * MB
"""A file of so many bytes is not opened: PDF and Word documents, which hold pictures, may be nearly that."""
LARGEST_PLAIN = 20 * MB
"""Bytes of a file that holds no pictures (text, Markdown, HTML): UTF-32 takes four for what UTF-8 takes one."""
LARGEST_DETAILS = MB
"""Bytes of an interview.toml."""
MOST_TEXT = 5 * MB
"""Bytes of a document's extracted text in UTF-8, line ends counted."""
MOST_LINES = 250_000
"""Lines of a document, each of which costs memory: 5 MB in a newspaper's columns are 100,000."""


class Meter:
    """Counts extracted text while it is read, so that a reader stops as soon as it is too much."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._text = self._lines = 0

    def add(self, line: str) -> None:
        """Counts a line. Raises CorpusError when the document has too much text, or too many lines."""
        self._text += len(line.encode("utf-8", "surrogatepass")) + 1
        self._lines += 1
        if self._text > MOST_TEXT:
            raise CorpusError(
                f"{self._name}: more than {MOST_TEXT // MB} MB of text; choose the document of one interview."
            )
        if self._lines > MOST_LINES:
            raise CorpusError(
                f"{self._name}: more than {MOST_LINES} lines; choose the document of one interview."
            )


def check_text(name: str, lines: Iterable[str]) -> None:
    """Raises CorpusError for a document that has more text than is read."""
    meter = Meter(name)
    for line in lines:
        meter.add(line)
