"""What the bot says of itself: names, descriptions, menu button, commands by scope and language."""

from dataclasses import dataclass, field

from bot.sandbox.model import Chat, JsonObject

ScopeKey = tuple[str, int, int]
"""Scope type, chat and user; 0 where the scope names none."""


@dataclass(slots=True)
class Profile:
    """Texts by language; "" is for all others."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[ScopeKey, str], list[JsonObject]] = field(default_factory=dict)
    menu_button: JsonObject = field(default_factory=lambda: {"type": "commands"})

    def commands_for(self, chat: Chat, user: int, language: str) -> list[JsonObject]:
        """The menu that somebody sees in a chat: the narrowest scope that has commands wins.

        Within a scope the person's language goes before all others (Bot API, "Determining list of commands").
        """
        for scope in _scopes(chat, user):
            for code in (language, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []

    def description_for(self, language: str) -> str:
        """What an empty chat shows of the bot."""
        return self.descriptions.get(language) or self.descriptions.get("", "")


def _scopes(chat: Chat, user: int) -> list[ScopeKey]:
    default: ScopeKey = ("default", 0, 0)
    if chat.type == "private":
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), default]
    if chat.type == "channel":
        return []
    scopes: list[ScopeKey] = [("chat_member", chat.id, user)]
    administers = chat.member(user).administers
    if administers:
        scopes.append(("chat_administrators", chat.id, 0))
    scopes.append(("chat", chat.id, 0))
    if administers:
        scopes.append(("all_chat_administrators", 0, 0))
    return [*scopes, ("all_group_chats", 0, 0), default]
