"""sendMessage, sendPhoto and the edits: what the bot says."""

from dataclasses import replace

from bot.sandbox.entities import parse_html
from bot.sandbox.keyboards import check_markup
from bot.sandbox.markup import Entity, arrange, clean, utf16_length
from bot.sandbox.model import BotApiError, Chat, JsonObject, Message, Photo
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def find_chat(world: World, given: str) -> Chat:
    """A chat by its id or @username, as `chat_id` names it. Raises BotApiError."""
    if not given:
        raise BotApiError("Bad Request: chat_id is empty")
    if given.startswith("@"):
        for chat in world.chats.values():
            if chat.type != "private" and (chat.username or "").lower() == given[1:].lower():
                return chat
    elif given.lstrip("-").isdigit() and int(given) in world.chats:
        return world.chats[int(given)]
    raise BotApiError("Bad Request: chat not found")


def check_presence(world: World, chat: Chat) -> None:
    """Whether the bot is in a chat at all. Raises BotApiError 403."""
    status = chat.member(world.bot.id).status
    if status not in ("left", "kicked"):
        return
    if chat.type == "private" and status == "left":
        raise BotApiError("Forbidden: bot can't initiate conversation with a user", 403)
    if chat.type == "private":
        raise BotApiError("Forbidden: bot was blocked by the user", 403)
    done = "kicked from" if status == "kicked" else "not a member of"
    verb = "was" if status == "kicked" else "is"
    raise BotApiError(f"Forbidden: bot {verb} {done} the {chat.type} chat", 403)


def check_rights(
    world: World, chat: Chat, what: str = "text messages", right: str = "can_send_messages"
) -> None:
    """Whether the bot may write there. Raises BotApiError."""
    check_presence(world, chat)
    me = chat.member(world.bot.id)
    if chat.type == "channel" and not me.may("can_post_messages"):
        raise BotApiError("Bad Request: need administrator rights in the channel chat")
    if chat.type not in ("group", "supergroup") or me.administers:
        return
    if not chat.may_send or (me.status == "restricted" and not me.may(right)):
        raise BotApiError(f"Bad Request: not enough rights to send {what} to the chat")


def send_message(world: World, params: Parameters) -> JsonObject:
    """sendMessage."""
    chat = find_chat(world, params.text("chat_id"))
    check_rights(world, chat)
    text, entities = read_text(params, "text", LONGEST_TEXT)
    return _post(world, chat, params, text, entities, None)


def send_photo(world: World, params: Parameters) -> JsonObject:
    """sendPhoto: a file of this call, or one sent before by its id."""
    chat = find_chat(world, params.text("chat_id"))
    check_rights(world, chat, "photos", "can_send_photos")
    text, entities = read_text(params, "caption", LONGEST_CAPTION)
    return _post(world, chat, params, text, entities, _photo(world, params))


def _photo(world: World, params: Parameters) -> Photo:
    given = params.text("photo")
    name = given.removeprefix("attach://") if given.startswith("attach://") else "photo"
    if name in params.files:
        return world.photos.add(params.files[name])
    if not given:
        raise BotApiError("Bad Request: there is no photo in the request")
    if given.startswith(("http://", "https://")):
        raise BotApiError("Bad Request: failed to get HTTP URL content")
    known = world.photos.get(given)
    if known is None:
        raise BotApiError("Bad Request: wrong file identifier/HTTP URL specified")
    return known[0]


def _post(
    world: World,
    chat: Chat,
    params: Parameters,
    text: str,
    entities: tuple[Entity, ...],
    photo: Photo | None,
) -> JsonObject:
    thread = _thread(chat, params.integer("message_thread_id"))
    reply_to = _reply_to(chat, params)
    markup = check_markup(params.object("reply_markup"), chat.type)
    message = Message(
        chat_id=chat.id,
        message_id=0,
        date=world.now(),
        sender=None if chat.type == "channel" else world.bot.id,
        from_bot=True,
        text=text,
        entities=entities,
        photo=photo,
        reply_markup=markup,
        reply_to=reply_to,
        thread=thread,
    )
    return world.message_json(world.post(message))


def read_text(params: Parameters, name: str, longest: int) -> tuple[str, tuple[Entity, ...]]:
    """A text or caption, parsed, trimmed and measured in UTF-16 units. Raises BotApiError."""
    caption = name == "caption"
    listed = params.objects("caption_entities" if caption else "entities")
    return formatted(params.text(name), params.text("parse_mode"), listed, longest, caption=caption)


