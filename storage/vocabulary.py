"""The words of the corpus, and by which slips of the finger each may be found."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import typos
from corpus.kazakh.letters import fold
from corpus.query import Term
from corpus.terms import index_terms
from storage.schema import slips, words

_LAST: Final = "\U0010ffff"
"""After every letter."""
_NEAREST: Final = 24
"""Beginnings whose words are looked at."""
_STEM: Final = 0.25
"""More for a word that only shares a stem with what was typed: one in the same form is likelier."""
_SHORTEST_STEM: Final = 4


async def add(conn: AsyncConnection, passages: Iterable[Iterable[str]]) -> None:
    """Count the words of passages, as an index holds them."""
    counted = _counted(passages)
    if not counted:
        return
    known = set(await _known(conn, list(counted)))
    old = [{"one": word, "more": times} for word, times in counted.items() if word in known]
    if old:
        await conn.execute(_RAISE, old)
    new = [word for word in counted if word not in known]
    if not new:
        return
    keys = {word: fold(word) for word in new}
    await conn.execute(
        words.insert(), [{"word": word, "key": keys[word], "passages": counted[word]} for word in new]
    )
    found = {start for word in new for start in _beginnings(word)}
    rows = [
        {"deletion": left, "beginning": start} for start in found for left in typos.without_a_letter(start)
    ]
    if rows:
        await conn.execute(upsert(slips).on_conflict_do_nothing(), rows)


async def take(conn: AsyncConnection, passages: Iterable[Iterable[str]]) -> None:
    """Undo `add`: words that no passage has any more are forgotten, with what they were found by."""
    counted = _counted(passages)
    if not counted:
        return
    await conn.execute(_RAISE, [{"one": word, "more": -times} for word, times in counted.items()])
    gone = (await conn.scalars(delete(words).where(words.c.passages <= 0).returning(words.c.word))).all()
    starts = {start for word in gone for start in _beginnings(word)}
    if starts:
        await conn.execute(_FORGET, [{"start": start, "end": start + _LAST} for start in starts])


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
    best: tuple[float, int, str] | None = None
    for start in likest[:_NEAREST]:
        for word, key, passages in await conn.execute(_BEGUN, {"start": start, "end": start + _LAST}):
            cost = _cost(typed, word, key)
            if cost is not None and (best is None or (cost, -passages, word) < best):
                best = cost, -passages, word
    return best and best[2]


_RAISE: Final = (
    update(words)
    .where(words.c.word == bindparam("one"))
    .values(passages=words.c.passages + bindparam("more"))
)
_BEGINNINGS: Final = (
    select(slips.c.beginning)
    .where(slips.c.deletion.in_(bindparam("wanted", expanding=True)))
    .distinct()
    .order_by(slips.c.beginning)
)
_BEGUN: Final = select(words.c.word, words.c.key, words.c.passages).where(
    words.c.key >= bindparam("start"), words.c.key < bindparam("end")
)
_FORGET: Final = delete(slips).where(
    slips.c.beginning == bindparam("start"),
    ~select(words.c.word).where(words.c.key >= bindparam("start"), words.c.key < bindparam("end")).exists(),
)


def _counted(passages: Iterable[Iterable[str]]) -> Mapping[str, int]:
    return Counter(word for passage in passages for word in set(passage))


async def _known(conn: AsyncConnection, listed: Sequence[str]) -> list[str]:
    known: list[str] = []
    for at in range(0, len(listed), 500):
        some = select(words.c.word).where(words.c.word.in_(bindparam("some", expanding=True)))
        known += (await conn.scalars(some, {"some": listed[at : at + 500]})).all()
    return known


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
