"""Starting and stopping the Application inside an event loop of ours."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.application import ALLOWED_UPDATES
from handlers.context import SuhbatApplication

log = logging.getLogger(__name__)


class StartError(Exception):
    """The bot cannot start; the message says what is wrong and how to mend it."""


@asynccontextmanager
async def polling(application: SuhbatApplication) -> AsyncIterator[None]:
    """The bot answers while the body runs; on the way out what has been fetched is still answered."""
    if application.updater is None or application.post_init is None:
        raise StartError("the application was built without polling")
    try:
        with _start_errors():
            await application.initialize()
    except StartError:
        await application.bot.shutdown()  # what was opened to ask is closed
        raise
    try:
        await application.post_init(application)
        await application.start()
        try:
            with _start_errors():
                await application.updater.start_polling(
                    allowed_updates=ALLOWED_UPDATES, error_callback=_polling_failed
                )
            try:
                yield
            finally:
                await application.updater.stop()
        finally:
            await application.stop()
    finally:
        await application.shutdown()


@contextmanager
def _start_errors() -> Iterator[None]:
    try:
        yield
    except InvalidToken as error:
        raise StartError(
            "Telegram does not know this token: copy SUHBAT_TOKEN from @BotFather anew"
        ) from error
    except TelegramError as error:
        raise StartError(
            f"cannot reach the Bot API ({error.message}): check the network, and SUHBAT_API_URL if it is set"
        ) from error


def _polling_failed(error: TelegramError) -> None:
    """PTB asks again by itself, and would log a traceback each time."""
    if isinstance(error, Conflict):
        log.error("another program asks for this token's updates, too: stop one of them")
    else:
        log.warning("updates could not be fetched, asking again: %s", error.message)


async def until_stopped() -> None:
    """Wait for Ctrl-C or SIGTERM."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
