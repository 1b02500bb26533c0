"""Look-ups by words: the pairs that answer with their best sentences, or else the nearest topics."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, get_args

from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.kazakh.letters import WORD
from corpus.kazakh.sentences import split
from corpus.matching import kinship, likeness, matches
from corpus.query import Query, Reading, Term, is_abbreviation, spelled_out, widened
from storage.ranking import containing, passage_index, printing, ranked, row
from storage.schema import pair_topics, passages, queries, topics

Part = Literal["question", "answer"]

_SENTENCES: Final = 3
_PASSAGES: Final = 4
"""Of a pair, the likest passages that are read for sentences."""
_LAST_PAGE: Final = 1_000_000
_LARGEST_ID: Final = 2**63 - 1
"""That SQLite can hold."""
_READINGS: Final = len(get_args(Reading))


@dataclass(frozen=True, slots=True)
class MatchingSentence:
    """A sentence of a pair that answers the query."""

    part: Part
    passage: int
    """The position of its paragraph in that part."""
    text: str
    marks: tuple[tuple[int, int], ...]
    """Spans of `text` to show in bold."""


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
    """As it was understood: terms that no text has as they stand are read more widely."""
    total: int
    """Pairs on all pages."""
    page: int
    pages: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    part: Part
    position: int
    text: str


async def index(conn: AsyncConnection, texts: Sequence[tuple[int, str]]) -> None:
    """Make passages findable: pairs of `passages.id` and the text."""
    if texts:
        await conn.execute(insert(passage_index), [row(passage, text) for passage, text in texts])


async def unindex(conn: AsyncConnection, ids: Sequence[int]) -> None:
    """Take passages out of the index; those that are not in it are passed over."""
    if ids:
        one = delete(passage_index).where(passage_index.c.rowid == bindparam("passage"))
        await conn.execute(one, [{"passage": passage} for passage in ids])


async def find(conn: AsyncConnection, query: Query, *, page: int = 1, size: int = 5) -> SearchPage:
    """The pairs that answer the query: those with all its words, or, if there are none, with most of them.

    A page beyond the last is the last. Nothing that a reader can type makes this fail.
    """
    query, known = await _understood(conn, query)
    if not known:
        return SearchPage(query, 0, 1, 1, ())
    statement = ranked(known)
    page = min(max(page, 1), _LAST_PAGE)
    rows = (await conn.execute(statement.limit(size).offset((page - 1) * size))).all()
    if not rows and page > 1:
        total = (await conn.execute(select(func.count()).select_from(statement.subquery()))).scalar_one()
        return await find(conn, query, page=max(1, -(-total // size)), size=size)
    sentences = await _sentences(conn, query, [hit.pair for hit in rows])
    hits = tuple(Hit(hit.pair, hit.interview, hit.score, sentences[hit.pair]) for hit in rows)
    total = rows[0].total if rows else 0
    return SearchPage(query, total, page, max(1, -(-total // size)), hits)


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


async def _understood(conn: AsyncConnection, query: Query) -> tuple[Query, tuple[Term, ...]]:
    """The query, each term in the first reading that any text answers, and the terms that any does."""
    short = [term for term in query.terms if is_abbreviation(term)]
    if unprinted := [term for term in short if not await conn.scalar(select(exists(printing(term))))]:
        query = spelled_out(query, unprinted)
    terms = query.terms
    used = await _in_use(conn, terms)
    for _ in range(_READINGS - 1):
        if not all(used):
            terms = tuple(term if has else widened(term) for term, has in zip(terms, used, strict=True))
            used = await _in_use(conn, terms)
    return replace(query, terms=terms), tuple(term for term, has in zip(terms, used, strict=True) if has)


async def _in_use(conn: AsyncConnection, terms: Sequence[Term]) -> list[bool]:
    if not terms:
        return []
    asked = select(*(exists(containing(term)) for term in terms))
    return [bool(used) for used in (await conn.execute(asked)).one()]


async def _sentences(
    conn: AsyncConnection, query: Query, pairs: Sequence[str]
) -> dict[str, tuple[MatchingSentence, ...]]:
    stored = await conn.execute(
        select(passages.c.pair, passages.c.part, passages.c.position, passages.c.text)
        .where(passages.c.pair.in_(pairs))
        .order_by(passages.c.part, passages.c.position)
    )
    paragraphs: dict[str, list[_Paragraph]] = defaultdict(list)
    for pair, part, position, text in stored:
        paragraphs[pair].append(_Paragraph(part, position, text))
    return {pair: _best_sentences(query, paragraphs[pair]) for pair in pairs}


def _best_sentences(query: Query, paragraphs: Sequence[_Paragraph]) -> tuple[MatchingSentence, ...]:
    """Those with most of the terms; of the question only where the answer has at most half as many."""
    answer = _rated(query, [each for each in paragraphs if each.part == "answer"])
    question = _rated(query, [each for each in paragraphs if each.part == "question"])
    chosen = answer if _most(answer) * 2 > _most(question) else question
    return tuple(sentence for terms, sentence in chosen if terms == _most(chosen))[:_SENTENCES]


def _most(rated: Sequence[tuple[int, MatchingSentence]]) -> int:
    return max((terms for terms, _ in rated), default=0)


def _rated(query: Query, paragraphs: Sequence[_Paragraph]) -> list[tuple[int, MatchingSentence]]:
    """The sentences that match, the likest first, each with how many of the terms it has."""
    fits = [(likeness(query, each.text), each) for each in paragraphs]
    likest = sorted((fit for fit in fits if any(fit[0])), key=lambda fit: fit[0], reverse=True)
    found = [
        (likeness(query, sentence), MatchingSentence(each.part, each.position, sentence, marks))
        for _, each in likest[:_PASSAGES]
        for sentence in split(each.text)
        if (marks := matches(query, sentence))
    ]
    found.sort(key=lambda rated: rated[0], reverse=True)
    return [(fit[0], sentence) for fit, sentence in found]
