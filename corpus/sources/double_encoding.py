"""Text that was encoded twice: UTF-8 read as a page of 8 bits, and saved as UTF-8 again."""

import re

from corpus.model import CorpusError

_PAGES = ("cp1251", "cp1252", "mac-roman")

_RUN = re.compile(r"[^\x00-\x7f]{2,}")
_SAMPLE = 20_000
"""Characters that are looked at."""
_FEW = 8
"""Signs that may be so by chance."""
_MOSTLY = 0.5


class _Bytes(dict[int, int]):
    """The byte of each sign, by its number; for signs that have none U+FFFD, which is no byte."""

    def __missing__(self, sign: int) -> int:
        return 0xFFFD


def undone(name: str, text: str) -> str:
    """The text as it was before it was encoded a second time, when it was; else the text.

    Raises CorpusError when letters were lost on the way.

    >>> undone("a.txt", "Қазақ тілі".encode().decode("cp1251"))
    'Қазақ тілі'
    >>> undone("a.txt", "Сёла")
    'Сёла'
    """
    runs = _RUN.findall(text[:_SAMPLE])
    signs = sum(map(len, runs))
    if signs < _FEW:
        return text
    for page in _PAGES:
        table = _bytes_of(page)
        if sum(len(run) for run in runs if _undone(run, table) is not None) > _MOSTLY * signs:
            whole = _undone(text, table)
            if whole is None:
                raise CorpusError(
                    f"{name}: its letters were broken when it was saved (UTF-8 taken for {page}), "
                    "and some are lost; get the original file."
                )
            return whole.removeprefix("\ufeff")
    return text


def _undone(text: str, table: _Bytes) -> str | None:
    try:
        return text.translate(table).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def _bytes_of(page: str) -> _Bytes:
    """The byte of every sign of a page; a control character stands for a byte that the page does not use."""
    table = _Bytes()
    for byte in range(0x100):
        sign = bytes([byte]).decode(page, "replace")
        table[ord(sign) if sign != "\ufffd" else byte] = byte
    return table
