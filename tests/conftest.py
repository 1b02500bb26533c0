"""The real application on the sandbox, over a database that holds the bundled interviews."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from conversation import MORNING, Conversation

from bot.ingest import ingest_bundled
from bot.rehearsal import MovableClock, on_sandbox
from storage.engine import Database


def url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(scope="session")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with both bundled interviews: to be copied, not to be changed."""
    path = tmp_path_factory.mktemp("corpus") / "suhbat.db"

    async def fill() -> None:
        database = await Database(url(path)).open()
        await ingest_bundled(database, MORNING)
        await database.close()

    asyncio.run(fill())
    return path


@pytest.fixture
def database_file(ingested: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(ingested, tmp_path / "suhbat.db"))


@pytest.fixture
async def database(database_file: Path) -> AsyncIterator[Database]:
    opened = await Database(url(database_file)).open()
    yield opened
    await opened.close()


@pytest.fixture
async def empty_database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database(url(tmp_path / "empty.db")).open()
    yield opened
    await opened.close()


@pytest.fixture
async def talk(database: Database) -> AsyncIterator[Conversation]:
    clock = MovableClock(lambda: MORNING)
    async with on_sandbox(database, clock=clock) as (sandbox, application):
        yield Conversation(sandbox, application, database, clock)
