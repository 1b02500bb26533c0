"""The sandbox's own words: people, chats, members, messages, and what the bot called."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.sandbox.markup import to_html

JsonObject = dict[str, Any]
"""A JSON object of the Bot API, as it goes over the wire."""

ChatType = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

PERSON = 1001
"""Айгүл: the reader, creator of the group and of the channel that every sandbox starts with."""
MEMBER = 1002
"""Ерлан: an ordinary member of the group, who has not opened the bot yet."""
GROUP = -1001000000001
CHANNEL = -1001000000002


class BotApiError(Exception):
    """What the Bot API answers instead of a result."""

    def __init__(self, description: str, code: int = 400) -> None:
        super().__init__(description)
        self.description = description
        self.code = code


class SandboxError(ValueError):
    """The sandbox was asked for something that Telegram's apps would not let a person do."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes, or another bot."""

    id: int
    first_name: str
    language: str | None = "kk"
    username: str | None = None
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """Where somebody stands in a chat."""

    status: Status
    rights: frozenset[str] = frozenset()
    """Of an administrator or a restricted member, by the Bot API's names: `can_post_messages`."""

    @property
    def present(self) -> bool:
        return self.status not in ("left", "kicked")

    @property
    def administers(self) -> bool:
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        """Whether a member has a right; the creator has all."""
        return self.status == "creator" or right in self.rights


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as Telegram keeps it."""

    file_id: str
    unique_id: str
    width: int
    height: int
    size: int
    """Bytes."""
    media_type: str

    def as_json(self) -> JsonObject:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "width": self.width,
            "height": self.height,
            "file_size": self.size,
        }


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands now; an edit makes a new record under the same id."""

    chat_id: int
    message_id: int
    date: datetime
    sender: int | None
    """Who wrote it; None for a post of a channel."""
    from_bot: bool = False
    text: str = ""
    """Or the caption."""
    entities: tuple[JsonObject, ...] = ()
    photo: Photo | None = None
    reply_markup: JsonObject | None = None
    reply_to: int | None = None
    thread: int | None = None
    edited: datetime | None = None
    via_bot: bool = False
    inline_message_id: str | None = None
    service: JsonObject | None = None
    """What a service message tells, by the Bot API's field: `{"chat_shared": {…}}`."""

    @property
    def html(self) -> str:
        """The text with its entities as Telegram's HTML."""
        return to_html(self.text, self.entities)

    @property
    def inline_keyboard(self) -> list[list[JsonObject]]:
        rows: list[list[JsonObject]] = (self.reply_markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[list[str]]:
        """The labels of its inline or reply keyboard, row by row."""
        rows = self.inline_keyboard or (self.reply_markup or {}).get("keyboard", [])
        return [[button if isinstance(button, str) else button["text"] for button in row] for row in rows]


@dataclass(slots=True)
class Chat:
    """A chat and what has been said in it."""

    id: int
    type: ChatType
    title: str
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    """Of a forum, all but General."""
    general_closed: bool = False
    may_send: bool = True
    """What the chat permits its ordinary members."""
    messages: OrderedDict[int, Message] = field(default_factory=OrderedDict)
    last_message_id: int = 0
    last_bot: int | None = None
    """The bot that spoke last: the one that privacy mode lets hear a bare command."""
    menu_button: JsonObject | None = None

    def member(self, user: int) -> Member:
        return self.members.get(user, Member("left"))


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API, as it ended."""

    method: str
    params: JsonObject
    ok: bool
    result: Any = None
    error: str | None = None
    """The description of a refusal."""


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What the bot answered to an inline query."""

    query_id: str
    results: tuple[JsonObject, ...]
    next_offset: str = ""
    button: JsonObject | None = None
    cache_time: int = 300
    is_personal: bool = False
