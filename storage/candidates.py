"""Which QAPairs may answer a query: one statement over the full-text index, the same for all words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, Literal

from sqlalchemy import Date, TextClause, TextualSelect, bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import topics
from corpus.model import Language
from corpus.query import Query
from storage import passage_index
from storage.expressions import Expression
from storage.passage_index import Index, index_of

QUESTION_WEIGHT: Final = 0.4
"""Beside 1 for an answer: a question only raises what its answer treats."""
_ALL: Final = -1
"""In the place of a term's number: all of them in one passage."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that may answer, with the passages of it that do."""

    pair: str
    interview: str
    position: int
    language: Language
    published_on: date | None
    closing: bool
    answers: bool
    """Whether its answer has some of the words."""
    topical: int | None
    """Where among the pair's topics the first that the query names is; None: it has none of them."""
    passages: tuple["Passage", ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that has some of the words."""

    part: Literal["question", "answer"]
    position: int
    words: Sequence[str]
    """All of them, as the index has them."""
    text: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """Some of the pairs that may answer a query, in the order in which they are to be looked at."""

    total: int
    """Of all pairs; beyond `passage_index.NEWEST` passages of the newest ones."""
    covered: int
    """Terms and phrases of the query that the best of the pairs has."""
    rarity: Sequence[int]
    """Of each term: how many passages have it."""
    pairs: tuple[Candidate, ...]


async def find(conn: AsyncConnection, query: Query, *, skip: int, size: int) -> Candidates:
    """The pairs with all terms or, where none has all, with at least half of the most that any has.

    A pair has all phrases and nothing that is excluded, and passes the filters.
    """
    index = index_of(conn)
    expressions = [
        *map(passage_index.any_form, query.terms),
        *map(passage_index.said, query.phrases),
    ]
    asked = {f"m{at}": expression for at, expression in enumerate(expressions)} | _asked_of_index(query)
    if len(expressions) > 1:
        asked["all"] = passage_index.all_of(expressions)
    values: dict[str, Any] = {name: index.written(expression) for name, expression in asked.items()}
    about = topics.asked_for(query.text, topics.load())
    named = {f"about{at}": topic.id for at, topic in enumerate(about)}
    values |= _asked_besides(query) | named | {"size": size, "skip": skip}
    statement = _statement(
        index, len(query.terms), len(query.phrases), frozenset(values), len(query.filters.topics), len(about)
    )
    rows = (await conn.execute(statement, values)).all()
    if not rows:
        return Candidates(0, 0, (), ())
    passages: dict[str, list[Passage]] = {}
    for pair, _, _, _, _, _, _, _, _, part, place, spoken, words, *_ in rows:
        listed = passages.setdefault(pair, [])
        if words is not None:
            listed.append(Passage(part, place, words.split(), spoken))
    pairs = {
        pair: Candidate(
            pair,
            interview,
            position,
            language,
            published_on,
            bool(closing),
            bool(said),
            topical,
            tuple(passages[pair]),
        )
        for pair, interview, position, closing, said, topical, _, language, published_on, *_ in rows
    }
    return Candidates(rows[0].total, rows[0].covered, rows[0][len(_NAMES) :], tuple(pairs.values()))


async def said(conn: AsyncConnection, expressions: Sequence[Expression]) -> list[bool]:
    """Whether any passage answers each of the expressions."""
    if not expressions:
        return []
    index = index_of(conn)
    values = {f"m{at}": index.written(expression) for at, expression in enumerate(expressions)}
    return [bool(each) for each in (await conn.execute(_said(index, len(values)), values)).one()]


@cache
def _said(index: Index, count: int) -> TextClause:
    each = (f"EXISTS ({index.answering(f'm{at}')})" for at in range(count))
    return text(f"SELECT {', '.join(each)}")


def _asked_of_index(query: Query) -> dict[str, Expression]:
    asked: dict[str, Expression] = {}
    if query.without:
        asked["without"] = passage_index.any_of([passage_index.said(each) for each in query.without])
    if query.filters.speakers:
        asked["speakers"] = passage_index.any_of([*map(passage_index.of_speaker, query.filters.speakers)])
    if query.filters.outlets:
        asked["outlets"] = passage_index.any_of([*map(passage_index.of_outlet, query.filters.outlets)])
    return asked


def _asked_besides(query: Query) -> dict[str, Any]:
    days = {"since": query.filters.since, "until": query.filters.until}
    topics = {f"topic{at}": topic for at, topic in enumerate(query.filters.topics)}
    return {name: day for name, day in days.items() if day} | topics


def _conditions(index: Index, asked: frozenset[str]) -> Iterator[str]:
    for name, condition in (("since", ">="), ("until", "<=")):
        if name in asked:
            yield f"i.published_on {condition} :{name}"
    for name, condition in (("without", "NOT IN"), ("speakers", "IN"), ("outlets", "IN")):
        if name in asked:
            answering = f"SELECT p.pair FROM passages p JOIN ({index.answering(name)}) x ON p.id = x.passage"
            yield f"q.id {condition} ({answering})"


@cache
def _statement(
    index: Index, terms: int, phrases: int, asked: frozenset[str], topics: int, about: int
) -> TextualSelect:
    every = terms + phrases
    conditions = [*_conditions(index, asked)]
    if topics:
        conditions.append(
            f"q.id IN (SELECT pair FROM pair_topics WHERE topic IN ({_listed_names('topic', topics)}))"
        )
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rated = _rated(index, terms, phrases, where) if every else _listed(where)
    rarity = "".join(f", (SELECT count(*) FROM found WHERE term = {at}) AS rarity{at}" for at in range(every))
    matching = (
        f"LEFT JOIN passages p ON p.pair = b.pair AND p.id IN (SELECT passage FROM found)"
        f" {index.words_joined()}"
        if every
        else "LEFT JOIN (SELECT NULL AS id, NULL AS part, NULL AS position, NULL AS text) p ON FALSE"
        " LEFT JOIN (SELECT NULL AS words) x ON FALSE"
    )
    of_pair = f"FROM pair_topics WHERE pair = b.pair AND topic IN ({_listed_names('about', about)})"
    topical = f"(SELECT min(rank) {of_pair})" if about else "NULL"
    dates = {name: Date() for name in ("since", "until") if name in asked}
    return (
        text(
            f"""
            WITH {rated},
            block AS (
                SELECT r.*, count(*) OVER () AS total FROM rated r
                WHERE r.covered >=
                    (SELECT CASE max(covered) WHEN {every} THEN {every} ELSE (max(covered) + 1) / 2 END
                    FROM rated)
                ORDER BY r.answers DESC, r.score DESC, r.newest DESC, r.pair
                LIMIT :size OFFSET :skip
            )
            SELECT b.pair, q.interview, q.position, q.closing, b.answers, {topical} AS topical, b.total,
                i.language, i.published_on,
                p.part, p.position AS place, p.text, x.words,
                (SELECT max(covered) FROM rated) AS covered{rarity}
            FROM block b JOIN qa_pairs q ON q.id = b.pair JOIN interviews i ON i.id = q.interview {matching}
            ORDER BY b.answers DESC, b.score DESC, b.newest DESC, b.pair, p.id
            """
        )
        .bindparams(*(bindparam(name, type_=type_) for name, type_ in dates.items()))
        .columns(
            *(column(name, Date() if name == "published_on" else None) for name in _NAMES),
            *(column(f"rarity{at}") for at in range(every)),
        )
    )


_NAMES: Final = (
    "pair interview position closing answers topical total language published_on".split()
    + "part place text words covered".split()
)


def _listed_names(name: str, count: int) -> str:
    return ", ".join(f":{name}{at}" for at in range(count))


def _rated(index: Index, terms: int, phrases: int, where: str) -> str:
    """The tables found(term, passage, score) and rated(pair, covered, score, answers, newest)."""
    every = terms + phrases
    numbers = [*range(every), *([_ALL] if every > 1 else [])]
    found = " UNION ALL ".join(
        f"SELECT {number} AS term, passage, score"
        f" FROM ({index.scored('all' if number == _ALL else f'm{number}', passage_index.NEWEST)}) s{at}"
        for at, number in enumerate(numbers)
    )
    joined = "JOIN qa_pairs q ON q.id = t.pair JOIN interviews i ON i.id = q.interview" if where else ""
    having = (
        f"HAVING min(t.term) = {_ALL} OR count(CASE WHEN t.term >= {terms} THEN 1 END) = {phrases}"
        if phrases
        else ""
    )
    return f"""
        found AS MATERIALIZED ({found}),
        per_term AS (
            SELECT p.pair, f.term,
                max(CASE p.part WHEN 'answer' THEN f.score ELSE {QUESTION_WEIGHT} * f.score END) AS score,
                max(CASE p.part WHEN 'answer' THEN 1 ELSE 0 END) AS answers,
                max(p.id) AS newest
            FROM found f JOIN passages p ON p.id = f.passage
            GROUP BY p.pair, f.term
        ),
        rated AS MATERIALIZED (
            SELECT t.pair, CASE min(t.term) WHEN {_ALL} THEN {every} ELSE count(*) END AS covered,
                sum(t.score) AS score, max(t.answers) AS answers, max(t.newest) AS newest
            FROM per_term t {joined} {where}
            GROUP BY t.pair {having}
        )"""


def _listed(where: str) -> str:
    """The same of every pair that passes the filters, where no words are asked for: the newest first."""
    return f"""
        rated AS MATERIALIZED (
            SELECT q.id AS pair, 0 AS covered, 0 AS score, 1 AS answers,
                row_number() OVER (
                    ORDER BY i.published_on NULLS FIRST, q.interview DESC, q.position DESC
                ) AS newest
            FROM qa_pairs q JOIN interviews i ON i.id = q.interview {where}
        )"""
