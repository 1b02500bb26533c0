"""Inline mode: the query, the answer's limits, and what a chosen result puts into a chat."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sandbox_calls import Api
from telegram import Bot, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent

from bot.sandbox import GROUP, PERSON, InlineAnswer, Sandbox, SandboxError

pytestmark = pytest.mark.asyncio(loop_scope="session")

Asked = tuple[str, asyncio.Task[InlineAnswer]]


@pytest.fixture
def ask(api: Api, sandbox: Sandbox) -> Callable[..., Awaitable[Asked]]:
    """Types a query; the id that the bot is to answer, and the answer to come."""

    async def asked(query: str = "су", **where: Any) -> Asked:
        answer = asyncio.create_task(sandbox.inline(query, **where))
        (update,) = (await api("getUpdates", timeout=5)).result
        assert update["inline_query"]["query"] == query
        await api("getUpdates", offset=update["update_id"] + 1)
        return update["inline_query"]["id"], answer

    return asked


def article(number: str = "1", **more: object) -> dict[str, object]:
    content = {"message_text": "<i>үзінді</i>", "parse_mode": "HTML"}
    return {"type": "article", "id": number, "title": "Үзінді", "input_message_content": content, **more}


async def test_a_result_is_sent_via_the_bot_and_edited_by_its_inline_id(
    bot: Bot, api: Api, sandbox: Sandbox, ask: Callable[..., Awaitable[Asked]]
) -> None:
    number, answer = await ask()
    keyboard = {"inline_keyboard": [[{"text": "Толық", "callback_data": "f"}]]}
    results = [article("a"), article("b", reply_markup=keyboard)]
    assert (await api("answerInlineQuery", inline_query_id=number, results=results)).ok
    sent = await sandbox.choose_inline(await answer, 1, GROUP)
    assert (sent.html, sent.via_bot, sent.sender) == ("<i>үзінді</i>", True, PERSON)
    (update,) = (await api("getUpdates")).result
    assert update["message"]["via_bot"]["username"] == "suhbat_bot"
    await sandbox.press(GROUP, sent.message_id, "Толық")
    tapped = (await api("getUpdates", offset=update["update_id"] + 1)).result[0]["callback_query"]
    assert tapped["inline_message_id"] == sent.inline_message_id
    assert "message" not in tapped
    assert await bot.edit_message_text("жаңа", inline_message_id=sent.inline_message_id) is True
    assert sandbox.messages(GROUP)[-1].text == "жаңа"
    assert await api.refused("editMessageText", inline_message_id="x", text="y") == "MESSAGE_ID_INVALID"


async def test_ptb_answers_with_results_offset_and_button(
    bot: Bot, sandbox: Sandbox, ask: Callable[..., Awaitable[Asked]]
) -> None:
    number, answer = await ask("жоқ", chat_id=GROUP)
    content = InputTextMessageContent("x")
    await bot.answer_inline_query(
        number,
        [InlineQueryResultArticle("1", "Т", content, description="с")],
        next_offset="10",
        cache_time=0,
        is_personal=True,
        button=InlineQueryResultsButton("Ботты ашу", start_parameter="s"),
    )
    given = await answer
    assert (given.next_offset, given.cache_time, given.is_personal) == ("10", 0, True)
    assert given.button == {"text": "Ботты ашу", "start_parameter": "s"}
    assert given.results[0]["description"] == "с"


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"results": [article(str(number)) for number in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article("ә" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article(""), article("2")]}, "RESULT_ID_INVALID"),
        ({"results": [article("1"), article("1")]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article(title="")]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "x", "start_parameter": "бос"}}, "START_PARAM_INVALID"),
        (
            {"results": [article(input_message_content={"message_text": "<x>", "parse_mode": "HTML"})]},
            'can\'t parse entities: Unsupported start tag "x" at byte offset 0',
        ),
        ({"results": [article(input_message_content={"message_text": "ә" * 4097})]}, "message is too long"),
        (
            {
                "results": [
                    article(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]})
                ]
            },
            "BUTTON_DATA_INVALID",
        ),
    ],
)
async def test_an_answer_beyond_the_limits_is_refused(
    api: Api, ask: Callable[..., Awaitable[Asked]], params: dict[str, Any], reason: str
) -> None:
    number, answer = await ask()
    assert await api.refused("answerInlineQuery", inline_query_id=number, **params) == reason
    assert not answer.done()
    answer.cancel()


async def test_a_query_is_answered_once(api: Api, ask: Callable[..., Awaitable[Asked]]) -> None:
    number, answer = await ask()
    assert (await api("answerInlineQuery", inline_query_id=number, results=[])).ok
    assert (await answer).results == ()
    assert await api.refused("answerInlineQuery", inline_query_id=number, results=[]) == (
        "query is too old and response timeout expired or query ID is invalid"
    )


async def test_silence_and_long_queries_are_told(sandbox: Sandbox) -> None:
    with pytest.raises(TimeoutError):
        await sandbox.inline("су", within=0.01)
    with pytest.raises(SandboxError, match="at most 256"):
        await sandbox.inline("ә" * 257)
    with pytest.raises(SandboxError, match="no result"):
        await sandbox.choose_inline("7", "1", GROUP)
