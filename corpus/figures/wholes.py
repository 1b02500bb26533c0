"""What a share is of, and what a number counts that stands before it."""

import re
from dataclasses import dataclass
from typing import Final

from corpus.figures import counted
from corpus.figures.numerals import Numeral
from corpus.kazakh.lemmas import lemma
from corpus.model import Language

_REACH: Final = 60
"""Characters before a number in which its noun stands."""
_GENITIVE: Final = re.compile(
    r"(?<![\w-])(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)(?:ның|нің|дың|дің|тың|тің)[\s\u00a0]+$"
)
_PRONOUNS: Final = frozenset({"о", "со", "мұ", "бұ", "осы", "олар", "солар"})
_SHARE: Final = re.compile(
    r"(?:бірі|сы|сі|ші|рті|сі|ысы|ғызы|гізі|ширегі)(?:н|на|не|ның|нің|нда|нде|нан|нен)?$"
)
_OF_THEM: Final = re.compile(
    r"[\s\u00a0]+(?:of (?:them|it|those|these|us|which|that)|из (?:них|нас|вас|которых|этих))(?!\w)"
)
_MASS: Final = re.compile(
    r"\s+(?:of\s+)?(?:all\s+)?(?:(?:the|our|my|their|his|her|its|your|this|that)\s+)?"
    r"(?:[a-z]+(?:al|ic|ive|ous|ful|able|ary|ed|ing|an)\s+(?=[a-z]))?(?P<noun>[a-z]{3,}(?:-[a-z]+)*)"
)
_OWNED: Final = re.compile(r"(?:[ае]?у)?(?:і|ы|сы|сі)(?:н|нің|ның|не|на|нде|нда|нен|нан)?")
_NUMBER_OF: Final = re.compile(
    r"(?<![\w-])(?P<noun>[^\W\d_]{2,}?)(?:лар|лер|дар|дер|тар|тер)?(?:ымыз|іміз|мыз|міз)?(?:ның|нің|дың|дің"
    r"|тың|тің)?[\s\u00a0]+(?:жалпы[\s\u00a0]+)?(?:сан|бас)ы(?:мыз)?[\s\u00a0]+(?:[–—-][\s\u00a0]+)?(?:[^\W\d_]+[\s\u00a0]+){0,2}$"
)
_PLURAL_BEFORE: Final = re.compile(
    r"(?<![\w-])(?P<noun>[^\W\d_]{2,}?)(?:лар|лер|дар|дер|тар|тер)(?:ы|і|ымыз|іміз)?[\s\u00a0]+$"
)
_REACHES: Final = re.compile(
    r"[\s\u00a0]*(?:же(?:т|ткен)\w*|жуықта\w*|ас(?:ты|ады|қан|ып)|тол(?:ды|ады))(?!\w)"
)
_PHRASE_END: Final = re.compile(r"[\s\u00a0]*(?:[.,;:!?)»”]|$)")


@dataclass(frozen=True, slots=True)
class Whole:
    """What a share is of; no unit where a pronoun stands for what was counted before."""

    unit: str | None
    start: int
    end: int


def shared(folded: str, start: int, end: int, language: Language) -> Whole | None:
    """The whole of a share that stands from `start` to `end`."""
    if language != "kk":
        if pronoun := _OF_THEM.match(folded, end):
            return Whole(None, start, pronoun.end())
        noun = counted.find(folded, end, language) or (_mass(folded, end) if language == "en" else None)
        return Whole(noun[0], start, noun[1]) if noun else Whole(None, start, end)
    if whole := _GENITIVE.search(folded, max(start - _REACH, 0), start):
        if whole["noun"] in _PRONOUNS:
            return Whole(None, start, end)
        return Whole(lemma(whole["noun"]), whole.start("noun"), end)
    if not _SHARE.search(folded, start, end):
        return None
    # "Халықтың" is not said again: "жартысы – жастар".
    return Whole(None, start, end)


def _mass(folded: str, end: int) -> tuple[str, int] | None:
    """The noun of "half of our income", which has no plural."""
    found = _MASS.match(folded, end)
    return (found["noun"], found.end()) if found else None


def of_them(folded: str, position: int) -> int | None:
    """Where "of them", "из них" ends that stands there."""
    found = _OF_THEM.match(folded, position)
    return found.end() if found else None


def numbered(folded: str, numeral: Numeral, position: int) -> str | None:
    """The noun whose number is told: "тұрғындар саны 2300-ге жетті", "оқырмандарымыз 6 мыңға жуықтады"."""
    start = max(numeral.start - _REACH, 0)
    if told := _NUMBER_OF.search(folded, start, numeral.start):
        return lemma(told["noun"])
    if not numeral.ending or not _REACHES.match(folded, numeral.end):
        return None
    told = _PLURAL_BEFORE.search(folded, start, numeral.start)
    return lemma(told["noun"]) if told else None


def is_share(ending: str) -> bool:
    """Whether digits with this ending are some of those counted before: "105-інің"."""
    return bool(_OWNED.fullmatch(ending))


def is_bare(folded: str, position: int) -> bool:
    """Whether no Russian noun that could be counted follows there."""
    return counted.find(folded, position, "ru") is None


def ends_phrase(folded: str, position: int) -> bool:
    """Whether nothing follows there that the number could count."""
    return bool(_PHRASE_END.match(folded, position))
