"""Chats that the bot enters, leaves, or that become others."""

import logging

from telegram import ChatMember, Update
from telegram.error import BadRequest, Forbidden

from handlers import keyboards, replies
from handlers.context import Context
from handlers.render import start
from storage import chats, subscriptions

log = logging.getLogger(__name__)

GONE = (ChatMember.LEFT, ChatMember.BANNED)


async def membership_changed(update: Update, context: Context) -> None:
    """The bot was added, put out, blocked or unblocked."""
    changed = update.my_chat_member
    if changed is None:
        return
    chat = changed.chat
    was, now = (member.status in GONE for member in (changed.old_chat_member, changed.new_chat_member))
    async with context.database.writing() as conn:
        await chats.set_active(conn, chat.id, active=not now)
        if was and not now:
            await subscriptions.resume(conn, chat.id, context.now())
    if was and not now and replies.in_group(update):
        texts = await context.texts(update)
        try:
            await replies.reply(
                update,
                start.start_in_group(texts, context.bot.username),
                keyboards.start_in_group(texts, chat.id, subscriptions.NO_THREAD),
            )
        except (BadRequest, Forbidden) as error:
            log.info("may not write in the group that it was put into: %s", error.message)


async def migrated(update: Update, context: Context) -> None:
    """A group became a supergroup: its id is another from now on."""
    message = update.effective_message
    if message and message.migrate_to_chat_id:
        async with context.database.writing() as conn:
            await chats.migrate(conn, message.chat_id, message.migrate_to_chat_id)
