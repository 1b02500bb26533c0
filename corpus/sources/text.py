"""Plain text: a line of the file is a line."""

from corpus.sources.encodings import decode
from corpus.sources.extract import Extract, SourceLine

__all__ = ["decode", "extract", "lines"]

_LINE_ENDS = str.maketrans({"\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_END_OF_FILE = "\x1a"
"""What MS-DOS wrote after a text."""


def extract(name: str, data: bytes) -> Extract:
    """The lines of a plain text. Raises CorpusError when the bytes hold no text."""
    return Extract(tuple(map(SourceLine, lines(decode(name, data)))))


def lines(text: str) -> list[str]:
    """The lines of a text, whatever they end in.

    >>> lines("а\\r\\nб\\rв\\u2028г")
    ['а', 'б', 'в', 'г']
    """
    text = text.rstrip(_END_OF_FILE).replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_LINE_ENDS).split("\n")
