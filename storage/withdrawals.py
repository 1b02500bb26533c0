"""Interviews taken out: their texts go, their slug and numbers stay, so that old links can say so."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import deliveries, passage_index
from storage.interviews import delete_pairs
from storage.schema import excerpts, figures, interviews, qa_pairs, withdrawn


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was taken out."""

    pairs: int
    excerpts: int
    figures: int
    deliveries: int
    """That may have brought it already and would have been tried again."""


async def withdraw(conn: AsyncConnection, interview: str, now: datetime) -> Withdrawn | None:
    """Take an interview out, its source and what the index holds included; None if none is stored as that.

    A push of it that is planned brings another item, as the edition is chosen when it is sent.
    """
    if await conn.scalar(select(interviews.c.id).where(interviews.c.id == interview)) is None:
        return None
    of_it = select(qa_pairs.c.id).where(qa_pairs.c.interview == interview)
    counted = select(
        *(
            select(func.count()).where(column.in_(of_it)).scalar_subquery()
            for column in (qa_pairs.c.id, excerpts.c.pair, figures.c.pair)
        )
    )
    pairs, excerpts_found, figures_found = (await conn.execute(counted)).one()
    given_up = await deliveries.give_up(conn, interview, "its interview was withdrawn")
    await delete_pairs(conn, interview)
    await conn.execute(delete(interviews).where(interviews.c.id == interview))
    await conn.execute(insert(withdrawn).values(interview=interview, withdrawn_at=now))
    await passage_index.forget_deleted(conn)
    return Withdrawn(pairs, excerpts_found, figures_found, given_up)


async def is_withdrawn(conn: AsyncConnection, interview: str) -> bool:
    """Whether an interview of that id was taken out."""
    taken = select(withdrawn.c.interview).where(withdrawn.c.interview == interview)
    return await conn.scalar(taken) is not None
