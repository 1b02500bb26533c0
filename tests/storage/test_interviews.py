"""Interviews in the database: whole or not at all, with permanent numbers."""

import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from conversation import MORNING
from sqlalchemy import func, select

from bot.ingest import ingest, ingest_bundled
from corpus import pipeline
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.query import parse
from storage import interviews, pairs
from storage.engine import Database
from storage.schema import excerpts, figures, pair_topics, passages, qa_pairs
from storage.search import find

LETTER = """«Қала» газеті, 2025 жылғы 3 мамыр

– Қалаңызда қанша адам тұрады?

– Қазір қалада 120 мың адам тұрады. Жыл сайын халық саны өсіп келеді.

– Жаңа мектеп қашан ашылады?

– Мектеп күзде ашылады. Онда 900 бала оқиды деп жоспарлап отырмыз.

– Көшелер қашан жөнделеді?

– Көшелердің жартысы биыл жөнделеді, қалғаны келесі жылға қалды.
"""


def _source(text: str) -> Source:
    return Source("qala.txt", text.encode(), b'slug = "qala-2025"\n')


async def _rows(database: Database) -> list[int]:
    async with database.reading() as conn:
        return [
            await conn.scalar(select(func.count()).select_from(table)) or 0
            for table in (qa_pairs, passages, excerpts, figures, pair_topics)
        ]


async def test_the_same_again_changes_nothing(database: Database) -> None:
    before = await _rows(database)
    done = await ingest_bundled(database, MORNING + timedelta(days=1))
    assert [entry.change for entry in done] == ["unchanged", "unchanged"]
    assert [entry.pairs for entry in done] == [33, 3]
    assert await _rows(database) == before


async def test_bundled_interviews_are_listed_with_their_details(database: Database) -> None:
    async with database.reading() as conn:
        newest, oldest = await interviews.listed(conn)
    assert (newest.interview, newest.pairs, newest.part, newest.issue) == (
        "turkistan-2026",
        3,
        True,
        "№1 (1638)",
    )
    assert (oldest.interview, oldest.pairs, oldest.part, oldest.outlet) == (
        "ana-tili-2025",
        33,
        False,
        "Ana tili",
    )
    assert {newest.speaker, oldest.speaker} == {"Қасым-Жомарт Тоқаев"}


