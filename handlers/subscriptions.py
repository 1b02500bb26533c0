"""Subscribing and unsubscribing: in private, in groups and their topics, in channels."""

from telegram import Chat, ChatFullInfo, ChatShared, ReplyKeyboardRemove, Update
from telegram.error import BadRequest, Forbidden

from handlers import replies, rights, subscription_keyboards
from handlers.callback_data import unpack
from handlers.context import Context
from handlers.language import Texts
from handlers.render import subscriptions as render
from handlers.render.html import escape
from storage import chats, subscriptions
from storage.calendar import local_date
from storage.chats import ChatKind
from storage.subscriptions import NO_THREAD, Subscription

KINDS: dict[str, ChatKind] = {
    Chat.PRIVATE: "private",
    Chat.GROUP: "group",
    Chat.SUPERGROUP: "supergroup",
    Chat.CHANNEL: "channel",
}


async def subscribe_command(update: Update, context: Context) -> None:
    """/subscribe, and the deep link of the same name."""
    chat = replies.chat_of(update)
    if not await rights.may_change(update, context, chat.id):
        await rights.refuse(update, context)
        return
    await _subscribe(update, context, chat, replies.thread_of(update))


async def subscribe_button(update: Update, context: Context) -> None:
    """One tap, good defaults."""
    chat, thread = _target(update)
    if not await rights.may_change(update, context, chat):
        await rights.refuse(update, context)
        return
    await replies.answer(update)
    here = replies.chat_of(update)
    await _subscribe(update, context, here if here.id == chat else await context.bot.get_chat(chat), thread)


async def _subscribe(update: Update, context: Context, chat: Chat | ChatFullInfo, thread: int) -> None:
    texts = await context.texts(update)
    subscription = await _store(context, chat, thread, texts)
    await replies.reply(
        update,
        _confirmed(context, texts, subscription),
        subscription_keyboards.subscribed(texts, subscription),
    )


async def _store(context: Context, chat: Chat | ChatFullInfo, thread: int, texts: Texts) -> Subscription:
    async with context.database.writing() as conn:
        await chats.remember(conn, chat.id, KINDS[chat.type], texts.language)
        return await subscriptions.subscribe(conn, chat.id, thread, context.now())


def _confirmed(
    context: Context, texts: Texts, subscription: Subscription, *, where: str | None = None
) -> str:
    today = local_date(context.now(), subscription.zone)
    return render.subscribed(texts, subscription, today, where=where)


async def unsubscribe_command(update: Update, context: Context) -> None:
    """/unsubscribe"""
    chat = replies.chat_of(update)
    if not await rights.may_change(update, context, chat.id):
        await rights.refuse(update, context)
        return
    await _stop(update, context, chat.id, replies.thread_of(update))


async def stop_button(update: Update, context: Context) -> None:
    chat, thread = _target(update)
    if not await rights.may_change(update, context, chat):
        await rights.refuse(update, context)
        return
    await replies.answer(update)
    await _stop(update, context, chat, thread)


async def _stop(update: Update, context: Context, chat: int, thread: int) -> None:
    texts = await context.texts(update)
    async with context.database.writing() as conn:
        stopped = await subscriptions.stop(conn, chat, thread)
    text = render.stopped(texts) if stopped else render.not_subscribed(texts)
    keyboard = subscription_keyboards.stopped(texts, chat, thread)
    if update.callback_query:
        await replies.edit(update, text, keyboard)
    else:
        await replies.reply(update, text, keyboard)


async def offer_chats(update: Update, context: Context) -> None:
    """The button that subscribes another chat: Telegram shows the reader's own channels and groups."""
    texts = await context.texts(update)
    await replies.answer(update)
    await replies.reply(update, render.choose_chat(texts), subscription_keyboards.choose_chat(texts))


async def chat_shared(update: Update, context: Context) -> None:
    """A channel or group chosen with that button."""
    message, user = update.effective_message, update.effective_user
    shared = message.chat_shared if message else None
    if not isinstance(shared, ChatShared) or user is None:
        return
    texts = await context.texts(update)
    try:
        chat = await context.bot.get_chat(shared.chat_id)
        present = await rights.is_administrator(context, chat.id, context.bot.id) or chat.type != Chat.CHANNEL
    except (BadRequest, Forbidden):
        present = False
    if not present:
        await replies.reply(update, render.not_in_chat(texts), ReplyKeyboardRemove())
        return
    if not await rights.is_administrator(context, chat.id, user.id):
        await replies.reply(update, render.for_administrators(texts), ReplyKeyboardRemove())
        return
    subscription = await _store(context, chat, NO_THREAD, texts)
    text = _confirmed(context, texts, subscription, where=escape(chat.effective_name or str(chat.id)))
    # One message cannot both take the choosing keyboard away and carry buttons.
    await replies.reply(update, text, ReplyKeyboardRemove())
    await replies.reply(
        update, render.settings(texts, subscription), subscription_keyboards.subscribed(texts, subscription)
    )


def _target(update: Update) -> tuple[int, int]:
    chat, thread = unpack(replies.pressed(update).data or "")[1]
    return int(chat), int(thread)
