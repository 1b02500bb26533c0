"""Look-ups by topic."""

import pytest
from conversation import Conversation
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.sandbox import GROUP, MEMBER, PERSON
from handlers import topics
from storage import pairs


async def test_topics_with_their_counts_two_a_row(talk: Conversation) -> None:
    reply = await talk.ask("/topic")
    assert reply.text == "Тақырыптар, 1/2-бет\nТүймедегі сан – сұрақ саны."
    *listed, turning = reply.buttons
    assert len(listed) == 12
    assert all(len(row) == 2 for row in listed)
    assert turning == ["Келесі"]
    counts = [int(label.rpartition(" ")[2]) for row in listed for label in row]
    assert counts == sorted(counts, reverse=True)


async def test_the_lists_pages_have_each_topic_once(talk: Conversation) -> None:
    first = await talk.ask("/topic")
    second = await talk.press(first, "Келесі")
    assert second.message_id == first.message_id
    assert second.text.startswith("Тақырыптар, 2/2-бет\n")
    assert second.buttons[-1] == ["Алдыңғы"]
    labels = [label for page in (first, second) for row in page.buttons[:-1] for label in row]
    async with talk.database.reading() as conn:
        counted = await pairs.count_topics(conn, "kk")
    assert labels == [f"{topic.name} {topic.pairs}" for topic in counted]
    again = await talk.press(second, "Алдыңғы")
    assert (again.text, again.buttons) == (first.text, first.buttons)


@pytest.mark.parametrize(("size", "page", "last"), [(24, 99, 2), (24, -3, 1), (500, 7, 1)])
async def test_a_page_of_topics_that_is_not_there(
    talk: Conversation, size: int, page: int, last: int
) -> None:
    async with talk.database.reading() as conn:
        found = await pairs.topic_list(conn, "kk", page=page, size=size)
    assert found.page == last
    assert found.topics


async def test_a_list_that_fits_has_no_pages(talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "LIST_SIZE", 500)
    reply = await talk.ask("/topic")
    assert reply.text == "Тақырыптар\nТүймедегі сан – сұрақ саны."
    assert len(reply.buttons[-1]) <= 2
    assert "Келесі" not in [label for row in reply.buttons for label in row]


async def test_the_button_of_an_old_message_opens_the_list(talk: Conversation) -> None:
    page = await talk.ask("/topic Саяси реформа")
    old = InlineKeyboardMarkup([[InlineKeyboardButton("Барлық тақырып", callback_data="l")]])
    await talk.application.bot.edit_message_reply_markup(PERSON, page.message_id, reply_markup=old)
    listed = await talk.press(talk.replies(PERSON)[-1], "Барлық тақырып")
    assert listed.text.startswith("Тақырыптар, 1/2-бет\n")


async def test_a_topics_button_lists_as_many_pairs_as_it_says(talk: Conversation) -> None:
    listed = await talk.ask("/topic")
    for label in [label for row in listed.buttons[:-1] for label in row]:
        name, _, count = label.rpartition(" ")
        page = await talk.press(listed, label)
        assert page.text.startswith(f"{name} – {count} сұрақ")
        listed = await talk.press(page, "Барлық тақырып")
        assert listed.message_id == page.message_id


@pytest.mark.parametrize(
    "typed",
    [
        "Қаңтар оқиғасы",
        "қаңтар оқиғасы",
        "кантар окигасы",
        "Январь 2022",
        "january",
        "January 2022",
        "Қаңтар",
        "қаңтардың",
    ],
)
async def test_a_topic_by_its_name_in_any_language(talk: Conversation, typed: str) -> None:
    reply = await talk.ask(f"/topic {typed}")
    assert reply.html.startswith("<b>Қаңтар оқиғасы</b> – ")
    answer = await talk.press(reply, "1-жауап")
    assert "аңтар" in answer.text


async def test_topics_are_named_in_the_readers_language(talk: Conversation) -> None:
    talk.sandbox.set_language(PERSON, "ru")
    first = await talk.ask("/topic")
    assert first.text.startswith("Темы, страница 1 из 2\n")
    second = await talk.press(first, first.buttons[-1][0])
    labels = [label for page in (first, second) for row in page.buttons for label in row]
    assert any(label.startswith("Экология ") for label in labels)


async def test_an_unknown_topic_offers_all(talk: Conversation) -> None:
    reply = await talk.ask("/topic <i>балық</i>")
    assert reply.text.startswith("«<i>балық</i>» деген тақырып жоқ.")
    assert len(reply.buttons) >= 10


async def test_every_pair_is_under_some_topic(talk: Conversation) -> None:
    from sqlalchemy import func, select

    from storage.schema import pair_topics, qa_pairs

    async with talk.database.reading() as conn:
        stored = await conn.scalar(select(func.count()).select_from(qa_pairs))
        with_topic = await conn.scalar(select(func.count(pair_topics.c.pair.distinct())))
    assert stored == with_topic == 36


async def test_in_a_group_another_member_opens_the_topic_in_private(talk: Conversation) -> None:
    (listed,) = await talk.say("/topic@suhbat_bot", GROUP)
    label = listed.buttons[0][0]
    url = str((await talk.tap(listed, label, sender=MEMBER))["url"])
    await talk.sandbox.open_link(url)
    await talk.handled()
    assert talk.replies(PERSON)[-1].text.startswith(label.rpartition(" ")[0])
