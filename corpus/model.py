"""What an interview is made of: frozen data that every layer names alike."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.numbering import KnownPair

Language = Literal["kk", "ru", "en"]
FigureKind = Literal[
    "quantity", "money", "percent", "multiple", "rank", "duration", "age", "count", "fraction"
]
Qualifier = Literal["about", "over", "under", "up to"]
Medium = Literal["newspaper", "magazine", "website", "broadcast"]


class CorpusError(Exception):
    """A document or its details cannot be used; the message says what is wrong and how to mend it."""


@dataclass(frozen=True, slots=True)
class YearNote:
    """A word of time that the reader of a later year would misread, and the year it meant."""

    word: str
    """The word in its dictionary form, lower case: "былтыр", "биыл"."""
    year: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an answer: the unit that search ranks."""

    position: int
    """Counted from 0 in its answer."""
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quotable, self-contained run of whole sentences from one passage, verbatim."""

    id: str
    text: str
    passage: int
    """The position of the passage that it stands in."""
    years: tuple[YearNote, ...] = ()
    hidden: bool = False
    until: date | None = None
    """The last day on which it may be pushed."""
    pinned: bool = False
    """The editor's choice: pushed before those that are not."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure in an answer, and the sentence it stands in, verbatim."""

    id: str
    text: str
    """As printed, with unit and qualifier: "27 миллион тоннаға жуық"."""
    value: str
    """A decimal string in units ("27000000"); a fraction as "1/3"."""
    value_to: str | None
    """The upper end of a range, else None."""
    unit: str
    """ISO 4217 for money, "%", UCUM for measures, else the counted noun's lemma."""
    kind: FigureKind
    qualifier: Qualifier | None
    sentence: str
    passage: int
    years: tuple[YearNote, ...] = ()
    hidden: bool = False
    until: date | None = None
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class TopicMatch:
    """A topic that a pair is about, and how much of the pair's words tell of it."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class QAPair:
    """A question turn and its answer turn."""

    id: str
    """`slug/number`."""
    number: int
    """Permanent: stays with the text however often the document is read again."""
    position: int
    """Counted from 1 in the interview as it reads now."""
    question: tuple[str, ...]
    """Paragraphs."""
    answer: tuple[Passage, ...]
    heading: str | None = None
    """The editor's 2-5 words for lists."""
    closing: bool = False
    """Thanks and farewells: in no edition, and low in search."""
    hidden: bool = False
    until: date | None = None
    topics: tuple[str, ...] = ()
    """Ids of topics, the strongest first."""
    topic_matches: tuple[TopicMatch, ...] = ()
    """What the rules found, with scores; `topics` may be the editor's."""
    excerpts: tuple[Excerpt, ...] = ()
    figures: tuple[Figure, ...] = ()
    joined: tuple[int, ...] = ()
    """The numbers of the pairs that the editor joined to it: what names them now means this one."""


@dataclass(frozen=True, slots=True)
class Removed:
    """Text of the document that is in no pair, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that a fixer made: where, what stood there, what stands there now."""

    fixer: str
    at: int
    """The place in the text as it was before the pass."""
    before: str
    after: str


Pass = tuple[Repair, ...]
"""Repairs made in one go, in the order of their places; the next pass works on what they left."""


@dataclass(frozen=True, slots=True)
class Interview:
    """One published conversation."""

    id: str
    """Its slug, `[a-z0-9-]{1,40}`."""
    title: str
    language: Language
    outlet: str | None
    issue: str | None
    published_on: date | None
    speaker: str | None
    interviewer: str | None
    url: str | None
    part: bool
    """Only a part of the interview as it was first published."""
    obtained: str | None
    """How the document was obtained, a sentence."""
    qa_pairs: tuple[QAPair, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[Pass, ...]
    """All that leads from the extracted text to the text that the pairs are slices of."""
    fingerprint: str
    """Hex digest of the source, its details, the topics and the pipeline's version."""
    medium: Medium | None = None
    """What the outlet is, so that it can be called so: «Ana tili» газеті."""
    confidence: float = 1.0
    """From 0 to 1: how surely its turns were told apart."""
    doubts: tuple[str, ...] = ()
    """What an editor should look at, a sentence each."""
    known: tuple[KnownPair, ...] = ()
    """What the next reading knows its pairs by, as the rules read them and as the editor split them."""


@dataclass(frozen=True, slots=True)
class Topic:
    """An entry of `topics.toml`."""

    id: str
    names: Mapping[Language, str]
    medtop: str | None
    """IPTC Media Topic id, where one fits."""
    stems: tuple[str, ...]
    """Beginnings of words or phrases, lower case, that tell of the topic; "$" ends a whole word."""
    strong: tuple[str, ...] = ()
    """Those of them that tell the most."""


def pair_id(interview: str, number: int) -> str:
    """The key of a pair: `slug/14`."""
    return f"{interview}/{number}"


def quotation_id(pair: str, text: str) -> str:
    """The key of an excerpt or figure: its pair's and 6 hex digits of the SHA-256 of its text."""
    return f"{pair}.{hashlib.sha256(text.encode()).hexdigest()[:6]}"
