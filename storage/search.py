"""Full-text search: what the index holds of a passage, and which QAPairs answer a query.

A row of `passage_index` holds a passage three times: its words as printed, their keys in every alphabet, and
the keys of all stems that each may be a form of. A term is asked for in all three, so that an exact spelling
adds to a shared key and a shared key to a stem: bm25 with falling weights ranks them in that order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from sqlalchemy import (
    CTE,
    Row,
    Select,
    case,
    column,
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
    table,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.kazakh.letters import WORD, fold
from corpus.kazakh.sentences import split
from corpus.kazakh.stemming import stems
from corpus.query import Query, Term, kinship, likeness, matches
from storage.schema import interviews, pair_topics, passages, qa_pairs, queries, topics

Part = Literal["question", "answer"]

_INDEX: Final = table("passage_index", column("rowid"), column("exact"), column("folded"), column("stems"))
_WEIGHTS: Final = (8.0, 3.0, 1.0)
"""Of the columns exact, folded and stems, in bm25."""
_QUESTION_WEIGHT: Final = 0.4
"""A question only raises what its answer treats."""
_FURTHER_WEIGHT: Final = 0.2
"""Of a pair's other passages beside its best one: a long answer must not win by its length."""
_NEAR: Final = 4
"""Words that may stand between two terms that belong together."""
_SENTENCES: Final = 3
_PASSAGES: Final = 12
"""Of a pair, the best ones are read for sentences."""


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
    sentences: tuple[MatchingSentence, ...]
    """The best first, at most three."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of hits, the best first."""

    query: Query
    """As it was understood: terms that no text has stand for words that begin with them."""
    total: int
    """Pairs on all pages."""
    page: int
    pages: int
    hits: tuple[Hit, ...]


async def index(conn: AsyncConnection, texts: Sequence[tuple[int, str]]) -> None:
    """Make passages findable: pairs of `passages.id` and the text."""
    if texts:
        await conn.execute(insert(_INDEX), [_row(passage, text) for passage, text in texts])


async def unindex(conn: AsyncConnection, ids: Sequence[int]) -> None:
    """Take passages out of the index; those that are not in it are passed over."""
    for passage in ids:
        await conn.execute(delete(_INDEX).where(_INDEX.c.rowid == passage))


