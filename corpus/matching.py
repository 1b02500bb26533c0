"""Where a text answers a query, and how well."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from corpus import terms, typos
from corpus.kazakh.letters import WORD, fold
from corpus.model import Language
from corpus.query import Query, Term

_APART: Final = re.compile(r"[ \u00a0\u2010\u2011-]")
"""What may part two words that are marked as one."""

EXACT, STEM, SAME_KEY, KEY, BEGINNING = 5, 4, 3, 2, 1
"""How a word answers a term: it is it, has a stem of it, is it in other letters, has the key of a stem of it,
begins as it does."""

_INITIAL_LETTERS: Final = 2
"""That tell the first letter of a key: sh is ш."""


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
        self._language: Language = language
        # Whatever a word may be a form of begins as it does.
        self._initials = frozenset(
            key[:1] for term in query.terms for key in (term.folded, *term.stem_keys)
        ) | {fold(word[:_INITIAL_LETTERS])[:1] for term in query.terms for word in (term.text,)}
        self._seen: dict[str, tuple[tuple[int, int], ...]] = {}

    def to(self, word: str) -> tuple[tuple[int, int], ...]:
        """The terms that a word answers, as the index holds it, each with how exactly."""
        answers = self._seen.get(word)
        if answers is None:
            answers = self._seen[word] = tuple(self._look(word))
        return answers

    def _look(self, word: str) -> Iterator[tuple[int, int]]:
        if fold(word[:_INITIAL_LETTERS])[:1] in self._initials:
            for at, term in enumerate(self._terms):
                if exactness := _exactness(term, word, self._language):
                    yield at, exactness

    def found(self, text: str) -> list[Found]:
        """Every place that answers, in reading order.

        A word that only shares a key with a term (мың with мын) counts where none has its letters.
        """
        spans = [(word.start(), word.end(), terms.printed(word.group())) for word in WORD.finditer(text)]
        found = [
            Found(start, end, at, exactness) for start, end, word in spans for at, exactness in self.to(word)
        ]
        spelled = {each.term for each in found if each.exactness >= STEM}
        found = [each for each in found if each.exactness >= STEM or each.term not in spelled]
        phrases = self._phrases_in([word for _, _, word in spans])
        found += [Found(spans[first][0], spans[last][1], number, EXACT) for number, first, last in phrases]
        return sorted(found)

    def phrases_among(self, words: Sequence[str]) -> list[int]:
        """The numbers of the phrases that stand among words, each as often as it does; terms come before."""
        return [number for number, _, _ in self._phrases_in(words)]

    def _phrases_in(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Number of the phrase, its first word and its last."""
        for number, phrase in enumerate(self._phrases, len(self._terms)):
            for at in range(len(words) - len(phrase) + 1):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    yield number, at, at + len(phrase) - 1

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where whole words answer: spans in reading order, those side by side as one."""
        merged: list[tuple[int, int]] = []
        for each in self.found(text):
            if merged and (each.start <= merged[-1][1] or _APART.fullmatch(text, merged[-1][1], each.start)):
                merged[-1] = (merged[-1][0], max(merged[-1][1], each.end))
            else:
                merged.append((each.start, each.end))
        return tuple(merged)

    def likeness(self, text: str) -> tuple[int, int, int]:
        """How well a sentence answers: terms found, how many side by side, how exactly; more is better."""
        best: dict[int, int] = {}
        found = self.found(text)
        for each in found:
            best[each.term] = max(best.get(each.term, 0), each.exactness)
        beside = sum(
            one.term != other.term and _APART.fullmatch(text, one.end, other.start) is not None
            for one, other in pairwise(found)
        )
        return len(best), beside, sum(best.values())


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """As `Answers.marks`, for one text."""
    return Answers(query).marks(text)


def likeness(query: Query, text: str) -> tuple[int, int, int]:
    """As `Answers.likeness`, for one text."""
    return Answers(query).likeness(text)


def kinship(term: Term, word: str) -> int:
    """How near a word is to a term, for guesses: 3 the same, 2 one begins the other, 1 a slip, else 0."""
    if not term.stem_keys.isdisjoint(terms.index_terms(word, "kk").keys):
        return 3
    key = fold(word)
    shorter, longer = sorted((term.folded, key), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return 2
    return 1 if len(shorter) >= 4 and typos.edits(term.folded, key, most=1) <= 1 else 0


def _exactness(term: Term, word: str, language: Language) -> int:
    if word == term.text:
        return EXACT
    held = terms.index_terms(word, language)
    if word in term.stems or not term.stems.isdisjoint(held.stems):
        return STEM
    if term.reading != "letters" and not term.stem_keys.isdisjoint(held.keys):
        return SAME_KEY if fold(word) == fold(term.text) else KEY
    begins = term.reading == "beginning" and any(key.startswith(term.folded) for key in held.keys)
    return BEGINNING if begins else 0
