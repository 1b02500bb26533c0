"""Vectors of passages, for search by meaning: what is missing, what is nearest to a query."""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean
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
_QUESTION_PENALTY: Final = 0.03
"""Questions are short, and short texts lie nearer to every query."""
_WHOLE_WEIGHT: Final = 0.3
"""Of how near all of a pair is, beside 1 for its nearest passage: one alone seldom treats a subject."""


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
    return await _as_wholes(conn, meaning, list(pairs.values())[:limit])


async def _as_wholes(conn: AsyncConnection, meaning: Meaning, pairs: Sequence[Near]) -> list[Near]:
    """The pairs by all that they say as well, beside what is usual among them; the nearest first."""
    if not pairs:
        return []
    rows = (await conn.execute(_OF_PAIRS, {"pairs": [each.pair for each in pairs]})).all()
    said: dict[str, list[float]] = defaultdict(list)
    for row, near in zip(rows, semantics.nearness(meaning, [row.vector for row in rows]), strict=True):
        said[row.pair].append(near)
    whole = {pair: fmean(each) for pair, each in said.items()}
    usual = fmean(whole.values())
    wholes = [
        replace(each, nearness=each.nearness + _WHOLE_WEIGHT * (whole[each.pair] - usual)) for each in pairs
    ]
    return sorted(wholes, key=lambda each: (-each.nearness, each.passage))


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
_OF_PAIRS: Final = (
    select(passages.c.pair, passage_vectors.c.vector)
    .join(passage_vectors, passage_vectors.c.passage == passages.c.id)
    .where(
        passages.c.pair.in_(bindparam("pairs", expanding=True)), passage_vectors.c.model == semantics.MODEL
    )
)
