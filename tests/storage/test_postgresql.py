"""PostgreSQL: what it must do as SQLite does, and what only a server has."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlalchemy import Connection, inspect, text

from bench.databases import first_five
from bench.judged_queries import judged
from bench.postgresql import temporary
from corpus.query import parse
from storage import failures, indexing, search
from storage.engine import Database, StorageError, told_in_a_line
from storage.passage_index import Entry
from storage.schema import interviews, metadata, passages, qa_pairs
from storage.tsvector import CREATE

TODAY = date(2026, 3, 2)


@pytest.fixture
async def url(server: str, migrated_on_server: str) -> AsyncIterator[str]:
    """The address of a database with the tables."""
    async with temporary(server, migrated_on_server) as found:
        yield found


@pytest.fixture
async def opened(url: str) -> AsyncIterator[Database]:
    database = await Database(url).open()
    yield database
    await database.close()


def _shape(conn: Connection) -> dict[str, object]:
    """Tables, columns with their order of letters, keys, checks and indexes."""
    found = inspect(conn)
    return {
        table: {
            "columns": [
                (column["name"], str(column["type"]), column["nullable"], column["default"])
                for column in found.get_columns(table)
            ],
            "primary key": found.get_pk_constraint(table) | {"comment": None},
            "foreign keys": sorted(found.get_foreign_keys(table), key=str),
            "unique": sorted(found.get_unique_constraints(table), key=str),
            "checks": sorted(found.get_check_constraints(table), key=str),
            "indexes": sorted(found.get_indexes(table), key=str),
        }
        for table in sorted(found.get_table_names())
        if table != "alembic_version"
    }


def _make(conn: Connection) -> None:
    metadata.create_all(conn)
    for statement in CREATE:
        conn.execute(text(statement))


async def test_migrations_end_at_the_schema(server: str, opened: Database) -> None:
    async with opened.reading() as conn:
        migrated = await conn.run_sync(_shape)
    async with temporary(server) as plain:
        engine = Database(plain)
        async with engine.writing() as conn:
            await conn.run_sync(_make)
        async with engine.reading() as conn:
            assert await conn.run_sync(_shape) == migrated
        await engine.close()


async def test_the_first_five_are_those_of_sqlite(
    ingested_on_server: str, server: str, sqlite_database: Database
) -> None:
    queries = judged()
    async with temporary(server, ingested_on_server) as url:
        database = await Database(url).open()
        found = zip(
            await first_five(database, queries), await first_five(sqlite_database, queries), strict=True
        )
        await database.close()
    assert sum(here == there for here, there in found) >= 0.95 * len(queries)


async def test_two_programs_may_start_at_once_on_a_new_database(server: str) -> None:
    async with temporary(server) as url:
        first, second = Database(url), Database(url)
        await asyncio.gather(first.open(), second.open())
        for database in (first, second):
            await database.close()


async def test_writers_of_two_programs_follow_each_other(url: str, opened: Database) -> None:
    other = await Database(url).open()

    async def remember(database: Database) -> int:
        async with database.writing() as conn:
            return await search.remember(conn, "су тасқыны", TODAY)

    ids = await asyncio.gather(*map(remember, [opened, other] * 5))
    await other.close()
    assert len(set(ids)) == 1


async def test_a_reader_sees_one_state_while_another_writes(opened: Database) -> None:
    async with opened.reading() as reader:
        assert await failures.most_wanted(reader, TODAY, 5) == ()
        async with opened.writing() as writer:
            await failures.count(writer, "түйеқұс", TODAY)
        assert await failures.most_wanted(reader, TODAY, 5) == ()
    async with opened.reading() as reader:
        assert len(await failures.most_wanted(reader, TODAY, 5)) == 1


# Refusals


async def _refusal(url: str) -> str:
    with pytest.raises(StorageError) as refusal:
        await Database(url).open()
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


async def test_a_server_that_does_not_answer_is_told_in_a_line() -> None:
    said = await _refusal("postgresql+asyncpg://suhbat:secret@127.0.0.1:9/suhbat")
    assert "Connect call failed" in said
    assert "Check that the server runs" in said
    assert "secret" not in said


async def test_a_database_that_is_not_there_is_told_in_a_line(url: str) -> None:
    assert 'database "nowhere" does not exist' in await _refusal(f"{url.rpartition('/')[0]}/nowhere")


async def test_a_missing_driver_is_told_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    assert "pip install 'suhbat[postgresql]'" in await _refusal("postgresql+asyncpg://localhost/suhbat")


async def test_a_server_that_goes_away_is_told_in_a_line(opened: Database) -> None:
    with pytest.raises(StorageError, match="the database failed") as refusal, told_in_a_line():
        async with opened.writing() as conn:
            await conn.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    assert "\n" not in str(refusal.value)
    async with opened.reading() as conn:  # a new connection takes the place of the lost one
        assert await conn.scalar(text("SELECT 1")) == 1


# What a tsvector cannot hold


async def test_a_paragraph_beyond_what_a_tsvector_holds_is_found_by_its_beginning(opened: Database) -> None:
    paragraphs = [
        "Биыл тасқын болды. " + "а" * 3_000,
        "Ел аман, жұрт тыныш. " * 5_000 + "Соңында тасқын басталды.",
        " ".join(f"сөз{number}" for number in range(60_000)),
    ]
    async with opened.writing() as conn:
        row = {"id": "i", "title": "Сұхбат", "language": "kk", "part": False, "source_name": "i.txt"}
        await conn.execute(
            interviews.insert().values(
                **row,
                source=b"",
                fingerprint="",
                ingested_at=text("CAST('2026-03-02 00:00+00' AS timestamptz)"),
            )
        )
        for number, paragraph in enumerate(paragraphs, start=1):
            pair = f"i/{number}"
            values = {
                "number": number,
                "position": number,
                "question": "?",
                "closing": False,
                "hidden": False,
            }
            await conn.execute(qa_pairs.insert().values(id=pair, interview="i", **values))
            added = passages.insert().values(pair=pair, part="answer", position=0, text=paragraph)
            passage = await conn.scalar(added.returning(passages.c.id))
            await indexing.index(conn, [Entry(passage, paragraph, "kk")])
        found = {
            typed: [hit.pair for hit in (await search.find(conn, parse(typed))).hits]
            for typed in ('"биыл тасқын"', '"жұрт тыныш"', "сөз7")
        }
    assert found == {'"биыл тасқын"': ["i/1"], '"жұрт тыныш"': ["i/2"], "сөз7": ["i/3"]}
