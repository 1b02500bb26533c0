"""Inline mode: quotations shared into any chat."""

import pytest
from conversation import Conversation

from bot.sandbox import GROUP


async def test_words_offer_quotations_with_their_source(talk: Conversation) -> None:
    answer = await talk.sandbox.inline("су тасқыны")
    (result,) = answer.results
    assert len(result["title"]) <= 60
    assert result["description"] == "Қасым-Жомарт Тоқаев · «Ana tili», 2025"
    text = result["input_message_content"]["message_text"]
    assert text.startswith("<blockquote>")
    assert "2/33" in text


async def test_a_shared_quotation_opens_the_full_answer(talk: Conversation) -> None:
    answer = await talk.sandbox.inline("су тасқыны", chat_id=GROUP)
    message = await talk.sandbox.choose_inline(answer.query_id, answer.results[0]["id"], GROUP)
    assert message.via_bot
    link = message.inline_keyboard[0][0]["url"]
    assert link == "https://t.me/suhbat_bot?start=p_ana-tili-2025_2"
    await talk.sandbox.open_link(link)
    await talk.handled()
    assert "Былтырғы тасқын еліміз үшін зор сынақ болды." in talk.replies()[-1].text


async def test_an_empty_query_begins_with_today(talk: Conversation) -> None:
    today = await talk.ask("/today")
    answer = await talk.sandbox.inline("")
    excerpt = today.html.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert excerpt in answer.results[0]["input_message_content"]["message_text"]
    assert len(answer.results) > 5
    ids = [result["id"] for result in answer.results]
    further = await talk.sandbox.inline("", offset=answer.next_offset)
    assert further.results
    assert not {result["id"] for result in further.results} & set(ids)


async def test_the_share_button_shares_just_what_it_stands_under(talk: Conversation) -> None:
    quoted = await talk.ask("/quote")
    key = next(b["switch_inline_query"] for b in quoted.inline_keyboard[0] if "switch_inline_query" in b)
    (result,) = (await talk.sandbox.inline(key)).results
    excerpt = quoted.html.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert excerpt in result["input_message_content"]["message_text"]


@pytest.mark.parametrize("typed", ["криптовалюта", "<>", "😀", "no-such/9.ffffff", "no-such/9", "\"'*"])
async def test_what_is_not_found_offers_to_open_the_bot(talk: Conversation, typed: str) -> None:
    answer = await talk.sandbox.inline(typed)
    assert not answer.results
    assert answer.button is not None
    assert answer.button["text"] == "Табылмады. Ботты ашу"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("су тасқыны", "Су тасқыны кезінде"),
        ("орыс тілі", "орыс тіліне қарсы қоймау керек"),
        ("апаттан құтқару", "Апаттан құтқару жұмыстарына"),
        ("АЭС", "атом электр стансасын салуымыз мүмкін"),
    ],
)
async def test_what_is_shared_has_the_words(talk: Conversation, typed: str, words: str) -> None:
    answer = await talk.sandbox.inline(typed)
    assert words in answer.results[0]["input_message_content"]["message_text"]


async def test_a_match_in_a_question_shares_an_answers_words(talk: Conversation) -> None:
    (result,) = (await talk.sandbox.inline("психологиялық меже")).results
    shared = result["input_message_content"]["message_text"]
    assert "психологиялық меже" not in shared
