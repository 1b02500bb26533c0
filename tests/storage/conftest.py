"""The databases of these tests, each on SQLite and on PostgreSQL.

The server is that of `SUHBAT_TEST_POSTGRESQL`, else one on this machine; each test has its own database.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from conversation import MORNING

from bench.postgresql import SERVER, answers, temporary
from bot.ingest import ingest_bundled
from storage.engine import Database

Kind = Literal["sqlite", "postgresql"]

ADDRESS = os.environ.get("SUHBAT_TEST_POSTGRESQL", SERVER)
NO_SERVER = f"no PostgreSQL at {ADDRESS}; SUHBAT_TEST_POSTGRESQL names another"


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def server() -> str:
    """The address of a PostgreSQL server; a machine without one skips, CI fails."""
    if not await answers(ADDRESS):
        if os.environ.get("CI") == "true":
            pytest.fail(NO_SERVER)
        pytest.skip(NO_SERVER)
    return ADDRESS


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def migrated_on_server(server: str) -> AsyncIterator[str]:
    """A database with the tables: to be copied, not to be changed."""
    async with temporary(server) as url:
        await (await Database(url).open()).close()
        yield url


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def ingested_on_server(server: str, migrated_on_server: str) -> AsyncIterator[str]:
    """The same with both bundled interviews."""
    async with temporary(server, migrated_on_server) as url:
        database = await Database(url).open()
        await ingest_bundled(database, MORNING)
        await database.close()
        yield url


async def _on_server(template: str) -> AsyncIterator[Database]:
    async with temporary(ADDRESS, template) as url:
        opened = await Database(url).open()
        yield opened
        await opened.close()


async def _in_file(path: Path) -> AsyncIterator[Database]:
    opened = await Database(f"sqlite+aiosqlite:///{path}").open()
    yield opened
    await opened.close()


@pytest.fixture
def ingested_database(kind: Kind, request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    if kind == "postgresql":
        return _on_server(request.getfixturevalue("ingested_on_server"))
    return _in_file(request.getfixturevalue("database_file"))


@pytest.fixture
def migrated_database(kind: Kind, request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    if kind == "postgresql":
        return _on_server(request.getfixturevalue("migrated_on_server"))
    return _in_file(tmp_path / "empty.db")


@pytest.fixture
async def database(ingested_database: AsyncIterator[Database]) -> AsyncIterator[Database]:
    async for opened in ingested_database:
        yield opened


@pytest.fixture
async def empty_database(migrated_database: AsyncIterator[Database]) -> AsyncIterator[Database]:
    async for opened in migrated_database:
        yield opened


@pytest.fixture
async def sqlite_database(database_file: Path) -> AsyncIterator[Database]:
    async for opened in _in_file(database_file):
        yield opened
