"""The parameters of a call, however they came: query, form, JSON or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from bot.sandbox.model import BotApiError, JsonObject

_TRUE = ("true", "1", "yes", "on")
_TEXTS = frozenset(
    {
        "text",
        "caption",
        "name",
        "description",
        "short_description",
        "callback_query_id",
        "inline_query_id",
        "inline_message_id",
        "next_offset",
        "photo",
        "file_id",
    }
)
"""Parameters that are texts even where they look like something else."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """Read by name and kind; an empty value counts as none, as in the Bot API."""

    values: Mapping[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name, "")
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str) -> int | None:
        """Raises BotApiError when it is not a whole number."""
        value = self.text(name).strip()
        if not value:
            return None
        try:
            return int(value)
        except ValueError:
            raise BotApiError(f"Bad Request: invalid {name} specified") from None

    def boolean(self, name: str) -> bool:
        return self.text(name).strip().lower() in _TRUE

    def json(self, name: str) -> Any:
        """A value that forms carry as JSON text. Raises BotApiError when it is none."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise BotApiError(f"Bad Request: can't parse {name.replace('_', ' ')} JSON object") from None

    def object(self, name: str) -> JsonObject | None:
        """Raises BotApiError when it is something other than a JSON object."""
        value = self.json(name)
        if value is not None and not isinstance(value, dict):
            raise BotApiError(f"Bad Request: object expected as {name.replace('_', ' ')}")
        return value

    def objects(self, name: str) -> list[JsonObject]:
        """Raises BotApiError when it is something other than an array of JSON objects."""
        value = self.json(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise BotApiError(f"Bad Request: array of objects expected as {name.replace('_', ' ')}")
        return value

    def logged(self) -> JsonObject:
        """As the call log shows it: JSON texts opened, files by their length."""
        return {name: value if name in _TEXTS else _opened(value) for name, value in self.values.items()} | {
            name: f"<{len(data)} bytes>" for name, data in self.files.items()
        }


async def read_parameters(request: web.Request) -> Parameters:
    """Read a call's query and body. Raises BotApiError when the body does not parse."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, bytes] = {}
    kind = request.content_type
    if kind == "application/json" and request.can_read_body:
        try:
            body = await request.json()
        except ValueError:
            raise BotApiError("Bad Request: can't parse JSON object") from None
        if not isinstance(body, dict):
            raise BotApiError("Bad Request: object expected as request body")
        values |= body
    elif kind == "multipart/form-data":
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            if part.filename is not None:
                files[part.name] = bytes(await part.read())
            else:
                values[part.name] = await part.text()
    elif kind == "application/x-www-form-urlencoded":
        values |= {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    return Parameters(values, files)


def _opened(value: Any) -> Any:
    """JSON objects and arrays as such, numbers as numbers; a text stays a text."""
    if not isinstance(value, str):
        return value
    if value.startswith(("{", "[")):
        try:
            return json.loads(value)
        except ValueError:
            return value
    if value in ("true", "false"):
        return value == "true"
    whole = value.removeprefix("-")
    return int(value) if whole.isascii() and whole.isdigit() and len(whole) < 19 else value
