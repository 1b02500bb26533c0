"""The words of the corpus, and by which slips of the finger each may be found."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import JSON, and_, bindparam, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import typos
from corpus.kazakh import lexicon, stemming
from corpus.kazakh.letters import cyrillic, fold, is_latin
from corpus.kazakh.suffixes import BARE
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
"""More where only a stem of what was typed is near: the word in the form that was typed is likelier."""
_SHORTEST_STEM: Final = 4
_UNPRINTED: Final = 0.04
"""More for a stem that no text prints without suffixes."""
_LETTERS: Final = 0.2
"""More for each letter that is spelled otherwise, though the key may be the same."""
_AS_NEAR: Final = 0.05
_MOST: Final = 3
"""Words that one was meant for, where it is as near to several."""


async def add(conn: AsyncConnection, said: Collection[str]) -> None:
    """Know words, as an index holds them."""
    new = sorted(await _new(conn, said))
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


async def repaired(conn: AsyncConnection, term: Term) -> tuple[str, ...]:
    """The words of the corpus that a term may have been meant for: the likeliest, and those as near as it."""
    stems = stemming.stems(term.text) - {lexicon.spelled_out(cyrillic(term.text))}
    typed = dict.fromkeys((stem for stem in stems if len(stem) >= _SHORTEST_STEM), _STEM) | {term.text: 0.0}
    keys = [fold(spelled) for spelled in typed]
    wanted = frozenset().union(*(typos.sought(key) for key in keys if typos.allowed(key)))
    if not wanted:
        return ()
    starts = (await conn.scalars(_BEGINNINGS, {"wanted": sorted(wanted)})).all()
    likest = sorted(starts, key=lambda start: min(_cost_of_beginning(key, start) for key in keys))
    costs: dict[str, float] = {}
    for word in await _begun(conn, likest[:_NEAREST]):
        for spelled, cost in _costs(term.text, typed, word):
            costs[spelled] = min(cost, costs.get(spelled, cost))
    best = min(costs.values(), default=0.0)
    # Of words that are as near the shortest, the plainest form.
    near = sorted((cost, len(word), word) for word, cost in costs.items() if cost <= best + _AS_NEAR)
    return tuple(word for _, _, word in near[:_MOST])


_FORGET_WORD: Final = delete(words).where(words.c.word == bindparam("one"))
_BEGINNINGS: Final = (
    select(slips.c.beginning)
    .where(slips.c.deletion.in_(bindparam("wanted", expanding=True)))
    .distinct()
    .order_by(slips.c.beginning)
)
_FORGET_SLIPS: Final = delete(slips).where(
    slips.c.beginning == bindparam("start"),
    ~select(words.c.word).where(words.c.key >= bindparam("start"), words.c.key < bindparam("end")).exists(),
)


async def _begun(conn: AsyncConnection, starts: Sequence[str]) -> Sequence[str]:
    """The words whose keys begin with any of these."""
    ranges = [and_(words.c.key >= start, words.c.key < start + _LAST) for start in starts]
    return (await conn.scalars(select(words.c.word).where(or_(*ranges)))).all() if ranges else ()


async def _new(conn: AsyncConnection, said: Collection[str]) -> Sequence[str]:
    """Those of the words that are not known: all of an interview are one value, however many."""
    of_list = {"sqlite": func.json_each, "postgresql": func.json_array_elements_text}[conn.dialect.name]
    each = of_list(bindparam("said", type_=JSON)).table_valued("value")
    unknown = select(each.c.value).where(~select(words.c.word).where(words.c.word == each.c.value).exists())
    return (await conn.scalars(unknown, {"said": list(said)})).all()


_LOOKED_UP: Final = 100
"""Words that one statement looks for in the index."""


def _beginnings(word: str) -> frozenset[str]:
    return typos.beginnings(fold(word), index_terms(word, "kk").keys)


def _cost_of_beginning(key: str, start: str) -> float:
    return typos.cost(key[: len(start)], start, 2)


def _costs(text: str, typed: Mapping[str, float], word: str) -> Iterator[tuple[str, float]]:
    """A word and its stems, each with what the slips from it to what was typed cost."""
    held = index_terms(word, "kk")
    stems = (stem for stem in held.stems if len(stem) >= _SHORTEST_STEM)
    meant = dict.fromkeys(stems, _UNPRINTED) | {word: 0.0}
    for spelled, further in meant.items():
        letters = _LETTERS * typos.edits(text, spelled, 2)
        for one, dearer in typed.items():
            if _may_be_meant(one, spelled):
                key, other = fold(one), fold(spelled)
                yield (
                    spelled,
                    typos.cost(key, other, typos.allowed(min(key, other, key=len)))
                    + dearer
                    + further
                    + letters,
                )


def _may_be_meant(typed: str, spelled: str) -> bool:
    """By their keys, and in Cyrillic by the letters as well: ы and и have one key, and are not one."""
    if not typos.may_be_meant(fold(typed), fold(spelled)):
        return False
    return is_latin(typed) or typos.may_be_meant(_bare(typed), _bare(spelled))


def _bare(word: str) -> str:
    return cyrillic(word).translate(BARE)
