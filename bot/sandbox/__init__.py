"""A local Bot API server with a chat page: try a bot with no token, and test it end to end.

It knows nothing of the bot that it serves: updates go out, calls come in, as with Telegram. Where Telegram
is strict, so is it, in Telegram's words.
"""

from bot.sandbox.model import (
    CHANNEL,
    GROUP,
    MEMBER,
    PERSON,
    Call,
    Chat,
    InlineAnswer,
    Member,
    Message,
    Person,
    SandboxError,
)
from bot.sandbox.server import ALMATY, Sandbox

__all__ = [
    "ALMATY",
    "CHANNEL",
    "GROUP",
    "MEMBER",
    "PERSON",
    "Call",
    "Chat",
    "InlineAnswer",
    "Member",
    "Message",
    "Person",
    "Sandbox",
    "SandboxError",
]
