"""What search has of passages: the full-text index and the corpus's words, always changed together."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import terms
from storage import passage_index, vocabulary
from storage.passage_index import Entry, Names
from storage.schema import interviews, passages, qa_pairs, term_rules

_BATCH: Final = 2_000
"""Passages that are in memory at once while the index is renewed."""


async def index(conn: AsyncConnection, entries: Sequence[Entry]) -> None:
    """Make passages findable."""
    held = {entry.passage: passage_index.held(entry) for entry in entries}
    await passage_index.write(conn, held)
    await vocabulary.add(conn, {word for each in held.values() for word in each["words"]})


async def unindex(conn: AsyncConnection, texts: Mapping[int, str]) -> None:
    """Take passages, by their ids, out of what search has."""
    await passage_index.remove(conn, list(texts))
    said = {word for text in texts.values() for word in terms.words(text)}
    await vocabulary.forget_unsaid(conn, set(map(terms.printed, said)))


async def renew(conn: AsyncConnection) -> None:
    """Index every passage anew if that was done by other rules than today's."""
    rules = terms.rules()
    if (await conn.scalars(select(term_rules.c.rules))).all() == [rules]:
        return
    await passage_index.clear(conn)
    await vocabulary.clear(conn)
    last = 0
    while rows := (await conn.execute(_NEXT, {"last": last})).all():
        await index(
            conn,
            [
                Entry(id_, each, language, Names(speaker, outlet) if (part, position) == FIRST else Names())
                for id_, part, position, each, language, speaker, outlet in rows
            ],
        )
        last = rows[-1].id
    await conn.execute(delete(term_rules))
    await conn.execute(insert(term_rules).values(rules=rules))


FIRST: Final = ("question", 0)
"""Part and position of the passage of a pair that its interview's names are indexed with."""

_NEXT: Final = (
    select(
        passages.c.id,
        passages.c.part,
        passages.c.position,
        passages.c.text,
        interviews.c.language,
        interviews.c.speaker,
        interviews.c.outlet,
    )
    .join(qa_pairs, qa_pairs.c.id == passages.c.pair)
    .join(interviews, interviews.c.id == qa_pairs.c.interview)
    .where(passages.c.id > bindparam("last"))
    .order_by(passages.c.id)
    .limit(_BATCH)
)
