"""Whole answers: opened from lists, quotations and links, paged in place."""

from telegram import Update

from handlers import keyboards, replies, rights
from handlers.callback_data import pair_key, unpack
from handlers.context import Context
from handlers.render import answers, start
from storage import editions, pairs, withdrawals


async def open_answer(update: Update, context: Context) -> None:
    """A button that opens a pair in a message of its own."""
    packed = _fields(update)[0]
    if await rights.for_asker(update, context, f"p_{packed}"):
        await _show(update, context, pair_key(packed), 1, in_place=False)


async def turn_part(update: Update, context: Context) -> None:
    """A button that shows another part, or the neighbouring pair, in place."""
    packed, part = _fields(update)
    if await rights.for_asker(update, context, f"p_{packed}"):
        await _show(update, context, pair_key(packed), int(part), in_place=True)


async def follow_link(update: Update, context: Context, packed: str) -> None:
    """A deep link `p_…` to a pair."""
    await _show(update, context, pair_key(packed), 1, in_place=False)


async def _show(update: Update, context: Context, key: str, part: int, *, in_place: bool) -> None:
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        pair = await pairs.open_pair(conn, key)
        share = await editions.first_of_pair(conn, pair.id) if pair else None
        withdrawn = pair is None and await withdrawals.is_withdrawn(conn, key.partition("/")[0])
    if pair is None:
        await replies.reply(update, start.withdrawn(texts) if withdrawn else start.gone(texts))
        return
    count = len(answers.parts(pair))
    part = min(max(part, 1), count)
    text = answers.answer(texts, pair, part, group=replies.in_group(update))
    keyboard = keyboards.answer(texts, pair, part, count, share)
    if in_place:
        await replies.edit(update, text, keyboard)
    else:
        await replies.reply(update, text, keyboard)


def _fields(update: Update) -> list[str]:
    return unpack(replies.pressed(update).data or "")[1]
