"""Reads numbers, in digits and in words, out of running text."""

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Final

from corpus import languages
from corpus.english.numerals import ENGLISH
from corpus.figures import digits
from corpus.figures.numeral import Numeral
from corpus.kazakh.numerals import KAZAKH
from corpus.model import Language
from corpus.number_words import NumberWords
from corpus.russian.numerals import RUSSIAN

_WORDS: Final[Mapping[Language, NumberWords]] = {"kk": KAZAKH, "ru": RUSSIAN, "en": ENGLISH}
_NO_NAME_BEFORE: Final = r"(?<![\w№#/:.,])(?<![\w)]\+)(?<![^\W\d_][-–—])(?<!\d[-–—])"
"""Digits joined to letters or signs before them name something: COVID-19, №6, 9:30."""
_ROMAN: Final = r"(?P<roman>[ivxіх]{1,6})(?=[\s\u00a0-]+(?:ор[ыі]?н|мест[аоеу]))"
_ROMAN_DIGITS: Final = {"i": 1, "і": 1, "v": 5, "x": 10, "х": 10}
"""Also in Cyrillic letters, as typed."""
_CURRENCY_BEFORE: Final = re.compile(r"[$€£¥₸₽]\s?$")
_THINGS_AFTER: Final = re.compile(r"\s+(?:people|[a-z]{2,}s)(?!\w)")
_PARTS: Final = {
    "one": "above",
    "few": "below",
    "share": "below",
    "nth": "below",
    "halved": "half",
    "by_half": "half",
}
"""Groups of other ways to write a fraction: one in five, by a third, halved."""
_SPACES: Final = re.compile(r"\s+")
_NO_DATE_AFTER: Final = re.compile(r"[.,:/]\d")


def find(text: str, language: Language) -> Iterator[Numeral]:
    """The numbers of a text from left to right; they do not overlap.

    >>> [(found.value, found.ending) for found in find("Бір жарым мыңнан астам компания", "kk")]
    [(Fraction(1500, 1), 'нан')]
    """
    folded = languages.lower(text)
    reader = _reader(language)
    position = 0
    while opening := reader.opening.search(folded, position):
        numeral = reader.read(folded, opening.start())
        if numeral:
            yield numeral
        position = numeral.end if numeral else opening.end()


