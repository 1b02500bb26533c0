"""The language of a text, by its letters: enough to choose a rule set for Kazakh, Russian or English."""

import re
from typing import Final

from corpus.model import Language

_KAZAKH_LETTER: Final = re.compile(r"[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_CYRILLIC_LETTER: Final = re.compile(r"[А-Яа-яЁё]")
_LATIN_LETTER: Final = re.compile(r"[A-Za-z]")
_KAZAKH_SHARE: Final = 0.01
"""Of Cyrillic letters: 15-25% of those of Kazakh prose are its own; names in Russian prose bring far less."""


def lower(text: str) -> str:
    """The text in lower case, letter for letter: every place in it stays what it was.

    `str.lower` makes two letters of "İ", which would shift all that follows.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def guess(text: str) -> Language:
    """The language that most of the text is in.

    >>> guess("Осыған қатысты не айтар едіңіз?"), guess("Что вы об этом скажете?")
    ('kk', 'ru')
    """
    cyrillic = len(_CYRILLIC_LETTER.findall(text)) + len(_KAZAKH_LETTER.findall(text))
    if cyrillic < len(_LATIN_LETTER.findall(text)):
        return "en"
    return "kk" if len(_KAZAKH_LETTER.findall(text)) > cyrillic * _KAZAKH_SHARE else "ru"
