"""Amounts of money whose currency is said with another one, or whose word is left out."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures import units, wholes
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading, Said
from corpus.model import Language

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
_PRICED: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"(?<!\w)(?:бағасы|құны|келісі|литрі|данасы|тоннасы|метрі|қабы|қалтасы|билеті?|жалақысы|айлығы|[^\W\d_]+[дтн]ікі)"
        r"[\s\u00a0]+(?:[–—][\s\u00a0]+)?$"
    ),
    "ru": re.compile(
        r"(?<!\w)(?:сто(?:ит|ят|ил[аои]?)|обош(?:[её]лся|лась|лось|лись)|обходит(?:ся|лась|лся)|плат(?:ит|ят|им"
        r"|ил[аи]?)|заплатил[аи]?|получа(?:ет|ют|л[аи]?)|зарабатыва(?:ет|ют|л[аи]?))"
        r"\s+(?:(?:мне|нам|ему|ей|им|около|почти|примерно|больше|всего|уже)\s+)*$"
    ),
    "en": re.compile(
        r"(?<!\w)(?:costs?|pays?|paid|charges?|charged|fetch(?:es|ed)?|earns?|earned|sells? (?:for|at)"
        r"|sold (?:for|at)|worth)"
        r"\s+(?:(?:me|us|you|him|her|them|just|only|about|around|nearly|over)\s+)*$"
    ),
}
"""What a bare number directly after is the price of, or the pay."""


def find(folded: str, numeral: Numeral, position: int, language: Language, said: Said) -> Reading | None:
    """What a bare number says of money, where the currency stands with another amount."""
    priced = _PRICED[language].search(folded, max(numeral.start - _MONEY_REACH, 0), numeral.start)
    ended = wholes.ends_phrase(folded, position)
    if priced and ended and said.last and said.last.kind == "money":
        # "Milk costs 44 pence to produce, and the dairy pays 39."
        return said.last.alike(numeral, position)
    if priced and (ended or numeral.scale > 1):
        following = units.next_currency(folded, position, position + _MONEY_REACH, language)
        currency = following or (said.currency if numeral.scale > 1 else None)
    else:
        currency = _of_million(folded, numeral, position, language, said)
    return Reading(numeral, numeral.start, position, currency, "money") if currency else None


def _of_million(folded: str, numeral: Numeral, position: int, language: Language, said: Said) -> str | None:
    """The currency of a bare million: of the amount before it, or of the one that follows."""
    if numeral.scale < _MILLION:
        return None
    after_money = said.last is not None and said.last.kind == "money"
    begins = max(numeral.start - _MONEY_REACH, 0)
    around = _MONEY_WORDS[language].search(folded, begins, position + _MONEY_REACH)
    if not after_money and not around:
        return None
    return said.currency or units.next_currency(folded, position, position + _MONEY_REACH, language)


def is_at_price(folded: str, start: int) -> bool:
    """Whether a preposition of rates and prices opens a number there: "расходы – на 9", "сыр – по 4500"."""
    return bool(_AT_PRICE.search(folded, max(start - 8, 0), start))
