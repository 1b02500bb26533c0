"""The alphabets that Kazakh is written in, brought to one.

Every spelling of a word shares one key: Cyrillic with and without the letters that a Russian keyboard lacks,
Latin of 2017, 2018 and 2021, the usual chat romanisations, the Arabic letters of China, and words that mix
letters of two scripts which look alike. A key is for comparing only; what is shown stays as it was written.
"""

import re
import unicodedata
from functools import lru_cache

from corpus.kazakh.arabic import from_arabic, is_arabic
from corpus.kazakh.latin import APOSTROPHES, LETTER, MARKED, from_latin

KAZAKH_LETTERS = frozenset("әғқңөұүһі")
"""The letters of Kazakh Cyrillic that a Russian keyboard lacks."""

_LETTER_MARK = (
    rf"(?<=[{MARKED}{MARKED.upper()}])[{APOSTROPHES}](?=[A-Za-z])"
    r"(?!(?:s|t|d|m|re|ve|ll)(?![A-Za-z]))"
)
"""An apostrophe that makes a letter of the one before it (g'alym), and is not English (can't, it's)."""

_DECIMAL = "·"
"""The sign before the fraction, in an index, where comma and point part words."""
_SPACES = " \u00a0\u2009\u202f"
_NUMBER = (
    rf"(?<![^\W_])(?<!\d[.,{_DECIMAL}])"
    rf"(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,{_DECIMAL}]\d+)?"
    rf"|\d{{1,3}}(?:,\d{{3}}){{2,}}|\d+[.,{_DECIMAL}]\d+)"
    rf"(?![.,{_DECIMAL}]?\d)"
)
"""A number with its groups of three digits or its fraction; not a date (05.01.2025)."""

WORD = re.compile(rf"{_NUMBER}|[^\W_]+(?:(?:[\u0300-\u036f\u064b-\u065f]+|{_LETTER_MARK})[^\W_]*)*")
"""A run of letters and digits, or a number: what search takes for a word; hyphens part words."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

# Letters that look alike in print, Latin first. Y stands for Ү more often than for У; their keys are one.
_ALIKE = tuple(zip("aeopcyxihəkmtAEOPCYXIƏKMTBH", "аеорсухіһәкмтАЕОРСҮХІӘКМТВН", strict=True))
_TO_CYRILLIC = str.maketrans(dict(_ALIKE))
_TO_LATIN = str.maketrans({looks: latin for latin, looks in _ALIKE} | {"У": "Y", "ү": "y"})

_KEY = str.maketrans(
    {
        "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "ы": "и",
        "й": "и", "э": "е", "ё": "е", "щ": "ш", "ц": "тс", "я": "иа", "ю": "иу", "ь": "", "ъ": "", "в": "у",
    }
)  # fmt: skip
# What several letters of one alphabet are to one of another.
_JOINED = (
    (re.compile("и{2,}"), "и"),
    # Щ is two letters in Latin; sh is ш, but also the с and х of Асхат.
    (re.compile("шш|шч|сх"), "ш"),
    # The glide of сүйеді and Toqayev is heard, and written or not.
    (re.compile("(?<=[аеоу])ие"), "е"),
    # Ю after a consonant is ü, iu or yu, бюджет; but тию ends in и and у.
    (re.compile("(?<=[бгджзклмнпрстфхчш])иу(?=[бгджзклмнпрстфхчш])"), "у"),
)


def plain(word: str) -> str:
    """The word without what only print makes of it: full-width letters, the groups of a number.

    >>> plain("ＳＵ"), plain("1 500"), plain("1,8"), plain("1,500,000")
    ('SU', '1500', '1·8', '1500000')
    """
    word = unicodedata.normalize("NFKC", word)
    if not word[:1].isdigit() or word.isalnum():
        return word
    whole = word.replace(" ", "")
    return whole.replace(",", "") if whole.count(",") > 1 else _FRACTION.sub(_DECIMAL, whole)


_FRACTION = re.compile("(?<=[0-9])[.,](?=[0-9])")


def one_script(word: str) -> str:
    """The word with its look-alikes in the script that its other letters are of; Cyrillic when none tell."""
    if not (LETTER.search(word) and _CYRILLIC.search(word)):
        return word
    as_cyrillic = word.translate(_TO_CYRILLIC)
    as_latin = word.translate(_TO_LATIN)
    if LETTER.search(as_cyrillic) and not _CYRILLIC.search(as_latin):
        return as_latin
    return as_cyrillic


def is_latin(word: str) -> bool:
    """Whether the word is written in Latin letters, Cyrillic ones that only look alike not counted."""
    return LETTER.search(one_script(word)) is not None


@lru_cache(maxsize=2048)
def cyrillic(word: str) -> str:
    """The word in lower-case Cyrillic, with every Kazakh letter that its spelling tells of."""
    if is_arabic(word):
        return from_arabic(word)
    word = one_script(plain(word)).lower()
    if LETTER.search(word):
        word = from_latin(word)
    return word if word.isalnum() else "".join(each for each in word if not unicodedata.combining(each))


@lru_cache(maxsize=2048)
def fold(word: str) -> str:
    """The key that every spelling of the word shares: қазақ, казак, qazaq and kazak have one.

    It joins letters that readers without a Kazakh keyboard write alike (қ к, і ы и й, ө о, ү ұ у), and в with
    у, as v may be either. So a few different words meet in it (мін, мың): an exact spelling must rank above a
    shared key.
    """
    key = cyrillic(word).translate(_KEY)
    for letters, one in _JOINED:
        key = letters.sub(one, key)
    return key
