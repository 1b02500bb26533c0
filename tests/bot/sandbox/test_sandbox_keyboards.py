"""Buttons: which are taken, and what happens when they are tapped."""

from datetime import timedelta

import pytest
from sandbox_calls import Api, Clock

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Member, Sandbox, SandboxError

pytestmark = pytest.mark.asyncio(loop_scope="session")

CHANNEL_REQUEST = {"request_id": 7, "chat_is_channel": True}


def inline(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Түйме", **button}]]}


def reply(**button: object) -> dict[str, object]:
    return {"keyboard": [[{"text": "Түйме", **button}]], "resize_keyboard": True}


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (inline(callback_data=""), "BUTTON_DATA_INVALID"),
        (inline(callback_data="ә" * 33), "BUTTON_DATA_INVALID"),
        (inline(url="http://"), "BUTTON_URL_INVALID"),
        (inline(url="бос жер"), "BUTTON_URL_INVALID"),
        (inline(url="localhost"), "BUTTON_URL_INVALID"),
        (inline(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (inline(copy_text={"text": "ә" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (inline(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            inline(url="https://t.me", callback_data="x"),
            "can't parse inline keyboard button: exactly one type must be used, not callback_data and url",
        ),
        (
            {"inline_keyboard": [[{"text": " ", "callback_data": "x"}]]},
            "inline keyboard button text must be non-empty",
        ),
        (inline(switch_inline_query_chosen_chat={"query": "x"}), "at least one chat type must be allowed"),
        ({"inline_keyboard": [[{"text": "1", "callback_data": "x"}] * 8] * 13}, "REPLY_MARKUP_TOO_LONG"),
        ({"inline_keyboard": {}}, 'field "inline_keyboard" must be of type Array'),
        ({"buttons": []}, "object expected as reply markup"),
        ("[", "can't parse reply markup JSON object"),
        (
            reply(request_chat={"request_id": 1}),
            "can't parse KeyboardButtonRequestChat: request_id and chat_is_channel",
        ),
    ],
)
async def test_a_bad_keyboard_is_refused(api: Api, markup: object, reason: str) -> None:
    assert await api.refused("sendMessage", chat_id=PERSON, text="x", reply_markup=markup) == reason


@pytest.mark.parametrize(
    "button",
    [
        {"callback_data": "x" * 64},
        {"url": "https://t.me/suhbat_bot?start=p_1"},
        {"url": "tg://resolve?domain=suhbat_bot"},
        {"copy_text": {"text": "ә" * 256}},
        {"switch_inline_query": ""},
        {"switch_inline_query_current_chat": "су"},
        {"switch_inline_query_chosen_chat": {"query": "су", "allow_group_chats": True}},
    ],
)
async def test_every_kind_of_inline_button_is_taken(
    api: Api, sandbox: Sandbox, button: dict[str, object]
) -> None:
    sent = await api("sendMessage", chat_id=PERSON, text="x", reply_markup=inline(**button))
    assert sent.result["reply_markup"]["inline_keyboard"] == [[{"text": "Түйме", **button}]]
    assert sandbox.messages(PERSON)[-1].buttons == [["Түйме"]]


async def test_a_channel_takes_no_switch_to_inline_mode(api: Api) -> None:
    markup = inline(switch_inline_query="су")
    assert await api.refused("sendMessage", chat_id=CHANNEL, text="x", reply_markup=markup) == (
        "can't use switch_inline_query button in a channel chat, because users will not be able to use the "
        "button without knowing bot's username"
    )


async def test_chats_are_requested_in_private_only(api: Api) -> None:
    markup = reply(request_chat=CHANNEL_REQUEST)
    assert (await api("sendMessage", chat_id=PERSON, text="x", reply_markup=markup)).ok
    assert await api.refused("sendMessage", chat_id=GROUP, text="x", reply_markup=markup) == (
        "chats can be requested in private chats only"
    )


async def test_a_tap_is_heard_and_answered_once(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=GROUP, text="x", reply_markup=inline(callback_data="n:1"))
    query = await sandbox.press(GROUP, 1, "Түйме", sender=MEMBER)
    (update,) = (await api("getUpdates")).result
    tapped = update["callback_query"]
    assert (tapped["id"], tapped["data"], tapped["from"]["id"]) == (query, "n:1", MEMBER)
    assert tapped["message"]["message_id"] == 1
    assert sandbox.callback_answer(query) is None
    assert (await api("answerCallbackQuery", callback_query_id=query, text="Иә", show_alert=True)).ok
    assert await sandbox.answered(query) == {"text": "Иә", "show_alert": True}
    too_old = "query is too old and response timeout expired or query ID is invalid"
    assert await api.refused("answerCallbackQuery", callback_query_id=query) == too_old
    assert await api.refused("answerCallbackQuery", callback_query_id="4") == too_old


async def test_a_tap_answered_late_is_too_old(api: Api, sandbox: Sandbox, clock: Clock) -> None:
    await api("sendMessage", chat_id=PERSON, text="x", reply_markup=inline(callback_data="n"))
    query = await sandbox.press(PERSON, 1, "n")
    await clock.move(timedelta(hours=1))
    assert await api.refused("answerCallbackQuery", callback_query_id=query) == (
        "query is too old and response timeout expired or query ID is invalid"
    )


async def test_a_long_alert_is_refused(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=PERSON, text="x", reply_markup=inline(callback_data="n"))
    query = await sandbox.press(PERSON, 1, "n")
    assert await api.refused("answerCallbackQuery", callback_query_id=query, text="ә" * 201) == (
        "MESSAGE_TOO_LONG"
    )


async def test_buttons_that_are_not_there_cannot_be_tapped(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=PERSON, text="x", reply_markup=inline(url="https://t.me/x"))
    with pytest.raises(SandboxError, match="its buttons: Түйме"):
        await sandbox.press(PERSON, 1, "Басқа")
    with pytest.raises(SandboxError, match="no callback button"):
        await sandbox.press(PERSON, 1, "Түйме")


async def test_a_chat_is_shared_and_the_bot_gets_the_rights_it_asked_for(api: Api, sandbox: Sandbox) -> None:
    channel = sandbox.add_channel("Жаңа арна")
    request = CHANNEL_REQUEST | {
        "request_title": True,
        "bot_administrator_rights": {"can_post_messages": True, "can_edit_messages": False},
    }
    await api("sendMessage", chat_id=PERSON, text="x", reply_markup=reply(request_chat=request))
    await sandbox.share_chat(PERSON, channel.id)
    added, shared = (await api("getUpdates")).result
    assert added["my_chat_member"]["new_chat_member"]["can_post_messages"] is True
    assert shared["message"]["chat_shared"] == {
        "request_id": 7,
        "chat_id": channel.id,
        "title": "Жаңа арна",
    }
    assert (await api("sendMessage", chat_id=channel.id, text="Таңғы үзінді")).ok


async def test_only_a_chat_that_fits_can_be_shared(api: Api, sandbox: Sandbox) -> None:
    with pytest.raises(SandboxError, match="no button that asks"):
        await sandbox.share_chat(PERSON, CHANNEL)
    request = CHANNEL_REQUEST | {"bot_administrator_rights": {"can_post_messages": True}}
    await api("sendMessage", chat_id=PERSON, text="x", reply_markup=reply(request_chat=request))
    with pytest.raises(SandboxError, match="does not ask for a chat like"):
        await sandbox.share_chat(PERSON, GROUP)
    foreign = sandbox.add_channel("Бөтен арна", creator=MEMBER, bot=Member("left"))
    with pytest.raises(SandboxError, match="cannot make the bot an administrator"):
        await sandbox.share_chat(PERSON, foreign.id)
