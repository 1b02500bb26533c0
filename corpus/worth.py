"""How much a run of sentences is worth reading alone at breakfast: a sum of named features.

A quotation holds a value, a judgement, a stance or a definition; a report of what was done and when, a
list of visits, talk about the talk itself, and misfortune weigh against it.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from corpus.claims import claims, maxim
from corpus.continuation import completes
from corpus.merits import FEATURES
from corpus.model import Language
from corpus.timeless import particular

_BEST_LENGTH: Final = (75, 260)
"""Characters that read well as a push; the worth falls off on either side."""
_LENGTH_WEIGHT: Final = 1.0
_FALL_OFF: Final = 100
_NAME: Final = -0.15
_FEW_NAMES: Final = 2
_CUT_BEFORE_TURN: Final = -0.4
_CLAIM: Final = 0.5
"""Of each kind of claim that the best sentence makes; that it is believed makes it no better."""
_MOST_CLAIMS: Final = 2
_SENTENCE: Final = -0.4
"""Every further sentence must earn its place, but for the other half of a contrast."""
_REST: Final = 0.5
_QUESTION: Final = -4.0
_DEFINES: Final = 0.8
"""What is said in a definition is said best."""
_MAXIM: Final = 1.5
"""What holds of everyone and always is what people repeat."""
_REACH: Final = -2.0
"""Of every pronoun of the third person after the first: each may mean any noun before it."""
_INNER_NAME: Final = re.compile(r"(?<=[\w,»)] )«?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\w+")
_PRONOUN: Final = re.compile(
    r"\b(?:ол|он(?:ы|ың)|оған|одан|онда|олар\w*|мұны|бұл|он[аои]?|её|его|ему|ей|н(?:его|ему|ей|им|их|ими)"
    r"|их|им|ими"
    r"|he|she|it|they|him|her|them|its|their)\b"
)
_TURN: Final = re.compile(r"(?:ал|бірақ|алайда|дегенмен|әйтсе де|а|но|однако|but|however)\b", re.IGNORECASE)


def worth(run: Sequence[str], language: Language, following: str = "") -> float:
    """The features of the best sentence of a run, half of what the others add, and how the run is cut.

    `following` is the sentence after it, which may turn it around.
    """
    text = " ".join(run)
    score = _length_worth(len(text)) + _features(run, language)
    score += _DEFINES * any("a definition" in claims(sentence, language) for sentence in run)
    score += _MAXIM * (any(maxim(sentence, language) for sentence in run) and not any(map(particular, run)))
    score += _REACH * max(len(_PRONOUN.findall(run[0].lower())) - 1, 0)
    score += _NAME * max(len(_INNER_NAME.findall(text)) - _FEW_NAMES, 0)
    score += _SENTENCE * sum(not completes(*two, language) for two in pairwise(run))
    score += _CLAIM * min(max(_claims(sentence, language) for sentence in run), _MOST_CLAIMS)
    score += _QUESTION * ("?" in text)
    return score + _CUT_BEFORE_TURN * bool(_TURN.match(following))


def _claims(sentence: str, language: Language) -> int:
    return sum(kind != "a belief" for kind in claims(sentence, language))


def _features(run: Sequence[str], language: Language) -> float:
    """Faults count wherever they stand; merits in full once, in the sentence that has most of them."""
    forms = [_forms(sentence, language) for sentence in run]

    best = max(_merits(sentence, language) for sentence in run)
    return best + _REST * (_weigh(forms, 1) - best) + _weigh(forms, -1)


@lru_cache(maxsize=16)
def _merits(sentence: str, language: Language) -> float:
    return _weigh([_forms(sentence, language)], 1)


def _weigh(sentences: Sequence[tuple[frozenset[str], ...]], sign: int) -> float:
    """The sum of the features whose weight has that sign."""
    total = 0.0
    for feature, *found in zip(FEATURES, *sentences, strict=True):
        if feature.weight * sign > 0:
            total += feature.weight * min(len(frozenset[str]().union(*found)), feature.most)
    return total


@lru_cache(maxsize=16)
def _forms(sentence: str, language: Language) -> tuple[frozenset[str], ...]:
    """Of each feature, the forms in a sentence; kept for the runs that it stands in."""
    folded = sentence.lower()
    return tuple(frozenset(pattern.findall(folded)) for pattern in _patterns(language))


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w-])(?:{feature.forms[language]})") for feature in FEATURES)


def _length_worth(length: int) -> float:
    shortest, longest = _BEST_LENGTH
    beyond = max(shortest - length, length - longest, 0)
    return _LENGTH_WEIGHT * (1 - beyond / _FALL_OFF)
