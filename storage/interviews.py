"""Interviews: stored whole or not at all, listed, cited."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import RowMapping, Table, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.documents import Source
from corpus.model import Excerpt, Figure, Interview, Language, Medium, Topic, YearNote, pair_id
from storage import indexing, numbers, verification
from storage.passage_index import Entry, Names
from storage.schema import (
    excerpts,
    figures,
    interviews,
    joined_pairs,
    pair_topics,
    passages,
    qa_pairs,
    topics,
    withdrawn,
)
from storage.upserts import upsert

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Citation:
    """What a reader needs to name the source of a quotation."""

    interview: str
    title: str
    language: Language
    outlet: str | None
    medium: Medium | None
    issue: str | None
    published_on: date | None
    speaker: str | None
    interviewer: str | None
    url: str | None
    part: bool
    pairs: int
    """How many QAPairs the interview has."""


async def source_name(conn: AsyncConnection, interview: str) -> str | None:
    """The name of the document that is stored as that interview; None if there is none."""
    name: str | None = await conn.scalar(select(interviews.c.source_name).where(interviews.c.id == interview))
    return name


async def is_untouched(conn: AsyncConnection) -> bool:
    """Whether no interview was ever stored: one that was withdrawn is missed on purpose."""
    stored, taken = select(interviews.c.id).limit(1), select(withdrawn.c.interview).limit(1)
    return (await conn.execute(stored)).first() is None and (await conn.execute(taken)).first() is None


async def save_topics(conn: AsyncConnection, entries: Sequence[Topic]) -> None:
    """Make the stored topics those of `topics.toml`, in its order; mostly they are."""
    rows = [
        {
            "id": topic.id,
            "position": position,
            "kk": topic.names["kk"],
            "ru": topic.names["ru"],
            "en": topic.names["en"],
            "medtop": topic.medtop,
            "stems": list(topic.stems),
        }
        for position, topic in enumerate(entries)
    ]
    stored = [dict(row) for row in (await conn.execute(select(topics))).mappings()]
    await conn.execute(delete(topics).where(topics.c.id.not_in([topic.id for topic in entries])))
    if changed := [row for row in rows if row not in stored]:
        statement = upsert(conn, topics)
        renewed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
        await conn.execute(statement.on_conflict_do_update(index_elements=["id"], set_=renewed), changed)


async def save(conn: AsyncConnection, interview: Interview, source: Source, now: datetime) -> None:
    """Put the interview in the place of what is stored under its id: rows and search index together."""
    await delete_pairs(conn, interview.id)
    await conn.execute(delete(withdrawn).where(withdrawn.c.interview == interview.id))
    row = {
        "title": interview.title,
        "language": interview.language,
        "outlet": interview.outlet,
        "issue": interview.issue,
        "published_on": interview.published_on,
        "speaker": interview.speaker,
        "interviewer": interview.interviewer,
        "url": interview.url,
        "medium": interview.medium,
        "part": interview.part,
        "obtained": interview.obtained,
        "source_name": source.name,
        "source": source.data,
        "details": source.details,
        "repairs": verification.pack(interview.repairs),
        "fingerprint": interview.fingerprint,
        "ingested_at": now,
    }
    statement = upsert(conn, interviews).values(id=interview.id, **row)
    await conn.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))
    await numbers.remember(conn, interview.id, interview.known)
    await _save_pairs(conn, interview)


async def delete_pairs(conn: AsyncConnection, interview: str) -> None:
    """Delete the pairs of an interview, with all that was found in them and what search has of them."""
    old = select(qa_pairs.c.id).where(qa_pairs.c.interview == interview)
    indexed = await conn.execute(select(passages.c.id, passages.c.text).where(passages.c.pair.in_(old)))
    await indexing.unindex(conn, {row.id: row.text for row in indexed})
    await conn.execute(delete(qa_pairs).where(qa_pairs.c.interview == interview))


async def _save_pairs(conn: AsyncConnection, interview: Interview) -> None:
    pairs = interview.qa_pairs
    await _insert(
        conn,
        qa_pairs,
        [
            {
                "id": pair.id,
                "interview": interview.id,
                "number": pair.number,
                "position": pair.position,
                "question": PARAGRAPH_BREAK.join(pair.question),
                "heading": pair.heading,
                "closing": pair.closing,
                "hidden": pair.hidden,
                "until": pair.until,
            }
            for pair in pairs
        ],
    )
    await _save_passages(conn, interview)
    await _insert(
        conn,
        pair_topics,
        [
            {"pair": pair.id, "topic": topic, "rank": rank}
            for pair in pairs
            for rank, topic in enumerate(pair.topics)
        ],
    )
    await _insert(
        conn,
        joined_pairs,
        [{"id": pair_id(interview.id, number), "pair": pair.id} for pair in pairs for number in pair.joined],
    )
    await _insert(
        conn,
        excerpts,
        [_excerpt_row(pair.id, each, rank) for pair in pairs for rank, each in enumerate(pair.excerpts)],
    )
    await _insert(conn, figures, [_figure_row(pair.id, each) for pair in pairs for each in pair.figures])


async def _save_passages(conn: AsyncConnection, interview: Interview) -> None:
    texts = {
        (pair.id, "question", position): text
        for pair in interview.qa_pairs
        for position, text in enumerate(pair.question)
    }
    texts |= {
        (pair.id, "answer", passage.position): passage.text
        for pair in interview.qa_pairs
        for passage in pair.answer
    }
    if not texts:
        return
    added = await conn.execute(
        insert(passages).returning(passages.c.id, passages.c.pair, passages.c.part, passages.c.position),
        [
            {"pair": pair, "part": part, "position": position, "text": text}
            for (pair, part, position), text in texts.items()
        ],
    )
    names = Names(interview.speaker, interview.outlet)
    await indexing.index(
        conn,
        [
            Entry(
                id_,
                texts[pair, part, position],
                interview.language,
                names if (part, position) == indexing.FIRST else Names(),
            )
            for id_, pair, part, position in added
        ],
    )


async def _insert(conn: AsyncConnection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        await conn.execute(insert(table), rows)


def _excerpt_row(pair: str, excerpt: Excerpt, rank: int) -> dict[str, object]:
    return {
        "id": excerpt.id,
        "pair": pair,
        "passage": excerpt.passage,
        "text": excerpt.text,
        "years": _year_pairs(excerpt.years),
        "hidden": excerpt.hidden,
        "until": excerpt.until,
        "pinned": excerpt.pinned,
        "rank": rank,
    }


def _figure_row(pair: str, figure: Figure) -> dict[str, object]:
    return {
        "id": figure.id,
        "pair": pair,
        "passage": figure.passage,
        "text": figure.text,
        "value": figure.value,
        "value_to": figure.value_to,
        "unit": figure.unit,
        "kind": figure.kind,
        "qualifier": figure.qualifier,
        "sentence": figure.sentence,
        "years": _year_pairs(figure.years),
        "hidden": figure.hidden,
        "until": figure.until,
        "pinned": figure.pinned,
    }


def _year_pairs(notes: Sequence[YearNote]) -> list[list[str | int]]:
    return [[note.word, note.year] for note in notes]


async def listed(conn: AsyncConnection) -> tuple[Citation, ...]:
    """All interviews, the newest first."""
    rows = await conn.execute(
        _citations.order_by(interviews.c.published_on.desc().nulls_last(), interviews.c.id)
    )
    return tuple(_citation(row) for row in rows.mappings())


async def with_fingerprint(conn: AsyncConnection, fingerprint: str) -> Citation | None:
    """The interview that was stored of just this source, details, topics and rules; None if there is none."""
    rows = await conn.execute(_citations.where(interviews.c.fingerprint == fingerprint))
    row = rows.mappings().first()
    return None if row is None else _citation(row)


async def citation(conn: AsyncConnection, interview: str) -> Citation:
    """How to cite an interview that is stored."""
    rows = await conn.execute(_citations.where(interviews.c.id == interview))
    return _citation(rows.mappings().one())


_pairs = select(func.count()).where(qa_pairs.c.interview == interviews.c.id).scalar_subquery().label("pairs")
_citations = select(
    interviews.c.id.label("interview"),
    *(interviews.c[field.name] for field in fields(Citation) if field.name in interviews.c),
    _pairs,
)


def _citation(row: RowMapping) -> Citation:
    return Citation(**row)
