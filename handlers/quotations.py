"""Today's edition, and further excerpts and key figures: /today, /quote, /figure."""

from telegram import InlineKeyboardMarkup, Update

from handlers import keyboards, replies, rights
from handlers.callback_data import Action, quotation_key, unpack
from handlers.context import Context
from handlers.language import Texts
from handlers.render import quotations
from storage import editions, subscriptions
from storage.calendar import local_date
from storage.editions import Kind, Quotation


async def today(update: Update, context: Context) -> None:
    """/today, its button and its deep link: the day's edition by the chat's own calendar and content."""
    if update.callback_query and not await _may_press(update, context):
        return
    texts = await context.texts(update)
    chat = replies.chat_of(update)
    async with context.database.writing() as conn:
        subscription = await subscriptions.find(conn, chat.id, replies.thread_of(update))
        zone = subscription.zone if subscription else subscriptions.DEFAULT_ZONE
        content = subscription.content if subscription else subscriptions.DEFAULT_CONTENT
        chosen = await editions.editions_of(conn, local_date(context.now(), zone), content)
    if not chosen:
        missing: Kind = "figure" if content == "figure" else "excerpt"
        await replies.reply(update, quotations.none_left(texts, missing))
        return
    keyboard = (
        keyboards.today(texts, chosen)
        if replies.in_private(update)
        else keyboards.today_for_all(texts, context.bot.username, chosen, channel=replies.in_channel(update))
    )
    await replies.reply(update, quotations.today(texts, chosen), keyboard)


async def _may_press(update: Update, context: Context) -> bool:
    """The greeting's button is for every member of a group; no reader of a channel posts there."""
    if replies.in_channel(update):
        return await rights.for_asker(update, context, "today")
    await replies.answer(update)
    return True


async def quote(update: Update, context: Context) -> None:
    """/quote"""
    await _send_another(update, context, "excerpt", None)


async def figure(update: Update, context: Context) -> None:
    """/figure"""
    await _send_another(update, context, "figure", None)


async def send_another(update: Update, context: Context) -> None:
    """The button for one more, in a message of its own: what it stands under stays."""
    kind, after = _fields(update)
    if await rights.for_asker(update, context, _payload(kind)):
        await _send_another(update, context, kind, after)


async def turn_to_next(update: Update, context: Context) -> None:
    """The button for another in the place of the one shown."""
    kind, after = _fields(update)
    if not await rights.for_asker(update, context, _payload(kind)):
        return
    texts = await context.texts(update)
    shown = await _another(context, kind, after)
    if shown is None:
        await replies.reply(update, quotations.none_left(texts, kind))
    else:
        await replies.edit(update, quotations.another(texts, shown), _keyboard(update, context, texts, shown))


async def _send_another(update: Update, context: Context, kind: Kind, after: str | None) -> None:
    texts = await context.texts(update)
    # Without one to go on from, each moment begins at a place of its own.
    shown = await _another(context, kind, after or context.now().isoformat())
    if shown is None:
        await replies.reply(update, quotations.none_left(texts, kind))
    else:
        await replies.reply(
            update, quotations.another(texts, shown), _keyboard(update, context, texts, shown)
        )


async def _another(context: Context, kind: Kind, after: str) -> Quotation | None:
    today = local_date(context.now(), subscriptions.DEFAULT_ZONE)
    async with context.database.reading() as conn:
        return await editions.another(conn, kind, today, after)


def _keyboard(
    update: Update, context: Context, texts: Texts, shown: Quotation
) -> InlineKeyboardMarkup | None:
    if replies.in_channel(update):
        return keyboards.shared(texts, context.bot.username, shown.pair)
    return keyboards.quotation(texts, shown, following=Action.NEXT)


def _fields(update: Update) -> tuple[Kind, str]:
    kind, packed = unpack(replies.pressed(update).data or "")[1]
    return ("figure" if kind == "figure" else "excerpt"), quotation_key(packed)


def _payload(kind: Kind) -> str:
    return "figure" if kind == "figure" else "quote"
