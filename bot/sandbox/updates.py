"""The queue of updates: held polls, confirmation by offset, one poller a token."""

from collections import OrderedDict

from bot.sandbox.feed import Feed
from bot.sandbox.model import BotApiError, JsonObject

ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that Telegram sends only to a bot whose `allowed_updates` names them."""

_LONGEST_HOLD = 50
_MOST_AT_ONCE = 100
_TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


class UpdateQueue:
    """Updates that the bot has not confirmed yet, oldest first."""

    def __init__(self, feed: Feed, keep: int | None = None) -> None:
        self._feed = feed
        self._keep = keep
        self._pending: OrderedDict[int, JsonObject] = OrderedDict()
        self._last_id = 0
        self._poll = 0
        self._held: set[int] = set()
        self._allowed: frozenset[str] | None = None
        self._closed = False

    def put(self, update: JsonObject) -> int | None:
        """Queue an update; its id, or None when the bot did not ask for this kind.

        An update may bring its own `update_id`; without one it gets the next.
        """
        kinds = update.keys() - {"update_id"}
        if not any(self._wanted(kind) for kind in kinds):
            return None
        number = int(update.get("update_id", self._last_id + 1))
        self._last_id = max(self._last_id, number)
        self._pending[number] = {"update_id": number, **update}
        while self._keep is not None and len(self._pending) > self._keep:
            self._pending.popitem(last=False)
        self._feed.tell()
        return number

    def _wanted(self, kind: str) -> bool:
        if self._allowed is None:
            return kind not in ONLY_WHEN_ASKED
        return kind in self._allowed

    @property
    def pending(self) -> int:
        """How many are not confirmed."""
        return len(self._pending)

    @property
    def polled(self) -> bool:
        """Whether a bot waits for updates right now."""
        return self._poll in self._held

    def drop(self) -> None:
        """Forget what was not confirmed."""
        self._pending.clear()
        self._feed.tell()

    def close(self) -> None:
        """Let held polls go, with nothing."""
        self._closed = True
        self._feed.tell()

    def reopen(self) -> None:
        """Hold polls again."""
        self._closed = False

    def allow(self, kinds: list[str]) -> None:
        """From now on only updates of these kinds; of none: of all that Telegram sends unasked."""
        self._allowed = frozenset(kinds) or None

    async def fetch(self, offset: int, limit: int, hold: int) -> list[JsonObject]:
        """What getUpdates answers; held `hold` seconds, at most 50, while there is nothing.

        Raises BotApiError 409 when another poll began meanwhile.
        """
        self._poll += 1
        mine = self._poll
        self._confirm(offset)
        self._feed.tell()
        if not self._pending and hold > 0:
            self._held.add(mine)
            self._feed.tell()
            try:
                await self._feed.until(
                    lambda: bool(self._pending) or self._closed or self._poll != mine,
                    min(hold, _LONGEST_HOLD),
                )
            except TimeoutError:
                return []
            finally:
                self._held.discard(mine)
            if self._poll != mine:
                raise BotApiError(_TERMINATED, 409)
        most = limit if 1 <= limit <= _MOST_AT_ONCE else _MOST_AT_ONCE
        return [self._pending[number] for number in sorted(self._pending)[:most]]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            known = sorted(self._pending)
            offset = known[offset] if len(known) >= -offset else 0
        for number in [number for number in self._pending if number < offset]:
            del self._pending[number]
