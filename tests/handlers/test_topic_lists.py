"""Look-ups by topic."""

import pytest
from conversation import Conversation

from bot.sandbox import GROUP, MEMBER, PERSON


async def test_topics_with_their_counts_two_a_row(talk: Conversation) -> None:
    reply = await talk.ask("/topic")
    assert reply.text == "Тақырыптар\nТүймедегі сан – сұрақ саны."
    assert len(reply.buttons) >= 10
    assert all(len(row) <= 2 for row in reply.buttons)
    assert all(label.rpartition(" ")[2].isdecimal() for row in reply.buttons for label in row)


async def test_a_topics_button_lists_as_many_pairs_as_it_says(talk: Conversation) -> None:
    topics = await talk.ask("/topic")
    for label in [label for row in topics.buttons for label in row]:
        name, _, count = label.rpartition(" ")
        page = await talk.press(topics, label)
        assert page.text.startswith(f"{name} – {count} сұрақ")
        topics = await talk.press(page, "Барлық тақырып")
        assert topics.message_id == page.message_id


@pytest.mark.parametrize(
    "typed", ["Қаңтар оқиғасы", "қаңтар оқиғасы", "Январь 2022", "january", "January 2022", "Қаңтар"]
)
async def test_a_topic_by_its_name_in_any_language(talk: Conversation, typed: str) -> None:
    reply = await talk.ask(f"/topic {typed}")
    assert reply.html.startswith("<b>Қаңтар оқиғасы</b> – ")
    answer = await talk.press(reply, "1-жауап")
    assert "аңтар" in answer.text


async def test_topics_are_named_in_the_readers_language(talk: Conversation) -> None:
    talk.sandbox.set_language(PERSON, "ru")
    labels = [label for row in (await talk.ask("/topic")).buttons for label in row]
    assert any(label.startswith("Экология ") for label in labels)


async def test_an_unknown_topic_offers_all(talk: Conversation) -> None:
    reply = await talk.ask("/topic <i>балық</i>")
    assert reply.text.startswith("«<i>балық</i>» деген тақырып жоқ.")
    assert len(reply.buttons) >= 10


async def test_every_pair_is_under_some_topic(talk: Conversation) -> None:
    from sqlalchemy import func, select

    from storage.schema import pair_topics, qa_pairs

    async with talk.database.reading() as conn:
        pairs = await conn.scalar(select(func.count()).select_from(qa_pairs))
        with_topic = await conn.scalar(select(func.count(pair_topics.c.pair.distinct())))
    assert pairs == with_topic == 36


async def test_in_a_group_another_member_opens_the_topic_in_private(talk: Conversation) -> None:
    (topics,) = await talk.say("/topic@suhbat_bot", GROUP)
    label = topics.buttons[0][0]
    url = str((await talk.tap(topics, label, sender=MEMBER))["url"])
    await talk.sandbox.open_link(url)
    await talk.handled()
    assert talk.replies(PERSON)[-1].text.startswith(label.rpartition(" ")[0])
