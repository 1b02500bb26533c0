"""Reads numbers, in digits and in words, out of running text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from corpus.kazakh.numerals import KAZAKH
from corpus.model import Language
from corpus.number_words import ENGLISH, RUSSIAN, NumberWords

_WORDS: Final[Mapping[Language, NumberWords]] = {"kk": KAZAKH, "ru": RUSSIAN, "en": ENGLISH}
_DIGITS: Final = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_ENGLISH_DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_NO_NAME_BEFORE: Final = r"(?<![\w№#/:.,+])(?<![^\W\d_][-–—])(?<!\d[-–—])"
"""Digits joined to letters or signs before them name something: COVID-19, №6, 9:30."""
_BELOW: Final = {
    "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10, "жүз": 100,
    "мың": 1000, "трет": 3, "четв": 4, "пят": 5, "десят": 10, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5,
    "tenth": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text."""

    start: int
    end: int
    value: Fraction
    value_to: Fraction | None = None
    """The upper end of a range such as 15-20."""
    ending: str = ""
    """The letters joined to it that say its case: "40-тан" -> "тан"."""
    in_words: bool = False
    ordinal: bool = False
    fraction: bool = False
    scale: int = 1
    """The thousand, million and the like that stands in it."""


def find(text: str, language: Language) -> Iterator[Numeral]:
    """The numbers of a text from left to right; they do not overlap.

    >>> [(found.value, found.ending) for found in find("Бір жарым мыңнан астам компания", "kk")]
    [(Fraction(1500, 1), 'нан')]
    """
    folded = text.lower()
    reader = _reader(language)
    position = 0
    while opening := reader.opening.search(folded, position):
        numeral = reader.read(folded, opening.start())
        if numeral is None:
            position = opening.end()
        else:
            yield numeral
            position = max(numeral.end, opening.start() + 1)


