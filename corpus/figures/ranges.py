"""Two numbers that are the ends of one range: "5 жылдан 8 жылға дейін", "от 750 до 1750 евро"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from corpus.figures import units
from corpus.figures.numeral import Numeral
from corpus.model import Language


@dataclass(frozen=True, slots=True)
class _Manner:
    """One way to write a range: what stands before the lower end, between the two and after the upper one."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    after: re.Pattern[str]


_ANYWHERE: Final = re.compile(r"")
_ENDS_HERE: Final = re.compile(r"$")
_MANNERS: Final[Mapping[Language, tuple[_Manner, ...]]] = {
    "kk": (
        _Manner(
            _ENDS_HERE,
            re.compile(r"(?:[^\W\d_]*(?:дан|ден|тан|тен|нан|нен))?[\s\u00a0]+"),
            re.compile(r"[^,.;\d]{1,25}?дейін"),
        ),
        _Manner(
            _ENDS_HERE,
            re.compile(r"[\s\u00a0]+(?:мен|бен|пен)[\s\u00a0]+"),
            re.compile(r"[^,.;\d]{1,25}?(?:арасы|аралығы)"),
        ),
    ),
    "ru": (
        _Manner(re.compile(r"(?<!\w)(?:от|со?)\s+$"), re.compile(r"\s+(?:до|по)\s+"), _ANYWHERE),
        _Manner(re.compile(r"(?<!\w)между\s+$"), re.compile(r"\s+и\s+"), _ANYWHERE),
    ),
    "en": (
        _Manner(re.compile(r"(?<!\w)aged\s+$"), re.compile(r"\s+(?:to|or)\s+"), _ANYWHERE),
        _Manner(re.compile(r"(?<!\w)from\s+[$£€]?$"), re.compile(r"\s+to\s+[$£€]?"), _ANYWHERE),
        _Manner(re.compile(r"(?<!\w)between\s+[$£€]?$"), re.compile(r"\s+and\s+[$£€]?"), _ANYWHERE),
        _Manner(re.compile(r"[$£€]$"), re.compile(r"\s+(?:to|or)\s+[$£€]|\s?[-–—]\s?[$£€]"), _ANYWHERE),
        _Manner(_ENDS_HERE, re.compile(r"\s+to\s+"), re.compile(r"\s+[a-z]")),
    ),
}
_ABLATIVE: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_REACH: Final = 10
_BY: Final = re.compile(r"(?<!\w)by\s+$")
"""Before a number with a unit of its own: "fell by 2 points to 9 percent" tells two things."""


def joined(folded: str, low: Numeral, high: Numeral, language: Language) -> Numeral | None:
    """The range that the two numbers are, with what opens it; None if they are two figures."""
    if (
        low.fraction
        or high.fraction
        or low.ordinal
        or high.ordinal
        or low.value_to is not None
        or low.multiple
    ):
        return None
    shared = high.scale if low.scale == 1 else 1
    if low.value * shared >= high.value:
        shared = 1
    if low.value * shared >= high.value or high.value_to is not None:
        return None
    unit = units.after(folded, low.end, language)
    end = unit.end if unit and unit.end < high.start else low.end
    gap = folded[end : high.start]
    if language == "kk" and _ABLATIVE.search(folded, max(end - _REACH, 0), end):
        # The ablative of the lower end: "5 жылдан", "5-тен".
        gap = f"тен{gap}"
    before = folded[max(low.start - _REACH, 0) : low.start]
    for manner in _MANNERS[language]:
        opening = manner.before.search(before)
        if (
            opening
            and not (unit and _BY.search(before))
            and manner.between.fullmatch(gap)
            and manner.after.match(folded, high.end)
        ):
            if language == "kk" and manner.between.pattern.startswith("(?:[^") and not gap.startswith("тен"):
                continue
            return replace(high, start=low.start, value=low.value * shared, value_to=high.value)
    return None


def opening(folded: str, start: int, numeral: Numeral, language: Language) -> int:
    """Where the word that opens a range stands ("от 5 до 7"); `start` itself if there is none."""
    if numeral.value_to is None:
        return start
    before = folded[max(start - _REACH, 0) : start]
    found = next(
        (each for manner in _MANNERS[language] if (each := manner.before.search(before)) and each[0]), None
    )
    return start - len(found[0]) if found else start
