"""A small bot that answers with what was said, and shows every kind of button: something to look at."""

import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.constants import ChatAction
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.sandbox import Sandbox

LONG = " ".join(["Былтырғы тасқын еліміз үшін зор сынақ болды."] * 12)
FORMATTED = (
    "<b>Қою</b> <i>көлбеу</i> <code>код</code> "
    '<a href="https://t.me/suhbat_bot?start=p_1">сілтеме</a> <tg-spoiler>құпия</tg-spoiler>\n'
    f"<blockquote expandable>{LONG}</blockquote>\n<blockquote>Қысқа</blockquote>"
)
BUTTONS = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Өңдеу", callback_data="edit"),
            InlineKeyboardButton("Ескерту", callback_data="alert"),
        ],
        [
            InlineKeyboardButton("Сілтеме", url="https://t.me/suhbat_bot?start=p_2"),
            InlineKeyboardButton("Көшіру", copy_text=CopyTextButton("«Ana tili», 2025")),
        ],
        [
            InlineKeyboardButton("Бөлісу", switch_inline_query="су"),
            InlineKeyboardButton("Осында", switch_inline_query_current_chat="су"),
        ],
    ]
)
REQUEST = ReplyKeyboardMarkup(
    [[KeyboardButton("Арна таңдау", request_chat=KeyboardButtonRequestChat(1, chat_is_channel=True)), "Жоқ"]],
    one_time_keyboard=True,
)


def picture(width: int, height: int) -> bytes:
    """A plain PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def _echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message is not None
    text = message.text or ""
    match text.partition("@")[0]:
        case "/format":
            await message.reply_html(FORMATTED)
        case "/buttons":
            await message.chat.send_message("Түймелер", reply_markup=BUTTONS)
        case "/request":
            await message.reply_text("Қай арна?", reply_markup=REQUEST)
        case "/photo":
            await message.reply_photo(picture(320, 160), caption="Сурет")
        case "/wait":
            await message.chat.send_action(ChatAction.TYPING)
        case _ if message.chat_shared:
            told = f"Арна: {message.chat_shared.chat_id}"
            await message.reply_text(told, reply_markup=ReplyKeyboardRemove())
        case _:
            await message.chat.send_message(f"Жаңғырық: {text}")


async def _tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    if query.data == "edit":
        await query.answer("Өңделді")
        await query.edit_message_text("Жаңа мәтін")
    else:
        await query.answer("Мұны әкімшілер ғана өзгертеді.", show_alert=True)


async def _asked(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.inline_query
    assert query is not None
    if query.query == "жоқ":
        await query.answer([], button=InlineQueryResultsButton("Ботты ашу", start_parameter="none"))
        return
    first = int(query.offset or 0)
    results = [
        InlineQueryResultArticle(
            str(number),
            f"{query.query} {number}",
            InputTextMessageContent(f"<i>{query.query}</i> {number}", parse_mode="HTML"),
            description="Қасым-Жомарт Тоқаев",
        )
        for number in range(first, first + 20)
    ]
    await query.answer(results, next_offset="" if first else "20", cache_time=0)


@asynccontextmanager
async def echoing(sandbox: Sandbox) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    """The bot, while it polls the sandbox."""
    application = Application.builder().token(sandbox.token).base_url(f"{sandbox.url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT | filters.StatusUpdate.CHAT_SHARED, _echo))
    application.add_handler(CallbackQueryHandler(_tapped))
    application.add_handler(InlineQueryHandler(_asked))
    async with application:
        assert application.updater is not None
        await application.bot.set_my_commands([("format", "әрлеу"), ("buttons", "түймелер")])
        await application.bot.set_my_description("Айтқаныңызды қайталайтын бот.")
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        await sandbox.polled()
        await application.start()
        yield application
        await application.updater.stop()
        await application.stop()
