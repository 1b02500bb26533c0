"""Places: "24-ші орын", "стал пятым", "we ranked third"."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading
from corpus.model import Language

_RANK: Final[Mapping[Language, tuple[re.Pattern[str], str]]] = {
    "kk": (re.compile(r"(?:[\s\u00a0]+|-)ор(?:ын|н[ыі])(?!дық|ды[ққғ]|таққ|тық)\w*"), "орын"),
    "ru": (re.compile(r"[\s\u00a0]+(?:мест(?:о|а|е|у|ом)|строчк[уаие]|позици[юяие]й?)(?!\w)"), "место"),
    "en": (re.compile(r"\s+(?:place|position|rank)(?!\w)"), "place"),
}
_RANKED: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r""),
    "ru": re.compile(
        r"(?<!\w)(?:стал[аи]?|станет|финишировал[аи]?|прибежал[аи]?|приш[её]?л[аи]?|оказал(?:ся|ась|ись)|ид[её]т|мест[аое]\s+(?:на|до))\s+$"
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:we|they)(?: are| were|[’']re)(?: now| currently)?|(?:ranked|ranks|ranking|came"
        r"|finished|placed|finishing|coming)(?: in)?|(?:at|to|hit"
        r"|reached) number)"
        r"\s+$"
    ),
}
"""Before an ordinal without a noun: who has which place."""
_RANK_ENDS: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"[\s\u00a0]+болып[\s\u00a0]+(?:келді|мәре|аяқта|танылды)"),
    "ru": re.compile(r"[.,;!?]|\s+(?:в|во|на|среди|по|из)(?!\w)|$"),
    "en": re.compile(
        r"[.,;:!?]|\s*$|\s+(?:in|on|at|among|behind|out|overall|worldwide|with|and|this|last|for|again|of|to|from|when|while|after|before|but|by|or|because|[a-z]+ly|place)(?!\w)"
    ),
}
_ANOTHER: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(
        r"(?:ым|им|ой|ей|ыми|ими)\s+(?:в|на|среди)\s+(?:[а-яё-]+\s+){1,2}(?:и|а|но)\s+(?:потом\s+)?$"
    ),
    "en": re.compile(
        r"(?:first|second|third|th)\s+(?:in|at|on)\s+(?:the\s+)?(?:[a-z]+\s+){1,2}(?:and|but|then)\s+(?:then\s+)?$"
    ),
}
"""Another place of the same one: "fifth in Tokyo and third in Paris"."""
_LISTED: Final = re.compile(r"(?:,|\s(?:және|мен|пен|бен|и|на|до|and|to))\s(?:[^\W\d_]+\s){0,3}")
_REACH: Final = 40
"""Characters before an ordinal that tell of a place."""


def find(folded: str, numeral: Numeral, following: Numeral | None, language: Language) -> Reading | None:
    """The place that an ordinal tells; None where it only orders."""
    place, unit = _RANK[language]
    if found := place.match(folded, numeral.end):
        return Reading(numeral, numeral.start, found.end(), unit, "rank")
    rank = Reading(numeral, numeral.start, numeral.end, unit, "rank")
    if following and following.ordinal and place.match(folded, following.end):
        # "Өңірде үшінші, елде оныншы орындамыз": the place is named once.
        return rank if _LISTED.fullmatch(folded, numeral.end, following.start) else None
    another = _ANOTHER[language].search(folded, max(numeral.start - _REACH, 0), numeral.start)
    start = folded.rfind(" ", 0, another.start()) + 1 if another else numeral.start
    if not _RANKED[language].search(folded, max(start - _REACH, 0), start):
        return None
    return rank if _RANK_ENDS[language].match(folded, numeral.end) else None
