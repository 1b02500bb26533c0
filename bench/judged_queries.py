"""The judged queries that search is measured with: `tests/storage/*_queries.toml`.

- search: Kazakh ones, which the rules were made with. Words in base form are also asked with a random slip
  of the finger each way (seeded).
- foreign: Russian and English ones, half of them kept from tuning by whoever wrote both; and questions that
  no pair treats.
- further: of the hardest kinds, written to find what the rules lacked.
- unseen: of every kind, by another author, who did not know the rules. Who makes rules has not read it.
"""

import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

ROOT: Final = Path(__file__).parents[1]
NOTHING: Final = "nothing"
"""The kind of what no pair treats."""

_SEED: Final = 4
_LETTERS: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_LONG: Final = 6
"""Letters of a word from which one slip leaves little doubt."""
_SHORTEST: Final = 3

Half = Literal["tuned", "held out", "unseen"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the pairs that a reader would want."""

    text: str
    kind: str
    half: Half
    pairs: frozenset[str]


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """Queries, and the documents of the interviews that were read to judge them."""

    documents: tuple[Path, ...]
    queries: tuple[Judged, ...]


def judged() -> tuple[Judged, ...]:
    """The Kazakh ones as they stand, over the bundled interviews."""
    return tuple(_judged(each, "tuned") for each in _read("search")["query"])


def judged_sets() -> tuple[JudgedSet, ...]:
    """All, each over the interviews of the one before it and some more."""
    foreign, further, unseen = _read("foreign"), _read("further"), _read("unseen")
    nothing = [each | {"kind": NOTHING, "pairs": ()} for each in foreign["nothing"]]
    return (
        JudgedSet(_documents(_read("search")), (*judged(), *_slipped(judged()))),
        JudgedSet(
            _documents(foreign),
            tuple(
                _judged(each, "held out" if each.get("held_out") else "tuned")
                for each in (*foreign["query"], *nothing)
            ),
        ),
        JudgedSet(_documents(further), tuple(_judged(each, "tuned") for each in further["query"])),
        JudgedSet(_documents(unseen), tuple(_judged(each, "unseen") for each in unseen["query"])),
    )


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((ROOT / "tests" / "storage" / f"{name}_queries.toml").read_text("utf-8"))


def _documents(read: Mapping[str, Any]) -> tuple[Path, ...]:
    return tuple(ROOT / path for path in read["documents"].values())


def _judged(each: Mapping[str, Any], half: Half) -> Judged:
    return Judged(each["text"], each["kind"], half, frozenset(each["pairs"]))


def _slipped(queries: Sequence[Judged]) -> Iterator[Judged]:
    """Each word in its base form with a letter more, one less, another one, and two changed about."""
    draw = random.Random(_SEED)
    for query in queries:
        word = query.text.lower()
        if query.kind == "base" and word.isalpha() and len(word) >= _SHORTEST:
            kind = "typo" if len(word) >= _LONG else "short typo"
            yield from (
                Judged(typed, kind, query.half, query.pairs) for typed in _slips(word, draw) if typed != word
            )


def _slips(word: str, draw: random.Random) -> Sequence[str]:
    at, letter, other = draw.randrange(len(word)), draw.choice(_LETTERS), draw.choice(_LETTERS)
    gone, place, before = draw.randrange(len(word)), draw.randrange(len(word)), draw.randrange(len(word) - 1)
    return (
        word[:at] + letter + word[at:],
        word[:gone] + word[gone + 1 :],
        word[:place] + other + word[place + 1 :],
        word[:before] + word[before + 1] + word[before] + word[before + 2 :],
    )
