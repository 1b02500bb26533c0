"""Documents on disk, as published, with what their editor wrote beside them."""

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Self

from corpus.model import CorpusError

_LARGEST = 200 * 1024 * 1024
"""Bytes of the largest document that is opened."""
_DETAILS = "interview.toml"


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
        Raises CorpusError when there is no such document, or it is too large.
        """
        path = _document(path)
        try:
            size = path.stat().st_size
            if size > _LARGEST:
                raise CorpusError(
                    f"{path}: {size >> 20} MB is too large; part it, to {_LARGEST >> 20} MB at most."
                )
            data = path.read_bytes()
            bundled = path.stem == "source"
            beside = path.with_name(_DETAILS) if bundled else path.with_suffix(".toml")
            found = beside.read_bytes() if beside.is_file() and beside != path else None
        except OSError as error:
            raise CorpusError(f"{path}: {error.strerror}; check the file and its permissions.") from error
        return cls(f"{path.parent.name}/{path.name}" if bundled else path.name, data, found)


def _document(path: Path) -> Path:
    if not path.exists():
        raise CorpusError(f"{path}: there is no such file; check its name.")
    if not path.is_dir():
        return path
    found = sorted(path.glob("source.*"))
    if not found:
        raise CorpusError(f"{path}: this folder holds no document named source.*; name the file itself.")
    return found[0]
