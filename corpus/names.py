"""Topics, outlets and speakers by their names, as readers type these."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from corpus import topics
from corpus.kazakh.letters import WORD, fold
from corpus.terms import query_keys

_WHOLE, _WORD, _STEM, _BEGINNING, _ALIKE = 5, 4, 3, 2, 1
"""How well a name is met: all of it typed, its words, forms of them, their first letters, or nearly they."""
_SHORTEST_BEGINNING: Final = 2
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

    In any alphabet; a word of the name will do, a form of it or its beginning.

    >>> called("экономика", topic_names()), called("Сырткы саясат", topic_names())
    (('economy',), ('foreign',))
    """
    words = _words(typed)
    met = {id_: max(_met(words, _words(name)) for name in names) for id_, names in things.items()}
    best = max(met.values(), default=0)
    return tuple(id_ for id_, how_well in met.items() if how_well == best) if best else ()


def nearest(typed: str, things: Named) -> tuple[str, ...]:
    """The ids of at most three whose names are like what was typed, the likest first."""
    words = _words(typed)
    like = {id_: max(_likeness(words, _words(name)) for name in names) for id_, names in things.items()}
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
        marks = [fold(mark) for mark in _MARK.findall(name)]
        if marks and marks == [mark for mark, _ in typed[: len(marks)]]:
            ends.append(typed[len(marks) - 1][1])
    return max(ends)


def _words(name: str) -> tuple[str, ...]:
    return tuple(WORD.findall(name))


def _met(typed: Sequence[str], name: Sequence[str]) -> int:
    """How well the weakest of the typed words is met by the name; 0 if one is not met at all."""
    if typed and _key(typed) == _key(name):
        return _WHOLE
    return min((max((_likened(word, other) for other in name), default=0) for word in typed), default=0)


def _key(words: Sequence[str]) -> str:
    return "".join(map(fold, words))


def _likened(typed: str, word: str) -> int:
    key, other = fold(typed), fold(word)
    if key == other:
        return _WORD
    if not query_keys(typed).isdisjoint(query_keys(word)):
        return _STEM
    if len(key) >= _SHORTEST_BEGINNING and other.startswith(key):
        return _BEGINNING
    return _ALIKE if _ratio(key, other) >= _SURELY else 0


def _likeness(typed: Sequence[str], name: Sequence[str]) -> float:
    """Of the two likest words."""
    return max((_ratio(fold(one), fold(other)) for one in typed for other in name), default=0.0)


def _ratio(one: str, other: str) -> float:
    """The share of letters that two keys have in common in one order; 0 where few can be."""
    compared = SequenceMatcher(None, one, other, autojunk=False)
    return compared.ratio() if compared.quick_ratio() >= _LIKE else 0.0
