"""What an interview or a pair must be, whatever its words: `topic:`, `from:`, `until:`, `outlet:`, `who:`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from corpus import periods
from corpus.kazakh.letters import fold
from corpus.names import Named, Names, called, full_name, nearest, topic_names, topic_words

Field = Literal["topic", "from", "until", "outlet", "who"]
Reason = Literal["no topic", "no outlet", "no speaker", "no date", "no value", "no exclusion"]

_KEYWORDS: Final[Mapping[Field, tuple[str, str]]] = {
    "topic": ("topic topics тема темы рубрика", "тақырып тақырыбы айдар"),
    "from": ("from since с со от начиная", "бері бастап"),
    "until": ("until till до по", "дейін шейін"),
    "outlet": ("outlet newspaper издание газета журнал сайт", "басылым газет журнал сайт"),
    "who": ("who speaker кто спикер собеседник", "кім спикер айтқан"),
}
"""English and Russian ones as they are spelled, then Kazakh ones in any alphabet."""
_SPELLED: Final = {word: field for field, (spelled, _) in _KEYWORDS.items() for word in spelled.split()}
_FOLDED: Final = {fold(word): field for field, (_, kazakh) in _KEYWORDS.items() for word in kazakh.split()}
_AROUND: Final = ".,;:!?() "
"""Marks that end a clause, and no value."""
_UNKNOWN: Final[Mapping[Field, Reason]] = {"topic": "no topic", "outlet": "no outlet", "who": "no speaker"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What an interview or a pair must be; of several topics, outlets, speakers any."""

    topics: tuple[str, ...] = ()
    """Ids of `corpus.topics`."""
    since: date | None = None
    """The first day of publication that counts."""
    until: date | None = None
    """The last."""
    outlets: tuple[str, ...] = ()
    """By their names; as typed where these are not known."""
    speakers: tuple[str, ...] = ()
    """The same."""


NO_FILTERS: Final = Filters()


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter as it was typed."""

    field: Field
    value: str
    typed: str
    """Keyword and value."""
    excluded: bool = False
    """With a minus before it."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A filter that means nothing here, and why."""

    field: Field
    typed: str
    """Keyword and value."""
    value: str
    reason: Reason
    near: tuple[str, ...] = ()
    """What may have been meant: ids of topics, names of outlets or speakers."""


def field_of(keyword: str) -> Field | None:
    """The field of a keyword in any of the languages, whatever the case; None for other words.

    >>> field_of("Тақырып"), field_of("такырып"), field_of("taqyryp"), field_of("тема"), field_of("https")
    ('topic', 'topic', 'topic', 'topic', None)
    """
    return _SPELLED.get(keyword.lower()) or _FOLDED.get(fold(keyword))


def value_end(field: Field, text: str, names: Names | None) -> int:
    """How far the value goes that the text begins with: more than a word where these are a date or a name."""
    word = len(text.partition(" ")[0])
    if field in ("from", "until"):
        return periods.beginning(text) or word
    return max(full_name(text, _things(field, names)), word)


def understood(asked: Iterable[Asked], names: Names | None) -> tuple[Filters, tuple[Unclear, ...]]:
    """What is asked for, and what was not understood of it.

    Of several first days the latest counts, of several last ones the earliest.
    """
    filters, unclear = NO_FILTERS, []
    for each in (part for whole in asked for part in _parts(whole, names)):
        read = _unclear(each) or _read(each, filters, names)
        if isinstance(read, Unclear):
            unclear.append(read)
        else:
            filters = read
    return filters, tuple(unclear)


def written(filters: Filters) -> list[str]:
    """Each filter as it may be typed."""
    asked = [f"topic:{topic}" for topic in filters.topics]
    asked += [f"from:{filters.since}"] if filters.since else []
    asked += [f"until:{filters.until}"] if filters.until else []
    asked += [f'outlet:"{outlet}"' for outlet in filters.outlets]
    return [*asked, *(f'who:"{speaker}"' for speaker in filters.speakers)]


def _parts(asked: Asked, names: Names | None) -> Sequence[Asked]:
    """One filter for each that is listed with commas, unless all of it is one name."""
    parts = [part for part in asked.value.split(",") if _tells(part)]
    if len(parts) < 2 or asked.field in ("from", "until") or called(asked.value, _things(asked.field, names)):
        return [asked]
    return [replace(asked, value=part) for part in parts]


def _unclear(asked: Asked) -> Unclear | None:
    if asked.excluded:
        return Unclear(asked.field, asked.typed, asked.value, "no exclusion")
    return None if _tells(asked.value) else Unclear(asked.field, asked.typed, asked.value, "no value")


def _tells(value: str) -> bool:
    return any(map(str.isalnum, value))


def _read(asked: Asked, filters: Filters, names: Names | None) -> Filters | Unclear:
    """The filters with one more."""
    value = asked.value.strip(_AROUND)
    if asked.field in ("from", "until"):
        period = periods.read(value)
        if period is None:
            return Unclear(asked.field, asked.typed, value, "no date")
        if asked.field == "from":
            return replace(filters, since=max(filters.since or period.first, period.first))
        return replace(filters, until=min(filters.until or period.last, period.last))
    things = _things(asked.field, names)
    ids = (value,) if names is None and asked.field != "topic" else called(value, things)
    match asked.field:
        case _ if not ids:
            near = nearest(value, topic_words() if asked.field == "topic" else things)
            return Unclear(asked.field, asked.typed, value, _UNKNOWN[asked.field], near)
        case "topic":
            return replace(filters, topics=_joined(filters.topics, ids))
        case "outlet":
            return replace(filters, outlets=_joined(filters.outlets, ids))
        case _:
            return replace(filters, speakers=_joined(filters.speakers, ids))


def _joined(before: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _things(field: Field, names: Names | None) -> Named:
    """What a field's value may call."""
    if field == "topic":
        return topic_names()
    outlets, speakers = names.called() if names else ({}, {})
    return outlets if field == "outlet" else speakers
