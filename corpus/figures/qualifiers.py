"""How exact a figure is: жуық, астам, кем, дейін and their like, before a number and after it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.model import Language, Qualifier

_DATIVE: Final = re.compile(r"(?:ға|ге|қа|ке|на|не)(?:-ақ)?$")
_ABLATIVE: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")
_GENITIVE: Final = re.compile(r"[ндт][ыі]ң$")
_ABOUT_ENDING: Final = re.compile(r"(?<!маң)(?<!жағ)(?<!би)(?<!құ)(?:дай|дей|тай|тей)$")

_DENIED: Final = r"\w*(?:[мбп][ае](?:й\w*|с(?:т\w*|[ыі]н\w*)?|ды|ді|ған\w*|ген\w*|у\w*))"
"""A verb that denies: кем болмайды "is no less"; no noun such as отбасы."""
_AFTER_DATIVE: Final[tuple[tuple[str, Qualifier], ...]] = (
    (r"жуы[қғ]\w*|таяу\w*|тарта(?:сы\w*)?|жақын(?!да(?!\w))\w*", "about"),
    (r"жетер[- ]жетпес|жетіңкіреме\w+|(?:[дт][ае] )?(?:жетпе|толма)\w+", "under"),
    (r"дейін(?:гі)?", "up to"),
)
_AFTER_ABLATIVE: Final[tuple[tuple[str, Qualifier], ...]] = (
    (rf"(?:кем|аз|төмен) (?:емес|{_DENIED})", "over"),
    (rf"(?:артық|көп|аса|жоғары) (?:емес|{_DENIED})|аспа\w+", "up to"),
    (
        r"астам\w*|аса\b|ас(?:ады|ты|атын|қан\w*|ып|уы|ар)\b|асыр(?:ды|ған|ып)\w*|артық|артады|көп(?:теген)?|көбі\w*|жоғары|аумайтын",
        "over",
    ),
    (r"кем\b|аз\b|төмен", "under"),
)
_AFTER_ANY: Final[tuple[tuple[str, Qualifier], ...]] = (
    (r"шақты|шамасында|төңірегінде|айналасында|маңында|маңайында|шамалы", "about"),
)

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
            r"не менее(?: чем)?|не меньше(?: чем)?|как минимум|минимум|по меньшей мере|не (?:ниже"
            r"|младше|моложе)|(?:чуть |немного "
            r"|значительно |гораздо )?(?<!не )(?:более|больше)(?: чем)?|свыше|сверх|выше|старше",
            "over",
        ),
        (
            r"(?<!не )превы(?:шает|шают|шал|шала|сил|сила|сило|сили)|перевалил\w* за|далеко за|от",
            "over",
        ),
        (
            r"не более(?: чем)?|не больше(?: чем)?|не (?:свыше|выше|старше)|максимум|до"
            r"|не превы(?:шает|шают|шал|шала|сил|сила|сит)",
            "up to",
        ),
        (r"(?:чуть |немного )?(?<!не )(?:менее|меньше)(?: чем)?|ниже|младше|моложе", "under"),
        (r"около|порядка|примерно|приблизительно|почти|где-то|ориентировочно", "about"),
    ),
    "en": (
        (
            r"at least|no (?:less|fewer) than|(?:well |just )?over|(?<!no )more than|above|upwards of"
            r"|a minimum of|north of|(?<!not )exceed(?:s|ed)?"
            r"|(?:larg|bigg|long|tall|high|heavi|old|great)er than",
            "over",
        ),
        (
            r"at most|no more than|up to|as (?:many|much) as|a maximum of"
            r"|(?:do|does|did)(?: not|n[’']t) exceed",
            "up to",
        ),
        (
            r"(?:just )?under|(?:less|fewer|(?:small|short|light|low|young|cheap)er) than|below|short of",
            "under",
        ),
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


_GROUPS: Final[Mapping[str, Qualifier]] = {
    "about": "about",
    "over": "over",
    "under": "under",
    "up_to": "up to",
}


def _alternatives(choices: Sequence[tuple[str, Qualifier]]) -> str:
    """Each qualifier's forms as a group of its name with a number, for it may come twice."""
    return "|".join(
        f"(?P<{qualifier.replace(' ', '_')}{place}>{forms})"
        for place, (forms, qualifier) in enumerate(choices)
    )


def _meant(found: re.Match[str]) -> Qualifier:
    return _GROUPS[str(found.lastgroup).rstrip("0123456789")]


_AFTER: Final = {
    case: re.compile(rf"[\s\u00a0]+(?:{_alternatives(choices)})(?![\w-])")
    for case, choices in (
        ("", _AFTER_ANY),
        ("dative", (*_AFTER_ANY, *_AFTER_DATIVE)),
        ("genitive", (*_AFTER_ANY, (r"үстінде", "over"))),
        ("ablative", (*_AFTER_ANY, *_AFTER_ABLATIVE)),
    )
}
_OPENINGS: Final = {
    language: re.compile(rf"(?<![\w-])(?:{_alternatives(choices)})[\s\u00a0]+(?:{_BETWEEN[language]})?$")
    for language, choices in _BEFORE.items()
}


def after(text: str, position: int, ending: str) -> Found | None:
    """The qualifier that follows a number or unit ending there in Kazakh; its case must ask for it.

    "27 миллион тоннаға жуық" has one, "88 пайызға артық" (more by 88%) has none.
    """
    cases = {"dative": _DATIVE, "ablative": _ABLATIVE, "genitive": _GENITIVE}
    case = next((case for case, form in cases.items() if form.search(ending)), "")
    if found := _AFTER[case].match(text, position):
        return Found(_meant(found), position, found.end())
    if _ABOUT_ENDING.search(ending):
        return Found("about", position, position)
    return None


def before(text: str, position: int, language: Language) -> Found | None:
    """The qualifier that a number opening there stands after."""
    found = _OPENINGS[language].search(text, max(position - _REACH, 0), position)
    return Found(_meant(found), found.start(), position) if found else None
