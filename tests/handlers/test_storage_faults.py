"""The database fails, and the bot is put out: the reader is told, the log stays short."""

import pytest
from conversation import Conversation

from bot.sandbox import GROUP
from storage import chats


async def test_a_fault_of_the_database_is_told_and_logged_once(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*arguments: object) -> None:
        raise OSError("the disk of the test is full")

    with monkeypatch.context() as fault:
        fault.setattr(chats, "language", broken)
        told = await talk.ask("/start")
    assert told.text.startswith("Кешіріңіз,")
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert (await talk.press(told, "Қайталау")).text.startswith("Сәлеметсіз бе?")


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
