"""Which commands of a group are meant for this bot."""

from telegram import Message
from telegram.ext import filters


class Addressed(filters.MessageFilter):
    """A command with this bot's name behind it: `/search@suhbat_bot`."""

    __slots__ = ()

    def filter(self, message: Message) -> bool:
        command = next(iter(message.parse_entities(["bot_command"]).values()), "")
        return command.partition("@")[2].lower() == message.get_bot().username.lower()
