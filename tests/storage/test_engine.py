"""The database: migrations, refusals, transactions; two programs on one file."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from storage import chats
from storage.engine import Database, StorageError, told_in_a_line
from storage.fts5 import CREATE
from storage.schema import metadata


def _shape(path: Path) -> dict[str, object]:
    """Tables, columns, keys, checks and indexes, FTS5's shadow tables aside."""
    engine = create_engine(f"sqlite:///{path}")
    found = inspect(engine)
    shape: dict[str, object] = {}
    for table in sorted(found.get_table_names()):
        if table.startswith("passage_index") or table == "alembic_version":
            continue
        shape[table] = {
            "columns": [
                (column["name"], str(column["type"]), column["nullable"], column["default"])
                for column in found.get_columns(table)
            ],
            "primary key": found.get_pk_constraint(table),
            "foreign keys": sorted(found.get_foreign_keys(table), key=str),
            "unique": sorted(found.get_unique_constraints(table), key=str),
            "checks": sorted(found.get_check_constraints(table), key=str),
            "indexes": sorted(found.get_indexes(table), key=str),
        }
    with engine.connect() as conn:
        query = text("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'")
        shape["virtual"] = [(name, "".join(sql.split())) for name, sql in conn.execute(query)]
        query = text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name")
        shape["autoincrement"] = list(conn.scalars(query))
    engine.dispose()
    return shape


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_migrations_end_at_the_schema(empty_database: Database, tmp_path: Path) -> None:
    made = tmp_path / "schema.db"
    engine = create_engine(f"sqlite:///{made}")
    with engine.begin() as conn:
        metadata.create_all(conn)
        conn.execute(text(CREATE[0]))
    engine.dispose()
    assert _shape(tmp_path / "empty.db") == _shape(made)


async def test_opening_again_changes_nothing(database_file: Path) -> None:
    before = _shape(database_file)
    database = await Database(f"sqlite+aiosqlite:///{database_file}").open()
    await database.close()
    assert _shape(database_file) == before


async def test_two_programs_may_start_at_once_on_a_new_file(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'new.db'}"
    first, second = Database(url), Database(url)
    await asyncio.gather(first.open(), second.open())
    for database in (first, second):
        async with database.writing() as conn:
            await chats.remember(conn, 1, "private", "kk")
        await database.close()


async def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.writing() as conn:
            await chats.remember(conn, 1, "private", "kk")
            raise RuntimeError
    async with database.reading() as conn:
        assert await chats.ids(conn) == frozenset()


async def test_a_reader_goes_on_while_another_writes(database: Database) -> None:
    async with database.writing() as writer:
        await chats.remember(writer, 1, "private", "kk")
        async with database.reading() as reader:
            assert await chats.ids(reader) == frozenset()
    async with database.reading() as reader:
        assert await chats.ids(reader) == {1}


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "no database address"),
        ("mysql://localhost/x", "only SQLite and PostgreSQL"),
        ("sqlite+aiosqlite:////nowhere/at/all.db", "cannot use the database"),
    ],
)
async def test_an_address_that_cannot_be_used_is_refused_in_a_line(url: str, said: str) -> None:
    with pytest.raises(StorageError, match=said) as refusal:
        await Database(url).open()
    assert "\n" not in str(refusal.value)


async def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_text("Сәлем! " * 1000)
    with pytest.raises(StorageError, match="not a database"):
        await Database(f"sqlite+aiosqlite:///{file}").open()
    assert file.read_text().startswith("Сәлем!")


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_foreign_keys_hold(database: Database) -> None:
    async with database.reading() as conn:
        assert await conn.scalar(text("PRAGMA foreign_keys")) == 1
        assert await conn.scalar(text("PRAGMA journal_mode")) == "wal"


def test_the_full_text_index_is_sound(database_file: Path) -> None:
    with sqlite3.connect(database_file) as conn:
        conn.execute("INSERT INTO passage_index(passage_index) VALUES ('integrity-check')")
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_a_full_disk_is_told_in_a_line(database: Database) -> None:
    with pytest.raises(StorageError, match="database or disk is full") as refusal, told_in_a_line():
        async with database.writing() as conn:
            await conn.exec_driver_sql("PRAGMA max_page_count = 1")
            await conn.exec_driver_sql("CREATE TABLE large AS SELECT randomblob(1000000)")
    assert "\n" not in str(refusal.value)
