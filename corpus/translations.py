"""Kazakh for Russian and English words: the names that CLDR has in all three languages.

Countries and parts of the world, their adjectives, languages, months and days. Words of the topics are in
`corpus.topics`; for everything else there is `corpus.semantics`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

from corpus.english import stemming as english
from corpus.kazakh.letters import WORD, is_latin
from corpus.russian import stemming as russian

_ALSO_CALLED: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "142": (("азиатский", "Asian"), ()),
    "150": (("европейский", "European"), ()),
    "AE": (("Эмираты", "UAE", "Emirates"), ("БАӘ",)),
    "AZ": ((), ("Әзербайжан",)),
    "BY": (("Белоруссия",), ()),
    "CIS": (("СНГ", "CIS"), ("ТМД",)),
    "CN": (("КНР", "PRC"), ("ҚХР",)),
    "CZ": (("Czech Republic",), ()),
    "EU": (("ЕС", "Евросоюз", "EU"), ("ЕО", "Еуроодақ")),
    "GB": (("Англия", "Британия", "UK", "Britain", "England"), ("Британия", "Англия")),
    "KG": (("Кыргызстан",), ()),
    "KP": (("Северная Корея",), ()),
    "KR": (("Южная Корея",), ()),
    "MD": (("Молдавия",), ()),
    "MID": (("Ближний Восток", "Middle East"), ("Таяу Шығыс",)),
    "PS": (("Палестина", "Palestine"), ("Палестина",)),
    "RU": (("РФ", "Российская Федерация", "Russian Federation"), ("РФ",)),
    "TM": (("Туркмения",), ()),
    "TR": (("Turkey",), ()),
    "UN": (("ООН", "UN"), ("БҰҰ",)),
    "US": (("США", "Америка", "USA", "America"), ("АҚШ", "Америка")),
}
"""By CLDR's code (CIS and MID have none): what it is called in Russian and English besides, and in Kazakh.

Babel leaves out the short and other forms that CLDR keeps beside a name.
"""

_NO_PLACES: Final = frozenset({"001", "EZ", "QO", "XA", "XB", "ZZ"})
"""The world as a whole, the euro area, what is left of Oceania, two that are for tests, the unknown."""
_AMBIGUOUS: Final = frozenset({"may"})
"""What is more often another word: the month looks like the verb."""
_ADJECTIVE: Final = re.compile(r"[а-я]{2,}(?:ый|ий|ой|ая|ое)|[A-Z][a-zéí]+")
"""In a currency's name the first word: «российский рубль», "Russian Ruble"; but «доллар США», "US Dollar"."""
_UNDECLINED: Final = re.compile(r"[а-я-]+[оуиэе]")
"""Names of places in Russian that have one form only (Мали, Перу, Того): «малый» is no form of «Мали»."""
_JOINING: Final = frozenset({"и", "and", "the", "of"})
_PARENTHESES: Final = re.compile(r"\s*\(.*\)")
_LONGEST: Final = 4
"""Words of a name that are looked up: Объединённые Арабские Эмираты, Papua New Guinea."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A name in a query, and its Kazakh."""

    words: tuple[str, ...]
    """As they were given, side by side."""
    kazakh: tuple[str, ...]
    """What a Kazakh text may have instead, any of them, a word or several each."""


def in_kazakh(words: Sequence[str]) -> tuple[Translation, ...]:
    """The names among the words of a query, in any form; of those that overlap the first and longest.

    >>> in_kazakh("переговоры с Китаем".split())
    (Translation(words=('Китаем',), kazakh=('Қытай', 'ҚХР')),)
    """
    known = _names()
    told = [(at, word) for at, word in enumerate(words) if word.lower() not in _JOINING]
    keys = [_key(word) for _, word in told]
    found: list[Translation] = []
    start = 0
    while start < len(told):
        longest = range(min(_LONGEST, len(told) - start), 0, -1)
        length = next((n for n in longest if tuple(keys[start : start + n]) in known), 0)
        if length:
            first, last = told[start][0], told[start + length - 1][0]
            kazakh = known[tuple(keys[start : start + length])]
            found.append(Translation(tuple(words[first : last + 1]), kazakh))
        start += length or 1
    return tuple(found)


