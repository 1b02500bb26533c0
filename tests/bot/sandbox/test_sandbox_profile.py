"""Commands by scope and language, descriptions, menu button."""

import pytest
from sandbox_calls import Api
from telegram import (
    Bot,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChatMember,
    MenuButtonCommands,
)

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON, Sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")


def menu(sandbox: Sandbox, chat_id: int, user: int, language: str) -> list[str]:
    chat = sandbox.world.chat(chat_id)
    return [one["description"] for one in sandbox.world.profile.commands_for(chat, user, language)]


async def test_the_narrowest_scope_wins_and_in_it_the_language(bot: Bot, sandbox: Sandbox) -> None:
    await bot.set_my_commands([("search", "бәріне")])
    await bot.set_my_commands([("search", "всем")], language_code="ru")
    await bot.set_my_commands([("search", "жекеге")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([("search", "топқа")], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("search", "әкімшіге")], scope=BotCommandScopeAllChatAdministrators())
    assert menu(sandbox, PERSON, PERSON, "ru") == ["жекеге"]
    assert menu(sandbox, GROUP, MEMBER, "ru") == ["топқа"]
    assert menu(sandbox, GROUP, PERSON, "kk") == ["әкімшіге"]
    assert menu(sandbox, CHANNEL, PERSON, "kk") == []
    await bot.set_my_commands([("search", "Ерланға")], scope=BotCommandScopeChatMember(GROUP, MEMBER))
    assert menu(sandbox, GROUP, MEMBER, "kk") == ["Ерланға"]
    await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats())
    assert menu(sandbox, PERSON, PERSON, "ru") == ["всем"]
    assert menu(sandbox, PERSON, PERSON, "en") == ["бәріне"]


async def test_commands_are_told_of_exactly_one_scope_and_language(bot: Bot) -> None:
    await bot.set_my_commands([("today", "бүгін")])
    assert [one.description for one in await bot.get_my_commands()] == ["бүгін"]
    assert await bot.get_my_commands(language_code="ru") == ()
    assert await bot.get_my_commands(scope=BotCommandScopeAllGroupChats()) == ()


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"commands": [{"command": "іздеу", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "Search", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "s", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "s", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "kazakh"}, "LANG_CODE_INVALID"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        (
            {"commands": [], "scope": {"type": "galaxy"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
    ],
)
async def test_bad_commands_are_refused(api: Api, params: dict[str, object], reason: str) -> None:
    assert await api.refused("setMyCommands", **params) == reason


async def test_descriptions_and_names_are_kept_by_language(bot: Bot, api: Api) -> None:
    await bot.set_my_description("Бәріне")
    await bot.set_my_description("Русским", language_code="ru")
    assert (await bot.get_my_description(language_code="ru")).description == "Русским"
    assert (await bot.get_my_description(language_code="en")).description == "Бәріне"
    await bot.set_my_short_description("Қысқа")
    assert (await bot.get_my_short_description()).short_description == "Қысқа"
    await bot.set_my_name("Сұхбаттасу")
    assert (await bot.get_my_name()).name == "Сұхбаттасу"
    assert (await bot.get_me()).first_name == "Сұхбаттасу"
    assert await api.refused("setMyDescription", description="ә" * 513) == "BOT_DESCRIPTION_INVALID"
    assert await api.refused("setMyShortDescription", short_description="ә" * 121) == (
        "BOT_SHORT_DESCRIPTION_INVALID"
    )


async def test_the_menu_button_is_of_private_chats(bot: Bot, api: Api) -> None:
    await bot.set_chat_menu_button(PERSON, MenuButtonCommands())
    assert (await bot.get_chat_menu_button(PERSON)).type == "commands"
    assert await api.refused("setChatMenuButton", chat_id=GROUP) == (
        "chat menu button can be changed in private chats only"
    )


async def test_leaving_the_server_is_granted(bot: Bot) -> None:
    assert await bot.log_out()
    assert await bot.close()
