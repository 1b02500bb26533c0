"""Inline mode: `@bot words` in any chat offers quotations to share, each with its source."""

import re

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, Update
from telegram.error import BadRequest

from corpus.query import Query
from handlers import keyboards, replies
from handlers.callback_data import token
from handlers.context import Context
from handlers.language import Texts
from handlers.render import citations, queries, quotations, start
from handlers.render.html import cut
from storage import editions, lookup, names, sharing, subscriptions, withdrawals
from storage.calendar import local_date
from storage.editions import Quotation
from storage.sharing import Shared

PAGE_SIZE = 10
MOST_TITLE = 60
MOST_LABEL = 100
"""UTF-16 units of the button above the results: about what a phone shows of it in two lines."""
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
    typed = query.query.strip()
    asked, found = await _find(context, typed, page)
    try:
        await query.answer(
            [_article(context, texts, quotation) for quotation in found.quotations],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            next_offset=str(page + 1) if found.more else "",
            button=_told(texts, asked, found) or await _instead(context, texts, typed, found),
        )
    except BadRequest as error:
        if not replies.too_late(error):
            raise


def _told(texts: Texts, asked: Query | None, found: Shared) -> InlineQueryResultsButton | None:
    """What stands above the results where the query was not understood just as it was typed."""
    if asked is None:
        return None
    lines = queries.unclear(texts, asked)
    lines += [queries.repaired(texts, asked.text, found.did_you_mean)] if found.did_you_mean else []
    lines += [queries.ask_for_words(texts, asked)] if asked.is_empty and asked.without else []
    return InlineQueryResultsButton(cut(lines[0], MOST_LABEL), start_parameter="help") if lines else None


async def _instead(
    context: Context, texts: Texts, typed: str, found: Shared
) -> InlineQueryResultsButton | None:
    """What stands above no results: the bot, or that what was to be shared was withdrawn."""
    if found.quotations:
        return None
    if key := KEY.fullmatch(typed):
        async with context.database.reading() as conn:
            if await withdrawals.is_withdrawn(conn, key[1].partition("/")[0]):
                return InlineQueryResultsButton(start.withdrawn(texts), start_parameter=f"p_{token(key[1])}")
    return InlineQueryResultsButton(texts.gettext("Табылмады. Ботты ашу"), start_parameter="inline")


async def _find(context: Context, typed: str, page: int) -> tuple[Query | None, Shared]:
    """What was asked for, where that is words or filters, and what there is to share."""
    if not typed:
        return None, await _without_words(context, page)
    async with context.database.reading() as conn:
        if key := KEY.fullmatch(typed):
            return None, await sharing.of_key(conn, key[1], typed if key[2] else None)
        query = await names.understand(conn, typed)
    found = await lookup.find(context.database, query, page=page, size=PAGE_SIZE)
    async with context.database.reading() as conn:
        return query, await sharing.of_found(conn, found)


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
