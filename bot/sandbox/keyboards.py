"""Which keyboards Telegram takes under a message, and which it refuses."""

from bot.sandbox.entities import checked_link
from bot.sandbox.markup import utf16_length
from bot.sandbox.model import BotApiError, ChatType, JsonObject

_INLINE_KINDS = frozenset(
    {
        "url",
        "callback_data",
        "copy_text",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "web_app",
        "login_url",
        "callback_game",
        "pay",
    }
)
_INLINE_TRAITS = frozenset({"text", "style", "icon_custom_emoji_id"})
_MOST_BUTTONS = 100
_REQUESTS = {
    "request_contact": "Phone number can be requested",
    "request_location": "Location can be requested",
    "request_poll": "Poll can be requested",
    "request_users": "Users can be requested",
    "request_chat": "Chats can be requested",
    "web_app": "Web App buttons can be used",
}


def check_markup(markup: JsonObject | None, chat_type: ChatType | None) -> JsonObject | None:
    """A reply markup as it is kept; None for no keyboard. Raises BotApiError.

    `chat_type` is None for what is sent through inline mode, where only inline keyboards exist.
    """
    if not markup:
        return None
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline keyboard")
        kept = [[_inline_button(button, chat_type) for button in row] for row in rows if row]
        if sum(map(len, kept)) > _MOST_BUTTONS:
            raise BotApiError("Bad Request: REPLY_MARKUP_TOO_LONG")
        return {"inline_keyboard": kept} if kept else None
    if chat_type is None:
        raise BotApiError("Bad Request: inline keyboard expected")
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard")
        kept = [[_reply_button(button, chat_type) for button in row] for row in rows if row]
        if not kept:
            return None
        if chat_type == "channel":
            raise BotApiError("Bad Request: reply keyboard is not allowed in channels")
        return {**markup, "keyboard": kept}
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return markup
    raise BotApiError("Bad Request: object expected as reply markup")


def _rows(rows: object, name: str) -> list[list[object]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise BotApiError(f'Bad Request: field "{name.replace(" ", "_")}" must be of type Array')
    return rows


def _text(button: JsonObject, name: str) -> str:
    text = button.get("text")
    if not isinstance(text, str):
        raise BotApiError(f"Bad Request: can't parse {name} button: Can't find field \"text\"")
    if not text.strip():
        raise BotApiError(f"Bad Request: {name} button text must be non-empty")
    return text


def _inline_button(button: object, chat_type: ChatType | None) -> JsonObject:
    name = "inline keyboard"
    if not isinstance(button, dict):
        raise BotApiError(f"Bad Request: can't parse {name} button: InlineKeyboardButton must be an Object")
    _text(button, name)
    kinds = sorted(button.keys() & _INLINE_KINDS)
    if not kinds:
        reason = "Text buttons are unallowed in the inline keyboard"
        raise BotApiError(f"Bad Request: can't parse {name} button: {reason}")
    if len(kinds) > 1:
        reason = f"exactly one type must be used, not {' and '.join(kinds)}"
        raise BotApiError(f"Bad Request: can't parse {name} button: {reason}")
    if unknown := button.keys() - _INLINE_KINDS - _INLINE_TRAITS:
        raise BotApiError(f"Bad Request: can't parse {name} button: unknown field {sorted(unknown)[0]}")
    _check_inline_kind(kinds[0], button[kinds[0]], chat_type)
    return button


def _check_inline_kind(kind: str, value: object, chat_type: ChatType | None) -> None:
    match kind:
        case "callback_data":
            if not isinstance(value, str) or not 1 <= len(value.encode()) <= 64:
                raise BotApiError("Bad Request: BUTTON_DATA_INVALID")
        case "url":
            if not isinstance(value, str) or checked_link(value) is None:
                raise BotApiError("Bad Request: BUTTON_URL_INVALID")
        case "copy_text":
            copied = value.get("text") if isinstance(value, dict) else None
            if not isinstance(copied, str) or not 1 <= utf16_length(copied) <= 256:
                raise BotApiError("Bad Request: BUTTON_COPY_TEXT_INVALID")
        case _ if kind.startswith("switch_inline") and chat_type == "channel":
            shown = kind.removesuffix("_chosen_chat")
            raise BotApiError(
                f"Bad Request: can't use {shown} button in a channel chat, because users will not be able to "
                "use the button without knowing bot's username"
            )
        case "switch_inline_query_chosen_chat":
            if not isinstance(value, dict):
                raise BotApiError("Bad Request: object expected as switch inline query chosen chat")
            allowed = [name for name in value if name.startswith("allow_") and value[name] is True]
            if not allowed:
                raise BotApiError("Bad Request: at least one chat type must be allowed")


def _reply_button(button: object, chat_type: ChatType) -> JsonObject:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise BotApiError("Bad Request: can't parse keyboard button: KeyboardButton must be an Object")
    _text(button, "keyboard")
    for kind, refused in _REQUESTS.items():
        if button.get(kind) and chat_type != "private":
            raise BotApiError(f"Bad Request: {refused[0].lower()}{refused[1:]} in private chats only")
    request = button.get("request_chat")
    if request is not None and not (
        isinstance(request, dict)
        and isinstance(request.get("request_id"), int)
        and isinstance(request.get("chat_is_channel"), bool)
    ):
        raise BotApiError(
            "Bad Request: can't parse KeyboardButtonRequestChat: request_id and chat_is_channel"
        )
    return button
