"""Look-ups by word: /search, and any plain text in a private chat."""

from telegram import InlineKeyboardMarkup, Update

from handlers import keyboards, replies, rights
from handlers.callback_data import unpack
from handlers.context import Context
from handlers.language import Texts
from handlers.render import queries, results, start
from storage import failures, lookup, names, pairs, search

PAGE_SIZE = 5


async def search_command(update: Update, context: Context) -> None:
    """/search WORDS"""
    await _answer(update, context, " ".join(context.args or ()))


async def plain_text(update: Update, context: Context) -> None:
    """Words that a reader wrote in private."""
    message = update.effective_message
    await _answer(update, context, (message.text if message else None) or "")


async def ask_for_words(update: Update, context: Context) -> None:
    """The button that starts a search."""
    texts = await context.texts(update)
    await replies.answer(update)
    await replies.reply(update, queries.ask_for_words(texts))


async def turn_page(update: Update, context: Context) -> None:
    """A page button of a search."""
    query_id, page = unpack(replies.pressed(update).data or "")[1]
    if not await rights.for_asker(update, context, f"s_{query_id}"):
        return
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        typed = await search.recall(conn, int(query_id))
    if typed is None:
        await replies.reply(update, f"{start.old_button(texts)} {queries.ask_for_words(texts)}")
        return
    async with context.database.reading() as conn:
        query = await names.understand(conn, typed)
    found = await lookup.find(context.database, query, page=int(page), size=PAGE_SIZE)
    await replies.edit(update, *await _page(context, texts, int(query_id), found))


async def follow_link(update: Update, context: Context, packed: str) -> None:
    """A deep link `s_…` to a search that somebody else made in a group."""
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        typed = await search.recall(conn, int(packed)) if packed.isdecimal() else None
    if typed is None:
        await replies.reply(update, start.old_button(texts))
    else:
        await _answer(update, context, typed)


async def _answer(update: Update, context: Context, typed: str) -> None:
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        query = await names.understand(conn, typed)
    found = await lookup.find(context.database, query, page=1, size=PAGE_SIZE)
    if query.is_empty:
        lines = [*queries.notes(texts, query), queries.ask_for_words(texts, query)]
        await replies.reply(update, "\n".join(lines))
        return
    if found.total:
        # Only a list of several pages needs its query again.
        query_id = await _remembered(context, query.text) if found.pages > 1 else 0
        await replies.reply(update, *await _page(context, texts, query_id, found))
    else:
        await _offer_topics(update, context, texts, found)
        async with context.database.writing() as conn:
            await failures.count(conn, query.text, context.now().date())


async def _remembered(context: Context, typed: str) -> int:
    async with context.database.writing() as conn:
        return await search.remember(conn, typed, context.now().date())


async def _page(
    context: Context, texts: Texts, query_id: int, found: search.SearchPage
) -> tuple[str, InlineKeyboardMarkup | None]:
    async with context.database.reading() as conn:
        listed = await pairs.list_pairs(conn, [hit.pair for hit in found.hits])
    return (
        results.search_page(texts, found, {pair.id: pair for pair in listed}, PAGE_SIZE),
        keyboards.search_page(texts, query_id, found, PAGE_SIZE),
    )


async def _offer_topics(update: Update, context: Context, texts: Texts, found: search.SearchPage) -> None:
    async with context.database.reading() as conn:
        near = await search.nearest_topics(conn, found.query)
        counted = {topic.id: topic for topic in await pairs.count_topics(conn, texts.language)}
    topics = [counted[topic] for topic in near]
    await replies.reply(update, results.nothing_found(texts, found), keyboards.near_topics(texts, topics))
