"""Units that figures are measured in: ISO 4217 for money, UCUM for measures, "%" for percentages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from corpus.model import FigureKind, Language


@dataclass(frozen=True, slots=True)
class Unit:
    """What was found after (or, as a currency sign, before) a number."""

    code: str
    kind: FigureKind
    end: int
    """Where it ends in the text."""
    ending: str = ""
    """Its case ending in Kazakh: "тоннаға" -> "ға"."""
    factor: Fraction = Fraction(1)
    """What the value is multiplied by to stand in `code`."""


@dataclass(frozen=True, slots=True)
class _Spelling:
    code: str
    kind: FigureKind
    forms: Mapping[Language, str]
    """Patterns over lower-case text; in Kazakh of stems, which take endings."""
    factor: Fraction = Fraction(1)


_KAZAKH_ENDING: Final = (
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?:ға|ге|қа|ке|на|не|дан|ден|тан|тен|нан|нен|ның|нің|дың"
    r"|дің|тың|тің|ды|ді|ты|ті|ны|ні|н|да|де|та|те|нда|нде|мен|бен|пен|дай|дей|тай|тей|лық|лік|дық|дік|тық"
    r"|тік)?(?:ғы|гі)?"
)
_SIGNS: Final[tuple[tuple[str, str, FigureKind], ...]] = (
    ("%", "%", "percent"),
    ("$", "USD", "money"),
    ("€", "EUR", "money"),
    ("£", "GBP", "money"),
    ("¥", "CNY", "money"),
    ("₸", "KZT", "money"),
    ("₽", "RUB", "money"),
)

_SPELLINGS: Final = (
    _Spelling("%", "percent", {"kk": r"пайыз|процент", "ru": r"процент\w*", "en": r"percent\w*|per cent"}),
    _Spelling("KZT", "money", {"kk": r"теңге|тг\b\.?", "ru": r"тенге|тг\b\.?", "en": r"tenge|kzt"}),
    _Spelling(
        "USD",
        "money",
        {
            "kk": r"(?:ақш |америка )?доллар|долл\b\.?",
            "ru": r"доллар\w*(?: сша)?|долл\b\.?(?: сша)?",
            "en": r"(?:us )?dollars?|bucks|usd",
        },
    ),
    _Spelling("EUR", "money", {"kk": r"еуро|евро", "ru": r"евро", "en": r"euros?|eur"}),
    _Spelling(
        "RUB",
        "money",
        {"kk": r"(?:ресей )?рубл[ьі]|руб\b\.?", "ru": r"рубл\w+|руб\b\.?", "en": r"rubles?|roubles?"},
    ),
    _Spelling("CNY", "money", {"kk": r"юань?", "ru": r"юан\w+", "en": r"yuan|renminbi"}),
    _Spelling(
        "GBP", "money", {"kk": r"фунт стерлинг", "ru": r"фунт\w* стерлинг\w*", "en": r"pounds sterling"}
    ),
    _Spelling("JPY", "money", {"kk": r"(?:жапон )?иен\w?", "ru": r"(?:японск\w+ )?иен\w?", "en": r"yen"}),
    _Spelling("TRY", "money", {"kk": r"(?:түрік )?лира", "ru": r"(?:турецк\w+ )?лир\w?", "en": r"lira"}),
    _Spelling("UZS", "money", {"kk": r"(?:өзбек )?сум\b", "ru": r"(?:узбекск\w+ )сум\w*", "en": r"soums?"}),
    _Spelling(
        "m2",
        "quantity",
        {
            "kk": r"шаршы метр|шаршы м\b\.?|м²|м2\b",
            "ru": r"квадратн\w+ метр\w*|кв\.? ?м(?:етр\w*)?\b\.?|м²|м2\b",
            "en": r"square met(?:er|re)s?|sq\.? ?m\b|m²|m2\b",
        },
    ),
    _Spelling(
        "km2",
        "quantity",
        {
            "kk": r"шаршы (?:километр|шақырым|км\b)|км²",
            "ru": r"квадратн\w+ километр\w*|кв\.? ?км\b|км²",
            "en": r"square kilomet(?:er|re)s?|sq\.? ?km\b|km²",
        },
    ),
    _Spelling(
        "m3",
        "quantity",
        {
            "kk": r"текше метр|текше м\b\.?|м³|м3\b",
            "ru": r"кубическ\w+ метр\w*|куб\.? ?м\w*|кубометр\w*|м³|м3\b",
            "en": r"cubic met(?:er|re)s?|m³|m3\b",
        },
    ),
    _Spelling(
        "km3",
        "quantity",
        {
            "kk": r"текше (?:километр|шақырым|км\b)|км³",
            "ru": r"кубическ\w+ километр\w*|км³",
            "en": r"cubic kilomet(?:er|re)s?",
        },
    ),
    _Spelling(
        "km/h",
        "quantity",
        {
            "kk": r"км/сағ\w*|шақырым/сағ\w*",
            "ru": r"км/ч\w*|километр\w* в час",
            "en": r"km/h|kilomet(?:er|re)s per hour",
        },
    ),
    _Spelling(
        "km",
        "quantity",
        {"kk": r"километр|шақырым|км\b", "ru": r"километр\w*|км\b", "en": r"kilomet(?:er|re)s?|km\b"},
    ),
    _Spelling(
        "cm",
        "quantity",
        {"kk": r"сантиметр|см\b", "ru": r"сантиметр\w*|см\b", "en": r"centimet(?:er|re)s?|cm\b"},
    ),
    _Spelling(
        "mm",
        "quantity",
        {"kk": r"миллиметр|мм\b", "ru": r"миллиметр\w*|мм\b", "en": r"millimet(?:er|re)s?|mm\b"},
    ),
    _Spelling(
        "m", "quantity", {"kk": r"метр|м\b(?!\.)", "ru": r"метр\w*|м\b(?!\.)", "en": r"met(?:er|re)s?"}
    ),
    _Spelling("[mi_i]", "quantity", {"kk": r"миля", "ru": r"мил[яьие]\w*", "en": r"miles?"}),
    _Spelling("ha", "quantity", {"kk": r"гектар|га\b", "ru": r"гектар\w*|га\b", "en": r"hectares?|ha\b"}),
    _Spelling(
        "t", "quantity", {"kk": r"тонна|т\b(?!\.)", "ru": r"тонн\w*|т\b(?!\.)", "en": r"tons?\b|tonnes?"}
    ),
    _Spelling("t", "quantity", {"kk": r"центнер", "ru": r"центнер\w*", "en": r"quintals?"}, Fraction(1, 10)),
    _Spelling(
        "kg",
        "quantity",
        {"kk": r"килограмм|келі|кг\b", "ru": r"килограмм\w*|кг\b", "en": r"kilograms?|kilos?|kg\b"},
    ),
    _Spelling("g", "quantity", {"kk": r"грамм", "ru": r"грамм\w*", "en": r"grams?"}),
    _Spelling("L", "quantity", {"kk": r"литр", "ru": r"литр\w*", "en": r"lit(?:er|re)s?"}),
    _Spelling("[bbl_us]", "quantity", {"kk": r"баррель?", "ru": r"баррел\w+", "en": r"barrels?"}),
    _Spelling(
        "GW.h",
        "quantity",
        {
            "kk": r"гигаватт[- ]?сағат|гвт[·⋅*-]?сағ\w*",
            "ru": r"гигаватт-час\w*|гвт[·⋅*-]?ч",
            "en": r"gigawatt[- ]hours?|gwh",
        },
    ),
    _Spelling(
        "MW.h",
        "quantity",
        {
            "kk": r"мегаватт[- ]?сағат|мвт[·⋅*-]?сағ\w*",
            "ru": r"мегаватт-час\w*|мвт[·⋅*-]?ч",
            "en": r"megawatt[- ]hours?|mwh",
        },
    ),
    _Spelling(
        "kW.h",
        "quantity",
        {
            "kk": r"киловатт[- ]?сағат|квт[·⋅*-]?сағ\w*",
            "ru": r"киловатт-час\w*|квт[·⋅*-]?ч",
            "en": r"kilowatt[- ]hours?|kwh",
        },
    ),
    _Spelling(
        "GW", "quantity", {"kk": r"гигаватт?|гвт\b", "ru": r"гигаватт\w*|гвт\b", "en": r"gigawatts?|gw\b"}
    ),
    _Spelling(
        "MW", "quantity", {"kk": r"мегаватт?|мвт\b", "ru": r"мегаватт\w*|мвт\b", "en": r"megawatts?|mw\b"}
    ),
    _Spelling(
        "kW", "quantity", {"kk": r"киловатт?|квт\b", "ru": r"киловатт\w*|квт\b", "en": r"kilowatts?|kw\b"}
    ),
    _Spelling("V", "quantity", {"kk": r"вольт", "ru": r"вольт\w*", "en": r"volts?"}),
    _Spelling(
        "GBy", "quantity", {"kk": r"гигабайт|гб\b", "ru": r"гигабайт\w*|гб\b", "en": r"gigabytes?|gb\b"}
    ),
    _Spelling(
        "TBy", "quantity", {"kk": r"терабайт|тб\b", "ru": r"терабайт\w*|тб\b", "en": r"terabytes?|tb\b"}
    ),
    _Spelling(
        "MBy", "quantity", {"kk": r"мегабайт|мб\b", "ru": r"мегабайт\w*|мб\b", "en": r"megabytes?|mb\b"}
    ),
    _Spelling(
        "Cel",
        "quantity",
        {"kk": r"градус|°\s?c", "ru": r"градус\w*|°\s?[cс]", "en": r"degrees(?: celsius)?|°\s?c"},
    ),
    _Spelling(
        "a",
        "age",
        {
            "kk": r"жас(?=та|қа|тан|ар|ында|ына|ынан|ты\b|ымда|ыма)(?:ар|ым)?",
            "ru": r"(?:лет|года?) от роду|-летн(?:ий|яя|ее|ие|его|ей)(?= [а-яё]+)",
            "en": r"[ -]?years?[ -]old",
        },
    ),
    _Spelling(
        "a",
        "duration",
        {"kk": r"жыл(?!қы)", "ru": r"год(?:а|у|ом)?\b|лет\b|годам?и?\b|годах\b", "en": r"years?\b"},
    ),
    _Spelling("mo", "duration", {"kk": r"ай(?=\b|да|ға|дан|лық|дың)", "ru": r"месяц\w*", "en": r"months?\b"}),
    _Spelling("wk", "duration", {"kk": r"апта", "ru": r"недел\w+", "en": r"weeks?\b"}),
    _Spelling(
        "d",
        "duration",
        {
            "kk": r"күн(?=\b|де|ге|нен|дік|нің|і)|тәулік",
            "ru": r"дн(?:я|ей|ям|ями|ях)\b|день\b|сут(?:ки|ок)\b",
            "en": r"days?\b",
        },
    ),
    _Spelling("h", "duration", {"kk": r"сағат", "ru": r"час(?:а|ов|у|ам)?\b", "en": r"hours?\b|hrs?\b"}),
    _Spelling(
        "min", "duration", {"kk": r"минут|мин\b\.?", "ru": r"минут\w*|мин\b\.?", "en": r"minutes?\b|mins?\b"}
    ),
    _Spelling("s", "duration", {"kk": r"секунд", "ru": r"секунд\w*", "en": r"seconds?\b"}),
)


def after(text: str, position: int, language: Language) -> Unit | None:
    """The unit that stands there, spaces skipped: in "27 миллион тоннаға жуық" at 10 "тоннаға".

    `text` is lower case; a unit's word must end where it ends.
    """
    found = _pattern(language).match(text, position)
    if not found:
        return None
    if sign := found["sign"]:
        code, kind = next((code, kind) for mark, code, kind in _SIGNS if mark == sign)
        return Unit(code, kind, found.end(), found["sign_ending"] or "")
    spelling = _SPELLINGS[
        next(int(name[1:]) for name, part in found.groupdict().items() if part and name[0] == "u")
    ]
    return Unit(spelling.code, spelling.kind, found.end(), found["ending"] or "", spelling.factor)


def before(text: str, position: int) -> Unit | None:
    """The currency sign that a number there opens with: in "$15.7 billion" at 1."""
    start = len(text[:position].rstrip())
    for mark, code, kind in _SIGNS:
        if kind == "money" and text.endswith(mark, 0, start):
            return Unit(code, kind, start - len(mark))
    return None


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    ending = _KAZAKH_ENDING if language == "kk" else ""
    signs = "|".join(re.escape(mark) for mark, _, _ in _SIGNS)
    names = "|".join(f"(?P<u{index}>{spelling.forms[language]})" for index, spelling in enumerate(_SPELLINGS))
    return re.compile(
        rf"[\s\u00a0]*(?:(?P<sign>{signs})(?:-(?P<sign_ending>{ending or '[а-яё]{1,3}'})(?![\w-]))?"
        rf"|-?(?:{names})(?P<ending>{ending})(?![\w-]))"
    )