async def test_numbers_stay_with_their_texts(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    blocks = LETTER.split("\n\n")
    inserted = [
        *blocks[:1],
        "– Мэр болғаныңызға қанша уақыт?",
        "– Үш жыл болды, уақыт тез өтеді екен.",
        *blocks[3:],
    ]
    done = await ingest(empty_database, _source("\n\n".join(inserted)), MORNING)
    assert (done.change, done.pairs) == ("replaced", 3)
    async with empty_database.reading() as conn:
        rows = await conn.execute(
            select(qa_pairs.c.number, qa_pairs.c.position).order_by(qa_pairs.c.position)
        )
        # The pair in the place of the first is a new one; its number is never given again.
        assert [tuple(row) for row in rows] == [(4, 1), (2, 2), (3, 3)]
        opened = await pairs.open_pair(conn, "qala-2025/2")
    assert opened is not None
    assert opened.question == ("Жаңа мектеп қашан ашылады?",)
    await ingest(empty_database, _source("\n\n".join([*blocks[:1], *blocks[3:]])), MORNING)
    done = await ingest(empty_database, _source("\n\n".join(inserted)), MORNING)
    async with empty_database.reading() as conn:
        # A text that comes back has its number again.
        opened = await pairs.open_pair(conn, "qala-2025/4")
        assert opened is not None
        assert opened.question == ("Мэр болғаныңызға қанша уақыт?",)
        assert await pairs.open_pair(conn, "qala-2025/5") is None


async def test_the_editors_corrections_go_by_the_permanent_numbers(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    blocks = LETTER.split("\n\n")
    toml = 'slug = "qala-2025"\n[pairs.3]\nheading = "Көше жөндеу"\n'.encode()
    without_first = Source("qala.txt", "\n\n".join([*blocks[:1], *blocks[3:]]).encode(), toml)
    await ingest(empty_database, without_first, MORNING)
    async with empty_database.reading() as conn:
        opened = await pairs.open_pair(conn, "qala-2025/3")
    assert opened is not None
    assert (opened.heading, opened.position) == ("Көше жөндеу", 2)


async def test_a_link_to_a_joined_pair_leads_to_the_pair_it_is_part_of(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    joined = Source("qala.txt", LETTER.encode(), b'slug = "qala-2025"\n[pairs.3]\njoin = true\n')
    done = await ingest(empty_database, joined, MORNING)
    async with empty_database.reading() as conn:
        opened = await pairs.open_pair(conn, "qala-2025/3")
        assert opened == await pairs.open_pair(conn, "qala-2025/2")
    assert done.pairs == 2
    assert opened is not None
    assert opened.answer[-2:] == (
        "Көшелер қашан жөнделеді?",
        "Көшелердің жартысы биыл жөнделеді, қалғаны келесі жылға қалды.",
    )
    await ingest(empty_database, _source(LETTER), MORNING)
    async with empty_database.reading() as conn:
        parted = await pairs.open_pair(conn, "qala-2025/3")
    assert parted is not None
    assert parted.question == ("Көшелер қашан жөнделеді?",)


async def test_an_edit_of_a_number_that_is_not_there_changes_nothing(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    before = await _rows(empty_database)
    for wrong in (
        "[pairs.7]\njoin = true",
        '[pairs.1]\nsplit = [{number = 4, question = "Жоқ", answer = "Жоқ"}]',
    ):
        edited = Source("qala.txt", LETTER.encode(), f'slug = "qala-2025"\n{wrong}\n'.encode())
        with pytest.raises(CorpusError, match=r"^qala\.toml: \[pairs"):
            await ingest(empty_database, edited, MORNING)
    assert await _rows(empty_database) == before


async def test_another_document_does_not_take_an_interviews_place(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    stranger = Source(
        "dala.txt",
        "\n\n".join(
            [
                "«Дала» газеті",
                "– Егін қалай?",
                "– Егін бітік шықты, астық мол болады.",
                "– Мал ше?",
                "– Мал да күйлі.",
            ]
        ).encode(),
        b'slug = "qala-2025"\n',
    )
    before = await _rows(empty_database)
    with pytest.raises(CorpusError, match=r"already another document, qala\.txt"):
        await ingest(empty_database, stranger, MORNING)
    assert await _rows(empty_database) == before


async def test_the_index_follows_the_text(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    async with empty_database.reading() as conn:
        assert (await find(conn, parse("мектеп"))).total == 1
    await ingest(
        empty_database, _source(LETTER.replace("мектеп", "аурухана").replace("Мектеп", "Аурухана")), MORNING
    )
    async with empty_database.reading() as conn:
        assert (await find(conn, parse("мектеп"))).total == 0
        assert (await find(conn, parse("аурухана"))).total == 1


async def test_what_is_no_interview_is_refused_and_nothing_is_lost(empty_database: Database) -> None:
    await ingest(empty_database, _source(LETTER), MORNING)
    before = await _rows(empty_database)
    with pytest.raises(CorpusError) as refusal:
        await ingest(empty_database, _source("Бүгін ауа райы жақсы болды.\n\nЕртең жаңбыр жауады."), MORNING)
    assert "\n" not in str(refusal.value)
    assert await _rows(empty_database) == before


@pytest.mark.parametrize("calls", [1, 4, 7, 10, 13])
def test_a_kill_leaves_the_old_or_the_new_never_a_half(
    database_file: Path, tmp_path: Path, calls: int
) -> None:
    """The process is killed, without any clean-up, after so many statements of an ingest."""
    folder = tmp_path / "changed"
    shutil.copytree(pipeline.bundled()[0], folder)
    (folder / "source.txt").write_text(
        (folder / "source.txt").read_text().replace("су тасқынын", "жойқын тасқынды")
    )
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(database_file), str(folder), str(calls)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == -9, done.stderr
    with sqlite3.connect(database_file) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        pairs_found, questions = conn.execute(
            "SELECT count(*), sum(question LIKE '%жойқын тасқынды%') FROM qa_pairs"
            " WHERE interview = 'ana-tili-2025'"
        ).fetchone()
        indexed = conn.execute("SELECT count(*) FROM passage_index").fetchone()
        stored = conn.execute("SELECT count(*) FROM passages").fetchone()
        conn.execute("INSERT INTO passage_index(passage_index) VALUES ('integrity-check')")
    conn.close()
    assert (pairs_found, questions) == (33, 0)
    assert indexed == stored


KILLED = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import event
from bot.ingest import ingest
from corpus.documents import Source
from corpus.query import parse
from storage.engine import Database

path, folder, calls = sys.argv[1:]
left = int(calls)

async def main():
    database = await Database(f"sqlite+aiosqlite:///{path}").open()

    @event.listens_for(database._engine.sync_engine, "after_cursor_execute")
    def count(conn, cursor, statement, *rest):
        global left
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    await ingest(database, Source.open(Path(folder)), datetime.now(UTC))

asyncio.run(main())
"""
