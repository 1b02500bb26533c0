"""How the units that figures are measured in are written, in each language.

ISO 4217 codes for money, UCUM codes for measures, "%" for percentages; a unit that UCUM does not have goes by
its name. Patterns are for lower-case text; the Kazakh ones are of stems, which take endings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from corpus.model import FigureKind, Language


@dataclass(frozen=True, slots=True)
class Spelling:
    """A unit, and how each language writes it."""

    code: str
    kind: FigureKind
    forms: Mapping[Language, str]
    factor: Fraction = Fraction(1)
    """What the value is multiplied by to stand in `code`."""


def _time(code: str, kk: str, ru: str, en: str, factor: int = 1) -> Spelling:
    return Spelling(code, "duration", {"kk": kk, "ru": ru, "en": en}, Fraction(factor))


def _measure(code: str, kk: str, ru: str, en: str) -> Spelling:
    return Spelling(code, "quantity", {"kk": kk, "ru": ru, "en": en})


def _hundredth(code: str, kk: str, ru: str, en: str) -> Spelling:
    return Spelling(code, "money", {"kk": kk, "ru": ru, "en": en}, Fraction(1, 100))


def _money(code: str, kk: str, ru: str, en: str) -> Spelling:
    name = code.lower()
    return Spelling(
        code, "money", {"kk": rf"{kk}|{name}\b", "ru": rf"{ru}|{name}\b", "en": rf"{en}|{name}\b"}
    )


_ADJECTIVE: Final = r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ей|ому|ему|ую|юю|ым|им|ом|ем|ых|их|ыми|ими)(?!\w)"
"""What a Russian unit takes in a compound: трёхчасовой, 100-метровая, пятидневных."""
_NOWHERE: Final = "(?!)"
"""For a unit that the language does not use."""

SIGNS: Final[Mapping[str, tuple[str, FigureKind]]] = {
    "%": ("%", "percent"),
    "$": ("USD", "money"),
    "€": ("EUR", "money"),
    "£": ("GBP", "money"),
    "¥": ("CNY", "money"),
    "₸": ("KZT", "money"),
    "₽": ("RUB", "money"),
}

SPELLINGS: Final = (
    Spelling(
        "%",
        "percent",
        {
            "kk": r"пайыз|процент",
            "ru": rf"-?процентн{_ADJECTIVE}|процент(?:н\w+ пункт\w*|а|ов|у|ам|ами|ах|ом|е)?\b|п\.\s?п\.",
            "en": r"percent(?:age points?)?\b|per cent(?:age points?)?\b|pct\b|pp\b",
        },
    ),
    Spelling(
        "%",
        "percent",
        {
            "kk": r"базистік (?:тармақ|пункт|нүкте)",
            "ru": r"базисн\w+ пункт\w*|б\.\s?п\.",
            "en": r"basis points?\b|bps\b",
        },
        Fraction(1, 100),
    ),
    _money("KZT", r"теңге|тг\b\.?", r"тенге|тг\b\.?", r"tenge"),
    _money(
        "USD",
        r"(?:ақш |америка )?доллар|долл\b\.?",
        r"(?:американск\w+ )?доллар\w*(?: сша)?|долл\b\.?(?: сша)?",
        r"(?:us )?dollars?|bucks",
    ),
    _money("EUR", r"еуро|евро", r"евро", r"euros?"),
    _money(
        "RUB",
        r"(?:ресей )?рубл[ьі]|руб\b\.?",
        r"(?:российск\w+ )?рубл\w+|руб\b\.?",
        r"(?:russian )?(?:rubles?|roubles?)",
    ),
    _money("CNY", r"юань?", r"юан\w+", r"yuan|renminbi"),
    _money(
        "GBP",
        r"фунт стерлинг|(?<=лион )фунт|(?<=лиард )фунт|(?<=млн )фунт|(?<=млрд )фунт",
        r"фунт\w* стерлинг\w*|(?:(?<=лион )|(?<=лиона )|(?<=лионов )|(?<=млн )|(?<=млрд ))фунт\w*",
        r"pounds sterling|quid|(?<=illion )pounds?"
        r"|pounds?(?= (?:an?|per) (?:hour|day|week|month|year|ticket|person|head|night|tonne|ton|kilo"
        r"|litre|pint"
        r"|bag|box|share|piece|lesson|meal|visit)\b)",
    ),
    _money("JPY", r"(?:жапон )?иен\w?", r"(?:японск\w+ )?иен\w?", r"yen"),
    _money("TRY", r"(?:түрік )?лира", r"(?:турецк\w+ )?лир\w?", r"(?:turkish )?lira"),
    _money("UZS", r"(?:өзбек )?сум\b", r"(?:узбекск\w+ )сум\w*", r"(?:uzbek )?soums?"),
    _money("KGS", r"қырғыз сом", r"(?:киргизск\w+ |кыргызск\w+ )?сом(?:ов|а|ы)?\b", r"kyrgyz soms?"),
    _money("CHF", r"(?:швейцар )?франк", r"(?:швейцарск\w+ )?франк\w*", r"(?:swiss )?francs?"),
    _money("INR", r"рупия", r"рупи[йяи]", r"rupees?"),
    _money("KRW", r"корей воны", r"(?:южнокорейск\w+ )?вон\b", r"korean won\b"),
    _money("AED", r"дирхам|дирһам", r"дирхам\w*", r"dirhams?"),
    _hundredth("KZT", r"тиын", r"тиын(?:а|ов|ы)?\b", r"tiyns?"),
    _hundredth("RUB", r"тиын рубль", r"копе(?:йка|йки|йку|ек)\b|коп\b\.?", r"kope[ck]ks?"),
    _hundredth("GBP", r"пенс", r"пенс(?:а|ов|ы)?\b", r"pence|(?<=\d)p\b"),
    _hundredth("USD", r"цент\b", r"цент(?:а|ов|ы)?\b", r"cents?"),
    _measure(
        "m2",
        r"шаршы метр|шаршы м\b\.?|м²|м2\b|кв\.? ?м\b\.?",
        r"квадратн\w+ метр\w*|кв\.? ?м(?:етр\w*)?\b\.?|м²|м2\b",
        r"square met(?:er|re)s?|sq\.? ?m\b|m²|m2\b",
    ),
    _measure(
        "km2",
        r"шаршы (?:километр|шақырым|км\b)|км²|км2\b|кв\.? ?км\b\.?",
        r"квадратн\w+ километр\w*|кв\.? ?км\b|км²|км2\b",
        r"square kilomet(?:er|re)s?|sq\.? ?km\b|km²|km2\b",
    ),
    _measure("[sft_i]", r"шаршы фут", r"квадратн\w+ фут\w*", r"square f(?:ee|oo)t|sq\.? ?ft\b"),
    _measure("[smi_us]", r"шаршы миля", r"квадратн\w+ мил\w+", r"square miles?"),
    _measure(
        "m3",
        r"текше метр|текше м\b\.?|м³|м3\b|куб\.? ?м\b\.?",
        r"кубическ\w+ метр\w*|куб(?:ов|ам?и?|ах)?\b\.?(?: ?м(?:етр\w*)?\b)?|кубометр\w*|м³|м3\b",
        r"cubic met(?:er|re)s?|m³|m3\b",
    ),
    _measure(
        "km3",
        r"текше (?:километр|шақырым|км\b)|км³|км3\b",
        r"кубическ\w+ километр\w*|куб\.? ?км\b|км³|км3\b",
        r"cubic kilomet(?:er|re)s?|km³|km3\b",
    ),
    _measure("[mi_i]/h", _NOWHERE, _NOWHERE, r"mph\b"),
    _measure("km", r"километр|шақырым|км\b", r"километр\w*|км\b", r"kilomet(?:er|re)s?|km\b"),
    _measure("cm", r"сантиметр|см\b", r"сантиметр\w*|см\b", r"centimet(?:er|re)s?|cm\b"),
    _measure("mm", r"миллиметр|мм\b", r"миллиметр\w*|мм\b", r"millimet(?:er|re)s?|mm\b"),
    _measure(
        "m",
        r"метр|м\b(?!\.\s?[^\W\d_]+\.)",
        rf"-?метров{_ADJECTIVE}|метр(?:а|ов|у|ам|ами|ах|ом|е|ы)?\b|м\b(?!\.\s?[^\W\d_]+\.)",
        r"met(?:er|re)s?|m\b",
    ),
    _measure("[nmi_i]", r"теңіз миля", r"морск\w+ мил(?:я|ь|ю|и|ей|ям|ями|ях)\b", r"nautical miles?"),
    _measure("[mi_i]", r"миля", r"мил(?:я|ь|ю|и|ей|ям|ями|ях)\b", r"miles?"),
    _measure("[ft_i]", r"фут\b", r"фут(?:а|ов|ы|ам|ах)?\b", r"feet|foot|ft\b"),
    _measure("[in_i]", r"дюйм", r"дюйм\w*", r"inch(?:es)?|(?<=\d)in\b"),
    _measure("har", r"гектар|га\b", r"гектар\w*|га\b", r"hectares?|ha\b"),
    _measure("ar", r"сотық", r"сот(?:ок|к[аиу]|ками?)\b", _NOWHERE),
    _measure("[acr_us]", r"акр\b", r"акр\w*", r"acres?"),
    _measure("t", r"тонна|т\b(?!\.\s?[^\W\d_]+\.)", r"тонн\w*|т\b(?!\.\s?[^\W\d_]+\.)", r"tons?\b|tonnes?"),
    _measure("dt", r"центнер|ц\b(?!\.\s?[^\W\d_]+\.)", r"центнер\w*|ц\b(?!\.\s?[^\W\d_]+\.)", r"quintals?"),
    _measure("kg", r"килограмм?|келі|кг\b", r"килограмм\w*|кило\b|кг\b", r"kilograms?|kilos?|kg\b"),
    _measure("mg", r"миллиграмм?|мг\b", r"миллиграмм\w*|мг\b", r"milligrams?|mg\b"),
    _measure("g", r"грамм?|гр\b|г\b(?!\.)", r"грамм\w*|гр\b|г\b(?!\.)", r"grams?|g\b"),
    _measure("[lb_av]", _NOWHERE, _NOWHERE, r"lbs?\b|pounds?"),
    _measure("[oz_av]", r"унция", r"унци[йияю]\w*", r"ounces?"),
    _measure("пұт", r"пұт", _NOWHERE, _NOWHERE),
    _measure("пуд", _NOWHERE, r"пуд(?:а|ов|ы)?\b", _NOWHERE),
    _measure("[car_m]", r"карат", r"карат\w*", r"carats?"),
    _measure("mL", r"миллилитр|мл\b", r"миллилитр\w*|мл\b", r"millilit(?:er|re)s?|ml\b"),
    _measure("L", r"литр|л\b(?!\.\s?[^\W\d_]+\.)", r"литр\w*|л\b(?!\.\s?[^\W\d_]+\.)", r"lit(?:er|re)s?"),
    _measure("[gal_us]", r"галлон", r"галлон\w*", r"gallons?"),
    _measure("[bbl_us]", r"баррель?", r"баррел\w+", r"barrels?"),
    _measure(
        "TW.h",
        r"тераватт[- ]?сағат|твт[·⋅*-]?сағ\w*",
        r"тераватт-час\w*|твт[·⋅*-]?ч",
        r"terawatt[- ]hours?|twh\b",
    ),
    _measure(
        "GW.h",
        r"гигаватт[- ]?сағат|гвт[·⋅*-]?сағ\w*",
        r"гигаватт-час\w*|гвт[·⋅*-]?ч",
        r"gigawatt[- ]hours?|gwh\b",
    ),
    _measure(
        "MW.h",
        r"мегаватт[- ]?сағат|мвт[·⋅*-]?сағ\w*",
        r"мегаватт-час\w*|мвт[·⋅*-]?ч",
        r"megawatt[- ]hours?|mwh\b",
    ),
    _measure(
        "kW.h",
        r"киловатт[- ]?сағат|квт[·⋅*-]?сағ\w*",
        r"киловатт-час\w*|квт[·⋅*-]?ч",
        r"kilowatt[- ]hours?|kwh\b",
    ),
    _measure("GW", r"гигаватт?|гвт\b", r"гигаватт\w*|гвт\b", r"gigawatts?|gw\b"),
    _measure("MW", r"мегаватт?|мвт\b", r"мегаватт\w*|мвт\b", r"megawatts?|mw\b"),
    _measure("kW", r"киловатт?|квт\b", r"киловатт\w*|квт\b", r"kilowatts?|kw\b"),
    _measure("W", r"ватт?|вт\b", r"ватт\w*|вт\b", r"watts?"),
    _measure("[HP]", r"ат күші|а\.к\.", r"лошадин\w+ сил\w*|л\. ?с\.", r"horsepower|hp\b"),
    _measure("kV", r"киловольт|кв\b", r"киловольт\w*|кв\b", r"kilovolts?|kv\b"),
    _measure("V", r"вольт", r"вольт\w*", r"volts?"),
    _measure("Gcal", r"гигакалория|гкал\b", r"гигакалори\w+|гкал\b", r"gigacalories?"),
    _measure("kcal", r"килокалория|ккал\b", r"килокалори\w+|ккал\b", r"kilocalories?|kcal\b"),
    _measure("cal", r"калория", r"калори\w+", r"calories?"),
    _measure("GHz", r"гигагерц|ггц\b", r"гигагерц\w*|ггц\b", r"gigahertz|ghz\b"),
    _measure("MHz", r"мегагерц|мгц\b", r"мегагерц\w*|мгц\b", r"megahertz|mhz\b"),
    _measure("Hz", r"герц|гц\b", r"герц\w*|гц\b", r"hertz|hz\b"),
    _measure("atm", r"атмосфера\b", r"атмосфер(?:а|ы)?\b", r"atmospheres?"),
    _measure("dB", r"децибел", r"децибел\w*|дб\b", r"decibels?|db\b"),
    _measure("Gbit", r"гигабит|гбит\b", r"гигабит\w*|гбит\b", r"gigabits?"),
    _measure("Mbit", r"мегабит|мбит\b", r"мегабит\w*|мбит\b", r"megabits?"),
    _measure("PBy", r"петабайт", r"петабайт\w*", r"petabytes?|pb\b"),
    _measure("TBy", r"терабайт|тб\b", r"терабайт\w*|тб\b", r"terabytes?|tb\b"),
    _measure("GBy", r"гигабайт|гб\b", r"гигабайт\w*|гб\b", r"gigabytes?|gigs?\b|gb\b"),
    _measure("MBy", r"мегабайт|мб\b", r"мегабайт\w*|мб\b", r"megabytes?|mb\b"),
    _measure("kBy", r"килобайт|кб\b", r"килобайт\w*|кб\b", r"kilobytes?|kb\b"),
    _measure("[degF]", r"°\s?f", r"°\s?f|градус\w* (?:по )?фаренгейт\w+", r"degrees fahrenheit|°\s?f"),
    _measure(
        "Cel",
        r"градус|°\s?[cс]?",
        r"градус\w*|°\s?[cс]?",
        r"degrees?(?: celsius| centigrade)?|celsius|°\s?c?",
    ),
    _measure("АЕК", r"аек\b", _NOWHERE, _NOWHERE),
    _measure("МРП", _NOWHERE, r"мрп\b", _NOWHERE),
    Spelling(
        "a",
        "age",
        {
            "kk": r"жас(?=та(?!р)|қа|тан|ар|ында|ына|ынан|ты\b|ымда|ыма|ымнан|[\s\u00a0]+(?:аралығ|шамасы"
            r"|тол)"
            r"|\s*(?:[.,;!?)]|$))(?:ар|ым)?",
            "ru": rf"(?:лет|года?) от роду|-?летн{_ADJECTIVE}(?= (?!юбиле|опыт|истори|период|срок|стаж|план"
            r"|перерыв|работ|контракт|программ|войн|спор|карьер|исследован|наблюден|цикл|гарант|кредит|аренд"
            r"|ипотек|стратег|отсутств|максимум|минимум|рекорд|правлен|традиц|труд|обучен|подготовк)[а-яё]+)",
            "en": r"[ -]?years?[ -]olds?",
        },
    ),
    _time("a", r"ғасыр", r"век(?:а|ов|у|ом|е)?\b|столети\w+", r"centur(?:y|ies)", 100),
    _time("a", r"онжылдық", r"десятилети[ейяю]\w*", r"decades?", 10),
    _time(
        "a",
        r"жыл(?!қы)",
        rf"год(?:а|у|ом)?\b|лет\b|годам?и?\b|годах\b|-?летн{_ADJECTIVE}",
        r"years?\b",
    ),
    _time(
        "mo",
        r"ай(?=\b|да|ға|дан|лық|дың|ы\b)",
        rf"месяц(?:а|ев|у|ам|ами|ах|ем|е)?\b|-?месячн{_ADJECTIVE}",
        r"months?\b",
    ),
    _time("wk", r"апта", rf"недел(?:я|и|ь|ю|ям|ями|ях|ей|е)\b|-?недельн{_ADJECTIVE}", r"weeks?\b"),
    _time(
        "d",
        r"күн(?=\b|де|ге|нен|дік|нің|і)|тәулік",
        rf"дн(?:я|ей|ям|ями|ях)\b|день\b|сут(?:ки|ок)\b|-?(?:дневн|суточн){_ADJECTIVE}",
        r"days?\b",
    ),
    _time("h", r"сағат", rf"час(?:а|ов|у|ам|ами|ах)?\b|-?часов{_ADJECTIVE}", r"hours?\b|hrs?\b"),
    _time("min", r"минут|мин\b\.?", r"минут\w*|мин\b\.?", r"minutes?\b|mins?\b"),
    _time("ms", r"миллисекунд", r"миллисекунд\w*|мс\b", r"milliseconds?|ms\b"),
    _time("s", r"секунд", r"секунд\w*", r"seconds?\b"),
)

PER: Final[Mapping[str, Mapping[Language, str]]] = {
    "h": {
        "kk": r"/сағ(?:ат)?",
        "ru": r"/ч(?:ас)?|(?<=[рва]) в час",
        "en": r"/h(?:our)?| (?:per|an) hour",
    },
    "s": {"kk": r"/с(?:ек)?", "ru": r"/с(?:ек)?|(?<=[рва]) в секунду", "en": r"/s(?:ec)?| (?:per|a) second"},
    "min": {"kk": r"/мин", "ru": r"/мин", "en": r"/min"},
    "d": {"kk": r"/тәу(?:лік)?", "ru": r"/сут(?:ки)?", "en": r"/day"},
    "har": {
        "kk": r"/га",
        "ru": r"/га| с (?:одного )?гектара| на гектар\b",
        "en": r"/ha| (?:per|an?) hectare",
    },
    "m2": {"kk": r"/м[²2]", "ru": r"/м[²2]", "en": r"/m[²2]"},
    "m3": {"kk": r"/м[³3]", "ru": r"/м[³3]", "en": r"/m[³3]"},
    "L": {"kk": r"/л", "ru": r"/л", "en": r"/l"},
    "kg": {"kk": r"/кг", "ru": r"/кг", "en": r"/kg"},
}
"""What a measure is per, as written after it: км/сағ, т/га, километров в час."""
