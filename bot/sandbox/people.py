"""What people do in Telegram's apps: write, tap, ask inline, share a chat, open a link."""

import re
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.answers import START_PARAMETER, read_result
from bot.sandbox.hearing import hear
from bot.sandbox.markup import arrange, clean, utf16_length
from bot.sandbox.model import PERSON, Chat, InlineAnswer, JsonObject, Member, Message, SandboxError
from bot.sandbox.rooms import change_member
from bot.sandbox.sending import LONGEST_TEXT
from bot.sandbox.shapes import chat_json
from bot.sandbox.world import World

_LONGEST_QUERY = 256
_QUERY_CHAT = {"group": "group", "supergroup": "supergroup", "channel": "channel"}
_LINK_HOSTS = ("t.me", "telegram.me")


class People:
    """The hands of the people in a sandbox; `language` is that of the app, where it is not the person's."""

    world: World

    async def send_text(
        self,
        chat_id: int,
        text: str,
        *,
        sender: int | None = None,
        language: str | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Message:
        """Write into a chat; in a channel, post as the channel.

        The sender is the person of a private chat, elsewhere Айгүл if none is named. Raises SandboxError.
        """
        chat = self.world.chat(chat_id)
        sender = self._writer(chat, sender)
        text, entities = arrange(clean(text), [])
        if not text or utf16_length(text) > LONGEST_TEXT:
            raise SandboxError(f"A message has 1 to {LONGEST_TEXT} UTF-16 units of text.")
        if thread is not None and (thread not in chat.topics or chat.topics[thread].closed):
            raise SandboxError(f"Chat {chat_id} has no open topic {thread}.")
        message = Message(
            chat_id=chat_id,
            message_id=0,
            date=self.world.now(),
            sender=None if chat.type == "channel" else sender,
            text=text,
            entities=entities,
            reply_to=reply_to,
            thread=self._thread(chat, reply_to) if thread is None else thread,
        )
        message = self.world.post(message)
        hear(self.world, message, language or self.world.person(sender).language)
        return message

    def _writer(self, chat: Chat, sender: int | None) -> int:
        """Who writes, if it may. Raises SandboxError."""
        if chat.type == "private":
            if sender not in (None, chat.id):
                raise SandboxError(f"Chat {chat.id} is private to its person; {sender} cannot write there.")
            bot = self.world.bot.id
            if chat.member(bot).status == "kicked":
                raise SandboxError(f"Person {chat.id} has blocked the bot; unblock it first.")
            chat.members[bot] = Member("member")
            return chat.id
        sender = PERSON if sender is None else sender
        member = chat.member(self.world.person(sender).id)
        if chat.type == "channel" and not member.administers:
            raise SandboxError(f"Only its administrators post to channel {chat.id}.")
        if not member.present:
            raise SandboxError(f"{sender} is not in chat {chat.id}.")
        return sender

    def _thread(self, chat: Chat, reply_to: int | None) -> int | None:
        """A reply is in the topic of its original; outside of forums, in the thread of the first message."""
        if reply_to is None:
            return None
        replied = self.world.message(chat.id, reply_to)
        if chat.is_forum:
            return replied.thread
        return (replied.thread or reply_to) if chat.type == "supergroup" else None

    async def press(
        self,
        chat_id: int,
        message_id: int,
        button: str,
        *,
        sender: int | None = None,
        language: str | None = None,
    ) -> str:
        """Tap a callback button, named by its data or its label; the id of the query. Raises SandboxError."""
        chat = self.world.chat(chat_id)
        message = self.world.message(chat_id, message_id)
        data = _callback_data(message, button)
        tapper = chat_id if chat.type == "private" else (sender or PERSON)
        if chat.type != "private" and not chat.member(self.world.person(tapper).id).present:
            raise SandboxError(f"{tapper} is not in chat {chat_id}.")
        number = self.world.callbacks.ask(self.world.now())
        query: JsonObject = {
            "id": number,
            "from": self.world.user_json(tapper, language),
            "chat_instance": str(chat_id),
            "data": data,
        }
        if message.inline_message_id:
            query["inline_message_id"] = message.inline_message_id
        else:
            query["message"] = self.world.message_json(message)
        self.world.updates.put({"callback_query": query})
        return number

    async def inline(
        self,
        query: str,
        *,
        sender: int = PERSON,
        offset: str = "",
        chat_id: int | None = None,
        language: str | None = None,
        within: float = 10,
    ) -> InlineAnswer:
        """Type `@bot query` in a chat (the private one if none is named) and wait for the bot's answer.

        Raises TimeoutError when it does not come, SandboxError for a query that is too long.
        """
        if utf16_length(query) > _LONGEST_QUERY:
            raise SandboxError(f"An inline query has at most {_LONGEST_QUERY} UTF-16 units.")
        chat = self.world.chat(sender if chat_id is None else chat_id)
        number = self.world.inline_queries.ask(self.world.now())
        asked = {
            "id": number,
            "from": self.world.user_json(sender, language),
            "query": query,
            "offset": offset,
            "chat_type": _QUERY_CHAT.get(chat.type, "sender"),
        }
        self.world.updates.put({"inline_query": asked})
        questions = self.world.inline_queries.by_id
        await self.world.feed.until(
            lambda: number not in questions or questions[number].answer is not None, within
        )
        answer = questions[number].answer if number in questions else None
        if not isinstance(answer, InlineAnswer):
            raise TimeoutError(f"Inline query {number} was forgotten before it was answered.")
        return answer

    async def choose_inline(
        self, answer: InlineAnswer | str, choice: int | str, chat_id: int, *, sender: int | None = None
    ) -> Message:
        """Send a result of an inline answer into a chat, via the bot.

        The answer may be named by its query's id, the result by its place or id. Raises SandboxError.
        """
        chat = self.world.chat(chat_id)
        sender = self._writer(chat, sender)
        query_id = answer if isinstance(answer, str) else answer.query_id
        result = self._result(query_id, choice)
        content = read_result(self.world, result)
        inline_id = f"inline-{query_id}-{chat_id}-{chat.last_message_id + 1}"
        message = self.world.post(
            Message(
                chat_id=chat_id,
                message_id=0,
                date=self.world.now(),
                sender=None if chat.type == "channel" else sender,
                text=content.text,
                entities=content.entities,
                photo=content.photo,
                reply_markup=content.reply_markup,
                via_bot=True,
                inline_message_id=inline_id if content.reply_markup else None,
            )
        )
        hear(self.world, message, self.world.person(sender).language)
        if self.world.inline_feedback:
            chosen = {"result_id": result["id"], "from": self.world.user_json(sender), "query": ""}
            if message.inline_message_id:
                chosen["inline_message_id"] = message.inline_message_id
            self.world.updates.put({"chosen_inline_result": chosen})
        return message

    def _result(self, query_id: str, choice: int | str) -> JsonObject:
        question = self.world.inline_queries.by_id.get(query_id)
        answer = question.answer if question else None
        results = answer.results if isinstance(answer, InlineAnswer) else ()
        for place, result in enumerate(results):
            if choice in (place, result["id"]):
                return result
        raise SandboxError(f"Inline query {query_id} has no result {choice}.")

    async def share_chat(self, chat_id: int, shared: int, *, request_id: int | None = None) -> Message:
        """Answer a request-chat button of a private chat's reply keyboard with a chat.

        The bot gets the rights that the button asks for, as Telegram's apps grant them. Raises SandboxError.
        """
        private, chat = self.world.chat(chat_id), self.world.chat(shared)
        request = _chat_request(private, request_id)
        if request["chat_is_channel"] != (chat.type == "channel") or chat.type == "private":
            raise SandboxError(f"The button does not ask for a chat like {shared}.")
        if not chat.member(chat_id).administers and request.get("user_administrator_rights"):
            raise SandboxError(f"{chat_id} has no administrator rights in {shared}.")
        if wanted := request.get("bot_administrator_rights"):
            rights = frozenset(right for right, given in wanted.items() if given)
            me = chat.member(self.world.bot.id)
            if not rights <= me.rights:
                if chat.member(chat_id).status != "creator":
                    raise SandboxError(f"{chat_id} cannot make the bot an administrator of {shared}.")
                becomes = Member("administrator", me.rights | rights)
                change_member(self.world, chat, self.world.bot.id, becomes, by=chat_id)
        told: JsonObject = {"request_id": request["request_id"], "chat_id": shared}
        if request.get("request_title"):
            told["title"] = chat.title
        if request.get("request_username") and chat.username:
            told["username"] = chat_json(chat)["username"]
        message = self.world.post(
            Message(
                chat_id=chat_id,
                message_id=0,
                date=self.world.now(),
                sender=chat_id,
                service={"chat_shared": told},
            )
        )
        hear(self.world, message, self.world.person(chat_id).language)
        return message

    async def open_link(self, url: str, *, sender: int = PERSON, language: str | None = None) -> Message:
        """Follow `https://t.me/<bot>?start=…` and press Start. Raises SandboxError for another link."""
        parts = urlsplit(url if "://" in url else f"https://{url}")
        payload = parse_qs(parts.query).get("start", [""])[0]
        mine = parts.path.strip("/").lower() == (self.world.bot.username or "").lower()
        if parts.hostname not in _LINK_HOSTS or not mine:
            raise SandboxError(f"{url} does not lead to this bot.")
        if payload and not START_PARAMETER.fullmatch(payload):
            raise SandboxError("A start payload has 1 to 64 of A-Z, a-z, 0-9, _ and -.")
        return await self.send_text(sender, f"/start {payload}".strip(), language=language)


def _callback_data(message: Message, button: str) -> str:
    buttons = [shown for row in message.inline_keyboard for shown in row]
    for field in ("callback_data", "text"):
        for shown in buttons:
            if shown.get(field) == button:
                if "callback_data" not in shown:
                    raise SandboxError(f"The button {button!r} is no callback button.")
                return str(shown["callback_data"])
    labels = ", ".join(re.sub(r"\s+", " ", shown["text"]) for shown in buttons) or "none"
    raise SandboxError(f"Message {message.message_id} has no button {button!r}; its buttons: {labels}.")


def _chat_request(chat: Chat, request_id: int | None) -> JsonObject:
    for message in reversed(chat.messages.values()):
        for row in (message.reply_markup or {}).get("keyboard", []):
            for button in row:
                request: JsonObject | None = button.get("request_chat")
                if request and request_id in (None, request["request_id"]):
                    return request
    raise SandboxError(f"Chat {chat.id} shows no button that asks for a chat.")
