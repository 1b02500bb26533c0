"""Pictures of the chat page for the README: `python tools/screenshots.py` (needs Chromium).

The bot is the real one, over a new database with the bundled interviews, on a fixed morning.
"""

import asyncio
import shutil
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bot.ingest import ingest_bundled
from bot.rehearsal import MovableClock, on_sandbox
from bot.sandbox import PERSON, Sandbox
from handlers.context import SuhbatApplication
from storage.engine import Database

Scheme = Literal["light", "dark"]
IMAGES = Path(__file__).parent.parent / "docs" / "images"
MORNING = datetime(2026, 3, 2, 3, 58, tzinfo=UTC)
"""08:58 in Almaty."""
PHONE = ViewportSize(width=420, height=880)
DESKTOP = ViewportSize(width=1100, height=800)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


async def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed: apt-get install chromium")
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = await Database(f"sqlite+aiosqlite:///{folder}/suhbat.db").open()
        await ingest_bundled(database, MORNING)
        clock = MovableClock(lambda: MORNING)
        async with (
            on_sandbox(database, clock=clock) as (sandbox, application),
            async_playwright() as playwright,
        ):
            browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            await _converse(sandbox, application)
            for scheme in SCHEMES:
                await _take(browser, sandbox, scheme, PHONE, f"chat-{scheme}.png")
            await _take(browser, sandbox, "light", DESKTOP, "chat-desktop.png")
            await browser.close()
        await database.close()


async def _converse(sandbox: Sandbox, application: SuhbatApplication) -> None:
    """A reader subscribes, searches, and gets the day's excerpt."""
    for text in ("/start", "/subscribe", "су тасқыны"):
        await sandbox.send_text(PERSON, text)
        await sandbox.settled()
        await application.update_queue.join()
    await sandbox.move_clock(timedelta(minutes=2))


async def _take(browser: Browser, sandbox: Sandbox, scheme: Scheme, size: ViewportSize, name: str) -> None:
    page: Page = await browser.new_page(viewport=size, color_scheme=scheme, device_scale_factor=2)
    await page.goto(sandbox.url)
    await page.locator(".theirs").last.wait_for()
    await page.screenshot(path=IMAGES / name)
    print(IMAGES / name)
    await page.close()


if __name__ == "__main__":
    asyncio.run(main())
