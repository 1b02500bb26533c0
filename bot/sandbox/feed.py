"""Who waits is told when something happened; the chat page also hears what."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.sandbox.model import JsonObject

_BEHIND = 500
"""Events that a page may fall behind; then it is told to load everything anew."""


class Feed:
    """Wakes waiters on every change and hands events to listening pages."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()
        self._listeners: set[asyncio.Queue[JsonObject]] = set()

    def tell(self, event: JsonObject | None = None) -> None:
        """Something changed; `event` is what a page should show of it."""
        self._changed.set()
        self._changed = asyncio.Event()
        if event is None:
            return
        for listener in self._listeners:
            if listener.full():
                while not listener.empty():
                    listener.get_nowait()
                listener.put_nowait({"type": "reload"})
            else:
                listener.put_nowait(event)

    def close(self) -> None:
        """Tell every page that no more comes."""
        self.tell({"type": "end"})

    async def until(self, holds: Callable[[], bool], within: float | None = None) -> None:
        """Wait for a condition, looked at after every change. Raises TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            while not holds():
                await self._changed.wait()

    @contextmanager
    def listen(self) -> Iterator[asyncio.Queue[JsonObject]]:
        """The events from now on, for one page."""
        events: asyncio.Queue[JsonObject] = asyncio.Queue(_BEHIND)
        self._listeners.add(events)
        try:
            yield events
        finally:
            self._listeners.discard(events)
