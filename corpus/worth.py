"""How much a run of sentences is worth reading alone at breakfast: a sum of named features.

A quotation holds a value, a judgement, a stance or a definition; a report of what was done and when, a
list of visits, talk about the talk itself, and misfortune weigh against it.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from corpus.merits import FEATURES
from corpus.model import Language

_BEST_LENGTH: Final = (90, 300)
"""Characters that read well as a push; the worth falls off on either side."""
_LENGTH_WEIGHT: Final = 1.0
_FALL_OFF: Final = 100
_MANY_COMMAS: Final = 6
_COMMA: Final = -0.25
_NUMBER: Final = -0.4
_NAME: Final = -0.15
_FEW_NAMES: Final = 2
_WHOLE_PASSAGE: Final = 0.3
_CUT_BEFORE_TURN: Final = -0.4
_MANY_SENTENCES: Final = 2
_SENTENCE: Final = -0.4
"""Every further sentence must earn its place."""
_QUESTION: Final = -4.0


_DEFINITION: Final = re.compile(
    r"^(?!(?:бұл|ол|олар|осы|мұның бәрі|это|this|it)\b)[^,;:.]{3,70} [–—] (?!деді|дейді)[^,]{4,}",
    re.MULTILINE | re.IGNORECASE,
)
"""X – Y: not of a pronoun, whose meaning stands elsewhere."""
_ENGLISH_DEFINITION: Final = re.compile(
    r"^(?!(?:the|a|an|this|that|these|those|it|he|she|they|i|we|you|there|here|my|our|his|her|their|one|some"
    r"|another|what)\b)[\w’'-]+(?: [\w’'-]+){0,2} (?:is|are) (?!(?:going|being|now|here|there|very)\b)",
    re.MULTILINE | re.IGNORECASE,
)
"""X is Y, which English writes without a dash: of a word that needs no article, such as a value."""
_DEFINES: Final = 0.8
_NUMERAL: Final = re.compile(r"(?<!\w)\d[\d.,]*")
_INNER_NAME: Final = re.compile(r"(?<=[\w,»)] )«?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\w+")
_TURN: Final = re.compile(r"(?:бірақ|алайда|дегенмен|әйтсе де|но|однако|but|however)\b", re.IGNORECASE)


def worth(run: Sequence[str], language: Language, *, whole: bool, following: str) -> float:
    """The sum of the features of a run of sentences.

    `whole`: the run is all of its passage; `following`: the sentence after it, which may turn it around.
    """
    text = " ".join(run)
    score = _length_worth(len(text))
    score += _DEFINES * _defines("\n".join(run), language)
    for feature, *forms in zip(FEATURES, *(_forms(sentence, language) for sentence in run), strict=True):
        score += feature.weight * min(len(set().union(*forms)), feature.most)
    score += _NUMBER * len(_NUMERAL.findall(text))
    score += _NAME * max(len(_INNER_NAME.findall(text)) - _FEW_NAMES, 0)
    score += _COMMA * max(text.count(",") - _MANY_COMMAS, 0)
    score += _SENTENCE * max(len(run) - _MANY_SENTENCES, 0)
    score += _QUESTION * ("?" in text)
    score += _WHOLE_PASSAGE * whole
    return score + _CUT_BEFORE_TURN * bool(_TURN.match(following))


@lru_cache(maxsize=16)
def _forms(sentence: str, language: Language) -> tuple[frozenset[str], ...]:
    """Of each feature, the forms in a sentence; kept for the runs that it stands in."""
    folded = sentence.lower()
    return tuple(frozenset(pattern.findall(folded)) for pattern in _patterns(language))


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w-])(?:{feature.forms[language]})") for feature in FEATURES)


def _defines(lines: str, language: Language) -> bool:
    return bool(_DEFINITION.search(lines) or (language == "en" and _ENGLISH_DEFINITION.search(lines)))


def _length_worth(length: int) -> float:
    shortest, longest = _BEST_LENGTH
    beyond = max(shortest - length, length - longest, 0)
    return _LENGTH_WEIGHT * (1 - beyond / _FALL_OFF)
