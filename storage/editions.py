"""Editions: which excerpt or figure a day brings, the same for all, none again before all were used."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import ColumnElement, Table, func, insert, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.model import YearNote
from storage.interviews import Citation, citation
from storage.schema import editions, excerpts, figures, interviews, qa_pairs
from storage.subscriptions import Content

Kind = Literal["excerpt", "figure"]
ALL = ""
"""The selection of everything: any topic, any interview language."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """An excerpt, or a figure in its sentence, with its source."""

    kind: Kind
    id: str
    pair: str
    position: int
    text: str
    """The excerpt; of a figure the sentence."""
    headline: str | None
    """The figure as printed; None for an excerpt."""
    years: tuple[YearNote, ...]
    cited: Citation


@dataclass(frozen=True, slots=True)
class Edition:
    """The item of a local date."""

    local_date: date
    quotation: Quotation
    opens_round: bool
    """All had been used by now: the round begins anew."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    item: str
    pair: str
    interview: str
    published_on: date | None
    pinned: bool
    rank: int
    """Of an excerpt in its pair, 0 the best."""
    round: int
    """The last in which it was used; -1 if in none."""
    last_used: date | None


async def editions_of(conn: AsyncConnection, local_date: date, content: Content) -> tuple[Edition, ...]:
    """What a day brings to a subscription of that content: an excerpt, a figure, or both."""
    kinds: tuple[Kind, ...] = ("excerpt", "figure") if content == "both" else (content,)
    found = [await edition(conn, local_date, kind) for kind in kinds]
    return tuple(entry for entry in found if entry is not None)


async def edition(
    conn: AsyncConnection, local_date: date, kind: Kind, selection: str = ALL
) -> Edition | None:
    """The edition of a date, chosen now if it was not yet (in a writing transaction); None without items."""
    chosen = (
        await conn.execute(
            select(editions.c.item, editions.c.opens_round).where(
                editions.c.local_date == local_date,
                editions.c.kind == kind,
                editions.c.selection == selection,
            )
        )
    ).one_or_none()
    if chosen is not None and (found := await quotation(conn, chosen.item)) is not None:
        return Edition(local_date, found, chosen.opens_round)
    candidates = await _candidates(conn, kind, selection, local_date)
    if not candidates:
        return None
    # By rounds, not by how often: what is new in the tenth round must not come ten times to catch up.
    this_round = max(candidate.round for candidate in candidates)
    left = [candidate for candidate in candidates if candidate.round < this_round]
    if not left:
        left, this_round = candidates, this_round + 1
    best = _choose(left, candidates)
    opens_round = left is candidates and this_round > 0
    row = {"item": best.item, "pair": best.pair, "round": this_round, "opens_round": opens_round}
    key = {"local_date": local_date, "kind": kind, "selection": selection}
    if chosen is None:
        await conn.execute(insert(editions).values(key | row))
    else:  # what had been chosen is no longer there
        where = [editions.c[name] == value for name, value in key.items()]
        await conn.execute(editions.update().where(*where).values(row))
    found = await quotation(conn, best.item)
    return None if found is None else Edition(local_date, found, opens_round)


def _choose(left: list[_Candidate], candidates: list[_Candidate]) -> _Candidate:
    """Of those left in the round: what is pinned, the interview that waited longest, its pair, the item.

    Never-used beats used, the newer interview an older one, the better excerpt of a pair its others; what is
    left is settled by a hash, so that neighbours in the text do not follow each other and every machine
    chooses alike.
    """
    waiting_interviews = _last_days(candidates, "interview")
    waiting_pairs = _last_days(candidates, "pair")

    def turn(candidate: _Candidate) -> tuple[bool, date, int, date, int, str]:
        published = candidate.published_on or date.min
        return (
            not candidate.pinned,
            waiting_interviews[candidate.interview],
            -published.toordinal(),
            waiting_pairs[candidate.pair],
            candidate.rank,
            _hash(candidate.item),
        )

    return min(left, key=turn)


