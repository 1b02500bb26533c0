"""Reads a number together with what it is of: a unit, a place, a noun counted, and how exact it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from corpus import languages
from corpus.figures import counted, numerals, qualifiers, units
from corpus.figures.not_figures import is_bare_year, tells_no_amount
from corpus.figures.numerals import Numeral
from corpus.model import FigureKind, Language, Qualifier

_RANK: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"(?:\s+|-)орын(?:ға|да|ды|нан|дан|ы|ында|ына)?(?!\w)"), "орын"),
    "ru": (re.compile(r"\s+мест(?:о|а|е|у|ом)(?!\w)"), "место"),
    "en": (re.compile(r"\s+(?:place|position|rank)(?!\w)"), "place"),
}
_TIMES: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"\s+есе(?:ге|ден|лен\w*|леп|леу\w*)?(?!\w)"), "есе"),
    "ru": (re.compile(r"(?:-кратн\w+|\s+раза?(?!\w))"), "раз"),
    "en": (
        re.compile(
            r"(?:x|-fold|[\s-]times)(?=[\s,.]+(?:more|less|as|the|big|fast|high|larg|bett|long|small"
            r"|great)|$)"
        ),
        "times",
    ),
}
_RANGES: Final[Mapping[Language, tuple[re.Pattern[str], re.Pattern[str]]]] = {
    "kk": (re.compile(r"$"), re.compile(r"\s+")),
    "ru": (re.compile(r"(?<!\w)(?:от|с)\s+$"), re.compile(r"\s+(?:до|по)\s+")),
    "en": (re.compile(r"(?<!\w)(?:from|between)\s+\$?$"), re.compile(r"\s+(?:to|and)\s+\$?")),
}
"""What stands before the lower and between the two ends of a range."""
_ABLATIVE: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_WHOLE: Final = re.compile(r"(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)(?:ның|нің|дың|дің|тың|тің)[\s\u00a0]+$")
_COMPARATIVE: Final = re.compile(r"(?<=[ғкқг][ае])[\s\u00a0]+(?:артық|көп|кем|аз|жоғары|төмен)(?!\w)")
""""88 пайызға артық": more by that much; without the word the headline says nothing."""
_NUMBER_OF: Final = re.compile(
    r"(?P<noun>[^\W\d_]{2,}?)(?:ымыз|іміз|мыз|міз)?(?:ның|нің|дың|дің|тың"
    r"|тің)\s+(?:[^\W\d_]+\s+){0,2}саны?\w*\s+$"
)
_AGED: Final = re.compile(r"(?:мне|тебе|ему|ей|вам|нам|им|исполнил\w+|исполнится|в возрасте)\s+$")
_PRONOUNS: Final = frozenset({"о", "со", "мұ", "бұ", "осы", "олар", "солар"})
_SHARE: Final = re.compile(
    r"(?:бірі|сы|сі|ші|рті|сі|ысы|ғызы|гізі|ширегі)(?:н|на|не|ның|нің|нда|нде|нан|нен)?$"
)
_DERIVED: Final = re.compile(r"[лдт][ыі][қкғг]")
_OWNED: Final = re.compile(r"(?:і|ы|сы|сі)(?:н|нің|ның|не|на|нде|нда|нен|нан)?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read in its sentence."""

    numeral: Numeral
    start: int
    end: int
    unit: str
    kind: FigureKind
    qualifier: Qualifier | None = None
    factor: Fraction = Fraction(1)
    derived: bool = False
    """The unit is an adjective: "үш күндік"."""


def find(sentence: str, language: Language, unit_before: str | None = None) -> Iterator[Reading]:
    """The numbers of a sentence that tell an amount, from left to right.

    `unit_before` is the unit of the figure before the sentence, which "оның 105-і" counts on.
    """
    folded = languages.lower(sentence)
    pending = list(numerals.find(sentence, language))
    while pending:
        numeral = pending.pop(0)
        if tells_no_amount(sentence, numeral, language):
            continue
        if pending and (range_start := _range_start(folded, numeral, pending[0], language)) is not None:
            numeral = _spanning(numeral, pending.pop(0), range_start)
        reading = _read(folded, numeral, language, unit_before)
        if reading:
            unit_before = reading.unit
            yield reading


def _range_start(folded: str, low: Numeral, high: Numeral, language: Language) -> int | None:
    """Where a range such as "5 жылдан 8 жылға дейін", "от 750 до 1750" opens, if the two numbers are one."""
    if high.value <= low.value or low.fraction or high.fraction:
        return None
    unit = units.after(folded, low.end, language)
    gap = folded[unit.end if unit and unit.end < high.start else low.end : high.start]
    before = folded[max(low.start - 10, 0) : low.start]
    opening, joint = _RANGES[language]
    found = opening.search(before)
    if not joint.fullmatch(gap) or not found:
        return None
    if language == "kk" and not (
        _ABLATIVE.search(folded[: high.start].rstrip())
        and re.compile(r"[^,.;]{1,25}?дейін").match(folded, high.end)
    ):
        return None
    return low.start - len(found[0])


