"""People without the word: "нас сорок пять", "14 were born", "двое — новенькие"."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures import wholes
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading
from corpus.model import Language

_TOGETHER: Final = re.compile(r"двое|трое|(?:четв|пят|шест|сем)еро")
PEOPLE: Final[Mapping[Language, str]] = {"kk": "адам", "ru": "человек", "en": "person"}
_OF_US: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(r"(?<!\w)(?:нас|вас)(?:\s+(?:[а-яё]+\s+){0,3})$"),
    "en": re.compile(r"(?!)"),
}
_PEOPLE_DID: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"[\s\u00a0]+(?:қаза|қайтыс|жараланды|зардап)(?!\w)"),
    "ru": re.compile(
        r"\s+(?:погиб|пострада|ранен|роди|пришл|приех|участв|эвакуир|жив[уё]|госпитализ|забол|выздоров|умер|уеха|верну)\w*"
    ),
    "en": re.compile(
        r"\s+(?:of us(?!\w)|(?:were |was |have |had )?(?:killed|injured|wounded|hurt|born|arrested|died"
        r"|missing|infected"
        r"|evacuated|attended|voted|signed|fled|marched|gathered|turned out|took part|live|lived"
        r"|go hungry|work)(?!\w))"
    ),
}
"""What befalls people, or they do: "37 погибли", "14 were born"."""
_SHARE_OF_PEOPLE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"әр"),
    "ru": re.compile(r"кажд(?:ый|ого|ому|ым|ом)|половина\s+[а-яё]+л[аи](?!\w)"),
    "en": re.compile(
        r"(?:[a-z]+[\s-])?(?:half|thirds?|quarters?|fifths?|tenths?)\s+(?:are|were|said|say|live|work|did|do|never|think|want|vote|[a-z]+ed)(?!\w)"
    ),
}


def is_of_people(folded: str, start: int, language: Language) -> bool:
    """Whether a share without a whole is of people: "каждый третий – иностранец", "a third said"."""
    return bool(_SHARE_OF_PEOPLE[language].match(folded, start))


def find(
    folded: str, numeral: Numeral, position: int, language: Language, before: Reading | None
) -> Reading | None:
    """People without the word: "нас сорок пять", "14 were born", "осталось пятеро"."""
    did = _PEOPLE_DID[language].match(folded, position)
    ended = wholes.ends_phrase(folded, position)
    us = ended and _OF_US[language].search(folded, max(numeral.start - 30, 0), numeral.start)
    together = ended and language == "ru" and _TOGETHER.fullmatch(folded, numeral.start, numeral.end)
    if numeral.value <= 1 or not (did or us or together):
        return None
    if before and before.kind == "count" and not us and numeral.value < before.numeral.value:
        return before.alike(numeral, position)
    end = did.end() if did and "of us" in did[0] else position
    return Reading(numeral, numeral.start, end, PEOPLE[language], "count")


def together(folded: str, numeral: Numeral, position: int, before: Reading | None) -> Reading | None:
    """People of those counted before, by a number that only people have: "38 учителей, двое – мужчины"."""
    alone = _TOGETHER.fullmatch(folded, numeral.start, numeral.end) and wholes.ends_phrase(folded, position)
    some = alone and before and before.kind == "count" and numeral.value < before.numeral.value
    return before.alike(numeral, position) if before and some else None
