"""All that the server knows: people, chats and what was said, questions under way, the bot's profile."""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.sandbox.feed import Feed
from bot.sandbox.model import (
    CHANNEL,
    GROUP,
    MEMBER,
    PERSON,
    Call,
    Chat,
    InlineAnswer,
    JsonObject,
    Member,
    Message,
    Person,
    SandboxError,
)
from bot.sandbox.photos import Photos
from bot.sandbox.profile import Profile
from bot.sandbox.shapes import message_json, user_json
from bot.sandbox.updates import UpdateQueue

ANSWER_WITHIN = timedelta(minutes=1)
"""How long a callback or inline query can be answered; Telegram names no figure, its apps give up sooner."""

_QUESTIONS = 1000
"""Callback and inline queries kept to be answered; the oldest go first."""


@dataclass(slots=True)
class Question:
    """A callback or inline query that waits for the bot."""

    asked: datetime
    answer: JsonObject | InlineAnswer | None = None


@dataclass(slots=True)
class Questions:
    """Queries by their ids, the oldest forgotten first."""

    prefix: str
    by_id: OrderedDict[str, Question] = field(default_factory=OrderedDict)
    count: int = 0

    def ask(self, now: datetime) -> str:
        self.count += 1
        number = f"{self.prefix}{self.count:012d}"
        self.by_id[number] = Question(now)
        while len(self.by_id) > _QUESTIONS:
            self.by_id.popitem(last=False)
        return number

    def open(self, number: str, now: datetime) -> Question | None:
        """The query, if it can still be answered."""
        question = self.by_id.get(number)
        if question is None or question.answer is not None or now - question.asked > ANSWER_WITHIN:
            return None
        return question


class World:
    """The state behind one bot token."""

    def __init__(self, now: Callable[[], datetime], *, bot: Person, language: str, keep: int | None) -> None:
        self.now = now
        self.keep = keep
        self.feed = Feed()
        self.updates = UpdateQueue(self.feed, keep)
        self.bot = bot
        self.privacy = True
        self.inline_feedback = False
        self.people: dict[int, Person] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.photos = Photos(keep)
        self.profile = Profile()
        self.callbacks = Questions("4")
        self.inline_queries = Questions("7")
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.calls: deque[Call] = deque(maxlen=keep)
        self._settle(language)

    def _settle(self, language: str) -> None:
        self.add_person(Person(PERSON, "Айгүл", language), started=True)
        self.add_person(Person(MEMBER, "Ерлан", language), started=False)
        creator, member = Member("creator"), Member("member")
        bot = self.bot.id
        self.chats[GROUP] = Chat(
            GROUP, "supergroup", "Кітап клубы", members={PERSON: creator, MEMBER: member, bot: member}
        )
        posting = Member("administrator", frozenset({"can_manage_chat", "can_post_messages"}))
        self.chats[CHANNEL] = Chat(
            CHANNEL, "channel", "Таңғы сұхбат", members={PERSON: creator, MEMBER: member, bot: posting}
        )

    def add_person(self, person: Person, *, started: bool) -> None:
        """Somebody new, with a private chat; `started`: who has opened the bot, so that it may write."""
        self.people[person.id] = person
        mine = {self.bot.id: Member("member" if started else "left")}
        self.chats[person.id] = Chat(person.id, "private", person.first_name, person.username, members=mine)

    def chat(self, chat_id: int) -> Chat:
        """A chat for what people do. Raises SandboxError when there is none."""
        if chat_id not in self.chats:
            raise SandboxError(f"There is no chat {chat_id}; add it first.")
        return self.chats[chat_id]

    def person(self, person_id: int) -> Person:
        """Somebody who does something. Raises SandboxError when nobody has that id."""
        if person_id not in self.people:
            raise SandboxError(f"There is nobody with the id {person_id}; add the person first.")
        return self.people[person_id]

    def message(self, chat_id: int, message_id: int) -> Message:
        """Raises SandboxError when the chat has no such message (any more)."""
        found = self.chat(chat_id).messages.get(message_id)
        if found is None:
            raise SandboxError(f"Chat {chat_id} has no message {message_id}.")
        return found

    def post(self, message: Message) -> Message:
        """Put a message into its chat under the chat's next id."""
        chat = self.chats[message.chat_id]
        chat.last_message_id += 1
        message = replace(message, message_id=chat.last_message_id)
        chat.messages[message.message_id] = message
        if message.inline_message_id:
            self.inline_messages[message.inline_message_id] = (chat.id, message.message_id)
        if message.sender is not None and self.people[message.sender].is_bot and not message.service:
            chat.last_bot = message.sender
        while self.keep is not None and len(chat.messages) > self.keep:
            self._forget(chat.messages.popitem(last=False)[1])
        self.feed.tell({"type": "message", "chat_id": chat.id, "message": self.page_message(message)})
        return message

    def put_back(self, message: Message) -> Message:
        """An edited message takes the place of what it was."""
        self.chats[message.chat_id].messages[message.message_id] = message
        event = {"type": "edit", "chat_id": message.chat_id, "message": self.page_message(message)}
        self.feed.tell(event)
        return message

    def delete(self, message: Message) -> None:
        """Take a message out of its chat."""
        self._forget(self.chats[message.chat_id].messages.pop(message.message_id))
        deleted = {"type": "delete", "chat_id": message.chat_id, "message_id": message.message_id}
        self.feed.tell(deleted)

    def _forget(self, message: Message) -> None:
        if message.inline_message_id:
            self.inline_messages.pop(message.inline_message_id, None)

    def message_json(self, message: Message, language: str | None = None) -> JsonObject:
        """A Message of the Bot API, with the message that it replies to."""
        chat = self.chats[message.chat_id]
        replied = chat.messages.get(message.reply_to or 0)
        return message_json(
            message,
            chat,
            sender=self.people.get(message.sender or 0),
            bot=self.bot,
            language=language,
            reply=self.message_json(replace(replied, reply_to=None)) if replied else None,
        )

    def page_message(self, message: Message) -> JsonObject:
        """A message for the chat page: Telegram's JSON and what only the page needs."""
        shown = self.message_json(message) | {"sender": message.sender}
        if message.reply_markup and not message.inline_keyboard:
            shown["reply_markup"] = message.reply_markup
        return shown

    def user_json(self, person_id: int, language: str | None = None) -> JsonObject:
        """Who does something, with the language of the app."""
        person = self.person(person_id)
        return user_json(person, language or person.language)
