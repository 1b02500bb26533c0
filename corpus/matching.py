"""Where a text answers a query, and how well."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from typing import Final

from corpus import terms, typos
from corpus.kazakh import lexicon
from corpus.kazakh.letters import WORD, fold
from corpus.model import Language
from corpus.query import Query, Term

_APART: Final = re.compile(r"[ \u00a0\u2010\u2011-]")
"""What may part two words that are marked as one."""

EXACT, STEM, SAME_KEY, KEY, BEGINNING = 5, 4, 3, 2, 1
"""How a word answers a term: it is it, has a stem of it, is it in other letters, has the key of a stem of it,
begins as it does. What the dictionary has as typed needs no other letters: ай is not AI."""

_LETTERS: Final = (*range(0xC0, 0x250), 0x259, *range(0x400, 0x530), *range(0x1E00, 0x1F00))
"""Latin letters with marks, and Cyrillic ones."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A place of a text that answers the query: its span, the number of the term, how exactly."""

    start: int
    end: int
    term: int
    exactness: int


class Answers:
    """A query, ready to be held against the words of many texts in one language."""

    def __init__(self, query: Query, language: Language = "kk") -> None:
        self._terms = query.terms
        self._phrases = [phrase.words for phrase in query.phrases]
        # Whatever a word may be a form of begins as it does.
        keys = {key for term in query.terms for key in (term.folded, fold(term.text), *term.stem_keys)}
        small = frozenset().union(*(_spellings()[key[:1]] | {key[:1]} for key in keys))
        self._initials = small | {letter.upper() for letter in small}
        self._to: Callable[[str], Sequence[tuple[int, int]]] = cache(
            partial(_answered, query.terms, language=language)
        )

    def among(self, words: Sequence[str]) -> list[tuple[int, int, int]]:
        """Place, term and exactness of each of these words that answers, as the index holds them."""
        initials = self._initials
        return [
            (place, term, exactness)
            for place, word in enumerate(words)
            if word[0] in initials
            for term, exactness in self._to(word)
        ]

    def found(self, text: str) -> list[Found]:
        """Every place that answers, in reading order."""
        initials = self._initials
        found = [
            Found(word.start(), word.end(), term, exactness)
            for word in WORD.finditer(text)
            if text[word.start()] in initials
            for term, exactness in self._to(terms.printed(word.group()))
        ]
        return sorted([*found, *self._phrases_of(text)]) if self._phrases else found

    def _phrases_of(self, text: str) -> list[Found]:
        spans = [(word.start(), word.end(), terms.printed(word.group())) for word in WORD.finditer(text)]
        return [
            Found(spans[first][0], spans[last][1], number, EXACT)
            for number, first, last in self._phrases_in([word for _, _, word in spans])
        ]

    def phrases_among(self, words: Sequence[str]) -> list[int]:
        """The numbers of the phrases that stand among words, each as often as it does; terms come before."""
        return [number for number, _, _ in self._phrases_in(words)] if self._phrases else []

    def _phrases_in(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Number of the phrase, its first word and its last."""
        for number, phrase in enumerate(self._phrases, len(self._terms)):
            for at in range(len(words) - len(phrase) + 1):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    yield number, at, at + len(phrase) - 1


def marks(text: str, found: Sequence[Found]) -> tuple[tuple[int, int], ...]:
    """Where whole words answer: spans in reading order, those side by side as one.

    A word that only shares a key with a term (мың with мын) counts where none has its letters.
    """
    merged: list[tuple[int, int]] = []
    for each in _spelled(found):
        if merged and (each.start <= merged[-1][1] or _APART.fullmatch(text, merged[-1][1], each.start)):
            merged[-1] = (merged[-1][0], max(merged[-1][1], each.end))
        else:
            merged.append((each.start, each.end))
    return tuple(merged)


def fit(text: str, found: Sequence[Found]) -> tuple[int, int, int]:
    """How well a sentence answers: terms found, how many side by side, how exactly; more is better."""
    best: dict[int, int] = {}
    spelled = _spelled(found)
    for each in spelled:
        best[each.term] = max(best.get(each.term, 0), each.exactness)
    beside = sum(
        one.term != other.term and _APART.fullmatch(text, one.end, other.start) is not None
        for one, other in pairwise(spelled)
    )
    return len(best), beside, sum(best.values())


def within(found: Sequence[Found], start: int, end: int) -> list[Found]:
    """Of the places of a text, those in a stretch of it, counted from its start."""
    return [
        Found(each.start - start, each.end - start, each.term, each.exactness)
        for each in found
        if start <= each.start and each.end <= end
    ]


def _spelled(found: Sequence[Found]) -> list[Found]:
    spelled = {each.term for each in found if each.exactness >= STEM}
    return [each for each in found if each.exactness >= STEM or each.term not in spelled]


@cache
def _spellings() -> Mapping[str, frozenset[str]]:
    """By the first letter of a key, the small letters that words may begin with whose key it begins."""
    found: dict[str, set[str]] = defaultdict(set)
    for letter in map(chr, (*range(ord("a"), ord("z") + 1), *_LETTERS)):
        # Sh is ш, and among letters of the other script a letter is what it looks like.
        for spelled in (letter, f"{letter}h", f"{letter}ж", f"{letter}z"):
            found[fold(spelled)[:1]].add(letter.lower())
    return defaultdict(frozenset, {key: frozenset(letters) for key, letters in found.items()})


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """As `marks`, of all that answers."""
    return marks(text, Answers(query).found(text))


def likeness(query: Query, text: str) -> tuple[int, int, int]:
    """As `fit`, of all that answers."""
    return fit(text, Answers(query).found(text))


def kinship(term: Term, word: str) -> int:
    """How near a word is to a term, for guesses: 3 the same, 2 one begins the other, 1 a slip, else 0."""
    if not term.stem_keys.isdisjoint(terms.index_terms(word, "kk").keys):
        return 3
    key = fold(word)
    shorter, longer = sorted((term.folded, key), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return 2
    return 1 if len(shorter) >= 4 and typos.edits(term.folded, key, most=1) <= 1 else 0


def _answered(wanted: Sequence[Term], word: str, language: Language) -> Sequence[tuple[int, int]]:
    """The terms that a word answers, as the index holds it, each with how exactly."""
    found = [(at, _exactness(term, word, language)) for at, term in enumerate(wanted)]
    return tuple([(at, exactness) for at, exactness in found if exactness])


def _exactness(term: Term, word: str, language: Language) -> int:
    if word == term.text:
        return EXACT
    held = terms.index_terms(word, language)
    stems = term.stems | term.foreign
    if word in stems or term.text in held.stems or not stems.isdisjoint(held.stems):
        return STEM
    keys = term.stem_keys | term.foreign | {term.folded}
    if term.reading != "letters" and not keys.isdisjoint(held.keys):
        same = fold(word) == fold(term.text) and not lexicon.contains(term.text)
        return SAME_KEY if same else KEY
    begins = term.reading == "beginning" and any(key.startswith(term.folded) for key in held.keys)
    return BEGINNING if begins else 0
