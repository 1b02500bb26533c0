"""Starting and stopping the Application inside an event loop of ours."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.error import InvalidToken, NetworkError

from bot.application import ALLOWED_UPDATES
from handlers.context import SuhbatApplication


class StartError(Exception):
    """The bot cannot start; the message says what is wrong and how to mend it."""


@asynccontextmanager
async def polling(application: SuhbatApplication) -> AsyncIterator[None]:
    """The bot answers while the body runs; on the way out what has been fetched is still answered."""
    if application.updater is None or application.post_init is None:
        raise StartError("the application was built without polling")
    try:
        await application.initialize()
    except InvalidToken as error:
        raise StartError(
            "Telegram does not know this token: copy SUHBAT_TOKEN from @BotFather anew"
        ) from error
    except NetworkError as error:
        raise StartError(
            f"cannot reach the Bot API ({error.message}): check the network, and SUHBAT_API_URL if it is set"
        ) from error
    try:
        await application.post_init(application)
        await application.start()
        await application.updater.start_polling(allowed_updates=ALLOWED_UPDATES)
        try:
            yield
        finally:
            await application.updater.stop()
            await application.stop()
    finally:
        await application.shutdown()


async def until_stopped() -> None:
    """Wait for Ctrl-C or SIGTERM."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
