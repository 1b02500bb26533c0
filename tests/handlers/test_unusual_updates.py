"""Updates as Telegram sends them now and then: late, without their message, in another's name."""

from typing import Any

import pytest
from conversation import Conversation

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Member, Message
from storage import pairs

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


def _user(person: int = PERSON) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Айгүл", "language_code": "kk"}


async def _tap(talk: Conversation, data: str, message: dict[str, Any], *, query: str | None = None) -> str:
    query = query or talk.sandbox.world.callbacks.ask(talk.clock.now())
    talk.sandbox.put_update(
        {
            "callback_query": {
                "id": query,
                "from": _user(),
                "chat_instance": "1",
                "data": data,
                "message": message,
            }
        }
    )
    await talk.handled()
    return query


def _inaccessible(message: Message, kind: str) -> dict[str, Any]:
    """What a button comes with whose message is too old for the bot."""
    chat = {"id": message.chat_id, "type": kind, "title": "Топ", "first_name": "Айгүл"}
    return {"chat": chat, "message_id": message.message_id, "date": 0}


def _command(talk: Conversation, text: str, chat: int, **fields: object) -> dict[str, Any]:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    kind = {"id": chat, "type": "supergroup", "title": "Топ"}
    date = int(talk.clock.now().timestamp())
    return {"message_id": 900, "date": date, "chat": kind, "text": text, "entities": [entity], **fields}


@pytest.mark.parametrize(
    ("data", "beginning"),
    [
        ("a:ana-tili-2025_2", "Сұрақ\n"),
        ("p:ana-tili-2025_3:1", "Сұрақ\n"),
        ("d", "Бүгінгі үзінді"),
        ("l", "Тақырыптар"),
        (f"g:{PERSON}:0:all", "Баптау"),
        (f"u:{PERSON}:0", "Мұнда жазылым жоқ."),
    ],
)
async def test_a_button_of_a_message_that_is_gone_answers_in_a_new_one(
    talk: Conversation, data: str, beginning: str
) -> None:
    old = await talk.ask("/start")
    del talk.sandbox.world.chat(PERSON).messages[old.message_id]
    await _tap(talk, data, _inaccessible(old, "private"))
    (reply,) = talk.replies(after=old.message_id)
    assert reply.text.startswith(beginning)