async def find(conn: AsyncConnection, query: Query, *, page: int = 1, size: int = 5) -> SearchPage:
    """The pairs that answer the query: those with all its words, or, if there are none, with most of them.

    A page beyond the last is the last. Nothing that a reader can type makes this fail.
    """
    if not query.terms:
        return SearchPage(query, 0, 1, 1, ())
    query, known = await _understood(conn, query)
    if not known:
        return SearchPage(query, 0, 1, 1, ())
    found = _found(known)
    ranked = _ranked(found, len(known))
    total = (await conn.execute(select(func.count()).select_from(ranked.subquery()))).scalar_one()
    pages = max(1, -(-total // size))
    page = min(max(1, page), pages)
    rows = (await conn.execute(ranked.limit(size).offset((page - 1) * size))).all()
    sentences = await _sentences(conn, query, found, [row.pair for row in rows])
    hits = (Hit(row.pair, row.interview, row.score, sentences[row.pair]) for row in rows)
    return SearchPage(query, total, page, pages, tuple(hits))


async def remember(conn: AsyncConnection, text: str, today: date) -> int:
    """The id of a query, kept without who asked, so that a button can carry it."""
    touched = update(queries).where(queries.c.text == text).values(asked_on=today).returning(queries.c.id)
    known = (await conn.execute(touched)).scalar_one_or_none()
    if known is not None:
        return known
    added = insert(queries).values(text=text, asked_on=today).returning(queries.c.id)
    return (await conn.execute(added)).scalar_one()


async def recall(conn: AsyncConnection, query_id: int) -> str | None:
    """The text of a remembered query; None once it was forgotten."""
    return (await conn.execute(select(queries.c.text).where(queries.c.id == query_id))).scalar_one_or_none()


async def forget_older(conn: AsyncConnection, before: date) -> None:
    """Forget the queries that were last asked before that day."""
    await conn.execute(delete(queries).where(queries.c.asked_on < before))


async def nearest_topics(conn: AsyncConnection, query: Query, limit: int = 3) -> tuple[str, ...]:
    """Ids of the topics that are nearest to the query's words, then of those with most pairs."""
    counted = (
        select(pair_topics.c.topic, func.count().label("pairs")).group_by(pair_topics.c.topic).subquery()
    )
    rows = await conn.execute(
        select(topics, counted.c.pairs)
        .join(counted, counted.c.topic == topics.c.id)
        .order_by(counted.c.pairs.desc(), topics.c.position)
    )
    near = {
        row.id: _nearness(query.terms, WORD.findall(" ".join((row.kk, row.ru, row.en, *row.stems))))
        for row in rows
    }
    return tuple(sorted(near, key=lambda topic: -near[topic])[:limit])


def _row(passage: int, text: str) -> Mapping[str, int | str]:
    words = WORD.findall(text)
    return {
        "rowid": passage,
        "exact": " ".join(word.lower() for word in words),
        "folded": " ".join(map(fold, words)),
        "stems": " ".join(stem for word in words for stem in sorted(stems(word))),
    }


def _nearness(terms: Iterable[Term], words: Sequence[str]) -> int:
    return sum(max(kinship(term, word) for word in words) for term in terms)


# What stands between the quotes of a MATCH expression comes from WORD: letters and digits, never a quote.


def _expression(term: Term) -> str:
    if term.beginning:
        return f'exact : "{term.text}" * OR folded : "{term.folded}" *'
    any_stem = " OR ".join(f'"{stem}"' for stem in sorted(term.stems))
    return f'exact : "{term.text}" OR folded : "{term.folded}" OR stems : ({any_stem})'


def _together(one: Term, other: Term) -> str:
    """Forms of two terms a few words apart, in whichever order."""
    beginnings = " ".join(
        f'"{stem}" *' if len(stem) > 3 else f'"{term.folded}"'
        for term in (one, other)
        for stem in [min(term.stems, key=len)]
    )
    return f"folded : NEAR({beginnings}, {_NEAR})"


def _answering(expression: str) -> Select[tuple[int]]:
    return select(_INDEX.c.rowid).where(literal_column("passage_index").op("MATCH")(expression))


async def _understood(conn: AsyncConnection, query: Query) -> tuple[Query, tuple[Term, ...]]:
    """The query with beginnings where no text has the word, and those of its terms that any text has."""
    terms = list(query.terms)
    in_use = await _in_use(conn, terms)
    for at, used in enumerate(in_use):
        if not used and len(terms[at].folded) >= 3:
            terms[at] = replace(terms[at], beginning=True)
    if not all(in_use):
        in_use = await _in_use(conn, terms)
    known = tuple(term for term, used in zip(terms, in_use, strict=True) if used)
    return replace(query, terms=tuple(terms)), known


async def _in_use(conn: AsyncConnection, terms: Sequence[Term]) -> list[bool]:
    asked = select(*(exists(_answering(_expression(term))) for term in terms))
    return [bool(used) for used in (await conn.execute(asked)).one()]


def _found(terms: Sequence[Term]) -> CTE:
    """Rows passage, term, score: one for each term in a passage; `term` -1: terms that stand together."""
    asked = list(enumerate(map(_expression, terms)))
    asked += [(-1, _together(one, other)) for one, other in pairwise(terms)]
    score = -func.bm25(literal_column("passage_index"), *_WEIGHTS)
    found = union_all(
        *(
            _answering(expression).with_only_columns(
                _INDEX.c.rowid.label("passage"), literal(term).label("term"), score.label("score")
            )
            for term, expression in asked
        )
    )
    # SQLite would merge a lone SELECT into the one around it, where bm25 is no longer allowed.
    return found.cte("found").prefix_with("MATERIALIZED")


def _ranked(found: CTE, terms: int) -> Select[tuple[str, str, float]]:
    """Pairs with all terms, or with at least half of the most that any has; the best first."""
    covered = func.count(found.c.term.distinct()).filter(found.c.term >= 0)
    in_passage = (
        select(
            passages.c.pair,
            (passages.c.part == "answer").label("answers"),
            (
                func.sum(found.c.score)
                * covered
                * case((passages.c.part == "answer", 1.0), else_=_QUESTION_WEIGHT)
                / float(terms)
            ).label("score"),
        )
        .join(found, found.c.passage == passages.c.id)
        .group_by(passages.c.id)
        .having(covered > 0)
        .cte("in_passage")
    )
    best = func.max(in_passage.c.score)
    scored = (
        select(
            in_passage.c.pair,
            func.max(in_passage.c.answers).label("answers"),
            (best + _FURTHER_WEIGHT * (func.sum(in_passage.c.score) - best)).label("score"),
        )
        .group_by(in_passage.c.pair)
        .cte("scored")
    )
    coverage = (
        select(passages.c.pair, covered.label("terms"))
        .join(found, found.c.passage == passages.c.id)
        .group_by(passages.c.pair)
        .cte("coverage")
    )
    most = select(func.max(coverage.c.terms)).scalar_subquery()
    enough = case((most == terms, terms), else_=(most + 1) // 2)
    return (
        select(qa_pairs.c.id.label("pair"), qa_pairs.c.interview, scored.c.score)
        .join(scored, scored.c.pair == qa_pairs.c.id)
        .join(coverage, coverage.c.pair == qa_pairs.c.id)
        .join(interviews, interviews.c.id == qa_pairs.c.interview)
        .where(coverage.c.terms >= enough)
        .order_by(
            qa_pairs.c.closing,
            scored.c.answers.desc(),
            scored.c.score.desc(),
            interviews.c.published_on.desc().nulls_last(),
            qa_pairs.c.interview,
            qa_pairs.c.position,
        )
    )


async def _sentences(
    conn: AsyncConnection, query: Query, found: CTE, pairs: Sequence[str]
) -> dict[str, tuple[MatchingSentence, ...]]:
    rows = await conn.execute(
        select(passages.c.pair, passages.c.part, passages.c.position, passages.c.text)
        .join(found, found.c.passage == passages.c.id)
        .where(passages.c.pair.in_(pairs))
        .group_by(passages.c.id)
        .order_by(func.sum(found.c.score).desc(), passages.c.id)
    )
    texts: dict[str, list[Row[tuple[str, Part, int, str]]]] = defaultdict(list)
    for row in rows:
        texts[row.pair].append(row)
    return {pair: _best_sentences(query, texts[pair][:_PASSAGES]) for pair in pairs}


def _best_sentences(
    query: Query, texts: Sequence[Row[tuple[str, Part, int, str]]]
) -> tuple[MatchingSentence, ...]:
    """Those with most of the terms; of the question only where the answer has less than half as many."""
    rated = [
        (likeness(query, sentence), MatchingSentence(part, position, sentence, marks))
        for _, part, position, text in texts
        for sentence in split(text)
        if (marks := matches(query, sentence))
    ]
    most = max((terms for (terms, _, _), _ in rated), default=0)
    in_answer = max((terms for (terms, _, _), sentence in rated if sentence.part == "answer"), default=0)
    part: Part = "answer" if in_answer * 2 >= most else "question"
    enough = in_answer if part == "answer" else most
    chosen = [each for each in rated if each[1].part == part and each[0][0] == enough]
    chosen.sort(key=lambda each: each[0], reverse=True)
    return tuple(sentence for _, sentence in chosen[:_SENTENCES])
