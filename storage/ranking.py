"""The order of the pairs that answer a query: pure, so that it is the same whatever the database.

The formula is BM25, with an exact word counted more than a form of it; two terms that stand together add to
it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from corpus.matching import BEGINNING, EXACT, KEY, SAME_KEY, STEM, Answers
from corpus.model import Language
from corpus.query import Query
from storage.candidates import QUESTION_WEIGHT, Candidate, Passage

_COUNTED: Final = {EXACT: 3.0, STEM: 1.0, SAME_KEY: 1.5, KEY: 0.5, BEGINNING: 0.5}
"""How much a word counts by how exactly it answers."""
_SATURATION: Final = 1.2
_BY_LENGTH: Final = 0.75
"""k1 and b of BM25, as they are mostly set."""
_USUAL_LENGTH: Final = 60.0
"""Words of a paragraph in print."""
_FURTHER_WEIGHT: Final = 0.2
"""Of a pair's passages other than its best: a long answer must not win by its length."""
_NEAR: Final = 4
"""Words from one to the next within which two terms belong together."""
_TOGETHER_WEIGHT: Final = 1.0
"""Of two terms that stand together, beside 1 for a term."""
_TOPIC_WEIGHT: Final = 0.2
"""More for a pair whose first topic the query names, and half of it for its second."""
_SAME_INTERVIEW: Final = 0.05
"""Less for each further hit of one interview, after the first two: a long one must not drown the others."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A pair in its place."""

    candidate: Candidate
    score: float
    passages: tuple[Passage, ...]
    """Those that say most of it, the likest first: of its question only where its answer says at most half as
    much."""


def order(
    query: Query, answers: Mapping[Language, Answers], pairs: Sequence[Candidate], rarity: Sequence[int]
) -> list[Ranked]:
    """The pairs, the best first: thanks at the end come last, a pair that only asks after those that answer.

    `answers`: the query, for texts in each language; `rarity`: how many passages have each term.
    """
    weights = _weights(rarity)
    ranked = [_ranked(query, answers[pair.language], pair, weights) for pair in pairs]
    ranked.sort(key=lambda each: (each.candidate.interview, each.candidate.position))
    ranked.sort(key=lambda each: each.candidate.published_on or date.min, reverse=True)
    ranked.sort(key=_key)
    hits: Counter[str] = Counter()
    spread: list[Ranked] = []
    for each in ranked:
        less = 1 + _SAME_INTERVIEW * max(0, hits[each.candidate.interview] - 1)
        spread.append(Ranked(each.candidate, round(each.score / less, 6), each.passages))
        hits[each.candidate.interview] += 1
    return sorted(spread, key=_key)


def _key(ranked: Ranked) -> tuple[bool, bool, float]:
    return ranked.candidate.closing, not ranked.candidate.answers, -ranked.score


def _weights(rarity: Sequence[int]) -> list[float]:
    """What each term tells: the rarer the more (the inverse document frequency, among the terms)."""
    most = max(rarity, default=1) + 1
    return [1 + math.log(most / (passages + 1)) for passages in rarity]


def _ranked(query: Query, answers: Answers, pair: Candidate, weights: Sequence[float]) -> Ranked:
    scored = [(*_score(query, answers, passage, weights), passage) for passage in pair.passages]
    scored.sort(key=lambda one: (-one[0], one[2].part, one[2].position))
    scores = [score for score, _, _ in scored]
    whole = scores[0] + _FURTHER_WEIGHT * sum(scores[1:]) if scores else 0.0
    if pair.topical is not None:
        whole *= 1 + _TOPIC_WEIGHT / (1 + pair.topical)
    said, asked = (
        max((terms for _, terms, each in scored if each.part == part), default=0)
        for part in ("answer", "question")
    )
    shown = "answer" if said * 2 > asked else "question"
    likest = tuple(each for _, terms, each in scored if terms and each.part == shown)
    return Ranked(pair, round(whole, 6), likest)


def _score(query: Query, answers: Answers, passage: Passage, weights: Sequence[float]) -> tuple[float, int]:
    """How well a passage answers, and how many of the terms it has."""
    counted: dict[int, float] = defaultdict(float)
    found = answers.among(passage.words)
    for _, term, exactness in found:
        counted[term] += _COUNTED[exactness]
    for term in answers.phrases_among(passage.words):
        counted[term] += _COUNTED[EXACT]
    if not counted:
        return 0.0, 0
    long = _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * len(passage.words) / _USUAL_LENGTH)
    score = sum(weights[term] * times * (_SATURATION + 1) / (times + long) for term, times in counted.items())
    beside = {
        (one, other)
        for (place, one, _), (next_place, other, _) in pairwise(found)
        if abs(one - other) == 1 and next_place - place <= _NEAR
    }
    score += sum(_TOGETHER_WEIGHT * min(weights[one], weights[other]) for one, other in beside)
    share = len(counted) / (len(query.terms) + len(query.phrases))
    return score * share * (1.0 if passage.part == "answer" else QUESTION_WEIGHT), len(counted)
