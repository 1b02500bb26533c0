"""The composition root: builds the Application from its parts."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

from telegram import (
    BotCommand,
    BotCommandScopeDefault,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ApplicationBuilder, ContextTypes, Defaults, ExtBot

from bot import delivery
from handlers import add_routes
from handlers.context import Context, Services, SuhbatApplication
from handlers.language import LANGUAGES, SOURCE, texts
from handlers.render import start
from storage import deliveries, failures, search
from storage.engine import Database

log = logging.getLogger(__name__)

TICK_SECONDS = 30
UPDATES_AT_ONCE = 8
"""PTB's HTTP pool gets slower with more (measured: docs/adr/0002-dependencies.md)."""
QUERIES_KEPT = timedelta(days=30)
ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
]


def utc_now() -> datetime:
    """The clock."""
    return datetime.now(UTC)


def build(
    database: Database,
    *,
    token: str,
    api_url: str,
    now: Callable[[], datetime] = utc_now,
    operators: frozenset[int] = frozenset(),
    deliveries: bool = True,
) -> SuhbatApplication:
    """The bot over an open database, ready to be run; the database stays the caller's to close.

    Without `deliveries` it answers but pushes nothing.
    """
    services = Services(database, now, operators)
    # PTB calls the type of bot_data without arguments.
    context_types = ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services))
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .context_types(context_types)
        .defaults(
            Defaults(
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                tzinfo=UTC,
            )
        )
        .concurrent_updates(UPDATES_AT_ONCE)
        .build()
    )
    suhbat = cast("SuhbatApplication", application)
    suhbat.post_init = prepare if deliveries else _set_menus
    add_routes(suhbat)
    return suhbat


async def prepare(application: SuhbatApplication) -> None:
    """Before the first update: take up what a killed process left, set the menus, start the ticks."""
    services = application.bot_data
    async with services.database.writing() as conn:
        recovered = await deliveries.recover(conn)
    await _forget_searches(services)
    if recovered:
        log.warning(
            "%s deliveries were being sent when the program was stopped; they are tried again", recovered
        )
    await _set_menus(application)
    if application.job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job-queue extra")
    # A late tick is as good as one in time: what is due stands in the database.
    application.job_queue.run_repeating(
        delivery.tick,
        TICK_SECONDS,
        name="delivery",
        job_kwargs={
            "misfire_grace_time": None,
            "coalesce": True,
            "max_instances": 1,
            "next_run_time": utc_now(),  # the first at once
        },
    )
    application.job_queue.run_repeating(_forget_daily, timedelta(days=1), name="old searches")


async def _forget_daily(context: Context) -> None:
    await _forget_searches(context.bot_data)


async def _forget_searches(services: Services) -> None:
    now = services.now()
    async with services.database.writing() as conn:
        await search.forget_older(conn, (now - QUERIES_KEPT).date())
        await failures.forget_older(conn, (now - failures.KEPT).date())


async def _set_menus(application: SuhbatApplication) -> None:
    """The commands and the bot's description, in every language; without them it works all the same."""
    try:
        await _tell_telegram(application.bot)
    except TelegramError as error:
        log.warning("the command menu was not set: %s", error.message)


async def _tell_telegram(bot: ExtBot[None]) -> None:
    for language in LANGUAGES:
        commands = [BotCommand(name, does) for name, does in start.command_names(texts(language)).items()]
        # Kazakh is what a client in any further language gets.
        code = None if language == SOURCE else language
        await bot.set_my_commands(commands, BotCommandScopeDefault(), language_code=code)
        await bot.set_my_description(start.description(texts(language)), language_code=code)
        await bot.set_my_short_description(start.short_description(texts(language)), language_code=code)
