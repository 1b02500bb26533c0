"""Dates as print and web pages write them, in Kazakh, Russian and English."""

import re
from datetime import date

_NAMES = (
    ("қаңтар", "январь", "января", "january", "jan"),
    ("ақпан", "февраль", "февраля", "february", "feb"),
    ("наурыз", "март", "марта", "march", "mar"),
    ("сәуір", "апрель", "апреля", "april", "apr"),
    ("мамыр", "май", "мая", "may"),
    ("маусым", "июнь", "июня", "june", "jun"),
    ("шілде", "июль", "июля", "july", "jul"),
    ("тамыз", "август", "августа", "august", "aug"),
    ("қыркүйек", "сентябрь", "сентября", "september", "sep", "sept"),
    ("қазан", "октябрь", "октября", "october", "oct"),
    ("қараша", "ноябрь", "ноября", "november", "nov"),
    ("желтоқсан", "декабрь", "декабря", "december", "dec"),
)

MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}
"""From a month's name, lower case, to its number."""

WEEKDAYS = frozenset(
    {"дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"}
    | {"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
"""In lower case."""

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_WEEKDAY = "(?:" + "|".join(sorted(WEEKDAYS)) + ")"
_YEAR_WORD = r"\s*(?:жыл(?:ғы|ы|дың)?|ж\.?|г(?:ода?|\.)?)?"
_WRITTEN = (
    re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_YEAR_WORD},?\s+(?P<day>\d{{1,2}})\s+{_MONTH}", re.IGNORECASE),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})\s+{_MONTH},?\s+(?:{_WEEKDAY},?\s+)?(?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE),
)
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")


def find(text: str) -> date | None:
    """The first full date that a text writes in words, else in figures; None when there is none.

    >>> find("«Turkistan» газеті, 2026 жылғы 5 қаңтар"), find("5 қаңтар 2025 ж3 бет")
    (datetime.date(2026, 1, 5), datetime.date(2025, 1, 5))
    >>> find("07.01.2026 35 0"), find("31.02.2026")
    (datetime.date(2026, 1, 7), None)
    >>> find("15 тамыз, бейсенбі, 2024 жыл")
    datetime.date(2024, 8, 15)
    """
    for form in (*_WRITTEN, _ISO, _DOTTED):
        for found in form.finditer(text):
            month = found["month"].lower()
            number = MONTHS.get(month) or int(month)
            try:
                return date(int(found["year"]), number, int(found["day"]))
            except ValueError:
                continue
    return None
