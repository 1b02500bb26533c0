"""Vectors of passages, for search by meaning: what is missing, what is nearest to a query."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import semantics
from corpus.semantics import Meaning
from storage.schema import passage_vectors, passages, qa_pairs
from storage.upserts import upsert

_CHUNK: Final = 1024
"""Vectors read at a time: 3 MB with what is computed of them, and 6 ms of the loop's time."""
_PASSAGES: Final = 64
"""Of all passages, the nearest whose pairs are looked at."""
_QUESTION_PENALTY: Final = 0.02
"""Questions are short, and short texts lie nearer to every query."""


@dataclass(frozen=True, slots=True)
class Near:
    """A pair that is near to a query in meaning."""

    pair: str
    passage: int
    """The nearest of its passages, by `passages.id`."""
    nearness: float


async def missing(conn: AsyncConnection, limit: int, *, after: int = 0) -> list[tuple[int, str]]:
    """Passages beyond `after` without a vector of the present model, by `passages.id`, with their texts."""
    current = and_(passage_vectors.c.passage == passages.c.id, passage_vectors.c.model == semantics.MODEL)
    rows = await conn.execute(
        select(passages.c.id, passages.c.text)
        .outerjoin(passage_vectors, current)
        .where(passages.c.id > after, passage_vectors.c.passage.is_(None))
        .order_by(passages.c.id)
        .limit(limit)
    )
    return [(id_, text) for id_, text in rows]


async def count_missing(conn: AsyncConnection) -> int:
    """How many passages have no vector of the present model."""
    vectors = select(func.count()).where(passage_vectors.c.model == semantics.MODEL)
    every = await conn.scalar(select(func.count()).select_from(passages))
    return int(every or 0) - int(await conn.scalar(vectors) or 0)


async def any_made(conn: AsyncConnection) -> bool:
    """Whether any passage has a vector of the present model."""
    made = select(passage_vectors.c.passage).where(passage_vectors.c.model == semantics.MODEL).limit(1)
    return (await conn.execute(made)).first() is not None


async def save(conn: AsyncConnection, vectors: Sequence[tuple[int, bytes]]) -> None:
    """Keep vectors by `passages.id`; those of passages that are gone meanwhile are dropped."""
    ids = [id_ for id_, _ in vectors]
    there = set(await conn.scalars(select(passages.c.id).where(passages.c.id.in_(ids))))
    kept = [(id_, vector) for id_, vector in vectors if id_ in there]
    rows = [{"passage": id_, "model": semantics.MODEL, "vector": vector} for id_, vector in kept]
    if rows:
        statement = upsert(conn, passage_vectors)
        renewed = {name: statement.excluded[name] for name in ("model", "vector")}
        await conn.execute(statement.on_conflict_do_update(index_elements=["passage"], set_=renewed), rows)


async def nearest(conn: AsyncConnection, meaning: Meaning, limit: int) -> list[Near]:
    """The pairs whose passages are nearest to the query, the nearest first; a pair once, thanks never.

    Compares every passage, a chunk at a time: memory stays the same however many there are.
    """
    best: list[tuple[float, int]] = []
    last = 0
    while True:
        chunk = (await conn.execute(_AFTER, {"after": last, "model": semantics.MODEL})).all()
        near = semantics.nearness(meaning, [row.vector for row in chunk])
        best = heapq.nlargest(_PASSAGES, (*best, *zip(near, (row.passage for row in chunk), strict=True)))
        if len(chunk) < _CHUNK:
            break
        last = chunk[-1].passage
    nearness = {id_: near for near, id_ in best}
    found = [
        Near(pair, id_, nearness[id_] - (_QUESTION_PENALTY if part == "question" else 0))
        for id_, pair, part in await conn.execute(_PLACES, {"ids": list(nearness)})
    ]
    pairs: dict[str, Near] = {}
    for each in sorted(found, key=lambda each: (-each.nearness, each.passage)):
        pairs.setdefault(each.pair, each)
    return list(pairs.values())[:limit]


_AFTER: Final = (
    select(passage_vectors.c.passage, passage_vectors.c.vector)
    .where(passage_vectors.c.passage > bindparam("after"), passage_vectors.c.model == bindparam("model"))
    .order_by(passage_vectors.c.passage)
    .limit(_CHUNK)
)
_PLACES: Final = (
    select(passages.c.id, passages.c.pair, passages.c.part)
    .join(qa_pairs, qa_pairs.c.id == passages.c.pair)
    .where(passages.c.id.in_(bindparam("ids", expanding=True)), ~qa_pairs.c.closing)
)
