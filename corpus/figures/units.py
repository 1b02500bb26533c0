"""Units that figures are measured in: ISO 4217 for money, UCUM for measures, "%" for percentages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from corpus.figures.unit_spellings import PER, SIGNS, SPELLINGS
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


_KAZAKH_ENDING: Final = (
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі|ым|ім|ымыз|іміз)?(?:ға|ге|қа|ке|на|не|дан|ден|тан|тен|нан|нен|ның|нің|дың"
    r"|дің|тың|тің|ды|ді|ты|ті|ны|ні|н|да|де|та|те|нда|нде|мен|бен|пен|дай|дей|тай|тей|лық|лік|дық|дік|тық"
    r"|тік)?(?:ғы|гі)?"
)


def after(text: str, position: int, language: Language) -> Unit | None:
    """The unit that stands there, spaces skipped: in "27 миллион тоннаға жуық" at 10 "тоннаға".

    `text` is lower case; a unit's word must end where it ends.
    """
    found = _pattern(language).match(text, position)
    if not found:
        return None
    if sign := found["sign"]:
        code, kind = SIGNS[sign]
        return Unit(code, kind, found.end(), (found["sign_ending"] or "").lstrip("-"))
    index = next(int(name[1:]) for name, part in found.groupdict().items() if part and name[0] == "u")
    spelling = SPELLINGS[index]
    per = next((per for index, per in enumerate(PER) if found[f"p{index}"]), None)
    if per and spelling.kind != "quantity":
        return Unit(spelling.code, spelling.kind, found.end(f"u{index}"), "", spelling.factor)
    code = f"{spelling.code}/{per}" if per else spelling.code
    return Unit(code, spelling.kind, found.end(), (found["ending"] or "").lstrip("-"), spelling.factor)


def next_currency(text: str, start: int, end: int, language: Language) -> str | None:
    """The currency of the first amount that stands there with one."""
    for digit in re.finditer(r"[\d$€£¥₸₽](?=[\s\u00a0]?[^\W_]|[\s\u00a0])", text[start:end]):
        if sign := SIGNS.get(digit[0]):
            return sign[0]
        position = _MAGNITUDE.match(text, start + digit.end())
        unit = after(text, position.end() if position else start + digit.end(), language)
        if unit and unit.kind == "money":
            return unit.code
    return None


def before(text: str, position: int) -> Unit | None:
    """The currency sign that a number there opens with: in "$15.7 billion" at 1."""
    start = position - 1 if text[position - 1 : position].isspace() else position
    code, kind = SIGNS.get(text[max(start - 1, 0) : start], ("", "percent"))
    return Unit(code, kind, start - 1) if kind == "money" else None


@dataclass(frozen=True, slots=True)
class Rest:
    """The second half of an amount in two units: of "24 теңге 60 тиын" 60, and how many make one теңге."""

    number: int
    times: int
    code: str
    factor: Fraction
    end: int


def smaller(
    text: str, of: Unit, language: Language, following: tuple[int, int, Fraction] | None
) -> Rest | None:
    """What is told in a smaller unit straight after: "6 сағат 40 минут", "1 метр 85 см".

    `following`: where the next number of the text begins and ends, and its value.
    """
    if following is None or not _AND.fullmatch(text, of.end, following[0]):
        return None
    unit = after(text, following[1], language)
    if not unit or of.factor != 1 or following[2].denominator != 1:
        return None
    times = (
        100 if of.code == unit.code and unit.factor == Fraction(1, 100) else _TIMES.get((of.code, unit.code))
    )
    return Rest(int(following[2]), times, unit.code, unit.factor, unit.end) if times else None


_TIMES: Final[Mapping[tuple[str, str], int]] = {
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("a", "mo"): 12,
    ("m", "cm"): 100,
    ("km", "m"): 1000,
    ("kg", "g"): 1000,
    ("t", "kg"): 1000,
    ("[ft_i]", "[in_i]"): 12,
    ("[lb_av]", "[oz_av]"): 16,
}
_AND: Final = re.compile(r"[\s\u00a0]+(?:(?:и|and)[\s\u00a0]+)?")
_MAGNITUDE: Final = re.compile(r"[\s\u00a0]*(?:тыс|млн|млрд|трлн|мың|миллион|миллиард|триллион)\w*\.?")


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    ending = rf"(?:-?(?:{_KAZAKH_ENDING}))?" if language == "kk" else ""
    signs = "|".join(re.escape(mark) for mark in SIGNS)
    names = "|".join(f"(?P<u{index}>{each.forms[language]})" for index, each in enumerate(SPELLINGS))
    per = "|".join(f"(?P<p{index}>{forms[language]})" for index, forms in enumerate(PER.values()))
    return re.compile(
        rf"[\s\u00a0]*(?:(?P<sign>{signs})(?P<sign_ending>{ending or '(?:-[а-яё]{1,3})?'})(?!\w)"
        rf"|-?(?:{names})(?:{per})?(?P<ending>{ending})(?![\w-]))"
    )
