"""Documents on disk, as published, with what their editor wrote beside them."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Self

from corpus import limits
from corpus.model import CorpusError
from corpus.sources import formats

_DETAILS = "interview.toml"
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What a file's name may hold and a line of text may not: control characters, and bytes that are no UTF-8."""

_ADDRESSES = ("http:/", "https:/")
"""A Path has one of two slashes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it lies on disk."""

    name: str
    data: bytes
    details: bytes | None
    """The bytes of its interview.toml."""

    @property
    def details_name(self) -> str:
        """The name of the file with its details, as `open` finds it.

        >>> Source("qala.pdf", b"", None).details_name, Source("qala-2025/source.txt", b"", None).details_name
        ('qala.toml', 'qala-2025/interview.toml')
        """
        path = PurePath(self.name)
        return str(path.with_name(_DETAILS) if path.stem == "source" else path.with_suffix(".toml"))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Reads a document, or a folder that holds one named source.*.

        The details are interview.toml beside a file named source.*, else <name>.toml.
        Raises CorpusError when there is no such document, it cannot be opened, or it is larger than
        `corpus.limits` allows.
        """
        if str(path).startswith(_ADDRESSES):
            raise CorpusError(
                f"{_printable(path)}: this is an address; save the page in a browser, and name the file."
            )
        try:
            path = _document(path)
            data = _read(path)
            bundled = path.stem == "source"
            beside = path.with_name(_DETAILS) if bundled else path.with_suffix(".toml")
            details = _read(beside, limits.LARGEST_DETAILS) if beside.is_file() and beside != path else None
        except (FileNotFoundError, NotADirectoryError) as error:
            raise CorpusError(f"{_printable(path)}: there is no such file; check its name.") from error
        except OSError as error:
            reason = f"{error.strerror}; check the file and its permissions"
            raise CorpusError(f"{_printable(path)}: {reason}.") from error
        name = f"{path.parent.name}/{path.name}" if bundled else path.name
        return cls(_printable(name), data, details)


def _document(path: Path) -> Path:
    if not stat.S_ISDIR(path.stat().st_mode):
        return path
    found = sorted(path.glob("source.*"))
    if not found:
        raise CorpusError(
            f"{_printable(path)}: this folder holds no document named source.*; "
            f"name its files: {_printable(path)}/*"
        )
    return found[0]


def _read(path: Path, largest: int | None = None) -> bytes:
    """The bytes of a file; what its first ones say of its format sets how many there may be."""
    # Looked at before it is opened: to open a pipe waits for its writer.
    if not stat.S_ISREG(path.stat().st_mode):
        raise CorpusError(f"{_printable(path)}: this is no ordinary file; save what it gives to a file.")
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if largest is None:
            pictures = formats.may_hold_pictures(file.read(formats.HEAD))
            largest = limits.LARGEST_FILE if pictures else limits.LARGEST_PLAIN
        if size >= largest:
            raise CorpusError(
                f"{_printable(path)}: {size // limits.MB} MB is too large; it must be less than "
                f"{largest // limits.MB} MB: choose the document of one interview."
            )
        file.seek(0)
        return file.read(size)


def _printable(name: Path | str) -> str:
    return _UNPRINTABLE.sub("\ufffd", str(name))
