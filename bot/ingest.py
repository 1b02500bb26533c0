"""Documents into the database: read, compare, store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from corpus import details, pipeline, topics
from corpus.documents import Source
from corpus.model import CorpusError, Interview, Topic
from corpus.numbering import KnownPair
from storage import interviews, numbers, withdrawals
from storage.engine import Database

Change = Literal["stored", "replaced", "unchanged", "brought back"]


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a document."""

    interview: str
    pairs: int
    change: Change
    """`brought back`: it had been withdrawn."""
    doubts: tuple[str, ...] = ()


async def ingest(
    database: Database, source: Source, now: datetime, *, entries: Sequence[Topic] | None = None
) -> Ingested:
    """Read and store a document whole, or change nothing. Raises CorpusError when it cannot be used."""
    entries = tuple(topics.load() if entries is None else entries)
    if (same := await _unchanged(database, source, entries)) is not None:
        return same
    return await store(database, pipeline.transcribe(source), now, entries)


async def store(
    database: Database, transcript: pipeline.Transcript, now: datetime, entries: Sequence[Topic]
) -> Ingested:
    """Store what was read of a document, in the place of what is stored under its slug."""
    source, slug = transcript.source, transcript.slug
    async with database.reading() as conn:
        name = await interviews.source_name(conn, slug)
        known = await numbers.known(conn, slug)
        withdrawn = await withdrawals.is_withdrawn(conn, slug)
    # Numbers stay with their texts: readers' links and the editor's corrections hold them.
    interview = pipeline.interview_of(transcript, entries, known)
    if known and source.name != name and not _in_common(interview, known):
        holder = "that was withdrawn" if name is None else name
        raise CorpusError(
            f"{source.name}: “{interview.id}” is already another document, {holder}; "
            f"give this one a slug of its own in {source.details_name} beside it."
        )
    async with database.writing() as conn:
        await interviews.save_topics(conn, entries)
        await interviews.save(conn, interview, source, now)
    change: Change = "brought back" if withdrawn else "stored" if name is None else "replaced"
    return Ingested(interview.id, len(interview.qa_pairs), change, interview.doubts)


async def _unchanged(database: Database, source: Source, entries: Sequence[Topic]) -> Ingested | None:
    async with database.reading() as conn:
        same = await interviews.with_fingerprint(conn, pipeline.fingerprint(source, entries))
    return None if same is None else Ingested(same.interview, same.pairs, "unchanged")


def _in_common(interview: Interview, known: Sequence[KnownPair]) -> bool:
    given = {pair.number for pair in known}
    return any(pair.number in given for pair in interview.qa_pairs)


async def ingest_bundled(database: Database, now: datetime) -> tuple[Ingested, ...]:
    """Store the interviews that come with Suhbat, but for those that were withdrawn."""
    entries = topics.load()
    done: list[Ingested] = []
    for path in pipeline.bundled():
        source = Source.open(path)
        if not await is_withdrawn(database, source):
            done.append(await ingest(database, source, now, entries=entries))
    return tuple(done)


async def is_withdrawn(database: Database, source: Source) -> bool:
    """Whether the interview that a document names in its details was taken out."""
    slug = details.parse(source.details, source.details_name).slug
    async with database.reading() as conn:
        return slug is not None and await withdrawals.is_withdrawn(conn, slug)


async def fill_if_empty(database: Database, now: datetime) -> None:
    """A newcomer's database gets the bundled interviews; one that they were taken out of does not."""
    async with database.reading() as conn:
        untouched = await interviews.is_untouched(conn)
    if untouched:
        await ingest_bundled(database, now)
