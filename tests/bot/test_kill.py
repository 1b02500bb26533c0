"""The running program is killed between pushes and started again."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import select

from bot.sandbox import Call, Sandbox
from storage import chats, subscriptions
from storage.engine import Database
from storage.schema import deliveries
from storage.subscriptions import Change

PEOPLE = range(5001, 5061)


def _noon() -> str:
    """A zone where it is about noon: the local day is far from its ends."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


async def _subscribe(database: Database, now: datetime) -> None:
    due = now.astimezone(UTC) - timedelta(minutes=1)
    async with database.writing() as conn:
        for person in PEOPLE:
            await chats.remember(conn, person, "private", "kk")
            await subscriptions.subscribe(conn, person, subscriptions.NO_THREAD, due)
            minute = 12 * 60 + due.minute
            yesterday = now - timedelta(days=1)
            await subscriptions.change(
                conn, person, subscriptions.NO_THREAD, Change(minute=minute, zone=_noon()), yesterday
            )


async def _start(sandbox: Sandbox, file: Path) -> asyncio.subprocess.Process:
    settings = {
        "SUHBAT_TOKEN": sandbox.token,
        "SUHBAT_API_URL": sandbox.url,
        "SUHBAT_DATABASE_URL": f"sqlite+aiosqlite:///{file}",
        "SUHBAT_LOG_LEVEL": "ERROR",
    }
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=os.environ | settings)


def _sent(least: int, calls: Sequence[Call]) -> bool:
    return sum(call.method == "sendMessage" for call in calls) >= least


def _received(sandbox: Sandbox) -> Counter[int]:
    return Counter(
        {person: sum(message.from_bot for message in sandbox.messages(person)) for person in PEOPLE}
    )


@asynccontextmanager
async def _push_due(database: Database) -> AsyncIterator[Sandbox]:
    """A sandbox whose people are all owed a push now."""
    sandbox = Sandbox(now=lambda: datetime.now(UTC))
    for person in PEOPLE:
        sandbox.add_person(person, f"Оқырман {person}")
    await _subscribe(database, datetime.now(UTC))
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()


async def test_kill_9_between_a_push_and_the_next_start_leaves_no_subscriber_out(
    database: Database, database_file: Path
) -> None:
    async with _push_due(database) as sandbox:
        for sends in (7, 20):
            process = await _start(sandbox, database_file)
            await sandbox.wait_for(partial(_sent, sends), within=60)
            process.send_signal(signal.SIGKILL)
            await process.wait()
        assert len(+_received(sandbox)) < len(PEOPLE)

        process = await _start(sandbox, database_file)
        await sandbox.wait_for(lambda calls: all(_received(sandbox).values()), within=60)
        process.terminate()
        assert await process.wait() == 0
    received = _received(sandbox)
    assert min(received.values()) == 1
    # A kill repeats at most the send that was in flight.
    assert sum(received.values()) <= len(PEOPLE) + 2
    async with database.reading() as conn:
        states = Counter((await conn.scalars(select(deliveries.c.state))).all())
    assert states == Counter(sent=len(PEOPLE))


async def test_sigterm_in_the_middle_of_a_push_loses_and_repeats_nothing(
    database: Database, database_file: Path
) -> None:
    async with _push_due(database) as sandbox:
        process = await _start(sandbox, database_file)
        await sandbox.wait_for(partial(_sent, 5), within=60)
        process.terminate()
        assert await process.wait() == 0
        at_stop = sum(_received(sandbox).values())
        assert at_stop < len(PEOPLE)
        async with database.reading() as conn:
            states = Counter((await conn.scalars(select(deliveries.c.state))).all())
        assert states == Counter(sent=at_stop, pending=len(PEOPLE) - at_stop)

        process = await _start(sandbox, database_file)
        await sandbox.wait_for(lambda calls: all(_received(sandbox).values()), within=60)
        process.terminate()
        assert await process.wait() == 0
    assert set(_received(sandbox).values()) == {1}
