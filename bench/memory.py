"""Resident memory of the running bot against a bare process: `python -m bench.memory [--quick]`.

The bare process imports python-telegram-bot and SQLAlchemy and builds an Application; the bot is
`suhbat run` on a sandbox in this process, asked 1,000 mixed things (200 with --quick).
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from itertools import cycle, islice

import psutil
from rich.console import Console
from rich.table import Table

from bot.sandbox import GROUP, PERSON, Sandbox

MIXED = (
    "/start",
    "су тасқыны",
    "/topic",
    "қазақстан",
    "/quote",
    "/figure",
    "/search казакстан экономика",
    "/topic Экономика, теңге",
    "/today",
    "криптовалюта",
    "/subscribe",
    "/settings",
    "/start p_ana-tili-2025_2",
    'AND OR NEAR * " <b>',
    "/help",
    "а" * 4096,
)
BARE = """
import sqlalchemy.ext.asyncio
from telegram.ext import Application
application = Application.builder().token("1:bare").build()
import psutil
print(psutil.Process().memory_info().rss)
"""


async def measure(messages: int) -> dict[int, int]:
    """The running bot's resident bytes after so many messages, ten times."""
    sandbox = Sandbox(now=lambda: datetime.now(UTC), keep=100)
    await sandbox.start()
    with tempfile.TemporaryDirectory() as folder:
        bot = await _start(sandbox, folder)
        sizes = {}
        try:
            step = messages // 10
            for number, text in enumerate(islice(cycle(MIXED), messages), 1):
                await _ask(sandbox, text, number)
                if number % step == 0:
                    sizes[number] = psutil.Process(bot.pid).memory_info().rss
        finally:
            bot.terminate()
            await bot.wait()
            await sandbox.stop()
    return sizes


async def _start(sandbox: Sandbox, folder: str) -> asyncio.subprocess.Process:
    settings = {
        "SUHBAT_TOKEN": sandbox.token,
        "SUHBAT_API_URL": sandbox.url,
        "SUHBAT_DATA_DIR": folder,
        "SUHBAT_LOG_LEVEL": "ERROR",
    }
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=os.environ | settings)


async def _ask(sandbox: Sandbox, text: str, number: int) -> None:
    """Every tenth is asked in the group, every fifth inline; each waits for its answer."""
    if number % 5 == 0:
        await sandbox.inline(text[:64], within=60)
        return
    chat = GROUP if number % 10 == 1 and text.startswith("/") else PERSON
    if chat == GROUP:
        command, _, rest = text.partition(" ")
        text = f"{command}@suhbat_bot {rest}".strip()
    asked = await sandbox.send_text(chat, text)
    await sandbox.next_message(chat, after=asked.message_id, within=60)


def _show(bare: int, sizes: dict[int, int]) -> None:
    table = Table("messages", "bot, MiB", "over the bare process, MiB", box=None)
    for number, size in sizes.items():
        table.add_row(f"{number}", f"{size / 2**20:.1f}", f"{(size - bare) / 2**20:.1f}")
    Console().print(table)
    first, *_, last = sizes.values()
    middle = list(sizes.values())[len(sizes) // 2 - 1]
    print(
        f"bare {bare / 2**20:.1f} MiB, bot {last / 2**20:.1f} MiB, over {(last - bare) / 2**20:.1f} MiB, "
        f"grown since the first tenth {(last - first) / 2**20:.1f} MiB, "
        f"since the half {(last - middle) / 2**20:.1f} MiB"
    )


if __name__ == "__main__":
    bare = int(subprocess.run([sys.executable, "-c", BARE], check=True, capture_output=True).stdout)
    _show(bare, asyncio.run(measure(200 if "--quick" in sys.argv else 1000)))
