"""Kazakh in Latin letters, read as Cyrillic.

The official drafts of 2017, 2018 and 2021, QazAqparat's alphabet, and what people type in chats. Where they
differ (u is ұ in 2018, у in 2021) either reading will do: the key of a word joins these letters.
"""

import re
import unicodedata
from typing import Final

LETTER: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u0259\u018f\u1e00-\u1eff]")

APOSTROPHES: Final = "'\u2019\u2018\u02bc\u02b9`"
"""The mark that makes letters of nine others in the alphabet of 2017, as keyboards have it."""
MARKED: Final = "aginouscy"

_SOUNDS: Final = {
    "a": "а", "ä": "ә", "á": "ә", "ə": "ә", "b": "б", "c": "тс", "ç": "ч", "d": "д", "e": "е", "f": "ф",
    "g": "г", "ğ": "ғ", "ǵ": "ғ", "h": "х", "i": "и", "ı": "и", "j": "ж", "k": "к", "l": "л", "m": "м",
    "n": "н", "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о", "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р",
    "s": "с", "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү", "ý": "у", "v": "в", "w": "у",
    "x": "х", "y": "ы", "z": "з",
    "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "ғ",
    "a'": "ә", "g'": "ғ", "i'": "и", "n'": "ң", "o'": "ө", "u'": "ү", "s'": "ш", "c'": "ч", "y'": "у",
}  # fmt: skip
_SOUND: Final = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)) + r"|[^\W\d_]\u0307?|'")
_ONE_MARK: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))

_RUSSIAN_E: Final = re.compile(r"^ye|(?<=[bcdfghjklmnpqrstvxz])yo")
"""Е with its glide, as in Yerlan, and ё: Kazakh has no ы before о."""
_GLIDE: Final = re.compile("(?<=[аәеоөұү])[ыи]|ы(?=[аәеоөұүу])")


def from_latin(word: str) -> str:
    """The lower-case word in Cyrillic, with every Kazakh letter that its spelling tells of."""
    plain = _RUSSIAN_E.sub("e", word.translate(_ONE_MARK))
    return _GLIDE.sub("й", _SOUND.sub(_sound, plain))


def _sound(letters: re.Match[str]) -> str:
    found = letters[0]
    return _SOUNDS.get(found) or _SOUNDS.get(unicodedata.normalize("NFD", found)[0], found.strip("'"))
