"""Where a text answers a query, and how well."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from corpus.kazakh.letters import WORD, fold
from corpus.kazakh.stemming import stem_keys, stems
from corpus.query import Query, Term

_APART: Final = re.compile(r"[ \u00a0\u2010\u2011-]")
"""What may part two words that are marked as one."""


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Where whole words of the text answer the query: spans in reading order, those side by side as one.

    A word that only shares a key with a term (мың with мын) counts where none has its letters.
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted({(found.start, found.end) for found in _found(query, text)}):
        if merged and _APART.fullmatch(text, merged[-1][1], start):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def likeness(query: Query, text: str) -> tuple[int, int, int]:
    """How well a sentence answers: terms found, how many side by side, how exactly; more is better."""
    best: dict[int, int] = {}
    found = _found(query, text)
    for each in found:
        best[each.term] = max(best.get(each.term, 0), each.exactness)
    beside = sum(
        one.term != other.term and _APART.fullmatch(text, one.end, other.start) is not None
        for one, other in pairwise(found)
    )
    return len(best), beside, sum(best.values())


def kinship(term: Term, word: str) -> int:
    """How near a word is to a term, for guesses: 3 the same, 2 one begins the other, 1 a slip, else 0."""
    if not term.stem_keys.isdisjoint(stem_keys(word)):
        return 3
    key = fold(word)
    shorter, longer = sorted((term.folded, key), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return 2
    return 1 if len(shorter) >= 4 and _one_slip(shorter, longer) else 0


def _one_slip(shorter: str, longer: str) -> bool:
    """One letter more, another letter, or two changed about."""
    if len(longer) - len(shorter) > 1:
        return False
    at = next((at for at, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), -1)
    if at < 0:
        return True
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    swapped = shorter[at : at + 2][::-1] + shorter[at + 2 :]
    return shorter[at + 1 :] == longer[at + 1 :] or swapped == longer[at:]


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    start: int
    end: int
    term: int
    exactness: int


_EXACT, _STEM, _KEY, _BEGINNING = 4, 3, 2, 1


def _found(query: Query, text: str) -> list[_Found]:
    found: list[_Found] = []
    spans = [(word.start(), word.end(), word.group()) for word in WORD.finditer(text)]
    for at, term in enumerate(query.terms):
        answers = [(start, end, _exactness(term, word)) for start, end, word in spans]
        spelled = any(exactness >= _STEM for _, _, exactness in answers)
        found += (
            _Found(start, end, at, exactness)
            for start, end, exactness in answers
            if exactness >= (_STEM if spelled else _BEGINNING)
        )
    return sorted(found)


def _exactness(term: Term, word: str) -> int:
    if word.lower() == term.text:
        return _EXACT
    if not term.stems.isdisjoint(stems(word)):
        return _STEM
    if term.reading != "letters" and not term.stem_keys.isdisjoint(stem_keys(word)):
        return _KEY
    return _BEGINNING if term.reading == "beginning" and fold(word).startswith(term.folded) else 0
