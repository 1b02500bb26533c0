"""Permanent numbers: a pair keeps its number as long as its text can be recognised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_SIMILAR = 0.5
"""Share of words in common from which two texts are clearly one, edited."""


@dataclass(frozen=True, slots=True)
class KnownPair:
    """A pair that was read before, with the number that it was given; vanished ones are told of too."""

    number: int
    question: str
    answer: str


def assign(pairs: Sequence[tuple[str, str]], known: Sequence[KnownPair]) -> tuple[int, ...]:
    """A number for each question and answer: its old one, where the text is known, else one never used.

    >>> before = [KnownPair(1, "Қалай?", "Жақсы."), KnownPair(2, "Неге?", "Себебі бар.")]
    >>> assign([("Қашан?", "Кеше."), ("Неге?", "Себебі бар.")], before)
    (3, 2)
    """
    given = _by_text(pairs, known)
    given |= _by_likeness(pairs, known, given)
    following = max((pair.number for pair in known), default=0) + 1
    numbers: list[int] = []
    for i in range(len(pairs)):
        if i in given:
            numbers.append(given[i])
        else:
            numbers.append(following)
            following += 1
    return tuple(numbers)


def _by_text(pairs: Sequence[tuple[str, str]], known: Sequence[KnownPair]) -> dict[int, int]:
    numbers: dict[tuple[str, str], list[int]] = {}
    for pair in sorted(known, key=lambda pair: pair.number, reverse=True):
        numbers.setdefault((_letters(pair.question), _letters(pair.answer)), []).append(pair.number)
    given: dict[int, int] = {}
    for i, (question, answer) in enumerate(pairs):
        if same := numbers.get((_letters(question), _letters(answer))):
            given[i] = same.pop()
    return given


def _by_likeness(
    pairs: Sequence[tuple[str, str]], known: Sequence[KnownPair], given: dict[int, int]
) -> dict[int, int]:
    """The likest first, so that of a pair that was parted in two the greater part keeps the number."""
    used = set(given.values())
    old = [(pair.number, _words(pair.question, pair.answer)) for pair in known if pair.number not in used]
    new = [(i, _words(*pair)) for i, pair in enumerate(pairs) if i not in given]
    likeness = sorted(
        ((_likeness(mine, theirs), i, number) for i, mine in new for number, theirs in old),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    found: dict[int, int] = {}
    for score, i, number in likeness:
        if score >= _SIMILAR and i not in found and number not in found.values():
            found[i] = number
    return found


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index of two sets of words."""
    return len(one & other) / max(len(one | other), 1)


def _words(question: str, answer: str) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{question} {answer}".casefold()))


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
