"""An interview taken out: what goes, what stays, how it comes back."""

from datetime import timedelta
from pathlib import Path

import pytest
from conversation import MORNING
from sqlalchemy import func, select

from bot.ingest import fill_if_empty, ingest, ingest_bundled
from corpus import pipeline
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.query import parse
from storage import chats, deliveries, editions, interviews, pairs, subscriptions
from storage.engine import Database
from storage.schema import deliveries as ledger
from storage.schema import excerpts, figures, pair_topics, passages, qa_pairs
from storage.search import find
from storage.withdrawals import Withdrawn, is_withdrawn, withdraw

HARVEST = """«Дала» газеті

– Биыл егін қалай шықты?

– Егін бітік шықты, қамбаларға 90 мың тонна астық құйдық. Диқандар таңнан кешке дейін танапта жүрді.

– Бағасы ше?

– Бағасы да жаман емес, тоннасын 80 мың теңгеден сатып жатырмыз.
"""


def _source(text: str = HARVEST, name: str = "dala.txt", toml: str = 'slug = "dala"') -> Source:
    return Source(name, text.encode(), toml.encode())


def _bytes(folder: Path) -> bytes:
    """Of the database and its write-ahead log."""
    return b"".join(path.read_bytes() for path in folder.glob("empty.db*"))


async def _withdraw(database: Database, interview: str = "dala") -> Withdrawn | None:
    async with database.writing() as conn:
        return await withdraw(conn, interview, MORNING)


async def test_all_its_rows_and_its_words_in_the_index_go(empty_database: Database) -> None:
    await ingest(empty_database, _source(), MORNING)
    gone = await _withdraw(empty_database)
    assert gone is not None
    assert gone.pairs == 2
    async with empty_database.reading() as conn:
        for table in (qa_pairs, passages, excerpts, figures, pair_topics):
            assert await conn.scalar(select(func.count()).select_from(table)) == 0
        assert await interviews.listed(conn) == ()
        assert (await find(conn, parse("диқандар"))).total == 0
        assert await is_withdrawn(conn, "dala")


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_no_word_of_it_is_left_in_the_file(empty_database: Database, tmp_path: Path) -> None:
    await ingest(empty_database, _source(), MORNING)
    await empty_database.checkpoint()
    assert "қамбаларға".encode() in _bytes(tmp_path)
    await _withdraw(empty_database)
    await empty_database.checkpoint()
    kept = _bytes(tmp_path)
    for word in ("диқандар", "қамбаларға", "қамба", "90 мың тонна"):
        assert word.encode() not in kept, word


async def test_what_is_not_stored_cannot_be_withdrawn(empty_database: Database) -> None:
    assert await _withdraw(empty_database, "dala") is None
    async with empty_database.reading() as conn:
        assert not await is_withdrawn(conn, "dala")


async def test_it_comes_back_with_its_numbers(empty_database: Database) -> None:
    first, second = HARVEST.partition("\n\n– Бағасы ше?")[::2]
    longer = f"{first}\n\n– Мал қалай қыстады?\n\n– Мал күйлі, жем-шөп жетті.\n\n– Бағасы ше?{second}"
    await ingest(empty_database, _source(), MORNING)
    await ingest(empty_database, _source(longer), MORNING)
    await _withdraw(empty_database)
    corrected = longer.replace("80 мың теңгеден", "85 мың теңгеден")
    done = await ingest(empty_database, _source(corrected), MORNING)
    assert done.change == "brought back"
    async with empty_database.reading() as conn:
        rows = await conn.execute(select(qa_pairs.c.number).order_by(qa_pairs.c.position))
        assert rows.scalars().all() == [1, 3, 2]
        assert not await is_withdrawn(conn, "dala")


async def test_another_text_does_not_take_its_links(empty_database: Database) -> None:
    await ingest(empty_database, _source(), MORNING)
    await _withdraw(empty_database)
    other = "– Қалада су бар ма?\n\n– Құбыр тартылды, ауыз су әр үйге келді.\n"
    with pytest.raises(CorpusError, match="withdrawn"):
        await ingest(empty_database, _source(other, "qala.txt"), MORNING)


async def test_an_emptied_database_is_not_filled_again(database: Database) -> None:
    for path in pipeline.bundled():
        await _withdraw(database, path.name)
    await fill_if_empty(database, MORNING)
    async with database.reading() as conn:
        assert await interviews.listed(conn) == ()


async def test_taking_in_what_is_bundled_leaves_out_what_was_withdrawn(database: Database) -> None:
    await _withdraw(database, "turkistan-2026")
    done = await ingest_bundled(database, MORNING)
    assert [(entry.interview, entry.change) for entry in done] == [("ana-tili-2025", "unchanged")]


async def test_a_push_that_may_have_brought_it_is_not_tried_again(database: Database) -> None:
    due = MORNING + timedelta(minutes=30)
    async with database.writing() as conn:
        for chat in (1, 2):
            await chats.remember(conn, chat, "private", "kk")
            await subscriptions.subscribe(conn, chat, subscriptions.NO_THREAD, MORNING)
        assert await deliveries.plan_due(conn, due) == 2
        tried = await deliveries.claim(conn, due)
        assert tried is not None
        (chosen,) = await editions.editions_of(conn, tried.local_date, tried.content)
        await deliveries.postpone(conn, tried.id, due, "timed out", refused=False)
        gone = await withdraw(conn, chosen.quotation.cited.interview, due)
        assert gone is not None
        assert gone.deliveries == 1
        rows = await conn.execute(select(ledger.c.id, ledger.c.state, ledger.c.reason).order_by(ledger.c.id))
        states = {row.id: (row.state, row.reason) for row in rows}
        assert states.pop(tried.id) == ("unknown", "its interview was withdrawn")
        assert list(states.values()) == [("pending", None)]
        (instead,) = await editions.editions_of(conn, tried.local_date, tried.content)
    assert instead.quotation.cited.interview != chosen.quotation.cited.interview


async def test_an_old_link_to_another_interview_is_not_touched(database: Database) -> None:
    await _withdraw(database, "turkistan-2026")
    async with database.reading() as conn:
        assert await pairs.open_pair(conn, "ana-tili-2025/2") is not None