def _spanning(low: Numeral, high: Numeral, start: int) -> Numeral:
    shared = high.scale if low.scale == 1 else 1
    return replace(high, start=start, value=low.value * shared, value_to=high.value)


def _read(folded: str, numeral: Numeral, language: Language, unit_before: str | None) -> Reading | None:
    if numeral.ordinal:
        return _rank(folded, numeral, language)
    if numeral.fraction:
        return _fraction(folded, numeral, language, unit_before)
    leading = qualifiers.before(folded, numeral.start, language)
    start = leading.start if leading else numeral.start
    if sign := units.before(folded, numeral.start):
        leading = qualifiers.before(folded, sign.end, language)
        return Reading(
            numeral, leading.start if leading else sign.end, numeral.end, sign.code, sign.kind, _of(leading)
        )
    trailing = qualifiers.after(folded, numeral.end, numeral.ending) if language == "kk" else None
    position = trailing.end if trailing else numeral.end
    read = _times(folded, numeral, start, position, language) or _measured(
        folded, numeral, start, position, language
    )
    if read is None:
        read = _counted(folded, numeral, start, position, language, unit_before)
    if read is None and language == "kk":
        read = _numbered(folded, numeral, position)
    if read is None:
        return None
    exact = (
        leading
        or trailing
        or (qualifiers.after(folded, read.end, _ending(folded, read)) if language == "kk" else None)
    )
    end = max(read.end, exact.end) if exact and exact is not leading else read.end
    qualifier = None if exact is None or numeral.value_to is not None else exact.qualifier
    if read.kind == "percent" and exact is None and (more := _COMPARATIVE.match(folded, end)):
        end = more.end()
    return replace(read, end=end, qualifier=qualifier)


def _of(found: qualifiers.Found | None) -> Qualifier | None:
    return found.qualifier if found else None


def _rank(folded: str, numeral: Numeral, language: Language) -> Reading | None:
    place, unit = _RANK[language]
    found = place.match(folded, numeral.end)
    return Reading(numeral, numeral.start, found.end(), unit, "rank") if found else None


def _fraction(folded: str, numeral: Numeral, language: Language, unit_before: str | None) -> Reading | None:
    """A share of what is named before it in Kazakh (баптардың үштен бірі), after it elsewhere."""
    start, end, unit = numeral.start, numeral.end, None
    if language == "kk" and (whole := _WHOLE.search(folded[: numeral.start])):
        if whole["noun"] in _PRONOUNS:
            unit = unit_before
        else:
            start, unit = whole.start("noun"), counted.lemma(whole["noun"], language)
    elif language != "kk" and (noun := counted.find(folded, numeral.end, language)):
        unit, end = noun
    elif (
        language == "kk"
        and _SHARE.search(folded[numeral.start : numeral.end])
        and (noun := counted.find(folded, numeral.end, language))
    ):
        unit = noun[0]
    if unit is None:
        return None
    exact = qualifiers.before(folded, numeral.start, language)
    if exact is None and language == "kk":
        exact = qualifiers.after(folded, numeral.end, numeral.ending)
    if exact:
        start, end = min(start, exact.start), max(end, exact.end)
    return Reading(numeral, start, end, unit, "fraction", _of(exact))


def _times(folded: str, numeral: Numeral, start: int, position: int, language: Language) -> Reading | None:
    times, unit = _TIMES[language]
    found = times.match(folded, position)
    if not found or (language == "ru" and not re.search(r"(?<!\w)в\s+$", folded[:start])):
        return None
    return Reading(numeral, start, found.end(), unit, "multiple")


def _measured(folded: str, numeral: Numeral, start: int, position: int, language: Language) -> Reading | None:
    unit = units.after(folded, position, language)
    if unit is None:
        return None
    return Reading(
        numeral,
        start,
        unit.end,
        unit.code,
        "age" if unit.code == "a" and language == "ru" and _AGED.search(folded[:start]) else unit.kind,
        factor=unit.factor,
        derived=bool(_DERIVED.match(unit.ending)),
    )


def _counted(
    folded: str, numeral: Numeral, start: int, position: int, language: Language, unit_before: str | None
) -> Reading | None:
    if numeral.ending and not qualifiers.after(folded, numeral.end, numeral.ending):
        # "Оның 105-інің құрылысы аяқталды": of those counted before.
        if unit_before and not numeral.in_words and _OWNED.search(numeral.ending):
            return Reading(numeral, start, numeral.end, unit_before, "count")
        return None
    noun = counted.find(folded, position, language)
    if noun is None or (is_bare_year(folded, numeral) and not counted.is_common(noun[0])):
        return None
    return Reading(numeral, start, noun[1], noun[0], "count")


def _numbered(folded: str, numeral: Numeral, position: int) -> Reading | None:
    """A total told of its owner before it: "халықтың саны 20 миллионнан асты"."""
    whole = _NUMBER_OF.search(folded[: numeral.start])
    if whole is None or (numeral.scale == 1 and position == numeral.end):
        return None
    return Reading(numeral, numeral.start, position, counted.lemma(whole["noun"], "kk"), "count")


def _ending(folded: str, reading: Reading) -> str:
    found = re.search(r"[^\W\d_]+$", folded[: reading.end])
    return found[0] if found else ""
