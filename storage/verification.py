"""What verification needs of a stored interview: its source, the record of repairs, its texts."""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.model import Pass, Repair
from storage.schema import excerpts, figures, interviews, passages, qa_pairs


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored interview as verification sees it."""

    interview: str
    source_name: str
    source: bytes
    repairs: tuple[Pass, ...] | None
    """None when it was stored by a version that kept no record."""
    paragraphs: tuple[str, ...]
    """Of questions and answers, in the order of the document."""
    quotations: tuple[str, ...]
    """Excerpts and the sentences of figures, in the order of the pairs."""


async def ids(conn: AsyncConnection) -> tuple[str, ...]:
    """The ids of all interviews."""
    return tuple(await conn.scalars(select(interviews.c.id).order_by(interviews.c.id)))


async def stored(conn: AsyncConnection, interview: str) -> Stored:
    """A stored interview with all that it has to be verified by."""
    of = qa_pairs.c.interview == interview
    row = (
        await conn.execute(
            select(interviews.c.source_name, interviews.c.source, interviews.c.repairs).where(
                interviews.c.id == interview
            )
        )
    ).one()
    paragraphs = await conn.scalars(
        select(passages.c.text)
        .join(qa_pairs, qa_pairs.c.id == passages.c.pair)
        .where(of)
        .order_by(qa_pairs.c.position, passages.c.part.desc(), passages.c.position)
    )
    quotations: list[str] = []
    for table, text in ((excerpts, excerpts.c.text), (figures, figures.c.sentence)):
        quotations += await conn.scalars(
            select(text)
            .join(qa_pairs, qa_pairs.c.id == table.c.pair)
            .where(of)
            .order_by(qa_pairs.c.position, table.c.passage)
        )
    repairs = None if row.repairs is None else unpack(row.repairs)
    return Stored(interview, row.source_name, row.source, repairs, tuple(paragraphs), tuple(quotations))


def pack(repairs: Sequence[Pass]) -> bytes:
    """The record of repairs as it is stored: JSON, deflated.

    >>> unpack(pack([(Repair("spaces", 3, "  ", " "),)]))
    ((Repair(fixer='spaces', at=3, before='  ', after=' '),),)
    """
    rows = [[[each.fixer, each.at, each.before, each.after] for each in one] for one in repairs]
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode())


def unpack(data: bytes) -> tuple[Pass, ...]:
    """The record of repairs that `pack` made bytes of."""
    return tuple(tuple(Repair(*each) for each in one) for one in json.loads(zlib.decompress(data)))
