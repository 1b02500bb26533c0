"""The words of the corpus, and by which slips of the finger each may be found."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import typos
from corpus.kazakh.letters import fold
from corpus.query import Term
from corpus.terms import index_terms
from storage import candidates, passage_index
from storage.schema import slips, words
from storage.upserts import upsert

_LAST: Final = "\U0010ffff"
"""After every letter."""
_NEAREST: Final = 24
"""Beginnings whose words are looked at."""
_STEM: Final = 0.25
"""More for a word that only shares a stem with what was typed: one in the same form is likelier."""
_SHORTEST_STEM: Final = 4


async def add(conn: AsyncConnection, said: Collection[str]) -> None:
    """Know words, as an index holds them."""
    new = sorted(set(said) - await _known(conn, list(said)))
    if not new:
        return
    await conn.execute(insert(words), [{"word": word, "key": fold(word)} for word in new])
    rows = [
        {"deletion": left, "beginning": start}
        for start in {start for word in new for start in _beginnings(word)}
        for left in typos.without_a_letter(start)
    ]
    if rows:
        await conn.execute(upsert(conn, slips).on_conflict_do_nothing(), rows)


async def forget_unsaid(conn: AsyncConnection, said: Collection[str]) -> None:
    """Forget those of the words that no passage has any more, with what they were found by."""
    gone: list[str] = []
    listed = list(said)
    for at in range(0, len(listed), _LOOKED_UP):
        some = listed[at : at + _LOOKED_UP]
        still = await candidates.said(conn, [passage_index.word(word) for word in some])
        gone += [word for word, has in zip(some, still, strict=True) if not has]
    if not gone:
        return
    await conn.execute(_FORGET_WORD, [{"one": word} for word in gone])
    starts = {start for word in gone for start in _beginnings(word)}
    if starts:
        await conn.execute(_FORGET_SLIPS, [{"start": start, "end": start + _LAST} for start in starts])


async def clear(conn: AsyncConnection) -> None:
    """Forget every word."""
    await conn.execute(delete(words))
    await conn.execute(delete(slips))


async def repaired(conn: AsyncConnection, term: Term) -> str | None:
    """The word of the corpus that a term was meant for; None where none is near enough."""
    typed = {term.folded: 0.0}
    typed |= {key: _STEM for key in term.stem_keys if len(key) >= _SHORTEST_STEM and key != term.folded}
    wanted = frozenset().union(*(typos.sought(key) for key in typed if typos.allowed(key)))
    if not wanted:
        return None
    starts = (await conn.scalars(_BEGINNINGS, {"wanted": sorted(wanted)})).all()
    likest = sorted(starts, key=lambda start: min(_cost_of_beginning(key, start) for key in typed))
    best: tuple[float, int, str] | None = None  # of words as near the shortest, which is the plainest form
    for start in likest[:_NEAREST]:
        for word, key in await conn.execute(_BEGUN, {"start": start, "end": start + _LAST}):
            cost = _cost(typed, word, key)
            if cost is not None and (best is None or (cost, len(word), word) < best):
                best = cost, len(word), word
    return best and best[2]


_FORGET_WORD: Final = delete(words).where(words.c.word == bindparam("one"))
_BEGINNINGS: Final = (
    select(slips.c.beginning)
    .where(slips.c.deletion.in_(bindparam("wanted", expanding=True)))
    .distinct()
    .order_by(slips.c.beginning)
)
_BEGUN: Final = select(words.c.word, words.c.key).where(
    words.c.key >= bindparam("start"), words.c.key < bindparam("end")
)
_FORGET_SLIPS: Final = delete(slips).where(
    slips.c.beginning == bindparam("start"),
    ~select(words.c.word).where(words.c.key >= bindparam("start"), words.c.key < bindparam("end")).exists(),
)


async def _known(conn: AsyncConnection, listed: Sequence[str]) -> set[str]:
    known: set[str] = set()
    for at in range(0, len(listed), _AT_ONCE):
        known.update(await conn.scalars(_THESE, {"some": listed[at : at + _AT_ONCE]}))
    return known


_AT_ONCE: Final = 1_000
"""Values that one statement is given; SQLite takes 32,766."""
_LOOKED_UP: Final = 100
"""Words that one statement looks for in the index."""
_THESE: Final = select(words.c.word).where(words.c.word.in_(bindparam("some", expanding=True)))


def _beginnings(word: str) -> frozenset[str]:
    return typos.beginnings(fold(word), index_terms(word, "kk").keys)


def _cost_of_beginning(key: str, start: str) -> float:
    return typos.cost(key[: len(start)], start, 2)


def _cost(typed: Mapping[str, float], word: str, key: str) -> float | None:
    """What the slips from a word to what was typed cost; None where these are too many."""
    meant = {key: 0.0} | dict.fromkeys(index_terms(word, "kk").keys - {key}, _STEM)
    costs = [
        typos.cost(one, other, most) + dearer + further
        for one, dearer in typed.items()
        for other, further in meant.items()
        if (dearer > 0) is (further > 0)
        and (most := typos.allowed(min(one, other, key=len)))
        and typos.edits(one, other, most) <= most
    ]
    return min(costs, default=None)
