"""How replies go out: where they were asked for, in a new message or in place."""

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

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None
GROUPS = (Chat.GROUP, Chat.SUPERGROUP)
NOT_EDITABLE = ("message to edit not found", "message can't be edited")
"""What Telegram says of a message that was deleted or is too old."""
GENERAL_TOPIC = 1
"""The topic that every forum has; Telegram refuses its number when something is sent."""


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


def in_channel(update: Update) -> bool:
    return chat_of(update).type == Chat.CHANNEL


def message_of(update: Update) -> Message | None:
    """The message that came, or the one under which a button was pressed; None if that is gone."""
    query = update.callback_query
    if query is None:
        return update.effective_message
    return query.message if isinstance(query.message, Message) else None


def asked(update: Update) -> Message | None:
    """The message that asks, or the one that the pressed message had answered."""
    message = message_of(update)
    return message.reply_to_message if message and update.callback_query else message


def thread_of(update: Update) -> int:
    """The forum topic, 0 for none."""
    message = message_of(update)
    thread = message.message_thread_id if message and message.is_topic_message else None
    return 0 if thread in (None, GENERAL_TOPIC) else thread


def pressed(update: Update) -> CallbackQuery:
    if update.callback_query is None:
        raise OldButtonError
    return update.callback_query


async def answer(
    update: Update, text: str | None = None, *, alert: bool = False, url: str | None = None
) -> None:
    """Answer a tap; one that waited too long (the bot was stopped) is obeyed without."""
    try:
        await pressed(update).answer(text, show_alert=alert, url=url)
    except BadRequest as error:
        if not too_late(error):
            raise


def too_late(error: BadRequest) -> bool:
    """Whether Telegram no longer waits for the answer to a tap or an inline query."""
    return "query is too old" in error.message.lower()


async def reply(update: Update, text: str, keyboard: Keyboard = None, *, quoting: bool = False) -> None:
    """Send HTML to the chat; in groups as a reply to who asked, which also marks whose buttons these are.

    `quoting` makes it a reply in private, too.
    """
    question = asked(update)
    quoted = (
        ReplyParameters(question.message_id, allow_sending_without_reply=True)
        if question and (quoting or in_group(update))
        else None
    )
    await chat_of(update).send_message(
        text,
        reply_markup=keyboard,
        reply_parameters=quoted,
        message_thread_id=thread_of(update) or None,
    )


async def edit(update: Update, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    """Show the HTML in the place of the pressed message; in a new one if that is gone or too old."""
    message = message_of(update)
    try:
        if message is not None:
            await message.edit_text(text, reply_markup=keyboard)
            return
    except BadRequest as error:
        refusal = error.message.lower()
        if "not modified" in refusal:  # two quick taps on one button
            return
        if not any(reason in refusal for reason in NOT_EDITABLE):
            raise
    await reply(update, text, keyboard)
