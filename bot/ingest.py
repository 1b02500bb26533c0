"""A document into the database: read, compare, store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from corpus import pipeline, topics
from corpus.model import Topic
from corpus.pipeline import Source
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
    interview = pipeline.read_interview(source, topics=entries)
    async with database.reading() as conn:
        known = await interviews.known(conn, interview.id)
    if known and known.fingerprint == interview.fingerprint:
        return Ingested(interview.id, len(interview.qa_pairs), "unchanged")
    if known:
        # Numbers stay with their texts: readers' links hold them.
        interview = pipeline.read_interview(source, topics=entries, known=known.pairs)
    async with database.writing() as conn:
        await interviews.save_topics(conn, entries)
        await interviews.save(conn, interview, source, now)
    return Ingested(interview.id, len(interview.qa_pairs), "replaced" if known else "stored")


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
