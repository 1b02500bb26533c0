"""Interviews: stored whole or not at all, listed, cited."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import RowMapping, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.documents import Source
from corpus.model import Excerpt, Figure, Interview, Language, Medium, QAPair, Topic, YearNote, pair_id
from storage import numbers, search, verification
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
        statement = upsert(topics)
        renewed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
        await conn.execute(statement.on_conflict_do_update(["id"], set_=renewed), changed)


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
    statement = upsert(interviews).values(id=interview.id, **row)
    await conn.execute(statement.on_conflict_do_update(["id"], set_=row))
    await numbers.remember(conn, interview.id, interview.known)
    for pair in interview.qa_pairs:
        await _save_pair(conn, interview.id, pair)


async def delete_pairs(conn: AsyncConnection, interview: str) -> None:
    """Delete the pairs of an interview, with all that was found in them and what the index has of them."""
    old = select(qa_pairs.c.id).where(qa_pairs.c.interview == interview)
    indexed = await conn.scalars(select(passages.c.id).where(passages.c.pair.in_(old)))
    await search.unindex(conn, indexed.all())
    await conn.execute(delete(qa_pairs).where(qa_pairs.c.interview == interview))


async def _save_pair(conn: AsyncConnection, interview: str, pair: QAPair) -> None:
    await conn.execute(
        insert(qa_pairs).values(
            id=pair.id,
            interview=interview,
            number=pair.number,
            position=pair.position,
            question=PARAGRAPH_BREAK.join(pair.question),
            heading=pair.heading,
            closing=pair.closing,
            hidden=pair.hidden,
            until=pair.until,
        )
    )
    parts = [("question", position, text) for position, text in enumerate(pair.question)]
    parts += [("answer", passage.position, passage.text) for passage in pair.answer]
    indexed: list[tuple[int, str]] = []
    for part, position, text in parts:
        added = await conn.execute(
            insert(passages)
            .values(pair=pair.id, part=part, position=position, text=text)
            .returning(passages.c.id)
        )
        indexed.append((added.scalar_one(), text))
    await search.index(conn, indexed)
    if pair.topics:
        await conn.execute(
            insert(pair_topics),
            [{"pair": pair.id, "topic": topic, "rank": rank} for rank, topic in enumerate(pair.topics)],
        )
    if pair.joined:
        ids = [pair_id(interview, number) for number in pair.joined]
        await conn.execute(insert(joined_pairs), [{"id": joined, "pair": pair.id} for joined in ids])
    if pair.excerpts:
        rows = [_excerpt_row(pair.id, excerpt, rank) for rank, excerpt in enumerate(pair.excerpts)]
        await conn.execute(insert(excerpts), rows)
    if pair.figures:
        await conn.execute(insert(figures), [_figure_row(pair.id, figure) for figure in pair.figures])


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
