"""The control side over HTTP, as the page and other processes use it."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientSession
from sandbox_calls import Api, Clock

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")


class Control:
    """JSON to `/sim` and back."""

    def __init__(self, session: ClientSession, sandbox: Sandbox) -> None:
        self.session = session
        self.url = sandbox.url

    async def post(self, action: str, **given: object) -> Any:
        async with self.session.post(f"{self.url}/sim/{action}", json=given) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def refused(self, action: str, **given: object) -> str:
        async with self.session.post(f"{self.url}/sim/{action}", json=given) as response:
            assert response.status == 400
            return str((await response.json())["error"])

    async def get(self, path: str) -> Any:
        async with self.session.get(f"{self.url}/sim/{path}") as response:
            assert response.status == 200
            return await response.json()


@pytest.fixture
def control(session: ClientSession, sandbox: Sandbox) -> Control:
    return Control(session, sandbox)


async def test_the_state_is_what_one_person_sees(control: Control, api: Api) -> None:
    await api("sendMessage", chat_id=PERSON, text="Сәлем")
    await api("setMyCommands", commands=[{"command": "search", "description": "іздеу"}])
    mine = await control.get("state")
    assert [chat["id"] for chat in mine["chats"]] == [PERSON, GROUP, CHANNEL]
    private, group, channel = mine["chats"]
    assert [message["text"] for message in private["messages"]] == ["Сәлем"]
    assert (group["role"], group["member_count"], channel["role"]) == ("creator", 3, "creator")
    assert private["commands"] == [{"command": "search", "description": "іздеу"}]
    theirs = await control.get(f"state?person={MEMBER}")
    assert [chat["id"] for chat in theirs["chats"]] == [MEMBER, GROUP, CHANNEL]
    assert theirs["chats"][1]["role"] == "member"


async def test_another_process_talks_with_the_bot(control: Control, api: Api) -> None:
    said = await control.post("send", chat_id=PERSON, text="/start", language="ru")
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "y"}]]}
    sent = (await api("sendMessage", chat_id=PERSON, text="x", reply_markup=markup)).result
    assert sent["message_id"] == said["message_id"] + 1
    tapped = await control.post("press", chat_id=PERSON, message_id=sent["message_id"], button="Иә")
    updates = (await api("getUpdates")).result
    assert updates[0]["message"]["from"]["language_code"] == "ru"
    assert updates[1]["callback_query"]["id"] == tapped["query_id"]
    calls = await control.get("calls?after=1")
    assert [call["method"] for call in calls] == ["getUpdates"]


async def test_the_clock_moves_forward_to_a_time_of_day(control: Control, clock: Clock) -> None:
    before = clock.now()
    assert (await control.get("state"))["clock"] == {
        "now": before.timestamp(),
        "offset": 5 * 3600,
        "moves": True,
    }
    moved = await control.post("clock", seconds=3600)
    assert moved["now"] == before.timestamp() + 3600
    await control.post("clock", to="09:00", days=1)
    assert clock.now().isoformat() == "2026-01-06T04:00:00+00:00"
    await control.post("clock", to="08:30")
    assert clock.now().isoformat() == "2026-01-07T03:30:00+00:00"
    assert await control.refused("clock", seconds=-1) == "The clock moves forward only."
    assert await control.refused("clock", to="25:00") == "The time is HH:MM, such as 09:00."


async def test_people_chats_members_and_updates_go_in(control: Control, api: Api, sandbox: Sandbox) -> None:
    await control.post("people", id=1003, first_name="Сәуле", language="ru")
    made = await control.post("chats", title="Жаңа топ", members=[1003], bot={"status": "member"})
    await control.post("members", chat_id=made["id"], user=1003, status="administrator")
    await control.post("language", person=1003, language="en")
    await control.post("block", person=1003)
    assert await control.post("update", poll={"id": "1"}) == {"update_id": 2}
    await control.post("unblock", person=1003)
    assert sandbox.world.chat(made["id"]).member(1003).administers
    assert sandbox.world.person(1003).language == "en"
    kinds = [list(update)[1] for update in (await api("getUpdates")).result]
    assert kinds == ["my_chat_member", "poll", "my_chat_member"]


@pytest.mark.parametrize(
    ("action", "given", "reason"),
    [
        ("send", {"text": "x"}, "chat_id is missing."),
        ("send", {"chat_id": 5, "text": "x"}, "There is no chat 5; add it first."),
        ("language", {"person": 5, "language": "kk"}, "There is nobody with the id 5; add the person first."),
        ("chats", {"title": "x", "bot": {"rights": []}}, "status is missing."),
    ],
)
async def test_what_cannot_be_done_is_told(
    control: Control, action: str, given: dict[str, object], reason: str
) -> None:
    assert await control.refused(action, **given) == reason


async def test_events_tell_what_happens(session: ClientSession, sandbox: Sandbox) -> None:
    async with session.get(f"{sandbox.url}/sim/events") as response:
        assert response.content_type == "text/event-stream"
        await response.content.readuntil(b"\n\n")
        await sandbox.send_text(PERSON, "сәлем")
        line = await response.content.readuntil(b"\n\n")
        event = json.loads(line.removeprefix(b"data: "))
        assert (event["type"], event["chat_id"], event["message"]["text"]) == ("message", PERSON, "сәлем")
        await sandbox.stop()
        assert await response.content.read() == b""


@pytest.mark.parametrize("path", ["/server.py", "/..%2fserver.py", "/%2e%2e/server.py", "/page", "/x.js"])
async def test_only_the_pages_own_files_are_served(
    session: ClientSession, sandbox: Sandbox, path: str
) -> None:
    async with session.get(sandbox.url + path) as response:
        assert response.status == 404


async def test_the_page_may_load_nothing_from_elsewhere(session: ClientSession, sandbox: Sandbox) -> None:
    async with session.get(sandbox.url) as response:
        assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "http" not in (await response.text()).replace("https://t.me", "")


async def test_a_foreign_name_for_this_machine_is_refused(session: ClientSession, sandbox: Sandbox) -> None:
    async with session.get(f"{sandbox.url}/sim/state", headers={"Host": "rebound.example"}) as response:
        assert response.status == 403


async def test_another_web_page_may_do_nothing(session: ClientSession, sandbox: Sandbox) -> None:
    url, body = f"{sandbox.url}/sim/send", json.dumps({"chat_id": PERSON, "text": "x"})
    async with session.post(url, data=body, headers={"Origin": "https://rebound.example"}) as response:
        assert response.status == 403
    async with session.post(url, data=body, headers={"Origin": sandbox.url}) as response:
        assert response.status == 200


async def test_a_stopped_sandbox_starts_again_with_what_it_knew(clock: Clock) -> None:
    sandbox = Sandbox(now=clock.now)
    await sandbox.start()
    await sandbox.send_text(PERSON, "сәлем")
    await sandbox.stop()
    await sandbox.start()
    async with ClientSession() as session:
        api = Api(session, sandbox)
        (update,) = (await api("getUpdates")).result
        assert update["message"]["text"] == "сәлем"
        poll = asyncio.create_task(api("getUpdates", offset=update["update_id"] + 1, timeout=30))
        await sandbox.polled()
        await sandbox.stop()
        assert (await poll).result == []


async def test_a_taken_port_is_an_error_or_gives_way(sandbox: Sandbox, clock: Clock) -> None:
    port = int(sandbox.url.rpartition(":")[2])
    other = Sandbox(now=clock.now)
    with pytest.raises(OSError, match="address already in use"):
        await other.start(port)
    await other.start(port, fallback=True)
    assert other.url.startswith("http://127.0.0.1:")
    assert other.url != sandbox.url
    await other.stop()
