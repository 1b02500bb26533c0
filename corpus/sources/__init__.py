"""Readers, one a format: a document's bytes to the lines that it prints.

A reader is a module with `extract(name, data) -> Extract`; it is imported when a document needs it.
"""

import re
import unicodedata
from dataclasses import replace
from itertools import groupby

from corpus import limits
from corpus.model import CorpusError
from corpus.sources import formats
from corpus.sources.extract import Extract, SourceLine

__all__ = ["Extract", "SourceLine", "extract"]

_MOST_MARKS = 30
"""Combining marks in a row; no writing has more (Unicode Standard Annex 15, Stream-Safe Text Format)."""
_MARKS = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1},}}")
"""Signs in a row that are no letters, digits, spaces or ASCII: marks are among them."""


def extract(name: str, data: bytes) -> Extract:
    """The lines of a document, as printed, by the reader of its format.

    Raises CorpusError when the document is empty, damaged, without text, larger than `corpus.limits` allows,
    or of a format that has no reader.
    """
    found = _read(name, data)
    meter = limits.Meter(name)
    for line in found.lines:
        meter.add(f"{line.text}\n")
    if not any(letter.isalpha() for line in found.lines for letter in line.text):
        raise CorpusError(f"{name}: there is no text in it; choose the document that holds the interview.")
    if any(map(_is_overloaded, found.lines)):
        raise CorpusError(f"{name}: more than {_MOST_MARKS} marks stand on one letter; take them out.")
    return replace(found, lines=tuple(map(_composed, found.lines)))


def _read(name: str, data: bytes) -> Extract:
    match formats.recognise(name, data):
        case "text":
            from corpus.sources import text

            return text.extract(name, data)
        case "markdown":
            from corpus.sources import markdown

            return markdown.extract(name, data)
        case "html":
            from corpus.sources import html

            return html.extract(name, data)
        case "pdf":
            from corpus.sources import pdf

            return pdf.extract(name, data)
        case "docx":
            from corpus.sources import docx

            return docx.extract(name, data)


def _is_overloaded(line: SourceLine) -> bool:
    """Whether marks are heaped on a letter: to put n of them in order takes time by the square of n."""
    return any(
        sum(1 for _ in marks) > _MOST_MARKS
        for run in _MARKS.findall(line.text)
        for is_mark, marks in groupby(run, key=lambda sign: unicodedata.combining(sign) > 0)
        if is_mark
    )


def _composed(line: SourceLine) -> SourceLine:
    """The line in Unicode NFC."""
    if unicodedata.is_normalized("NFC", line.text):
        return line
    strong = len(unicodedata.normalize("NFC", line.text[: line.strong]))
    return replace(line, text=unicodedata.normalize("NFC", line.text), strong=strong)
