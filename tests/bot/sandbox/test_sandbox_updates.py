"""What the bot hears, and how it polls."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession
from sandbox_calls import Api, Clock
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Sandbox, SandboxError

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def heard(api: Api, **params: object) -> list[dict[str, Any]]:
    """What is queued now."""
    updates: list[dict[str, Any]] = (await api("getUpdates", **params)).result
    return updates


async def texts(api: Api) -> list[str]:
    """The texts of what is queued now, which this confirms."""
    updates = await heard(api)
    if updates:
        await api("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [update["message"]["text"] for update in updates if "message" in update]


async def test_updates_stay_until_the_offset_confirms_them(api: Api, sandbox: Sandbox) -> None:
    for word in ("бір", "екі", "үш"):
        await sandbox.send_text(PERSON, word)
    first = await heard(api, limit=2)
    assert [update["message"]["text"] for update in first] == ["бір", "екі"]
    assert await heard(api, limit=2) == first
    rest = await heard(api, offset=first[-1]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["үш"]
    await heard(api, offset=rest[-1]["update_id"] + 1)
    await sandbox.settled()


async def test_a_negative_offset_keeps_the_last(api: Api, sandbox: Sandbox) -> None:
    for word in ("бір", "екі", "үш"):
        await sandbox.send_text(PERSON, word)
    assert [update["message"]["text"] for update in await heard(api, offset=-1)] == ["үш"]
    assert len(await heard(api)) == 1


async def test_a_held_poll_ends_when_something_is_said(api: Api, sandbox: Sandbox) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=30))
    await sandbox.polled()
    await sandbox.send_text(PERSON, "сәлем")
    (update,) = (await asyncio.wait_for(poll, 5)).result
    assert update["message"]["text"] == "сәлем"


async def test_a_second_poller_ends_the_first(api: Api, sandbox: Sandbox) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=30))
    await sandbox.polled()
    assert (await api("getUpdates")).result == []
    answer = await asyncio.wait_for(first, 5)
    assert (answer.status, answer.description) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


async def test_only_the_kinds_that_were_asked_for_come(api: Api, sandbox: Sandbox) -> None:
    await heard(api, allowed_updates=["my_chat_member"])
    await sandbox.send_text(PERSON, "сәлем")
    await sandbox.block()
    (update,) = await heard(api)
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await heard(api, offset=update["update_id"] + 1, allowed_updates=[])
    await sandbox.leave(GROUP, MEMBER)
    assert [list(update)[1] for update in await heard(api)] == ["message"]


async def test_a_raw_update_goes_in_as_it_is(api: Api, sandbox: Sandbox) -> None:
    assert sandbox.put_update({"update_id": 700, "poll": {"id": "1"}}) == 700
    await sandbox.send_text(PERSON, "сәлем")
    assert [update["update_id"] for update in await heard(api)] == [700, 701]


async def test_a_text_tells_who_wrote_it_where_and_in_which_language(api: Api, sandbox: Sandbox) -> None:
    await sandbox.send_text(PERSON, "/search@suhbat_bot су", language="ru")
    (update,) = await heard(api)
    message = update["message"]
    assert message["from"] == {
        "id": PERSON,
        "is_bot": False,
        "first_name": "Айгүл",
        "language_code": "ru",
    }
    assert message["chat"] == {"id": PERSON, "type": "private", "first_name": "Айгүл"}
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 18}]
    assert message["date"] == int(sandbox.world.now().timestamp())


async def test_in_groups_the_bot_hears_only_what_is_meant_for_it(api: Api, sandbox: Sandbox) -> None:
    for text in ("сәлем", "/search су", "/search@other_bot су", "@other_bot су"):
        await sandbox.send_text(GROUP, text)
    assert await texts(api) == []
    await sandbox.send_text(GROUP, "/search@Suhbat_Bot су")
    await sandbox.send_text(GROUP, "Мынаны қараңыз, @suhbat_bot", sender=MEMBER)
    assert await texts(api) == ["/search@Suhbat_Bot су", "Мынаны қараңыз, @suhbat_bot"]


async def test_a_reply_to_the_bot_reaches_it(api: Api, sandbox: Sandbox) -> None:
    sent = (await api("sendMessage", chat_id=GROUP, text="Іздейтін сөзді жазыңыз")).result
    await sandbox.send_text(GROUP, "су тасқыны", reply_to=sent["message_id"])
    (update,) = await heard(api)
    assert update["message"]["reply_to_message"]["text"] == "Іздейтін сөзді жазыңыз"
    assert update["message"]["message_thread_id"] == sent["message_id"]
    assert "is_topic_message" not in update["message"]


async def test_a_bare_command_reaches_the_bot_that_spoke_last(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=GROUP, text="Сәлеметсіздер ме")
    await sandbox.send_text(GROUP, "/today")
    assert await texts(api) == ["/today"]
    sandbox.add_person(2, "Басқа бот", username="other_bot", is_bot=True)
    await sandbox.set_member(GROUP, 2, "member")
    await api("deleteWebhook", drop_pending_updates=True)
    await sandbox.send_text(GROUP, "Мен де осындамын", sender=2)
    await sandbox.send_text(GROUP, "/today")
    assert await texts(api) == []


async def test_an_administrator_bot_hears_everything(api: Api, sandbox: Sandbox) -> None:
    await sandbox.set_member(GROUP, 1, "administrator")
    await sandbox.send_text(GROUP, "сәлем")
    assert await texts(api) == ["сәлем"]


async def test_a_post_of_a_channel_comes_as_such(api: Api, sandbox: Sandbox) -> None:
    await sandbox.send_text(CHANNEL, "/subscribe")
    (update,) = await heard(api)
    assert update["channel_post"]["sender_chat"]["id"] == CHANNEL
    assert "from" not in update["channel_post"]
    with pytest.raises(SandboxError, match="Only its administrators"):
        await sandbox.send_text(CHANNEL, "/subscribe", sender=MEMBER)


async def test_a_deep_link_becomes_a_start_with_its_payload(api: Api, sandbox: Sandbox) -> None:
    await sandbox.open_link("https://t.me/suhbat_bot?start=p_ana-tili-2025_2", sender=MEMBER)
    assert await texts(api) == ["/start p_ana-tili-2025_2"]
    for url in ("https://t.me/other_bot?start=x", "https://t.me/suhbat_bot?start=бос", "https://example.com"):
        with pytest.raises(SandboxError):
            await sandbox.open_link(url)


@pytest.mark.parametrize("token", ["1:other", "2:sandbox"])
async def test_another_token_is_unauthorized(session: ClientSession, sandbox: Sandbox, token: str) -> None:
    async with session.get(f"{sandbox.url}/bot{token}/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found_and_names_ignore_case(api: Api) -> None:
    answer = await api("sendEverything")
    assert (answer.status, answer.description) == (404, "Not Found")
    assert (await api("GETME")).result["username"] == "suhbat_bot"


async def test_parameters_come_by_query_form_json_and_multipart(
    session: ClientSession, sandbox: Sandbox
) -> None:
    url = f"{sandbox.url}/bot{sandbox.token}/sendMessage"
    given = {"chat_id": str(PERSON), "text": "ә", "reply_markup": '{"keyboard": [["Иә"]]}'}
    async with session.get(url, params=given) as response:
        assert response.status == 200
    async with session.post(url, data=given) as response:
        assert response.status == 200
    async with session.post(url, json={**given, "chat_id": PERSON}) as response:
        assert response.status == 200
    async with session.post(url, data=given, headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400
    assert [message.buttons for message in sandbox.messages(PERSON)] == [[["Иә"]]] * 3


async def test_a_webhook_is_refused_and_its_removal_drops_what_waits(api: Api, sandbox: Sandbox) -> None:
    assert await api.refused("setWebhook", url="https://t.me/hook") == (
        "the sandbox delivers updates by getUpdates only"
    )
    await sandbox.send_text(PERSON, "сәлем")
    assert (await api("getWebhookInfo")).result["pending_update_count"] == 1
    assert (await api("deleteWebhook", drop_pending_updates=True)).result is True
    assert (await api("getWebhookInfo")).result["pending_update_count"] == 0


async def test_an_application_polls_and_handles_commands(sandbox: Sandbox) -> None:
    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message is not None
        await update.effective_message.reply_text(f"Сәлем, {' '.join(context.args or [])}")

    builder = Application.builder().token(sandbox.token)
    application = builder.base_url(f"{sandbox.url}/bot").build()
    application.add_handler(CommandHandler("start", start))
    async with application:
        assert application.updater is not None
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await application.start()
        said = await sandbox.open_link("t.me/suhbat_bot?start=abc")
        reply = await sandbox.next_message(PERSON, after=said.message_id)
        assert reply.text == "Сәлем, abc"
        await sandbox.wait_for(lambda calls: any(call.method == "sendMessage" for call in calls))
        await sandbox.settled()
        await application.updater.stop()
        await application.stop()


async def test_waiting_in_vain_tells_what_was_called(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=5, text="x")
    with pytest.raises(TimeoutError, match="sendMessage Bad Request: chat not found"):
        await sandbox.wait_for(lambda calls: len(calls) > 1, within=0.01)


async def test_the_log_keeps_every_call_as_it_ended(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=PERSON, text="5")
    await api("sendMessage", chat_id=5, text="x")
    sent, refused = sandbox.calls
    assert (sent.method, sent.ok, sent.params["text"]) == ("sendMessage", True, "5")
    assert (refused.ok, refused.error) == (False, "Bad Request: chat not found")


async def test_what_is_kept_is_bounded(clock: Clock) -> None:
    sandbox = Sandbox(now=clock.now, keep=3)
    for number in range(10):
        await sandbox.send_text(PERSON, str(number))
    assert [message.text for message in sandbox.messages(PERSON)] == ["7", "8", "9"]
    assert sandbox.world.updates.pending == 3
