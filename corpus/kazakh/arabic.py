"""Төте жазу, the Arabic alphabet that Kazakh is written in in China, read as Cyrillic.

It has one letter for а and ә, о and ө, ұ and ү, ы and і. A word is fronted where a high hamza stands before
it, or where one of ە, ك, گ stands in it, which only fronted words have.
"""

import re
import unicodedata
from typing import Final

_LETTER: Final = re.compile(
    "[\u0621-\u064a\u0660-\u0669\u066e-\u06d3\u06d5\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufefc]"
)
_FRONTING: Final = frozenset("\u0674\u0621\u0654")
"""The mark as a letter of its own, as other keyboards have it, and as part of a letter."""
_FRONTED: Final = frozenset("ەەهكکگ")

_LETTERS: Final = {
    "ا": "а", "آ": "а", "ب": "б", "ۆ": "в", "گ": "г", "ع": "ғ", "غ": "ғ", "د": "д", "ە": "е",
    "ه": "е", "ې": "е", "ج": "ж", "ژ": "ж", "ز": "з", "ذ": "з", "ض": "з", "ظ": "з", "ي": "и",
    "ی": "и", "ك": "к", "ک": "к", "ق": "қ", "ل": "л", "م": "м", "ن": "н", "ڭ": "ң", "و": "о",
    "پ": "п", "ر": "р", "س": "с", "ص": "с", "ث": "с", "ت": "т", "ط": "т", "ة": "т", "ۋ": "у",
    "ۇ": "ұ", "ۈ": "ү", "ف": "ф", "ح": "х", "خ": "х", "ھ": "һ", "چ": "ч", "ش": "ш", "ى": "ы",
}  # fmt: skip
_FRONT: Final = str.maketrans("аоұы", "әөүі")
_GLIDE: Final = re.compile("(?<=[аәеоөұүыі])и|и(?=[аәеоөұүыі])")


def is_arabic(word: str) -> bool:
    """Whether the word is written in Arabic letters or digits."""
    return _LETTER.search(word) is not None


def from_arabic(word: str) -> str:
    """The word in Cyrillic, as far as its letters tell; its digits as everywhere."""
    decomposed = unicodedata.normalize("NFKD", word)
    fronted = not (_FRONTING | _FRONTED).isdisjoint(decomposed)
    read = _GLIDE.sub("й", "".join(map(_letter, decomposed)))
    return read.translate(_FRONT) if fronted else read


def _letter(letter: str) -> str:
    # Tatweel, marks of short vowels and the fronting mark are no letters.
    if letter in _FRONTING or letter == "\u0640" or unicodedata.combining(letter):
        return ""
    digit = unicodedata.digit(letter, None)
    return _LETTERS.get(letter, letter) if digit is None else str(digit)
