"""Subscribing in private, in groups and in channels."""

import pytest
from conversation import Conversation

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Member
from storage import chats


async def test_subscribing_is_one_tap_with_good_defaults(talk: Conversation) -> None:
    reply = await talk.ask("/subscribe")
    assert reply.text == (
        "Жазылдыңыз.\nМазмұны: үзінді\nУақыты: күн сайын, 09:00 (Алматы)\nКелесісі: бүгін, 2 наурыз"
    )
    assert reply.buttons == [["Уақыты", "Мазмұны", "Тоқтату"]]


async def test_after_todays_hour_the_next_is_tomorrow(talk: Conversation) -> None:
    await talk.later(hours=1)
    assert (await talk.ask("/subscribe")).text.endswith("Келесісі: ертең, 3 наурыз")


async def test_the_first_push_tells_of_settings_and_the_next_does_not(talk: Conversation) -> None:
    await talk.ask("/subscribe")
    await talk.later(minutes=30)
    first = talk.replies()[-1]
    assert first.text.startswith("Бүгінгі үзінді\n")
    assert first.text.endswith("Баптау: /settings")
    await talk.later(days=1)
    second = talk.replies()[-1]
    assert second.message_id != first.message_id
    assert "/settings" not in second.text


async def test_the_push_is_what_today_shows(talk: Conversation) -> None:
    await talk.say("/subscribe")
    await talk.later(minutes=30)
    pushed = talk.replies()[-1].text
    assert pushed.startswith((await talk.ask("/today")).text)


async def test_unsubscribing_and_again(talk: Conversation) -> None:
    assert (await talk.ask("/unsubscribe")).text == "Мұнда жазылым жоқ."
    await talk.say("/subscribe")
    stopped = await talk.ask("/unsubscribe")
    assert stopped.text == "Жазылым тоқтатылды."
    count = len(talk.replies())
    await talk.later(days=2)
    assert len(talk.replies()) == count
    again = await talk.press(stopped, "Қайта жазылу")
    assert again.text.startswith("Жазылдыңыз.")


async def test_only_administrators_subscribe_a_group(talk: Conversation) -> None:
    (refused,) = await talk.say("/subscribe@suhbat_bot", GROUP, sender=MEMBER)
    assert refused.text.startswith("Мұны топ әкімшілері ғана өзгерте алады.")
    assert refused.inline_keyboard[0][0]["url"] == "https://t.me/suhbat_bot?start=subscribe"
    (done,) = await talk.say("/subscribe@suhbat_bot", GROUP)
    assert done.text.startswith("Жазылдыңыз.")


async def test_every_button_asks_for_the_right_anew(talk: Conversation) -> None:
    (done,) = await talk.say("/subscribe@suhbat_bot", GROUP)
    for label in ("Уақыты", "Мазмұны", "Тоқтату"):
        alert = await talk.tap(done, label, sender=MEMBER)
        assert alert["show_alert"]
        assert str(alert["text"]).startswith("Мұны топ әкімшілері")
    await talk.sandbox.set_member(GROUP, MEMBER, "administrator")
    assert (await talk.press(done, "Тоқтату", sender=MEMBER)).text == "Жазылым тоқтатылды."
    await talk.sandbox.set_member(GROUP, MEMBER, "member")
    stopped = talk.replies(GROUP)[-1]
    assert (await talk.tap(stopped, "Қайта жазылу", sender=MEMBER))["show_alert"]


async def test_a_group_gets_its_push_with_links_for_all(talk: Conversation) -> None:
    await talk.say("/subscribe@suhbat_bot", GROUP)
    await talk.later(minutes=30)
    pushed = talk.replies(GROUP)[-1]
    assert pushed.text.startswith("Бүгінгі үзінді")
    assert pushed.buttons == [["Толық жауап", "Бөлісу"]]
    assert "start=p_" in pushed.inline_keyboard[0][0]["url"]


