"""The daily push: plan what is due, send it, record what happened."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from telegram import Bot, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from handlers import keyboards
from handlers.context import Context, Services
from handlers.language import SOURCE, texts
from handlers.render import quotations
from storage import chats, deliveries, editions
from storage.deliveries import MOST_TRIES, Claimed
from storage.editions import Edition
from storage.subscriptions import Content

log = logging.getLogger(__name__)

CLAIM = 30
PAUSE_SECONDS = 1 / 25
"""Between sends: Telegram allows about 30 a second over all chats; the rest is for readers' replies."""
RETRY = timedelta(minutes=1)


async def tick(context: Context) -> None:
    """APScheduler's job: what is due lives in the database, so a tick lost or late changes nothing."""
    await deliver(context.bot, context.bot_data)


async def deliver(bot: Bot, services: Services) -> int:
    """Send all that is due by the clock; returns how many arrived."""
    now = services.now()
    while True:
        async with services.database.writing() as conn:
            planned = await deliveries.plan_due(conn, now)
        if planned < deliveries.BATCH:
            break
    arrived = 0
    while claimed := await _claim(services, now):
        content = await _editions(services, claimed)
        for delivery in claimed:
            arrived += await _send(bot, services, delivery, content[delivery.local_date, delivery.content])
            await asyncio.sleep(PAUSE_SECONDS)
    return arrived


async def _claim(services: Services, now: datetime) -> tuple[Claimed, ...]:
    async with services.database.writing() as conn:
        return await deliveries.claim(conn, now, CLAIM)


async def _editions(
    services: Services, claimed: Sequence[Claimed]
) -> dict[tuple[date, Content], tuple[Edition, ...]]:
    wanted = {(delivery.local_date, delivery.content) for delivery in claimed}
    async with services.database.writing() as conn:
        return {key: await editions.editions_of(conn, *key) for key in sorted(wanted)}


async def _send(bot: Bot, services: Services, delivery: Claimed, chosen: Sequence[Edition]) -> bool:
    if not chosen:
        log.warning("nothing left to push on %s: ingest an interview", delivery.local_date)
        await _end(services, delivery, "skipped", "no edition")
        return False
    try:
        message = await _push(bot, delivery, chosen)
    except Forbidden as error:
        async with services.database.writing() as conn:
            await chats.set_active(conn, delivery.chat, active=False)
        await _end(services, delivery, "blocked", error.message)
    except RetryAfter as error:
        pause = error.retry_after
        wait = pause if isinstance(pause, timedelta) else timedelta(seconds=pause)
        await _postpone(services, delivery, wait, error.message)
    except ChatMigrated as error:
        async with services.database.writing() as conn:
            await chats.migrate(conn, delivery.chat, error.new_chat_id)
        await _postpone(services, delivery, timedelta(), error.message)
    except BadRequest as error:
        log.error("delivery %s was refused: %s", delivery.id, error.message)
        await _end(services, delivery, "failed", error.message)
    except NetworkError as error:
        await _unclear(services, delivery, error)
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


async def _unclear(services: Services, delivery: Claimed, error: TelegramError) -> None:
    """A timeout or a broken connection: it may have arrived or not."""
    if delivery.tries < MOST_TRIES:
        await _postpone(services, delivery, RETRY, error.message)
    else:
        log.error("delivery %s may not have arrived: %s", delivery.id, error.message)
        await _end(services, delivery, "unknown", error.message)


async def _postpone(services: Services, delivery: Claimed, wait: timedelta, reason: str) -> None:
    async with services.database.writing() as conn:
        await deliveries.postpone(conn, delivery.id, services.now() + wait, reason)


async def _end(services: Services, delivery: Claimed, state: deliveries.State, reason: str) -> None:
    async with services.database.writing() as conn:
        await deliveries.ended(conn, delivery.id, state, reason)
