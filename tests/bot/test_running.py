"""Starting, and running on when Telegram cannot be reached."""

import asyncio
import logging
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from conversation import MORNING

from bot.application import build
from bot.running import StartError, polling
from bot.sandbox import Sandbox
from storage.engine import Database


def _suhbat(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def _lines(log: str) -> list[str]:
    return [line for line in log.splitlines() if "Traceback" in line or not line.startswith(" ")]


async def test_a_second_program_with_the_token_is_told_of_in_one_line(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox = Sandbox(now=lambda: MORNING)
    await sandbox.start()
    caplog.set_level(logging.WARNING)
    one, other = (build(database, token=sandbox.token, api_url=sandbox.url) for _ in range(2))
    async with polling(one):
        await sandbox.polled()
        async with polling(other):
            await sandbox.wait_for(lambda calls: any(call.error for call in calls))
            await sandbox.wait_for(lambda calls: len(calls) > 20)
    await sandbox.stop()
    told = [record for record in caplog.records if "another program" in record.getMessage()]
    assert told
    assert not any(record.exc_info for record in caplog.records)


async def test_a_server_that_goes_away_is_told_of_in_one_line(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox = Sandbox(now=lambda: MORNING)
    await sandbox.start()
    logged = asyncio.Event()
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: logged.set()  # type: ignore[method-assign]
    logging.getLogger("bot.running").addHandler(handler)
    async with polling(build(database, token=sandbox.token, api_url=sandbox.url)):
        await sandbox.polled()
        await sandbox.stop()
        async with asyncio.timeout(20):
            await logged.wait()
    logging.getLogger("bot.running").removeHandler(handler)
    (told,) = [record for record in caplog.records if record.name == "bot.running"]
    assert "asking again" in told.getMessage()
    assert told.exc_info is None


async def test_what_is_no_bot_api_server_is_told_of(database: Database) -> None:
    sandbox = Sandbox(now=lambda: MORNING)
    await sandbox.start()
    application = build(database, token=sandbox.token, api_url=f"{sandbox.url}/sim")
    with pytest.raises(StartError):
        async with polling(application):
            pass
    await sandbox.stop()


def test_a_data_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = _suhbat("interviews", SUHBAT_DATA_DIR=str(tmp_path / "file" / "data"))
    assert done.returncode == 1
    (line,) = _lines(done.stderr)
    assert "SUHBAT_DATA_DIR" in line


def test_a_database_of_a_newer_version_is_one_line(database_file: Path) -> None:
    with sqlite3.connect(database_file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    done = _suhbat("interviews", "--database", f"sqlite+aiosqlite:///{database_file}")
    assert done.returncode == 1
    (line,) = _lines(done.stderr)
    assert "newer" in line
