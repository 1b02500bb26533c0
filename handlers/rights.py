"""Who may change what a chat receives, and whose buttons a reply has."""

from telegram import Chat, ChatMember, Update
from telegram.error import BadRequest, Forbidden

from handlers import replies, subscription_keyboards
from handlers.callback_data import deep_link
from handlers.context import Context
from handlers.render import subscriptions as render

ADMINISTRATORS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


async def may_change(update: Update, context: Context, chat: int) -> bool:
    """Whether the one who asks may change the settings of `chat`, asked of Telegram each time anew."""
    if not update.callback_query and _in_its_name(update, chat):
        return True
    user = update.effective_user
    if user is None:
        return False
    return user.id == chat or await is_administrator(context, chat, user.id)


def _in_its_name(update: Update, chat: int) -> bool:
    """Posted in a channel, or by an anonymous administrator of a group: both write as the chat itself."""
    message = update.effective_message
    if message is None or message.chat_id != chat:
        return False
    return message.chat.type == Chat.CHANNEL or (
        message.sender_chat is not None and message.sender_chat.id == chat
    )


async def is_administrator(context: Context, chat: int, user: int) -> bool:
    try:
        member = await context.bot.get_chat_member(chat, user)
    except (BadRequest, Forbidden):  # the bot or the person is no longer there
        return False
    return member.status in ADMINISTRATORS


async def refuse(update: Update, context: Context) -> None:
    """Say who may, and offer the private chat."""
    texts = await context.texts(update)
    text = render.for_administrators(texts, channel=replies.in_channel(update))
    if update.callback_query:
        await replies.answer(update, text, alert=True)
    else:
        keyboard = subscription_keyboards.subscribe_privately(texts, context.bot.username)
        await replies.reply(update, text, keyboard)


async def for_asker(update: Update, context: Context, payload: str) -> bool:
    """Whether the tap is the asker's; any other reader's opens `payload` in the private chat instead."""
    if replies.in_private(update) or await is_askers(update, context):
        await replies.answer(update)
        return True
    await replies.answer(update, url=deep_link(context.bot.username, payload))
    return False


async def is_askers(update: Update, context: Context) -> bool:
    """Whether the one who presses had asked; for an anonymous administrator any administrator may."""
    question, presser = replies.asked(update), replies.pressed(update).from_user
    if question is None:
        return False
    if question.sender_chat is not None:
        in_its_name = question.sender_chat.id == question.chat_id
        return in_its_name and await is_administrator(context, question.chat_id, presser.id)
    return question.from_user is not None and question.from_user.id == presser.id