async def test_a_forum_topic_gets_what_was_subscribed_there(talk: Conversation) -> None:
    forum = talk.sandbox.add_group("Форум", forum=True, bot=Member("member"))
    topic = talk.sandbox.add_topic(forum.id, "Сұхбаттар")
    await talk.sandbox.send_text(forum.id, "/subscribe@suhbat_bot", thread=topic.id)
    await talk.handled()
    assert talk.replies(forum.id)[-1].thread == topic.id
    await talk.later(minutes=30)
    assert talk.replies(forum.id)[-1].text.startswith("Бүгінгі үзінді")
    assert talk.replies(forum.id)[-1].thread == topic.id


async def test_a_channel_subscribes_by_a_post(talk: Conversation) -> None:
    (done,) = await talk.say("/subscribe", CHANNEL)
    assert done.text.startswith("Жазылдыңыз.")
    await talk.later(minutes=30)
    assert talk.replies(CHANNEL)[-1].text.startswith("Бүгінгі үзінді")


async def test_a_channel_is_added_from_the_private_chat(talk: Conversation) -> None:
    offered = await talk.press(await talk.ask("/settings"), "Арнаға не топқа қосу")
    assert offered.buttons == [["Арна таңдау"], ["Топ таңдау"]]
    await talk.sandbox.share_chat(PERSON, CHANNEL)
    await talk.handled()
    confirmed, settings = talk.replies()[-2:]
    assert confirmed.text.startswith("Таңғы сұхбат: жазылым қосылды.")
    await talk.press(settings, "Мазмұны")
    settings = await talk.press(talk.replies()[-1], "Дерек")
    assert "✓ Дерек" in settings.buttons[0]
    await talk.later(minutes=30)
    assert talk.replies(CHANNEL)[-1].text.startswith("Бүгінгі дерек")
    assert not talk.replies(PERSON)[-1].text.startswith("Бүгінгі")


async def test_a_chat_without_the_bot_is_refused_with_the_way(talk: Conversation) -> None:
    talk.put_message(
        {
            "chat_shared": {"request_id": 1, "chat_id": -1009876543210},
        }
    )
    await talk.handled()
    assert "ботты" in talk.replies()[-1].text
    async with talk.database.reading() as conn:
        assert await chats.ids(conn) == frozenset()


async def test_a_blocked_bot_sends_nothing_and_goes_on_when_unblocked(talk: Conversation) -> None:
    await talk.say("/subscribe")
    await talk.sandbox.block()
    await talk.handled()
    await talk.later(days=3)
    assert not [call for call in talk.sandbox.calls if call.method == "sendMessage" and call.error]
    await talk.sandbox.unblock()
    await talk.handled()
    count = len(talk.replies())
    await talk.later(minutes=30)
    assert [m.text.partition("\n")[0] for m in talk.replies()[count:]] == ["Бүгінгі үзінді"]


async def test_added_to_a_group_it_says_how_to_begin(talk: Conversation) -> None:
    await talk.sandbox.leave(GROUP)
    await talk.handled()
    count = len(talk.replies(GROUP))
    await talk.sandbox.join(GROUP)
    await talk.handled()
    (hello,) = talk.replies(GROUP)[count:]
    assert hello.buttons == [["Жазылу", "Бүгінгі үзінді"]]


async def test_put_into_a_group_where_it_may_not_write_it_stays_silent(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    talk.sandbox.put_update(
        {
            "my_chat_member": {
                "chat": {"id": -1009999999999, "type": "supergroup", "title": "Топ"},
                "from": {"id": 1001, "is_bot": False, "first_name": "Айгүл"},
                "date": 0,
                "old_chat_member": {"status": "left", "user": talk.sandbox.world.user_json(1)},
                "new_chat_member": {"status": "member", "user": talk.sandbox.world.user_json(1)},
            }
        }
    )
    await talk.handled()
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_taps_at_once_leave_one_subscription(talk: Conversation) -> None:
    start = await talk.ask("/start@suhbat_bot", GROUP)
    for _ in range(8):
        await talk.sandbox.press(GROUP, start.message_id, "Жазылу")
    await talk.handled()
    count = len(talk.replies(GROUP))
    await talk.later(minutes=30)
    assert len(talk.replies(GROUP)) == count + 1
