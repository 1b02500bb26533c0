"""Front matter: the fields that site generators have before a Markdown text, in YAML, TOML or JSON."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from corpus import dates
from corpus.model import Language

_FENCED: Final = re.compile(
    r"(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELD: Final = re.compile(r"([\w.-]+)[ \t]*:(?:[ \t]+(.*))?")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(.*)")
_LANGUAGES: Final[dict[str, Language]] = {"kk": "kk", "kz": "kk", "ru": "ru", "en": "en"}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines of a text's front matter, and its fields: for each key, lower case, its first value."""

    lines: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)

    def first(self, *keys: str) -> str | None:
        """The value of the first of these keys that has one."""
        return next((value for key in keys if (value := self.fields.get(key))), None)

    @property
    def published_on(self) -> date | None:
        """The date that it gives."""
        return dates.find(self.first("date", "published", "publishdate", "pubdate", "published_on") or "")

    @property
    def language(self) -> Language | None:
        """The language that it gives."""
        code = self.first("lang", "language", "locale") or ""
        return _LANGUAGES.get(re.split(r"[-_]", code.lower())[0])

    @property
    def url(self) -> str | None:
        """The address that it gives."""
        keys = (
            "canonical",
            "canonical_url",
            "canonicalurl",
            "url",
            "source",
            "source_url",
            "original",
            "link",
        )
        addresses = (self.fields.get(key, "") for key in keys)
        return next((each for each in addresses if re.match(r"https?://\S+$", each)), None)


def split(text: str) -> tuple[FrontMatter, str]:
    r"""A text's front matter and the text after it. Of YAML, `key: value` and lists are read, no more.

    >>> matter, rest = split('---\ntitle: "Су туралы"\ndate: 2024-03-05\n---\n\n– Қалай?')
    >>> matter.first("title"), matter.published_on, rest
    ('Су туралы', datetime.date(2024, 3, 5), '\n– Қалай?')
    >>> split("---\n\n– Қалай?\n\n---\n")[1]
    '---\n\n– Қалай?\n\n---\n'
    """
    start = len(text) - len(text.lstrip("\n"))
    if text.startswith("{", start):
        return _json(text, start)
    fenced = _FENCED.match(text, start)
    if fenced is None:
        return FrontMatter(), text
    fields = _yaml(fenced[2]) if fenced[1] == "---" else _toml(fenced[2])
    if not fields:
        return FrontMatter(), text
    return FrontMatter(_lines(fenced[2]), fields), text[fenced.end() :]


def _json(text: str, start: int) -> tuple[FrontMatter, str]:
    try:
        found, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return FrontMatter(), text
    if not isinstance(found, dict) or not found:
        return FrontMatter(), text
    return FrontMatter(_lines(text[start:end]), _values(found)), text[end:]


def _toml(text: str) -> dict[str, str]:
    try:
        return _values(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return {}


def _values(found: Mapping[str, object]) -> dict[str, str]:
    firsts = ((key, value[0] if isinstance(value, list) and value else value) for key, value in found.items())
    return {key.lower(): str(value) for key, value in firsts if isinstance(value, str | int | float | date)}


def _yaml(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if said := _FIELD.fullmatch(line.rstrip()):
            key = said[1].lower()
            value = _unquoted(said[2] or "")
            if value.startswith("[") and value.endswith("]"):
                value = _unquoted(value[1:-1].split(",")[0])
            found.setdefault(key, value)
        elif (item := _ITEM.fullmatch(line)) and found.get(key) == "":
            found[key] = _unquoted(item[1])
    return found


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
