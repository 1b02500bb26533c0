"""Inline mode: `@bot words` in any chat offers quotations to share, each with its source."""

import re

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, Update
from telegram.error import BadRequest

from corpus.query import parse
from handlers import keyboards, replies
from handlers.callback_data import token
from handlers.context import Context
from handlers.language import Texts
from handlers.render import citations, quotations, start
from handlers.render.html import cut
from storage import editions, sharing, subscriptions, withdrawals
from storage.calendar import local_date
from storage.editions import Quotation
from storage.sharing import Shared

PAGE_SIZE = 10
MOST_TITLE = 60
CACHE_SECONDS = 300
"""An answer depends on the query and the reader's language, and the empty one on the day."""
KEY = re.compile(r"([a-z0-9-]{1,40}/\d+)(\.[0-9a-f]{6})?")


async def inline_query(update: Update, context: Context) -> None:
    """Answer with a page of quotations; without words with today's edition first."""
    query = update.inline_query
    if query is None:
        return
    texts = await context.texts(update)
    page = int(query.offset) if query.offset.isdecimal() else 1
    found = await _find(context, query.query.strip(), page)
    # Not counted as a failed search: an inline query comes with every few letters on the way to a word.
    button = None if found.quotations else await _instead(context, texts, query.query.strip())
    try:
        await query.answer(
            [_article(context, texts, quotation) for quotation in found.quotations],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            next_offset=str(page + 1) if found.more else "",
            button=button,
        )
    except BadRequest as error:
        if not replies.too_late(error):
            raise


async def _instead(context: Context, texts: Texts, typed: str) -> InlineQueryResultsButton:
    """What stands above no results: the bot, or that what was to be shared was withdrawn."""
    if key := KEY.fullmatch(typed):
        async with context.database.reading() as conn:
            if await withdrawals.is_withdrawn(conn, key[1].partition("/")[0]):
                return InlineQueryResultsButton(start.withdrawn(texts), start_parameter=f"p_{token(key[1])}")
    return InlineQueryResultsButton(texts.gettext("Табылмады. Ботты ашу"), start_parameter="inline")


async def _find(context: Context, typed: str, page: int) -> Shared:
    if key := KEY.fullmatch(typed):
        async with context.database.reading() as conn:
            return await sharing.of_key(conn, key[1], typed if key[2] else None)
    query = parse(typed)
    if query.terms:
        async with context.database.reading() as conn:
            return await sharing.of_words(conn, query, page, PAGE_SIZE)
    if typed:
        return Shared((), more=False)
    return await _without_words(context, page)


async def _without_words(context: Context, page: int) -> Shared:
    """Today's edition, then all other excerpts."""
    today = local_date(context.now(), subscriptions.DEFAULT_ZONE)
    async with context.database.writing() as conn:
        chosen = [edition.quotation for edition in await editions.editions_of(conn, today, "both")]
        further = await sharing.in_turn(conn, today, page, PAGE_SIZE)
    others = tuple(quotation for quotation in further.quotations if quotation not in chosen)
    return Shared((*chosen, *others) if page == 1 else others, further.more)


def _article(context: Context, texts: Texts, quotation: Quotation) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=token(quotation.id),
        title=cut(quotation.text, MOST_TITLE),
        description=citations.shortest(quotation.cited),
        input_message_content=InputTextMessageContent(quotations.body(texts, quotation)),
        reply_markup=keyboards.shared(texts, context.bot.username, quotation.pair),
    )
