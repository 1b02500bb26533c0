"""The key figures of an answer: the numbers that say how much, how many, how long or in which place.

Dates, years, item numbers and numbers in names are no figures; neither are trifles, the small counts and
spans in words that nobody would be told as news.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from corpus import counted, languages, numerals, qualifiers, units
from corpus.kazakh import sentences
from corpus.model import Figure, FigureKind, Language, Passage, Qualifier, quotation_id
from corpus.not_figures import is_bare_year, tells_no_amount, tells_passing_time
from corpus.numerals import Numeral
from corpus.standalone import points_back
from corpus.timewords import year_notes

_SMALL_IN_WORDS: Final = 4
"""Counts in words up to here belong to the story (екі ел, три вопроса)."""
_CALENDAR_UNITS: Final = frozenset({"a", "mo", "wk", "d"})
_RANK: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"\s+орын(?:ға|да|ды|нан|дан|ы|ында|ына)?(?!\w)"), "орын"),
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
_HYPERBOLES: Final = frozenset({100, 1000, 10**6})
"""A bare "мың" or "миллион" of things is a manner of speaking."""
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
_PRONOUNS: Final = frozenset({"о", "со", "мұ", "бұ", "осы", "олар", "солар"})
_SHARE: Final = re.compile(
    r"(?:бірі|сы|сі|ші|рті|сі|ысы|ғызы|гізі|ширегі)(?:н|на|не|ның|нің|нда|нде|нан|нен)?$"
)
_DERIVED: Final = re.compile(r"[лдт][ыі][қкғг]")
_OWNED: Final = re.compile(r"(?:і|ы|сы|сі)(?:н|нің|ның|не|на|нде|нда|нен|нан)?$")


@dataclass(frozen=True, slots=True)
class _Reading:
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


def find(pair: str, answer: Sequence[Passage], published_on: date | None) -> tuple[Figure, ...]:
    """The key figures of an answer in reading order, each with the sentence that it stands in.

    `pair` is the pair's full id. Of two figures with one text the second is told apart by its sentence.
    A figure whose sentence is only understood with those before it is there, but hidden: not to be pushed.
    """
    language = languages.guess("\n".join(passage.text for passage in answer))
    found: dict[str, Figure] = {}
    for passage in answer:
        unit = None
        position = 0
        for sentence in sentences.split(passage.text):
            position = passage.text.index(sentence, position) + len(sentence)
            for reading in _readings(sentence, language, unit):
                unit = reading.unit
                figure = _figure(pair, passage, sentence, reading, hidden=points_back(sentence, language))
                if figure.id in found:
                    figure = replace(figure, id=quotation_id(pair, f"{figure.text}\n{sentence}"))
                years = year_notes(passage.text[:position], published_on)
                found.setdefault(figure.id, replace(figure, years=years))
    return tuple(found.values())


def _figure(pair: str, passage: Passage, sentence: str, reading: _Reading, *, hidden: bool) -> Figure:
    text = sentence[reading.start : reading.end]
    numeral = reading.numeral
    return Figure(
        id=quotation_id(pair, text),
        text=text,
        value=str(numeral.value) if numeral.fraction else _decimal(numeral.value * reading.factor),
        value_to=None if numeral.value_to is None else _decimal(numeral.value_to * reading.factor),
        unit=reading.unit,
        kind=reading.kind,
        qualifier=reading.qualifier,
        sentence=sentence,
        passage=passage.position,
        hidden=hidden,
    )


def _readings(sentence: str, language: Language, unit_before: str | None) -> Iterator[_Reading]:
    folded = languages.lower(sentence)
    pending = list(numerals.find(sentence, language))
    while pending:
        numeral = pending.pop(0)
        if tells_no_amount(sentence, numeral, language):
            continue
        if pending and (range_start := _range_start(folded, numeral, pending[0], language)) is not None:
            numeral = _spanning(numeral, pending.pop(0), range_start)
        reading = _read(folded, numeral, language, unit_before)
        if reading and not _is_trifle(folded, reading, language):
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


def _read(folded: str, numeral: Numeral, language: Language, unit_before: str | None) -> _Reading | None:
    if numeral.ordinal:
        return _rank(folded, numeral, language)
    if numeral.fraction:
        return _fraction(folded, numeral, language, unit_before)
    leading = qualifiers.before(folded, numeral.start, language)
    start = leading.start if leading else numeral.start
    if sign := units.before(folded, numeral.start):
        leading = qualifiers.before(folded, sign.end, language)
        return _Reading(
            numeral, leading.start if leading else sign.end, numeral.end, sign.code, sign.kind, _of(leading)
        )
    trailing = qualifiers.after(folded, numeral.end, numeral.ending) if language == "kk" else None
    position = trailing.end if trailing else numeral.end
    read = _times(folded, numeral, start, position, language) or _measured(
        folded, numeral, start, position, language
    )
    if read is None:
        read = _counted(folded, numeral, start, position, language, unit_before)
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


def _rank(folded: str, numeral: Numeral, language: Language) -> _Reading | None:
    place, unit = _RANK[language]
    found = place.match(folded, numeral.end)
    return _Reading(numeral, numeral.start, found.end(), unit, "rank") if found else None


def _fraction(folded: str, numeral: Numeral, language: Language, unit_before: str | None) -> _Reading | None:
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
    return _Reading(numeral, start, end, unit, "fraction", _of(exact))


def _times(folded: str, numeral: Numeral, start: int, position: int, language: Language) -> _Reading | None:
    times, unit = _TIMES[language]
    found = times.match(folded, position)
    if not found or (language == "ru" and not re.search(r"(?<!\w)в\s+$", folded[:start])):
        return None
    return _Reading(numeral, start, found.end(), unit, "multiple")


def _measured(
    folded: str, numeral: Numeral, start: int, position: int, language: Language
) -> _Reading | None:
    unit = units.after(folded, position, language)
    if unit is None:
        return None
    return _Reading(
        numeral,
        start,
        unit.end,
        unit.code,
        unit.kind,
        factor=unit.factor,
        derived=bool(_DERIVED.match(unit.ending)),
    )


def _counted(
    folded: str, numeral: Numeral, start: int, position: int, language: Language, unit_before: str | None
) -> _Reading | None:
    if numeral.ending and position == numeral.end:
        # "Оның 105-інің құрылысы аяқталды": of those counted before.
        if unit_before and not numeral.in_words and _OWNED.search(numeral.ending):
            return _Reading(numeral, start, numeral.end, unit_before, "count")
        return None
    noun = None if is_bare_year(folded, numeral) else counted.find(folded, position, language)
    return _Reading(numeral, start, noun[1], noun[0], "count") if noun else None


def _ending(folded: str, reading: _Reading) -> str:
    found = re.search(r"[^\W\d_]+$", folded[: reading.end])
    return found[0] if found else ""


def _is_trifle(folded: str, reading: _Reading, language: Language) -> bool:
    """Whether the number only belongs to the story: a small or a hyperbolic count, a span that says when."""
    numeral = reading.numeral
    if reading.kind == "duration" and (
        reading.derived
        or tells_passing_time(folded, reading.start, reading.end, language)
        or tells_passing_time(folded, numeral.start, reading.end, language)
    ):
        return True
    if not numeral.in_words or numeral.fraction or reading.qualifier or numeral.value_to is not None:
        return False
    if reading.kind == "duration" and reading.unit in _CALENDAR_UNITS:
        return numeral.scale == 1
    if reading.kind not in ("count", "money"):
        return False
    return numeral.value <= _SMALL_IN_WORDS or (reading.kind == "count" and numeral.value in _HYPERBOLES)


def _decimal(value: Fraction) -> str:
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return format(number.normalize(), "f")
