"""Telegram's HTML, read as the Bot API reads it: tags into entities, or its refusal."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.sandbox.markup import Entity, clean
from bot.sandbox.model import BotApiError

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_SPACE = " \t\r\n\v\0"
_END = "\0"
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,8})|#(?P<decimal>[0-9]{1,8})|(?P<name>[a-zA-Z]+));?")
_HOST = re.compile(r"[^\s.@]+(?:\.[^\s.@]+)+")


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    """In UTF-16 units of the text."""
    start: int
    """In characters of the text."""


def checked_link(url: str) -> str | None:
    """The address as Telegram stores it; None when it is none (a host needs a dot, unless tg://)."""
    url = url.strip()
    if not url or any(character.isspace() for character in url):
        return None
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme in ("tg", "ton"):
        return url
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return None
    return url if parts.path else url.replace(parts.netloc, f"{parts.netloc}/", 1)


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Read `parse_mode=HTML`: the bare text and its entities in the order in which their tags close.

    Raises BotApiError in Telegram's words, with the byte offset of the tag at fault.
    """
    return _Reader(clean(source)).read()


class _Reader:
    """One pass over the source; `at` is where it stands."""

    def __init__(self, source: str) -> None:
        self.source = source + _END
        self.at = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while (character := self.source[self.at]) != _END:
            if character == "<":
                self._tag()
                continue
            if character == "&" and (decoded := self._reference()):
                character = decoded
            else:
                self.at += 1
            self.text.append(character)
            self.length += 1 + (character > "\uffff")
        if self.open:
            tag = self.open[-1].tag
            raise _unreadable(f'Can\'t find end tag corresponding to start tag "{tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.text), self.entities

    def _reference(self) -> str | None:
        match = _REFERENCE.match(self.source, self.at)
        if match is None:
            return None
        if match["name"]:
            decoded = _NAMED.get(match["name"])
        else:
            code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
            valid = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
            decoded = chr(code) if valid else None
        if decoded is not None:
            self.at = match.end()
        return decoded

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at] == "/":
            self._close(begin)
            return
        name = self._word(_SPACE + ">").lower()
        if self.source[self.at] == _END:
            raise _unreadable(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if name not in _KINDS:
            raise _unreadable(f'Unsupported start tag "{name}" at byte offset {self._byte(begin)}')
        argument = ""
        self._spaces()
        while self.source[self.at] != ">":
            argument = self._attribute(name, begin) or argument
            self._spaces()
        self.at += 1
        if name == "span" and argument != "spoiler":
            raise _unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.open.append(_Open(name, argument, self.length, len(self.text)))

    def _attribute(self, tag: str, begin: int) -> str | None:
        """Read one attribute; its value where the tag means something by it."""
        offset = self._byte(begin)
        name = self._word(_SPACE + "=>").lower()
        if not name:
            if self.source[self.at] == _END:
                raise _unreadable(f"Unclosed start tag at byte offset {offset}")
            raise _unreadable(f'Empty attribute name in the tag "{tag}" at byte offset {offset}')
        self._spaces()
        if self.source[self.at] != "=":
            if self.source[self.at] == _END:
                raise _unreadable(f'Unclosed start tag "{tag}" at byte offset {offset}')
            return "expandable" if (tag, name) == ("blockquote", "expandable") else None
        self.at += 1
        self._spaces()
        value = self._value()
        if self.source[self.at] == _END:
            raise _unreadable(f"Unclosed start tag at byte offset {offset}")
        if (tag, name) == ("blockquote", "expandable"):
            return "expandable"
        if (tag, name) == ("a", "href"):
            return value
        if (tag, name) == ("code", "class") and value.startswith("language-"):
            return value.removeprefix("language-")
        if (tag, name) == ("span", "class") and value.startswith("tg-"):
            return value.removeprefix("tg-")
        return None

    def _value(self) -> str:
        quote = self.source[self.at]
        if quote not in "'\"":
            start = self.at
            while self.source[self.at].isascii() and (
                self.source[self.at].isalnum() or self.source[self.at] in ".-"
            ):
                self.at += 1
            if self.source[self.at] not in _SPACE + ">":
                raise _unreadable(f"Unexpected end of name token at byte offset {self._byte(start)}")
            return self.source[start : self.at].lower()
        self.at += 1
        value: list[str] = []
        while (character := self.source[self.at]) not in (quote, _END):
            if character == "&" and (decoded := self._reference()):
                character = decoded
            else:
                self.at += 1
            value.append(character)
        if character == quote:
            self.at += 1
        return "".join(value)

    def _close(self, begin: int) -> None:
        offset = self._byte(begin)
        if not self.open:
            raise _unreadable(f"Unexpected end tag at byte offset {offset}")
        self.at += 1
        name = self._word(_SPACE + ">").lower()
        self._spaces()
        if self.source[self.at] != ">":
            raise _unreadable(f"Unclosed end tag at byte offset {offset}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise _unreadable(
                f'Unmatched end tag at byte offset {offset}, expected "</{opened.tag}>", found "</{name}>"'
            )
        if self.length > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        entity: Entity = {
            "type": _KINDS[opened.tag],
            "offset": opened.offset,
            "length": self.length - opened.offset,
        }
        inner = self.entities[-1] if self.entities else None
        twin = inner and (inner["offset"], inner["length"]) == (entity["offset"], entity["length"])
        match opened.tag:
            case "blockquote" if opened.argument:
                entity["type"] = "expandable_blockquote"
            case "a":
                url = checked_link(opened.argument or "".join(self.text[opened.start :]))
                if url is None:
                    return
                entity["url"] = url
            case "code" if opened.argument:
                if inner and twin and inner["type"] == "pre":
                    inner["language"] = opened.argument
                    return
                entity["language"] = opened.argument
            case "pre" if inner and twin and inner["type"] == "code" and "language" in inner:
                inner["type"] = "pre"
                return
        self.entities.append(entity)

    def _word(self, ends: str) -> str:
        start = self.at
        while self.source[self.at] not in ends:
            self.at += 1
        return self.source[start : self.at]

    def _spaces(self) -> None:
        while self.source[self.at] != _END and self.source[self.at] in _SPACE:
            self.at += 1

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())


def _unreadable(reason: str) -> BotApiError:
    return BotApiError(f"Bad Request: can't parse entities: {reason}")
