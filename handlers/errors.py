"""A handler that failed: the reader is told, the log has it once."""

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError

from handlers import keyboards, replies, rights
from handlers.context import Context
from handlers.language import Texts
from handlers.render import start

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """PTB's error handler."""
    if not isinstance(update, Update):
        log.error("failed outside an update", exc_info=context.error)
        return
    if isinstance(context.error, Forbidden):
        log.info("may not write there: %s", context.error.message)
        return
    old = isinstance(context.error, replies.OldButtonError)
    if not old:
        log.error("failed on update %s", update.update_id, exc_info=context.error)
    try:
        await (_tell_old if old else _tell)(update, context)
    except TelegramError as error:
        log.warning("could not tell the reader of the failure: %s", error.message)


async def _tell(update: Update, context: Context) -> None:
    texts = await _texts(update, context)
    if update.callback_query:
        try:
            await update.callback_query.answer(start.failed(texts), show_alert=True)
        except BadRequest:  # answered already, before the failure
            await replies.reply(update, start.failed(texts))
    elif update.effective_message:
        # In a channel nobody is known to have asked, who could ask again.
        keyboard = None if replies.in_channel(update) else keyboards.retry(texts)
        await replies.reply(update, start.failed(texts), keyboard, quoting=True)


async def _texts(update: Update, context: Context) -> Texts:
    try:
        return await context.texts(update)
    except Exception:  # the database itself may be what failed, and that is logged
        return context.client_texts(update)


async def _tell_old(update: Update, context: Context) -> None:
    if update.callback_query:
        await replies.answer(update, start.old_button(await _texts(update, context)), alert=True)


async def old_button(update: Update, context: Context) -> None:
    """Data that no route knows: a button of an earlier version."""
    await _tell_old(update, context)


async def retry(update: Update, context: Context) -> None:
    """Handle the message again that the failure answered."""
    asked = replies.asked(update)
    if asked is None or not await rights.is_askers(update, context):
        raise replies.OldButtonError
    await replies.answer(update)
    await context.application.process_update(Update(update.update_id, message=asked))
