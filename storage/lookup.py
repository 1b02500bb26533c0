"""A look-up as the bot makes it: by words, and where these are unsure by topics and by meaning as well."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Final

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import semantics, topics, wording
from corpus.filters import NO_FILTERS
from corpus.query import Query
from corpus.semantics import Meaning, SemanticsError
from storage import search, vectors
from storage.engine import Database
from storage.schema import interviews, pair_topics, passages, qa_pairs
from storage.search import Hit, MatchingSentence, SearchPage
from storage.vectors import Near

log = logging.getLogger(__name__)

# Calibrated on the half of tests/storage/foreign_queries.toml that is not held out: `bench.foreign_quality`.

_WORDS: Final = 0.05
"""What having all words of the query adds to a pair's nearness: 0.03 to 0.1 where it treats the subject."""
_TOPIC: Final = 0.05
"""What it adds that the pair is about the topic that the query names."""
_FOUND: Final = 0.005
"""Below it nothing was found."""
_PROMINENT: Final = 0.022
"""How far the nearest stands out from what is near to anything. Nonsense lies near to all (йцукен фыва at
0.04) and stands out by 0.01 to 0.021; of questions that some pair treats one in ten by no more than that."""
_NAMED: Final = 0.006
"""Less is asked for where the nearest pair is about a topic that the query names."""
_GAP: Final = 0.07
"""What lies further behind the best is left out."""
_USUAL: Final = slice(4, 16)
"""Those of the nearest that no query is about, and any is near to."""
_PAIRS: Final = 24
"""By words, by topic and by meaning each, at most."""
_MOST: Final = 8
"""Pairs that are shown where the words alone do not tell: the answer is among the first, or nowhere."""


async def find(database: Database, query: Query, *, page: int = 1, size: int = 5) -> SearchPage:
    """The pairs that answer the query. What words answer surely costs no more than `search.find`.

    Takes the database: no transaction waits for the query's meaning, which is found in a thread.
    """
    async with database.reading() as conn:
        found = await search.find(conn, query, page=page, size=size)
        if not unsure(query, found):
            return found
        comparable = semantics.available() and await vectors.any_made(conn)
        thinking = asyncio.create_task(_meaning(query)) if comparable else None
        about = await _about(conn, query)
        by_words = await _all_by_words(conn, query, found)
    meaning = await thinking if thinking else None
    if meaning is None and not about:
        return found
    async with database.reading() as conn:
        near = await vectors.nearest(conn, meaning, _PAIRS) if meaning else []
        rated = together(by_words, {each.pair: each.nearness for each in near}, about)
        return await _page(conn, by_words, rated, near, page, size) if rated else found


def unsure(query: Query, found: SearchPage) -> bool:
    """Whether the words alone do not tell what was meant.

    A phrase, an exclusion or a filter is meant as it stands.
    """
    only_words = bool(query.terms) and not query.phrases and not query.without
    return only_words and query.filters == NO_FILTERS and found.certainty < 1 and wording.has_meaning(query)


def together(
    by_words: SearchPage, near: Mapping[str, float], about: Mapping[str, float]
) -> list[tuple[str, float]]:
    """Pairs and scores, the best first, of three kinds of evidence; empty where none is strong enough.

    `near`: how near pairs are in meaning; `about`: how surely they are about what the query names.
    """
    if near and not _stands_out(near, about):
        return []
    best = max((hit.score for hit in by_words.hits), default=0.0) or 1.0
    scores = {hit.pair: _WORDS * by_words.certainty * hit.score / best for hit in by_words.hits}
    for pair, share in about.items():
        scores[pair] = scores.get(pair, 0.0) + _TOPIC * share
    far = min(near.values(), default=0.0)
    for pair in {*scores, *near}:
        scores[pair] = scores.get(pair, 0.0) + near.get(pair, far)
    rated = sorted(scores.items(), key=lambda rated: (-rated[1], rated[0]))
    if not rated or rated[0][1] < _FOUND:
        return []
    least = max(0.0, rated[0][1] - _GAP)
    return [(pair, score) for pair, score in rated if score > least][:_MOST]


