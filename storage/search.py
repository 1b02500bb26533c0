"""Look-ups by words: the pairs that answer with their best sentences, or else the nearest topics."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.kazakh.letters import WORD
from corpus.kazakh.sentences import split
from corpus.matching import Answers, Found, fit, kinship, marks, within
from corpus.query import Phrase, Query, Term
from storage import candidates, ranking, understanding
from storage.ranking import Ranked
from storage.schema import pair_topics, passages, queries, topics

Part = Literal["question", "answer"]

_SENTENCES: Final = 3
_PASSAGES: Final = 4
"""The likest of a lone hit, which is shown by several sentences; of others the likest is read."""
_BLOCK: Final = 24
"""Pairs that are put in order together; those after them follow as the index has them."""
_TELLING: Final = 5
"""Words from which a sentence says something by itself; «Рас.» and «Қайтты.» do not."""
_LAST_PAGE: Final = 1_000_000
_LARGEST_ID: Final = 2**63 - 1
"""That SQLite can hold."""


@dataclass(frozen=True, slots=True)
class MatchingSentence:
    """A sentence of a pair that answers the query."""

    part: Part
    passage: int
    """The position of its paragraph in that part."""
    text: str
    marks: tuple[tuple[int, int], ...]
    """Spans of `text` to show in bold; none where only the speaker's name or a filter was asked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A QAPair that answers the query."""

    pair: str
    interview: str
    score: float
    """For comparing within one page's query only."""
    sentences: tuple[MatchingSentence, ...]
    """The best first, at most three."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of hits, the best first."""

    query: Query
    """As it was understood: terms that no text has as they stand are read more widely or repaired."""
    total: int
    """Pairs on all pages."""
    page: int
    pages: int
    hits: tuple[Hit, ...]
    did_you_mean: str | None = None
    """The query with its slips repaired, where it had any: what was searched for."""
    certainty: float = 1.0
    """The share of what was asked for that the best pair has as typed; what is a guess counts half."""
    known: tuple[Term, ...] = ()
    """Where that is less than all: those of the query's terms that any text has."""
    nowhere: tuple[Phrase, ...] = ()
    """Phrases that no text has as they were typed: their words were looked for instead."""


