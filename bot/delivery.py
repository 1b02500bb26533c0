"""The daily push: plan what is due, send it, record what happened."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from telegram import Bot, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from handlers import keyboards
from handlers.context import Context, Services
from handlers.language import SOURCE, texts
from handlers.render import quotations
from storage import chats, deliveries, editions
from storage.deliveries import MOST_TRIES, Claimed
from storage.editions import Edition

log = logging.getLogger(__name__)

PAUSE_SECONDS = 1 / 25
"""Between sends: Telegram allows about 30 a second over all chats; the rest is for readers' replies."""
RETRY = timedelta(minutes=1)


async def tick(context: Context) -> None:
    """APScheduler's job: what is due lives in the database, so a tick lost or late changes nothing."""
    await deliver(context.bot, context.bot_data, going_on=lambda: context.application.running)


async def deliver(bot: Bot, services: Services, *, going_on: Callable[[], bool] = lambda: True) -> int:
    """Send all that is due by the clock, as long as the program is `going_on`; returns how many arrived."""
    now = services.now()
    while True:
        async with services.database.writing() as conn:
            planned = await deliveries.plan_due(conn, now)
        if planned < deliveries.BATCH:
            break
    arrived = 0
    while going_on() and (delivery := await _claim(services, now)):
        arrived += await _send(bot, services, delivery)
        await asyncio.sleep(PAUSE_SECONDS)
    return arrived


async def _claim(services: Services, now: datetime) -> Claimed | None:
    async with services.database.writing() as conn:
        return await deliveries.claim(conn, now)


async def _send(bot: Bot, services: Services, delivery: Claimed) -> bool:
    try:
        async with services.database.writing() as conn:
            chosen = await editions.editions_of(conn, delivery.local_date, delivery.content)
        return await _send_editions(bot, services, delivery, chosen)
    except Exception as error:  # whatever is wrong with one delivery must not hold up the others
        log.exception("delivery %s met a fault", delivery.id)
        await _try_again(services, delivery, repr(error), "failed")
        return False


async def _send_editions(bot: Bot, services: Services, delivery: Claimed, chosen: Sequence[Edition]) -> bool:
    if not chosen:
        log.warning("nothing left to push on %s: ingest an interview", delivery.local_date)
        await _end(services, delivery, "skipped", "no edition")
        return False
    try:
        message = await _push(bot, delivery, chosen)
    except Forbidden as error:
        async with services.database.writing() as conn:
            await chats.set_active(conn, delivery.chat, active=False)
            await deliveries.ended(conn, delivery.id, "blocked", error.message)
    except RetryAfter as error:
        pause = error.retry_after
        wait = pause if isinstance(pause, timedelta) else timedelta(seconds=pause)
        await _postpone(services, delivery, wait, error.message, refused=True)
    except ChatMigrated as error:
        async with services.database.writing() as conn:
            await chats.migrate(conn, delivery.chat, error.new_chat_id)
        await _postpone(services, delivery, timedelta(), error.message, refused=True)
    except BadRequest as error:
        log.error("delivery %s was refused: %s", delivery.id, error.message)
        await _end(services, delivery, "failed", error.message)
    except NetworkError as error:  # a time-out, a broken connection: it may have arrived or not
        await _try_again(services, delivery, error.message, "unknown")
    else:
        async with services.database.writing() as conn:
            await deliveries.sent(conn, delivery, message.message_id)
        return True
    return False


async def _push(bot: Bot, delivery: Claimed, chosen: Sequence[Edition]) -> Message:
    language = texts(delivery.language or SOURCE)
    keyboard = (
        keyboards.today(language, chosen)
        if delivery.kind == "private"
        else keyboards.today_for_all(language, bot.username, chosen, channel=delivery.kind == "channel")
    )
    return await bot.send_message(
        delivery.chat,
        quotations.today(language, chosen, first=delivery.first),
        reply_markup=keyboard,
        message_thread_id=delivery.thread or None,
    )


async def _try_again(services: Services, delivery: Claimed, reason: str, at_last: deliveries.State) -> None:
    if delivery.tries < MOST_TRIES:
        await _postpone(services, delivery, RETRY, reason, refused=False)
    else:
        log.error("delivery %s is given up as %s: %s", delivery.id, at_last, reason)
        await _end(services, delivery, at_last, reason)


async def _postpone(
    services: Services, delivery: Claimed, wait: timedelta, reason: str, *, refused: bool
) -> None:
    async with services.database.writing() as conn:
        await deliveries.postpone(conn, delivery.id, services.now() + wait, reason, refused=refused)


async def _end(services: Services, delivery: Claimed, state: deliveries.State, reason: str) -> None:
    async with services.database.writing() as conn:
        await deliveries.ended(conn, delivery.id, state, reason)
