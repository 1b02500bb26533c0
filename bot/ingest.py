"""Documents into the database: read, compare, store."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from bot.readers import HERE, Readers, readers
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
    read = await _read(database, source, entries, HERE)
    return read if isinstance(read, Ingested) else await _store(database, read, now, entries)


async def ingest_all(
    database: Database,
    paths: Sequence[Path],
    clock: Callable[[], datetime],
    tell: Callable[[Ingested | CorpusError], None],
) -> None:
    """Ingest documents in their order, each by itself: a bad one is told of, and the rest go on.

    Where it pays they are read side by side, a few ahead of what is stored.
    """
    entries = topics.load()
    names: dict[str, str] = {}
    async with readers(len(paths)) as reading:
        waiting: deque[tuple[Path, asyncio.Task[_Read | Ingested]]] = deque()
        try:
            for path in paths:
                waiting.append((path, asyncio.create_task(_opened(database, path, entries, reading))))
                if len(waiting) > reading.ahead:
                    tell(await _finished(database, *waiting.popleft(), clock, entries, names))
            while waiting:
                tell(await _finished(database, *waiting.popleft(), clock, entries, names))
        finally:
            for _, task in waiting:
                task.cancel()


@dataclass(frozen=True, slots=True)
class _Read:
    source: Source
    interview: Interview
    change: Change


async def _opened(
    database: Database, path: Path, entries: Sequence[Topic], reading: Readers
) -> _Read | Ingested:
    return await _read(database, Source.open(path), entries, reading)


async def _finished(
    database: Database,
    path: Path,
    task: asyncio.Task[_Read | Ingested],
    clock: Callable[[], datetime],
    entries: Sequence[Topic],
    names: dict[str, str],
) -> Ingested | CorpusError:
    """What became of a document that is being read; `names` are those of the documents before it, by slug."""
    try:
        read = await task
        if isinstance(read, Ingested):
            done = read
        elif (same := await _unchanged(database, read.interview.fingerprint)) is not None:
            done = same
        elif (slug := read.interview.id) in names:
            return CorpusError(
                f"{path}: “{slug}” is {names[slug]} already; "
                f"give one of the two a slug of its own in {read.source.details_name}."
            )
        else:
            done = await _store(database, read, clock(), entries)
    except CorpusError as error:
        return error
    names[done.interview] = str(path)
    return done


async def _read(
    database: Database, source: Source, entries: Sequence[Topic], reading: Readers
) -> _Read | Ingested:
    if (same := await _unchanged(database, pipeline.fingerprint(source, entries))) is not None:
        return same
    transcript = await reading.run(pipeline.transcribe, source)
    async with database.reading() as conn:
        name = await interviews.source_name(conn, transcript.slug)
        known = await numbers.known(conn, transcript.slug)
        withdrawn = await withdrawals.is_withdrawn(conn, transcript.slug)
    # Numbers stay with their texts: readers' links and the editor's corrections hold them.
    interview = await reading.run(pipeline.interview_of, transcript, entries, known)
    if known and source.name != name and not _in_common(interview, known):
        holder = "that was withdrawn" if name is None else name
        raise CorpusError(
            f"{source.name}: “{interview.id}” is already another document, {holder}; "
            f"give this one a slug of its own in {source.details_name} beside it."
        )
    return _Read(source, interview, "brought back" if withdrawn else "stored" if name is None else "replaced")


async def _store(database: Database, read: _Read, now: datetime, entries: Sequence[Topic]) -> Ingested:
    async with database.writing() as conn:
        await interviews.save_topics(conn, entries)
        await interviews.save(conn, read.interview, read.source, now)
    return Ingested(read.interview.id, len(read.interview.qa_pairs), read.change, read.interview.doubts)


async def _unchanged(database: Database, fingerprint: str) -> Ingested | None:
    async with database.reading() as conn:
        same = await interviews.with_fingerprint(conn, fingerprint)
    return None if same is None else Ingested(same.interview, same.pairs, "unchanged")


def _in_common(interview: Interview, known: Sequence[KnownPair]) -> bool:
    given = {pair.number for pair in known}
    return any(pair.number in given for pair in interview.qa_pairs)


async def ingest_bundled(database: Database, now: datetime) -> tuple[Ingested, ...]:
    """Store the interviews that come with Suhbat, but for those that were withdrawn."""
    entries = topics.load()
    wanted, _ = await bundled(database)
    return tuple([await ingest(database, Source.open(path), now, entries=entries) for path in wanted])


async def bundled(database: Database) -> tuple[list[Path], list[Path]]:
    """The folders that come with Suhbat: those to store, and those whose interviews were withdrawn."""
    wanted: list[Path] = []
    withdrawn: list[Path] = []
    for path in pipeline.bundled():
        source = Source.open(path)
        slug = details.parse(source.details, source.details_name).slug
        async with database.reading() as conn:
            taken = slug is not None and await withdrawals.is_withdrawn(conn, slug)
        (withdrawn if taken else wanted).append(path)
    return wanted, withdrawn


async def fill_if_empty(database: Database, now: datetime) -> None:
    """A newcomer's database gets the bundled interviews; one that they were taken out of does not."""
    async with database.reading() as conn:
        untouched = await interviews.is_untouched(conn)
    if untouched:
        await ingest_bundled(database, now)
