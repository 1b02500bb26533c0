"""Readers, one a format: a document's bytes to the lines that it prints."""

from pathlib import PurePath

from corpus.model import CorpusError
from corpus.sources import text
from corpus.sources.extract import Extract, SourceLine

__all__ = ["Extract", "SourceLine", "extract"]

_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
"""First bytes by which formats declare themselves (their specifications' magic numbers)."""

_TEXT_SUFFIXES = frozenset({"", ".txt", ".text"})


def extract(name: str, data: bytes) -> Extract:
    """The lines of a document, as printed, by the reader of its format.

    Raises CorpusError when the document is empty, binary, or of a format that has no reader.
    """
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise CorpusError(f"{name}: this is {what}; save its text as a .txt file in UTF-8 and read that.")
    suffix = PurePath(name).suffix.lower()
    if suffix not in _TEXT_SUFFIXES:
        raise CorpusError(f"{name}: {suffix} files have no reader; save the text as a .txt file in UTF-8.")
    return text.extract(name, data)
