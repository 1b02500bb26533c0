"""The Russian "about" of word order: лет пять, человек тридцать."""

import re
from dataclasses import replace
from typing import Final

from corpus.figures import units, wholes
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading

_LAST_WORD: Final = re.compile(r"(?<![\w-])(?P<word>[а-яё]+)[\s\u00a0]+(?:(?:за|на|через|по)[\s\u00a0]+)?$")


def inverted(folded: str, numeral: Numeral, position: int, before: Reading | None) -> Reading | None:
    """The Russian "about" of word order: лет пять, человек тридцать."""
    noun = _LAST_WORD.search(folded, max(numeral.start - 20, 0), numeral.start)
    if not noun or not wholes.is_bare(folded, position):
        return None
    if before and before.end == noun.end("word"):
        # "Из двадцати человек за": the noun has its number.
        return None
    if noun["word"] == "тысяч" and before:
        thousands = replace(numeral, value=numeral.value * 1000)
        return Reading(thousands, noun.start("word"), position, before.unit, before.kind, "about")
    if noun["word"] == "человек":
        return Reading(numeral, noun.start("word"), position, "человек", "count", "about")
    unit = units.after(folded, noun.start("word"), "ru")
    endings = ("т", "ов", "ей", "ев", "ут", "ель", *(("а", "и") if numeral.in_words else ()))
    if unit and unit.end == noun.end("word") and noun["word"].endswith(endings):
        start = noun.start("word")
        return Reading(numeral, start, position, unit.code, unit.kind, "about", unit.factor)
    return None
