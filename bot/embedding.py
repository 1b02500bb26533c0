"""Vectors for the passages that have none: at the end of an ingest, and in the background of the running bot.

Each batch is stored by itself: whoever is stopped goes on from there.
"""

import asyncio
import logging
import os
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager

from corpus import semantics
from corpus.semantics import SemanticsError
from storage import vectors
from storage.engine import Database

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 60
"""Between looks of the running bot for what others have ingested."""
_BATCH = 4
"""Passages: a stop waits for a second, for the batch that is under way."""
_NICENESS = 10
"""Of the threads: whoever answers a reader goes first."""


@asynccontextmanager
async def in_background(database: Database, *, wanted: bool) -> AsyncIterator[None]:
    """While the body runs one thread makes what is missing, and what is ingested meanwhile."""
    if not wanted or not semantics.available():
        yield
        return
    task = asyncio.create_task(_keep_up(database), name="embedding")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _keep_up(database: Database) -> None:
    while True:
        try:
            await embed(database, threads=1)
        except SemanticsError as error:
            log.warning("%s", error)
            return
        except Exception:  # the bot goes on answering by words
            log.exception("passages were not embedded; tried again in %s s", _PAUSE_SECONDS)
        await asyncio.sleep(_PAUSE_SECONDS)


async def embed(database: Database, *, threads: int, tell: Callable[[int], None] = lambda made: None) -> None:
    """Make and store the vectors that are missing; `tell` hears of each batch. Raises SemanticsError."""
    loop = asyncio.get_running_loop()
    last = 0
    with _threads(threads) as pool:
        while True:
            async with database.reading() as conn:
                wanted = await vectors.missing(conn, _BATCH * threads, after=last)
            if not wanted:
                return
            batches = [wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH)]
            made = await asyncio.gather(
                *(
                    loop.run_in_executor(pool, semantics.of_passages, [text for _, text in batch])
                    for batch in batches
                )
            )
            found = [vector for batch in made for vector in batch]
            async with database.writing() as conn:
                await vectors.save(conn, list(zip((id_ for id_, _ in wanted), found, strict=True)))
            last = wanted[-1][0]
            tell(len(wanted))


@contextmanager
def _threads(count: int) -> Iterator[ThreadPoolExecutor]:
    pool = ThreadPoolExecutor(count, "embedding", initializer=_give_way)
    try:
        yield pool
    finally:
        # Not waited for here, where it would hold up the loop.
        pool.shutdown(wait=False, cancel_futures=True)


def _give_way() -> None:
    """Lower the priority of this thread; elsewhere than on Linux that would be the whole program's."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