def formatted(
    source: str, parse_mode: str, listed: list[JsonObject], longest: int, *, caption: bool = False
) -> tuple[str, tuple[Entity, ...]]:
    """A text with its entities, whether marked up or listed. Raises BotApiError."""
    match parse_mode.lower():
        case "html":
            text, entities = parse_html(source)
        case "":
            text, entities = clean(source), _listed(listed)
        case "markdown" | "markdownv2":
            raise BotApiError("Bad Request: the sandbox reads no parse_mode but HTML")
        case _:
            raise BotApiError("Bad Request: unsupported parse_mode")
    text, kept = arrange(text, entities)
    if not text and not caption:
        raise BotApiError("Bad Request: message text is empty")
    if utf16_length(text) > longest:
        raise BotApiError(f"Bad Request: message {'caption ' if caption else ''}is too long")
    return text, kept


def _listed(entities: list[JsonObject]) -> list[Entity]:
    for entity in entities:
        places = (entity.get("offset"), entity.get("length"))
        if not isinstance(entity.get("type"), str) or not all(isinstance(place, int) for place in places):
            raise BotApiError("Bad Request: can't parse MessageEntity: needs type, offset and length")
    return entities


def _thread(chat: Chat, thread: int | None) -> int | None:
    """Where in a forum; General is written to without a thread, and refuses its number 1."""
    if not thread:
        if chat.is_forum and chat.general_closed:
            raise BotApiError("Bad Request: TOPIC_CLOSED")
        return None
    if not chat.is_forum or thread not in chat.topics:
        raise BotApiError("Bad Request: message thread not found")
    if chat.topics[thread].closed:
        raise BotApiError("Bad Request: TOPIC_CLOSED")
    return thread


def _reply_to(chat: Chat, params: Parameters) -> int | None:
    reply = params.object("reply_parameters") or {}
    wanted = reply.get("message_id", params.integer("reply_to_message_id"))
    if not wanted or wanted in chat.messages:
        return wanted or None
    if reply.get("allow_sending_without_reply") or params.boolean("allow_sending_without_reply"):
        return None
    raise BotApiError("Bad Request: message to be replied not found")


def edit_message_text(world: World, params: Parameters) -> JsonObject | bool:
    """editMessageText; without a reply_markup the keyboard goes."""
    message = _to_edit(world, params)
    if message.photo is not None:
        raise BotApiError("Bad Request: there is no text in the message to edit")
    text, entities = read_text(params, "text", LONGEST_TEXT)
    return _edit(world, params, message, replace(message, text=text, entities=entities))


def edit_message_reply_markup(world: World, params: Parameters) -> JsonObject | bool:
    """editMessageReplyMarkup; without a reply_markup the keyboard goes."""
    message = _to_edit(world, params)
    return _edit(world, params, message, message)


def _to_edit(world: World, params: Parameters) -> Message:
    if inline_id := params.text("inline_message_id"):
        if inline_id not in world.inline_messages:
            raise BotApiError("Bad Request: MESSAGE_ID_INVALID")
        chat_id, message_id = world.inline_messages[inline_id]
        return world.chats[chat_id].messages[message_id]
    chat = find_chat(world, params.text("chat_id"))
    check_presence(world, chat)
    number = params.integer("message_id")
    if not number:
        raise BotApiError("Bad Request: message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise BotApiError("Bad Request: message to edit not found")
    if not message.from_bot or (message.reply_markup and not message.inline_keyboard):
        raise BotApiError("Bad Request: message can't be edited")
    return message


def _edit(world: World, params: Parameters, was: Message, becomes: Message) -> JsonObject | bool:
    inline = bool(params.text("inline_message_id"))
    chat = world.chats[was.chat_id]
    markup = check_markup(params.object("reply_markup"), None if inline else chat.type)
    if markup and "inline_keyboard" not in markup:
        raise BotApiError("Bad Request: inline keyboard expected")
    becomes = replace(becomes, reply_markup=markup)
    if becomes == was:
        raise BotApiError(
            "Bad Request: message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    kept = world.put_back(replace(becomes, edited=world.now()))
    return True if inline else world.message_json(kept)


def delete_message(world: World, params: Parameters) -> bool:
    """deleteMessage: the bot's own, and others' in private or with the right to."""
    chat = find_chat(world, params.text("chat_id"))
    check_presence(world, chat)
    number = params.integer("message_id")
    if not number:
        raise BotApiError("Bad Request: message identifier is not specified")
    message = chat.messages.get(number)
    if message is None:
        raise BotApiError("Bad Request: message to delete not found")
    mine = message.from_bot or chat.type == "private" or chat.member(world.bot.id).may("can_delete_messages")
    if not mine:
        raise BotApiError("Bad Request: message can't be deleted")
    world.delete(message)
    return True


def send_chat_action(world: World, params: Parameters) -> bool:
    """sendChatAction."""
    chat = find_chat(world, params.text("chat_id"))
    check_rights(world, chat)
    if params.text("action") not in _ACTIONS:
        raise BotApiError("Bad Request: wrong parameter action in request")
    world.feed.tell({"type": "action", "chat_id": chat.id, "action": params.text("action")})
    return True