def _key(word: str) -> str:
    lower = word.lower().replace("ё", "е")
    if is_latin(lower):
        return english.stem(lower)
    return f"{lower}." if _UNDECLINED.fullmatch(lower) and lower in _undeclined() else russian.stem(lower)


@cache
def _undeclined() -> frozenset[str]:
    names = (name.lower().replace("ё", "е") for name in Locale("ru").territories.values())
    return frozenset(name for name in names if _UNDECLINED.fullmatch(name))


@cache
def _names() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Kazakh by the stems of the Russian or English words, about two thousand of them."""
    names: dict[tuple[str, ...], dict[str, None]] = {}
    for foreign, kazakh in _said():
        words = WORD.findall(_PARENTHESES.sub("", foreign))
        key = tuple(_key(word) for word in words if word.lower() not in _JOINING)
        if key and foreign.lower() not in _AMBIGUOUS:
            names.setdefault(key, {}).update(dict.fromkeys(_PARENTHESES.sub("", name) for name in kazakh))
    return {key: tuple(kazakh) for key, kazakh in names.items()}


def _said() -> Iterator[tuple[str, Iterable[str]]]:
    kk = Locale("kk")
    for foreign in (Locale("ru"), Locale("en")):
        yield from _territories(kk, foreign)
        yield from _adjectives(kk, foreign)
        yield from _languages(kk, foreign)
        for month, name in kk.months["stand-alone"]["wide"].items():
            yield foreign.months["stand-alone"]["wide"][month], (name,)
            if foreign.language == "ru":
                yield from ((adjective, (name,)) for adjective in _of_month(foreign, month))
        for day, name in kk.days["stand-alone"]["wide"].items():
            yield foreign.days["stand-alone"]["wide"][day], (name,)
    for others, kazakh in _ALSO_CALLED.values():
        yield from ((other, kazakh) for other in others)


def _territories(kk: Locale, foreign: Locale) -> Iterator[tuple[str, Iterable[str]]]:
    for code, name in foreign.territories.items():
        if code in kk.territories and code not in _NO_PLACES:
            _, also = _ALSO_CALLED.get(code, ((), ()))
            yield name, (kk.territories[code], *also)
            yield from ((other, (kk.territories[code],)) for other in _ALSO_CALLED.get(code, ((), ()))[0])


def _adjectives(kk: Locale, foreign: Locale) -> Iterator[tuple[str, Iterable[str]]]:
    """«Российский» is «Ресей», since «российский рубль» is «Ресей рублі»."""
    for code, currency in foreign.currencies.items():
        adjective, *noun = _PARENTHESES.sub("", currency).split()
        country, *kazakh_noun = _PARENTHESES.sub("", kk.currencies.get(code, "-")).split()
        if len(noun) == len(kazakh_noun) == 1 and _ADJECTIVE.fullmatch(adjective):
            yield adjective, (country,)


def _languages(kk: Locale, foreign: Locale) -> Iterator[tuple[str, Iterable[str]]]:
    """Alone, the name is also the people's («қазақ»); with «язык» or "language" it is the tongue's."""
    for code in _official():
        name = foreign.languages.get(code, "")
        tongue = kk.languages.get(code, "")
        people, told, _ = tongue.rpartition(" тілі")
        if name and told:
            yield name, (people,)
            yield f"{name} {'язык' if foreign.language == 'ru' else 'language'}", (tongue,)


@cache
def _official() -> tuple[str, ...]:
    """Languages that are official somewhere: names of others are rare, and look like common words."""
    places = get_global("territory_languages")
    found = {name for place in places for name in get_official_languages(place, regional=True, de_facto=True)}
    return tuple(sorted(name for name in found if "_" not in name))


def _of_month(ru: Locale, month: int) -> Iterator[str]:
    """«Январский», «мартовский»: the suffix stands after the stem of the month's name."""
    stem = russian.stem(ru.months["stand-alone"]["wide"][month])
    yield from (f"{stem}ский", f"{stem}овский", f"{stem}йский")
