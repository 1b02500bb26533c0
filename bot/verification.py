"""Every stored text against its source: `suhbat verify`."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from corpus import sources
from corpus.model import CorpusError
from corpus.verification import problems
from storage import verification
from storage.engine import Database
from storage.verification import Stored


@dataclass(frozen=True, slots=True)
class Verified:
    """What verification found of one interview."""

    interview: str
    texts: int
    repairs: int
    problems: tuple[str, ...]


async def verify(database: Database) -> AsyncIterator[Verified]:
    """Verify the stored interviews one after another; no transaction stays open meanwhile."""
    async with database.reading() as conn:
        interviews = await verification.ids(conn)
    for interview in interviews:
        async with database.reading() as conn:
            stored = await verification.stored(conn, interview)
        yield Verified(
            interview,
            len(stored.paragraphs) + len(stored.quotations),
            sum(map(len, stored.repairs or ())),
            _problems(stored),
        )


def _problems(stored: Stored) -> tuple[str, ...]:
    if stored.repairs is None:
        return ("it was stored without a record of repairs; ingest its document again",)
    try:
        extracted = sources.extract(stored.source_name, stored.source).text
    except CorpusError as error:
        return (f"its source cannot be read: {error}",)
    return tuple(problems(extracted, stored.repairs, stored.paragraphs, stored.quotations))
