"""Chats, members, rights, forums: where the bot may write, and what it is told of changes."""

from typing import Any

import pytest
from sandbox_calls import Api
from telegram import Bot, ChatMemberAdministrator, ChatMemberOwner

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Member, Sandbox, SandboxError

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def say(api: Api, chat_id: int, **more: object) -> str | None:
    """Why the bot may not write there, or None."""
    return (await api("sendMessage", chat_id=chat_id, text="x", **more)).description


async def heard(api: Api) -> list[dict[str, Any]]:
    updates: list[dict[str, Any]] = (await api("getUpdates")).result
    return updates


async def test_the_bot_writes_to_those_who_opened_it(api: Api, sandbox: Sandbox) -> None:
    assert await say(api, MEMBER) == "Forbidden: bot can't initiate conversation with a user"
    await sandbox.send_text(MEMBER, "/start")
    assert await say(api, MEMBER) is None


async def test_a_blocked_bot_may_not_write_until_it_is_unblocked(api: Api, sandbox: Sandbox) -> None:
    await sandbox.block()
    answer = await api("sendMessage", chat_id=PERSON, text="x")
    assert (answer.status, answer.description) == (403, "Forbidden: bot was blocked by the user")
    with pytest.raises(SandboxError, match="unblock it first"):
        await sandbox.send_text(PERSON, "сәлем")
    await sandbox.unblock()
    assert await say(api, PERSON) is None
    blocked, unblocked = [update["my_chat_member"] for update in await heard(api)]
    assert (blocked["old_chat_member"]["status"], blocked["new_chat_member"]["status"]) == (
        "member",
        "kicked",
    )
    assert unblocked["new_chat_member"]["status"] == "member"
    assert unblocked["from"]["id"] == PERSON


@pytest.mark.parametrize(
    ("chat_id", "kicked", "reason"),
    [
        (GROUP, True, "Forbidden: bot was kicked from the supergroup chat"),
        (GROUP, False, "Forbidden: bot is not a member of the supergroup chat"),
        (CHANNEL, True, "Forbidden: bot was kicked from the channel chat"),
        (CHANNEL, False, "Forbidden: bot is not a member of the channel chat"),
    ],
)
async def test_a_removed_bot_may_not_write(
    api: Api, sandbox: Sandbox, chat_id: int, kicked: bool, reason: str
) -> None:
    await sandbox.leave(chat_id, kicked=kicked)
    assert await say(api, chat_id) == reason
    (update,) = await heard(api)
    assert update["my_chat_member"]["chat"]["id"] == chat_id
    await sandbox.join(chat_id)
    assert await say(api, chat_id) is None


async def test_a_basic_group_is_called_a_group(api: Api, sandbox: Sandbox) -> None:
    group = sandbox.add_group("Шағын топ", supergroup=False, bot=Member("kicked"))
    assert await say(api, group.id) == "Forbidden: bot was kicked from the group chat"


async def test_rights_decide_who_may_write(api: Api, sandbox: Sandbox) -> None:
    refused = "Bad Request: not enough rights to send text messages to the chat"
    await sandbox.set_member(GROUP, 1, "restricted", ["can_send_photos"])
    assert await say(api, GROUP) == refused
    await sandbox.set_member(GROUP, 1, "restricted", ["can_send_messages"])
    assert await say(api, GROUP) is None
    sandbox.world.chat(GROUP).may_send = False
    await sandbox.set_member(GROUP, 1, "member")
    assert await say(api, GROUP) == refused
    await sandbox.set_member(GROUP, 1, "administrator")
    assert await say(api, GROUP) is None
    await sandbox.set_member(CHANNEL, 1, "administrator", ["can_invite_users"])
    assert await say(api, CHANNEL) == "Bad Request: need administrator rights in the channel chat"


