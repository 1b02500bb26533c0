"""A database of an earlier version, brought up to date with what is in it."""

import sqlite3
from pathlib import Path

from conversation import MORNING
from sqlalchemy import create_engine, text

from bot.ingest import ingest
from corpus.documents import Source
from storage import numbers, pairs
from storage.engine import Database
from storage.migrations import upgrade

TEXT = """– Егін қалай шықты?

– Егін бітік шықты, диқандар риза.

– Бағасы ше?

– Бағасы жақсы, тоннасы 80 мың теңге.
"""


def _first_version(path: Path) -> None:
    """The tables as the first version left them, with an interview whose third pair had vanished."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as conn:
        upgrade(conn, "0001")
        conn.execute(
            text(
                "INSERT INTO interviews (id, title, language, part, source_name, source, fingerprint,"
                " last_number, ingested_at) VALUES ('dala', 'Дала', 'kk', 0, 'dala.txt', x'00', 'x', 3,"
                " '2026-01-01 00:00:00')"
            )
        )
        blocks = [block.removeprefix("– ").strip() for block in TEXT.split("\n\n")]
        for number, (question, answer) in enumerate(zip(blocks[::2], blocks[1::2], strict=True), start=1):
            pair = {"id": f"dala/{number}", "number": number, "question": question, "answer": answer}
            conn.execute(
                text(
                    "INSERT INTO qa_pairs (id, interview, number, position, question, closing, hidden)"
                    " VALUES (:id, 'dala', :number, :number, :question, 0, 0)"
                ),
                pair,
            )
            conn.execute(
                text(
                    "INSERT INTO passages (pair, part, position, text) VALUES"
                    " (:id, 'question', 0, :question), (:id, 'answer', 0, :answer)"
                ),
                pair,
            )
            quoted = pair | {"quotation": f"dala/{number}.aaaaaa"}
            conn.execute(
                text(
                    "INSERT INTO excerpts (id, pair, passage, text, years, hidden)"
                    " VALUES (:quotation, :id, 0, :answer, '[]', 0)"
                ),
                quoted,
            )
    engine.dispose()


async def test_numbers_given_by_the_first_version_stay(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    _first_version(path)
    database = await Database(f"sqlite+aiosqlite:///{path}").open()
    async with database.reading() as conn:
        assert [pair.number for pair in await numbers.known(conn, "dala")] == [1, 2, 3]
    longer = f"– Көктем ерте келді ме?\n\n– Ерте келді, наурызда соқа түсті.\n\n{TEXT}"
    await ingest(database, Source("dala.txt", longer.encode(), b'slug = "dala"'), MORNING)
    async with database.reading() as conn:
        for number, question in ((4, "Көктем ерте келді ме?"), (1, "Егін қалай шықты?"), (2, "Бағасы ше?")):
            opened = await pairs.open_pair(conn, f"dala/{number}")
            assert opened is not None
            assert opened.question == (question,)
    await database.close()


async def test_quotations_of_the_first_version_are_not_pinned(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    _first_version(path)
    database = await Database(f"sqlite+aiosqlite:///{path}").open()
    await database.close()
    with sqlite3.connect(path) as conn:
        assert conn.execute("SELECT DISTINCT pinned FROM excerpts").fetchall() == [(0,)]
    conn.close()
