"""What was typed, with the outlets and speakers that it names as they are stored."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.names import Names
from corpus.query import Query, parse
from storage.schema import interviews


async def understand(conn: AsyncConnection, typed: str) -> Query:
    """The query; the database is asked only where it names an outlet or a speaker."""
    query = parse(typed)
    if query.filters.outlets or query.filters.speakers:
        return parse(typed, await _names(conn))
    return query


async def _names(conn: AsyncConnection) -> Names:
    found = (await conn.execute(select(interviews.c.outlet, interviews.c.speaker).distinct())).all()
    outlets = sorted({row.outlet for row in found if row.outlet})
    return Names(tuple(outlets), tuple(sorted({row.speaker for row in found if row.speaker})))
