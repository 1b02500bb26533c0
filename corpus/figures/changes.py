"""What has grown or fallen by a share: "расходы сократились на треть", "yields dropped by a quarter"."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.english.nouns import lemma as english_lemma
from corpus.kazakh.lemmas import lemma as kazakh_lemma
from corpus.model import Language

_REACH: Final = 80
"""Characters before the share in which its clause begins."""
_BY: Final[Mapping[Language, re.Pattern[str]]] = {
    "ru": re.compile(r"(?<!\w)на\s+$"),
    "en": re.compile(
        r"(?<!\w)(?:by|in|(?<!make )(?<!makes )(?<!made )(?<!making )(?<!take )(?<!takes )(?<!took )up"
        r"|down)\s+(?:(?:nearly|almost|about|around|over|more than)\s+)?(?:an?\s+)?$"
    ),
}
_CHANGES: Final[Mapping[Language, str]] = {
    "kk": r"(?:өс|арт|көбей|ұлғай|көтер|қымбат|кеңей|жоғарыла|молай|күшей|ұзар|азай|кемі|кему|қысқар|төменде"
    r"|арзан|түс|тарыл|баяула|сире|құлдыра)\w*",
    "en": r"(?:rose|risen|rise|rising|grew|grown|grow|growing|f[ae]ll|fallen|falling|dropp?(?:ed|ing)?"
    r"|declin\w+"
    r"|decreas\w+|increas\w+|shr[aiu]nk\w*|slump\w*|climb\w*|jump\w*|plung\w+|cut|cutting|reduc\w+|slash\w*|rais\w+"
    r"|expand\w*|down|up|halv\w+|low\w+|improv\w+|boost\w*)",
}
"""Verbs of growing and falling, which a share goes with as an adverb."""
_CLAUSE: Final = re.compile(r"[,;:.–—(]\s")
_KAZAKH: Final = re.compile(
    r"(?P<noun>[^\W\d_]{2,})[\s\u00a0]+"
    r"(?:(?:былтыр|биыл|қазір|бірден|тіпті|шамамен|кемінде|орта|есеппен)[\s\u00a0]+)*$"
)
_KAZAKH_VERB: Final = re.compile(
    rf"(?:[\s\u00a0]+(?:жуық\w*|дейін|астам\w*))?[\s\u00a0]+(?:[^\W\d_]+[\s\u00a0]+)?{_CHANGES['kk']}"
)
_ADVERBS: Final = (
    r"(?:(?:has|have|had|is|are|was|were|will|would|could|be|been|also|already|more than|nearly|almost"
    r"|went|gone"
    r"|came|come|[a-z]+ly)\s+)*"
)
_SUBJECT: Final = re.compile(
    rf"(?P<noun>[a-z-]{{3,}})(?:\s+(?:in|of|for|from|to|at|on)\s+(?:the\s+)?[a-z-]+)?\s+{_ADVERBS}(?:{_CHANGES['en']})?\s*$"
)
_OBJECT: Final = re.compile(
    rf"(?<![\w-]){_CHANGES['en']}\s+(?:[a-z-]+\s+){{0,3}}?(?P<noun>[a-z-]{{3,}})"
    r"(?:\s+(?:in|of|for|from|at|on)\s+(?:the\s+)?[a-z-]+)?\s+$"
)
_HALVED_OBJECT: Final = re.compile(
    r"\s+(?:(?:the|our|my|their|his|her|its|your)\s+)?(?:(?:number|amount) of\s+)?(?P<noun>[a-z-]{3,})(?!\w)"
)
_NO_OBJECT: Final = re.compile(r"\s+(?:in|since|to|by|from|over|during|after|this|last|and|but|within)(?!\w)")


def changed(folded: str, start: int, end: int, language: Language) -> str | None:
    """The dictionary form of what changes by the share there; None where nothing says that it does."""
    if language == "kk":
        return _kazakh(folded, start, end)
    before = folded[max(start - _REACH, 0) : start]
    clauses = _CLAUSE.split(before)
    if language == "en" and folded.startswith("halv", start):
        return _halved(folded, end, clauses[-1])
    by = _BY[language].search(clauses[-1])
    if not by and folded[start:end] != "наполовину":
        return None
    clause = clauses[-1][: by.start()] if by else clauses[-1]
    if language == "ru":
        # Its dictionary takes memory that only Russian documents are worth.
        from corpus.russian import nouns as russian

        return russian.subject(f"{clause} ")
    told = _OBJECT.search(clause + " ") or _SUBJECT.search(clause)
    return english_lemma(told["noun"]) if told else None


def _kazakh(folded: str, start: int, end: int) -> str | None:
    if not _KAZAKH_VERB.match(folded, end):
        return None
    told = _KAZAKH.search(folded, max(start - _REACH, 0), start)
    return kazakh_lemma(told["noun"]) if told else None


def _halved(folded: str, end: int, clause: str) -> str | None:
    told = None if _NO_OBJECT.match(folded, end) else _HALVED_OBJECT.match(folded, end)
    told = told or _SUBJECT.search(clause)
    return english_lemma(told["noun"]) if told else None
