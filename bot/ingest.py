"""A document into the database: read, compare, store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from corpus import pipeline, topics
from corpus.documents import Source
from corpus.model import CorpusError, Interview, Topic
from storage import interviews
from storage.engine import Database


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a document."""

    interview: str
    pairs: int
    change: Literal["stored", "replaced", "unchanged"]


async def ingest(
    database: Database, source: Source, now: datetime, *, entries: Sequence[Topic] | None = None
) -> Ingested:
    """Read and store a document whole, or change nothing. Raises CorpusError when it cannot be used."""
    entries = tuple(topics.load() if entries is None else entries)
    async with database.reading() as conn:
        same = await interviews.with_fingerprint(conn, pipeline.fingerprint(source, entries))
    if same is not None:
        return Ingested(same.interview, same.pairs, "unchanged")
    transcript = pipeline.transcribe(source)
    async with database.reading() as conn:
        known = await interviews.known(conn, transcript.slug)
    # Numbers stay with their texts: readers' links and the editor's corrections hold them.
    interview = pipeline.interview_of(transcript, entries, known.pairs if known else ())
    if known and source.name != known.source_name and not _in_common(interview, known):
        raise CorpusError(
            f"{source.name}: “{interview.id}” is already another document, {known.source_name}; "
            "give this one a slug of its own in an interview.toml beside it."
        )
    async with database.writing() as conn:
        await interviews.save_topics(conn, entries)
        await interviews.save(conn, interview, source, now)
    return Ingested(interview.id, len(interview.qa_pairs), "replaced" if known else "stored")


def _in_common(interview: Interview, known: interviews.Known) -> bool:
    numbers = {pair.number for pair in known.pairs}
    return any(pair.number in numbers for pair in interview.qa_pairs)


async def ingest_bundled(database: Database, now: datetime) -> tuple[Ingested, ...]:
    """Store the interviews that come with Suhbat."""
    entries = topics.load()
    sources = [Source.open(path) for path in pipeline.bundled()]
    return tuple([await ingest(database, source, now, entries=entries) for source in sources])


async def fill_if_empty(database: Database, now: datetime) -> None:
    """A newcomer's database gets the bundled interviews."""
    async with database.reading() as conn:
        empty = await interviews.is_empty(conn)
    if empty:
        await ingest_bundled(database, now)
