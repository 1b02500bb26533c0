"""Look-ups by topic: /topic and its buttons."""

from telegram import Update

from corpus.names import called, topic_names
from handlers import keyboards, replies, rights
from handlers.callback_data import unpack
from handlers.context import Context
from handlers.render import start, topics
from storage import pairs

PAGE_SIZE = 6
LIST_SIZE = 24
"""Topics in a list: twelve rows of buttons, about what a phone shows at once."""


async def topic_command(update: Update, context: Context) -> None:
    """/topic, or /topic NAME in any of the languages."""
    texts = await context.texts(update)
    typed = " ".join(context.args or ())
    async with context.database.reading() as conn:
        found = None
        for topic in called(typed, topic_names()):
            found = found or await pairs.topic_page(conn, topic, texts.language, page=1, size=PAGE_SIZE)
        listed = await pairs.topic_list(conn, texts.language, page=1, size=LIST_SIZE)
    if found is not None:
        await replies.reply(
            update, topics.topic_page(texts, found, PAGE_SIZE), keyboards.topic_page(texts, found, PAGE_SIZE)
        )
    else:
        text = topics.no_topic(texts, typed) if typed else topics.topic_list(texts, listed)
        await replies.reply(update, text, keyboards.topic_list(texts, listed))


async def show_list(update: Update, context: Context) -> None:
    """The button back to all topics, or one that turns their page."""
    page = unpack(replies.pressed(update).data or "")[1] or ["1"]  # buttons of old messages name none
    if not await rights.for_asker(update, context, "topics"):
        return
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        listed = await pairs.topic_list(conn, texts.language, page=int(page[0]), size=LIST_SIZE)
    await replies.edit(update, topics.topic_list(texts, listed), keyboards.topic_list(texts, listed))


async def show_topic(update: Update, context: Context) -> None:
    """A topic's button, or one that turns its page."""
    topic, page = unpack(replies.pressed(update).data or "")[1]
    if not await rights.for_asker(update, context, f"t_{topic}"):
        return
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        found = await pairs.topic_page(conn, topic, texts.language, page=int(page), size=PAGE_SIZE)
    if found is None:
        await replies.reply(update, start.old_button(texts))
        return
    await replies.edit(
        update, topics.topic_page(texts, found, PAGE_SIZE), keyboards.topic_page(texts, found, PAGE_SIZE)
    )


async def follow_link(update: Update, context: Context, topic: str) -> None:
    """A deep link `t_…` to a topic; without one to the list of them."""
    context.args = [topic] if topic else []
    await topic_command(update, context)
