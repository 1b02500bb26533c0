"""The methods about chats, their members and files: getChat, getChatMember, leaveChat, getFile."""

from bot.sandbox.model import BotApiError, Chat, JsonObject, Member
from bot.sandbox.parameters import Parameters
from bot.sandbox.photos import path_of
from bot.sandbox.sending import check_presence, find_chat
from bot.sandbox.shapes import chat_json, full_chat_json, member_json
from bot.sandbox.world import World


def get_chat(world: World, params: Parameters) -> JsonObject:
    """getChat."""
    chat = find_chat(world, params.text("chat_id"))
    if chat.type != "private":
        check_presence(world, chat)
    return full_chat_json(chat)


def get_chat_member(world: World, params: Parameters) -> JsonObject:
    """getChatMember: somebody unknown is not found, somebody known who is not there has left."""
    chat = find_chat(world, params.text("chat_id"))
    user = params.integer("user_id")
    if not user:
        raise BotApiError("Bad Request: invalid user_id specified")
    if chat.type == "private":
        present = user in (chat.id, world.bot.id)
        if not present:
            raise BotApiError("Bad Request: user not found")
        return member_json(world.people[user], Member("member"), chat)
    _check_list(world, chat)
    if user not in world.people:
        raise BotApiError("Bad Request: user not found")
    return member_json(world.people[user], chat.member(user), chat)


def get_chat_administrators(world: World, params: Parameters) -> list[JsonObject]:
    """getChatAdministrators: all but other bots."""
    chat = find_chat(world, params.text("chat_id"))
    if chat.type == "private":
        raise BotApiError("Bad Request: there are no administrators in the private chat")
    _check_list(world, chat)
    return [
        member_json(world.people[user], member, chat)
        for user, member in chat.members.items()
        if member.administers and (user == world.bot.id or not world.people[user].is_bot)
    ]


def get_chat_member_count(world: World, params: Parameters) -> int:
    """getChatMemberCount."""
    chat = find_chat(world, params.text("chat_id"))
    if chat.type == "private":
        return 2
    check_presence(world, chat)
    return sum(member.present for member in chat.members.values())


def leave_chat(world: World, params: Parameters) -> bool:
    """leaveChat."""
    chat = find_chat(world, params.text("chat_id"))
    if chat.type == "private":
        raise BotApiError("Bad Request: chat member status can't be changed in private chats")
    check_presence(world, chat)
    change_member(world, chat, world.bot.id, Member("left"), by=world.bot.id)
    return True


def get_file(world: World, params: Parameters) -> JsonObject:
    """getFile."""
    known = world.photos.get(params.text("file_id"))
    if known is None:
        raise BotApiError("Bad Request: wrong file_id or the file is temporarily unavailable")
    photo, _ = known
    return {
        "file_id": photo.file_id,
        "file_unique_id": photo.unique_id,
        "file_size": photo.size,
        "file_path": path_of(photo),
    }


def change_member(world: World, chat: Chat, user: int, becomes: Member, *, by: int) -> None:
    """Somebody joins, goes or gets other rights: the bot hears of itself always, of others if it asked."""
    was = chat.member(user)
    chat.members[user] = becomes
    person = world.people[user]
    kind = "my_chat_member" if user == world.bot.id else "chat_member"
    world.updates.put(
        {
            kind: {
                "chat": chat_json(chat),
                "from": world.user_json(by),
                "date": int(world.now().timestamp()),
                "old_chat_member": member_json(person, was, chat),
                "new_chat_member": member_json(person, becomes, chat),
            }
        }
    )
    world.feed.tell({"type": "chats"})


def _check_list(world: World, chat: Chat) -> None:
    check_presence(world, chat)
    if chat.type == "channel" and not chat.member(world.bot.id).administers:
        raise BotApiError("Bad Request: member list is inaccessible")
