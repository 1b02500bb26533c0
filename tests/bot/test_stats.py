"""The figures of `suhbat stats`."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from command_line import suhbat, suhbat_here

from storage import chats, failures, subscriptions
from storage.engine import Database


async def _fill(file: Path) -> None:
    now = datetime.now(UTC)
    database = await Database(f"sqlite+aiosqlite:///{file}").open()
    async with database.writing() as conn:
        for chat in (1, 2):
            await chats.remember(conn, chat, "private", "kk")
            await subscriptions.subscribe(conn, chat, subscriptions.NO_THREAD, now)
        await chats.set_active(conn, 2, active=False)
        for text in ("опера", "Ғарыш [айлағы]", "ғарыш [айлағы]", "87011234567"):
            await failures.count(conn, text, now.date())
    await database.close()


@pytest.fixture
def filled(database_file: Path) -> str:
    """The address of a database with chats and failed searches of today."""
    asyncio.run(_fill(database_file))
    return f"sqlite+aiosqlite:///{database_file}"


def test_stats_prints_a_figure_a_line(filled: str, tmp_path: Path) -> None:
    done = suhbat_here(tmp_path, "stats", "--database", filled)
    assert (done.returncode, done.stderr) == (0, "")
    today = datetime.now(UTC).date().isoformat()
    lines = [line.split() for line in done.stdout.splitlines()]
    for line in (
        ["interviews", "2"],
        ["pairs", "36"],
        ["private", "1", "1"],
        ["channel", "0", "0"],
        ["excerpt", "1", "1"],
        ["deliveries,", "7", "days", "0"],
        ["failed", "searches,", "30", "days", "4", "last"],
        ["text", "not", "kept", "1", today],
    ):
        assert line in lines
    assert lines.index(["ғарыш", "[айлағы]", "2", today]) < lines.index(["опера", "1", today])
    assert "8701" not in done.stdout


def test_stats_for_programs(filled: str, tmp_path: Path) -> None:
    done = suhbat(tmp_path, "stats", "--json", "--database", filled)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    today = datetime.now(UTC).date().isoformat()
    assert (found["interviews"], found["qa_pairs"]) == (2, 36)
    assert found["chats"][0] == {"kind": "private", "active": 1, "blocked": 1}
    assert found["subscriptions"][0] == {"content": "excerpt", "active": 1, "stopped": 1}
    assert found["deliveries"]["days"] == 7
    assert set(found["deliveries"]["states"].values()) == {0}
    assert found["failed_searches"] == {
        "days": 30,
        "total": 4,
        "texts": [
            {"text": "ғарыш [айлағы]", "times": 2, "last_day": today},
            {"text": "опера", "times": 1, "last_day": today},
            {"text": None, "times": 1, "last_day": today},
        ],
    }


def test_stats_of_an_empty_database_takes_nothing_in(tmp_path: Path) -> None:
    done = suhbat_here(tmp_path, "stats", "--json")
    assert json.loads(done.stdout)["interviews"] == 0
