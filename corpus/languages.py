"""The language of a text, by its letters: enough to choose a rule set for Kazakh, Russian or English."""

import re
from typing import Final

from corpus.model import Language

_KAZAKH_LETTER: Final = re.compile(r"[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_CYRILLIC_LETTER: Final = re.compile(r"[А-Яа-яЁё]")
_LATIN_LETTER: Final = re.compile(r"[A-Za-z]")
_KAZAKH_SHARE: Final = 0.04
"""Of Cyrillic letters: Kazakh prose has 15-25% of them its own; Kazakh names in Russian prose far less."""


def guess(text: str) -> Language:
    """The language that most of the text is in.

    >>> guess("Осыған қатысты не айтар едіңіз?"), guess("Что вы об этом скажете?")
    ('kk', 'ru')
    """
    cyrillic = len(_CYRILLIC_LETTER.findall(text)) + len(_KAZAKH_LETTER.findall(text))
    if cyrillic < len(_LATIN_LETTER.findall(text)):
        return "en"
    return "kk" if len(_KAZAKH_LETTER.findall(text)) > cyrillic * _KAZAKH_SHARE else "ru"
