"""The sandbox's records as the Bot API's JSON."""

from bot.sandbox.model import Chat, JsonObject, Member, Message, Person

ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
_CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
_GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def user_json(person: Person, language: str | None = None) -> JsonObject:
    """A User; `language` of the app it writes with, where an update tells it."""
    user: JsonObject = {"id": person.id, "is_bot": person.is_bot, "first_name": person.first_name}
    if person.username:
        user["username"] = person.username
    if language:
        user["language_code"] = language
    return user


def chat_json(chat: Chat) -> JsonObject:
    """A Chat as it stands in messages."""
    shape: JsonObject = {"id": chat.id, "type": chat.type}
    shape["first_name" if chat.type == "private" else "title"] = chat.title
    if chat.username:
        shape["username"] = chat.username
    if chat.is_forum:
        shape["is_forum"] = True
    return shape


def full_chat_json(chat: Chat) -> JsonObject:
    """A ChatFullInfo, which getChat answers."""
    shape = chat_json(chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.type in ("group", "supergroup"):
        shape["permissions"] = dict.fromkeys(PERMISSIONS, chat.may_send)
    if chat.username:
        shape["active_usernames"] = [chat.username]
    return shape


def member_json(person: Person, member: Member, chat: Chat) -> JsonObject:
    """A ChatMember, with the rights that its status carries."""
    shape: JsonObject = {"status": member.status, "user": user_json(person)}
    match member.status:
        case "creator":
            shape["is_anonymous"] = False
        case "administrator":
            extra = _CHANNEL_RIGHTS if chat.type == "channel" else _GROUP_RIGHTS
            shape |= {"can_be_edited": False, "is_anonymous": False}
            shape |= {right: right in member.rights for right in ADMINISTRATOR_RIGHTS + extra}
            shape["can_manage_chat"] = True
        case "restricted":
            shape |= {"is_member": True, "until_date": 0}
            shape |= {right: right in member.rights for right in PERMISSIONS}
        case "kicked":
            shape["until_date"] = 0
    return shape


def message_json(
    message: Message,
    chat: Chat,
    *,
    sender: Person | None,
    bot: Person,
    language: str | None = None,
    reply: JsonObject | None = None,
) -> JsonObject:
    """A Message, as the bot gets it in an update or as the result of a call."""
    shape: JsonObject = {"message_id": message.message_id}
    if sender is not None:
        shape["from"] = user_json(sender, language)
    if chat.type == "channel":
        shape["sender_chat"] = chat_json(chat)
    shape |= {"chat": chat_json(chat), "date": int(message.date.timestamp())}
    if message.edited:
        shape["edit_date"] = int(message.edited.timestamp())
    if message.thread is not None:
        shape["message_thread_id"] = message.thread
        if chat.is_forum:
            shape["is_topic_message"] = True
    if reply is not None:
        shape["reply_to_message"] = reply
    if message.via_bot:
        shape["via_bot"] = user_json(bot)
    if message.service:
        return shape | message.service
    prefix = ""
    if message.photo:
        prefix = "caption_"
        shape["photo"] = [message.photo.as_json()]
    if message.text:
        shape["caption" if message.photo else "text"] = message.text
    if message.entities:
        shape[f"{prefix}entities"] = list(message.entities)
    if message.inline_keyboard:
        shape["reply_markup"] = message.reply_markup
    return shape