def _last_days(candidates: list[_Candidate], attribute: Literal["interview", "pair"]) -> dict[str, date]:
    last: dict[str, date] = {}
    for candidate in candidates:
        name = getattr(candidate, attribute)
        last[name] = max(last.get(name, date.min), candidate.last_used or date.min)
    return last


def _hash(item: str) -> str:
    return hashlib.sha256(item.encode()).hexdigest()


async def shuffled(conn: AsyncConnection, kind: Kind, today: date) -> list[str]:
    """The ids of all that may be pushed today, in an order that is the same every day: the best of every
    pair, shuffled, then the second best."""
    return [item for _, _, item in await _places(conn, kind, today)]


async def another(conn: AsyncConnection, kind: Kind, today: date, after: str) -> Quotation | None:
    """A further item: all come once, in the shuffled order, before one comes again.

    `after` is the item shown last, or any text to begin at a place of its own.
    """
    places = await _places(conn, kind, today)
    if not places:
        return None
    rank = next((rank for rank, _, item in places if item == after), 0)
    place = (rank, _hash(after), after)
    return await quotation(conn, next((each for each in places if each > place), places[0])[2])


async def _places(conn: AsyncConnection, kind: Kind, today: date) -> list[tuple[int, str, str]]:
    """Rank, hash and id of all that may be pushed today, in order."""
    candidates = await _candidates(conn, kind, ALL, today)
    return sorted((candidate.rank, _hash(candidate.item), candidate.item) for candidate in candidates)


async def quotation(conn: AsyncConnection, item: str) -> Quotation | None:
    """The excerpt or figure of that id; None if it is gone."""
    for kind, table in _TABLES.items():
        row = (
            await conn.execute(
                select(table, qa_pairs.c.position, qa_pairs.c.interview)
                .join(qa_pairs, qa_pairs.c.id == table.c.pair)
                .where(table.c.id == item)
            )
        ).one_or_none()
        if row is not None:
            figure = kind == "figure"
            return Quotation(
                kind=kind,
                id=row.id,
                pair=row.pair,
                position=row.position,
                text=row.sentence if figure else row.text,
                headline=row.text if figure else None,
                years=tuple(YearNote(word, year) for word, year in row.years),
                cited=await citation(conn, row.interview),
            )
    return None


_TABLES: dict[Kind, Table] = {"excerpt": excerpts, "figure": figures}


async def _candidates(conn: AsyncConnection, kind: Kind, selection: str, on: date) -> list[_Candidate]:
    """What may be pushed on that date, with the round and the day in which it was last used."""
    table = _TABLES[kind]

    def valid(until: ColumnElement[date | None]) -> ColumnElement[bool]:
        return or_(until.is_(None), until >= on)

    used = (
        select(
            editions.c.item,
            func.max(editions.c.round).label("round"),
            func.max(editions.c.local_date).label("last_used"),
        )
        .where(editions.c.kind == kind, editions.c.selection == selection)
        .group_by(editions.c.item)
        .subquery()
    )
    rows = await conn.execute(
        select(
            table.c.id,
            table.c.pair,
            qa_pairs.c.interview,
            interviews.c.published_on,
            table.c.pinned,
            excerpts.c.rank if kind == "excerpt" else literal(0),
            func.coalesce(used.c.round, -1),
            used.c.last_used,
        )
        .join(qa_pairs, qa_pairs.c.id == table.c.pair)
        .join(interviews, interviews.c.id == qa_pairs.c.interview)
        .outerjoin(used, used.c.item == table.c.id)
        .where(
            ~table.c.hidden,
            ~qa_pairs.c.hidden,
            ~qa_pairs.c.closing,
            valid(table.c.until),
            valid(qa_pairs.c.until),
        )
    )
    return [_Candidate(*row) for row in rows]


async def first_of_pair(conn: AsyncConnection, pair: str) -> str | None:
    """The id of the best excerpt of a pair, pinned ones before others; None if it has none to show."""
    return await conn.scalar(
        select(excerpts.c.id)
        .where(excerpts.c.pair == pair, ~excerpts.c.hidden)
        .order_by(excerpts.c.pinned.desc(), excerpts.c.rank)
        .limit(1)
    )
