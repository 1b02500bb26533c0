"""The codec of callback data (64 bytes at most) and start payloads (64 of `A-Za-z0-9_-`)."""

from enum import StrEnum

MOST_BYTES = 64
"""https://core.telegram.org/bots/api#inlinekeyboardbutton"""


class Action(StrEnum):
    """The first field: what the button does."""

    RESULTS = "s"
    """query id, page: turn the page of a search"""
    OPEN = "a"
    """pair: show its answer in a message of its own"""
    PART = "p"
    """pair, part: show that part in place"""
    TOPICS = "l"
    """page: the list of topics, in place"""
    TOPIC = "t"
    """topic, page: its pairs, in place"""
    TODAY = "d"
    """: today's edition"""
    ANOTHER = "n"
    """kind, item: the one after it, in a message of its own"""
    NEXT = "m"
    """kind, item: the one after it, in place"""
    SEARCH = "q"
    """: ask for a word"""
    SUBSCRIBE = "b"
    """chat, thread"""
    STOP = "u"
    """chat, thread"""
    SETTINGS = "g"
    """chat, thread, page: what can be set, in place"""
    SET = "c"
    """chat, thread, field, value"""
    SHARE_CHAT = "k"
    """: offer to choose a channel or group"""
    RETRY = "r"
    """: try again what failed"""


def pack(action: Action, *fields: str | int) -> str:
    """The data of a button; ids come as `token` writes them. ValueError beyond Telegram's limit."""
    data = ":".join([action.value, *map(str, fields)])
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"callback data of over {MOST_BYTES} bytes: {data}")
    return data


def unpack(data: str) -> tuple[str, list[str]]:
    """The action's letter and its fields as they stand."""
    action, *fields = data.split(":")
    return action, fields


def token(key: str) -> str:
    """A pair's, excerpt's or figure's id as start payloads and buttons carry it."""
    return key.replace("/", "_").replace(".", "_")


def pair_key(packed: str) -> str:
    """`ana-tili-2025_14` → `ana-tili-2025/14`."""
    slug, _, number = packed.rpartition("_")
    return f"{slug}/{number}"


def quotation_key(packed: str) -> str:
    """`ana-tili-2025_14_3fa9c1` → `ana-tili-2025/14.3fa9c1`."""
    pair, _, digest = packed.rpartition("_")
    return f"{pair_key(pair)}.{digest}"


def deep_link(username: str, payload: str) -> str:
    """A link that opens the private chat with the bot and sends it `/start payload`."""
    return f"https://t.me/{username}?start={payload}"
