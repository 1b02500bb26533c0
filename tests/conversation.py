"""People who talk with the bot."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.rehearsal import MovableClock
from bot.sandbox import PERSON, Message, Sandbox
from handlers.context import SuhbatApplication
from storage.engine import Database

MORNING = datetime(2026, 3, 2, 3, 30, tzinfo=UTC)
"""08:30 in Almaty, on a Monday."""


@dataclass(frozen=True)
class Conversation:
    """A sandbox, the bot on it, and the clock that both go by."""

    sandbox: Sandbox
    application: SuhbatApplication
    database: Database
    clock: MovableClock

    async def say(self, text: str, chat: int = PERSON, *, sender: int | None = None) -> list[Message]:
        """What the bot wrote in the chat in answer."""
        seen = self._newest(chat)
        await self.sandbox.send_text(chat, text, sender=sender)
        await self.handled()
        return self.replies(chat, after=seen)

    async def ask(self, text: str, chat: int = PERSON, *, sender: int | None = None) -> Message:
        """The bot's only answer."""
        (reply,) = await self.say(text, chat, sender=sender)
        return reply

    async def press(self, message: Message, label: str, *, sender: int = PERSON) -> Message:
        """The message after the tap: edited, or the new one that the bot sent."""
        seen = self._newest(message.chat_id)
        await self.tap(message, label, sender=sender)
        new = self.replies(message.chat_id, after=seen)
        return new[-1] if new else self.sandbox.world.message(message.chat_id, message.message_id)

    async def tap(self, message: Message, label: str, *, sender: int = PERSON) -> dict[str, object]:
        """How the tap itself was answered: text, alert, url."""
        query = await self.sandbox.press(message.chat_id, message.message_id, label, sender=sender)
        answered = await self.sandbox.answered(query)
        await self.handled()
        return answered

    def put_message(self, content: dict[str, object]) -> None:
        """A message of the reader's private chat with what the sandbox's people cannot send."""
        self.sandbox.put_update(
            {
                "message": {
                    "message_id": 900,
                    "date": int(self.clock.now().timestamp()),
                    "chat": {"id": PERSON, "type": "private", "first_name": "Айгүл"},
                    "from": {"id": PERSON, "is_bot": False, "first_name": "Айгүл", "language_code": "kk"},
                    **content,
                }
            }
        )

    async def handled(self) -> None:
        """The bot has nothing left to do."""
        await self.sandbox.settled()
        await self.application.update_queue.join()

    async def later(self, **by: float) -> None:
        """The clock moves on, and what comes due is delivered."""
        await self.sandbox.move_clock(timedelta(**by))

    def replies(self, chat: int = PERSON, *, after: int = 0) -> list[Message]:
        found = self.sandbox.messages(chat)
        return [message for message in found if message.from_bot and message.message_id > after]

    def _newest(self, chat: int) -> int:
        return max((message.message_id for message in self.sandbox.messages(chat)), default=0)
