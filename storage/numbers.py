"""The numbers ever given to pairs, and what their texts are known by: they outlive the texts."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.numbering import KnownPair
from storage.schema import numbers

_BYTES = 4
"""Of a word's hash."""


async def known(conn: AsyncConnection, interview: str) -> tuple[KnownPair, ...]:
    """The pairs that an interview has or had, for `corpus.pipeline.interview_of`; none if it is new."""
    rows = await conn.execute(
        select(numbers.c.number, numbers.c.letters, numbers.c.words)
        .where(numbers.c.interview == interview)
        .order_by(numbers.c.number)
    )
    return tuple(KnownPair(row.number, row.letters, _unpacked(row.words)) for row in rows)


async def remember(conn: AsyncConnection, interview: str, pairs: Sequence[KnownPair]) -> None:
    """Know these pairs from now on by the texts that they have now; those that vanished stay known."""
    one = delete(numbers).where(numbers.c.interview == interview, numbers.c.number == bindparam("given"))
    await conn.execute(one, [{"given": number} for number in {pair.number for pair in pairs}])
    if pairs:
        await conn.execute(insert(numbers), [_row(interview, pair) for pair in pairs])


def _row(interview: str, pair: KnownPair) -> dict[str, object]:
    words = b"".join(word.to_bytes(_BYTES, "big") for word in sorted(pair.words))
    return {"interview": interview, "number": pair.number, "letters": pair.letters, "words": words}


def _unpacked(words: bytes) -> frozenset[int]:
    return frozenset(
        int.from_bytes(words[start : start + _BYTES], "big") for start in range(0, len(words), _BYTES)
    )