async def find(conn: AsyncConnection, query: Query, *, page: int = 1, size: int = 5) -> SearchPage:
    """The pairs that answer the query: those with all its words, or, if there are none, with most of them.

    A page beyond the last is the last. Nothing that a reader can type makes this fail.
    """
    if query.is_empty:
        return SearchPage(query, 0, 1, 1, ())
    page = min(max(page, 1), _LAST_PAGE)
    first = (page - 1) * size
    block = first // _BLOCK * _BLOCK
    length = -(-(first + size - block) // _BLOCK) * _BLOCK
    query = asked = await understanding.spelled_out(conn, query)
    found = await candidates.find(conn, query, skip=block, size=length)
    if not found.pairs and query.phrases:
        loosened, nowhere = await understanding.loosened(conn, query)
        if nowhere:
            return replace(await find(conn, loosened, page=page, size=size), nowhere=nowhere)
    did_you_mean, certainty, known = None, 1.0, query.terms
    if found.covered < len(query.terms) + len(query.phrases):
        understood = await understanding.widened(conn, query)
        query, did_you_mean = understood.query, understood.did_you_mean
        known = understood.known
        asked = replace(query, terms=known)
        if not asked.is_empty:
            found = await candidates.find(conn, asked, skip=block, size=length)
        share = found.covered / max(1, len(asked.terms) + len(asked.phrases))
        certainty = understood.certainty * share
    if not found.pairs:
        if page == 1:
            return SearchPage(query, 0, 1, 1, (), did_you_mean, 0.0)
        last = (await find(conn, query, size=size)).pages
        return await find(conn, query, page=last, size=size)
    answers = {language: Answers(asked, language) for language in {pair.language for pair in found.pairs}}
    ranked: list[Ranked] = []
    for at in range(0, len(found.pairs), _BLOCK):
        ranked += ranking.order(asked, answers, found.pairs[at : at + _BLOCK], found.rarity)
    shown = ranked[first - block : first - block + size]
    most = _PASSAGES if found.total == 1 else 1
    hits = [
        Hit(
            each.candidate.pair,
            each.candidate.interview,
            each.score,
            await _sentences(conn, answers[each.candidate.language], each, most),
        )
        for each in shown
    ]
    pages = -(-found.total // size)
    return SearchPage(query, found.total, page, pages, tuple(hits), did_you_mean, certainty, known)


async def remember(conn: AsyncConnection, text: str, today: date) -> int:
    """The id of a query, kept without who asked, so that a button can carry it."""
    touched = update(queries).where(queries.c.text == text).values(asked_on=today).returning(queries.c.id)
    known: int | None = (await conn.execute(touched)).scalar_one_or_none()
    if known is not None:
        return known
    added = insert(queries).values(text=text, asked_on=today).returning(queries.c.id)
    return int((await conn.execute(added)).scalar_one())


async def recall(conn: AsyncConnection, query_id: int) -> str | None:
    """The text of a remembered query; None once it was forgotten."""
    if query_id > _LARGEST_ID:
        return None
    text: str | None = await conn.scalar(select(queries.c.text).where(queries.c.id == query_id))
    return text


async def forget_older(conn: AsyncConnection, before: date) -> None:
    """Forget the queries that were last asked before that day."""
    await conn.execute(delete(queries).where(queries.c.asked_on < before))


async def nearest_topics(conn: AsyncConnection, query: Query, limit: int = 3) -> tuple[str, ...]:
    """Ids of the topics that are nearest to the query's words, then of those with most pairs."""
    counted = (
        select(pair_topics.c.topic, func.count().label("pairs")).group_by(pair_topics.c.topic).subquery()
    )
    listed = await conn.execute(
        select(topics)
        .join(counted, counted.c.topic == topics.c.id)
        .order_by(counted.c.pairs.desc(), topics.c.position)
    )
    near = {
        topic.id: _nearness(query, " ".join((topic.kk, topic.ru, topic.en, *topic.stems))) for topic in listed
    }
    return tuple(sorted(near, key=lambda topic: -near[topic])[:limit])


def _nearness(query: Query, names: str) -> int:
    words = WORD.findall(names)
    return sum(max(kinship(term, word) for word in words) for term in query.terms)


async def _sentences(
    conn: AsyncConnection, answers: Answers, hit: Ranked, most: int
) -> tuple[MatchingSentence, ...]:
    """Those with most of the terms, the likest first; what a pair is shown by that says none of the words."""
    rated = [
        (fit(sentence, found), MatchingSentence(each.part, each.position, sentence, marks(sentence, found)))
        for each in hit.passages[:most]
        for sentence, found in _sentences_of(each.text, answers.found(each.text))
        if found
    ]
    rated.sort(key=lambda one: one[0], reverse=True)
    best = tuple(sentence for how_well, sentence in rated if how_well[0] == rated[0][0][0])[:_SENTENCES]
    return best or await _first_sentence(conn, hit.candidate.pair)


def _sentences_of(text: str, found: Sequence[Found]) -> Iterator[tuple[str, list[Found]]]:
    """The sentences of a paragraph, each with what answers in it."""
    end = 0
    for sentence in _split(text):
        start = text.index(sentence, end)
        end = start + len(sentence)
        yield sentence, within(found, start, end)


_split = lru_cache(maxsize=512)(split)
"""What one search shows the next often shows, too."""


async def _first_sentence(conn: AsyncConnection, pair: str) -> tuple[MatchingSentence, ...]:
    """What a pair is shown by that says none of the words."""
    rows = (await conn.execute(_BEGINNING, {"pair": pair})).all()
    said = [(row.position, telling(row.text)) for row in rows]
    telling_first = sorted(said, key=lambda one: not one[1][1])[:1]
    return tuple(MatchingSentence("answer", place, text, ()) for place, (text, _) in telling_first)


def telling(text: str) -> tuple[str, bool]:
    """What a paragraph says first, and whether it says anything: a sentence of a few words with the next."""
    sentences = _split(text)
    end = 1
    while end < len(sentences) and len(WORD.findall(" ".join(sentences[:end]))) < _TELLING:
        end += 1
    said = " ".join(sentences[:end])
    return said, len(WORD.findall(said)) >= _TELLING


_BEGINNING: Final = (
    select(passages.c.position, passages.c.text)
    .where(passages.c.pair == bindparam("pair"), passages.c.part == "answer")
    .order_by(passages.c.position)
    .limit(_PASSAGES)
)
