"""A handler that failed: the reader is told, the log has it once."""

import logging

from telegram import Message, Update
from telegram.error import BadRequest, TelegramError

from handlers import keyboards, replies
from handlers.context import Context
from handlers.render import start

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """PTB's error handler."""
    if not isinstance(update, Update):
        log.error("failed outside an update", exc_info=context.error)
        return
    if isinstance(context.error, replies.OldButtonError):
        await _tell_old(update, context)
        return
    log.error("failed on update %s", update.update_id, exc_info=context.error)
    try:
        await _tell(update, context)
    except TelegramError as error:
        log.warning("could not tell the reader of the failure: %s", error)


async def _tell(update: Update, context: Context) -> None:
    texts = await context.texts(update)
    if update.callback_query:
        try:
            await update.callback_query.answer(start.failed(texts), show_alert=True)
        except BadRequest:  # answered already, before the failure
            await replies.reply(update, start.failed(texts))
    elif isinstance(update.effective_message, Message) and not update.my_chat_member:
        await replies.reply(update, start.failed(texts), keyboards.retry(texts), quoting=True)


async def _tell_old(update: Update, context: Context) -> None:
    if update.callback_query:
        await update.callback_query.answer(start.old_button(await context.texts(update)), show_alert=True)


async def old_button(update: Update, context: Context) -> None:
    """Data that no route knows: a button of an earlier version."""
    await _tell_old(update, context)


async def retry(update: Update, context: Context) -> None:
    """Handle the message again that the failure answered."""
    query = replies.pressed(update)
    message = query.message
    asked = message.reply_to_message if isinstance(message, Message) else None
    if asked is None or asked.from_user is None or asked.from_user.id != query.from_user.id:
        raise replies.OldButtonError
    await query.answer()
    await context.application.process_update(Update(update.update_id, message=asked))
