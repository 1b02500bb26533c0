"""Reads a number together with what it is of: a unit, a place, a noun counted, and how exact it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from corpus import languages
from corpus.figures import counted, numerals, qualifiers, ranges, units, wholes
from corpus.figures.not_figures import is_bare_year, names_item, tells_no_amount
from corpus.figures.numerals import Numeral
from corpus.model import FigureKind, Language, Qualifier

_RANK: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"(?:[\s\u00a0]+|-)ор(?:ын|н)(?:[ыі]\w*|ға|да\w*|нан|дан)?(?!\w)"), "орын"),
    "ru": (re.compile(r"[\s\u00a0]+мест(?:о|а|е|у|ом)(?!\w)"), "место"),
    "en": (re.compile(r"\s+(?:place|position|rank)(?!\w)"), "place"),
}
_RANKED: Final = re.compile(r"(?<!\w)(?:ranked|ranks|ranking|came|finished|placed)(?: in)?\s+$")
_TIMES: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"[\s\u00a0]+есе(?:ге|ден|лен\w*|леп|леу\w*)?(?!\w)"), "есе"),
    "ru": (re.compile(r"(?:-?кратн\w+|[\s\u00a0]+раза?(?!\w))"), "раз"),
    "en": (
        re.compile(
            r"(?:x|-fold|[\s-]times)(?=[\s,.]+(?:more|less|as|the|big|fast|high|larg|bett|long|small"
            r"|great|cheap|slow))"
        ),
        "time",
    ),
}
_MORE: Final = re.compile(r"(?:(?<=[ғкқг][ае])|(?<=есе))[\s\u00a0]+(?:артық|көп|кем|аз|жоғары|төмен)(?!\w)")
""""88 пайызға артық": more by that much; without the word the headline says nothing."""
_AGED: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(
        r"(?<!\w)(?:(?:мне|тебе|ему|ей|вам|нам|им|исполнил\w+|исполнится|в возрасте|старше|младше|моложе)"
        r"(?:\s+(?:было|будет|тогда|уже|всего|сейчас|исполнил\w+|от|до|около|почти|за|под))*|в)\s+$|(?<!\w)возраст(?:е|ом|у)?(?!\w)[^.,;]{0,40}[–—-]\s+$"
    ),
    "en": re.compile(
        r"(?<!\w)(?:aged?|at the age of|turn(?:ed|s|ing)|(?:i|he|she) (?:was|am|is)|i’m|he’s|she’s)\s+$"
    ),
}
"""What makes years, or a number without a unit, an age."""
_OLDER: Final = re.compile(r"[\s\u00a0]+(?:асқан|асып)(?!\w)")
_COMES_TO: Final = re.compile(
    r"[\s\u00a0]+(?:келді|келген\w*|келіп|толды|толған\w*|толып|таяды|таяған\w*|таяп|жақында\w*)(?!\w)"
)
_DATIVE: Final = re.compile(r"(?:ға|ге|қа|ке)$")
_LOCATIVE: Final = re.compile(r"(?:да|де|та|те)$")
_AGE_BEFORE: Final = re.compile(r"(?<!\w)жас\w*[\s\u00a0]+(?:[^\W\d_]+[\s\u00a0]+)?$")
_AGES: Final = range(1, 121)
_TENS_OF_LIFE: Final = range(40, 100, 10)
_PASSED: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_SENTENCE_GOES_ON: Final = re.compile(
    r"[\s\u00a0]*(?:[.,;!?)–—]|$|(?:when|and|but|at|then|that|in|now)(?!\w))"
)
_SIGNED: Final = frozenset({"Cel", "[degF]", "%"})
_SIGN: Final = re.compile(r"(?:(?<![\w)])[-−–+]|(?<!\w)(?:минус|плюс|minus)[\s\u00a0]+)$")
_OPEN_ENDED: Final = re.compile(r"\+|[\s-]plus(?!\w)|[\s\u00a0]+с лишним")
""""100+ users": over."""
_LAST_WORD: Final = re.compile(r"(?<![\w-])(?P<word>[а-яё]+)[\s\u00a0]+$")
_FROM_THEM: Final = re.compile(r"(?<!\w)из (?:них|нас)\s+$")
_AND_MORE: Final = re.compile(r"(?:[–—-]|(?<!\w)(?:ещё|еще|тағы|another))[\s\u00a0]$")
"""Before a number whose noun was said with the one before: "25 человек, на втором курсе – 19"."""
_DERIVED: Final = re.compile(r"[лдт][ыі][қкғг]")


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


def find(sentence: str, language: Language, before: Reading | None = None) -> Iterator[Reading]:
    """The numbers of a sentence that tell an amount, from left to right.

    `before` is the figure before the sentence, whose unit "оның 105-і" and "the last, over 2 million" take.
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
        if reading := _read(folded, numeral, language, before):
            if reading.kind == "count" and reading.unit.upper() in sentence[reading.start : reading.end]:
                reading = replace(reading, unit=reading.unit.upper())
            before = reading
            yield reading
        numeral = following


