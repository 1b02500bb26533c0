"""/settings: content, hour, zone and language, edited in place."""

import re
from dataclasses import dataclass

from telegram import Chat, InlineKeyboardMarkup, Update

from handlers import replies, rights, subscription_keyboards
from handlers.callback_data import unpack
from handlers.context import Context
from handlers.language import LANGUAGES, Texts, texts
from handlers.render import start
from handlers.render import subscriptions as render
from handlers.subscriptions import KINDS
from storage import chats, subscriptions
from storage.calendar import zone_names
from storage.subscriptions import Change, Subscription

CLOCK_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class _Target:
    chat: int
    thread: int


async def settings_command(update: Update, context: Context) -> None:
    """/settings; /settings 07:30 and /settings Asia/Tokyo set what has no button."""
    chat = replies.chat_of(update)
    if not await rights.may_change(update, context, chat.id):
        await rights.refuse(update, context)
        return
    target = _Target(chat.id, replies.thread_of(update))
    typed = "".join(context.args or ())
    if typed:
        change = _typed_change(typed)
        if change is None:
            await replies.reply(update, render.bad_setting(await context.texts(update)))
            return
        async with context.database.writing() as conn:
            await subscriptions.change(conn, target.chat, target.thread, change, context.now())
    language = await context.texts(update)
    found = await _find(context, target)
    await replies.reply(update, render.settings(language, found), _menu(update, language, target, found))


def _typed_change(typed: str) -> Change | None:
    if match := CLOCK_TIME.fullmatch(typed):
        return Change(minute=int(match[1]) * 60 + int(match[2]))
    zone = {name.lower(): name for name in zone_names()}.get(typed.lower())
    return Change(zone=zone) if zone else None


async def show_page(update: Update, context: Context) -> None:
    """A button that opens one of the settings, or goes back to all."""
    target, (page,) = _fields(update)
    if not await rights.may_change(update, context, target.chat):
        await rights.refuse(update, context)
        return
    await replies.answer(update)
    await _show(update, context, target, page)


async def choose(update: Update, context: Context) -> None:
    """A button that settles a value; the page stays, with the new mark."""
    target, (field, value) = _fields(update)
    if not await rights.may_change(update, context, target.chat):
        await rights.refuse(update, context)
        return
    await replies.answer(update)
    if field == "language":
        await _choose_language(context, target, value)
    elif (change := _change(field, value)) is not None:
        async with context.database.writing() as conn:
            await subscriptions.change(conn, target.chat, target.thread, change, context.now())
    await _show(update, context, target, field)


def _change(field: str, value: str) -> Change | None:
    if field == "content":
        return next((Change(content=content) for content in subscriptions.CONTENTS if content == value), None)
    if field == "time" and value.isdecimal() and int(value) < 24 * 60:
        return Change(minute=int(value))
    if field == "zone" and value in zone_names():
        return Change(zone=value)
    return None


async def _choose_language(context: Context, target: _Target, value: str) -> None:
    chat = await context.bot.get_chat(target.chat)
    chosen = next((language for language in LANGUAGES if language == value), None)
    if chosen is not None:
        async with context.database.writing() as conn:
            await chats.choose_language(conn, chat.id, KINDS[chat.type], chosen)


async def _show(update: Update, context: Context, target: _Target, page: str) -> None:
    language = await _texts_of(update, context, target)
    found = await _find(context, target)
    text = render.settings(language, found)
    keyboard = _menu(update, language, target, found)
    where = (target.chat, target.thread)
    if page == "language":
        keyboard = subscription_keyboards.languages(language, *where)
    elif found is not None and found.active:
        if page == "content":
            keyboard = subscription_keyboards.contents(language, *where, found.content)
        elif page == "time":
            keyboard = subscription_keyboards.hours(language, *where, found.minute)
        elif page == "zone":
            keyboard = subscription_keyboards.zones(language, *where, found.zone)
    elif page != "all":
        text = f"{start.old_button(language)}\n\n{text}"
    await replies.edit(update, text, keyboard)


async def _texts_of(update: Update, context: Context, target: _Target) -> Texts:
    """The language of the chat whose settings are shown."""
    if target.chat == replies.chat_of(update).id:
        return await context.texts(update)
    async with context.database.reading() as conn:
        chosen = await chats.language(conn, target.chat)
    return texts(chosen) if chosen else await context.texts(update)


async def _find(context: Context, target: _Target) -> Subscription | None:
    async with context.database.reading() as conn:
        return await subscriptions.find(conn, target.chat, target.thread)


def _menu(
    update: Update, language: Texts, target: _Target, found: Subscription | None
) -> InlineKeyboardMarkup | None:
    return subscription_keyboards.settings(
        language,
        target.chat,
        target.thread,
        subscribed=found is not None and found.active,
        private=replies.chat_of(update).type == Chat.PRIVATE and target.chat == replies.chat_of(update).id,
    )


def _fields(update: Update) -> tuple[_Target, list[str]]:
    chat, thread, *rest = unpack(replies.pressed(update).data or "")[1]
    return _Target(int(chat), int(thread)), rest
