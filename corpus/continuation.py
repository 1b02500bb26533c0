"""Whether a sentence goes on from the one before it, so that the two are printed as one quotation.

Two true sentences in a row are not yet one thought: print them together only where the second takes up the
first, by a word that gives its reason or outcome, by a pronoun for what it named, or by its noun.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Final

from corpus.model import Language
from corpus.pointers import POINTERS
from corpus.standalone import points_back

_SHARED: Final = 4
"""Letters by which an inflected noun is known again."""
_BEGINNING: Final = 2
"""Words by which a sentence takes up the one before: its subject or object; a later pronoun may mean
anything."""
_FEWEST_WORDS: Final = 5
"""What is shorter is a tail: "I have no doubt of it.", "Бұған еш күмән жоқ."."""
_LONGEST: Final = 160
"""Characters of a second sentence; a longer one is a thought of its own."""
_WORDS: Final = re.compile(r"[\w-]+")
_NOUN: Final = re.compile(r"\w{4,}")

_REASON: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?:өйткені|себебі|сондықтан|яғни|демек|сонда|керісінше|әйтпесе|әйтпегенде)\b"),
    "ru": re.compile(r"(?:потому|поэтому|ведь|значит|то есть|иначе|наоборот|и тогда|зато)\b"),
    "en": re.compile(r"(?:because|therefore|so|otherwise|then|instead|that[’']s why|that is why)\b"),
}
"""First words that give the reason or the outcome of the former, or its other side."""

_ASIDE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"(?:әрине|мысалы|мәселен|иә|жоқ|кейін|қазір|тағы|сосын|енді|былтыр|биыл|айтпақшы|ал|оның үстіне)\b"
    ),
    "ru": re.compile(r"(?:конечно|например|да|нет|потом|затем|сейчас|теперь|ещё|еще|кстати|впрочем|вот|а)\b"),
    "en": re.compile(
        r"(?:of course|for example|yes|no|later|now|also|by the way|actually|anyway|last|and)\b"
    ),
}
"""First words that turn to an example, to another time or to another thing."""

_COUNTERPART: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"ал\b(?! (?:ме[нін]|маған|біз|енді|қазір|бүгін|шын))"),
    "ru": re.compile(r"а\b(?! (?:я|мне|меня|мы|нам|нас|у|вот|теперь|сейчас|если|когда|вообще|ещё)\b)"),
    "en": re.compile(r"(?:while|whereas)\b"),
}
"""First words of what is set against the former sentence."""
_PARALLEL: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!сонда|мұнда|онда)\w{2,}?([дт][ае])\b(?! да\b| де\b)"),
    "ru": re.compile(r"(в|во|на|у|для|без|с|кто|если|когда|одни|одним) (?!эт|том?\b|так)\w"),
    "en": re.compile(r"(in|on|at|for|with|some|if|when) (?!this|that|the end)[a-z]"),
}
"""First words that two halves of a comparison share: «В хоре …. В толпе …», «Таңда …. Кеште …»."""
_DENIED: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?:\bемес|[мбп][ае]йд[ыі])[.!»]*$"),
    "ru": re.compile(r"\bне\b"),
    "en": re.compile(r"\b(?:is|are|do|does)(?: not|n[’']t)\b"),
}
_SAID_INSTEAD: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?:ол|олар)\b"),
    "ru": re.compile(r"(?:он|она|оно|они|им|ему|ей)\b"),
    "en": re.compile(r"(?:it|they)\b"),
}
"""What somebody or something is not, or does not, and then what instead."""

_REFLEXIVE: Final = re.compile(r"(?<!\w)(?:өзін|өздерін|өзіне|өздеріне)(?!\w)")
"""Of a subject that Kazakh leaves out when the sentence before has named it."""

_THEY: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"\bолар"),
    "ru": re.compile(r"\b(?:они|их|им|ими|ними|них)\b"),
    "en": re.compile(r"\b(?:they|them|their|these|those)\b"),
}
_SEVERAL: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": POINTERS["kk"].group,
    "ru": re.compile(r"\w{2,}(?:ы|и|ов|ев|ей|ам|ям|ами|ями|ах|ях|ые|ие|ых|их)\b"),
    "en": re.compile(r"[a-z]{2,}(?<![suix])s\b|\b(?:people|children|men|women|both|two|three|every\w*)\b"),
}
"""A pronoun of several, and a form of several that it can stand for."""

_GENERAL: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"адам|керек|қажет|болу|болад|болма|болып|деген|дегені|емес|үшін|біздің|менің|өзін|өзі|барлы"
        r"|барша|бүгін|қазір"
        r"|кейін|бойын|туралы|сияқты|жұмыс|мәселе|көптег|қазақст|еліміз|мемлек|жағдай|әрбір|бірге|арқыл"
        r"|тиіс|жатқан"
        r"|отырған|жүрген|сонд|осын|бұлар|олар|ғана|жақсы|үлкен|маңыз|міндет|азамат|халқым|ойлай|санай"
        r"|бірақ|алайда"
    ),
    "ru": re.compile(
        r"челов|людей|людям|можно|нужно|надо|долж|когда|котор|котор|чтобы|тольк|очень|всегд|потом|сейча"
        r"|наши|нашей|свои"
        r"|своей|свое|этого|этому|работ|много|больш|каждый|кажд|может|могут|будет|быть|если|поэто|хорош"
        r"|главн|важно"
        r"|просто|думаю|считаю|вопрос|пробле|время|времени"
    ),
    "en": re.compile(
        r"peopl|thing|always|never|every|about|would|could|shoul|becau|their|there|these|those|which"
        r"|where|when|what"
        r"|have|with|from|that|this|they|them|then|than|just|only|very|much|more|most|some|your|will"
        r"|need|want|make|made"
        r"|think|really|other|someth|anyth|nothi|still|even|like|know|good|better|into|over|after"
        r"|before|also|been|were"
        r"|can[’']t|cannot|work|time|year|must|does|doesn"
    ),
}
"""Beginnings of words too general for one of them, said again, to tie two sentences."""


def goes_on(former: str, sentence: str, language: Language) -> bool:
    """Whether a sentence takes up what the former said, and nothing else that a reader has not seen.

    >>> goes_on("Почва помнит всё.", "Почву не обманешь никаким удобрением.", "ru")
    True
    >>> goes_on("Диқан – ең үлкен тәуекелші.", "Біздің ауылда екі мектеп бар.", "kk")
    False
    """
    if len(_WORDS.findall(sentence)) < _FEWEST_WORDS or len(sentence) > _LONGEST:
        return False
    if completes(former, sentence, language):
        return True
    if _REASON[language].match(sentence.lower()) or _REFLEXIVE.search(sentence):
        return True
    if _ASIDE[language].match(sentence.lower()):
        return False
    if points_back(sentence, language):
        beginning = " ".join(sentence.split()[:_BEGINNING])
        if _THEY[language].search(beginning.lower()) and not _SEVERAL[language].search(former.lower()):
            return False
        return points_back(beginning, language)
    return _share_a_noun(former, sentence, language)


def completes(former: str, sentence: str, language: Language) -> bool:
    """Whether a sentence is the other half of a contrast that the former began, and neither is whole alone.

    >>> completes("В хоре слышно каждого.", "В толпе не слышно никого.", "ru")
    True
    >>> completes("A map is not a journey.", "It is what travellers forgot to draw.", "en")
    True
    >>> completes("Ел асық ойнағанды ұмытты.", "Ал біз асықты қайта жасадық.", "kk")
    False
    """
    former, sentence = former.lower(), sentence.lower()
    begun, goes = _PARALLEL[language].match(former), _PARALLEL[language].match(sentence)
    return bool(
        (_COUNTERPART[language].match(sentence) and _share_a_noun(former, sentence, language))
        or (begun and goes and begun[1] == goes[1])
        or (_DENIED[language].search(former) and _SAID_INSTEAD[language].match(sentence))
    )


def _share_a_noun(former: str, sentence: str, language: Language) -> bool:
    return any(_same(one, other) for one in _nouns(former, language) for other in _nouns(sentence, language))


def _same(one: str, other: str) -> bool:
    """Whether two words may be forms of one: they begin alike, for most of the longer."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= _SHARED and shared * 5 >= max(len(one), len(other)) * 3


@lru_cache(maxsize=64)
def _nouns(sentence: str, language: Language) -> frozenset[str]:
    words = _NOUN.findall(sentence.lower())
    return frozenset(word for word in words if not _GENERAL[language].match(word))
