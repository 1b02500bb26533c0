"""The parts of an Office document: a ZIP archive of XML (Open Packaging Conventions, ECMA-376 part 2).

Nothing that the archive says of itself is believed: what is unpacked is counted while it is read.
"""

import posixpath
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import IO
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from corpus import limits
from corpus.model import CorpusError
from corpus.sources.docx.markup import Attributes, Handler, MarkupError, parse

_OLE = b"\xd0\xcf\x11\xe0"
_ENTRY = b"PK\x01\x02"
"""Every entry of a ZIP archive's directory begins so."""

_OLE_KINDS = {
    "EncryptedPackage": ("this document is encrypted", "take its password off"),
    "WordDocument": ("this is an old Word document", "save it as .docx or PDF"),
    "Workbook": ("this is a spreadsheet", "save the text as .docx or PDF"),
    "PowerPoint Document": ("this is a presentation", "save the text as .docx or PDF"),
}
"""Names of streams in OLE files, and what has them."""

_ZIP_KINDS = {
    "xl/": ("this is a spreadsheet", "save the text as .docx or PDF"),
    "ppt/": ("this is a presentation", "save the text as .docx or PDF"),
    "META-INF/container.xml": ("this is an EPUB book", "save it as .docx or PDF"),
    "META-INF/manifest.xml": ("this is an OpenDocument", "save it as .docx or PDF"),
    "Index/": ("this is a Pages document", "save it as .docx or PDF"),
}
"""Beginnings of names in ZIP archives, and what has them."""

_CHUNK = 1 << 20
_DAMAGED = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error)
"""What the standard library raises for archives that are cut off, changed or made to harm."""


class Package:
    """The parts of a document."""

    main: str
    """The name of the part with the document's body."""

    def __init__(self, name: str, data: bytes) -> None:
        """Opens a document. Raises CorpusError when it is damaged, encrypted or no Word document."""
        self._name = name
        self._unpacked = 0
        if data.startswith(_OLE):
            raise CorpusError(
                f"{name}: {_kind(_OLE_KINDS, lambda stream: stream.encode('utf-16-le') in data)}."
            )
        if data.count(_ENTRY) > limits.MOST_PARTS:
            raise CorpusError(f"{name}: it has more than {limits.MOST_PARTS} parts; save it again from Word.")
        try:
            self._archive = ZipFile(BytesIO(data))
        except _DAMAGED as error:
            raise self._damaged() from error
        self._names = {found.replace("\\", "/").lower(): found for found in self._archive.namelist()}
        main = self.related("", "officeDocument")
        if not main or not any(found.startswith("word/") for found in self._names):
            raise CorpusError(f"{name}: {_kind(_ZIP_KINDS, self._has)}.")
        self.main = main[0]

    def related(self, part: str, kind: str) -> list[str]:
        """The parts of a kind that a part names ("styles", "header"), those of the document itself for ""."""
        folder, base = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{base}.rels")
        if listing.lower() not in self._names:
            return []
        found = _Relationships(folder)
        self.parse(listing, found)
        return [target for type_, target in found.targets if type_ == kind and target.lower() in self._names]

    def parse(self, part: str, handler: Handler) -> None:
        """Reads a part's XML. Raises CorpusError when it is damaged or too large."""
        try:
            info = self._archive.getinfo(self._names[part.lower()])
            if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise BadZipFile
            with self._archive.open(info) as stream:
                parse(self._chunks(stream), handler)
        except MarkupError as error:
            raise CorpusError(
                f"{self._name}: its XML is damaged: {error}; save it again from Word."
            ) from error
        except _DAMAGED as error:
            raise self._damaged() from error

    def _chunks(self, stream: IO[bytes]) -> Iterator[bytes]:
        while chunk := stream.read(_CHUNK):
            self._unpacked += len(chunk)
            if self._unpacked > limits.LARGEST_MARKUP:
                raise CorpusError(
                    f"{self._name}: it unpacks to more than {limits.LARGEST_MARKUP // limits.MB} MB without "
                    "its pictures; choose the document of one interview."
                )
            yield chunk

    def _has(self, beginning: str) -> bool:
        return any(name.startswith(beginning.lower()) for name in self._names)

    def _damaged(self) -> CorpusError:
        return CorpusError(
            f"{self._name}: the document is damaged or cut off; get it again, or save it as PDF."
        )


class _Relationships:
    """What a part says of the parts that belong to it: the last word of each one's type, and its name."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.targets: list[tuple[str, str]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """A Relationship; what is outside of the document is none of it."""
        if name == "rels:Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.join("/", self._folder, unquote(attributes.get("Target", "")))
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets.append((kind, posixpath.normpath(target).lstrip("/")))

    def end(self, name: str) -> None:
        """Nothing is within one."""

    def text(self, text: str) -> None:
        """Nothing is within one."""


def _kind(kinds: Mapping[str, tuple[str, str]], has: Callable[[str], bool]) -> str:
    what, mend = next(
        (kind for mark, kind in kinds.items() if has(mark)),
        ("this is an archive, not a document", "unpack it, and choose the document that holds the interview"),
    )
    return f"{what}; {mend}"
