"""Telegram HTML: escaping, marking, measuring."""

import html
from collections.abc import Sequence

MOST_UNITS = 4096
"""UTF-16 units of a message's text after its entities are parsed (Bot API, sendMessage)."""


def escape(text: str) -> str:
    """The text with `<`, `>`, `&` and `"` written so that Telegram shows them."""
    return html.escape(text, quote=True).replace("&#x27;", "'")


def marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The escaped text with those spans in bold; spans are in order and apart."""
    pieces = []
    end = 0
    for start, stop in spans:
        pieces += [escape(text[end:start]), "<b>", escape(text[start:stop]), "</b>"]
        end = stop
    return "".join(pieces) + escape(text[end:])


def units(text: str) -> int:
    """The length of plain text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, most: int) -> str:
    """Plain text of at most `most` units: all of it, or its beginning, ended at a word, and "…"."""
    if units(text) <= most:
        return text
    kept = text.encode("utf-16-le")[: (most - 1) * 2].decode("utf-16-le", "ignore")
    return (kept.rpartition(" ")[0] or kept) + "…"


def quote(text: str, *, expandable: bool = False) -> str:
    """A block quotation of already escaped text."""
    return f"<blockquote{' expandable' if expandable else ''}>{text}</blockquote>"
