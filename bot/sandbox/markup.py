"""Text with entities: offsets in UTF-16 units, Telegram's rules of nesting, and back to HTML."""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Any

Entity = dict[str, Any]

MOST_ENTITIES = 100
"""Telegram keeps the first hundred and drops the rest in silence."""

_RANK = {"expandable_blockquote": 0, "blockquote": 0, "pre": 11, "code": 20, "text_link": 49}
_SPLIT_RANK = {"bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94}
_FOUND_RANK = 50
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_FOUND = (
    ("url", re.compile(r"https?://[^\s<>«»\"]+[^\s<>«»\".,:;!?)]|(?<![\w@.])t\.me/[\w/?=&%+.-]*\w")),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#/])#\w*[^\W\d_]\w*")),
)
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def utf16_length(text: str) -> int:
    """How Telegram counts: UTF-16 units, two for a character beyond the basic plane."""
    return len(text) + sum(character > "\uffff" for character in text)


def clean(text: str) -> str:
    """Control characters become spaces and carriage returns go, as Telegram stores text."""
    return _CONTROL.sub(" ", text.replace("\r", ""))


def arrange(text: str, entities: Iterable[Entity]) -> tuple[str, tuple[Entity, ...]]:
    """Trim the text and bring its entities into the form that Telegram stores.

    Code and pre hold nothing else, quotes do not nest, links and found words do not overlap; bold and its
    kind are cut around code (Bot API, "Formatting options").
    """
    units = text.encode("utf-16-le")
    head = utf16_length(text) - utf16_length(text.lstrip())
    tail = utf16_length(text.rstrip())
    inside = []
    for entity in entities:
        start, end = max(entity["offset"], head), min(entity["offset"] + entity["length"], tail)
        if units[2 * start : 2 * end].decode("utf-16-le", "ignore").strip():
            inside.append({**entity, "offset": start - head, "length": end - start})
    text = text.strip()
    kept = _solid(inside)
    kept += _split([entity for entity in inside if entity["type"] in _SPLIT_RANK], kept)
    kept += _found(text, kept)
    return text, tuple(sorted(kept, key=_order)[:MOST_ENTITIES])


def to_html(text: str, entities: Sequence[Entity]) -> str:
    """Write text with entities as Telegram's HTML; found words (links, commands) stay bare."""
    units = text.encode("utf-16-le")
    written: list[str] = []
    open_tags: list[tuple[int, str]] = []
    at = 0

    def move(to: int) -> None:
        nonlocal at
        while open_tags and open_tags[-1][0] <= to:
            end, tag = open_tags.pop()
            copy(end)
            written.append(f"</{tag}>")
        copy(to)

    def copy(to: int) -> None:
        nonlocal at
        written.append(html.escape(units[2 * at : 2 * to].decode("utf-16-le", "replace"), quote=False))
        at = to

    for entity in sorted(entities, key=_order):
        opening, closing = _tag(entity)
        if not opening:
            continue
        move(entity["offset"])
        end = entity["offset"] + entity["length"]
        written.append(opening)
        open_tags.extend((end, tag) for tag in reversed(closing))
    move(len(units) // 2)
    return "".join(written)


def _tag(entity: Entity) -> tuple[str, list[str]]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', ["a"]
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", ["blockquote"]
    if kind == "pre" and entity.get("language"):
        return f'<pre><code class="language-{html.escape(entity["language"])}">', ["code", "pre"]
    if kind == "pre":
        return "<pre>", ["pre"]
    tag = _TAGS.get(kind)
    return (f"<{tag}>", [tag]) if tag else ("", [])


def _order(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    rank = _RANK.get(kind, _SPLIT_RANK.get(kind, _FOUND_RANK))
    return entity["offset"], -entity["length"], rank


def _span(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _overlap(one: Entity, other: Entity) -> bool:
    (start, end), (other_start, other_end) = _span(one), _span(other)
    return start < other_end and other_start < end


def _solid(entities: Sequence[Entity]) -> list[Entity]:
    """Quotes, links and code: of two that overlap the outer one stays, except a link or code in a quote."""
    quotes: list[Entity] = []
    others: list[Entity] = []
    for entity in sorted(entities, key=_order):
        if entity["type"] in _SPLIT_RANK:
            continue
        same = quotes if "blockquote" in entity["type"] else others
        if not any(_overlap(entity, earlier) for earlier in same):
            same.append(entity)
    others = [
        entity
        for entity in others
        if all(
            not _overlap(entity, quote)
            or (_span(quote)[0] <= _span(entity)[0] and _span(entity)[1] <= _span(quote)[1])
            for quote in quotes
        )
    ]
    return quotes + others


def _split(entities: Sequence[Entity], solid: Sequence[Entity]) -> list[Entity]:
    """Bold and its kind: overlapping ones of a kind joined, and cut out where there is code."""
    code = sorted(_span(entity) for entity in solid if entity["type"] in ("code", "pre"))
    kept: list[Entity] = []
    for kind in _SPLIT_RANK:
        joined: list[tuple[int, int]] = []
        for start, end in sorted(_span(entity) for entity in entities if entity["type"] == kind):
            if joined and start < joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        for start, end in joined:
            for code_start, code_end in code:
                if start < code_start < end:
                    kept.append({"type": kind, "offset": start, "length": code_start - start})
                if code_start < end and start < code_end:
                    start = max(start, code_end)
            if start < end:
                kept.append({"type": kind, "offset": start, "length": end - start})
    return kept


def _found(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Links, commands, mentions and hashtags that Telegram finds by itself outside of links and code."""
    taken = [entity for entity in entities if entity["type"] in ("code", "pre", "text_link")]
    found: list[Entity] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            entity = {
                "type": kind,
                "offset": utf16_length(text[: match.start()]),
                "length": utf16_length(match[0]),
            }
            if not any(_overlap(entity, other) for other in taken):
                found.append(entity)
                taken.append(entity)
    return found
