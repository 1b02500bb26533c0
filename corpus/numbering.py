"""Permanent numbers: a pair keeps its number as long as its text can be recognised."""

import hashlib
import re
import zlib
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final, Self

_WORD: Final = re.compile(r"\w+")
_SIMILAR: Final = 0.5
"""Share of words in common from which two texts are clearly one, edited."""
_SKETCH: Final = 256
"""Hashes of words that are kept of a pair: few have more different words, and of those a sample does."""
_COMMON: Final = 32
"""Pairs that may share a word for it to tell them apart; a word of more is in every text."""


@dataclass(frozen=True, slots=True)
class KnownPair:
    """A pair that was read before, by its number and by what its text is known again: not by the text itself.

    One number may be known by several texts: the pair as the rules read it, and what a split left of it.
    """

    number: int
    letters: str
    """Hex digest of the letters and digits of its question and answer."""
    words: frozenset[int]
    """The smallest hashes of its different words, a bottom-k sketch (Cohen and Kaplan, 2007): it can be
    compared, and not read."""

    @classmethod
    def of(cls, number: int, question: str, answer: str) -> Self:
        """A pair's number with the marks of its text."""
        digest = hashlib.sha256(f"{_letters(question)}\n{_letters(answer)}".encode())
        words = {zlib.crc32(word.encode()) for word in _WORD.findall(f"{question} {answer}".casefold())}
        return cls(number, digest.hexdigest(), frozenset(sorted(words)[:_SKETCH]))

    def is_like(self, other: "KnownPair") -> bool:
        """Whether the two texts are clearly one, edited."""
        return self.letters == other.letters or _likeness(self.words, other.words) >= _SIMILAR


def assign(
    pairs: Sequence[tuple[str, str]], known: Sequence[KnownPair], reserved: Collection[int] = ()
) -> tuple[int, ...]:
    """A number for each question and answer: its old one, where the text is known, else one never used.

    Numbers that are `reserved` go to none but a text that had them.

    >>> before = [KnownPair.of(1, "Қалай?", "Жақсы."), KnownPair.of(2, "Неге?", "Себебі бар.")]
    >>> assign([("Қашан?", "Кеше."), ("Неге?", "Себебі бар.")], before)
    (3, 2)
    """
    read = [KnownPair.of(0, question, answer) for question, answer in pairs]
    given = _by_text(read, known)
    given |= _by_likeness(read, known, given)
    following = (number for number in count(highest(known) + 1) if number not in reserved)
    return tuple(given[i] if i in given else next(following) for i in range(len(pairs)))


def highest(known: Sequence[KnownPair]) -> int:
    """The highest number ever given; 0 when none was."""
    return max((pair.number for pair in known), default=0)


def _by_text(read: Sequence[KnownPair], known: Sequence[KnownPair]) -> dict[int, int]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for pair in sorted(known, key=lambda pair: pair.number, reverse=True):
        numbers[pair.letters].append(pair.number)
    given: dict[int, int] = {}
    used: set[int] = set()
    for i, pair in enumerate(read):
        same = numbers[pair.letters]
        while same and i not in given:
            number = same.pop()
            if number not in used:
                given[i] = number
                used.add(number)
    return given


def _by_likeness(
    read: Sequence[KnownPair], known: Sequence[KnownPair], given: dict[int, int]
) -> dict[int, int]:
    """The likest first, so that of a pair that was parted in two the greater part keeps the number."""
    used = set(given.values())
    old = [pair for pair in known if pair.number not in used]
    having: defaultdict[int, list[KnownPair]] = defaultdict(list)
    for pair in old:
        for word in pair.words:
            having[word].append(pair)
    likeness = sorted(
        (-_likeness(read[i].words, pair.words), i, pair.number)
        for i in range(len(read))
        if i not in given
        for pair in _sharing(read[i], having)
    )
    found: dict[int, int] = {}
    for unlikeness, i, number in likeness:
        if -unlikeness >= _SIMILAR and i not in found and number not in used:
            found[i] = number
            used.add(number)
    return found


def _sharing(pair: KnownPair, having: dict[int, list[KnownPair]]) -> set[KnownPair]:
    """Those that share a telling word: to compare each with each would take quadratic time."""
    return {
        other
        for word in pair.words
        if word in having and len(having[word]) <= _COMMON
        for other in having[word]
    }


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Jaccard's index of two sets of words, in the sample that is kept of both."""
    sample = sorted(one | other)[:_SKETCH]
    return sum(word in one and word in other for word in sample) / max(len(sample), 1)


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
