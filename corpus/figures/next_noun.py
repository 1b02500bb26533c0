"""Numbers whose noun or unit is said with the next one: "7 из 30 выпускников"."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.figures import counted, units
from corpus.figures.numeral import Numeral
from corpus.figures.reading import Reading
from corpus.model import Language

_OUT_OF: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"(?!)"),
    "ru": re.compile(r"\s+из(?:\s+(?:наших|этих|всех|общих))?\s+"),
    "en": re.compile(r"\s+(?:out\s+)?of(?:\s+(?:the|our|my|their|these|those))?\s+"),
}
_DOWN_TO: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r"[\s\u00a0]+"),
    "ru": re.compile(r"\s+до\s+"),
    "en": re.compile(r"\s+to\s+"),
}
"""A number that rises so is a range, one that falls are two figures."""
_ABLATIVE: Final = re.compile(r"[днт][ае]н$")
_GAP: Final = re.compile(
    r",\s+(?:(?:а|и|ал|and)\s+)?(?:[\d-]*[^\W\d_]+\s+)?[\d-]*(?P<word>[^\W\d_]{3,})\s+(?:[–—]\s+)?"
)
_WORD_BEFORE: Final = re.compile(r"(?P<word>[^\W\d_]{3,})\s+(?:[–—]\s+)?$")
_HARMONY: Final = str.maketrans("аығқұ", "еіггү")
"""Kazakh endings change with the vowels before them: ересектерге, балаларға."""
_DATIVES: Final = re.compile(r"[аяыи]м$")
"""Of Russian plurals: взрослым, детям."""
_OWN: Final = re.compile(r"[дтн]ікі$")
"""The Kazakh "that of", whose noun was said of another: "картоптың келісі 180, қиярдікі 650 теңге"."""
_OWNED: Final = re.compile(r"[ыі]$")
_VERB_BEFORE: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(r""),
    "ru": re.compile(r"(?<!\w)[а-яё]{2,}(?:л[иао]?|лись|л[ао]?сь|лся|[её]м|им|[уюая]т|[еи]т)\s+$"),
    "en": re.compile(r"(?<!\w)(?:[a-z]+ed|want|need|asked|sought|got|had|sent|lost|won|took)(?:\s+for)?\s+$"),
}
_VERB_BETWEEN: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        r"[\s\u00a0]+[^\W\d_]{2,}(?:[дт][ыі](?:м|қ|к|ңыз|ңіз)?|[ғқгк][ае]н(?:[бм][ыі]з)?)(?:[\s\u00a0]ед[іi]к?)?,[\s\u00a0]+"
        r"(?:(?:ал|бірақ|бізге|оған)[\s\u00a0]+)*"
    ),
    "ru": re.compile(
        r",\s+(?:(?:а|но|и)\s+)?[а-яё]{2,}(?:л[иао]?|лись|л[ао]?сь|лся|[её]м|им|[уюая]т|[еи]т)"
        r"\s+(?:(?:всего|только|лишь|уже|нам|около|почти)\s+)*"
    ),
    "en": re.compile(
        r",?\s+(?:and|but)\s+(?:we\s+|they\s+)?(?:[a-z]+ed|got|had|sent|lost|won|took)\s+(?:(?:only|just)\s+)?"
    ),
}
"""Two verbs of which each has its number: "ждали 500, пришли 800 человек"."""


def find(
    folded: str, numeral: Numeral, following: Numeral, language: Language, before: Reading | None
) -> Reading | None:
    """A number of what the next number of the sentence is of."""
    if not _shares_noun(folded, numeral, following, language):
        return None
    if measure := units.after(folded, following.end, language):
        kind, factor = measure.kind, measure.factor
        return Reading(numeral, numeral.start, numeral.end, measure.code, kind, factor=factor)
    # A Kazakh number with a case ends its phrase: "6-дан 12-ге өсті".
    cased = language == "kk" and following.ending
    noun = None if cased else counted.find(folded, following.end, language)
    unit = noun[0] if noun else before.unit if before and before.kind == "count" else None
    return Reading(numeral, numeral.start, numeral.end, unit, "count") if unit else None


def _shares_noun(folded: str, numeral: Numeral, following: Numeral, language: Language) -> bool:
    """Whether the next number says the noun of both: "7 из 30 выпускников", "с 16 до 14 процентов"."""
    gap = folded[numeral.end : following.start]
    if _OUT_OF[language].fullmatch(gap) or _parallel(folded, numeral, following):
        return True
    two_verbs = _VERB_BETWEEN[language].fullmatch(gap)
    if two_verbs and _VERB_BEFORE[language].search(folded, max(numeral.start - 30, 0), numeral.start):
        return True
    falls = following.value < numeral.value and _DOWN_TO[language].fullmatch(gap)
    if language == "kk":
        # With "дейін" it were a range: "150-ден 210 теңгеге шықты".
        return bool(_DOWN_TO["kk"].fullmatch(gap) and _ABLATIVE.search(numeral.ending))
    return bool(falls)


def _parallel(folded: str, numeral: Numeral, following: Numeral) -> bool:
    """Whether two phrases of one case share the noun of the second: "9-сыныпты 14, 11-сыныпты 7 түлек"."""
    gap = _GAP.fullmatch(folded, numeral.end, following.start)
    word = _WORD_BEFORE.search(folded, max(numeral.start - 30, 0), numeral.start)
    if not gap or not word:
        return False
    if _OWN.search(gap["word"]):
        return bool(_OWNED.search(word["word"]))
    one, other = gap["word"].translate(_HARMONY), word["word"].translate(_HARMONY)
    return one[-2:] == other[-2:] or bool(_DATIVES.search(one) and _DATIVES.search(other))
