"""QAPairs as readers open them: one with its neighbours, or the list of a topic."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.model import Language
from storage.interviews import PARAGRAPH_BREAK, Citation, citation
from storage.schema import interviews, joined_pairs, pair_topics, passages, qa_pairs, topics


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A QAPair with all that stands around it."""

    id: str
    position: int
    question: tuple[str, ...]
    answer: tuple[str, ...]
    heading: str | None
    cited: Citation
    previous: str | None
    """The id of the pair before it in its interview."""
    following: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A QAPair in a list."""

    id: str
    heading: str | None
    question: tuple[str, ...]
    position: int
    cited: Citation


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic and how many pairs are about it."""

    id: str
    name: str
    pairs: int


@dataclass(frozen=True, slots=True)
class TopicList:
    """A page of the topics."""

    topics: tuple[TopicCount, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A page of a topic's pairs."""

    topic: TopicCount
    page: int
    pages: int
    pairs: tuple[Listed, ...]


async def open_pair(conn: AsyncConnection, pair: str) -> OpenPair | None:
    """The pair of that id, or the one that it was joined to; None if there is none (or no longer)."""
    joined = select(joined_pairs.c.pair).where(joined_pairs.c.id == pair).scalar_subquery()
    row = (
        await conn.execute(select(qa_pairs).where(qa_pairs.c.id == func.coalesce(joined, pair)))
    ).one_or_none()
    if row is None:
        return None
    pair = row.id
    answer = await conn.scalars(
        select(passages.c.text)
        .where(passages.c.pair == pair, passages.c.part == "answer")
        .order_by(passages.c.position)
    )
    around = await conn.execute(
        select(qa_pairs.c.position, qa_pairs.c.id).where(
            qa_pairs.c.interview == row.interview,
            qa_pairs.c.position.in_([row.position - 1, row.position + 1]),
        )
    )
    neighbours = {row.position: row.id for row in around}
    return OpenPair(
        id=row.id,
        position=row.position,
        question=tuple(row.question.split(PARAGRAPH_BREAK)),
        answer=tuple(answer),
        heading=row.heading,
        cited=await citation(conn, row.interview),
        previous=neighbours.get(row.position - 1),
        following=neighbours.get(row.position + 1),
    )


async def list_pairs(conn: AsyncConnection, ids: Sequence[str]) -> tuple[Listed, ...]:
    """Those pairs, in that order; what is gone is left out."""
    rows = {row.id: row for row in await conn.execute(select(qa_pairs).where(qa_pairs.c.id.in_(ids)))}
    cited = {name: await citation(conn, name) for name in {row.interview for row in rows.values()}}
    return tuple(
        Listed(
            id=row.id,
            heading=row.heading,
            question=tuple(row.question.split(PARAGRAPH_BREAK)),
            position=row.position,
            cited=cited[row.interview],
        )
        for row in (rows[pair] for pair in ids if pair in rows)
    )


async def count_topics(conn: AsyncConnection, language: Language) -> tuple[TopicCount, ...]:
    """The topics that have pairs, those with most first, named in that language."""
    rows = await conn.execute(
        select(topics.c.id, topics.c[language], func.count())
        .join(pair_topics, pair_topics.c.topic == topics.c.id)
        .group_by(topics.c.id)
        .order_by(func.count().desc(), topics.c.position)
    )
    return tuple(TopicCount(*row) for row in rows)


async def topic_list(conn: AsyncConnection, language: Language, *, page: int, size: int) -> TopicList:
    """A page of the topics that have pairs; a page that is no longer there gives the nearest one."""
    counted = await count_topics(conn, language)
    pages = max(-(-len(counted) // size), 1)
    page = min(max(page, 1), pages)
    return TopicList(counted[(page - 1) * size : page * size], page, pages)


async def topic_page(
    conn: AsyncConnection, topic: str, language: Language, *, page: int, size: int
) -> TopicPage | None:
    """The pairs about a topic, those it fits best first; None for a topic without pairs."""
    named = next((entry for entry in await count_topics(conn, language) if entry.id == topic), None)
    if named is None:
        return None
    pages = -(-named.pairs // size)
    page = min(max(page, 1), pages)
    ids = await conn.scalars(
        select(qa_pairs.c.id)
        .join(pair_topics, pair_topics.c.pair == qa_pairs.c.id)
        .join(interviews, interviews.c.id == qa_pairs.c.interview)
        .where(pair_topics.c.topic == topic)
        .order_by(
            qa_pairs.c.closing,
            pair_topics.c.rank,
            interviews.c.published_on.desc().nulls_last(),
            interviews.c.id,
            qa_pairs.c.position,
        )
        .limit(size)
        .offset((page - 1) * size)
    )
    return TopicPage(named, page, pages, await list_pairs(conn, ids.all()))
