"""A document to an Interview: the steps, in reading order."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import resources
from pathlib import Path, PurePath

from corpus import (
    closing,
    details,
    editing,
    excerpts,
    figures,
    languages,
    limits,
    metadata,
    numbering,
    restoration,
    segmentation,
    slugs,
    sources,
)
from corpus import topics as topics_of
from corpus.details import Details
from corpus.documents import Source
from corpus.editing import Edits, Numbered
from corpus.metadata import Metadata
from corpus.model import (
    CorpusError,
    Interview,
    Language,
    Pass,
    Passage,
    QAPair,
    Removed,
    Topic,
    TopicMatch,
    pair_id,
)
from corpus.numbering import KnownPair
from corpus.segmentation import Exchange
from corpus.sources import Extract

PIPELINE_VERSION = 3
"""Raised with every change of what the rules read: stored interviews are then read again."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A document restored and segmented; its pairs have no numbers yet."""

    slug: str
    source: Source
    given: Details
    told: Metadata
    language: Language
    exchanges: tuple[Exchange, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[Pass, ...]
    confidence: float
    doubts: tuple[str, ...]


def read_interview(source: Source, *, topics: tuple[Topic, ...] | None = None) -> Interview:
    """The interview in a document that was not read before.

    Raises CorpusError when the document cannot be read, or holds no interview.
    """
    return interview_of(transcribe(source), topics_of.load() if topics is None else topics)


def transcribe(source: Source) -> Transcript:
    """The first half of the reading: text, paragraphs, questions and answers. Raises CorpusError."""
    given = details.parse(source.details, source.details_name)
    extract = sources.extract(source.name, source.data)
    language = given.language or languages.guess(
        "\n".join(line.text for line in extract.lines if not line.aside)
    )
    restored = restoration.restore(extract.lines, language)
    try:
        segmented = segmentation.segment(restored.paragraphs)
    except CorpusError as error:
        raise CorpusError(f"{source.name}: {error}") from error
    if len(segmented.exchanges) > limits.MOST_PAIRS:
        raise CorpusError(
            f"{source.name}: more than {limits.MOST_PAIRS} questions; choose the document of one interview."
        )
    removed = (*restored.removed, *segmented.removed)
    told = _completed(metadata.find(removed, segmented), extract)
    slug = given.slug or slugs.make(
        given.outlet or told.outlet, given.published_on or told.published_on, source.name
    )
    return Transcript(
        slug,
        source,
        given,
        told,
        language,
        segmented.exchanges,
        removed,
        restored.repairs,
        segmented.confidence,
        segmented.doubts,
    )


def interview_of(
    transcript: Transcript, topics: Sequence[Topic], known: Sequence[KnownPair] = ()
) -> Interview:
    """The second half: numbers, topics, excerpts, figures, the editor's hand.

    `known` are the pairs that the interview had when it was last read: theirs are the numbers that the
    editor writes. Raises CorpusError for an edit of what is no longer there.
    """
    given, told = transcript.given, transcript.told
    published_on = given.published_on or told.published_on
    edits = given.edits or Edits()
    title = given.title or told.title or PurePath(transcript.source.name).stem
    read = _numbered(transcript.exchanges, known, edits)
    try:
        reshaped = editing.reshape(read, edits, known)
        plain = _pairs(transcript.slug, reshaped)
        pairs = tuple(
            _enriched(pair, matches, transcript.language, published_on, title)
            for pair, matches in zip(plain, topics_of.match_all(plain, topics), strict=True)
        )
        pairs = editing.apply(pairs, edits, published_on)
    except CorpusError as error:
        raise CorpusError(f"{transcript.source.details_name}: {error}") from error
    return Interview(
        id=transcript.slug,
        title=title,
        language=transcript.language,
        outlet=given.outlet or told.outlet,
        medium=given.medium or told.medium,
        issue=given.issue or told.issue,
        published_on=published_on,
        speaker=given.speaker or told.speaker,
        interviewer=given.interviewer or told.interviewer,
        url=given.url or told.url,
        part=told.part if given.part is None else given.part,
        obtained=given.obtained,
        qa_pairs=pairs,
        removed=transcript.removed,
        repairs=transcript.repairs,
        fingerprint=fingerprint(transcript.source, topics),
        confidence=transcript.confidence,
        doubts=transcript.doubts,
        known=tuple(dict.fromkeys(pair.known() for pair in (*read, *reshaped))),
    )


def _completed(told: Metadata, extract: Extract) -> Metadata:
    """What the text says, and what the format's own fields do: these know their page, it knows the outlet."""
    return replace(
        told,
        title=extract.title or told.title,
        outlet=told.outlet or extract.outlet,
        published_on=extract.published_on or told.published_on,
        interviewer=told.interviewer or extract.interviewer,
        url=extract.url or told.url,
    )


def fingerprint(source: Source, topics: Sequence[Topic]) -> str:
    """Hex digest of all that a reading depends on: the same digest, the same interview."""
    digest = hashlib.sha256()
    rules = f"{PIPELINE_VERSION} {topics!r}"
    for part in (rules.encode(), source.name.encode(), source.data, source.details or b""):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def bundled() -> tuple[Path, ...]:
    """The folders of the interviews that come with the package, in the order of their names."""
    folder = Path(str(resources.files("corpus") / "interviews"))
    return tuple(sorted(path.parent for path in folder.glob("*/source.*")))


def _numbered(
    exchanges: Sequence[Exchange], known: Sequence[KnownPair], edits: Edits
) -> tuple[Numbered, ...]:
    texts = [("\n".join(exchange.question), "\n".join(exchange.answer)) for exchange in exchanges]
    numbers = numbering.assign(texts, known, edits.numbers())
    return tuple(
        Numbered(number, exchange.question, exchange.answer)
        for exchange, number in zip(exchanges, numbers, strict=True)
    )


def _pairs(slug: str, numbered: Sequence[Numbered]) -> tuple[QAPair, ...]:
    last = len(numbered)
    return tuple(
        QAPair(
            id=pair_id(slug, pair.number),
            number=pair.number,
            position=position,
            question=pair.question,
            answer=tuple(Passage(i, text) for i, text in enumerate(pair.answer)),
            closing=position == last and closing.is_closing(pair.question),
            joined=pair.joined,
        )
        for position, pair in enumerate(numbered, start=1)
    )


def _enriched(
    pair: QAPair,
    matches: tuple[TopicMatch, ...],
    language: Language,
    published_on: date | None,
    title: str,
) -> QAPair:
    return replace(
        pair,
        topics=tuple(match.id for match in matches),
        topic_matches=matches,
        excerpts=() if pair.closing else excerpts.find(pair.id, pair.answer, published_on, title),
        figures=() if pair.closing else figures.find(pair.id, pair.answer, published_on, language),
    )
