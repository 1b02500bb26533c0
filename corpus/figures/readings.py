"""Reads a number together with what it is of: a unit, a place, a noun counted, and how exact it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from corpus import languages
from corpus.figures import (
    ages,
    changes,
    counted,
    elsewhere,
    numerals,
    people,
    qualifiers,
    ranges,
    ranks,
    units,
    wholes,
)
from corpus.figures.not_figures import is_bare_year, tells_no_amount
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading, Said
from corpus.model import FigureKind, Language, Qualifier

_NUMBER: Final = re.compile(r"(?<!\w)number\s+$")
""""It went to number one"."""
_TIMES: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"[\s\u00a0]+есе(?:ге|ден|ле\w+)?(?!\w)"), "есе"),
    "ru": (re.compile(r"(?:-?кратн\w+|[\s\u00a0]+раза?(?!\w))"), "раз"),
    "en": (
        re.compile(
            r"-?fold(?!\w)|(?:x|[\s-]times)(?=[\s,.]+(?:more|less|as|the|big|fast|high|larg|bett|long|small"
            r"|great|cheap|slow))"
        ),
        "time",
    ),
}
_MORE: Final = re.compile(r"(?:(?<=[ғкқг][ае])|(?<=есе))[\s\u00a0]+(?:артық|көп|кем|аз|жоғары|төмен)(?!\w)")
""""88 пайызға артық": more by that much; without the word the headline says nothing."""
_WEATHER: Final = re.compile(
    r"(?<!\w)(?:мороз|температур|ноч|дн[её]м|зим|лет[оа]м|жар[ае]|градус|аяз|қыс|жаз|суық|ыстық|түн|күндіз"
    r"|winter|summer|night|temperature|cold|heat|degree)"
)
_SIGNED: Final = frozenset({"Cel", "[degF]", "%"})
_SIGN: Final = re.compile(r"(?:(?<![\w)])[-−–+]|(?<!\w)(?:минус|плюс|minus)[\s\u00a0]+)$")
_OPEN_ENDED: Final = re.compile(r"\+|[\s-]plus(?!\w)|[\s\u00a0]+с лишним")
""""100+ users": over."""
_OR_SO: Final = re.compile(r"\s+or so(?!\w)")
_SHARED: Final = frozenset[FigureKind](("count", "fraction", "quantity", "money", "percent"))
"""What a share may be of that is not named again."""
_WHEN: Final = re.compile(r"[қгғк][ае]н[дн][ае]н?$")
"""A qualifier that says when, and describes no noun: елуден асқанда."""
_DERIVED: Final = re.compile(r"[лдт][ыі][қкғг]")


_NOTHING_SAID: Final = Said()


def find(sentence: str, language: Language, said: Said = _NOTHING_SAID) -> Iterator[Reading]:
    """The numbers of a sentence that tell an amount, from left to right.

    `said` is what the answer told before the sentence.
    """
    folded = languages.lower(sentence)
    pending = numerals.find(sentence, language)
    numeral = next(pending, None)
    while numeral:
        following = next(pending, None)
        if tells_no_amount(sentence, folded, numeral, language):
            numeral = following
            continue
        if following and (joined := ranges.joined(folded, numeral, following, language)):
            numeral, following = joined, next(pending, None)
        if reading := _read(folded, numeral, following, language, said):
            if reading.kind == "count" and reading.unit.upper() in sentence[reading.start : reading.end]:
                reading = replace(reading, unit=reading.unit.upper())
            said = said.then(reading, sentence, language)
            yield reading
            while following and following.start < reading.end:
                # The second half of "2 часа 15 минут".
                following = next(pending, None)
        numeral = following


def _read(
    folded: str, numeral: Numeral, following: Numeral | None, language: Language, said: Said
) -> Reading | None:
    in_chart = language == "en" and _NUMBER.search(folded, max(numeral.start - 20, 0), numeral.start)
    if in_chart and not wholes.ends_phrase(folded, numeral.end):
        return None
    if numeral.ordinal or in_chart:
        return ranks.find(folded, numeral, following, language)
    if numeral.fraction:
        return _fraction(folded, numeral, language, said.last)
    sign = _SIGN.search(folded, max(numeral.start - 8, 0), numeral.start)
    leading = qualifiers.before(folded, numeral.start, language)
    if numeral.multiple:
        start = leading.start if leading else numeral.start
        return Reading(numeral, start, numeral.end, _TIMES[language][1], "multiple", _of(leading))
    if currency := units.before(folded, numeral.start):
        leading = qualifiers.before(folded, currency.end, language)
        start = leading.start if leading else ranges.opening(folded, currency.end, numeral, language)
        return Reading(numeral, start, numeral.end, currency.code, currency.kind, _of(leading))
    if numeral.inverted and leading is None:
        leading = qualifiers.Found("about", numeral.start, numeral.start)
    trailing = qualifiers.after(folded, numeral.end, numeral.ending) if language == "kk" else None
    if language == "en" and (vague := _OR_SO.match(folded, numeral.end)):
        trailing = qualifiers.Found("about", numeral.start, vague.end())
    if " с лишним " in folded[numeral.start : numeral.end]:
        trailing = qualifiers.Found("over", numeral.start, numeral.end)
    if more := _OPEN_ENDED.match(folded, numeral.end):
        trailing = qualifiers.Found("over", numeral.start, more.end())
    position = trailing.end if trailing else numeral.end
    read = (
        _times(folded, numeral, position, language)
        or _measured(folded, numeral, following, position, language)
        or (ages.of_elder(folded, numeral) if language == "kk" else None)
        or _counted(folded, numeral, position, language, said)
        or ages.find(folded, numeral, position, language)
        or elsewhere.find(
            folded,
            numeral,
            following,
            position,
            language,
            said,
            opens=leading.start if leading else numeral.start,
            qualified=bool(leading or trailing),
        )
        or _warmth(folded, numeral, position, sign)
    )
    if read is None:
        return None
    if sign and read.unit in _SIGNED:
        leading = qualifiers.before(folded, sign.start(), language)
        read = replace(read, start=sign.start(), numeral=_signed(numeral, sign[0]))
    exact = leading or trailing
    if exact is None and language == "kk":
        exact = qualifiers.after(folded, read.end, _ending(folded, read))
    start = leading.start if leading else ranges.opening(folded, read.start, numeral, language)
    end = max(read.end, exact.end) if exact and exact is not leading else read.end
    if read.kind in ("percent", "multiple") and exact is None and (more := _MORE.match(folded, end)):
        end = more.end()
    return replace(read, start=start, end=end, qualifier=read.qualifier or _of(exact, numeral))


def _of(found: qualifiers.Found | None, numeral: Numeral | None = None) -> Qualifier | None:
    """A range is only "about" so much: its "дейін" is the upper end's."""
    if found is None or (numeral and numeral.value_to is not None and found.qualifier != "about"):
        return None
    return found.qualifier


