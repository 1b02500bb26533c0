"""Which format a document is in: by its first bytes, where they tell, else by its name."""

import re
from pathlib import PurePath
from typing import Final, Literal

from corpus.model import CorpusError

Format = Literal["text", "markdown", "html", "pdf", "docx"]

HEAD: Final = 4096
"""Bytes of a document's beginning that tell its format."""

_BY_SUFFIX: Final[dict[str, Format]] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".dotm": "docx",
}

_CONTAINERS: Final[dict[bytes, Format]] = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "docx",
    b"\xd0\xcf\x11\xe0": "docx",
}
"""First bytes of the formats that may hold pictures.

The reader of Word documents refuses what else begins as ZIP and OLE files do, as what it is.
"""

_JUNK: Final = 1024
"""Bytes among which a PDF may begin (Adobe's note 13 to its implementation of ISO 32000)."""
_PDF_AFTER_JUNK = re.compile(rb"[^<]*?[\r\n]%PDF-[12]\.\d[\r\n]", re.DOTALL)

_REFUSED: Final = (
    (b"{\\rtf", "an RTF document", "save it as .docx or PDF"),
    (b"PK\x05\x06", "an empty ZIP archive", "choose the document that holds the interview"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"Rar!", "a RAR archive", "unpack it"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it"),
    (b"\x89PNG", "a picture", "save its text as a .txt file"),
    (b"\xff\xd8\xff", "a picture", "save its text as a .txt file"),
    (b"GIF8", "a picture", "save its text as a .txt file"),
    (b"II*\x00", "a picture", "save its text as a .txt file"),
    (b"MM\x00*", "a picture", "save its text as a .txt file"),
    (b"ID3", "a sound recording", "save its transcript as a .txt file"),
    (b"OggS", "a recording", "save its transcript as a .txt file"),
    (b"SQLite format 3", "a database", "choose the document that holds the interview"),
)
"""First bytes of formats that have no reader (their specifications' magic numbers)."""

_OPEN_DOCUMENT = re.compile(
    rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.([a-z]+)", re.DOTALL
)
"""OpenDocument 1.3, part 2, 3.3: such a package begins with its media type, stored as it is."""
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+"
    rb"<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A page's beginning, after its declarations and comments."""


def may_hold_pictures(head: bytes) -> bool:
    """Whether a document that begins so may be large for its pictures, and little of it text."""
    return _container(head) is not None


def recognise(name: str, data: bytes) -> Format:
    """The format of a document.

    Raises CorpusError when it is empty, or of a format that has no reader.

    >>> recognise("a.txt", b"<!DOCTYPE html><title>A</title>"), recognise("a.md", b"# A")
    ('html', 'markdown')
    """
    head = data[:HEAD]
    if not head:
        raise CorpusError(
            f"{name}: there is no text in it, it is empty; choose the document that holds the interview."
        )
    for signature, what, mend in _REFUSED:
        if head.startswith(signature):
            raise CorpusError(f"{name}: this is {what}; {mend}.")
    if opened := _OPEN_DOCUMENT.match(head):
        what = "a text of OpenDocument" if opened[1] == b"text" else "an OpenDocument file"
        raise CorpusError(f"{name}: this is {what}; save it as .docx.")
    if contained := _container(head):
        return contained
    if _HTML.match(head.replace(b"\0", b"")):  # in UTF-16 every second byte of it is 0
        return "html"
    suffix = PurePath(name).suffix.lower()
    found = _BY_SUFFIX.get(suffix)
    if found is None:
        raise CorpusError(
            f"{name}: {suffix} files have no reader; save it as one of .docx, .html, .md, .pdf, .txt."
        )
    if found in _CONTAINERS.values():
        raise CorpusError(f"{name}: this is no {suffix} file, or its beginning is lost; save it again.")
    return found


def _container(head: bytes) -> Format | None:
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = next((found for signature, found in _CONTAINERS.items() if bare.startswith(signature)), None)
    return found or ("pdf" if _PDF_AFTER_JUNK.match(head[:_JUNK]) else None)
