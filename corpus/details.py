"""What interview.toml says of an interview: its metadata, and the editor's corrections."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar, get_args

from corpus import editing
from corpus.editing import Edits
from corpus.model import CorpusError, Language, Medium

_TEXTS = ("slug", "title", "outlet", "issue", "speaker", "interviewer", "url", "obtained")
_KEYS = {*_TEXTS, "published_on", "language", "part", "medium", "pairs", "excerpts", "figures"}
_MEDIA: tuple[Medium, ...] = get_args(Medium)
_LANGUAGES: tuple[Language, ...] = get_args(Language)
_Choice = TypeVar("_Choice", bound=str)
_SLUG = re.compile(r"[a-z0-9-]{1,40}")
_URL = re.compile(r"https?://[^\s/]+\S*")


@dataclass(frozen=True, slots=True)
class Details:
    """The metadata that an interview.toml gives; None leaves what the text says."""

    slug: str | None = None
    title: str | None = None
    outlet: str | None = None
    medium: Medium | None = None
    issue: str | None = None
    published_on: date | None = None
    speaker: str | None = None
    interviewer: str | None = None
    url: str | None = None
    language: Language | None = None
    part: bool | None = None
    obtained: str | None = None
    edits: Edits | None = None


def parse(data: bytes | None, name: str = "interview.toml") -> Details:
    """The details in the bytes of an interview.toml; none at all when there is no such file.

    Raises CorpusError, with the file's `name`, for what is not TOML, an unknown key, a value of a wrong type.

    >>> parse(b'slug = "ana-tili-2025"').slug
    'ana-tili-2025'
    """
    if data is None:
        return Details()
    try:
        return _details(tomllib.loads(data.decode("utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(f"{name}: {error}; mend the line and save the file in UTF-8.") from error
    except CorpusError as error:
        raise CorpusError(f"{name}: {error}") from error


def _details(table: Mapping[str, object]) -> Details:
    if unknown := sorted(table.keys() - _KEYS):
        raise CorpusError(f"unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}.")
    texts = {key: _text(table, key) for key in _TEXTS}
    slug, url = texts["slug"], texts["url"]
    if slug is not None and _SLUG.fullmatch(slug) is None:
        raise CorpusError("slug must be 1 to 40 small Latin letters, digits and hyphens.")
    if url is not None and _URL.fullmatch(url) is None:
        raise CorpusError("url must be a whole address, such as https://example.kz/news/1.")
    return Details(
        slug=slug,
        title=texts["title"],
        outlet=texts["outlet"],
        medium=_choice(table, "medium", _MEDIA),
        issue=texts["issue"],
        published_on=_date(table),
        speaker=texts["speaker"],
        interviewer=texts["interviewer"],
        url=url,
        language=_choice(table, "language", _LANGUAGES),
        part=_part(table),
        obtained=texts["obtained"],
        edits=editing.parse(table),
    )


def _text(table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key)
    if value is None or (isinstance(value, str) and value.strip() and len(value.splitlines()) == 1):
        return value
    raise CorpusError(f"{key} must be a text in quotes, one line, and not empty.")


def _choice(table: Mapping[str, object], key: str, choices: tuple[_Choice, ...]) -> _Choice | None:
    value = table.get(key)
    if value is None:
        return None
    for choice in choices:
        if choice == value:
            return choice
    raise CorpusError(f"{key} must be one of {', '.join(choices)}.")


def _date(table: Mapping[str, object]) -> date | None:
    value = table.get("published_on")
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise CorpusError("published_on must be a date without quotes, such as 2025-01-05.")


def _part(table: Mapping[str, object]) -> bool | None:
    value = table.get("part")
    if value is None or isinstance(value, bool):
        return value
    raise CorpusError("part must be true or false.")
