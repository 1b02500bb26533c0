"""How exact a figure is: жуық, астам, кем, дейін and their like, before a number and after it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus.model import Language, Qualifier

_DATIVE: Final = re.compile(r"(?:ға|ге|қа|ке|на|не)(?:-ақ)?$")
_ABLATIVE: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_ABOUT_ENDING: Final = re.compile(r"(?<!маң)(?:дай|дей|тай|тей)$")

_DENIED: Final = r"\w*(?:[мбп][ае](?:й\w*|с\w*|ды|ді|ған\w*|ген\w*|у\w*))"
"""A verb that denies: кем болмайды "is no less"."""
_AFTER_DATIVE: Final[tuple[tuple[str, Qualifier], ...]] = (
    (r"жуы[қғ]\w*|таяу\w*|тарта\b|жақын\w*", "about"),
    (r"жетер[- ]жетпес|жетпе\w+|жетіңкіреме\w+|толма\w+", "under"),
    (r"дейін(?:гі)?", "up to"),
)
_AFTER_ABLATIVE: Final[tuple[tuple[str, Qualifier], ...]] = (
    (rf"(?:кем|аз|төмен) (?:емес|{_DENIED})", "over"),
    (rf"(?:артық|көп|аса|жоғары) (?:емес|{_DENIED})|аспа\w+", "up to"),
    (
        r"астам\w*|аса\b|ас(?:ады|ты|атын|қан\w*|ып|уы|ар)\b|артық|артады|көп(?:теген)?|көбі\w*|жоғары|аумайтын",
        "over",
    ),
    (r"кем\b|аз\b|төмен", "under"),
)
_AFTER_ANY: Final[tuple[tuple[str, Qualifier], ...]] = ((r"шақты|шамасында|төңірегінде", "about"),)

_REACH: Final = 40
"""Characters before a number in which its qualifier begins."""
_BEFORE: Final[Mapping[Language, tuple[tuple[str, Qualifier], ...]]] = {
    "kk": (
        (r"шамамен|жобамен|жуықтап алғанда|бақандай", "about"),
        (r"кемінде|(?:ең )?(?:кем|аз) дегенде|ең (?:азы|азында|кемі)|минимум", "over"),
        (r"ең көбі|(?:ең )?көп дегенде|әрі кетсе|максимум", "up to"),
    ),
    "ru": (
        (
            r"не менее(?: чем)?|не меньше(?: чем)?|как минимум|минимум|по меньшей мере|(?:чуть |немного "
            r"|значительно |гораздо )?(?<!не )(?:более|больше)(?: чем)?|свыше|сверх|выше|старше",
            "over",
        ),
        (r"не более(?: чем)?|не больше(?: чем)?|не свыше|максимум|до", "up to"),
        (r"(?:чуть |немного )?(?<!не )(?:менее|меньше)(?: чем)?|ниже|младше|моложе", "under"),
        (r"около|порядка|примерно|приблизительно|почти|где-то|ориентировочно", "about"),
    ),
    "en": (
        (
            r"at least|no (?:less|fewer) than|(?:well |just )?over|(?<!no )more than|above|upwards of"
            r"|a minimum of|north of",
            "over",
        ),
        (r"at most|no more than|up to|as (?:many|much) as|a maximum of", "up to"),
        (r"(?:just )?under|less than|fewer than|below", "under"),
        (r"about|around|approximately|roughly|nearly|almost|some|close to|circa", "about"),
    ),
}

_BETWEEN: Final[Mapping[Language, str]] = {
    "kk": r"",
    "ru": r"(?:на|в|к|с|за|у|по)[\s\u00a0]+",
    "en": r"an? |the |by ",
}
"""What may stand between a qualifier and its number: более чем на 20 %, about a dozen."""


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
    if _ABOUT_ENDING.search(ending):
        return Found("about", position, position)
    return None


def before(text: str, position: int, language: Language) -> Found | None:
    """The qualifier that a number opening there stands after."""
    for forms, qualifier in _BEFORE[language]:
        opening = re.compile(rf"(?<![\w-])(?:{forms})[\s\u00a0]+(?:{_BETWEEN[language]})?$")
        if found := opening.search(text, max(position - _REACH, 0), position):
            return Found(qualifier, found.start(), position)
    return None