def _read(folded: str, numeral: Numeral, language: Language, before: Reading | None) -> Reading | None:
    if numeral.ordinal:
        return _rank(folded, numeral, language)
    if numeral.fraction:
        return _fraction(folded, numeral, language, before)
    sign = _SIGN.search(folded, max(numeral.start - 8, 0), numeral.start)
    leading = qualifiers.before(folded, numeral.start, language)
    if numeral.multiple:
        start = leading.start if leading else numeral.start
        return Reading(numeral, start, numeral.end, _TIMES[language][1], "multiple", _of(leading))
    if currency := units.before(folded, numeral.start):
        leading = qualifiers.before(folded, currency.end, language)
        start = leading.start if leading else ranges.opening(folded, currency.end, numeral, language)
        return Reading(numeral, start, numeral.end, currency.code, currency.kind, _of(leading))
    trailing = qualifiers.after(folded, numeral.end, numeral.ending) if language == "kk" else None
    if more := _OPEN_ENDED.match(folded, numeral.end):
        trailing = qualifiers.Found("over", numeral.start, more.end())
    position = trailing.end if trailing else numeral.end
    read = (
        _times(folded, numeral, position, language)
        or _measured(folded, numeral, position, language)
        or _counted(folded, numeral, position, language)
        or _aged(folded, numeral, position, language)
        or _told_elsewhere(folded, numeral, position, language, before, qualified=bool(leading or trailing))
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
    """A range has none: its "дейін" is the upper end's."""
    return None if found is None or (numeral and numeral.value_to is not None) else found.qualifier


def _signed(numeral: Numeral, sign: str) -> Numeral:
    if sign.startswith(("+", "плюс")):
        return numeral
    return replace(numeral, value=-numeral.value)


def _rank(folded: str, numeral: Numeral, language: Language) -> Reading | None:
    place, unit = _RANK[language]
    if found := place.match(folded, numeral.end):
        return Reading(numeral, numeral.start, found.end(), unit, "rank")
    if language == "en" and _RANKED.search(folded, max(numeral.start - 12, 0), numeral.start):
        return Reading(numeral, numeral.start, numeral.end, unit, "rank")
    return None


def _fraction(folded: str, numeral: Numeral, language: Language, before: Reading | None) -> Reading | None:
    """A share of what is named before it in Kazakh (баптардың үштен бірі), after it elsewhere."""
    leading = qualifiers.before(folded, numeral.start, language)
    start = leading.start if leading else numeral.start
    whole = wholes.shared(folded, start, numeral.end, language)
    if whole is None:
        return None
    unit = whole.unit or (
        before.unit if before and before.kind in ("count", "fraction", "quantity") else None
    )
    if unit is None:
        return None
    exact = leading
    if exact is None and language == "kk":
        exact = qualifiers.after(folded, numeral.end, numeral.ending)
    end = max(whole.end, exact.end if exact else 0)
    return Reading(numeral, whole.start, end, unit, "fraction", _of(exact))


def _times(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    times, unit = _TIMES[language]
    found = times.match(folded, position)
    by = language != "ru" or re.search(
        r"(?<!\w)в\s+$|^кратн", folded[max(numeral.start - 4, 0) : numeral.start]
    )
    if not found or not (by or found[0].lstrip("-").startswith("кратн")):
        return None
    return Reading(numeral, numeral.start, found.end(), unit, "multiple")


def _measured(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    unit = units.after(folded, position, language)
    if unit is None:
        return None
    aged = (
        unit.code == "a"
        and unit.factor == 1
        and _AGED[language].search(folded, max(numeral.start - 40, 0), numeral.start)
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


def _counted(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    if numeral.ending and not qualifiers.after(folded, numeral.end, numeral.ending):
        return None
    noun = counted.find(folded, position, language)
    if noun is None or (is_bare_year(folded, numeral) and not counted.tells_amount(noun[0], language)):
        return None
    if numeral.value.denominator != 1 and numeral.value < 1:
        return None
    return Reading(numeral, numeral.start, noun[1], noun[0], "count")


def _aged(folded: str, numeral: Numeral, position: int, language: Language) -> Reading | None:
    """A person's years without the word: "he was 42", "ему под сорок", "жетпістен асқан"."""
    if numeral.value_to is not None or numeral.value.denominator != 1 or numeral.value > 1000:
        return None
    if language == "kk" and _LOCATIVE.search(numeral.ending) and wholes.ends_phrase(folded, numeral.end):
        told = _AGE_BEFORE.search(folded, max(numeral.start - 40, 0), numeral.start)
        if told or (numeral.in_words and numeral.value >= 10):
            return Reading(numeral, numeral.start, numeral.end, "a", "age")
    if numeral.value not in _AGES:
        return None
    if language == "kk":
        if (
            numeral.in_words
            and numeral.value >= 10
            and _DATIVE.search(numeral.ending)
            and _COMES_TO.match(folded, numeral.end)
        ):
            return Reading(numeral, numeral.start, numeral.end, "a", "age")
        older = _OLDER.match(folded, numeral.end)
        if older and _PASSED.search(numeral.ending) and numeral.value in _TENS_OF_LIFE:
            return Reading(numeral, numeral.start, older.end(), "a", "age", "over")
        return None
    start = max(numeral.start - 40, 0)
    told = _AGED[language].search(folded, start, numeral.start)
    if not told or told[0].strip() == "в" or not _SENTENCE_GOES_ON.match(folded, position):
        return None
    return Reading(numeral, numeral.start, position, "a", "age")


def _told_elsewhere(
    folded: str,
    numeral: Numeral,
    position: int,
    language: Language,
    before: Reading | None,
    *,
    qualified: bool,
) -> Reading | None:
    """A number whose noun stands before it: "оның 105-і", "тұрғындар саны 2300-ге жетті"."""
    if language == "kk":
        if noun := wholes.numbered(folded, numeral, position):
            return Reading(numeral, numeral.start, position, noun, "count")
        if before and not numeral.in_words and wholes.is_share(numeral.ending):
            # "Оның 105-інің құрылысы аяқталды": of those counted before.
            return Reading(numeral, numeral.start, numeral.end, before.unit, "count")
    if names_item(folded, numeral, language):
        return None
    if before and before.kind == "count" and (end := wholes.of_them(folded, position)):
        return Reading(numeral, numeral.start, end, before.unit, "count")
    if language == "ru" and (inverted := _inverted(folded, numeral, position)):
        return inverted
    if (
        before
        and before.kind == "count"
        and _FROM_THEM.search(folded, max(numeral.start - 8, 0), numeral.start)
    ):
        return Reading(numeral, numeral.start, position, before.unit, "count")
    listed = not numeral.in_words and _AND_MORE.search(folded, max(numeral.start - 9, 0), numeral.start)
    leans = (
        before is not None
        and before.kind in ("count", "money", "percent")
        and (listed or numeral.scale > 1 or (qualified and (language == "kk" or numeral.value > 100)))
    )
    if before and leans and wholes.ends_phrase(folded, position) and not is_bare_year(folded, numeral):
        return Reading(numeral, numeral.start, position, before.unit, before.kind)
    return None


def _inverted(folded: str, numeral: Numeral, position: int) -> Reading | None:
    """The Russian "about" of word order: лет пять, человек тридцать."""
    noun = _LAST_WORD.search(folded, max(numeral.start - 20, 0), numeral.start)
    if not noun or not wholes.is_bare(folded, position):
        return None
    if noun["word"] == "человек":
        return Reading(numeral, noun.start("word"), position, "человек", "count", "about")
    unit = units.after(folded, noun.start("word"), "ru")
    endings = ("т", "ов", "ей", "ев", "ут", "ель", *(("а", "и") if numeral.in_words else ()))
    if unit and unit.end == noun.end("word") and noun["word"].endswith(endings):
        start = noun.start("word")
        return Reading(numeral, start, position, unit.code, unit.kind, "about", unit.factor)
    return None


def _ending(folded: str, reading: Reading) -> str:
    found = re.search(r"[^\W\d_]+$", folded[max(reading.end - 30, 0) : reading.end])
    return found[0] if found else ""
