"""A database in one file: SQLite with transactions of our own and a write-ahead log (docs/adr/0004)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from sqlite3 import Connection as SQLiteConnection
from sqlite3 import connect
from typing import Protocol

from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry


class _Driver(Protocol):
    @property
    def driver_connection(self) -> SQLiteConnection: ...

    isolation_level: str | None

    def cursor(self) -> "_Cursor": ...


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...

    def close(self) -> None: ...


def engine(url: URL, wait: float) -> AsyncEngine:
    """Connections that wait so many seconds for another program's transaction."""
    engine = create_async_engine(url.set(drivername="sqlite+aiosqlite"), pool_size=4, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: _Driver, _entry: ConnectionPoolEntry) -> None:
        # The driver's own BEGIN comes too late for DDL and reads; the "begin" event writes ours.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout = {round(wait * 1000)}",
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


def mend() -> str:
    """What to check where it cannot be opened."""
    return "Check that the file is writable and a database of Suhbat"


async def reach(engine: AsyncEngine) -> None:
    """Raises what opening the file does."""
    (file,), options = engine.dialect.create_connect_args(engine.url)
    # aiosqlite's thread would outlive a loop that ends with the failure, and print a traceback.
    await asyncio.to_thread(lambda: connect(file, **options).close())


@asynccontextmanager
async def writing(conn: AsyncConnection) -> AsyncIterator[None]:
    """One transaction that holds the write lock from its start, so that it never fails midway for it."""
    await conn.execution_options(immediate=True)
    async with conn.begin():
        yield


def passes(error: DBAPIError) -> bool:
    """Whether the error goes by itself: to turn on the write-ahead log SQLite waits for nobody."""
    return isinstance(error, OperationalError) and "locked" in str(error.orig)


async def checkpoint(engine: AsyncEngine) -> None:
    """Empty the write-ahead log into the file: what was deleted stands in neither.

    A program that reads just then keeps the log; it is emptied by the next that opens the database alone.
    """
    async with engine.connect() as conn:
        driver = (await conn.get_raw_connection()).driver_connection
        assert driver is not None
        await (await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")).close()
