"""The figures that operators ask for in the chat."""

from collections.abc import AsyncIterator

import pytest
from conversation import MORNING, Conversation

from bot.rehearsal import MovableClock, on_sandbox
from bot.sandbox import GROUP, MEMBER, PERSON
from handlers.render.html import MOST_UNITS, units
from storage import failures
from storage.engine import Database
from storage.failures import MOST_CHARACTERS
from storage.statistics import MOST_FAILURES

UNKNOWN = "Мұндай пәрменді білмеймін. Тізімі: /help"


@pytest.fixture
async def talk(database: Database) -> AsyncIterator[Conversation]:
    """Айгүл is an operator."""
    clock = MovableClock(lambda: MORNING)
    operators = frozenset({PERSON})
    async with on_sandbox(database, clock=clock, operators=operators) as (sandbox, application):
        yield Conversation(sandbox, application, database, clock)


async def test_an_operator_sees_the_figures(talk: Conversation) -> None:
    await talk.say("/subscribe")
    await talk.later(hours=1)
    for text in ("криптовалюта", "Криптовалюта", "<b>балет", "87011234567"):
        await talk.say(text)
    assert (await talk.ask("/stats")).text == (
        "Статистика\nсұхбат: 2\nсұрақ-жауап: 36\n\n"
        "Чаттар\nжеке чат: 1\n\n"
        "Жазылымдар\nүзінді: 1\n\n"
        "Жеткізілім, соңғы 7 күн\nжетті: 1\n\n"
        "Нәтижесіз іздеу, соңғы 30 күн: 4\nкриптовалюта: 2\n<b>балет: 1\n(мәтіні сақталмаған): 1"
    )


async def test_what_there_is_none_of_is_said(talk: Conversation) -> None:
    text = (await talk.ask("/stats")).text
    assert "Чаттар\nжоқ\n" in text
    assert text.endswith("Нәтижесіз іздеу, соңғы 30 күн: 0\nжоқ")


async def test_the_figures_are_in_the_operators_language(talk: Conversation) -> None:
    talk.sandbox.set_language(PERSON, "ru")
    assert (await talk.ask("/stats")).text.startswith("Статистика\nинтервью: 2\n")
    talk.sandbox.set_language(PERSON, "en")
    assert (await talk.ask("/stats")).text.startswith("Statistics\ninterviews: 2\n")


async def test_to_others_there_is_no_such_command(talk: Conversation) -> None:
    assert (await talk.ask("/stats", MEMBER)).text == UNKNOWN
    assert await talk.say("/stats", GROUP, sender=MEMBER) == []


async def test_a_group_sees_no_figures(talk: Conversation) -> None:
    assert await talk.say("/stats", GROUP) == []
    assert (await talk.ask("/stats@suhbat_bot", GROUP)).text == UNKNOWN


async def test_the_command_stands_in_no_menu(talk: Conversation) -> None:
    menus = [call.params["commands"] for call in talk.sandbox.calls if call.method == "setMyCommands"]
    assert menus
    assert "stats" not in str(menus)
    assert "/stats" not in (await talk.ask("/help")).text


async def test_the_longest_figures_fit_a_message(talk: Conversation) -> None:
    async with talk.database.writing() as conn:
        for n in range(MOST_FAILURES):
            await failures.count(conn, f"{n} ".ljust(MOST_CHARACTERS, "𐰀"), MORNING.date())
    for language in ("kk", "ru", "en"):
        talk.sandbox.set_language(PERSON, language)
        text = (await talk.ask("/stats")).text
        assert text.count("𐰀𐰀") >= MOST_FAILURES
        assert units(text) <= MOST_UNITS