def _signed(numeral: Numeral, sign: str) -> Numeral:
    if sign.startswith(("+", "плюс")):
        return numeral
    return replace(numeral, value=-numeral.value)


def _warmth(folded: str, numeral: Numeral, position: int, sign: re.Match[str] | None) -> Reading | None:
    """Degrees that are not called so: "ночью минус двадцать"."""
    said_so = sign and sign[0].strip().isalpha() and wholes.ends_phrase(folded, position)
    if not said_so or not _WEATHER.search(folded, max(numeral.start - 60, 0), position + 20):
        return None
    return Reading(numeral, numeral.start, position, "Cel", "quantity")


def _fraction(folded: str, numeral: Numeral, language: Language, before: Reading | None) -> Reading | None:
    """A share of what is named before it in Kazakh (баптардың үштен бірі), after it elsewhere."""
    leading = qualifiers.before(folded, numeral.start, language)
    start = leading.start if leading else numeral.start
    measure = units.after(folded, numeral.end, language)
    if measure and measure.kind in ("quantity", "percent") and _is_decimal(numeral):
        # две десятых миллиметра
        plain = replace(numeral, fraction=False)
        end = measure.end
        return Reading(plain, start, end, measure.code, measure.kind, _of(leading), measure.factor)
    change = changes.changed(folded, numeral.start, numeral.end, language)
    whole = (
        wholes.Whole(change, start, numeral.end)
        if change
        else wholes.shared(folded, start, numeral.end, language)
    )
    if whole is None:
        return None
    unit = whole.unit or (before.unit if before and before.kind in _SHARED else None)
    if unit is None and not people.is_of_people(folded, numeral.start, language):
        return None
    unit = unit or people.PEOPLE[language]
    exact = leading
    if exact is None and language == "kk":
        exact = qualifiers.after(folded, numeral.end, numeral.ending)
    end = max(whole.end, exact.end if exact else 0)
    return Reading(numeral, whole.start, end, unit, "fraction", _of(exact))


def _is_decimal(numeral: Numeral) -> bool:
    return all(numeral.value.denominator % prime for prime in (3, 7))


def _times(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    times, unit = _TIMES[language]
    found = times.match(folded, position)
    by = language != "ru" or re.search(
        r"(?<!\w)в\s+$|^кратн", folded[max(numeral.start - 4, 0) : numeral.start]
    )
    if not found or not (by or found[0].lstrip("-").startswith("кратн")):
        return None
    return Reading(numeral, numeral.start, found.end(), unit, "multiple")


def _measured(
    folded: str, numeral: Numeral, following: Numeral | None, position: int, language: Language
) -> Reading | None:
    unit = units.after(folded, position, language)
    if unit is None:
        return None
    number = (following.start, following.end, following.value) if following else None
    if rest := units.smaller(folded, unit, language, number):
        whole = replace(numeral, value=numeral.value * rest.times + rest.number)
        return Reading(whole, numeral.start, rest.end, rest.code, unit.kind, factor=rest.factor)
    aged = (
        unit.code == "a"
        and unit.factor == 1
        and ages.AGED[language].search(folded, max(numeral.start - 40, 0), numeral.start)
    )
    return Reading(
        numeral,
        numeral.start,
        unit.end,
        unit.code,
        "age" if aged else unit.kind,
        factor=unit.factor,
        derived=bool(_DERIVED.match(unit.ending)),
    )


def _counted(folded: str, numeral: Numeral, position: int, language: Language, said: Said) -> Reading | None:
    if numeral.ending and not qualifiers.after(folded, numeral.end, numeral.ending):
        return None
    if language == "kk" and wholes.is_some(folded, position):
        return None
    if language == "kk" and _WHEN.search(folded, numeral.end, position):
        return None
    noun = counted.find(folded, position, language)
    if noun is None or (is_bare_year(folded, numeral) and not counted.tells_amount(noun[0], language)):
        return None
    if numeral.value.denominator != 1 and numeral.value < 1:
        return None
    if (
        said.counted
        and noun[0].endswith(("ый", "ий", "ой"))
        and elsewhere.is_from_them(folded, numeral.start)
    ):
        # "11 тысяч операций, из них 2300 экстренных": an adjective of what was counted before.
        return said.counted.alike(numeral, noun[1])
    return Reading(numeral, numeral.start, noun[1], noun[0], "count")


def _ending(folded: str, reading: Reading) -> str:
    found = re.search(r"[^\W\d_]+$", folded[max(reading.end - 30, 0) : reading.end])
    return found[0] if found else ""
