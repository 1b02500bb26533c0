"""The control side over HTTP: what the page, and programs of other processes, do with a sandbox as JSON."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import asdict
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.model import PERSON, Chat, JsonObject, Member, SandboxError
from bot.sandbox.shapes import chat_json

if TYPE_CHECKING:
    from bot.sandbox.server import Sandbox

_PAGE = Path(__file__).parent / "page"
_SHOWN_MESSAGES = 200
_HEARTBEAT = 15
"""Seconds between the comments that keep a page's connection open."""

_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

Action = Callable[[JsonObject], Awaitable[Any]]


class Control:
    """The routes under `/sim`, and the page's files."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self.sandbox = sandbox

    def routes(self) -> list[web.RouteDef]:
        """All routes but those of the Bot API."""
        actions: dict[str, Action] = {
            "send": self._send,
            "press": self._press,
            "inline": self._inline,
            "choose": self._choose,
            "share": self._share,
            "link": self._link,
            "block": self._block,
            "unblock": self._unblock,
            "members": self._members,
            "language": self._language,
            "people": self._people,
            "chats": self._chats,
            "clock": self._clock,
            "update": self._update,
        }
        return [
            *(web.post(f"/sim/{name}", _answering(action)) for name, action in actions.items()),
            web.get("/sim/state", self._state),
            web.get("/sim/events", self._events),
            web.get("/sim/calls", self._calls),
            web.get("/sim/photo/{file_id}", self._photo),
            web.get("/", self._index),
            web.get("/{name}", self._static),
        ]

    async def _send(self, given: JsonObject) -> JsonObject:
        message = await self.sandbox.send_text(
            given["chat_id"],
            given["text"],
            sender=given.get("sender"),
            language=given.get("language"),
            reply_to=given.get("reply_to"),
            thread=given.get("thread"),
        )
        return {"message_id": message.message_id}

    async def _press(self, given: JsonObject) -> JsonObject:
        query = await self.sandbox.press(
            given["chat_id"], given["message_id"], given["button"], sender=given.get("sender")
        )
        return {"query_id": query}

    async def _inline(self, given: JsonObject) -> JsonObject:
        answer = await self.sandbox.inline(
            given["query"],
            sender=given.get("sender", PERSON),
            offset=given.get("offset", ""),
            chat_id=given.get("chat_id"),
        )
        return asdict(answer)

    async def _choose(self, given: JsonObject) -> JsonObject:
        message = await self.sandbox.choose_inline(
            given["query_id"], given["result_id"], given["chat_id"], sender=given.get("sender")
        )
        return {"message_id": message.message_id}

    async def _share(self, given: JsonObject) -> JsonObject:
        message = await self.sandbox.share_chat(
            given["chat_id"], given["shared"], request_id=given.get("request_id")
        )
        return {"message_id": message.message_id}

    async def _link(self, given: JsonObject) -> JsonObject:
        message = await self.sandbox.open_link(given["url"], sender=given.get("sender", PERSON))
        return {"chat_id": message.chat_id, "message_id": message.message_id}

    async def _block(self, given: JsonObject) -> None:
        await self.sandbox.block(given.get("person", PERSON))

    async def _unblock(self, given: JsonObject) -> None:
        await self.sandbox.unblock(given.get("person", PERSON))

    async def _members(self, given: JsonObject) -> None:
        user = given.get("user", self.sandbox.world.bot.id)
        await self.sandbox.set_member(
            given["chat_id"], user, given["status"], given.get("rights", ()), by=given.get("by", PERSON)
        )

    async def _language(self, given: JsonObject) -> None:
        self.sandbox.set_language(given["person"], given["language"])

    async def _people(self, given: JsonObject) -> None:
        self.sandbox.add_person(
            given["id"],
            given["first_name"],
            language=given.get("language", "kk"),
            username=given.get("username"),
            started=given.get("started", True),
        )

    async def _chats(self, given: JsonObject) -> JsonObject:
        add = self.sandbox.add_channel if given.get("type") == "channel" else self.sandbox.add_group
        bot = given.get("bot")
        chat = add(
            given["title"],
            creator=given.get("creator", PERSON),
            members=given.get("members", ()),
            bot=Member(bot["status"], frozenset(bot.get("rights", ()))) if bot else None,
        )
        return chat_json(chat)

    async def _clock(self, given: JsonObject) -> JsonObject:
        """Forward by `seconds`, or `to` a local time (HH:MM), `days` from today."""
        by = timedelta(seconds=given.get("seconds", 0))
        if "to" in given:
            now = self.sandbox.world.now().astimezone(self.sandbox.zone)
            by = _until(now, given["to"], given.get("days", 0))
        await self.sandbox.move_clock(by)
        return self.sandbox.clock()

    async def _update(self, given: JsonObject) -> JsonObject:
        return {"update_id": self.sandbox.put_update(given)}

    async def _state(self, request: web.Request) -> web.Response:
        world = self.sandbox.world
        me = _number(request, "person", PERSON)
        if me not in world.people:
            raise web.HTTPNotFound(text=f"There is nobody with the id {me}.")
        language = world.people[me].language or ""
        bot = {"id": world.bot.id, "name": world.bot.first_name, "username": world.bot.username}
        state = {
            "bot": bot | {"description": world.profile.description_for(language)},
            "me": me,
            "people": [
                {"id": person.id, "name": person.first_name, "language": person.language}
                for person in world.people.values()
                if not person.is_bot
            ],
            "clock": self.sandbox.clock(),
            "chats": [self._chat(chat, me, language) for chat in self._seen_by(me)],
        }
        return web.json_response(state)

    def _seen_by(self, person: int) -> Iterable[Chat]:
        for chat in self.sandbox.world.chats.values():
            if chat.id == person or (chat.type != "private" and chat.member(person).present):
                yield chat

    def _chat(self, chat: Chat, person: int, language: str) -> JsonObject:
        world = self.sandbox.world
        me = chat.member(world.bot.id)
        messages = list(chat.messages.values())[-_SHOWN_MESSAGES:]
        return chat_json(chat) | {
            "role": "member" if chat.type == "private" else chat.member(person).status,
            "bot_status": me.status,
            "member_count": sum(member.present for member in chat.members.values()),
            "topics": [asdict(topic) for topic in chat.topics.values()],
            "commands": world.profile.commands_for(chat, person, language) if me.present else [],
            "messages": [world.page_message(message) for message in messages],
        }

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: what happens, as it happens."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        await response.prepare(request)
        with self.sandbox.world.feed.listen() as events:
            await response.write(b": open\n\n")
            while True:
                try:
                    event = await asyncio.wait_for(events.get(), _HEARTBEAT)
                except TimeoutError:
                    await response.write(b": here\n\n")
                    continue
                if event["type"] == "end":
                    return response
                await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())

    async def _calls(self, request: web.Request) -> web.Response:
        """The call log from the `after`th call on."""
        calls = self.sandbox.calls[_number(request, "after", 0) :]
        return web.json_response([asdict(call) for call in calls])

    async def _photo(self, request: web.Request) -> web.Response:
        known = self.sandbox.world.photos.get(request.match_info["file_id"])
        if known is None:
            raise web.HTTPNotFound
        photo, data = known
        return web.Response(body=data, content_type=photo.media_type)

    async def _index(self, request: web.Request) -> web.StreamResponse:
        return _page_file("index.html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return _page_file(request.match_info["name"])


def _page_file(name: str) -> web.FileResponse:
    path = _PAGE / name
    if path.parent != _PAGE or not path.is_file():
        raise web.HTTPNotFound
    headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
    return web.FileResponse(path, headers=headers)


def _answering(action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    """An action as a route: JSON in, JSON out; what cannot be done is a 400 that says why."""

    async def answer(request: web.Request) -> web.Response:
        try:
            given = await request.json()
            if not isinstance(given, dict):
                raise SandboxError("A JSON object is expected.")
            return web.json_response(await action(given))
        except KeyError as missing:
            return web.json_response({"error": f"{missing.args[0]} is missing."}, status=400)
        except ValueError as wrong:
            return web.json_response({"error": str(wrong)}, status=400)
        except TimeoutError:
            return web.json_response({"error": "The bot did not answer."}, status=504)

    return answer


def _number(request: web.Request, name: str, default: int) -> int:
    value = request.query.get(name, "")
    return int(value) if value.isdigit() else default


def _until(now: datetime, clock: str, days: int) -> timedelta:
    """How long until a time of day, `days` days from today, or a day later when that is past."""
    try:
        wanted = datetime.combine(now.date(), time.fromisoformat(clock), now.tzinfo)
    except ValueError:
        raise SandboxError("The time is HH:MM, such as 09:00.") from None
    wanted += timedelta(days=days)
    return (wanted if wanted > now else wanted + timedelta(days=1)) - now
