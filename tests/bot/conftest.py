"""The chat page in headless Chromium, over the `sandbox` that a test names.

All share one event loop with the tests, so that one browser serves every page.
"""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.sandbox import Sandbox

CHROMIUM = shutil.which("chromium")
NO_CHROMIUM = "Chromium is missing; on Debian: apt-get install chromium"
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium; a machine without it skips, CI fails."""
    if CHROMIUM is None and os.environ.get("CI") == "true":
        pytest.fail(NO_CHROMIUM)
    if CHROMIUM is None:
        pytest.skip(NO_CHROMIUM)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, sandbox: Sandbox) -> AsyncIterator[Page]:
    """The chat page on a phone's screen; an error on its console fails the test."""
    page = await browser.new_page(viewport={"width": 390, "height": 844})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda entry: errors.append(entry.text) if entry.type == "error" else None)
    await page.goto(sandbox.url)
    await page.wait_for_selector("#title:not(:empty)")
    yield page
    await page.close()
    assert errors == []
