"""What handlers need of the program, typed; `bot.application` fills it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Chat, Update
from telegram.ext import Application, CallbackContext, ExtBot, JobQueue

from handlers.language import SOURCE, Texts, client_language, texts
from storage import chats
from storage.engine import Database


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the running program."""

    database: Database
    now: Callable[[], datetime]
    """The one clock; aware, UTC."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]):
    """PTB's context, with what is ours by name."""

    @property
    def database(self) -> Database:
        return self.bot_data.database

    def now(self) -> datetime:
        return self.bot_data.now()

    async def texts(self, update: Update) -> Texts:
        """The language chosen in the chat, else in private that of the reader's client, else Kazakh."""
        chat, user = update.effective_chat, update.effective_user
        chosen = None
        if chat is not None:
            async with self.database.reading() as conn:
                chosen = await chats.language(conn, chat.id)
        if chosen is None and user and (chat is None or chat.type == Chat.PRIVATE):
            chosen = client_language(user.language_code)
        return texts(chosen or SOURCE)


SuhbatApplication = Application[
    ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, JobQueue[Context]
]
