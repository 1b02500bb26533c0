"""A database on a server: PostgreSQL, for several programs on several machines."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from sqlalchemy import URL, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

_CONNECTING: Final = 10
"""Seconds that a server may take to answer."""
_WRITERS: Final = 0x5355_4842_4154
"""The advisory lock of a database's writers: any number that no other program there takes ("SUHBAT")."""


def engine(url: URL, wait: float) -> AsyncEngine:
    """Connections that wait so long for another program's transaction; without asyncpg ImportError."""
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        pool_size=4,
        max_overflow=0,
        # A server may have been started anew since a connection was used last.
        pool_pre_ping=True,
        # All statements of a reading transaction see one state.
        isolation_level="REPEATABLE READ",
        connect_args={
            "timeout": _CONNECTING,
            "server_settings": {"lock_timeout": str(round(wait * 1000)), "application_name": "suhbat"},
        },
    )


def mend() -> str:
    """What to check where it cannot be opened."""
    return "Check that the server runs, with that database and a role that may make tables in it"


async def reach(engine: AsyncEngine) -> None:
    """Raises what connecting to the server does."""
    async with engine.connect():
        pass


@asynccontextmanager
async def writing(conn: AsyncConnection) -> AsyncIterator[None]:
    """One transaction after the other, of all programs: what one looked up first is so when it writes.

    Each statement sees what was stored by then: a state of the transaction's start would be that of before it
    waited.
    """
    await conn.execution_options(isolation_level="READ COMMITTED")
    async with conn.begin():
        await conn.execute(select(func.pg_advisory_xact_lock(_WRITERS)))
        yield


def passes(error: DBAPIError) -> bool:
    """Whether the error goes by itself: none does."""
    return False


async def checkpoint(engine: AsyncEngine) -> None:
    """Nothing: the server sees to its log, and to what was deleted when it vacuums."""