class _Reader:
    """One language's numbers; all its patterns are for lower-case text."""

    def __init__(self, words: NumberWords, written: str) -> None:
        self._words = words
        names = _alternatives({**words.cardinals, **words.magnitudes, **words.ordinals})
        compound = words.compound.pattern
        ending = (
            rf"(?P<ending>{words.ending.pattern})?"
            rf"(?:(?!\w|-(?!(?:{names})(?!\w)))|(?=(?:{names})?(?:{compound})))"
        )
        self._word = re.compile(rf"(?P<name>{names}){ending}")
        self._partials = [(re.compile(form), value) for form, value in words.partials.items()]
        self._multiples = [
            (re.compile(rf"(?:{form})(?![\w-])"), value) for form, value in words.multiples.items()
        ]
        self._roman = re.compile(_ROMAN)
        self._range_joint = re.compile(words.range_joint)
        self._glued = re.compile(rf"(?P<name>{_alternatives(words.glued) or '(?!)'})(?![\w-])")
        self._range = re.compile(rf"(?P<low>{written})(?:\s?[–—-]\s?(?P<high>{written}))?")
        self._joined = re.compile(r"(?P<hyphen>[-‑])?(?P<ending>[^\W\d_]+)(?![\w-])")
        dotted = r"(?:(?:(?<=млн|мың|тыс)|(?<=млрд|трлн))\.(?!\s*$))?"
        joined_ending = rf"(?:-?(?P<ending>{words.digit_ending.pattern}))?(?!\w|-(?!(?:{names})(?!\w)))"
        self._magnitude = re.compile(
            rf"[\s-]?(?P<name>{_alternatives(words.magnitudes)}){joined_ending}{dotted}"
        )
        self._remainder = re.compile(rf"\s(?P<low>{written})(?=\s)")
        self._simple_fraction = re.compile(
            rf"(?P<above>\d)/(?P<below>\d{{1,2}})(?![\d/])|{words.digit_fraction.pattern}"
        )
        self._half_more = re.compile(rf"\s+(?:{words.half_more.pattern}){ending}")
        self._joint = re.compile(words.joint)
        self._compound = re.compile(rf"-?(?:{compound})")
        self.opening = re.compile(
            rf"{_NO_NAME_BEFORE}[\d{digits.VULGAR}]|(?<![\w-])(?:{_ungrouped(words.fraction.pattern)}"
            rf"|{_ungrouped(self._word.pattern)}|{_ungrouped(_ROMAN)}"
            + "".join(f"|{form}" for form in (*words.partials, *words.multiples))
            + ")"
        )

    def read(self, folded: str, at: int) -> Numeral | None:
        """The number that opens there, if one does."""
        if not folded[at].isnumeric():
            return (
                self._in_roman(folded, at)
                or self._multiple(folded, at)
                or self._fraction(folded, at)
                or self._range_in_words(folded, at)
            )
        numeral = self._share(folded, at) or self._in_digits(folded, at)
        return None if numeral is None or _NO_DATE_AFTER.match(folded, numeral.end) else numeral

    def _share(self, folded: str, at: int) -> Numeral | None:
        found = self._simple_fraction.match(folded, at)
        if not found:
            return None
        above, below = (int(part) for part in found.groups() if part)
        return Numeral(at, found.end(), Fraction(above, below), fraction=True) if 0 < above < below else None

    def _in_roman(self, folded: str, at: int) -> Numeral | None:
        found = self._roman.match(folded, at)
        if not found:
            return None
        letters = [_ROMAN_DIGITS[letter] for letter in found["roman"]]
        value = sum(-low if low < high else low for low, high in itertools.pairwise([*letters, 0]))
        return Numeral(at, found.end(), Fraction(value), ordinal=True)

    def _multiple(self, folded: str, at: int) -> Numeral | None:
        for form, value in self._multiples:
            if found := form.match(folded, at):
                return Numeral(at, found.end(), Fraction(value), in_words=True, multiple=True)
        return None

    def _in_digits(self, folded: str, at: int) -> Numeral | None:
        found = self._range.match(folded, at)
        if not found:
            return None
        numeral = Numeral(at, found.end(), self._value(found["low"]))
        if found["high"]:
            high = self._value(found["high"])
            rises = high > numeral.value
            numeral = replace(numeral, value_to=high) if rises else replace(numeral, end=found.end("low"))
        joined = self._joined.match(folded, numeral.end)
        if not joined or any(each.match(folded, numeral.end) for each in (self._magnitude, self._glued)):
            return self._scaled(folded, numeral)
        ordinal = bool(self._words.ordinal_ending.fullmatch(joined["ending"]))
        if ordinal or self._words.digit_ending.fullmatch(joined["ending"]):
            return replace(numeral, end=joined.end(), ending=joined["ending"], ordinal=ordinal)
        if joined["hyphen"] and self._words.place.fullmatch(joined["ending"]):
            return replace(numeral, ordinal=True)
        if self._compound.match(folded, numeral.end):
            return numeral
        # A unit may be joined (5км, 30-minute); with a hyphen, Kazakh joins what the number names (8-бап).
        return None if joined["hyphen"] and not self._words.hyphenates_units else numeral

    def _scaled(self, folded: str, numeral: Numeral) -> Numeral:
        """The number with the half, thousands and millions that follow its digits: 3 млн 200 мың."""
        if half := self._half_more.match(folded, numeral.end):
            more = numeral.value + Fraction(1, 2)
            numeral = replace(numeral, value=more, end=half.end(), ending=half["ending"] or "")
        while not numeral.ending and (found := self._magnitude.match(folded, numeral.end)):
            factor = self._words.magnitudes[found["name"]]
            if factor < numeral.scale:
                break
            numeral = replace(numeral.times(factor, found.end()), ending=found["ending"] or "")
        if glued := self._glued.match(folded, numeral.end):
            factor = self._words.glued[glued["name"]]
            # Metres are written with the same letter as millions.
            if (
                factor == 10**3
                or _CURRENCY_BEFORE.search(folded[max(numeral.start - 2, 0) : numeral.start])
                or _THINGS_AFTER.match(folded, glued.end())
            ):
                return numeral.times(factor, glued.end())
        rest = (
            self._remainder.match(folded, numeral.end) if numeral.scale > 1 and not numeral.ending else None
        )
        found = self._magnitude.match(folded, rest.end()) if rest else None
        if rest and not found and self._value(rest["low"]) < numeral.scale:
            return replace(numeral, end=rest.end("low"), value=numeral.value + self._value(rest["low"]))
        if not rest or not found or self._words.magnitudes[found["name"]] >= numeral.scale:
            return numeral
        value = numeral.value + self._value(rest["low"]) * self._words.magnitudes[found["name"]]
        return replace(numeral, end=found.end(), ending=found["ending"] or "", value=value)

    def _range_in_words(self, folded: str, at: int) -> Numeral | None:
        """A number in words, or two of them: елу-алпыс, екі-үш мың."""
        low = self._in_words(folded, at)
        joint = self._range_joint.match(folded, low.end) if low and not low.ending else None
        if not low or not joint or low.ordinal:
            return low
        high = self._in_words(folded, joint.end())
        if not high or high.ordinal or high.value <= low.value:
            return low
        shared = high.scale if low.scale == 1 else 1
        if low.value * shared >= high.value:
            shared = 1
        return replace(high, start=at, value=low.value * shared, value_to=high.value)

    def _in_words(self, folded: str, at: int) -> Numeral | None:
        if magnitude := self._words.inverted.match(folded, at):
            few = self._in_words(folded, magnitude.end())
            scale = self._words.magnitudes[magnitude["name"]]
            if few and few.scale == 1 and not few.ordinal:
                return replace(few, start=at, value=few.value * scale, scale=scale, inverted=True)
        total, current, scale = Fraction(0), Fraction(0), 1
        end, ending, position = at, "", at
        for form, value in self._partials:
            if found := form.match(folded, at):
                current, end = value, found.end()
                spaces = _SPACES.match(folded, end)
                position = spaces.end() if spaces else end
        while not ending and (found := self._word.match(folded, position)):
            name = found["name"]
            if end == at and found["ending"] and self._words.not_numbers.fullmatch(found[0]):
                break
            if name in self._words.magnitudes:
                scale = self._words.magnitudes[name]
                total, current = total + (current or 1) * scale, Fraction(0)
            elif name in self._words.cardinals:
                grown = _grown(current, self._words.cardinals[name])
                if grown is None:
                    break
                current = grown
            else:
                place = _grown(current, self._words.ordinals[name])
                if place is None:
                    break
                return Numeral(at, found.end(), total + place, in_words=True, ordinal=True)
            end, ending = found.end(), found["ending"] or ""
            if not ending and (half := self._half_more.match(folded, end)):
                current, end, ending = current + Fraction(1, 2), half.end(), half["ending"] or ""
            joint = self._joint.match(folded, end)
            position = joint.end() if joint else end
        if end == at:
            return None
        return Numeral(at, end, total + current, None, ending, in_words=True, scale=scale)

    def _fraction(self, folded: str, at: int) -> Numeral | None:
        found = self._words.fraction.match(folded, at)
        if not found:
            return None
        parts = {_PARTS.get(name, name): word for name, word in found.groupdict().items() if word}
        if nth := parts.get("below") or parts.get("each"):
            below = next(below for stem, below in self._words.parts.items() if nth.startswith(stem))
            value = Fraction(self._words.cardinals[parts["above"]] if "above" in parts else 1, below)
            if value >= 1:
                return None
        else:
            value = Fraction(1, next({"half": 2, "third": 3, "quarter": 4}[name] for name in parts))
        ending = re.search(r"(?:на|не|нан|нен|ның|нің|нда|нде)$", found[0])
        return Numeral(
            at, found.end(), value, None, ending[0] if ending else "", in_words=True, fraction=True
        )

    def _value(self, written: str) -> Fraction:
        return digits.value(written, english=self._words is ENGLISH)


def _grown(number: Fraction, by: int) -> Fraction | None:
    """A number and the next word of it: 2 and 100 are 200, 20 and 5 are 25; 2 and 3 are two numbers."""
    if not number:
        return Fraction(by)
    if by == 100 and number < 10:
        return number * by
    fits = by < 100 and (number % 100 == 0 if by >= 10 else number % 10 == 0)
    return number + by if fits else None


def _alternatives(names: Mapping[str, int]) -> str:
    """A pattern of the names, the longer before those that begin them."""
    return "|".join(sorted(names, key=len, reverse=True))


def _ungrouped(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


@cache
def _reader(language: Language) -> _Reader:
    return _Reader(_WORDS[language], digits.ENGLISH_DIGITS if language == "en" else digits.DIGITS)
