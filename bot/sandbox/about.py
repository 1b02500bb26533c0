"""The methods by which a bot tells of itself: commands, names, descriptions, menu button."""

import re

from bot.sandbox.markup import utf16_length
from bot.sandbox.model import BotApiError, JsonObject
from bot.sandbox.parameters import Parameters
from bot.sandbox.profile import ScopeKey
from bot.sandbox.sending import find_chat
from bot.sandbox.world import World

_MOST_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_GENERAL_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(world: World, params: Parameters) -> JsonObject:
    """getMe."""
    return {
        "id": world.bot.id,
        "is_bot": True,
        "first_name": world.profile.names.get("", world.bot.first_name),
        "username": world.bot.username,
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, params: Parameters) -> bool:
    """setMyCommands, for a scope and a language."""
    key = (_scope(world, params), _language(params))
    commands = params.objects("commands")
    if len(commands) > _MOST_COMMANDS:
        raise BotApiError("Bad Request: BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        name = str(command.get("command", "")).removeprefix("/")
        description = str(command.get("description", ""))
        if not _COMMAND.fullmatch(name):
            raise BotApiError("Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(description) <= 256:
            raise BotApiError("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description})
    if kept:
        world.profile.commands[key] = kept
    else:
        world.profile.commands.pop(key, None)
    world.feed.tell({"type": "profile"})
    return True


def get_my_commands(world: World, params: Parameters) -> list[JsonObject]:
    """getMyCommands: of exactly this scope and language."""
    return world.profile.commands.get((_scope(world, params), _language(params)), [])


def delete_my_commands(world: World, params: Parameters) -> bool:
    """deleteMyCommands."""
    world.profile.commands.pop((_scope(world, params), _language(params)), None)
    world.feed.tell({"type": "profile"})
    return True


def _scope(world: World, params: Parameters) -> ScopeKey:
    scope = params.object("scope") or {"type": "default"}
    kind = str(scope.get("type", ""))
    if kind in _GENERAL_SCOPES:
        return kind, 0, 0
    if kind not in _CHAT_SCOPES:
        raise BotApiError("Bad Request: can't parse BotCommandScope: unsupported type specified")
    chat = find_chat(world, str(scope.get("chat_id", "")))
    if chat.type == "channel":
        raise BotApiError("Bad Request: can't change commands in channel chats")
    if kind != "chat_member":
        return kind, chat.id, 0
    if not isinstance(scope.get("user_id"), int):
        raise BotApiError("Bad Request: can't parse BotCommandScope: user_id is needed")
    return kind, chat.id, scope["user_id"]


def _language(params: Parameters) -> str:
    code = params.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise BotApiError("Bad Request: LANG_CODE_INVALID")
    return code


def _set_text(texts: dict[str, str], params: Parameters, name: str, longest: int, refused: str) -> bool:
    text = params.text(name)
    if utf16_length(text) > longest:
        raise BotApiError(f"Bad Request: {refused}")
    if text:
        texts[_language(params)] = text
    else:
        texts.pop(_language(params), None)
    return True


def set_my_name(world: World, params: Parameters) -> bool:
    """setMyName."""
    return _set_text(world.profile.names, params, "name", 64, "BOT_TITLE_INVALID")


def get_my_name(world: World, params: Parameters) -> JsonObject:
    """getMyName: in a language, else in the one for all."""
    names = world.profile.names
    return {"name": names.get(_language(params)) or names.get("", world.bot.first_name)}


def set_my_description(world: World, params: Parameters) -> bool:
    """setMyDescription."""
    done = _set_text(world.profile.descriptions, params, "description", 512, "BOT_DESCRIPTION_INVALID")
    world.feed.tell({"type": "profile"})
    return done


def get_my_description(world: World, params: Parameters) -> JsonObject:
    """getMyDescription."""
    return {"description": world.profile.description_for(_language(params))}


def set_my_short_description(world: World, params: Parameters) -> bool:
    """setMyShortDescription."""
    texts = world.profile.short_descriptions
    return _set_text(texts, params, "short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID")


def get_my_short_description(world: World, params: Parameters) -> JsonObject:
    """getMyShortDescription."""
    texts = world.profile.short_descriptions
    return {"short_description": texts.get(_language(params)) or texts.get("", "")}


def set_chat_menu_button(world: World, params: Parameters) -> bool:
    """setChatMenuButton: of one private chat, or of all."""
    button = params.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default"):
        raise BotApiError("Bad Request: the sandbox opens no Web Apps")
    if not params.text("chat_id"):
        world.profile.menu_button = button
        return True
    chat = find_chat(world, params.text("chat_id"))
    if chat.type != "private":
        raise BotApiError("Bad Request: chat menu button can be changed in private chats only")
    chat.menu_button = button
    return True


def get_chat_menu_button(world: World, params: Parameters) -> JsonObject:
    """getChatMenuButton."""
    if not params.text("chat_id"):
        return world.profile.menu_button
    return find_chat(world, params.text("chat_id")).menu_button or world.profile.menu_button