async def test_joining_and_leaving_are_told_with_service_messages(api: Api, sandbox: Sandbox) -> None:
    group = sandbox.add_group("Жаңа топ")
    await sandbox.join(group.id)
    added, service = await heard(api)
    assert added["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert added["my_chat_member"]["from"]["id"] == PERSON
    assert [one["username"] for one in service["message"]["new_chat_members"]] == ["suhbat_bot"]
    await api("getUpdates", offset=service["update_id"] + 1)
    await sandbox.leave(group.id)
    (gone,) = await heard(api)
    assert gone["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_the_bot_leaves(api: Api) -> None:
    assert (await api("leaveChat", chat_id=GROUP)).ok
    assert await say(api, GROUP) == "Forbidden: bot is not a member of the supergroup chat"


async def test_members_are_told_by_status(bot: Bot, sandbox: Sandbox) -> None:
    creator = await bot.get_chat_member(GROUP, PERSON)
    assert isinstance(creator, ChatMemberOwner)
    assert (await bot.get_chat_member(GROUP, MEMBER)).status == "member"
    me = await bot.get_chat_member(CHANNEL, 1)
    assert isinstance(me, ChatMemberAdministrator)
    assert (me.can_post_messages, me.can_delete_messages) == (True, False)
    sandbox.add_person(1003, "Сәуле")
    assert (await bot.get_chat_member(GROUP, 1003)).status == "left"
    for status in ("restricted", "kicked"):
        await sandbox.set_member(GROUP, 1003, status)
        assert (await bot.get_chat_member(GROUP, 1003)).status == status
    assert [one.user.id for one in await bot.get_chat_administrators(GROUP)] == [PERSON]
    assert await bot.get_chat_member_count(GROUP) == 3


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("getChatMember", {"chat_id": GROUP, "user_id": 77}, "user not found"),
        ("getChatMember", {"chat_id": GROUP}, "invalid user_id specified"),
        ("getChatMember", {"chat_id": 77, "user_id": 1}, "chat not found"),
        ("getChatAdministrators", {"chat_id": PERSON}, "there are no administrators in the private chat"),
        ("leaveChat", {"chat_id": PERSON}, "chat member status can't be changed in private chats"),
        ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
    ],
)
async def test_what_is_not_known_is_refused(
    api: Api, method: str, params: dict[str, object], reason: str
) -> None:
    assert await api.refused(method, **params) == reason


async def test_chats_are_told(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.add_channel("Ашық арна", username="ashyq", bot=Member("member"))
    assert (await bot.get_chat("@ashyq")).title == "Ашық арна"
    assert (await bot.get_chat(PERSON)).first_name == "Айгүл"
    group = await bot.get_chat(GROUP)
    assert group.permissions is not None
    assert group.permissions.can_send_messages is True


async def test_topics_of_a_forum(api: Api, sandbox: Sandbox) -> None:
    forum = sandbox.add_group("Форум", forum=True, bot=Member("member"))
    topic = sandbox.add_topic(forum.id, "Кітаптар")
    sent = (await api("sendMessage", chat_id=forum.id, text="x", message_thread_id=topic.id)).result
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic.id, True)
    general = (await api("sendMessage", chat_id=forum.id, text="x")).result
    assert "message_thread_id" not in general
    await sandbox.send_text(forum.id, "/today@suhbat_bot", thread=topic.id)
    assert (await heard(api))[-1]["message"]["message_thread_id"] == topic.id
    assert await say(api, forum.id, message_thread_id=1) == "Bad Request: message thread not found"
    sandbox.close_topic(forum.id, topic.id)
    assert await say(api, forum.id, message_thread_id=topic.id) == "Bad Request: TOPIC_CLOSED"
    sandbox.delete_topic(forum.id, topic.id)
    assert await say(api, forum.id, message_thread_id=topic.id) == "Bad Request: message thread not found"
    sandbox.close_topic(forum.id, None)
    assert await say(api, forum.id) == "Bad Request: TOPIC_CLOSED"


async def test_people_do_what_apps_let_them(sandbox: Sandbox) -> None:
    sandbox.add_person(1003, "Сәуле")
    with pytest.raises(SandboxError, match="is private to its person"):
        await sandbox.send_text(PERSON, "x", sender=MEMBER)
    with pytest.raises(SandboxError, match="is not in chat"):
        await sandbox.send_text(GROUP, "x", sender=1003)
    with pytest.raises(SandboxError, match="There is no chat"):
        await sandbox.send_text(9, "x")
    with pytest.raises(SandboxError, match="1 to 4096"):
        await sandbox.send_text(PERSON, " ")
    with pytest.raises(SandboxError, match="is no forum"):
        sandbox.add_topic(GROUP, "x")
