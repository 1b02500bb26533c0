"""The words that a language writes numbers with: what its tables hold, and those of Russian and English."""

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class NumberWords:
    """All patterns are matched against lower-case text."""

    cardinals: Mapping[str, int]
    """Numbers up to a hundred and the hundreds, each in every form, or as stems that take `ending`."""
    magnitudes: Mapping[str, int]
    ordinals: Mapping[str, int]
    ending: re.Pattern[str]
    """What may be joined to the last word of a number."""
    digit_ending: re.Pattern[str]
    """What may be joined to digits, with a hyphen or without: 40-тан, 105-інің."""
    ordinal_ending: re.Pattern[str]
    """What makes digits an ordinal: 24-ші, 5-е, 5th."""
    place: re.Pattern[str]
    """A noun that makes digits joined to it an ordinal: 3-орын."""
    not_numbers: re.Pattern[str]
    """Words that only look like a number with an ending."""
    half_more: re.Pattern[str]
    """What adds a half to the number before it: бір жарым, два с половиной."""
    fraction: re.Pattern[str]
    """A fraction in words: the groups `above` and `below`, or one of `half`, `third`, `quarter`."""
    parts: Mapping[str, int]
    """How the words of the group `below` begin, and what they mean."""
    end: str = r"(?![\w-])"
    """What a word of a number must not go on with."""
    joint: str = r"\s+"
    """What stands between the words of one number."""
    hyphenates_units: bool = False
    """Whether a hyphen joins a number to its unit (30-minute), not to what it names (8-бап)."""


def _forms(value: int, words: str) -> Iterable[tuple[str, int]]:
    return ((word, value) for word in words.split())


def _counted(words: str, start: int = 1, step: int = 1) -> Mapping[str, int]:
    return {word: value for value, word in zip(itertools.count(start, step), words.split(), strict=False)}


_NOTHING: Final = re.compile(r"(?!)")

RUSSIAN: Final = NumberWords(
    cardinals=dict(
        pair
        for value, words in (
            (1, "один одна одно одного одной одному одним одном одну"),
            (2, "два две двух двум двумя"),
            (3, "три трёх трех трём трем тремя"),
            (4, "четыре четырёх четырех четырём четырем четырьмя"),
            (5, "пять пяти пятью"),
            (6, "шесть шести шестью"),
            (7, "семь семи семью"),
            (8, "восемь восьми восемью"),
            (9, "девять девяти девятью"),
            (10, "десять десяти десятью"),
            (11, "одиннадцать одиннадцати"),
            (12, "двенадцать двенадцати"),
            (13, "тринадцать тринадцати"),
            (14, "четырнадцать четырнадцати"),
            (15, "пятнадцать пятнадцати"),
            (16, "шестнадцать шестнадцати"),
            (17, "семнадцать семнадцати"),
            (18, "восемнадцать восемнадцати"),
            (19, "девятнадцать девятнадцати"),
            (20, "двадцать двадцати"),
            (30, "тридцать тридцати"),
            (40, "сорок сорока"),
            (50, "пятьдесят пятидесяти"),
            (60, "шестьдесят шестидесяти"),
            (70, "семьдесят семидесяти"),
            (80, "восемьдесят восьмидесяти"),
            (90, "девяносто девяноста"),
            (100, "сто ста сотня сотни сотню"),
            (200, "двести двухсот"),
            (300, "триста трёхсот трехсот"),
            (400, "четыреста четырёхсот четырехсот"),
            (500, "пятьсот пятисот"),
            (600, "шестьсот шестисот"),
            (700, "семьсот семисот"),
            (800, "восемьсот восьмисот"),
            (900, "девятьсот девятисот"),
        )
        for pair in _forms(value, words)
    ),
    magnitudes=dict(
        pair
        for value, words in (
            (10**3, "тысяча тысячи тысяч тысячу тысяче тысячей тысячам тысячами тысячах тыс"),
            (10**6, "миллион миллиона миллионов миллиону миллионом миллионе миллионам миллионами млн"),
            (10**9, "миллиард миллиарда миллиардов миллиарду миллиардом миллиарде миллиардам млрд"),
            (10**12, "триллион триллиона триллионов триллиону триллионом триллионе трлн"),
        )
        for pair in _forms(value, words)
    ),
    ordinals=dict(
        pair
        for value, words in (
            (1, "первое первого первом первую первой"),
            (2, "второе второго втором вторую второй"),
            (3, "третье третьего третьем третью третьей"),
            (4, "четвёртое четвертое четвёртом четвертом"),
            (5, "пятое пятого пятом"),
            (6, "шестое шестом"),
            (7, "седьмое седьмом"),
            (8, "восьмое восьмом"),
            (9, "девятое девятом"),
            (10, "десятое десятом"),
        )
        for pair in _forms(value, words)
    ),
    ending=_NOTHING,
    digit_ending=re.compile(r"(?:ти|ми|и|мя|х|ю)"),
    place=_NOTHING,
    ordinal_ending=re.compile(r"(?:го|му|ый|ой|ий|й|ая|яя|я|ое|ее|е|ом|ем|м|ую|юю|ю|ых|их|х|ые|ие)"),
    not_numbers=_NOTHING,
    half_more=re.compile(r"с половиной"),
    fraction=re.compile(
        r"(?P<above>одна|одну|две|двух|три|тр[её]х)\s+(?P<below>трет(?:ь|и|ью|ей)|четверт(?:ь|и|ью|ей)"
        r"|пят(?:ая|ую|ых|ой)|десят(?:ая|ую|ых|ой))(?![\w-])|(?P<half>половин(?:а|у|ы|е|ой))(?![\w-])"
        r"|(?P<third>трет(?:ь|и|ью))(?=\s+[а-яё])|(?P<quarter>четверт(?:ь|и|ью))(?=\s+[а-яё])"
    ),
    parts={"трет": 3, "четв": 4, "пят": 5, "десят": 10},
)

ENGLISH: Final = NumberWords(
    cardinals={
        **_counted(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        ),
        **_counted("twenty thirty forty fifty sixty seventy eighty ninety hundred", start=20, step=10),
        "dozen": 12,
    },
    magnitudes={
        "thousand": 10**3,
        "k": 10**3,
        "million": 10**6,
        "mn": 10**6,
        "billion": 10**9,
        "bn": 10**9,
        "trillion": 10**12,
    },
    ordinals=_counted("first second third fourth fifth sixth seventh eighth ninth tenth"),
    ending=_NOTHING,
    digit_ending=_NOTHING,
    place=_NOTHING,
    ordinal_ending=re.compile(r"(?:st|nd|rd|th)"),
    not_numbers=_NOTHING,
    half_more=re.compile(r"and a half"),
    fraction=re.compile(
        r"(?P<above>one|two|three|four)[\s-]+(?P<below>thirds?|quarters?|fourths?|fifths?|tenths?)(?![\w-])"
        r"|(?<!and a )(?P<half>half)(?=\s+(?:of|the|our|my|their|all)\b)|(?<=\ba )(?:(?P<third>third)"
        r"|(?P<quarter>quarter))(?= of\b)"
    ),
    parts={"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10},
    end=r"(?!\w|-(?!(?:one|two|three|four|five|six|seven|eight|nine)(?!\w)))",
    joint=r"-|\s+(?:and\s+)?",
    hyphenates_units=True,
)
