"""/settings and its buttons."""

import pytest
from conversation import Conversation

from bot.sandbox import PERSON


async def test_settings_before_and_after_subscribing(talk: Conversation) -> None:
    before = await talk.ask("/settings")
    assert before.text == "Баптау\nЖазылым: жоқ\nТілі: қазақша"
    await talk.press(before, "Жазылу")
    after = await talk.ask("/settings")
    assert after.text == ("Баптау\nМазмұны: үзінді\nУақыты: 09:00\nУақыт белдеуі: Алматы\nТілі: қазақша")


async def test_both_come_in_one_message(talk: Conversation) -> None:
    page = await talk.press(await talk.ask("/subscribe"), "Мазмұны")
    assert page.buttons[0] == ["✓ Үзінді", "Дерек", "Екеуі де"]
    page = await talk.press(page, "Екеуі де")
    assert page.buttons[0] == ["Үзінді", "Дерек", "✓ Екеуі де"]
    back = await talk.press(page, "Артқа")
    assert "Мазмұны: үзінді мен дерек" in back.text
    count = len(talk.replies())
    await talk.later(minutes=30)
    (pushed,) = talk.replies()[count:]
    assert "Бүгінгі үзінді" in pushed.text
    assert "Бүгінгі дерек" in pushed.text


async def test_the_hour_and_the_zone(talk: Conversation) -> None:
    page = await talk.press(await talk.ask("/subscribe"), "Уақыты")
    page = await talk.press(page, "18:00")
    assert "Уақыты: 18:00" in page.text
    page = await talk.press(page, "Артқа")
    page = await talk.press(await talk.press(page, "Уақыт белдеуі"), "Мәскеу")
    assert "Уақыт белдеуі: Мәскеу" in page.text
    count = len(talk.replies())
    await talk.later(hours=11, minutes=29)  # 17:59 in Moscow
    assert len(talk.replies()) == count
    await talk.later(minutes=1)
    assert talk.replies()[-1].text.startswith("Бүгінгі үзінді")


async def test_a_new_hour_does_not_bring_the_same_day_twice(talk: Conversation) -> None:
    done = await talk.ask("/subscribe")
    await talk.later(minutes=30)
    page = await talk.press(done, "Уақыты")
    await talk.press(page, "18:00")
    count = len(talk.replies())
    await talk.later(hours=14)
    assert len(talk.replies()) == count
    await talk.later(hours=19)
    assert len(talk.replies()) == count + 1


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("07:30", "Уақыты: 07:30"),
        ("7.30", "Уақыты: 07:30"),
        ("Asia/Tokyo", "Уақыт белдеуі: Токио"),
        ("asia/tokyo", "Уақыт белдеуі: Токио"),
    ],
)
async def test_what_has_no_button_can_be_written(talk: Conversation, typed: str, line: str) -> None:
    await talk.say("/subscribe")
    assert line in (await talk.ask(f"/settings {typed}")).text


@pytest.mark.parametrize("typed", ["25:00", "Asia/Nowhere", "<b>", "таңертең"])
async def test_what_cannot_be_set_is_explained(talk: Conversation, typed: str) -> None:
    await talk.say("/subscribe")
    assert "/settings 07:30" in (await talk.ask(f"/settings {typed}")).text


async def test_the_language_of_the_chat(talk: Conversation) -> None:
    page = await talk.press(await talk.ask("/settings"), "Тілі")
    assert page.buttons[0] == ["✓ қазақша", "русский", "English"]
    page = await talk.press(page, "русский")
    assert page.text.startswith("Настройки")
    assert page.buttons[0] == ["қазақша", "✓ русский", "English"]
    assert (await talk.ask("/start")).text.startswith("Здравствуйте")
    await talk.say("/subscribe")
    await talk.later(minutes=30)
    assert "оригинал" in talk.replies(PERSON)[-1].text


async def test_a_button_of_a_stopped_subscription_says_that_it_is_old(talk: Conversation) -> None:
    done = await talk.ask("/subscribe")
    await talk.say("/unsubscribe")
    page = await talk.press(done, "Уақыты")
    assert page.text.startswith("Бұл түйме ескірді.")
    assert "Жазылым: жоқ" in page.text


async def test_no_old_button_or_setting_takes_a_stopped_subscription_up_again(talk: Conversation) -> None:
    hours = await talk.press(await talk.ask("/subscribe"), "Уақыты")
    await talk.say("/unsubscribe")
    assert (await talk.press(hours, "18:00")).text.startswith("Бұл түйме ескірді.")
    assert "Жазылым: жоқ" in (await talk.ask("/settings 07:30")).text
    count = len(talk.replies())
    await talk.later(days=2)
    assert len(talk.replies()) == count
