"""Topics, outlets and speakers by their names, as readers type these."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final

from corpus import topics
from corpus.kazakh.letters import WORD, fold
from corpus.terms import keys_in_any_language

_WHOLE, _WORD, _FORM, _BEGINNING = 4, 3, 2, 1
"""How well a name is met: by all of it, its words, forms of them, or their beginnings."""
_SHORTEST_BEGINNING: Final = 2
_SHORTEST_STEM: Final = 3
"""That a word of a name may begin with: соседи is of соседние by its stem."""
_LIKE: Final = 0.7
"""Share of letters that two words have in common where one may be meant for the other (difflib's ratio)."""
_SURELY: Final = 0.9
"""Where it certainly is: one letter more in five, as in Tokayev for Тоқаев."""
_SHARE_OF_LIKEST: Final = 0.8
"""A name far behind the likest one is not what was meant."""
_MOST_NEAR: Final = 3
_MARK: Final = re.compile(WORD.pattern + r"|[^\w\s]")

Named = Mapping[str, Sequence[str]]
"""Things that can be called, by their ids: the names of each."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the stored interviews are known by."""

    outlets: tuple[str, ...]
    speakers: tuple[str, ...]

    def called(self) -> tuple[Named, Named]:
        """Outlets and speakers; a person's names may stand in either order."""
        reversed_too = {name: (name, " ".join(reversed(name.split()))) for name in self.speakers}
        return {name: (name,) for name in self.outlets}, reversed_too


@cache
def topic_names() -> Named:
    """Of each topic its id and its names in three languages."""
    return {topic.id: (topic.id, *topic.names.values()) for topic in topics.load()}


@cache
def topic_words() -> Named:
    """Of each topic all that tells of it."""
    return {topic.id: (topic.id, *topic.names.values(), *topic.stems) for topic in topics.load()}


def called(typed: str, things: Named) -> tuple[str, ...]:
    """The ids of those that are meant: the ones whose names are met best, in their order.

    In any alphabet; a word of the name will do, a form of it or its beginning, or one letter amiss.

    >>> called("экономика", topic_names()), called("Сырткы саясат", topic_names())
    (('economy',), ('foreign',))
    """
    words = _typed(typed)
    for met in (_met, _nearly_met) if words else ():
        how_well = {id_: max(met(words, _keys(name)) for name in names) for id_, names in things.items()}
        if best := max(how_well.values(), default=0):
            return tuple(id_ for id_ in things if how_well[id_] == best)
    return ()


def nearest(typed: str, things: Named) -> tuple[str, ...]:
    """The ids of at most three that have a word like one that was typed, the likest first."""
    words = _keys(typed)
    like = {
        id_: max((_likeness(word, other) for word in words for other in _keys(" ".join(names))), default=0.0)
        for id_, names in things.items()
    }
    least = max(_LIKE, max(like.values(), default=0.0) * _SHARE_OF_LIKEST)
    ranked = sorted((id_ for id_ in like if like[id_] >= least), key=lambda id_: -like[id_])
    return tuple(ranked[:_MOST_NEAR])


def full_name(text: str, things: Named) -> int:
    """How far the longest name goes that the text begins with, written as it is; 0 if it begins with none.

    >>> full_name("Су және апаттар кезінде", topic_names()), full_name("экономика теңге", topic_names())
    (15, 0)
    """
    typed = [(fold(mark.group()), mark.end()) for mark in _MARK.finditer(text)]
    ends = [0]
    for name in (name for names in things.values() for name in names):
        marks = _marks(name)
        if marks and marks == tuple(mark for mark, _ in typed[: len(marks)]):
            ends.append(typed[len(marks) - 1][1])
    return max(ends)


@lru_cache(maxsize=1024)
def _marks(name: str) -> tuple[str, ...]:
    """Its words, as keys, and the signs between them."""
    return tuple(map(fold, _MARK.findall(name)))


@lru_cache(maxsize=4096)
def _keys(name: str) -> tuple[str, ...]:
    """Of its words, the same in every alphabet."""
    return tuple(map(fold, WORD.findall(name)))


@dataclass(frozen=True, slots=True)
class _Typed:
    key: str
    forms: frozenset[str]
    """Keys of what it may be a form of."""
    begins: tuple[str, ...]
    """What a word of a name may begin with."""


def _typed(text: str) -> tuple[_Typed, ...]:
    return tuple(_read(fold(word), keys_in_any_language(word)) for word in WORD.findall(text))


def _read(key: str, forms: frozenset[str]) -> _Typed:
    stems = tuple(form for form in forms if len(form) >= _SHORTEST_STEM)
    return _Typed(key, forms, (key, *stems) if len(key) >= _SHORTEST_BEGINNING else stems)


def _met(words: Sequence[_Typed], name: Sequence[str]) -> int:
    """How well the name meets the one of the typed words that it meets worst; 0 if it does not."""
    if "".join(word.key for word in words) == "".join(name):
        return _WHOLE
    return min(max((_agree(word, other) for other in name), default=0) for word in words)


def _agree(word: _Typed, other: str) -> int:
    if other == word.key:
        return _WORD
    if other in word.forms:
        return _FORM
    return _BEGINNING if other.startswith(word.begins) else 0


def _nearly_met(words: Sequence[_Typed], name: Sequence[str]) -> int:
    return int(all(any(_likeness(word.key, other) >= _SURELY for other in name) for word in words))


def _likeness(one: str, other: str) -> float:
    """The share of letters that two keys have in common in one order: 0 where the first letters differ.

    Who mistypes a name begins it rightly, and most pairs need not be looked at.
    """
    alike = one[:1] == other[:1] and 2 * min(len(one), len(other)) >= _LIKE * (len(one) + len(other))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if alike else 0.0
