"""Subscriptions: what a chat receives, and when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

from sqlalchemy import Row, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.calendar import Slot, local_date, next_slot, slot
from storage.schema import deliveries, subscriptions

Content = Literal["excerpt", "figure", "both"]

CONTENTS: tuple[Content, ...] = get_args(Content)
DEFAULT_CONTENT: Content = "excerpt"
DEFAULT_MINUTE = 9 * 60
DEFAULT_ZONE = "Asia/Almaty"
NO_THREAD = 0


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a chat, or a topic of a forum, receives."""

    id: int
    chat: int
    thread: int
    content: Content
    minute: int
    """Of the local day."""
    zone: str
    next_slot: datetime
    active: bool


@dataclass(frozen=True, slots=True)
class Change:
    """New settings; None leaves one as it is."""

    content: Content | None = None
    minute: int | None = None
    zone: str | None = None


async def find(conn: AsyncConnection, chat: int, thread: int = NO_THREAD) -> Subscription | None:
    """The subscription of a chat and thread, also a stopped one; None if there never was one."""
    row = (
        await conn.execute(
            select(subscriptions).where(subscriptions.c.chat == chat, subscriptions.c.thread == thread)
        )
    ).one_or_none()
    return None if row is None else _subscription(row)


async def subscribe(conn: AsyncConnection, chat: int, thread: int, now: datetime) -> Subscription:
    """Subscribe the known chat by the defaults, or take up a stopped subscription with its settings."""
    found = await find(conn, chat, thread)
    if found is None:
        first = next_slot(now, DEFAULT_MINUTE, DEFAULT_ZONE)
        added = await conn.execute(
            insert(subscriptions)
            .values(
                chat=chat,
                thread=thread,
                content=DEFAULT_CONTENT,
                minute=DEFAULT_MINUTE,
                zone=DEFAULT_ZONE,
                next_slot=first.due_at,
                active=True,
                greeted=False,
            )
            .returning(subscriptions)
        )
        return _subscription(added.one())
    return found if found.active else await _reschedule(conn, found, Change(), now)


async def change(
    conn: AsyncConnection, chat: int, thread: int, new: Change, now: datetime
) -> Subscription | None:
    """Settle new settings; None if nothing is sent there. ValueError for an unknown zone.

    A day whose hour has come and whose delivery is not yet planned stays owed.
    """
    found = await find(conn, chat, thread)
    if found is None or not found.active:
        return None
    if found.next_slot > now:
        return await _reschedule(conn, found, new, now)
    midnight = slot(local_date(found.next_slot, found.zone), 0, new.zone or found.zone).due_at
    return await _reschedule(conn, found, new, midnight - timedelta.resolution)


async def stop(conn: AsyncConnection, chat: int, thread: int) -> bool:
    """Send no more, keep the settings; False if nothing was being sent."""
    stopped = await conn.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == chat, subscriptions.c.thread == thread, subscriptions.c.active)
        .values(active=False)
        .returning(subscriptions.c.id)
    )
    ids = stopped.scalars().all()
    await conn.execute(
        update(deliveries)
        .where(deliveries.c.subscription.in_(ids), deliveries.c.state == "pending")
        .values(state="skipped", reason="unsubscribed")
    )
    return bool(ids)


async def resume(conn: AsyncConnection, chat: int, now: datetime) -> None:
    """Owe nothing of the time in which the chat could not be reached."""
    rows = await conn.execute(
        select(subscriptions).where(subscriptions.c.chat == chat, subscriptions.c.active)
    )
    for row in rows.all():
        await _reschedule(conn, _subscription(row), Change(), now)


async def _reschedule(
    conn: AsyncConnection, found: Subscription, new: Change, after: datetime
) -> Subscription:
    minute = found.minute if new.minute is None else new.minute
    zone = new.zone or found.zone
    following = await _next_free_slot(conn, found.id, after, minute, zone)
    changed = await conn.execute(
        update(subscriptions)
        .where(subscriptions.c.id == found.id)
        .values(
            content=new.content or found.content,
            minute=minute,
            zone=zone,
            next_slot=following.due_at,
            active=True,
        )
        .returning(subscriptions)
    )
    return _subscription(changed.one())


async def _next_free_slot(
    conn: AsyncConnection, subscription: int, after: datetime, minute: int, zone: str
) -> Slot:
    """The next slot of a day that has had no delivery: a new hour does not bring the same day twice."""
    found = next_slot(after, minute, zone)
    while True:
        taken = await conn.scalar(
            select(
                exists().where(
                    deliveries.c.subscription == subscription,
                    deliveries.c.local_date == found.local_date,
                    deliveries.c.state != "skipped",
                )
            )
        )
        if not taken:
            return found
        found = next_slot(found.due_at, minute, zone)


def _subscription(row: Row[tuple[object, ...]]) -> Subscription:
    return Subscription(
        id=row.id,
        chat=row.chat,
        thread=row.thread,
        content=row.content,
        minute=row.minute,
        zone=row.zone,
        next_slot=row.next_slot,
        active=row.active,
    )
