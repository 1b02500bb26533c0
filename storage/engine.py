"""The connection to the database, brought up to date: one transaction to read in, or to write in."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from sqlite3 import Error as SQLiteError
from typing import Final, Protocol

from sqlalchemy import URL
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import postgresql, sqlite
from storage.indexing import renew
from storage.migrations import NewerDatabaseError, upgrade

WAIT_SECONDS: Final = 10
"""How long a writer waits for another program's transaction: the longest one, an ingest, takes seconds."""

TRIES, PAUSE_SECONDS = 100, 0.1
"""At opening a database that another program opens: as long as the time-out."""


class StorageError(Exception):
    """The database cannot be used; the message says what is wrong and how to mend it."""


@contextmanager
def told_in_a_line() -> Iterator[None]:
    """What the database refuses amid its work, as a StorageError: a full disk, a lock never let go, a server
    that went away."""
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise
    except (DBAPIError, ConnectionError) as error:
        raise StorageError(
            f"the database failed: {_reason(error)}; what was stored before stands. See that the disk has "
            "room and no other program holds the database, and give the same command again."
        ) from error


def _reason(error: Exception) -> str:
    """The first line of what the driver says, without its own name."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).partition("\n")[0]
    return said.rpartition(">: ")[2] or type(error).__name__


class Server(Protocol):
    """What databases of a kind need: a module for each."""

    def mend(self) -> str:
        """What to check where it cannot be opened."""

    def engine(self, url: URL, wait: float) -> AsyncEngine:
        """Connections that wait so many seconds for another program's transaction."""

    async def reach(self, engine: AsyncEngine) -> None:
        """Raises what connecting does."""

    def writing(self, conn: AsyncConnection) -> AbstractAsyncContextManager[None]:
        """One transaction, after those of all other programs that write."""

    def passes(self, error: DBAPIError) -> bool:
        """Whether an error at the start goes by itself, when another program has started."""

    async def checkpoint(self, engine: AsyncEngine) -> None:
        """Leave nothing of what was deleted, as far as that can be told to the database."""


_SERVERS: Final[Mapping[str, Server]] = {"sqlite": sqlite, "postgresql": postgresql}
_ADDRESSES: Final = (
    "Write sqlite+aiosqlite:///path/to/suhbat.db or postgresql+asyncpg://user:password@host/database"
)


class Database:
    """A database of Suhbat, migrated and ready once `open` returned."""

    def __init__(self, url: str) -> None:
        self._server, self._engine = _connected(url)
        # Writers of one process queue here, where waiting costs nothing; SQLite's own wait polls.
        self._writer = asyncio.Lock()

    async def open(self) -> "Database":
        """Bring the tables up to date; raises StorageError if that is no database of Suhbat."""
        try:
            await self._server.reach(self._engine)
            await self._upgrade()
        except NewerDatabaseError as error:
            await self.close()
            raise StorageError(
                f"the database {self._address} is of a newer Suhbat: {error}. Install that version again."
            ) from error
        except (DBAPIError, SQLiteError, OSError) as error:
            await self.close()
            raise StorageError(
                f"cannot use the database {self._address}: {_reason(error)}. "
                f"{self._server.mend()}, or name another with --database."
            ) from error
        return self

    @property
    def _address(self) -> str:
        return self._engine.url.render_as_string(hide_password=True)

    async def _upgrade(self) -> None:
        for tries_left in reversed(range(TRIES)):
            try:
                async with self.writing() as conn:
                    await conn.run_sync(upgrade)
                    await renew(conn)
                return
            except DBAPIError as error:
                if not self._server.passes(error) or not tries_left:
                    raise
            await asyncio.sleep(PAUSE_SECONDS)

    async def checkpoint(self) -> None:
        """Leave nothing of what was deleted, as far as that can be told to the database."""
        await self._server.checkpoint(self._engine)

    async def close(self) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """One consistent view of the data; writers go on meanwhile."""
        async with self._engine.begin() as conn:
            yield conn

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """One transaction that waits for others at its start, so that it never fails midway for them."""
        async with self._writer, self._engine.connect() as conn, self._server.writing(conn):
            yield conn


def _connected(url: str) -> tuple[Server, AsyncEngine]:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError(f"“{url}” is no database address. {_ADDRESSES}") from error
    server = _SERVERS.get(parsed.get_backend_name())
    if server is None:
        shown = parsed.render_as_string(hide_password=True)
        raise StorageError(f"“{shown}”: only SQLite and PostgreSQL are supported. {_ADDRESSES}")
    try:
        return server, server.engine(parsed, WAIT_SECONDS)
    except ImportError as error:
        raise StorageError(
            f"the driver {error.name} is missing. Install Suhbat with it: pip install 'suhbat[postgresql]'"
        ) from error
