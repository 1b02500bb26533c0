"""Databases of our own on a PostgreSQL server, for a bench or a test; the server's own are left alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final
from uuid import uuid4

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

SERVER: Final = "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres"
"""Where the benches and the tests look for one, unless told; a role that may create databases."""


async def answers(server: str) -> bool:
    """Whether there is a server at that address that lets us in."""
    engine = create_async_engine(server, connect_args={"timeout": 5})
    try:
        async with engine.connect():
            return True
    except Exception:  # whatever it is, the caller says that there is none
        return False
    finally:
        await engine.dispose()


@asynccontextmanager
async def temporary(server: str, template: str | None = None) -> AsyncIterator[str]:
    """The address of a new database, empty or a copy of the one at another address; dropped in the end.

    It sorts as Kazakhs do, not by the letters' numbers: what depends on that order must say so.
    """
    name = f"suhbat_{uuid4().hex}"
    if template is None:
        like = "TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'kk'"
    else:
        like = f"TEMPLATE {make_url(template).database}"
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    try:
        async with engine.connect() as conn:
            await conn.execute(text(f"CREATE DATABASE {name} {like}"))
        try:
            yield make_url(server).set(database=name).render_as_string(hide_password=False)
        finally:
            async with engine.connect() as conn:
                await conn.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        await engine.dispose()
