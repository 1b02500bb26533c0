"""Words that a Kazakh dictionary knows, and of what kind they are.

The table is made where the package is built (`tools/lexicon.py`). Where it was built without the dictionary,
nothing is known, and stems are told by the order of suffixes alone.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from pathlib import Path
from typing import Final

_TABLE: Final = Path(__file__).with_name("lexicon.txt")
_STRIDE: Final = 32
"""Lines between two that are kept apart for bisecting."""

_LETTERS: Final = str.maketrans({"я": "йа", "ю": "йу", "ё": "е"})


class Kind(IntFlag):
    """What the dictionary tells of a word."""

    UNKNOWN = 0
    NOUN = 1
    """Takes the suffixes of nouns, as adjectives and numerals do; or nothing tells what it takes."""
    VERB = 2
    """The stem of a verb."""
    HEADWORD = 4
    """Other words are derived from it, which is done with whole words: its end is no suffix."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Lines of a word and its kinds, sorted, as the bytes of the file: half a megabyte for 54,000 words."""

    lines: bytes
    firsts: tuple[bytes, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lines: bytes) -> "_Words":
        starts = [0]
        at = 0
        while True:
            for _ in range(_STRIDE):
                at = lines.find(b"\n", at) + 1
                if not at or at == len(lines):
                    firsts = (lines[start : lines.find(b"\n", start) - 1] for start in starts)
                    return cls(b"\n" + lines, tuple(firsts), (*starts, len(lines)))
            starts.append(at)

    def kind(self, word: str) -> int:
        key = word.encode("kz1048", "replace")
        block = bisect_right(self.firsts, key) - 1
        if block < 0:
            return 0
        start, end = self.starts[block], self.starts[block + 1] + 1
        at = self.lines.find(b"\n" + key, start, end)
        while at >= 0:
            # A digit is the word's end; a letter, a longer word of the block.
            kind = self.lines[at + len(key) + 1] - 0x30
            if 0 <= kind <= 7:
                return kind
            at = self.lines.find(b"\n" + key, at + 1, end)
        return 0


@cache
def _tables() -> tuple[_Words, _Words] | None:
    """The words as spelled, and as a Russian keyboard writes them; read at the first question."""
    try:
        content = _TABLE.read_bytes()
    except FileNotFoundError:
        return None
    _notice, spelled, bare = content.split(b"\n\n")
    return _Words.of(spelled + b"\n"), _Words.of(bare)


def is_there() -> bool:
    """Whether the package was built with the dictionary."""
    return _tables() is not None


def kind(word: str, *, bare: bool = False) -> Kind:
    """What is known of a word in lower-case Cyrillic; `bare`: it is written without Kazakh letters."""
    tables = _tables()
    return Kind(tables[bare].kind(word.translate(_LETTERS))) if tables else Kind.UNKNOWN


def contains(word: str, *, bare: bool = False) -> bool:
    """Whether the dictionary has the word, in this form."""
    return kind(word, bare=bare) is not Kind.UNKNOWN
