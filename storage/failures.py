"""Searches that found nothing, counted per day: what people miss here, without who they are."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import failed_searches
from storage.upserts import upsert

KEPT: Final = timedelta(days=30)
MOST_CHARACTERS: Final = 80
"""A line; what is longer is rather a message than words to look for."""
NOT_KEPT: Final = ""
"""What a text is counted under that may tell of a person."""

_PRIVATE: Final = re.compile(
    r"@"  # an e-mail address, a name on Telegram
    # Nine digits or more with only signs between: identity cards (9), telephone numbers with their code (10
    # in Kazakhstan's plan, by E.164 at most 15), IIN (12), bank cards (16; by ISO/IEC 7812 at most 19).
    r"|\d(?:[\W_]*\d){8}"
    # A local telephone number, in twos from its end: 2-55-17, 55-17-43, 255-17-43.
    r"|(?<!\d)\d{1,3}-\d\d-\d\d(?!\d)"
)
_ENDS: Final = " .,;:!?…"


@dataclass(frozen=True, slots=True)
class Failure:
    """A search that found nothing, as often as it was tried."""

    text: str
    """`NOT_KEPT` stands for all the texts that were not kept."""
    times: int
    last_day: date


async def count(conn: AsyncConnection, text: str, day: date) -> None:
    """Count a search that found nothing; who searched is not even asked for."""
    one = upsert(conn, failed_searches).values(day=day, text=_wish(text), times=1)
    more = {"times": failed_searches.c.times + 1}
    await conn.execute(one.on_conflict_do_update(index_elements=["day", "text"], set_=more))


async def forget_older(conn: AsyncConnection, before: date) -> None:
    """Forget the days before that one."""
    await conn.execute(delete(failed_searches).where(failed_searches.c.day < before))


async def most_wanted(conn: AsyncConnection, since: date, limit: int) -> tuple[Failure, ...]:
    """The most frequent first, of equal ones those last asked for; what was not kept comes last."""
    times, last_day = func.sum(failed_searches.c.times), func.max(failed_searches.c.day)
    rows = await conn.execute(
        select(failed_searches.c.text, times, last_day)
        .where(failed_searches.c.day >= since)
        .group_by(failed_searches.c.text)
        .order_by(failed_searches.c.text == NOT_KEPT, times.desc(), last_day.desc(), failed_searches.c.text)
        .limit(limit)
    )
    return tuple(Failure(*tuple(row)) for row in rows)


def _wish(text: str) -> str:
    """One text for the spellings of a wish that differ in capitals, blanks and the sign at the end."""
    folded = " ".join(text.lower().split()).strip(_ENDS)
    return NOT_KEPT if len(folded) > MOST_CHARACTERS or _PRIVATE.search(folded) else folded
