"""Making people and chats, and who is in them with which rights."""

from collections.abc import Iterable

from bot.sandbox.hearing import hear
from bot.sandbox.model import PERSON, Chat, JsonObject, Member, Message, Person, SandboxError, Status, Topic
from bot.sandbox.rooms import change_member
from bot.sandbox.shapes import user_json
from bot.sandbox.world import World

_FIRST_GROUP = -1001000000100
_POSTING = frozenset({"can_manage_chat", "can_post_messages"})


class Places:
    """The stage hands of a sandbox."""

    world: World

    def add_person(
        self,
        person_id: int,
        first_name: str,
        *,
        language: str | None = "kk",
        username: str | None = None,
        is_bot: bool = False,
        started: bool = True,
    ) -> Person:
        """Somebody new; `started`: has opened the bot, so that it may write first."""
        person = Person(person_id, first_name, language, username, is_bot)
        self.world.add_person(person, started=started)
        self.world.feed.tell({"type": "chats"})
        return person

    def set_language(self, person_id: int, language: str | None) -> None:
        """Change the language of somebody's app."""
        was = self.world.person(person_id)
        self.world.people[person_id] = Person(was.id, was.first_name, language, was.username, was.is_bot)
        self.world.feed.tell({"type": "chats"})

    def add_group(
        self,
        title: str,
        *,
        chat_id: int | None = None,
        creator: int = PERSON,
        members: Iterable[int] = (),
        bot: Member | None = None,
        supergroup: bool = True,
        forum: bool = False,
        username: str | None = None,
    ) -> Chat:
        """A group or supergroup, with the bot in it only where `bot` says how."""
        chat = Chat(
            self._free_id() if chat_id is None else chat_id,
            "supergroup" if supergroup else "group",
            title,
            username,
            is_forum=forum,
        )
        return self._add(chat, creator, members, bot)

    def add_channel(
        self,
        title: str,
        *,
        chat_id: int | None = None,
        creator: int = PERSON,
        members: Iterable[int] = (),
        bot: Member | None = None,
        username: str | None = None,
    ) -> Chat:
        """A channel, with the bot in it only where `bot` says how."""
        chat = Chat(self._free_id() if chat_id is None else chat_id, "channel", title, username)
        return self._add(chat, creator, members, bot)

    def _add(self, chat: Chat, creator: int, members: Iterable[int], bot: Member | None) -> Chat:
        if chat.id in self.world.chats:
            raise SandboxError(f"There is a chat {chat.id} already.")
        if chat.is_forum:
            # 1 is General: topics are numbered after the messages that made them.
            chat.last_message_id = 1
        chat.members = {member: Member("member") for member in members}
        chat.members[creator] = Member("creator")
        if bot is not None:
            chat.members[self.world.bot.id] = bot
        self.world.chats[chat.id] = chat
        self.world.feed.tell({"type": "chats"})
        return chat

    def _free_id(self) -> int:
        return min([*self.world.chats, _FIRST_GROUP]) - 1

    def add_topic(self, chat_id: int, name: str) -> Topic:
        """A topic of a forum; its id is that of the message that tells of it."""
        chat = self.world.chat(chat_id)
        if not chat.is_forum:
            raise SandboxError(f"Chat {chat_id} is no forum.")
        topic = Topic(chat.last_message_id + 1, name)
        chat.topics[topic.id] = topic
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        self._tell(chat, PERSON, created, thread=topic.id)
        return topic

    def close_topic(self, chat_id: int, topic_id: int | None) -> None:
        """Close a topic; None closes General."""
        chat = self.world.chat(chat_id)
        if topic_id is None:
            chat.general_closed = True
        else:
            chat.topics[topic_id] = Topic(topic_id, chat.topics[topic_id].name, closed=True)

    def delete_topic(self, chat_id: int, topic_id: int) -> None:
        """Take a topic out of its forum."""
        del self.world.chat(chat_id).topics[topic_id]

    async def set_member(
        self,
        chat_id: int,
        user: int,
        status: Status,
        rights: Iterable[str] = (),
        *,
        by: int = PERSON,
    ) -> None:
        """Add, promote, restrict or remove somebody (the bot too), with what Telegram tells of it."""
        chat = self.world.chat(chat_id)
        if chat.type == "private":
            raise SandboxError("In a private chat the bot is blocked or unblocked.")
        was = chat.member(self.world.person(user).id)
        becomes = Member(status, frozenset(rights))
        change_member(self.world, chat, user, becomes, by=by)
        if chat.type == "channel" or was.present == becomes.present:
            return
        who = user_json(self.world.person(user))
        if becomes.present:
            self._tell(chat, by, {"new_chat_members": [who]})
        else:
            self._tell(chat, by, {"left_chat_member": who})

    async def join(self, chat_id: int, user: int | None = None, *, by: int = PERSON) -> None:
        """Somebody, or the bot if none is named, becomes a member; the bot in a channel, one that posts."""
        user = self.world.bot.id if user is None else user
        if self.world.chat(chat_id).type == "channel" and user == self.world.bot.id:
            await self.set_member(chat_id, user, "administrator", _POSTING, by=by)
        else:
            await self.set_member(chat_id, user, "member", by=by)

    async def leave(
        self, chat_id: int, user: int | None = None, *, kicked: bool = True, by: int = PERSON
    ) -> None:
        """Somebody, or the bot if none is named, is removed, or goes where not `kicked`."""
        user = self.world.bot.id if user is None else user
        await self.set_member(chat_id, user, "kicked" if kicked else "left", by=by)

    async def block(self, person_id: int = PERSON) -> None:
        """Somebody blocks the bot."""
        change_member(
            self.world, self.world.chat(person_id), self.world.bot.id, Member("kicked"), by=person_id
        )

    async def unblock(self, person_id: int = PERSON) -> None:
        """Somebody lets the bot write again."""
        change_member(
            self.world, self.world.chat(person_id), self.world.bot.id, Member("member"), by=person_id
        )

    def _tell(self, chat: Chat, sender: int, service: JsonObject, thread: int | None = None) -> None:
        told = Message(chat.id, 0, self.world.now(), sender, thread=thread, service=service)
        hear(self.world, self.world.post(told))
