"""How exact a figure is: жуық, астам, кем, дейін and their like, before a number and after it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus.model import Language, Qualifier

_DATIVE: Final = re.compile(r"(?:ға|ге|қа|ке|на|не)(?:-ақ)?$")
_ABLATIVE: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_ABOUT_ENDING: Final = re.compile(r"дай|дей|тай|тей")

_AFTER_DATIVE: Final[tuple[tuple[str, Qualifier], ...]] = (
    (r"жуы[қғ]\w*|таяу\w*|тарта\b", "about"),
    (r"жетер[- ]жетпес|жетпе\w+|жетіңкіреме\w+", "under"),
    (r"дейін(?:гі)?", "up to"),
)
_AFTER_ABLATIVE: Final[tuple[tuple[str, Qualifier], ...]] = (
    (r"(?:кем|аз|төмен) емес|кем түспе\w+", "over"),
    (r"(?:артық|көп|аса|жоғары) емес|аспа\w+", "up to"),
    (r"астам\w*|аса\b|ас(?:ады|ты|атын|қан|ып|уы|ар)\b|артық|артады|көп(?:теген)?|жоғары|аумайтын", "over"),
    (r"кем\b|аз\b|төмен", "under"),
)
_AFTER_ANY: Final[tuple[tuple[str, Qualifier], ...]] = ((r"шақты|шамасында", "about"),)

_REACH: Final = 40
"""Characters before a number in which its qualifier begins."""
_BEFORE: Final[Mapping[Language, tuple[tuple[str, Qualifier], ...]]] = {
    "kk": (
        (r"шамамен|жобамен|жуықтап алғанда|бақандай", "about"),
        (r"кемінде|кем дегенде|ең аз(?:ы|ында)", "over"),
        (r"ең көбі|көп дегенде", "up to"),
    ),
    "ru": (
        (
            r"не менее(?: чем)?|не меньше(?: чем)?|как минимум|минимум|по меньшей мере|(?:чуть |немного "
            r"|значительно )?(?:более|больше)(?: чем)?|свыше|сверх|выше",
            "over",
        ),
        (r"не более(?: чем)?|не больше(?: чем)?|максимум|до", "up to"),
        (r"(?:чуть |немного )?(?:менее|меньше)(?: чем)?|ниже", "under"),
        (r"около|порядка|примерно|приблизительно|почти|где-то|ориентировочно", "about"),
    ),
    "en": (
        (
            r"at least|no (?:less|fewer) than|(?:well |just )?over|more than|above|upwards of|a minimum of",
            "over",
        ),
        (r"at most|no more than|up to|as (?:many|much) as|a maximum of", "up to"),
        (r"(?:just )?under|less than|fewer than|below", "under"),
        (r"about|around|approximately|roughly|nearly|almost|some|close to|circa", "about"),
    ),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A qualifier and where it stands in the text."""

    qualifier: Qualifier
    start: int
    end: int


def after(text: str, position: int, ending: str) -> Found | None:
    """The qualifier that follows a number or unit ending there in Kazakh; its case must ask for it.

    "27 миллион тоннаға жуық" has one, "88 пайызға артық" (more by 88%) has none.
    """
    choices = list(_AFTER_ANY)
    if _DATIVE.search(ending):
        choices += _AFTER_DATIVE
    if _ABLATIVE.search(ending):
        choices += _AFTER_ABLATIVE
    for forms, qualifier in choices:
        if found := re.compile(rf"[\s\u00a0]+(?:{forms})(?![\w-])").match(text, position):
            return Found(qualifier, position, found.end())
    if _ABOUT_ENDING.fullmatch(ending):
        return Found("about", position, position)
    return None


def before(text: str, position: int, language: Language) -> Found | None:
    """The qualifier that a number opening there stands after."""
    for forms, qualifier in _BEFORE[language]:
        opening = re.compile(rf"(?<![\w-])(?:{forms})[\s\u00a0]+(?:an? )?$")
        if found := opening.search(text, max(position - _REACH, 0), position):
            return Found(qualifier, found.start(), position)
    return None
