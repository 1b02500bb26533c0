"""What reaches the bot: in groups, by Telegram's privacy mode, only what is meant for it."""

from bot.sandbox.model import Chat, Message
from bot.sandbox.world import World


def hear(world: World, message: Message, language: str | None = None) -> None:
    """Give the bot a new message, if Telegram would; `language` is that of the writer's app."""
    chat = world.chats[message.chat_id]
    if _reaches(world, chat, message):
        kind = "channel_post" if chat.type == "channel" else "message"
        world.updates.put({kind: world.message_json(message, language)})


def _reaches(world: World, chat: Chat, message: Message) -> bool:
    me = chat.member(world.bot.id)
    if message.sender is not None and world.people[message.sender].is_bot:
        return False
    if chat.type == "private":
        return True
    if chat.type == "channel":
        return me.administers
    if not me.present:
        return False
    if not world.privacy or me.administers or message.service or message.via_bot:
        return True
    replied = chat.messages.get(message.reply_to or 0)
    if replied and replied.from_bot:
        return True
    return _is_addressed(world, chat, message)


def _is_addressed(world: World, chat: Chat, message: Message) -> bool:
    """By a mention, a command with the bot's name, or a bare command after the bot spoke last."""
    name = f"@{world.bot.username}".lower()
    units = message.text.encode("utf-16-le")
    for entity in message.entities:
        start = 2 * entity["offset"]
        word = units[start : start + 2 * entity["length"]].decode("utf-16-le").lower()
        if entity["type"] == "mention" and word == name:
            return True
        if entity["type"] == "bot_command":
            _, addressed, to = word.partition("@")
            if f"@{to}" == name or (not addressed and chat.last_bot == world.bot.id):
                return True
    return False
