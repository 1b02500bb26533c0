"""The editor's hand: headings, and what is never or no longer pushed, as interview.toml says."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, TypeVar

from corpus import topics
from corpus.model import CorpusError, Excerpt, Figure, QAPair

_HEADING_WORDS: Final = range(2, 6)
_QUOTATION_NAME: Final = re.compile(r"([1-9]\d*)\.[0-9a-f]{6}")
_PAIR_KEYS: Final = frozenset({"heading", "hide", "until", "topics"})
_QUOTATION_KEYS: Final = frozenset({"hide", "until", "text"})

_Quotation = TypeVar("_Quotation", Excerpt, Figure)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class PairEdit:
    """What the editor says of one pair; None leaves what the rules found."""

    heading: str | None = None
    hide: bool = False
    until: date | None = None
    topics: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class QuotationEdit:
    """What the editor says of one excerpt or figure; None leaves what the rules found."""

    hide: bool | None = None
    """False shows what the rules had hidden."""
    until: date | None = None
    text: str | None = None
    """The words that it must open with: a guard against a name that slipped."""


@dataclass(frozen=True, slots=True)
class Edits:
    """An editor's corrections, by pair number and by the end of a quotation's id ("2.a3f9c1")."""

    pairs: Mapping[int, PairEdit]
    excerpts: Mapping[str, QuotationEdit]
    figures: Mapping[str, QuotationEdit]


def parse(table: Mapping[str, object]) -> Edits:
    """Reads the tables `pairs`, `excerpts` and `figures` of an interview.toml; the rest is left alone.

    Raises CorpusError, in one line, for an unknown key, a wrong type, a heading that is not of 2-5 words.
    """
    known_topics = frozenset(topic.id for topic in topics.load())
    pairs = {
        _pair_number(name): _pair_edit(f"pairs.{name}", entry, known_topics)
        for name, entry in _tables(table, "pairs").items()
    }
    _refuse_repeated_headings(pairs)
    return Edits(
        pairs,
        {
            name: _quotation_edit("excerpts", name, entry)
            for name, entry in _tables(table, "excerpts").items()
        },
        {name: _quotation_edit("figures", name, entry) for name, entry in _tables(table, "figures").items()},
    )


def apply(qa_pairs: Sequence[QAPair], edits: Edits) -> tuple[QAPair, ...]:
    """The pairs with the editor's corrections; a hidden pair hides its excerpts and figures too.

    Raises CorpusError when a pair, excerpt or figure that the editor named is not there.
    """
    _refuse_lost(edits.pairs, {pair.number for pair in qa_pairs}, "pairs")
    _refuse_lost(
        edits.excerpts, {_name(found.id) for pair in qa_pairs for found in pair.excerpts}, "excerpts"
    )
    _refuse_lost(edits.figures, {_name(found.id) for pair in qa_pairs for found in pair.figures}, "figures")
    return tuple(_edited(pair, edits) for pair in qa_pairs)


def _edited(pair: QAPair, edits: Edits) -> QAPair:
    edit = edits.pairs.get(pair.number, PairEdit())
    return replace(
        pair,
        heading=edit.heading or pair.heading,
        hidden=pair.hidden or edit.hide,
        until=edit.until or pair.until,
        topics=pair.topics if edit.topics is None else edit.topics,
        excerpts=tuple(_corrected(found, edits.excerpts, edit, "excerpts") for found in pair.excerpts),
        figures=tuple(_corrected(found, edits.figures, edit, "figures") for found in pair.figures),
    )


def _corrected(
    found: _Quotation, edits: Mapping[str, QuotationEdit], pair: PairEdit, section: str
) -> _Quotation:
    name = _name(found.id)
    edit = edits.get(name, QuotationEdit())
    if edit.text is not None and not found.text.startswith(edit.text):
        raise CorpusError(
            f'[{section}."{name}"] opens with “{found.text[:40]}”, not with “{edit.text}”: correct its '
            f"id or text"
        )
    last_days = [day for day in (found.until, edit.until, pair.until) if day]
    hidden = found.hidden if edit.hide is None else edit.hide
    return replace(found, hidden=hidden or pair.hide, until=min(last_days, default=None))


def _name(quotation: str) -> str:
    return quotation.rpartition("/")[2]


def _refuse_lost(named: Collection[object], present: Collection[object], section: str) -> None:
    lost = sorted(str(name) for name in named if name not in present)
    if lost:
        raise CorpusError(
            f"[{section}] names {', '.join(lost)}, which the text no longer has: take the entry out or "
            f"mend its name"
        )


def _refuse_repeated_headings(pairs: Mapping[int, PairEdit]) -> None:
    seen: dict[str, int] = {}
    for number, edit in pairs.items():
        if edit.heading is None:
            continue
        if edit.heading in seen:
            raise CorpusError(
                f"[pairs] {seen[edit.heading]} and {number} have the same heading “{edit.heading}”: tell "
                f"them apart"
            )
        seen[edit.heading] = number


def _tables(table: Mapping[str, object], section: str) -> Mapping[str, Mapping[str, object]]:
    entries = table.get(section, {})
    if not isinstance(entries, Mapping):
        raise CorpusError(f"[{section}] must hold a table for each entry, such as [{section}.2]")
    for name, entry in entries.items():
        if not isinstance(entry, Mapping):
            raise CorpusError(f"[{section}] {name} must be a table of its own, such as [{section}.{name}]")
    return entries


def _pair_number(name: str) -> int:
    if not re.fullmatch(r"[1-9]\d*", name):
        raise CorpusError(f"[pairs.{name}] is not a pair's number: write [pairs.2] for the second")
    return int(name)


def _pair_edit(section: str, entry: Mapping[str, object], known_topics: Collection[str]) -> PairEdit:
    _refuse_unknown(section, entry, _PAIR_KEYS)
    heading = _typed(section, entry, "heading", str, "text")
    if heading is not None and len(heading.split()) not in _HEADING_WORDS:
        raise CorpusError(f"[{section}] heading “{heading}” must have 2 to 5 words")
    chosen = _typed(section, entry, "topics", list, "a list of topic ids")
    if chosen is not None and (strange := [str(topic) for topic in chosen if topic not in known_topics]):
        raise CorpusError(f"[{section}] topics names {', '.join(strange)}, not in topics.toml")
    return PairEdit(
        heading,
        _typed(section, entry, "hide", bool, "true or false") or False,
        _typed(section, entry, "until", date, "a date such as 2025-03-01"),
        None if chosen is None else tuple(chosen),
    )


def _quotation_edit(section: str, name: str, entry: Mapping[str, object]) -> QuotationEdit:
    titled = f'{section}."{name}"'
    if not _QUOTATION_NAME.fullmatch(name):
        raise CorpusError(f'[{titled}] is not the end of an id: write [{section}."2.a3f9c1"]')
    _refuse_unknown(titled, entry, _QUOTATION_KEYS)
    return QuotationEdit(
        _typed(titled, entry, "hide", bool, "true or false"),
        _typed(titled, entry, "until", date, "a date such as 2025-03-01"),
        _typed(titled, entry, "text", str, "text"),
    )


def _typed(
    section: str, entry: Mapping[str, object], key: str, kind: type[_Value], wanted: str
) -> _Value | None:
    value = entry.get(key)
    if value is None:
        return None
    if not isinstance(value, kind) or isinstance(value, datetime):
        raise CorpusError(f"[{section}] {key} must be {wanted}, not {value!r}")
    return value


def _refuse_unknown(section: str, entry: Mapping[str, object], known: Collection[str]) -> None:
    strange = sorted(set(entry) - set(known))
    if strange:
        raise CorpusError(
            f"[{section}] has the unknown key {strange[0]}: known are {', '.join(sorted(known))}"
        )