async def test_a_tap_that_waited_too_long_for_its_answer_is_obeyed_all_the_same(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    start = await talk.ask("/start")
    await _tap(talk, "a:ana-tili-2025_2", talk.sandbox.world.message_json(start), query="of-yesterday")
    (reply,) = talk.replies(after=start.message_id)
    assert reply.text.startswith("Сұрақ\n")
    assert not caplog.records


async def test_a_gone_pair_behind_an_old_tap_is_told(talk: Conversation) -> None:
    old = await talk.ask("/start")
    await _tap(talk, "a:no-such_2", _inaccessible(old, "private"), query="of-yesterday")
    assert talk.replies()[-1].text == "Бұл сұрақ пен оның жауабы енді жоқ."


async def test_what_was_shared_into_the_chat_with_the_bot_is_no_search(talk: Conversation) -> None:
    answer = await talk.sandbox.inline("су тасқыны", chat_id=PERSON)
    shared = await talk.sandbox.choose_inline(answer.query_id, answer.results[0]["id"], PERSON)
    await talk.handled()
    assert talk.replies(after=shared.message_id) == []


async def test_a_reader_of_a_channel_cannot_make_the_bot_post_there(talk: Conversation) -> None:
    (found,) = await talk.say("/search қазақстан", CHANNEL)
    (topics,) = await talk.say("/topic", CHANNEL)
    (start,) = await talk.say("/start", CHANNEL)
    count = len(talk.sandbox.messages(CHANNEL))
    for message, label, payload in (
        (found, "1-жауап", "start=p_"),
        (found, "Келесі", "start=s_"),
        (topics, topics.buttons[0][0], "start=t_"),
        (start, "Бүгінгі үзінді", "start=today"),
    ):
        was = message.text
        assert payload in str((await talk.tap(message, label))["url"])
        assert talk.sandbox.message(CHANNEL, message.message_id).text == was
    assert len(talk.sandbox.messages(CHANNEL)) == count


async def test_todays_edition_opens_by_link(talk: Conversation) -> None:
    assert (await talk.ask("/start today")).text == (await talk.ask("/today")).text


async def test_an_anonymous_administrator_subscribes_and_turns_pages(talk: Conversation) -> None:
    in_its_name = {"from": ANONYMOUS, "sender_chat": {"id": GROUP, "type": "supergroup", "title": "Топ"}}
    asked = _command(talk, "/search@suhbat_bot қазақстан", GROUP, **in_its_name)
    talk.sandbox.put_update({"message": asked})
    talk.sandbox.put_update({"message": _command(talk, "/subscribe@suhbat_bot", GROUP, **in_its_name)})
    await talk.handled()
    found, subscribed = sorted(talk.replies(GROUP)[-2:], key=lambda reply: reply.text.startswith("Жазыл"))
    assert subscribed.text.startswith("Жазылдыңыз.")
    answered = talk.sandbox.world.message_json(found) | {"reply_to_message": asked}
    page = next(button["callback_data"] for button in found.inline_keyboard[-1] if button["text"] == "Келесі")
    await _tap(talk, page, answered)
    assert "2/" in talk.sandbox.message(GROUP, found.message_id).text.splitlines()[0]
    await talk.sandbox.set_member(GROUP, MEMBER, "member")
    query = talk.sandbox.world.callbacks.ask(talk.clock.now())
    talk.sandbox.put_update(
        {
            "callback_query": {
                "id": query,
                "from": _user(MEMBER),
                "chat_instance": "1",
                "data": page,
                "message": answered,
            }
        }
    )
    assert "url" in await talk.sandbox.answered(query)


async def test_a_channels_post_that_reached_its_discussion_group_is_not_answered_there(
    talk: Conversation,
) -> None:
    count = len(talk.replies(GROUP))
    channel = {"id": CHANNEL, "type": "channel", "title": "Таңғы сұхбат"}
    service = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    forwarded = {"from": service, "sender_chat": channel, "is_automatic_forward": True}
    talk.sandbox.put_update({"message": _command(talk, "/subscribe@suhbat_bot", GROUP, **forwarded)})
    talk.sandbox.put_update({"message": _command(talk, "/serach@suhbat_bot", GROUP, **forwarded)})
    await talk.handled()
    assert len(talk.replies(GROUP)) == count


async def test_the_general_topic_of_a_forum_is_no_thread(talk: Conversation) -> None:
    forum = talk.sandbox.add_group("Форум", forum=True, bot=Member("member"))
    general = {"message_thread_id": 1, "is_topic_message": True, "from": _user()}
    talk.sandbox.put_update({"message": _command(talk, "/subscribe@suhbat_bot", forum.id, **general)})
    await talk.handled()
    await talk.later(minutes=30)
    confirmed, pushed = talk.replies(forum.id)
    assert confirmed.text.startswith("Жазылдыңыз.")
    assert pushed.text.startswith("Бүгінгі үзінді")
    assert {confirmed.thread, pushed.thread} == {None}


async def test_an_edited_message_is_not_asked_again(talk: Conversation) -> None:
    count = len(talk.replies())
    edited = _command(talk, "/start", PERSON, **{"from": _user(), "edit_date": 1})
    edited["chat"] = {"id": PERSON, "type": "private", "first_name": "Айгүл"}
    talk.sandbox.put_update({"edited_message": edited})
    await talk.handled()
    assert len(talk.replies()) == count


async def test_a_number_beyond_all_limits_in_a_link_is_old(talk: Conversation) -> None:
    assert (await talk.ask(f"/start s_{'9' * 60}")).text == "Бұл түйме ескірді."


async def test_a_long_topic_name_is_answered(talk: Conversation) -> None:
    reply = await talk.ask("/topic " + "а" * 4089)
    assert "деген тақырып жоқ" in reply.text
    assert len(reply.text) < 300


async def test_a_question_of_hundreds_of_words_is_answered(talk: Conversation) -> None:
    reply = await talk.ask(" ".join(f"сөз{n}" for n in range(580))[:4096])
    assert "Кешіріңіз" not in reply.text


async def test_a_failed_post_of_a_channel_offers_no_button_that_leads_nowhere(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*arguments: object) -> None:
        raise RuntimeError("a fault of the test")

    monkeypatch.setattr(pairs, "count_topics", broken)
    (told,) = await talk.say("/topic", CHANNEL)
    assert told.text.startswith("Кешіріңіз")
    assert told.buttons == []


async def test_inline_speaks_the_language_chosen_in_private(talk: Conversation) -> None:
    await talk.press(await talk.press(await talk.ask("/settings"), "Тілі"), "русский")
    answer = await talk.sandbox.inline("су тасқыны")
    assert answer.results[0]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Полный ответ"
