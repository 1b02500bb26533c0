"""How a number is written in digits: groups of three, decimals, ½; as in English or elsewhere."""

import re
import unicodedata
from fractions import Fraction
from typing import Final

VULGAR: Final = "½⅓⅔¼¾⅕⅛"
_SPACE: Final = "[ \u00a0\u2009\u202f]"
_RUN: Final = r"\d{1,15}(?!\d)"
"""Digits in a row; a longer one is a code, and no amount."""
_PLAIN: Final = rf"{_RUN}(?:[.,]{_RUN})?[{VULGAR}]?|[{VULGAR}]"
_ENGLISH_PLAIN: Final = rf"{_RUN}(?:\.{_RUN})?[{VULGAR}]?|[{VULGAR}]"
DIGITS: Final = (
    rf"(?:[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}}){{1,5}}(?!\d)(?:[.,]{_RUN})?"
    rf"|[1-9]\d{{0,2}}(?:\.\d{{3}}){{1,5}}(?![\d.,])|{_PLAIN})"
)
ENGLISH_DIGITS: Final = rf"(?:[1-9]\d{{0,2}}(?:,\d{{3}}){{1,5}}(?!\d)(?:\.{_RUN})?|{_ENGLISH_PLAIN})"
_GROUPED: Final = re.compile(rf"{_SPACE}|(?<=\d)\.(?=\d{{3}}(?:\.|$))")


def value(written: str, *, english: bool) -> Fraction:
    """The number that such digits are.

    >>> value("1.250.000", english=False), value("2,5", english=False), value("2,500", english=True)
    (Fraction(1250000, 1), Fraction(5, 2), Fraction(2500, 1))
    """
    vulgar = Fraction(0)
    if written[-1] in VULGAR:
        vulgar = Fraction(unicodedata.numeric(written[-1])).limit_denominator(10)
        written = written[:-1] or "0"
    plain = written if english or written.startswith("0") else _GROUPED.sub("", written)
    return vulgar + Fraction(plain.replace(",", "" if english else "."))
