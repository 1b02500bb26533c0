"""What a document says of itself: outlet, date, issue, who asked whom, address and title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus import credits, dates, introductions, persons
from corpus.model import Medium, Removed
from corpus.segmentation import LEAD, Segmented

_QUOTED = r"[«\"“]([^«»\"“”]{2,60})[»\"”]"
_PLAIN = r"^([^\W\d_][\w’'-]*(?:\s[\w’'-]+){0,3}?)"
_OUTLETS: tuple[tuple[Medium | None, re.Pattern[str]], ...] = (
    ("newspaper", re.compile(_QUOTED + r"\s+(?:\w+\s)?газет", re.IGNORECASE)),
    ("newspaper", re.compile(r"\bгазет\w*\s+" + _QUOTED, re.IGNORECASE)),
    ("magazine", re.compile(_QUOTED + r"\s+(?:\w+\s)?журнал", re.IGNORECASE)),
    ("magazine", re.compile(r"\bжурнал\w*\s+" + _QUOTED, re.IGNORECASE)),
    ("website", re.compile(_QUOTED + r"\s+(?:порталы|сайты|ақпарат агенттігі)", re.IGNORECASE)),
    ("newspaper", re.compile(_PLAIN + r"\s+газеті(?:нің)?\b")),
    ("magazine", re.compile(_PLAIN + r"\s+журналы(?:ның)?\b")),
    (None, re.compile(_PLAIN + r",\s(?:рубрика|айдары|section)\b")),
)
_WITH_DATE = re.compile("^" + _QUOTED + r"[,.]\s")
"""An outlet's name at the beginning of a line with a date."""
_ISSUE = re.compile(r"№\s?(\d+(?:\s?[(/-]\s?\d+\)?)?)")
_SPEAKER = re.compile(r"\s*((?:\S+\s){0,4}\S+):\s*[«\"“„]?")
_ADDRESS = re.compile(r"https?://[^\s«»<>\"]+[^\s«»<>\".,;:!?)]")
_PART = re.compile(r"\bүзінді|\bотрывок|\bфрагмент|\bexcerpt", re.IGNORECASE)
_FIRST_LINES = 30
"""Lines among which a headline is looked for; a page's menu may stand before it."""
_TITLE_LENGTH = range(12, 201)
"""Characters of a headline."""
_INNER_END = re.compile(r"[.!?…][»”\"]?\s+[^\W\d_a-zа-яёәғқңөұүһі].*\.$")
"""Two sentences, the last with a full stop: a paragraph, not a headline."""
_GREETINGS = 5
"""The first questions, in which whoever answers is called by name."""


_OF_OTHERS = frozenset({"related articles", "comments", "advertisement", "embedded post", "sidebar"})
"""Why lines were removed that tell of other articles and writers."""


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


def find(removed: Sequence[Removed], talk: Segmented | None = None) -> Metadata:
    """The metadata in what stands about the questions and answers of a document, and in these.

    >>> found = find([Removed("«Turkistan» газеті, 2026 жылғы 5 қаңтар, №1 (1638)", "credit")])
    >>> found.outlet, found.issue, found.published_on
    ('Turkistan', '1 (1638)', datetime.date(2026, 1, 5))
    """
    texts = [entry.text for entry in removed if entry.reason not in _OF_OTHERS]
    outlet, medium = _outlet(texts)
    title = _title(removed)
    asking = _interviewer(texts, talk)
    return Metadata(
        title=title,
        outlet=outlet or (_outlet_that_asks(talk) if talk else None),
        medium=medium,
        issue=next((found[1] for text in texts if (found := _ISSUE.search(text))), None),
        published_on=_date(texts, outlet),
        speaker=_speaker(title, removed, talk, asking),
        interviewer=asking,
        url=next((found[0] for text in reversed(texts) if (found := _ADDRESS.search(text))), None),
        part=any(map(_PART.search, texts)),
    )


def _outlet(texts: Sequence[str]) -> tuple[str | None, Medium | None]:
    for medium, form in _OUTLETS:
        for text in texts:
            if found := form.search(text):
                return persons.spelt(found[1].strip(), texts), medium
    for text in texts:
        if dates.find(text) and (found := _WITH_DATE.match(text)):
            return found[1].strip(), None
    return None, None


def _outlet_that_asks(talk: Segmented) -> str | None:
    """An outlet in quotation marks that labels the questions."""
    return next((found[1] for label in talk.asking if (found := re.fullmatch(_QUOTED, label))), None)


def _date(texts: Sequence[str], outlet: str | None) -> date | None:
    """The date beside the outlet's name, else the first: a page's own dates may be those of other news."""
    beside = [text for text in texts if outlet and outlet in text]
    return next((day for text in (*beside, *texts) if (day := dates.find(text))), None)


def _interviewer(texts: Sequence[str], talk: Segmented | None) -> str | None:
    """Who is credited with asking; else who is labelled so by a full name; else the author."""
    labelled = (label for label in (talk.asking if talk else ()) if persons.is_full_name(label))
    named = (each.name for each in introductions.people(texts) if each.asks)
    found = (*map(credits.interviewer, texts), *labelled, *map(credits.writer, texts), *named)
    return next((name for name in found if name), None)


def _title(removed: Sequence[Removed]) -> str | None:
    """The line before the first question that the page repeats most, else the first that is no date line."""
    lead = [entry.text for entry in removed if entry.reason == LEAD and len(entry.text) in _TITLE_LENGTH]
    lead = [line for line in lead if not (dates.find(line) or _INNER_END.search(line) or _outlet([line])[0])]
    if not lead:
        return None
    everything = [entry.text for entry in removed]
    return max(lead[:_FIRST_LINES], key=lambda line: sum(line in text for text in everything))


def _speaker(
    title: str | None, removed: Sequence[Removed], talk: Segmented | None, asking: str | None
) -> str | None:
    """Who answers: named in a headline, on labels, or in the lead and then spoken to, or there alone."""
    lead = [entry.text for entry in removed if entry.reason == LEAD]
    if named := _in_headline(title or ""):
        return persons.in_small_letters(persons.spelt(named, lead))
    if talk is None:
        return None
    labelled = [
        name for label in talk.answering if persons.is_full_name(name := persons.standing_alone(label))
    ]
    if labelled:
        return persons.in_small_letters(persons.spelt(labelled[0], lead)) if len(labelled) == 1 else None
    greeted = {persons.called(each.question[0]) for each in talk.exchanges[:_GREETINGS] if each.question}
    spoken_to = dict.fromkeys(
        persons.standing_alone(name)
        for text in lead
        for given in greeted
        if given
        for name in persons.full_names(text, given)
    )
    if len(spoken_to) == 1:
        return persons.in_small_letters(next(iter(spoken_to)))
    named = introductions.sole(introductions.people(lead), asking)
    return persons.in_small_letters(named) if named else None


def _in_headline(title: str) -> str | None:
    """The name before a headline's colon, or that it says the talk is with."""
    if (found := _SPEAKER.match(title)) and persons.is_full_name(name := persons.standing_alone(found[1])):
        return name
    return introductions.in_headline(title)