class _Reader:
    """One language's patterns, compiled."""

    def __init__(self, language: Language) -> None:
        self._words = words = _WORDS[language]
        self._english = language == "en"
        digits = _ENGLISH_DIGITS if self._english else _DIGITS
        names = "|".join(sorted((*words.cardinals, *words.magnitudes, *words.ordinals), key=len, reverse=True))
        self._word = re.compile(rf"(?P<name>{names})(?P<ending>{words.ending.pattern})?(?![\w-])")
        self._range = re.compile(rf"(?P<low>{digits})(?:\s?[–—-]\s?(?P<high>{digits})(?![\w/]*\d))?")
        self._joined = re.compile(r"[-‑]?(?P<ending>[^\W\d_]+)(?![\w-])")
        self._magnitude = re.compile(
            rf"[\s\u00a0-]?(?P<name>{'|'.join(sorted(words.magnitudes, key=len, reverse=True))})"
            rf"(?P<ending>{words.ending.pattern})?(?![\w-])(?:(?<=млн|мың|тыс)\.|(?<=млрд|трлн)\.)?"
        )
        self._simple_fraction = re.compile(r"(?P<above>\d)/(?P<below>\d{1,2})(?![\d/])")
        self._half_more = re.compile(rf"\s+(?:{words.half_more.pattern})(?P<ending>{words.ending.pattern})?(?![\w-])")
        self.opening = re.compile(
            rf"{_NO_NAME_BEFORE}\d|(?<![\w-])(?:{words.fraction.pattern.replace('?P<', '?P<o_')}|{self._word.pattern})"
        )

    def read(self, folded: str, at: int) -> Numeral | None:
        """The number that begins there, if one does."""
        if folded[at].isdigit():
            return self._simple(folded, at) or self._in_digits(folded, at)
        return self._fraction(folded, at) or self._in_words(folded, at)

    def _simple(self, folded: str, at: int) -> Numeral | None:
        found = self._simple_fraction.match(folded, at)
        if not found or not 0 < int(found["above"]) < int(found["below"]):
            return None
        return Numeral(at, found.end(), Fraction(int(found["above"]), int(found["below"])), fraction=True)

    def _in_digits(self, folded: str, at: int) -> Numeral | None:
        found = self._range.match(folded, at)
        if not found:
            return None
        low, high = self._value(found["low"]), found["high"] and self._value(found["high"])
        end = found.end()
        if high is not None and high and high <= low:
            high, end = None, found.end("low")
        ending, ordinal = "", False
        joined = self._joined.match(folded, end)
        if joined and not self._magnitude.match(folded, end) and (joined.end("ending") > joined.start("ending")):
            if self._words.ordinal_ending.fullmatch(joined["ending"]):
                ordinal = True
            elif not self._words.digit_ending.fullmatch(joined["ending"]):
                return self._with_unit(folded, at, end, low, high or None)
            ending, end = joined["ending"], joined.end()
        if not ending:
            return self._scaled(folded, at, end, low, high or None)
        return Numeral(at, end, low, high or None, ending, ordinal=ordinal)

    def _with_unit(
        self, folded: str, at: int, end: int, low: Fraction, high: Fraction | None
    ) -> Numeral | None:
        """Digits with a unit joined to them (5км), not with a thing that they name (8-бап)."""
        return Numeral(at, end, low, high) if folded[end] not in "-‑" or self._english else None

    def _scaled(self, folded: str, at: int, end: int, low: Fraction, high: Fraction | None) -> Numeral:
        total, scale, ending = low, 0, ""
        if half := self._half_more.match(folded, end):
            total, end, ending = low + Fraction(1, 2), half.end(), half["ending"] or ""
        while not ending and (found := self._magnitude.match(folded, end)):
            factor = self._words.magnitudes[found["name"]]
            if not scale:
                total, high, scale = total * factor, high and high * factor, factor
            elif factor < scale:
                break
            else:
                total, scale = total * factor, scale * factor
            end, ending = found.end(), found["ending"] or ""
            more = re.compile(rf"\s(?P<low>{_DIGITS})(?=\s)").match(folded, end)
            following = more and self._magnitude.match(folded, more.end())
            if more and following and self._words.magnitudes[following["name"]] < scale and not ending:
                total += self._value(more["low"]) * self._words.magnitudes[following["name"]]
                end, ending = following.end(), following["ending"] or ""
        return Numeral(at, end, total, high, ending, scale=scale or 1)

    def _in_words(self, folded: str, at: int) -> Numeral | None:
        total, current, end, ending, scale = Fraction(0), Fraction(0), at, "", 1
        position = at
        while not ending and (found := self._word.match(folded, position)):
            name = found["name"]
            if self._words.not_numbers.fullmatch(found[0]) and found["ending"]:
                break
            if name in self._words.ordinals and name not in self._words.cardinals:
                if end == at:
                    return Numeral(at, found.end(), Fraction(self._words.ordinals[name]), in_words=True, ordinal=True)
                break
            if name in self._words.magnitudes:
                total += (current or 1) * self._words.magnitudes[name]
                current, scale = Fraction(0), self._words.magnitudes[name]
            else:
                value = self._words.cardinals[name]
                if value == 100 and 0 < current < 10:
                    current *= 100
                elif current and (current % 100 and current % 10 or value >= 100 or value >= 10 > current):
                    break
                else:
                    current += value
            end, ending = found.end(), found["ending"] or ""
            if not ending and (half := self._half_more.match(folded, end)):
                current, end, ending = current + Fraction(1, 2), half.end(), half["ending"] or ""
            position = end + (len(folded[end:]) - len(folded[end:].lstrip(" \u00a0-" if self._english else " \u00a0")))
        if end == at:
            return None
        return Numeral(at, end, total + current, None, ending, in_words=True, scale=scale)

    def _fraction(self, folded: str, at: int) -> Numeral | None:
        found = self._words.fraction.match(folded, at)
        if not found:
            return None
        groups = {name: text for name, text in found.groupdict().items() if text}
        if "below" in groups:
            below = next(value for stem, value in _BELOW.items() if groups["below"].startswith(stem))
            above = self._words.cardinals[groups["above"]]
            value = Fraction(above, below)
        else:
            value = Fraction(1, 2 if "half" in groups else 3 if "third" in groups else 4)
        ending = re.search(r"(?:на|не|нан|нен|ның|нің|нда|нде)$", found[0])
        return Numeral(at, found.end(), value, None, ending[0] if ending else "", in_words=True, fraction=True)

    def _value(self, digits: str) -> Fraction:
        plain = re.sub(r"[\s\u00a0\u202f]", "", digits)
        return Fraction(plain.replace(",", "") if self._english else plain.replace(",", "."))


@cache
def _reader(language: Language) -> _Reader:
    return _Reader(language)
