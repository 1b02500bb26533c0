"""What the bot does and for how many: counts for its operators, nothing of a single chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import failures
from storage.chats import ChatKind
from storage.deliveries import State as Ended
from storage.failures import Failure
from storage.schema import chats, deliveries, failed_searches, interviews, qa_pairs, subscriptions
from storage.subscriptions import CONTENTS, Content

State = Literal["pending", "sending", Ended]

KINDS: tuple[ChatKind, ...] = get_args(ChatKind)
STATES: tuple[State, ...] = get_args(State)
DELIVERY_DAYS: Final = 7
MOST_FAILURES: Final = 20
"""Texts of failed searches that are listed."""


@dataclass(frozen=True, slots=True)
class ChatCount:
    """Chats of one kind."""

    kind: ChatKind
    active: int
    blocked: int
    """Those that put the bot out as well."""


@dataclass(frozen=True, slots=True)
class SubscriptionCount:
    """Subscriptions to one content."""

    content: Content
    active: int
    stopped: int
    """By unsubscribing, or since their chat blocked the bot."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a moment."""

    interviews: int
    qa_pairs: int
    chats: tuple[ChatCount, ...]
    subscriptions: tuple[SubscriptionCount, ...]
    deliveries: dict[State, int]
    """Of the last `DELIVERY_DAYS` days."""
    failed: int
    """Searches of the last `failures.KEPT` that found nothing."""
    failures: tuple[Failure, ...]
    """What they looked for, the most frequent first, at most `MOST_FAILURES`."""


async def gather(conn: AsyncConnection, now: datetime) -> Statistics:
    """Count all of it; kinds, contents and states that nothing is of are counted, too."""
    since = (now - failures.KEPT).date()
    failed = select(func.sum(failed_searches.c.times)).where(failed_searches.c.day >= since)
    return Statistics(
        interviews=await conn.scalar(select(func.count()).select_from(interviews)) or 0,
        qa_pairs=await conn.scalar(select(func.count()).select_from(qa_pairs)) or 0,
        chats=await _chats(conn),
        subscriptions=await _subscriptions(conn),
        deliveries=await _deliveries(conn, now - timedelta(days=DELIVERY_DAYS)),
        failed=await conn.scalar(failed) or 0,
        failures=await failures.most_wanted(conn, since, MOST_FAILURES),
    )


async def _chats(conn: AsyncConnection) -> tuple[ChatCount, ...]:
    grouped = select(chats.c.kind, chats.c.active, func.count()).group_by(chats.c.kind, chats.c.active)
    counted = {(kind, active): n for kind, active, n in await conn.execute(grouped)}
    return tuple(
        ChatCount(kind, counted.get((kind, True), 0), counted.get((kind, False), 0)) for kind in KINDS
    )


async def _subscriptions(conn: AsyncConnection) -> tuple[SubscriptionCount, ...]:
    active = and_(subscriptions.c.active, chats.c.active).label("active")
    grouped = (
        select(subscriptions.c.content, active, func.count())
        .join(chats, chats.c.id == subscriptions.c.chat)
        .group_by(subscriptions.c.content, active)
    )
    counted = {(content, bool(goes_out)): n for content, goes_out, n in await conn.execute(grouped)}
    return tuple(
        SubscriptionCount(content, counted.get((content, True), 0), counted.get((content, False), 0))
        for content in CONTENTS
    )


async def _deliveries(conn: AsyncConnection, since: datetime) -> dict[State, int]:
    grouped = (
        select(deliveries.c.state, func.count().label("n"))
        # The state stands here for the index, which begins with it: the ledger is kept for ever.
        .where(deliveries.c.state.in_(STATES), deliveries.c.not_before >= since)
        .group_by(deliveries.c.state)
    )
    counted: dict[State, int] = {row.state: row.n for row in await conn.execute(grouped)}
    return {state: counted.get(state, 0) for state in STATES}
