"""The Bot API's methods by name, and how a call is run, refused and logged."""

from collections.abc import Callable
from typing import Any

from bot.sandbox import about, answers, rooms, sending
from bot.sandbox.model import BotApiError, Call, JsonObject
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

Method = Callable[[World, Parameters], Any]


def _done(world: World, params: Parameters) -> bool:
    """logOut and close: nothing to do for a server that is the bot's only one."""
    return True


def _delete_webhook(world: World, params: Parameters) -> bool:
    if params.boolean("drop_pending_updates"):
        world.updates.drop()
    return True


def _set_webhook(world: World, params: Parameters) -> bool:
    if params.text("url"):
        raise BotApiError("Bad Request: the sandbox delivers updates by getUpdates only")
    return _delete_webhook(world, params)


def _get_webhook_info(world: World, params: Parameters) -> JsonObject:
    return {"url": "", "has_custom_certificate": False, "pending_update_count": world.updates.pending}


METHODS: dict[str, Method] = {
    "getMe": about.get_me,
    "logOut": _done,
    "close": _done,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": sending.edit_message_text,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "deleteMessage": sending.delete_message,
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": answers.answer_inline_query,
    "setMyCommands": about.set_my_commands,
    "getMyCommands": about.get_my_commands,
    "deleteMyCommands": about.delete_my_commands,
    "setMyName": about.set_my_name,
    "getMyName": about.get_my_name,
    "setMyDescription": about.set_my_description,
    "getMyDescription": about.get_my_description,
    "setMyShortDescription": about.set_my_short_description,
    "getMyShortDescription": about.get_my_short_description,
    "setChatMenuButton": about.set_chat_menu_button,
    "getChatMenuButton": about.get_chat_menu_button,
    "getChat": rooms.get_chat,
    "getChatMember": rooms.get_chat_member,
    "getChatAdministrators": rooms.get_chat_administrators,
    "getChatMemberCount": rooms.get_chat_member_count,
    "leaveChat": rooms.leave_chat,
    "getFile": rooms.get_file,
}
_BY_LOWER_NAME = {name.lower(): name for name in [*METHODS, "getUpdates"]}


async def call(world: World, name: str, params: Parameters) -> Any:
    """Run one call and log it; method names are read without regard to case, as Telegram does.

    Raises BotApiError.
    """
    method = _BY_LOWER_NAME.get(name.lower(), name)
    try:
        if method == "getUpdates":
            result = await _get_updates(world, params)
        elif method in METHODS:
            result = METHODS[method](world, params)
        else:
            raise BotApiError("Not Found", 404)
    except BotApiError as refusal:
        world.calls.append(Call(method, params.logged(), False, error=refusal.description))
        world.feed.tell()
        raise
    world.calls.append(Call(method, params.logged(), True, result))
    world.feed.tell()
    return result


async def _get_updates(world: World, params: Parameters) -> list[JsonObject]:
    allowed = params.json("allowed_updates")
    if allowed is not None:
        if not isinstance(allowed, list) or not all(isinstance(kind, str) for kind in allowed):
            raise BotApiError("Bad Request: can't parse allowed_updates: expected an Array of String")
        world.updates.allow(allowed)
    limit = params.integer("limit")
    return await world.updates.fetch(
        params.integer("offset") or 0, 100 if limit is None else limit, params.integer("timeout") or 0
    )
