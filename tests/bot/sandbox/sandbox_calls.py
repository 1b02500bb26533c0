"""A clock for sandboxes, and calls of their Bot API with the server's own words."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import ClientSession

from bot.sandbox import Sandbox


class Clock:
    """A time that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 4, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    async def move(self, by: timedelta) -> None:
        self.time += by


@dataclass(frozen=True)
class Answer:
    """What the Bot API said."""

    status: int
    ok: bool
    result: Any
    description: str | None


class Api:
    """Calls of the Bot API as JSON, with the server's own words for a refusal."""

    def __init__(self, session: ClientSession, sandbox: Sandbox) -> None:
        self.session = session
        self.sandbox = sandbox

    async def __call__(self, method: str, **params: object) -> Answer:
        url = f"{self.sandbox.url}/bot{self.sandbox.token}/{method}"
        async with self.session.post(url, json=params) as response:
            body = await response.json()
        return Answer(response.status, body["ok"], body.get("result"), body.get("description"))

    async def refused(self, method: str, **params: object) -> str:
        """The description of a refusal, without the words that every bad request begins with."""
        answer = await self(method, **params)
        assert not answer.ok, answer.result
        assert answer.description is not None
        return answer.description.removeprefix("Bad Request: ")
