"""The database connection: explicit transactions, foreign keys, write-ahead log."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from sqlite3 import Connection as SQLiteConnection
from sqlite3 import Error as SQLiteError
from sqlite3 import connect
from typing import Protocol

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from storage.indexing import renew
from storage.migrations import NewerDatabaseError, upgrade

BUSY_TIMEOUT_MS = 10_000
"""How long a writer waits for another process's transaction: the longest one, an ingest, takes seconds."""

TRIES, PAUSE_SECONDS = 100, 0.1
"""At opening a database that another program opens: as long as the time-out."""


class StorageError(Exception):
    """The database cannot be used; the message says what is wrong and how to mend it."""


@contextmanager
def told_in_a_line() -> Iterator[None]:
    """What the database refuses amid its work, as a StorageError: a full disk, a lock never let go."""
    try:
        yield
    except OperationalError as error:
        raise StorageError(
            f"the database failed: {error.orig}; what was stored before stands. "
            "See that the disk has room and no other program holds the file, and give the same command again."
        ) from error


class _Driver(Protocol):
    @property
    def driver_connection(self) -> SQLiteConnection: ...

    isolation_level: str | None

    def cursor(self) -> "_Cursor": ...


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...

    def close(self) -> None: ...


class Database:
    """A database of Suhbat, migrated and ready once `open` returned."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = _engine(url)
        # Writers of one process queue here, where waiting costs nothing; SQLite's own wait polls.
        self._writer = asyncio.Lock()

    async def open(self) -> "Database":
        """Bring the tables up to date; raises StorageError if the file is no database of Suhbat."""
        try:
            # aiosqlite's thread would outlive a loop that ends with the failure, and print a traceback.
            await asyncio.to_thread(self._reach)
            await self._upgrade()
        except NewerDatabaseError as error:
            await self.close()
            raise StorageError(
                f"the database {self._url} is of a newer Suhbat: {error}. Install that version again."
            ) from error
        except (DatabaseError, SQLiteError) as error:
            await self.close()
            said = error.orig if isinstance(error, DatabaseError) else error
            raise StorageError(
                f"cannot use the database {self._url}: {said}. "
                "Check that the file is writable and a database of Suhbat, or name another with --database."
            ) from error
        return self

    def _reach(self) -> None:
        (file,), options = self._engine.dialect.create_connect_args(self._engine.url)
        connect(file, **options).close()

    async def _upgrade(self) -> None:
        for tries_left in reversed(range(TRIES)):
            try:
                async with self.writing() as conn:
                    await conn.run_sync(upgrade)
                    await renew(conn)
                return
            except OperationalError as error:
                # To turn on the write-ahead log SQLite waits for nobody: another program is starting, too.
                if "locked" not in str(error.orig) or not tries_left:
                    raise
            await asyncio.sleep(PAUSE_SECONDS)

    async def checkpoint(self) -> None:
        """Empty the write-ahead log into the file: what was deleted stands in neither.

        A program that reads just then keeps the log; it is emptied by the next that opens the database alone.
        """
        async with self._engine.connect() as conn:
            driver = (await conn.get_raw_connection()).driver_connection
            assert driver is not None
            await (await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")).close()

    async def close(self) -> None:
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """One consistent view of the data; writers go on meanwhile."""
        async with self._engine.begin() as conn:
            yield conn

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """One transaction that holds the write lock from its start, so that it never fails midway for it."""
        async with self._writer, self._engine.connect() as conn:
            await conn.execution_options(immediate=True)
            async with conn.begin():
                yield conn


def _engine(url: str) -> AsyncEngine:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError(
            f"“{url}” is no database address. Write sqlite+aiosqlite:///path/to/suhbat.db"
        ) from error
    if parsed.get_backend_name() != "sqlite":
        raise StorageError(f"“{url}”: only SQLite is supported. Write sqlite+aiosqlite:///path/to/suhbat.db")
    engine = create_async_engine(parsed.set(drivername="sqlite+aiosqlite"), pool_size=4, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: _Driver, _entry: ConnectionPoolEntry) -> None:
        # The driver's own BEGIN comes too late for DDL and reads; the "begin" event writes ours.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_MS}",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "foreign_keys = ON",
            "secure_delete = ON",  # what is deleted, for a reader or an interview, is overwritten
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
