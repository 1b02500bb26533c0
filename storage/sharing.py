"""Quotations to share: for a search, for one key, or one after the other."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.kazakh import sentences
from corpus.matching import likeness
from corpus.model import quotation_id
from corpus.query import Query
from corpus.timewords import year_notes
from storage.editions import Quotation, quotation, shuffled
from storage.pairs import OpenPair, open_pair
from storage.schema import excerpts
from storage.search import SearchPage


@dataclass(frozen=True, slots=True)
class Shared:
    """A page of quotations, and whether more follow."""

    quotations: tuple[Quotation, ...]
    more: bool
    did_you_mean: str | None = None
    """As of `storage.search.SearchPage`."""


async def of_found(conn: AsyncConnection, found: SearchPage) -> Shared:
    """One quotation of each pair found: the excerpt or sentence of its answer with most of the words."""
    chosen = []
    for hit in found.hits:
        said = next((sentence.text for sentence in hit.sentences if sentence.part == "answer"), None)
        chosen += await _of_pair(conn, hit.pair, found.query, said)
    return Shared(tuple(chosen), found.page < found.pages, found.did_you_mean)


async def of_key(conn: AsyncConnection, pair: str, item: str | None) -> Shared:
    """The excerpt or figure of that id, or what stands for the whole pair; empty if it is gone."""
    if item is not None:
        found = await quotation(conn, item)
        return Shared(() if found is None else (found,), more=False)
    return Shared(tuple(await _of_pair(conn, pair, None, None)), more=False)


async def in_turn(conn: AsyncConnection, today: date, page: int, size: int) -> Shared:
    """Excerpts that may be pushed today, in a shuffled order."""
    items = await shuffled(conn, "excerpt", today)
    start = (page - 1) * size
    found = [await quotation(conn, item) for item in items[start : start + size]]
    return Shared(tuple(entry for entry in found if entry), more=start + size < len(items))


async def _of_pair(
    conn: AsyncConnection, pair: str, query: Query | None, said: str | None
) -> list[Quotation]:
    shown = select(excerpts.c.id).where(excerpts.c.pair == pair, ~excerpts.c.hidden)
    ids = await conn.scalars(shown.order_by(excerpts.c.pinned.desc(), excerpts.c.rank))
    own = [entry for item in ids.all() if (entry := await quotation(conn, item))]
    if own and query is not None:
        own.sort(key=lambda entry: likeness(query, entry.text), reverse=True)
    if own and (query is None or said is None or _words(query, own[0].text) >= _words(query, said)):
        return own[:1]
    opened = await open_pair(conn, pair)
    return [] if opened is None else [_sentence(opened, said)]


def _words(query: Query, text: str) -> int:
    """Different words of the query that the text has."""
    return likeness(query, text)[0]


def _sentence(pair: OpenPair, said: str | None) -> Quotation:
    text = said or sentences.split(pair.answer[0])[0]
    return Quotation(
        kind="excerpt",
        id=quotation_id(pair.id, text),
        pair=pair.id,
        position=pair.position,
        text=text,
        headline=None,
        years=year_notes(text, pair.cited.published_on),
        cited=pair.cited,
    )
