"""Numbers whose noun or currency stands elsewhere: "оның 105-і", "тұрғындар саны 2300-ге жетті"."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from corpus.figures import counted, units, wholes
from corpus.figures.not_figures import is_bare_year, names_item
from corpus.figures.numerals import Numeral
from corpus.figures.reading import Reading, Said
from corpus.model import FigureKind, Language

_LAST_WORD: Final = re.compile(r"(?<![\w-])(?P<word>[а-яё]+)[\s\u00a0]+$")
_FROM_THEM: Final = re.compile(r"(?<!\w)из (?:них|нас)\s+$")
_AND_MORE: Final = re.compile(
    r"(?:(?:[–—-]|(?<!\w)(?:ещё|еще|тағы|another|(?:down|up) from|составил\w?|составля[ею]т|достиг\w*"
    r"|стало|было"
    r"|осталось|сейчас|теперь|now|has|have|had|against|compared (?:with|to)|(?:rose|grew|fell|dropped"
    r"|climbed|risen|grown|fallen) to"
    r"|reached))"
    r"|[дтн]ікі(?:[\s\u00a0][–—-])?)[\s\u00a0]$"
)
"""Before a number whose noun was said with the one before: "25 человек, на втором курсе – 19"."""
_OUT_OF: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(r"\s+из(?:\s+(?:наших|этих|всех|общих))?\s+"),
    "en": re.compile(r"\s+(?:out\s+)?of(?:\s+(?:the|our|my|their|these|those))?\s+"),
}
_DOWN_TO: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"[\s\u00a0]+"),
    "ru": re.compile(r"\s+до\s+"),
    "en": re.compile(r"\s+to\s+"),
}
"""A number that rises so is a range, one that falls are two figures."""
_ABLATIVE: Final = re.compile(r"[днт][ае]н$")
_OF_WHOLE: Final = re.compile(r"(?<!\w)(?:из|of)(?:\s+(?:the|our|my|their|these|all|всех|этих|наших))?\s+$")
_OF_SO_MANY: Final = re.compile(
    r"(?<!\w)(?:out of|of the|из(?: (?:всех|этих))?)\s+$|(?<!\w)(?:оның|соның|олардың"
    r"|солардың)(?: ішінде)?\s+$"
)
_SOME_DID: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(
        r"\s+[—–]\s|\s+[а-яё]+(?:ли|лись|ют|ут|ят|ат|ются|утся|ятся|атся|ены|аны|яты|иты)(?!\w)"
    ),
    "en": re.compile(
        r"\s+(?:more(?!\s+than)(?!\s+[a-z]+s(?!\w))|[a-z]+ed|stayed|left|went|came|said|made|won|got|took|lost|spoke|chose|found|were|are|have|had|did)(?!\w)"
    ),
}
"""A verb straight after a number, whose noun was said before: "156 человек, 34 госпитализировали"."""
_TOGETHER: Final = re.compile(r"двое|трое|(?:четв|пят|шест|сем)еро")
_POINTS_AT: Final = re.compile(
    r"(?:[№#/:(]|(?<!\w)(?:at|on|in|by|until|before|after|since|number|no|page|room|level|в|во|к|на|за|после|при|под"
    r"|номер|дом|строка|деңгей|нөмір)\s+)$"
)
"""Before a number that tells a time or place: "left at 9", "к 10"."""
_GAP: Final = re.compile(r",\s+(?:(?:а|и|ал|and)\s+)?(?:[\d-]*[^\W\d_]+\s+)?[\d-]*(?P<word>[^\W\d_]{3,})\s+")
_WORD_BEFORE: Final = re.compile(r"(?P<word>[^\W\d_]{3,})\s+$")
_CLAUSE_OPENS: Final = re.compile(r"(?:^|[,;:–—.]\s+)(?:(?:and|but|а|и|но|only|just|лишь|только)\s+)?$")
_COUNTED: Final = frozenset[FigureKind](("count", "money", "percent", "quantity"))
_MANY: Final = 10
"""From here a number in words is told for itself: "хор – ещё шестьдесят"; "ещё один" is no count."""
_DASH: Final = re.compile(r"[–—]\s+$")
_NEXT_SUBJECT: Final = re.compile(r"[,;]\s+(?:(?:а|и|ал)\s+)?(?:[^\W\d_]+\s+){1,4}[–—]\s+")
_FEW: Final = 4
"""Up to here a number in words alone may be a pronoun: "those three"."""
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
_AT_PRICE: Final = re.compile(r"(?<!\w)(?:на|по|до|к)\s+$")
_MILLION: Final = 10**6
_MONEY_WORDS: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"құн|баға|бюджет|қаржы|қаражат|шығын|табыс|пайда|салық|кіріс|айналым|несие|қарыз|жалақы|инвестиц"
        r"|төле|жұмса|бөлін|тұрады"
    ),
    "ru": re.compile(
        r"стои[тлм]|стоимост|цен[аеуы]|бюджет|траче|трат|собра|выдел|плат|выруч|прибыл|оборот|доход|расход"
        r"|пенси|накоплен|обойд|обош|долг|кредит|инвест|вложи|ремонт|закуп|купи"
    ),
    "en": re.compile(
        r"cost|pric|budget|paid|pays?\b|raised|revenue|profit|spen[dt]|worth|debt|loan|invest|earn"
    ),
}
_MONEY_REACH: Final = 60
"""Characters around a bare million in which a word of money or a currency stands."""


def find(
    folded: str,
    numeral: Numeral,
    following: Numeral | None,
    position: int,
    language: Language,
    said: Said,
    *,
    qualified: bool,
) -> Reading | None:
    """What a number is of that no unit or noun follows; `following` is the next number of the sentence."""
    before = said.last
    if before and before.kind == "percent" and (numeral.scale > 1 or numeral.value > 100):
        before = said.counted
    if language == "ru" and (told := _together(folded, numeral, position, said.counted)):
        return told
    if before and _repeats(folded, numeral, position, before):
        return _alike(numeral, position, before)
    if told := _of_those(folded, numeral, position, language, before):
        return told
    if names_item(folded, numeral, language):
        return None
    if following and _shares_noun(folded, numeral, following, language):
        if measure := units.after(folded, following.end, language):
            kind, factor = measure.kind, measure.factor
            return Reading(numeral, numeral.start, numeral.end, measure.code, kind, factor=factor)
        noun = counted.find(folded, following.end, language)
        unit = noun[0] if noun else before.unit if before and before.kind == "count" else None
        return Reading(numeral, numeral.start, numeral.end, unit, "count") if unit else None
    if language == "ru" and (inverted := _inverted(folded, numeral, position, before)):
        return inverted
    if currency := _currency(folded, numeral, position, language, said):
        return Reading(numeral, numeral.start, position, currency, "money")
    if told := _some_did(folded, numeral, position, language, said.counted):
        return told
    if before and before.start < numeral.start and numeral.value <= before.numeral.value:
        # "Из 250 заявок одобрили 180"
        whole = _OF_WHOLE.search(folded, max(before.start - 16, 0), before.start)
        if whole and before.kind == "count":
            return _alike(numeral, position, before)
    # In Kazakh a case ends the phrase.
    if people := _people(folded, numeral, position, language, said.counted):
        return people
    ended = wholes.ends_phrase(folded, position) or (
        language == "kk" and (numeral.ending or numeral.scale > 1)
    )
    if not ended or is_bare_year(folded, numeral):
        return None
    if before is None or (before.kind not in _COUNTED and before.kind != "age"):
        return None
    if _OF_SO_MANY.search(folded, max(numeral.start - 16, 0), numeral.start) and not numeral.in_words:
        return _alike(numeral, position, said.counted or before)
    from_them = _FROM_THEM.search(folded, max(numeral.start - 8, 0), numeral.start)
    joint = _AND_MORE.search(folded, max(numeral.start - 14, 0), numeral.start)
    weighty = language == "kk" or numeral.value > 100 or before.kind == "percent"
    # "Рост 185 см, вес – 78": another measure.
    other = before.kind == "quantity" and joint and joint[0].startswith(("–", "—", "-"))
    if language == "ru" and _AT_PRICE.search(folded, max(numeral.start - 8, 0), numeral.start):
        # "Доходы выросли на 7 процентов, расходы – на 9", "сыр – по 4500".
        return _alike(numeral, position, before) if before.kind in ("percent", "money") else None
    listed = joint and not other and (not numeral.in_words or numeral.value >= _MANY)
    if before.kind == "age":
        return _alike(numeral, position, before) if listed else None
    if _is_left_out(folded, numeral, said.counted):
        return _alike(numeral, position, said.counted or before)
    if from_them or listed or numeral.scale > 1 or (qualified and weighty):
        return _alike(numeral, position, before)
    return None


def _shares_noun(folded: str, numeral: Numeral, following: Numeral, language: Language) -> bool:
    """Whether the next number says the noun of both: "7 из 30 выпускников", "с 16 до 14 процентов"."""
    gap = folded[numeral.end : following.start]
    if _OUT_OF[language].fullmatch(gap) or _parallel(folded, numeral, following):
        return True
    falls = following.value < numeral.value and _DOWN_TO[language].fullmatch(gap)
    if language == "kk":
        # With "дейін" it were a range: "150-ден 210 теңгеге шықты".
        return bool(_DOWN_TO["kk"].fullmatch(gap) and _ABLATIVE.search(numeral.ending))
    return bool(falls)


def _of_those(
    folded: str, numeral: Numeral, position: int, language: Language, before: Reading | None
) -> Reading | None:
    """A number of what is named before it: "тұрғындар саны 2300-ге жетті", "105-інің", "six of them"."""
    if noun := wholes.numbered(folded, numeral, position, language):
        return Reading(numeral, numeral.start, position, noun, "count")
    if language == "kk" and (wholes.is_share(numeral.ending) or wholes.is_some(folded, position)):
        if not numeral.in_words and (noun := wholes.named(folded, numeral.start)):
            return Reading(numeral, numeral.start, numeral.end, noun, "count")
        # "Оның 105-інің құрылысы аяқталды": of those counted before.
        some = before and (not numeral.in_words or _is_part(numeral, before))
        return _alike(numeral, numeral.end, before) if before and some else None
    if before is None:
        return None
    if language == "kk":
        reached = numeral.ending and before.kind == "count" and wholes.reaches(folded, numeral.end)
        return _alike(numeral, numeral.end, before) if reached else None
    end = wholes.of_them(folded, position)
    return _alike(numeral, end, before) if end and before.kind in ("count", "quantity", "duration") else None


def _is_part(numeral: Numeral, before: Reading) -> bool:
    """Whether so many can be some of those: "бесеуі" after 64 teachers, or after 17 of them."""
    return before.kind in ("count", "quantity") and numeral.value <= before.numeral.value


def _some_did(
    folded: str, numeral: Numeral, position: int, language: Language, before: Reading | None
) -> Reading | None:
    """So many of those counted before, of whom a verb tells something."""
    opens = _CLAUSE_OPENS.search(folded, max(numeral.start - 12, 0), numeral.start)
    if not before or before.kind != "count" or not opens:
        return None
    some = numeral.value <= before.numeral.value and _SOME_DID[language].match(folded, position)
    return _alike(numeral, position, before) if some else None


def is_of_people(folded: str, start: int, language: Language) -> bool:
    """Whether a share without a whole is of people: "каждый третий – иностранец", "a third said"."""
    return bool(_SHARE_OF_PEOPLE[language].match(folded, start))


def _people(
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
        return _alike(numeral, position, before)
    end = did.end() if did and "of us" in did[0] else position
    return Reading(numeral, numeral.start, end, PEOPLE[language], "count")


def _is_left_out(folded: str, numeral: Numeral, before: Reading | None) -> bool:
    """Whether digits that nothing follows count the things counted before: "на домбре играют 80"."""
    least = _FEW if numeral.in_words else 1
    if before is None or before.kind != "count" or numeral.value <= least:
        return False
    return not _POINTS_AT.search(folded, max(numeral.start - 16, 0), numeral.start)


def _parallel(folded: str, numeral: Numeral, following: Numeral) -> bool:
    """Whether two phrases of one case share the noun of the second: "9-сыныпты 14, 11-сыныпты 7 түлек"."""
    gap = _GAP.fullmatch(folded, numeral.end, following.start)
    word = _WORD_BEFORE.search(folded, max(numeral.start - 30, 0), numeral.start)
    return bool(gap and word and gap["word"][-2:] == word["word"][-2:])


def _repeats(folded: str, numeral: Numeral, position: int, before: Reading) -> bool:
    """Whether a second subject is told in the unit of the first: "женщин – 61 год, мужчин – 63"."""
    gap = _NEXT_SUBJECT.fullmatch(folded, min(before.end, numeral.start), numeral.start)
    told = _DASH.search(folded, max(before.start - 4, 0), before.start)
    return bool(gap and told and wholes.ends_phrase(folded, position))


def _together(folded: str, numeral: Numeral, position: int, before: Reading | None) -> Reading | None:
    """People of those counted before, by a number that only people have: "38 учителей, двое – мужчины"."""
    alone = _TOGETHER.fullmatch(folded, numeral.start, numeral.end) and wholes.ends_phrase(folded, position)
    some = alone and before and before.kind == "count" and numeral.value < before.numeral.value
    return _alike(numeral, position, before) if before and some else None


def _alike(numeral: Numeral, end: int, before: Reading) -> Reading:
    kind = before.kind if before.kind in ("quantity", "money", "percent", "duration", "age") else "count"
    return Reading(numeral, numeral.start, end, before.unit, kind, factor=before.factor)


def _currency(folded: str, numeral: Numeral, position: int, language: Language, said: Said) -> str | None:
    """The currency of a bare million: of the amount before it, or of the one that follows."""
    if numeral.scale < _MILLION:
        return None
    after_money = said.last is not None and said.last.kind == "money"
    begins = max(numeral.start - _MONEY_REACH, 0)
    around = _MONEY_WORDS[language].search(folded, begins, position + _MONEY_REACH)
    if not after_money and not around:
        return None
    return said.currency or units.next_currency(folded, position, position + _MONEY_REACH, language)


def _inverted(folded: str, numeral: Numeral, position: int, before: Reading | None) -> Reading | None:
    """The Russian "about" of word order: лет пять, человек тридцать."""
    noun = _LAST_WORD.search(folded, max(numeral.start - 20, 0), numeral.start)
    if not noun or not wholes.is_bare(folded, position):
        return None
    if noun["word"] == "тысяч" and before:
        thousands = replace(numeral, value=numeral.value * 1000)
        return Reading(thousands, noun.start("word"), position, before.unit, before.kind, "about")
    if noun["word"] == "человек":
        return Reading(numeral, noun.start("word"), position, "человек", "count", "about")
    unit = units.after(folded, noun.start("word"), "ru")
    endings = ("т", "ов", "ей", "ев", "ут", "ель", *(("а", "и") if numeral.in_words else ()))
    if unit and unit.end == noun.end("word") and noun["word"].endswith(endings):
        start = noun.start("word")
        return Reading(numeral, start, position, unit.code, unit.kind, "about", unit.factor)
    return None
