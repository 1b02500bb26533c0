"""What a document says of itself: outlet, date, issue, who asked whom, address and title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus import dates
from corpus.credits import INTERVIEWER
from corpus.model import Medium, Removed
from corpus.segmentation import LEAD

_QUOTED = r"[«\"“]([^«»\"“”]{2,60})[»\"”]"
_OUTLETS: tuple[tuple[Medium, re.Pattern[str]], ...] = (
    ("newspaper", re.compile(_QUOTED + r"\s+газет", re.IGNORECASE)),
    ("newspaper", re.compile(r"\bгазет\w*\s+" + _QUOTED, re.IGNORECASE)),
    ("magazine", re.compile(_QUOTED + r"\s+журнал", re.IGNORECASE)),
    ("magazine", re.compile(r"\bжурнал\w*\s+" + _QUOTED, re.IGNORECASE)),
    ("website", re.compile(_QUOTED + r"\s+(?:порталы|сайты|ақпарат агенттігі)", re.IGNORECASE)),
)
_ISSUE = re.compile(r"№\s?(\d+(?:\s?[(/-]\s?\d+\)?)?)")
_NAME = re.compile(r"[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]*\.?(?:\s[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]*\.?){0,3}")
_SPEAKER = re.compile(r"\s*((?:\S+\s){0,4}\S+):\s*[«\"“„]?")
_OFFICES = frozenset(
    {"президент", "министр", "депутат", "сенатор", "әкім", "директор", "ректор", "профессор", "академик"}
)
_ADDRESS = re.compile(r"https?://[^\s«»<>\"]+[^\s«»<>\".,;:!?)]")
_PART = re.compile(r"\bүзінді|\bотрывок|\bфрагмент|\bexcerpt", re.IGNORECASE)
_FIRST_LINES = 30
"""Lines among which a headline is looked for; a page's menu may stand before it."""
_TITLE_LENGTH = range(12, 201)
"""Characters of a headline."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; None where the document does not say."""

    title: str | None
    outlet: str | None
    medium: Medium | None
    issue: str | None
    published_on: date | None
    speaker: str | None
    interviewer: str | None
    url: str | None
    part: bool


def find(removed: Sequence[Removed]) -> Metadata:
    """The metadata in what stands about the questions and answers of a document.

    >>> found = find([Removed("«Turkistan» газеті, 2026 жылғы 5 қаңтар, №1 (1638)", "credit")])
    >>> found.outlet, found.issue, found.published_on
    ('Turkistan', '1 (1638)', datetime.date(2026, 1, 5))
    """
    texts = [entry.text for entry in removed]
    outlet, medium = _outlet(texts)
    title = _title(removed)
    return Metadata(
        title=title,
        outlet=outlet,
        medium=medium,
        issue=next((found[1] for text in texts if (found := _ISSUE.search(text))), None),
        published_on=_date(texts, outlet),
        speaker=_speaker(title),
        interviewer=next((name for text in texts if (name := _interviewer(text))), None),
        url=next((found[0] for text in reversed(texts) if (found := _ADDRESS.search(text))), None),
        part=any(map(_PART.search, texts)),
    )


def _outlet(texts: Sequence[str]) -> tuple[str | None, Medium | None]:
    for medium, form in _OUTLETS:
        for text in texts:
            if found := form.search(text):
                return found[1].strip(), medium
    return None, None


def _date(texts: Sequence[str], outlet: str | None) -> date | None:
    """The date beside the outlet's name, else the first: a page's own dates may be those of other news."""
    beside = [text for text in texts if outlet and outlet in text]
    return next((day for text in (*beside, *texts) if (day := dates.find(text))), None)


def _interviewer(text: str) -> str | None:
    begun = INTERVIEWER.search(text)
    name = _NAME.match(text, begun.end()) if begun else None
    return name[0].rstrip(".") if name else None


def _title(removed: Sequence[Removed]) -> str | None:
    """The line before the first question that the page repeats most, else the first that is no date line."""
    lead = [entry.text for entry in removed if entry.reason == LEAD and len(entry.text) in _TITLE_LENGTH]
    lead = [line for line in lead if dates.find(line) is None] or lead
    if not lead:
        return None
    everything = [entry.text for entry in removed]
    return max(lead[:_FIRST_LINES], key=lambda line: sum(line in text for text in everything))


def _speaker(title: str | None) -> str | None:
    """Who is named before the colon of a headline: «Name: "words of theirs"»."""
    found = _SPEAKER.match(title or "")
    if found is None:
        return None
    words = [word for word in found[1].split() if word.lower() not in _OFFICES]
    name = " ".join(words)
    return name if len(words) > 1 and _NAME.fullmatch(name) else None
