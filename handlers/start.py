"""Meeting the bot: /start and its deep links, /help, /privacy, /forget."""

from telegram import Update

from handlers import keyboards, pairs, quotations, replies, rights, search, subscriptions, topics
from handlers.context import Context
from handlers.render import start
from storage import chats


async def start_command(update: Update, context: Context) -> None:
    """/start; with a payload whatever a link or an inline button asked for."""
    payload = (context.args or [""])[0]
    match payload.partition("_"):
        case ("p", _, pair):
            await pairs.follow_link(update, context, pair)
        case ("s", _, query_id):
            await search.follow_link(update, context, query_id)
        case ("t", _, topic):
            await topics.follow_link(update, context, topic)
        case ("topics", _, _):
            await topics.follow_link(update, context, "")
        case ("today", _, _):
            await quotations.today(update, context)
        case ("quote", _, _):
            await quotations.quote(update, context)
        case ("figure", _, _):
            await quotations.figure(update, context)
        case ("help", _, _):
            await help_command(update, context)
        case ("subscribe", _, _):
            await subscriptions.subscribe_command(update, context)
        case _:
            await _greet(update, context)


async def _greet(update: Update, context: Context) -> None:
    texts = await context.texts(update)
    chat = replies.chat_of(update)
    if replies.in_private(update):
        await replies.reply(update, start.start(texts), keyboards.start(texts, chat.id))
    elif replies.in_channel(update):
        keyboard = keyboards.start_in_group(texts, chat.id, replies.thread_of(update))
        await replies.reply(update, start.start_in_channel(texts), keyboard)
    else:
        keyboard = keyboards.start_in_group(texts, chat.id, replies.thread_of(update))
        await replies.reply(update, start.start_in_group(texts, context.bot.username), keyboard)


async def help_command(update: Update, context: Context) -> None:
    texts = await context.texts(update)
    await replies.reply(update, start.help_page(texts, context.bot.username))


async def privacy(update: Update, context: Context) -> None:
    await replies.reply(update, start.privacy(await context.texts(update)))


async def forget(update: Update, context: Context) -> None:
    """/forget: everything kept of the chat, at once."""
    chat = replies.chat_of(update)
    if not await rights.may_change(update, context, chat.id):
        await rights.refuse(update, context)
        return
    texts = await context.texts(update)
    async with context.database.writing() as conn:
        anything = await chats.forget(conn, chat.id)
    await replies.reply(update, start.forgotten(texts, anything=anything))


async def unknown_command(update: Update, context: Context) -> None:
    await replies.reply(update, start.unknown_command(await context.texts(update)))


async def other_message(update: Update, context: Context) -> None:
    """A photo, a voice message, a sticker in private."""
    await replies.reply(update, start.only_words(await context.texts(update)))
