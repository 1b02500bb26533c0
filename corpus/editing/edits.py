"""What an interview.toml says of pairs, excerpts and figures: read, and refused where it is malformed."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, TypeVar

from corpus import topics
from corpus.model import CorpusError

_HEADING_WORDS: Final = range(2, 6)
_QUOTATION_NAME: Final = re.compile(r"([1-9]\d*)\.[0-9a-f]{6}")
_PAIR_KEYS: Final = frozenset({"heading", "hide", "until", "topics", "excerpts", "join", "split"})
_QUOTATION_KEYS: Final = frozenset({"hide", "until", "text", "pin"})
_SPLIT_KEYS: Final = frozenset({"number", "question", "answer"})

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Split:
    """A question, and its answer, that the rules took for the end of another answer."""

    number: int | None
    """Of the new pair; None where the editor has still to give one."""
    question: str
    """The first words of the question."""
    answer: str
    """The first words of its answer."""


@dataclass(frozen=True, slots=True)
class PairEdit:
    """What the editor says of one pair; None leaves what the rules found."""

    heading: str | None = None
    hide: bool = False
    until: date | None = None
    topics: tuple[str, ...] | None = None
    excerpts: tuple[str, ...] = ()
    """Words of the answer that are pushed before others."""
    join: bool = False
    """Its question is none: all of it belongs to the answer before."""
    split: tuple[Split, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationEdit:
    """What the editor says of one excerpt or figure; None leaves what the rules found."""

    hide: bool | None = None
    """False shows what the rules had hidden."""
    until: date | None = None
    text: str | None = None
    """The words that it must open with: a guard against a name that slipped."""
    pin: bool = False
    """Pushed before those that are not pinned."""


@dataclass(frozen=True, slots=True)
class Edits:
    """An editor's corrections, by pair number and by the end of a quotation's id ("2.a3f9c1")."""

    pairs: Mapping[int, PairEdit] = field(default_factory=dict)
    excerpts: Mapping[str, QuotationEdit] = field(default_factory=dict)
    figures: Mapping[str, QuotationEdit] = field(default_factory=dict)

    def numbers(self) -> frozenset[int]:
        """The numbers that the editor gave to pairs split off."""
        return frozenset(part.number for edit in self.pairs.values() for part in edit.split if part.number)


def parse(table: Mapping[str, object]) -> Edits:
    """Reads the tables `pairs`, `excerpts` and `figures` of an interview.toml; the rest is left alone.

    Raises CorpusError, in one line, for an unknown key, a wrong type, a heading that is not of 2-5 words,
    and for edits that contradict each other.
    """
    known_topics = frozenset(topic.id for topic in topics.load())
    pairs = {
        _pair_number(name): _pair_edit(f"pairs.{name}", entry, known_topics)
        for name, entry in _tables(table, "pairs").items()
    }
    _refuse_repeated_headings(pairs)
    _refuse_repeated_numbers(pairs)
    return Edits(
        pairs,
        {
            name: _quotation_edit("excerpts", name, entry)
            for name, entry in _tables(table, "excerpts").items()
        },
        {name: _quotation_edit("figures", name, entry) for name, entry in _tables(table, "figures").items()},
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


def _refuse_repeated_numbers(pairs: Mapping[int, PairEdit]) -> None:
    seen: set[int] = set()
    for number, edit in pairs.items():
        for part in edit.split:
            if part.number in seen:
                raise CorpusError(
                    f"[pairs.{number}] split gives the number {part.number} a second time: each new pair "
                    f"needs one of its own"
                )
            seen |= {part.number} if part.number else set()


def _tables(table: Mapping[str, object], section: str) -> Mapping[str, Mapping[str, object]]:
    entries = table.get(section, {})
    if not isinstance(entries, Mapping):
        raise CorpusError(f"[{section}] must hold a table for each entry, such as [{section}.2]")
    for name, entry in entries.items():
        if not isinstance(entry, Mapping):
            raise CorpusError(f"[{section}] {name} must be a table of its own, such as [{section}.{name}]")
    return entries


def _pair_number(name: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,8}", name):
        raise CorpusError(f"[pairs.{name}] is not a pair's number: write [pairs.2] for the second")
    return int(name)


def _pair_edit(section: str, entry: Mapping[str, object], known_topics: Collection[str]) -> PairEdit:
    _refuse_unknown(f"[{section}]", entry, _PAIR_KEYS)
    join = _typed(section, entry, "join", bool, "true or false") or False
    if join and (others := sorted(set(entry) - {"join"})):
        raise CorpusError(
            f"[{section}] is joined to the pair before it and has nothing of its own: "
            f"move {', '.join(others)} to that pair, or take join out"
        )
    heading = _typed(section, entry, "heading", str, "text")
    if heading is not None and len(heading.split()) not in _HEADING_WORDS:
        raise CorpusError(f"[{section}] heading “{heading}” must have 2 to 5 words")
    chosen = _texts(section, entry, "topics", 'a list of topic ids, such as ["economy"]')
    if chosen is not None and (strange := [topic for topic in chosen if topic not in known_topics]):
        raise CorpusError(f"[{section}] topics names {', '.join(strange)}, not in topics.toml")
    if chosen is not None and (twice := [topic for topic in chosen if chosen.count(topic) > 1]):
        raise CorpusError(f"[{section}] topics names {twice[0]} twice: name each once")
    return PairEdit(
        heading,
        _typed(section, entry, "hide", bool, "true or false") or False,
        _typed(section, entry, "until", date, "a date such as 2025-03-01"),
        chosen,
        _texts(section, entry, "excerpts", 'a list of texts, such as ["Words of the answer."]') or (),
        join,
        _splits(section, entry),
    )


def _splits(section: str, entry: Mapping[str, object]) -> tuple[Split, ...]:
    form = '{number = 34, question = "its first words", answer = "its first words"}'
    parts = _typed(section, entry, "split", list, f"a list such as [{form}]") or []
    found: list[Split] = []
    for part in parts:
        if not isinstance(part, Mapping) or not {"question", "answer"} <= part.keys():
            raise CorpusError(f"[{section}] split must be a list of such entries: {form}")
        _refuse_unknown(f"[{section}] split", part, _SPLIT_KEYS)
        number = _typed(section, part, "number", int, "a number such as 34")
        if number is not None and not 0 < number < 10**9:
            raise CorpusError(f"[{section}] number must be a number such as 34, not {number}")
        words = [_typed(section, part, key, str, "text") or "" for key in ("question", "answer")]
        if not all(text.strip() for text in words):
            raise CorpusError(f"[{section}] split names no words: {form}")
        found.append(Split(number, *words))
    return tuple(found)


def _quotation_edit(section: str, name: str, entry: Mapping[str, object]) -> QuotationEdit:
    titled = f'{section}."{name}"'
    if not _QUOTATION_NAME.fullmatch(name):
        raise CorpusError(f'[{titled}] is not the end of an id: write [{section}."2.a3f9c1"]')
    _refuse_unknown(f"[{titled}]", entry, _QUOTATION_KEYS)
    edit = QuotationEdit(
        _typed(titled, entry, "hide", bool, "true or false"),
        _typed(titled, entry, "until", date, "a date such as 2025-03-01"),
        _typed(titled, entry, "text", str, "text"),
        _typed(titled, entry, "pin", bool, "true or false") or False,
    )
    if edit.pin and edit.hide:
        raise CorpusError(f"[{titled}] is both pinned and hidden: take one of the two out")
    return edit


def _texts(section: str, entry: Mapping[str, object], key: str, wanted: str) -> tuple[str, ...] | None:
    values = _typed(section, entry, key, list, wanted)
    if values is not None and not all(isinstance(value, str) and value.strip() for value in values):
        raise CorpusError(f"[{section}] {key} must be {wanted}, not {values!r}")
    return None if values is None else tuple(values)


def _typed(
    section: str, entry: Mapping[str, object], key: str, kind: type[_Value], wanted: str
) -> _Value | None:
    value = entry.get(key)
    if value is None:
        return None
    # In Python a datetime is a date too, and true a number.
    if (
        not isinstance(value, kind)
        or isinstance(value, datetime)
        or (kind is int and isinstance(value, bool))
    ):
        told = value.isoformat() if isinstance(value, date) else repr(value)
        raise CorpusError(f"[{section}] {key} must be {wanted}, not {told}")
    return value


def _refuse_unknown(section: str, entry: Mapping[str, object], known: Collection[str]) -> None:
    strange = sorted(set(entry) - set(known))
    if strange:
        raise CorpusError(f"{section} has the unknown key {strange[0]}: known are {', '.join(sorted(known))}")
