"""The ledger of deliveries: one row makes a send happen once.

pending → sending → sent, blocked or failed; back to pending to be tried again; `unknown` when it stayed
unclear whether the last try arrived; `skipped` when it is no longer worth sending.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlalchemy import case, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.model import Language
from storage.calendar import Slot, latest_slot, local_date, next_slot, slot
from storage.chats import ChatKind
from storage.schema import chats, deliveries, editions, subscriptions
from storage.subscriptions import Content
from storage.upserts import upsert

State = Literal["sent", "unknown", "failed", "blocked", "skipped"]

MOST_TRIES = 3
"""The first, and at most two more after an outcome that nobody can know."""
GRACE = timedelta(hours=1)
"""A delivery is owed to the end of its local day, and this long at least: a restart may take in midnight."""
BATCH = 500


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this process now sends."""

    id: int
    subscription: int
    chat: int
    kind: ChatKind
    thread: int
    language: Language | None
    content: Content
    local_date: date
    first: bool
    """The subscription's first: it tells of the settings."""
    tries: int
    """This one included."""


async def plan_due(conn: AsyncConnection, now: datetime) -> int:
    """Write down what has come due, at most a batch; returns how many subscriptions were looked at.

    After a pause only the last slot is still owed, unless it lapsed; what was missed is written as skipped.
    """
    await conn.execute(
        update(deliveries)
        .where(deliveries.c.state == "pending", deliveries.c.lapses_at <= now)
        .values(state="skipped", reason="its day was over")
    )
    due = await conn.execute(
        select(subscriptions.c.id, subscriptions.c.minute, subscriptions.c.zone, subscriptions.c.next_slot)
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(subscriptions.c.active, chats.c.active, subscriptions.c.next_slot <= now)
        .order_by(subscriptions.c.next_slot)
        .limit(BATCH)
    )
    rows = due.all()
    for row in rows:
        latest = latest_slot(now, row.minute, row.zone)
        if row.next_slot < latest.due_at:
            missed = local_date(row.next_slot, row.zone)
            await _write(conn, row.id, slot(missed, row.minute, row.zone), row.zone, now)
        await _write(conn, row.id, latest, row.zone, now)
        await conn.execute(
            update(subscriptions)
            .where(subscriptions.c.id == row.id)
            .values(next_slot=next_slot(now, row.minute, row.zone).due_at)
        )
    return len(rows)


async def _write(conn: AsyncConnection, subscription: int, owed: Slot, zone: str, now: datetime) -> None:
    midnight = slot(owed.local_date + timedelta(days=1), 0, zone).due_at
    lapses_at = max(midnight, owed.due_at + GRACE)
    missed = lapses_at <= now
    row = {
        "subscription": subscription,
        "local_date": owed.local_date,
        "minute": owed.minute,
        "due_at": owed.due_at,
        "not_before": owed.due_at,
        "lapses_at": lapses_at,
        "state": "skipped" if missed else "pending",
        "reason": "missed while stopped" if missed else None,
        "attempts": 0,
    }
    await conn.execute(upsert(conn, deliveries).values(row).on_conflict_do_nothing())


async def claim(conn: AsyncConnection, now: datetime) -> Claimed | None:
    """Take the pending delivery that has waited longest, for sending at once; None if nothing is due.

    One at a time: who unsubscribes meanwhile gets none, and a kill leaves a single one in doubt.
    """
    pending = (
        select(deliveries.c.id)
        .join(subscriptions, subscriptions.c.id == deliveries.c.subscription)
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(
            deliveries.c.state == "pending",
            deliveries.c.not_before <= now,
            subscriptions.c.active,
            chats.c.active,
        )
        .order_by(deliveries.c.not_before, deliveries.c.id)
        .limit(1)
    )
    claimed = await conn.scalar(
        update(deliveries)
        .where(deliveries.c.id == pending.scalar_subquery())
        .values(state="sending", attempts=deliveries.c.attempts + 1)
        .returning(deliveries.c.id)
    )
    rows = await conn.execute(
        select(
            deliveries.c.id,
            subscriptions.c.id,
            chats.c.id,
            chats.c.kind,
            subscriptions.c.thread,
            chats.c.language,
            subscriptions.c.content,
            deliveries.c.local_date,
            ~subscriptions.c.greeted,
            deliveries.c.attempts,
        )
        .join(subscriptions, subscriptions.c.id == deliveries.c.subscription)
        .join(chats, chats.c.id == subscriptions.c.chat)
        .where(deliveries.c.id == claimed)
    )
    row = rows.one_or_none()
    return None if row is None else Claimed(*tuple(row))


async def sent(conn: AsyncConnection, delivery: Claimed, message: int) -> None:
    """It arrived, as that message."""
    await conn.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery.id)
        .values(state="sent", message=message, reason=None)
    )
    await conn.execute(
        update(subscriptions).where(subscriptions.c.id == delivery.subscription).values(greeted=True)
    )


async def ended(conn: AsyncConnection, delivery: int, state: State, reason: str) -> None:
    """It will not be tried again, and why."""
    await conn.execute(
        update(deliveries).where(deliveries.c.id == delivery).values(state=state, reason=reason)
    )


async def postpone(
    conn: AsyncConnection, delivery: int, until: datetime, reason: str, *, refused: bool
) -> None:
    """Try again, no earlier than `until`; what was refused did surely not arrive, and is no try."""
    await conn.execute(
        update(deliveries)
        .where(deliveries.c.id == delivery)
        .values(
            state="pending", not_before=until, reason=reason, attempts=deliveries.c.attempts - int(refused)
        )
    )


async def recover(conn: AsyncConnection) -> int:
    """At start: what a killed process was sending may have arrived or not; try again, within `MOST_TRIES`."""
    found = await conn.execute(
        update(deliveries)
        .where(deliveries.c.state == "sending")
        .values(
            state=case((deliveries.c.attempts < MOST_TRIES, "pending"), else_="unknown"),
            reason="the program was stopped while sending",
        )
    )
    return found.rowcount


async def give_up(conn: AsyncConnection, interview: str, reason: str) -> int:
    """Try no more what may have brought that interview's edition already; returns how many there were.

    What was not tried yet stays: its edition is chosen when it is sent.
    """
    tried = (
        select(deliveries.c.id)
        .join(subscriptions, subscriptions.c.id == deliveries.c.subscription)
        .join(editions, editions.c.local_date == deliveries.c.local_date)
        .where(
            deliveries.c.state == "pending",
            deliveries.c.attempts > 0,
            subscriptions.c.content.in_(["both", editions.c.kind]),
            editions.c.pair.startswith(f"{interview}/"),
        )
    )
    found = await conn.execute(
        update(deliveries).where(deliveries.c.id.in_(tried)).values(state="unknown", reason=reason)
    )
    return found.rowcount
