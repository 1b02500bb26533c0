"""The parts of what was typed: words, "phrases", what is -left out, and filters as `topic:economy`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus.filters import Asked, field_of, value_end
from corpus.kazakh.letters import WORD
from corpus.names import Names

_CURLY: Final = '"“”„‟＂'
_CLOSING: Final = {
    **dict.fromkeys(_CURLY, _CURLY), "«": "»\"”", "‹": "›\"”", "»": "«", "›": "‹"
}  # fmt: skip
"""What ends a phrase that each of the signs begins; phones mix the curly ones with the straight."""
_BEGIN_UNCLOSED: Final = frozenset('"“„‟＂«‹')
_QUOTES: Final = "".join(_CLOSING)
_UNQUOTED: Final = dict.fromkeys(map(ord, _QUOTES))
_BEFORE: Final = rf"(?:(?<!\w)[{_QUOTES}]|[«„‹])"
"""A sign that begins a phrase: not the one in O"zbek, nor one that ends a word."""
_MINUS: Final = "\\-\u2010-\u2014\u2212\uff0d"
"""Phones make dashes of it."""
_COLONS: Final = ":：﹕"

_PHRASE: Final = re.compile(_BEFORE)
_EXCLUDED: Final = re.compile(rf"(?<!\S)[{_MINUS}](?=[\w{_QUOTES}])")
_KEYWORD: Final = re.compile(rf"(?<!\S)[{_MINUS}]?(?P<keyword>[^\W\d_]+)[{_COLONS}](?![/\\])")
"""After https: and C: stands a slash, and no value."""
_PLAIN: Final = re.compile(rf"\s+|[^\s{_QUOTES}]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text."""

    typed: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Between quotation marks."""

    words: tuple[str, ...]
    """As typed, one at least."""
    typed: str


@dataclass(frozen=True, slots=True)
class Excluded:
    """With a minus before it: one word, or several that stand side by side."""

    words: tuple[str, ...]
    """As typed, one at least."""
    quoted: bool
    typed: str


Piece = Words | Quoted | Excluded | Asked


def pieces(text: str, names: Names | None = None) -> Iterator[Piece]:
    """All of the text, piece by piece; without names the value of `outlet:` or `who:` is one word."""
    at = 0
    while at < len(text):
        found = _filter(text, at, names) or _excluded(text, at) or _quoted(text, at) or _plain(text, at)
        piece, at = found
        yield piece


def _filter(text: str, at: int, names: Names | None) -> tuple[Asked, int] | None:
    begun = _KEYWORD.match(text, at)
    field = field_of(begun["keyword"]) if begun else None
    if begun is None or field is None:
        return None
    start = begun.end() + text.startswith(" ", begun.end())
    excluded = not text.startswith(begun["keyword"], at)
    if quoted := _quoted(text, start):
        end = quoted[1]
    elif start > begun.end() and (_starts_filter(text, start) or _EXCLUDED.match(text, start)):
        start = end = begun.end()  # the next part is none of its value
    else:
        end = start + value_end(field, text[start:], names)
    return Asked(field, text[start:end].translate(_UNQUOTED).strip(), text[at:end].strip(), excluded), end


def _starts_filter(text: str, at: int) -> bool:
    begun = _KEYWORD.match(text, at)
    return begun is not None and field_of(begun["keyword"]) is not None


def _excluded(text: str, at: int) -> tuple[Excluded, int] | None:
    if not _EXCLUDED.match(text, at):
        return None
    if quoted := _quoted(text, at + 1):
        return Excluded(quoted[0].words, True, text[at : quoted[1]]), quoted[1]
    chunk = _PLAIN.match(text, at + 1)
    words = WORD.findall(chunk.group()) if chunk else []
    return (Excluded(tuple(words), False, text[at : chunk.end()]), chunk.end()) if chunk and words else None


def _quoted(text: str, at: int) -> tuple[Quoted, int] | None:
    """A phrase that begins here, and where it ends; an unclosed one at the next filter or the text's end."""
    if not _PHRASE.match(text, at):
        return None
    ends = [end for end in (text.find(sign, at + 1) for sign in _CLOSING[text[at]]) if end >= 0]
    if ends:
        inside, end = text[at + 1 : min(ends)], min(ends) + 1
    elif text[at] in _BEGIN_UNCLOSED and not text.startswith(" ", at + 1):
        end = next(
            (b.start() for b in _KEYWORD.finditer(text, at) if _starts_filter(text, b.start())), len(text)
        )
        inside = text[at + 1 : end]
    else:
        return None
    words = tuple(WORD.findall(inside))
    return (Quoted(words, text[at:end]), end) if words else None


def _plain(text: str, at: int) -> tuple[Words, int]:
    chunk = _PLAIN.match(text, at)
    end = chunk.end() if chunk else len(text)
    return Words(text[at:end]), end
