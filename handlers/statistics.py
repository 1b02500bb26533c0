"""What the bot does, for its operators."""

from telegram import Update

from handlers import replies
from handlers.context import Context
from handlers.render import statistics as render
from storage import statistics


async def stats_command(update: Update, context: Context) -> None:
    """/stats"""
    texts = await context.texts(update)
    async with context.database.reading() as conn:
        found = await statistics.gather(conn, context.now())
    await replies.reply(update, render.statistics(texts, found))
