"""What a share is of, and what a number counts that stands before it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus import dates
from corpus.figures import counted
from corpus.figures.numeral import Numeral
from corpus.kazakh.lemmas import lemma
from corpus.model import Language

_REACH: Final = 60
"""Characters before a number in which its noun stands."""
_GENITIVE: Final = re.compile(
    r"(?<![\w-])(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)(?:ның|нің|дың|дің|тың|тің)[\s\u00a0]+$"
)
_PRONOUNS: Final = frozenset({"о", "со", "мұ", "бұ", "осы", "олар", "солар"})
_OF_DAYS: Final = frozenset({"ай", "жыл", "апта", *dates.MONTHS})
_SHARE: Final = re.compile(
    r"(?:шісі|шысы|бірі|сы|сі|ші|рті|сі|ысы|ғызы|гізі|ширегі)(?:н|на|не|ның|нің|нда|нде|нан|нен)?$"
)
_OF_THEM: Final = re.compile(
    r"[\s\u00a0]+(?:of (?:them|it|those|these|us|which|whom|that)|из (?:них|нас|вас|которых|этих))(?!\w)"
)
_MASS: Final = re.compile(
    r"\s+(?:of\s+(?:all\s+)?|(?:all\s+)?(?=the |our |my |their |his |her |its |your |this |that |those "
    r"|these ))"
    r"(?:(?:the|our|my|their|his|her|its|your|this|that|those|these)\s+)?"
    r"(?:[a-z]+(?:al|ic|ive|ous|ful|able|ary|ed|ing|an)\s+(?=[a-z]))?(?P<noun>[a-z]{3,}(?:-[a-z]+)*)"
)
_SOME: Final = re.compile(r"(?:жуығы|астамы|көбі|артығы|таяуы|тартасы)(?:н|на|не|ның|нің|нда|нде|нан|нен)?$")
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
_TOLD_OF: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"(?<![\w-])(?P<noun>халқы|балл|балы|ұпай|ұпайы|таралымы|тиражы)[\s\u00a0]+"
        r"(?:(?:қазір|биыл|[–—-])[\s\u00a0]+)*$"
    ),
    "ru": re.compile(
        r"(?<!\w)(?P<noun>население|тираж|посещаемость|балл)(?:\s[^\W\d_]+){0,4}\s+(?:[–—-]\s+)?$"
    ),
    "en": re.compile(
        r"(?<!\w)(?P<noun>population|attendance|headcount|membership|circulation|enrol?lment|readership"
        r"|print run|toll)"
        r"(?:\s[a-z]+){0,4}\s+$|(?<!\w)(?P<group>crowd|audience|staff|workforce|congregation"
        r"|turnout) of\s+(?:[a-z]+\s+){0,2}$"
        r"|(?<!\w)(?P<firm>employ(?:s|ed|ing)?|seats?|seated|attract(?:s|ed)?|drew|draws|welcom(?:es|ed))\s+(?:[a-z]+\s+){0,2}$"
    ),
}
"""What is so many by itself, and needs no "number of"."""
_MEMBERS: Final[Mapping[str, str]] = {
    "халқы": "адам", "балл": "балл", "балы": "балл", "ұпай": "ұпай", "ұпайы": "ұпай",
    "таралымы": "дана", "тиражы": "дана",
    "население": "человек", "тираж": "экземпляр", "посещаемость": "человек",
    "population": "person", "attendance": "person", "headcount": "person", "membership": "member",
    "circulation": "copy", "toll": "person", "print run": "copy",
    "enrolment": "student", "enrollment": "student", "readership": "reader",
}  # fmt: skip
_GENITIVE_TOPIC: Final = re.compile(
    r"(?:^|[.;:,–—]\s+)(?:(?:а|и|но|зато|да)\s+)?(?P<noun>[а-яё]{3,})"
    r"(?:\s+(?:у (?:нас|них|меня|него|неё|вас)|(?:в|на)\s+[а-яё]+|всего|здесь|сейчас|уже|теперь|там|тогда"
    r"|по-прежнему|пока|только|лишь|ещё|еще|было|стало|будет|есть|оста(?:ва)?л(?:о|а)сь|осталось|остаётся"
    r"|работа(?:ет|ло)|набралось|насчитывается|прибавилось|хватает|нужно|надо"
    r"|около|почти|примерно|больше|более|меньше|менее|свыше|не|[–—-]))*\s+$"
)
""""Камер у нас 14 тысяч": the noun opens the clause."""
_HOW_MANY: Final[Mapping[Language, re.Pattern[str]]] = {
    "ru": re.compile(
        r"(?<!\w)(?:число|количество|числа|количества)\s+(?:[а-яё]+(?:ых|их)\s+)?(?P<noun>[а-яё]{3,})"
        r"(?:\s+[^\W\d_]+){0,4}\s+(?:[–—]\s+)?$"
    ),
    "en": re.compile(
        r"(?<!\w)the number of\s+(?:[a-z]+\s+){0,2}?(?P<noun>[a-z]{2,}(?:s|people|men|children))(?!\w)"
        r"(?:\s+[a-z]+){0,5}\s+$"
    ),
}
""""The number of infections has dropped below thirty": what is counted stands in "of"."""
_EACH: Final = re.compile(r"әр(?!.*с[ыі]$)|кажд|every")
_SHARE_OF: Final = re.compile(r"(?<!\w)дол[яюи]\s+(?:[а-яё]+\s+)?(?P<noun>[а-яё]+)[^.,;]{0,30}[–—]\s+$")
_ONE_IN: Final = re.compile(r"one (?P<noun>[a-z]+) in (?!the\b)")
_STATE: Final = re.compile(
    r"(?<!\w)(?P<noun>[a-z-]{3,})\s+(?:is|are|was|were)\s+(?:still |now |only |already )?"
    r"(?:(?:nearly|almost|about|over|more than) )?$"
)
_FULL: Final = re.compile(r"\s+(?:full|empty|complete|finished|done|built|covered)(?!\w)")
_NEXT_WORD: Final = re.compile(r"\s+(?P<noun>[a-z]{3,})")
_PHRASE_END: Final = re.compile(
    r"[\s\u00a0]*(?:[.,;:!?)»”]|$)|[\s\u00a0]+(?:[–—]|(?:at|in|on|last|this|and|but|or|when|while|today|now|per|an?"
    r"|each|every|by|until|for|before|after|with|without|то|и|но|а|или|в|на|за|при"
    r"|ғана|болды|болған|болатын|болып|болдық|болдым|еді|едік|едім|құрады|құрайды|екен)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Whole:
    """What a share is of; no unit where a pronoun stands for what was counted before."""

    unit: str | None
    start: int
    end: int


def shared(folded: str, start: int, end: int, language: Language) -> Whole | None:
    """The whole of a share that stands from `start` to `end`."""
    if language == "ru" and (share := _SHARE_OF.search(folded, max(start - _REACH, 0), start)):
        many = counted.of_many(share["noun"])
        return Whole(many, start, end) if many else None
    if language == "en" and (one := _ONE_IN.match(folded, start, end)):
        return Whole(one["noun"], start, end)
    if language == "en" and _FULL.match(folded, end):
        told = _STATE.search(folded, max(start - _REACH, 0), start)
        return Whole(told["noun"], start, end) if told else None
    if _EACH.match(folded, start, end):
        noun = _each(folded, end, language)
        return Whole(noun[0], start, noun[1]) if noun else Whole(None, start, end)
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


def _each(folded: str, end: int, language: Language) -> tuple[str, int] | None:
    """The noun of "каждый третий житель", "әрбір екінші арыз"."""
    if language == "en":
        found = _NEXT_WORD.match(folded, end)
        return (found["noun"], found.end()) if found else None
    return counted.find(folded, end, language, agreeing=True)


def _mass(folded: str, end: int) -> tuple[str, int] | None:
    """The noun of "half of our income", which has no plural."""
    found = _MASS.match(folded, end)
    return (found["noun"], found.end()) if found else None


def of_them(folded: str, position: int) -> int | None:
    """Where "of them", "из них" ends that stands there."""
    found = _OF_THEM.match(folded, position)
    return found.end() if found else None


def numbered(folded: str, numeral: Numeral, position: int, language: Language) -> str | None:
    """The noun whose number is told: "тұрғындар саны 2300-ге жетті", "оқырмандарымыз 6 мыңға жуықтады"."""
    start = max(numeral.start - _REACH, 0)
    if ends_phrase(folded, position) or numeral.ending:
        told = _TOLD_OF[language].search(folded, start, numeral.start)
        if told and (numeral.ending or numeral.value > 1):
            return _MEMBERS.get(told["noun"] or "", "person")
    if language != "kk" and ends_phrase(folded, position):
        told = _HOW_MANY[language].search(folded, start, numeral.start)
        if told and (noun := counted.find(f"9 {told['noun']}", 1, language)):
            return noun[0]
    if language == "ru" and ends_phrase(folded, position):
        return _topic(folded, start, numeral.start)
    if language != "kk":
        return None
    if told := _NUMBER_OF.search(folded, start, numeral.start):
        return lemma(told["noun"])
    if not numeral.ending or not _REACHES.match(folded, numeral.end):
        return None
    told = _PLURAL_BEFORE.search(folded, start, numeral.start)
    return lemma(told["noun"]) if told else None


def _topic(folded: str, start: int, end: int) -> str | None:
    told = _GENITIVE_TOPIC.search(folded, start, end)
    return counted.of_many(told["noun"]) if told else None


def reaches(folded: str, position: int) -> bool:
    """Whether a verb follows there that says what a number has become: "95-ке жетті"."""
    return bool(_REACHES.match(folded, position))


def is_some(folded: str, position: int) -> bool:
    """Whether the qualifier that ends there makes it some of those counted before: "5 миллионға жуығы"."""
    return bool(_SOME.search(folded, max(position - 14, 0), position))


def named(folded: str, start: int) -> str | None:
    """The noun whose some a number opening there is of: "халықтың 19,8 миллионы"; no month's day."""
    whole = _GENITIVE.search(folded, max(start - _REACH, 0), start)
    if whole is None or whole["noun"] in _PRONOUNS or whole["noun"] in _OF_DAYS:
        return None
    return lemma(whole["noun"])


def is_share(ending: str) -> bool:
    """Whether digits with this ending are some of those counted before: "105-інің"."""
    return bool(_OWNED.fullmatch(ending))


def is_bare(folded: str, position: int) -> bool:
    """Whether no Russian noun that could be counted follows there."""
    return counted.find(folded, position, "ru") is None


def ends_phrase(folded: str, position: int) -> bool:
    """Whether nothing follows there that the number could count."""
    return bool(_PHRASE_END.match(folded, position))