def _stands_out(near: Mapping[str, float], about: Mapping[str, float]) -> bool:
    """Whether the nearest is nearer than what is near to any query."""
    nearest = sorted(near.values(), reverse=True)
    usual = nearest[_USUAL] or [0.0]  # what the names of all topics are at, on the average
    named = _NAMED if max(near, key=lambda pair: near[pair]) in about else 0.0
    return nearest[0] >= _FOUND and nearest[0] - fmean(usual) + named >= _PROMINENT


async def _all_by_words(conn: AsyncConnection, query: Query, found: SearchPage) -> SearchPage:
    """The page with all pairs that words find, up to `_PAIRS`: what was made of the words stays."""
    if found.total == len(found.hits):
        return found
    every = await search.find(conn, replace(query, terms=found.known), size=_PAIRS)
    return replace(found, hits=every.hits)


async def _meaning(query: Query) -> Meaning | None:
    try:
        return await asyncio.to_thread(semantics.of_query, query.text)
    except SemanticsError as error:
        log.warning("%s", error)
        return None


async def _about(conn: AsyncConnection, query: Query) -> dict[str, float]:
    """Pairs about topics that the query names: the share of its words that do, less in what is not a pair's
    first topic."""
    shares = {
        match.id: min(1.0, match.score / len(query.terms))
        for match in topics.asked_for(query.text, topics.load())
    }
    rows = await conn.execute(
        select(pair_topics.c.pair, pair_topics.c.topic, pair_topics.c.rank)
        .join(qa_pairs, qa_pairs.c.id == pair_topics.c.pair)
        .join(interviews, interviews.c.id == qa_pairs.c.interview)
        .where(pair_topics.c.topic.in_(shares))
        .order_by(
            pair_topics.c.rank,
            interviews.c.published_on.desc().nulls_last(),
            qa_pairs.c.interview,
            qa_pairs.c.position,
        )
        .limit(_PAIRS)
    )
    about: dict[str, float] = {}
    for pair, topic, rank in rows:
        about[pair] = max(about.get(pair, 0.0), shares[topic] / (1 + rank))
    return about


async def _page(
    conn: AsyncConnection,
    by_words: SearchPage,
    rated: Sequence[tuple[str, float]],
    near: Sequence[Near],
    page: int,
    size: int,
) -> SearchPage:
    pages = max(1, -(-len(rated) // size))
    page = min(max(page, 1), pages)
    by_pair = {hit.pair: hit for hit in by_words.hits}
    shown = rated[(page - 1) * size : page * size]
    wordless = [pair for pair, _ in shown if pair not in by_pair]
    found = by_pair | await _wordless(conn, wordless, {each.pair: each.passage for each in near})
    hits = [replace(found[pair], score=round(score, 6)) for pair, score in shown]
    repaired = by_words.did_you_mean if rated and rated[0][0] in by_pair else None
    return replace(
        by_words, total=len(rated), page=page, pages=pages, hits=tuple(hits), did_you_mean=repaired
    )


async def _wordless(
    conn: AsyncConnection, pairs: Sequence[str], nearest: Mapping[str, int]
) -> dict[str, Hit]:
    """Pairs that say none of the words, shown by their nearest passages, else by how their answers begin."""
    if not pairs:
        return {}
    beginnings = [pair for pair in pairs if pair not in nearest]
    rows = await conn.execute(
        select(qa_pairs.c.id, qa_pairs.c.interview, passages.c.part, passages.c.position, passages.c.text)
        .join(passages, passages.c.pair == qa_pairs.c.id)
        .where(
            or_(
                passages.c.id.in_([nearest[pair] for pair in pairs if pair in nearest]),
                and_(qa_pairs.c.id.in_(beginnings), passages.c.part == "answer", passages.c.position == 0),
            )
        )
    )
    return {
        row.id: Hit(
            row.id,
            row.interview,
            0.0,
            (MatchingSentence(row.part, row.position, search.telling(row.text)[0], ()),),
        )
        for row in rows
    }
