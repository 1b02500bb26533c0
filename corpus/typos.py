"""Slips of the finger: which words of the corpus a word may have been meant for.

Words are compared by their keys, so that a slip is found in every alphabet. Candidates come from a table of
beginnings of words with one letter left out each (Garbe's SymSpell): two words that differ by one slip have
such a beginning in common.
"""

from functools import cache
from itertools import combinations
from typing import Final

from corpus.kazakh.letters import fold

BEGINNING: Final = 7
"""Letters of a key that candidates are found by; Kazakh stems are rarely longer, and suffixes vary."""
_TWO_SLIPS: Final = 8
"""Letters from which a word may have two slips and still be known."""
_SHORTEST: Final = 3
_FEW: Final = 4
"""Letters of a word of which each tells much."""

_UNSTRESSED: Final = {"а": "о", "о": "а"}
"""Vowels of loan words that sound alike where the stress is elsewhere (валантер): two slips of which this is
one are found, though both stand in the beginning."""

_KEYBOARDS: Final = (
    # The letters that Kazakh adds stand in the row of the digits.
    (" әіңғ  үұқөһ", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
_REACH: Final = ((0, 1), (1, 0), (1, -1))
"""Row and column of the keys beside a key; the others are beside it from the other side."""

_NEAR: Final = 0.8
"""Of a letter left out or doubled, of one for another beside it on the keyboard, of two changed about: common
slips."""
_FIRST: Final = 0.3
"""More, where the first letter is another: it is looked at, and seldom wrong."""


def allowed(key: str) -> int:
    """How many slips a word of that key may have: none that is so short that any other would do."""
    if len(key) < _SHORTEST:
        return 0
    return 2 if len(key) >= _TWO_SLIPS else 1


def may_be_meant(typed: str, meant: str) -> bool:
    """Whether one spelling may be a slip for another: by as many slips as so short a word allows, and in a
    word of a few letters not by a first one from elsewhere on the keyboard (язык for азық)."""
    most = allowed(min(typed, meant, key=len))
    if not most or edits(typed, meant, most) > most:
        return False
    other_first = typed[:1] != meant[:1] and typed[1:] == meant[1:]
    return not other_first or len(typed) > _FEW or (fold(typed[0]), fold(meant[0])) in _neighbours()


def beginnings(key: str, stem_keys: frozenset[str]) -> frozenset[str]:
    """What a word is found by: how it begins, and its stems as far as they begin it."""
    own = {key, *(stem for stem in stem_keys if key.startswith(stem))}
    return frozenset(each[:BEGINNING] for each in own if len(each) >= _SHORTEST)


def without_a_letter(beginning: str) -> frozenset[str]:
    """The beginning, and with each of its letters left out."""
    return frozenset({beginning, *_shorter(beginning, 1)})


def sought(key: str) -> frozenset[str]:
    """What to look for in the table, for a word of that key as it was typed."""
    found: set[str] = set()
    for start in {key[:BEGINNING], key[: BEGINNING + 1]}:
        found.add(start)
        for left_out in range(1, allowed(key) + 1):
            found.update(_shorter(start, left_out))
        if allowed(key) > 1:
            for at, letter in enumerate(start):
                if letter in _UNSTRESSED:
                    other = start[:at] + _UNSTRESSED[letter] + start[at + 1 :]
                    found.update(_shorter(other[:BEGINNING], 1))
    return frozenset(each for each in found if len(each) >= _SHORTEST - 1)


def _shorter(text: str, letters: int) -> frozenset[str]:
    return (
        frozenset("".join(kept) for kept in combinations(text, len(text) - letters)) if text else frozenset()
    )


def edits(typed: str, meant: str, most: int) -> int:
    """Letters put in, left out, taken for another or changed about with the next; past `most`, `most + 1`."""
    return int(_distance(typed, meant, most, weighed=False))


def cost(typed: str, meant: str, most: int) -> float:
    """As `edits`, common slips for less and those of the first letter for more."""
    if edits(typed, meant, most) > most:
        return most + 1.0
    first = _FIRST if typed[:1] != meant[:1] else 0.0
    return _distance(typed, meant, most, weighed=True) + first


def _distance(typed: str, meant: str, most: int, *, weighed: bool) -> float:
    """The optimal string alignment: no stretch is edited twice."""
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    near = _neighbours() if weighed else frozenset()
    common = _NEAR if weighed else 1.0
    before: list[float] = []
    last: list[float] = list(map(float, range(len(meant) + 1)))
    for row, letter in enumerate(typed, 1):
        line = [float(row)]
        for column, other in enumerate(meant, 1):
            doubled = common if row > 1 and typed[row - 2] == letter else 1.0
            other_letter = common if (letter, other) in near else 1.0
            best = min(
                last[column - 1] + (0.0 if letter == other else other_letter),
                last[column] + doubled,
                line[column - 1] + common,
            )
            if row > 1 and column > 1 and letter == meant[column - 2] and typed[row - 2] == other:
                best = min(best, before[column - 2] + common)
            line.append(best)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return min(last[-1], most + 1)


@cache
def _neighbours() -> frozenset[tuple[str, str]]:
    """Pairs of letters that stand beside each other on a keyboard, by their keys."""
    found: set[tuple[str, str]] = set()
    for rows in _KEYBOARDS:
        for row, letters in enumerate(rows):
            for column, letter in enumerate(letters):
                for down, right in _REACH:
                    if row + down < len(rows) and 0 <= column + right < len(rows[row + down]):
                        pair = fold(letter), fold(rows[row + down][column + right])
                        found |= {pair, pair[::-1]}
    return frozenset(found)
