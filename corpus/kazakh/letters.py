"""The alphabets that Kazakh is written in, brought to one.

Every spelling of a word shares one key: Cyrillic with and without the letters that a Russian keyboard lacks,
Latin of 2018 and of 2021, the usual chat romanisation, and words that mix letters of both scripts which look
alike. A key is for comparing only; what is shown stays as it was written.
"""

import re
import unicodedata
from functools import lru_cache

KAZAKH_LETTERS = frozenset("әғқңөұүһі")
"""The letters of Kazakh Cyrillic that a Russian keyboard lacks."""

WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
"""A run of letters and digits: what search takes for a word; hyphens part words."""

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0259\u018f\u1e00-\u1eff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

# Where the alphabets differ (u: ұ in 2018, у in 2021) either reading will do: the key joins these letters.
_SOUNDS = {
    "a": "а", "ä": "ә", "á": "ә", "ə": "ә", "b": "б", "c": "с", "ç": "ч", "d": "д", "e": "е", "f": "ф",
    "g": "г", "ğ": "ғ", "ǵ": "ғ", "h": "х", "i": "и", "ı": "и", "j": "ж", "k": "к", "l": "л", "m": "м",
    "n": "н", "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о", "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р",
    "s": "с", "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү", "ý": "у", "v": "в", "w": "у",
    "x": "х", "y": "ы", "z": "з",
    "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "ғ",
}  # fmt: skip

# Letters that look alike in print, Latin first. Y stands for Ү more often than for У; their keys are one.
_ALIKE = tuple(zip("aeopcyxihəkmtAEOPCYXIƏKMTBH", "аеорсухіһәкмтАЕОРСҮХІӘКМТВН", strict=True))
_TO_CYRILLIC = str.maketrans(dict(_ALIKE))
_TO_LATIN = str.maketrans({looks: latin for latin, looks in _ALIKE} | {"У": "Y", "ү": "y"})

_KEY = str.maketrans(
    {
        "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "ы": "и",
        "й": "и", "э": "е", "ё": "е", "щ": "ш", "ц": "тс", "я": "иа", "ю": "иу", "ь": "", "ъ": "",
    }
)  # fmt: skip
_SAME_VOWEL = re.compile("и{2,}")


def one_script(word: str) -> str:
    """The word with its look-alikes in the script that its other letters are of; Cyrillic when none tell."""
    if not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    as_cyrillic = word.translate(_TO_CYRILLIC)
    as_latin = word.translate(_TO_LATIN)
    if _LATIN.search(as_cyrillic) and not _CYRILLIC.search(as_latin):
        return as_latin
    return as_cyrillic


def _sounds(word: str) -> str:
    """Latin letters replaced by the Cyrillic ones of their sound, pairs such as `sh` first."""
    written: list[str] = []
    at = 0
    while at < len(word):
        pair = _SOUNDS.get(word[at : at + 2]) if len(word) - at > 1 else None
        if pair:
            written.append(pair)
            at += 2
            continue
        letter = word[at]
        plain = _SOUNDS.get(letter) or _SOUNDS.get(unicodedata.normalize("NFD", letter)[0], letter)
        written.append(plain)
        at += 1
    return "".join(written)


def is_latin(word: str) -> bool:
    """Whether the word is written in Latin letters, Cyrillic ones that only look alike not counted."""
    return _LATIN.search(one_script(word)) is not None


@lru_cache(maxsize=2048)
def cyrillic(word: str) -> str:
    """The word in lower-case Cyrillic, with every Kazakh letter that its spelling tells of."""
    word = one_script(unicodedata.normalize("NFC", word)).lower()
    if _LATIN.search(word):
        word = _sounds(word)
    return "".join(letter for letter in word if not unicodedata.combining(letter))


@lru_cache(maxsize=2048)
def fold(word: str) -> str:
    """The key that every spelling of the word shares: қазақ, казак, qazaq and kazak have one.

    It joins letters that readers without a Kazakh keyboard write alike (қ к, і ы и й, ө о, ү ұ у), so a few
    different words meet in it (мін, мың): an exact spelling must rank above a shared key.
    """
    return _SAME_VOWEL.sub("и", cyrillic(word).translate(_KEY))
