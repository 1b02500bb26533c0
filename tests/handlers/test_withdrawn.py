"""Readers who come by an old link, button or quotation to an interview that was taken out."""

from datetime import timedelta

from conversation import MORNING, Conversation

from bot.sandbox import PERSON
from storage import withdrawals

TOLD = "Бұл сұхбат қайтарып алынды, ботта енді жоқ."


async def _withdraw(talk: Conversation, interview: str = "ana-tili-2025") -> None:
    async with talk.database.writing() as conn:
        assert await withdrawals.withdraw(conn, interview, MORNING + timedelta(hours=1))


async def test_an_old_link_says_so_in_the_readers_language(talk: Conversation) -> None:
    await _withdraw(talk)
    assert (await talk.ask("/start p_ana-tili-2025_2")).text == TOLD
    talk.sandbox.set_language(PERSON, "ru")
    assert (await talk.ask("/start p_ana-tili-2025_2")).text.startswith("Это интервью отозвано")
    talk.sandbox.set_language(PERSON, "en")
    assert (await talk.ask("/start p_ana-tili-2025_2")).text.startswith("This interview was withdrawn")


async def test_an_old_button_says_so(talk: Conversation) -> None:
    found = await talk.ask("/search су тасқыны")
    opened = await talk.press(found, "Толық жауап")
    await _withdraw(talk)
    assert (await talk.press(found, "Толық жауап")).text == TOLD
    assert (await talk.press(opened, "Келесі сұрақ")).text == TOLD


async def test_nothing_of_it_is_offered_any_more(talk: Conversation) -> None:
    assert (await talk.ask("/search тасқын")).buttons
    await _withdraw(talk)
    assert "Ana tili" not in (await talk.ask("/search тасқын")).text
    assert "Turkistan" in (await talk.ask("/today")).text
    for _ in range(3):
        assert "Ana tili" not in (await talk.ask("/quote")).text


async def test_what_was_to_be_shared_says_so(talk: Conversation) -> None:
    (shared,) = (await talk.sandbox.inline("ana-tili-2025/2")).results
    assert shared
    await _withdraw(talk)
    answer = await talk.sandbox.inline("ana-tili-2025/2")
    assert not answer.results
    assert answer.button == {"text": TOLD, "start_parameter": "p_ana-tili-2025_2"}
    unknown = await talk.sandbox.inline("no-such/2")
    assert unknown.button == {"text": "Табылмады. Ботты ашу", "start_parameter": "inline"}


async def test_a_planned_push_brings_another_interview(talk: Conversation) -> None:
    today = (await talk.ask("/today")).text
    planned, other = ("Ana tili", "Turkistan") if "Ana tili" in today else ("Turkistan", "Ana tili")
    await talk.say("/subscribe")
    await _withdraw(talk, {"Ana tili": "ana-tili-2025", "Turkistan": "turkistan-2026"}[planned])
    seen = len(talk.replies())
    await talk.later(minutes=30)
    (pushed,) = talk.replies()[seen:]
    assert other in pushed.text
    assert planned not in pushed.text
