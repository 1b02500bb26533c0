"""A handler that fails: the reader is told, the log has it once."""

import pytest
from conversation import Conversation

from bot.sandbox import GROUP, MEMBER, PERSON
from storage import chats, pairs, search


async def _broken(*arguments: object, **options: object) -> None:
    raise RuntimeError("a fault of the test")


async def test_a_failed_message_is_answered_logged_once_and_can_be_tried_again(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(search, "find", _broken)
        told = await talk.ask("/search су тасқыны")
    assert told.text == (
        "Кешіріңіз, бұл жолы жауап бере алмадым. Ақау тіркелді, сәлден соң қайталап көріңіз."
    )
    assert told.buttons == [["Қайталау"]]
    assert caplog.text.count("RuntimeError: a fault of the test") == 1
    assert "«су тасқыны» – 1 жауап" in (await talk.press(told, "Қайталау")).text


async def test_a_failed_tap_is_told_as_well(talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    found = await talk.ask("су тасқыны")
    monkeypatch.setattr(pairs, "open_pair", _broken)
    assert (await talk.press(found, "Толық жауап")).text.startswith("Кешіріңіз,")


async def test_in_a_group_only_the_asker_tries_again(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(search, "find", _broken)
        (told,) = await talk.say("/search@suhbat_bot су тасқыны", GROUP)
    assert (await talk.tap(told, "Қайталау", sender=MEMBER))["text"] == "Бұл түйме ескірді."
    assert "1 жауап" in (await talk.press(told, "Қайталау")).text


async def test_a_button_of_another_version_is_called_old(talk: Conversation) -> None:
    start = await talk.ask("/start")
    query = talk.sandbox.world.callbacks.ask(talk.clock.now())
    talk.sandbox.put_update(
        {
            "callback_query": {
                "id": query,
                "from": {"id": start.chat_id, "is_bot": False, "first_name": "Айгүл", "language_code": "kk"},
                "chat_instance": "1",
                "data": "zz:1:2",
                "message": talk.sandbox.world.message_json(start),
            }
        }
    )
    assert (await talk.sandbox.answered(query))["text"] == "Бұл түйме ескірді."


async def test_a_failed_inline_query_harms_nobody(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(search, "find", _broken)
        with pytest.raises(TimeoutError):
            await talk.sandbox.inline("су", within=0.5)
    assert caplog.text.count("RuntimeError: a fault of the test") == 1
    assert (await talk.sandbox.inline("су")).results


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


async def test_who_blocks_the_bot_before_its_reply_is_no_failure(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    await talk.sandbox.send_text(PERSON, "/start")
    await talk.sandbox.block()
    await talk.handled()
    assert caplog.records == []


async def test_an_inline_query_that_waited_too_long_is_let_go(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    person = {"id": PERSON, "is_bot": False, "first_name": "Айгүл"}
    query = {"id": "of-yesterday", "from": person, "query": "су", "offset": ""}
    talk.sandbox.put_update({"inline_query": query})
    await talk.handled()
    assert caplog.records == []
