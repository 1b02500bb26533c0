"""The chat page in a browser, with an echo bot to talk to."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from echo_bot import echoing
from playwright.async_api import Browser, Locator, Page, expect
from sandbox_calls import Clock
from telegram import Bot

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def echo(sandbox: Sandbox) -> AsyncIterator[None]:
    async with echoing(sandbox):
        yield


async def say(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")


async def started(page: Page) -> None:
    """Presses Start and waits for the answer."""
    await page.get_by_role("button", name="Бастау").click()
    await expect(page.locator(".theirs").last).to_contain_text("Жаңғырық: /start")


async def go_to(page: Page, chat: str) -> None:
    if await page.locator("#back").is_visible():
        await page.locator("#back").click()
    await page.locator("#chats").get_by_text(chat, exact=True).click()
    await expect(page.locator("#title")).to_have_text(chat)


async def height(shown: Locator) -> float:
    box = await shown.bounding_box()
    assert box is not None
    return box["height"]


async def test_a_new_chat_tells_of_the_bot_and_starts_it(page: Page) -> None:
    await expect(page.locator(".emptiness")).to_contain_text("Айтқаныңызды қайталайтын бот.")
    await started(page)
    await expect(page.locator(".mine").last).to_contain_text("/start")
    await expect(page.locator(".stamp").last).to_have_text("09:00")


async def test_text_is_never_markup(page: Page) -> None:
    await started(page)
    await say(page, "<img src=x onerror=alert(1)> & <b>сөз</b>")
    await expect(page.locator(".theirs .text").last).to_have_text(
        "Жаңғырық: <img src=x onerror=alert(1)> & <b>сөз</b>"
    )
    assert await page.locator(".text img, .text b").count() == 0


async def test_formatting_is_shown_and_a_long_quote_opens(page: Page) -> None:
    await started(page)
    await say(page, "/format")
    text = page.locator(".theirs .text").last
    await expect(text.locator("strong")).to_have_text("Қою")
    await expect(text.locator("em")).to_have_text("көлбеу")
    await expect(text.locator("code")).to_have_text("код")
    await expect(text.locator("blockquote").last).to_have_text("Қысқа")
    quote = text.locator("blockquote.expandable")
    opener = quote.get_by_role("button", name="Толық көрсету")
    closed = await height(quote)
    await opener.press("Enter")
    await expect(opener).to_have_attribute("aria-expanded", "true")
    assert await height(quote) > 2 * closed
    await quote.click(position={"x": 40, "y": 20})
    await expect(opener).to_have_attribute("aria-expanded", "false")
    await text.get_by_role("link", name="сілтеме").click()
    await expect(page.locator(".theirs .text").last).to_have_text("Жаңғырық: /start p_1")


async def test_callback_buttons_edit_toast_and_alert(page: Page) -> None:
    await started(page)
    await say(page, "/buttons")
    await page.get_by_role("button", name="Ескерту").click()
    dialog = page.get_by_role("dialog", name="Мұны әкімшілер ғана өзгертеді.")
    await dialog.get_by_role("button", name="Түсінікті").click()
    await expect(dialog).to_be_hidden()
    await page.get_by_role("button", name="Өңдеу").click()
    await expect(page.locator("#toast")).to_have_text("Өңделді")
    await expect(page.locator(".theirs .text").last).to_have_text("Жаңа мәтін")
    await expect(page.locator(".theirs .stamp").last).to_contain_text("өңделді")
    assert await page.locator(".inline-keyboard").count() == 0


async def test_copy_link_and_inline_buttons(page: Page) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await started(page)
    await say(page, "/buttons")
    await page.get_by_role("button", name="Көшіру").click()
    await expect(page.locator("#toast")).to_have_text("Көшірілді")
    assert await page.evaluate("navigator.clipboard.readText()") == "«Ana tili», 2025"
    await page.get_by_role("button", name="Осында").click()
    await expect(page.locator("#text")).to_have_value("@suhbat_bot су")
    await page.locator("#text").fill("")
    await page.get_by_role("button", name="Бөлісу").click()
    await page.get_by_role("dialog").get_by_role("button", name="Кітап клубы").click()
    await expect(page.locator("#title")).to_have_text("Кітап клубы")
    await page.locator(".choice").first.click()
    await expect(page.locator(".mine .via")).to_have_text("@suhbat_bot арқылы")
    await go_to(page, "Сұхбат")
    await page.get_by_role("button", name="Сілтеме").click()
    await expect(page.locator(".theirs .text").last).to_have_text("Жаңғырық: /start p_2")


async def test_commands_are_listed_filtered_and_sent(page: Page) -> None:
    await started(page)
    await page.get_by_role("button", name="Пәрмендер").click()
    await expect(page.locator(".choice")).to_have_count(2)
    await page.keyboard.press("Escape")
    await expect(page.locator("#popup")).to_be_hidden()
    await page.locator("#text").fill("/b")
    await expect(page.locator(".choice")).to_have_text("/buttonsтүймелер")
    await page.locator(".choice").click()
    await expect(page.locator(".inline-keyboard")).to_be_visible()
    await go_to(page, "Кітап клубы")
    await page.get_by_role("button", name="Пәрмендер").click()
    await page.locator(".choice").first.click()
    await expect(page.locator(".mine").last).to_contain_text("/format@suhbat_bot")
    await expect(page.locator(".theirs strong").last).to_have_text("Қою")


async def test_inline_mode_by_keyboard_and_further_results(page: Page) -> None:
    await go_to(page, "Кітап клубы")
    await page.locator("#text").fill("@suhbat_bot су тасқыны")
    await expect(page.locator(".choice")).to_have_count(20)
    await expect(page.locator(".choice").first).to_contain_text("Қасым-Жомарт Тоқаев")
    await page.locator("#popup").evaluate("popup => popup.scrollTo(0, popup.scrollHeight)")
    await expect(page.locator(".choice")).to_have_count(40)
    await page.locator("#text").press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .text").last).to_have_text("су тасқыны 38")
    await page.locator("#text").fill("@suhbat_bot жоқ")
    await page.locator(".choice", has_text="Ботты ашу").click()
    await expect(page.locator("#title")).to_have_text("Сұхбат")
    await expect(page.locator(".theirs .text").last).to_have_text("Жаңғырық: /start none")


async def test_a_reply_keyboard_asks_for_a_channel(page: Page) -> None:
    await started(page)
    await say(page, "/request")
    await page.locator("#keyboard").get_by_role("button", name="Арна таңдау").click()
    dialog = page.get_by_role("dialog", name="Чатты таңдаңыз")
    await expect(dialog.locator(".chat")).to_have_text("ТТаңғы сұхбат")
    await dialog.locator(".chat").click()
    await expect(page.locator(".service").last).to_have_text("Таңдалған чат: Таңғы сұхбат")
    await expect(page.locator(".theirs .text").last).to_have_text(f"Арна: {CHANNEL}")
    await expect(page.locator("#keyboard")).to_be_hidden()


async def test_a_one_time_keyboard_goes_once_used(page: Page) -> None:
    await started(page)
    await say(page, "/request")
    await page.locator("#keyboard").get_by_role("button", name="Жоқ").click()
    await expect(page.locator(".theirs .text").last).to_have_text("Жаңғырық: Жоқ")
    await expect(page.locator("#keyboard")).to_be_hidden()


async def test_the_clock_is_moved_and_what_comes_meanwhile_is_counted(
    page: Page, clock: Clock, sandbox: Sandbox
) -> None:
    await started(page)
    await page.get_by_role("button", name="Уақыт пен көрініс").click()
    await expect(page.locator("[data-now]")).to_have_text("2026 ж. 5 қаңтар, дүйсенбі, 09:00")
    await page.get_by_role("button", name="Ертең 09:00").click()
    await expect(page.locator("[data-now]")).to_have_text("2026 ж. 6 қаңтар, сейсенбі, 09:00")
    await page.get_by_role("button", name="+1 сағат").click()
    await expect(page.locator("#clock")).to_have_text("10:00")
    await page.get_by_label("күннен кейін").fill("2")
    await page.get_by_role("button", name="Жылжыту").click()
    await expect(page.locator("[data-now]")).to_contain_text("8 қаңтар")
    await page.keyboard.press("Escape")
    await expect(page.locator("#panel")).to_be_hidden()
    await sandbox.send_text(GROUP, "Қайырлы таң", sender=MEMBER)
    await page.locator("#back").click()
    row = page.locator("#chats").get_by_role("button", name="Кітап клубы")
    await expect(row).to_contain_text("Қайырлы таң")
    await expect(row.locator(".badge")).to_have_text("1")
    await row.click()
    await expect(page.locator(".day").last).to_have_text("8 қаңтар")


async def test_one_may_be_another_person_in_another_language(page: Page) -> None:
    await go_to(page, "Кітап клубы")
    await say(page, "Мен Айгүлмін")
    await page.locator("#clock").click()
    await page.get_by_role("button", name="Ерлан").click()
    await page.get_by_role("button", name="Русский").click()
    await expect(page.get_by_role("button", name="Завтра 09:00")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "ru")
    await page.keyboard.press("Escape")
    await go_to(page, "Кітап клубы")
    await expect(page.locator(".theirs .author").last).to_have_text("Айгүл")
    await go_to(page, "Таңғы сұхбат")
    await expect(page.locator("#readonly")).to_have_text("В канал пишут только администраторы")
    await expect(page.locator("#composer")).to_be_hidden()


async def test_a_reply_reaches_the_bot_in_a_group(page: Page, bot: Bot) -> None:
    await bot.send_message(GROUP, "Іздейтін сөзді жазыңыз")
    await go_to(page, "Кітап клубы")
    await page.get_by_role("button", name="Жауап беру").press("Enter")
    await say(page, "су тасқыны")
    await expect(page.locator(".theirs .text").last).to_have_text("Жаңғырық: су тасқыны")
    await expect(page.locator(".mine .replied")).to_contain_text("Іздейтін сөзді жазыңыз")


async def test_typing_photos_and_deletions_are_seen(page: Page, bot: Bot, sandbox: Sandbox) -> None:
    await started(page)
    await say(page, "/wait")
    await expect(page.locator("#subtitle")).to_have_text("жазып жатыр…")
    await say(page, "/photo")
    photo = page.get_by_role("img", name="Сурет")
    await expect(photo).to_be_visible()
    assert await photo.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320
    await bot.delete_message(PERSON, sandbox.messages(PERSON)[-1].message_id)
    await expect(photo).to_have_count(0)


async def test_the_bot_is_blocked_and_let_back(page: Page, sandbox: Sandbox) -> None:
    await started(page)
    await page.locator("#clock").click()
    await page.get_by_role("button", name="Ботты бұғаттау").click()
    await expect(page.locator("#composer")).to_be_hidden()
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Бұғаттан шығару").click()
    await expect(page.locator("#composer")).to_be_visible()
    assert sandbox.world.chat(PERSON).member(1).status == "member"


async def test_light_and_dark_follow_the_system_or_the_choice(page: Page) -> None:
    async def light() -> bool:
        colour = await page.evaluate("getComputedStyle(document.querySelector('.bar')).backgroundColor")
        return min(map(int, re.findall(r"\d+", colour)[:3])) > 127

    assert await light()
    await page.emulate_media(color_scheme="dark")
    assert not await light()
    await page.locator("#clock").click()
    await page.get_by_role("button", name="Жарық").click()
    assert await light()
    await page.reload()
    assert await light()


async def test_a_wide_screen_shows_the_list_the_phone_and_the_clock(
    browser: Browser, sandbox: Sandbox
) -> None:
    page = await browser.new_page(viewport={"width": 1200, "height": 800})
    await page.goto(sandbox.url)
    await expect(page.locator("#chats button")).to_have_count(3)
    await expect(page.locator("[data-now]")).to_be_visible()
    phone = await page.locator(".phone").bounding_box()
    assert phone is not None
    assert phone["width"] < 500
    await page.set_viewport_size({"width": 390, "height": 800})
    await expect(page.locator("#panel")).to_be_hidden()
    await expect(page.locator("#back")).to_be_visible()
    await page.close()


async def test_the_page_tells_that_the_server_is_gone(browser: Browser, clock: Clock) -> None:
    sandbox = Sandbox(now=clock.now)
    await sandbox.start()
    page = await browser.new_page()
    await page.goto(sandbox.url)
    await expect(page.locator("#title")).not_to_be_empty()
    await sandbox.stop()
    await expect(page.locator("#offline")).to_be_visible()
    await page.close()
