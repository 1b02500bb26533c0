"""The unchanged bot on the sandbox: a page to try it on, or one message and its replies."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot import delivery
from bot.application import build, utc_now
from bot.running import StartError, polling
from bot.sandbox import PERSON, Message, Sandbox, SandboxError
from handlers.context import SuhbatApplication
from storage import chats
from storage.engine import Database, StorageError

KEPT = 500
"""Messages a chat, calls and updates that a long trial remembers."""


class MovableClock:
    """The machine's clock (or another), and what the chat page moved it forward."""

    def __init__(self, origin: Callable[[], datetime] = utc_now) -> None:
        self._origin = origin
        self._moved = timedelta()

    def now(self) -> datetime:
        return self._origin() + self._moved

    def move(self, by: timedelta) -> None:
        self._moved += by


@asynccontextmanager
async def on_sandbox(
    database: Database,
    *,
    clock: MovableClock | None = None,
    port: int = 0,
    language: str = "kk",
    operators: frozenset[int] = frozenset(),
    deliveries: bool = True,
) -> AsyncIterator[tuple[Sandbox, SuhbatApplication]]:
    """The bot over `database`, answering on a sandbox; without `deliveries` nothing is pushed.

    A taken port is replaced by a free one. Raises StorageError if the database has real subscribers, who
    would get nothing while the ledger said that they had.
    """
    clock = clock or MovableClock()

    async def move(by: timedelta) -> None:
        clock.move(by)
        if deliveries:
            await delivery.deliver(application.bot, application.bot_data)

    sandbox = Sandbox(now=clock.now, move_clock=move, language=language, keep=KEPT)
    if deliveries:
        await _refuse_real_chats(database, sandbox)
    await sandbox.start(port, fallback=True)
    try:
        application = build(
            database,
            token=sandbox.token,
            api_url=sandbox.url,
            now=clock.now,
            operators=operators,
            deliveries=deliveries,
        )
        async with polling(application):
            await sandbox.polled()  # a poll that is broken off while it connects leaves its socket open
            yield sandbox, application
    finally:
        await sandbox.stop()


async def _refuse_real_chats(database: Database, sandbox: Sandbox) -> None:
    async with database.reading() as conn:
        known = await chats.ids(conn)
    if known - sandbox.world.chats.keys():
        raise StorageError(
            "this database has real subscribers, who would miss what is sent on the sandbox: "
            "name another one, such as --database sqlite+aiosqlite:///try.db"
        )


async def say(
    database: Database, text: str, language: str, *, operators: frozenset[int] = frozenset()
) -> list[Message]:
    """Send the bot one message; all that it replied. Raises StartError for what Telegram would not send."""
    async with on_sandbox(database, language=language, operators=operators, deliveries=False) as (
        sandbox,
        application,
    ):
        try:
            await sandbox.send_text(PERSON, text)
        except SandboxError as error:
            raise StartError(str(error)) from error
        await sandbox.settled(within=30)
        await application.update_queue.join()
        return [message for message in sandbox.messages(PERSON) if message.from_bot]
