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
    operators: frozenset[int] = frozenset()
    """Ids of the people who may do operators' things."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]):
    """PTB's context, with what is ours by name."""

    @property
    def database(self) -> Database:
        return self.bot_data.database

    def now(self) -> datetime:
        return self.bot_data.now()

    async def texts(self, update: Update) -> Texts:
        """The language chosen in the chat, else as `client_texts`; an inline query is as in private."""
        place = update.effective_chat or update.effective_user
        chosen = None
        if place is not None:
            async with self.database.reading() as conn:
                chosen = await chats.language(conn, place.id)
        return texts(chosen) if chosen else self.client_texts(update)

    def client_texts(self, update: Update) -> Texts:
        """In private the language of the reader's client, else Kazakh."""
        chat, user = update.effective_chat, update.effective_user
        private = chat is None or chat.type == Chat.PRIVATE
        return texts(client_language(user.language_code) if user and private else SOURCE)


SuhbatApplication = Application[
    ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, JobQueue[Context]
]
