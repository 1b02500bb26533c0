"""How replies go out: where they were asked for, and to whom their buttons answer."""

from telegram import (
    CallbackQuery,
    Chat,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest

from handlers.callback_data import deep_link
from handlers.context import Context

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None
GROUPS = (Chat.GROUP, Chat.SUPERGROUP)


class OldButtonError(Exception):
    """The button belongs to a message or to data that is no longer there."""


def chat_of(update: Update) -> Chat:
    if update.effective_chat is None:
        raise OldButtonError
    return update.effective_chat


def in_group(update: Update) -> bool:
    return chat_of(update).type in GROUPS


def in_private(update: Update) -> bool:
    return chat_of(update).type == Chat.PRIVATE


def thread_of(update: Update) -> int:
    """The forum topic, 0 for none."""
    message = update.effective_message
    return (message.message_thread_id or 0) if message and message.is_topic_message else 0


def pressed(update: Update) -> CallbackQuery:
    if update.callback_query is None:
        raise OldButtonError
    return update.callback_query


async def reply(update: Update, text: str, keyboard: Keyboard = None, *, quoting: bool = False) -> None:
    """Send HTML to the chat; in groups as a reply to who asked, which also marks whose buttons these are.

    `quoting` makes it a reply in private, too.
    """
    message = update.effective_message
    if not isinstance(message, Message):
        raise OldButtonError
    asked = message.reply_to_message if update.callback_query else message
    quoted = (
        ReplyParameters(asked.message_id, allow_sending_without_reply=True)
        if asked and (quoting or in_group(update))
        else None
    )
    await message.reply_text(text, reply_markup=keyboard, reply_parameters=quoted)


async def edit(update: Update, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    """Show the HTML in the place of the pressed message."""
    try:
        await pressed(update).edit_message_text(text, reply_markup=keyboard)
    except BadRequest as error:
        # Two quick taps on one button.
        if "not modified" not in error.message:
            raise


async def for_asker(update: Update, context: Context, payload: str) -> bool:
    """Whether the tap is the asker's; another member's opens `payload` in the private chat instead."""
    query = pressed(update)
    message = query.message
    asked = message.reply_to_message if isinstance(message, Message) else None
    if not in_group(update) or (asked and asked.from_user and asked.from_user.id == query.from_user.id):
        await query.answer()
        return True
    await query.answer(url=deep_link(context.bot.username, payload))
    return False
