"""Words that a Kazakh dictionary knows, and of what kind they are.

The table is made where the package is built (`tools/lexicon.py`). Where it was built without the dictionary,
nothing is known, and stems are told by the order of suffixes alone.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_TABLE: Final = Path(__file__).with_name("lexicon.txt")
_STRIDE: Final = 16
"""Lines between two that are kept apart for bisecting."""

_LETTERS: Final = str.maketrans({"я": "йа", "ю": "йу", "ё": "е"})


NOUN: Final = 1
"""Takes the suffixes of nouns, as adjectives and numerals do; or nothing tells what it takes."""
VERB: Final = 2
"""The stem of a verb."""
HEADWORD: Final = 4
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

    def kinds(self, word: str) -> int:
        key = word.encode("kz1048", "replace")
        block = bisect_right(self.firsts, key) - 1
        if block < 0:
            return 0
        start, end = self.starts[block], self.starts[block + 1] + 1
        at = self.lines.find(b"\n" + key, start, end)
        while at >= 0:
            # A digit is the word's end; a letter, a longer word of the block.
            found = self.lines[at + len(key) + 1] - 0x30
            if 0 <= found <= 7:
                return found
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


def kinds(word: str, *, bare: bool = False) -> int:
    """What is known of a word in lower-case Cyrillic, its я and ю parted as `spelled_out` does; 0: nothing.

    `bare`: the word is written without Kazakh letters.
    """
    tables = _tables()
    return tables[bare].kinds(word) if tables else 0


def spelled_out(word: str) -> str:
    """The word with я and ю as their two sounds, which suffixes may part: қоя қой-а, көбею көбей-у."""
    return word.translate(_LETTERS)


def contains(word: str) -> bool:
    """Whether the dictionary has the word, in this form; lower-case Cyrillic."""
    return kinds(spelled_out(word)) > 0
