"""A day, a month or a year as readers type it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from corpus.dates import MONTHS
from corpus.kazakh.letters import fold

_MONTHS: Final = {fold(name): number for name, number in MONTHS.items()}

_DAY: Final = r"(?P<day>\d{1,2})"
_MONTH: Final = r"(?P<month>\d{1,2})"
_YEAR: Final = r"(?P<year>\d{4})"
_NAME: Final = r"(?P<name>[^\W\d_]+)"
_YEAR_WORD: Final = r"\s?(?:жыл(?:дың|дан|ғы|ға|ы)?\b|год[ау]?\b|[жг]\b\.?)"
_DASH: Final = r"[./\u2010-\u2013\u2212-]"
_JOINED: Final = r"(?![\w./:\u2010-\u2013\u2212-]*\w)"
"""No further digit or letter is joined to a date: 2025-13-40 is not the year 2025."""
_AMID_WORDS: Final = (
    rf"{_DAY}\s{_NAME},?\s{_YEAR}(?:{_YEAR_WORD})?",  # 5 қаңтар 2025, 5 января 2025 года
    rf"{_YEAR}(?:{_YEAR_WORD})?,?\s{_DAY}\s{_NAME}",  # 2025 ж. 5 қаңтар
    rf"{_NAME}\s{_DAY},?\s{_YEAR}",  # January 5, 2025
    rf"{_NAME},?\s{_YEAR}(?:{_YEAR_WORD})?",  # қаңтар 2025, январь 2025 года
    rf"{_YEAR}{_YEAR_WORD},?\s{_NAME}",  # 2025 жылғы қаңтар
    rf"{_DAY}{_DASH}{_MONTH}{_DASH}(?P<year>\d{{4}}|\d{{2}})(?:{_YEAR_WORD})?",  # 05.01.2025, 5/1/25
    rf"{_MONTH}[./]{_YEAR}(?:{_YEAR_WORD})?",  # 01.2025
    rf"{_YEAR}{_DASH}{_MONTH}(?:{_DASH}{_DAY})?",  # 2025-01, 2025-01-05
    rf"{_YEAR}(?:{_YEAR_WORD})?",
)
_ALONE: Final = rf"{_YEAR},?\s{_NAME}"
"""2025 қаңтар: amid words the month may well begin what is looked for, қаңтар оқиғасы."""
_BEGINNINGS: Final = tuple(re.compile(form + _JOINED, re.IGNORECASE) for form in _AMID_WORDS)
_WHOLES: Final = tuple(re.compile(form, re.IGNORECASE) for form in (*_AMID_WORDS, _ALONE))
_CENTURY: Final = 2000
"""Of a year in two figures: papers of the century before are not asked for by two."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year, by its first and its last day."""

    first: date
    last: date


def read(text: str) -> Period | None:
    """The period that the whole text is; None if it is none.

    >>> read("2024-02")
    Period(first=datetime.date(2024, 2, 1), last=datetime.date(2024, 2, 29))
    >>> read("5.1.25") == read("2025 ж. 5 қаңтар") == read("2025-01-05"), read("31.02.2025")
    (True, None)
    """
    for form in _WHOLES:
        if (found := form.fullmatch(text)) and (period := _period(found.groupdict())):
            return period
    return None


def beginning(text: str) -> int:
    """How far the period goes that the text begins with; 0 if it begins with none.

    >>> beginning("қаңтар 2025 теңге"), beginning("2025 қаңтар оқиғасы"), beginning("2025-13")
    (11, 4, 0)
    """
    for form in _BEGINNINGS:
        if (found := form.match(text)) and _period(found.groupdict()):
            return found.end()
    return 0


def _period(typed: dict[str, str | None]) -> Period | None:
    """None for a day that no calendar has."""
    day, month, year = typed.get("day"), typed.get("month"), typed["year"] or ""
    if name := typed.get("name"):
        month = str(_MONTHS.get(fold(name), 0))
    number = int(year) + (_CENTURY if len(year) == 2 else 0)
    try:
        first = date(number, int(month or 1), int(day or 1))
        if day:
            return Period(first, first)
        last = int(month or 12)
        return Period(first, date(number, last, monthrange(number, last)[1]))
    except ValueError:
        return None
