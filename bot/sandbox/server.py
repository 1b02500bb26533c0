"""The sandbox put together: the Bot API, the control side and the chat page on one loopback port."""

import errno
import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox import methods
from bot.sandbox.control import Control
from bot.sandbox.model import BotApiError, Call, InlineAnswer, JsonObject, Message, Person, SandboxError
from bot.sandbox.parameters import read_parameters
from bot.sandbox.people import People
from bot.sandbox.places import Places
from bot.sandbox.world import World

_HOST = "127.0.0.1"
_NAMES = frozenset({_HOST, "localhost"})
_LARGEST_BODY = 32 * 1024 * 1024
_TOKEN = re.compile(r"\d+:[\w-]+")
ALMATY = timezone(timedelta(hours=5), "Almaty")
"""The zone that the chat page shows; all of Kazakhstan since 2024."""


class Sandbox(People, Places):
    """A Bot API server for one bot, with people to talk to it, and a chat page at `url`.

    `now` is the only clock and `move_clock` moves it forward; `keep` bounds what is kept of messages a chat,
    unconfirmed updates, calls and photos, so that a long run stays small.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        move_clock: Callable[[timedelta], Awaitable[None]] | None = None,
        token: str = "1:sandbox",
        username: str = "suhbat_bot",
        name: str = "Сұхбат",
        language: str = "kk",
        keep: int | None = None,
        zone: tzinfo = ALMATY,
    ) -> None:
        self.token = token
        self.url = ""
        self.zone = zone
        self._move_clock = move_clock
        bot = Person(int(token.partition(":")[0]), name, None, username, is_bot=True)
        self.world = World(now, bot=bot, language=language, keep=keep)
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0, *, fallback: bool = False) -> None:
        """Listen on 127.0.0.1 only; port 0 is any free one, and so is a taken one with `fallback`.

        Raises OSError when the port is taken and there is no fallback.
        """
        runner = web.AppRunner(self._application(), handler_cancellation=True, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, _HOST, port).start()
        except OSError as error:
            if not fallback or error.errno != errno.EADDRINUSE:
                await runner.cleanup()
                raise
            await web.TCPSite(runner, _HOST, 0).start()
        self._runner = runner
        self.world.updates.reopen()
        self.url = f"http://{_HOST}:{runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Let held polls and pages go, and close the port."""
        self.world.updates.close()
        self.world.feed.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[_only_local_names], client_max_size=_LARGEST_BODY)
        application.router.add_route("*", "/bot{token:[^/]+}/{method}", self._call)
        application.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._file)
        application.add_routes(Control(self).routes())
        return application

    async def _call(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
            params = await read_parameters(request)
            result = await methods.call(self.world, request.match_info["method"], params)
        except BotApiError as refusal:
            refused = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            return web.json_response(refused, status=refusal.code)
        return web.json_response({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
        except BotApiError as refusal:
            raise web.HTTPNotFound(text=refusal.description) from None
        data = self.world.photos.by_path(request.match_info["path"])
        if data is None:
            raise web.HTTPNotFound
        return web.Response(body=data, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if token != self.token:
            raise (
                BotApiError("Unauthorized", 401) if _TOKEN.fullmatch(token) else BotApiError("Not Found", 404)
            )

    def messages(self, chat_id: int) -> list[Message]:
        """What stands in a chat now, oldest first."""
        return list(self.world.chat(chat_id).messages.values())

    def message(self, chat_id: int, message_id: int) -> Message:
        """A message as it stands now. Raises SandboxError when the chat has none such."""
        return self.world.message(chat_id, message_id)

    @property
    def calls(self) -> list[Call]:
        """What the bot called, oldest first, getUpdates too once answered."""
        return list(self.world.calls)

    def put_update(self, update: JsonObject) -> int | None:
        """Queue a raw update, as it is; its id, or None when the bot did not ask for its kind."""
        return self.world.updates.put(update)

    def callback_answer(self, query_id: str) -> JsonObject | None:
        """`{"text", "show_alert"}` with which the bot answered a tap; None before it did."""
        question = self.world.callbacks.by_id.get(query_id)
        answer = question.answer if question else None
        return None if isinstance(answer, InlineAnswer) else answer

    async def settled(self, within: float = 5) -> None:
        """Wait until the bot confirmed every update. It confirms before it has handled: see `wait_for`."""
        await self.world.feed.until(lambda: not self.world.updates.pending, within)

    async def polled(self, within: float = 5) -> None:
        """Wait until a bot holds a poll."""
        await self.world.feed.until(lambda: self.world.updates.polled, within)

    async def wait_for(self, holds: Callable[[Sequence[Call]], bool], within: float = 5) -> None:
        """Wait until the log of calls is as wished. Raises TimeoutError, which tells the last calls."""
        await self._until(lambda: holds(self.calls), within)

    async def next_message(self, chat_id: int, *, after: int = 0, within: float = 5) -> Message:
        """Wait for the bot's first message in a chat with an id above `after`. Raises TimeoutError."""

        def arrived() -> list[Message]:
            found = self.world.chat(chat_id).messages.values()
            return [message for message in found if message.from_bot and message.message_id > after]

        await self._until(lambda: bool(arrived()), within)
        return arrived()[0]

    async def answered(self, query_id: str, *, within: float = 5) -> JsonObject:
        """Wait for the bot's answer to a tap. Raises TimeoutError."""
        await self._until(lambda: self.callback_answer(query_id) is not None, within)
        return self.callback_answer(query_id) or {}

    async def _until(self, holds: Callable[[], bool], within: float) -> None:
        try:
            await self.world.feed.until(holds, within)
        except TimeoutError:
            calls = [call for call in self.calls if call.method != "getUpdates"][-3:]
            told = "; ".join(f"{call.method} {call.error or 'ok'} {_short(call.params)}" for call in calls)
            reason = f"Nothing of the kind in {within} s; the last calls: {told or 'none'}"
            raise TimeoutError(reason) from None

    async def move_clock(self, by: timedelta) -> None:
        """Move the given clock forward. Raises SandboxError when it does not move, or backward."""
        if self._move_clock is None:
            raise SandboxError("This sandbox's clock does not move.")
        if by < timedelta(0):
            raise SandboxError("The clock moves forward only.")
        await self._move_clock(by)
        self.world.feed.tell({"type": "clock", **self.clock()})

    def clock(self) -> JsonObject:
        """The time for the page: seconds since 1970, the zone's offset in seconds, whether it moves."""
        now = self.world.now()
        offset = now.astimezone(self.zone).utcoffset() or timedelta(0)
        return {
            "now": now.timestamp(),
            "offset": int(offset.total_seconds()),
            "moves": self._move_clock is not None,
        }


def _short(params: JsonObject) -> str:
    text = str(params)
    return text if len(text) <= 200 else f"{text[:200]}…"


@web.middleware
async def _only_local_names(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse other web pages, also those that had a name of theirs pointed at this machine."""
    origin = request.headers.get("Origin")
    if request.url.host not in _NAMES or (origin is not None and urlsplit(origin).hostname not in _NAMES):
        raise web.HTTPForbidden(text="The sandbox answers on 127.0.0.1 only.")
    return await handler(request)
