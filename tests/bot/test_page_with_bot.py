"""Journeys of readers on the chat page, in headless Chromium, with the bot itself behind it."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from conversation import MORNING
from playwright.async_api import Locator, Page, expect

from bot.rehearsal import MovableClock, on_sandbox
from bot.sandbox import Sandbox
from storage.engine import Database

pytestmark = pytest.mark.asyncio(loop_scope="session")

GROUP, CHANNEL = "Кітап клубы", "Таңғы сұхбат"


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(database_file: Path) -> AsyncIterator[Sandbox]:
    database = await Database(f"sqlite+aiosqlite:///{database_file}").open()
    async with on_sandbox(database, clock=MovableClock(lambda: MORNING)) as (sandbox, _application):
        yield sandbox
    await database.close()


def newest(page: Page) -> Locator:
    """The bot's last message, with its buttons."""
    return page.locator(".theirs").last


async def say(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")


async def press(page: Page, label: str) -> None:
    await newest(page).get_by_role("button", name=label, exact=True).click()


async def go_to(page: Page, chat: str) -> None:
    if await page.locator("#back").is_visible():
        await page.locator("#back").click()
    await page.locator("#chats").get_by_text(chat, exact=True).click()
    await expect(page.locator("#title")).to_have_text(chat)


async def become(page: Page, person: str) -> None:
    await page.locator("#clock").click()
    await page.get_by_role("button", name=person, exact=True).click()
    await page.keyboard.press("Escape")


async def test_from_the_start_to_a_search_an_answer_and_the_next_question(page: Page) -> None:
    await page.get_by_role("button", name="Бастау").click()
    await expect(newest(page)).to_contain_text("Сәлеметсіз бе?")
    await press(page, "Іздеу")
    await expect(newest(page)).to_contain_text("Не іздейміз?")
    await say(page, "су таскыны")
    await expect(newest(page)).to_contain_text("«су таскыны» – 1 жауап")
    await expect(newest(page).get_by_text("Су тасқыны", exact=True)).to_be_visible()
    await press(page, "Толық жауап")
    await expect(newest(page)).to_contain_text("2/33 · 1/2-бөлік")
    await expect(newest(page).get_by_text("Сұрақ", exact=True)).to_be_in_viewport()
    await press(page, "Жалғасы")
    await expect(newest(page)).to_contain_text("2/33 · 2/2-бөлік")
    await press(page, "Келесі сұрақ")
    await expect(newest(page)).to_contain_text("2025 ж. 5 қаңтар · 3/33")


async def test_a_subscription_brings_the_next_mornings_excerpt(page: Page) -> None:
    await page.get_by_role("button", name="Бастау").click()
    await press(page, "Жазылу")
    await expect(newest(page)).to_contain_text("Келесісі: бүгін, 2 наурыз")
    await page.locator("#clock").click()
    await page.get_by_role("button", name="+1 сағат").click()
    await page.keyboard.press("Escape")
    push = newest(page)
    await expect(push).to_contain_text("Бүгінгі үзінді")
    await expect(push).to_contain_text("Баптау: /settings")
    first = await push.locator("blockquote").inner_text()
    await page.locator("#clock").click()
    await page.get_by_role("button", name="Ертең 09:00").click()
    await page.keyboard.press("Escape")
    await expect(page.locator(".theirs .text", has_text="Бүгінгі үзінді")).to_have_count(2)
    await expect(newest(page).locator("blockquote")).not_to_have_text(first)
    await press(page, "Толық жауап")
    await expect(newest(page)).to_contain_text("Жауап")


async def test_another_members_tap_opens_the_answer_in_private(page: Page) -> None:
    await go_to(page, GROUP)
    await say(page, "/search@suhbat_bot су тасқыны")
    await expect(newest(page)).to_contain_text("1 жауап")
    await become(page, "Ерлан")
    await go_to(page, GROUP)
    await press(page, "Толық жауап")
    await expect(page.locator("#title")).to_have_text("Сұхбат")
    await expect(newest(page)).to_contain_text("2/33 · 1/2-бөлік")
    await go_to(page, GROUP)
    await expect(page.locator(".theirs .text", has_text="Сұрақ")).to_have_count(0)


async def test_only_an_administrator_subscribes_a_group(page: Page) -> None:
    await become(page, "Ерлан")
    await go_to(page, GROUP)
    await say(page, "/start@suhbat_bot")
    await press(page, "Жазылу")
    alert = page.get_by_role("dialog", name=re.compile("топ әкімшілері ғана"))
    await alert.get_by_role("button", name="Түсінікті").click()
    await become(page, "Айгүл")
    await go_to(page, GROUP)
    await press(page, "Жазылу")
    await expect(newest(page)).to_contain_text("Жазылдыңыз.")


async def test_an_excerpt_is_shared_into_the_channel_and_leads_back(page: Page) -> None:
    await go_to(page, CHANNEL)
    await page.locator("#text").fill("@suhbat_bot контент")
    await page.locator(".choice", has_text="Отандық және әлемдік нарықта").click()
    shared = newest(page)
    await expect(shared.locator(".via")).to_have_text("@suhbat_bot арқылы")
    await expect(shared).to_contain_text("«Ana tili» газеті, 2025 ж. 5 қаңтар · 30/33")
    await shared.get_by_role("button", name="Толық жауап").click()
    await expect(page.locator("#title")).to_have_text("Сұхбат")
    await expect(newest(page)).to_contain_text("Сұрақ")
    await expect(newest(page)).to_contain_text("30/33")


async def test_a_channel_chosen_in_private_is_subscribed_and_gets_its_push(page: Page) -> None:
    await page.get_by_role("button", name="Бастау").click()
    await say(page, "/settings")
    await press(page, "Арнаға не топқа қосу")
    await page.locator("#keyboard").get_by_role("button", name="Арна таңдау").click()
    await page.get_by_role("dialog").locator(".chat", has_text=CHANNEL).click()
    await expect(page.locator(".theirs", has_text=f"{CHANNEL}: жазылым қосылды.")).to_be_visible()
    await page.locator("#clock").click()
    await page.get_by_role("button", name="+1 сағат").click()
    await page.keyboard.press("Escape")
    await go_to(page, CHANNEL)
    await expect(newest(page)).to_contain_text("Бүгінгі үзінді")


async def test_the_bot_speaks_the_language_that_is_chosen(page: Page) -> None:
    await page.get_by_role("button", name="Бастау").click()
    await say(page, "/settings")
    await press(page, "Тілі")
    await press(page, "русский")
    await expect(newest(page)).to_contain_text("Язык: русский")
    await press(page, "Назад")
    await press(page, "Подписаться")
    await expect(newest(page)).to_contain_text("Вы подписались.")
    await say(page, "/figure")
    await expect(newest(page)).to_contain_text("Важная цифра")
    await expect(newest(page)).to_contain_text("Текст – оригинал на казахском языке.")


@pytest.mark.parametrize("width", [320, 360, 420])
async def test_nothing_is_wider_than_a_phone(page: Page, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 800})
    await go_to(page, GROUP)
    for command in ("/topic@suhbat_bot", "/figure@suhbat_bot", "/search@suhbat_bot Қазақстан"):
        await say(page, command)
        await expect(page.locator(".mine").last).to_contain_text(command)
        await expect(newest(page).locator(".inline-keyboard")).to_be_visible()
    shown = page.locator(".column")
    for box in [await column.bounding_box() for column in await shown.all()]:
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
