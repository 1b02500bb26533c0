"""Interviews as no outlet prints them: endless words, signs of HTML, nothing known of the source."""

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from conversation import Conversation
from sqlalchemy import update

from corpus.query import parse
from handlers.callback_data import MOST_BYTES, Action, pack, token
from handlers.language import texts
from handlers.render import answers, citations, quotations, results
from handlers.render.html import MOST_UNITS, units
from storage.calendar import zone_names
from storage.editions import Edition, Quotation
from storage.interviews import Citation
from storage.pairs import Listed, OpenPair
from storage.schema import interviews
from storage.search import Hit, MatchingSentence, SearchPage

CITED = Citation(
    interview="x",
    title="Ұзақ сұхбат <b>",
    language="kk",
    outlet="Таң & <i>Шолпан</i>",
    medium="newspaper",
    issue='№1 "арнайы"',
    published_on=date(2026, 3, 2),
    speaker="Айдар <3",
    interviewer=None,
    url='https://example.org/?a="1"&b=<2>',
    part=False,
    pairs=120,
)
BARE = replace(CITED, outlet=None, medium=None, issue=None, published_on=None, speaker=None, url=None)
KK = texts("kk")


def message_units(message: str) -> int:
    """The length of Telegram HTML after its tags and entities are parsed."""
    return units(html.unescape(re.sub(r"<[^>]+>", "", message)))


def _pair(question: str, answer: str, cited: Citation = CITED) -> OpenPair:
    return OpenPair("x/1", 1, (question,), (answer,), None, cited, None, None)


@pytest.mark.parametrize(
    "answer",
    ["а" * 9000, "сөз " * 3000, "😀" * 5000, "😀 " * 4000, "Сөйлем бітті. " * 900],
    ids=["one word", "one sentence", "one word of emoji", "emoji", "sentences"],
)
@pytest.mark.parametrize("group", [False, True])
def test_no_answer_is_too_long_for_its_messages(answer: str, group: bool) -> None:
    for pair in (_pair("Сұрақ?", answer), _pair(answer, "Жауап.")):
        shown = [
            answers.answer(KK, pair, number, group=group) for number in range(1, len(answers.parts(pair)) + 1)
        ]
        assert max(map(message_units, shown)) <= MOST_UNITS
        # Nothing of it is lost.
        letters = answer.replace(" ", "")
        assert letters in "".join(
            "".join(part.question + part.answer).replace(" ", "") for part in answers.parts(pair)
        )


def test_a_list_of_hits_fits_whatever_stands_in_them() -> None:
    sentence = MatchingSentence("answer", 0, "су " * 600, tuple((3 * n, 3 * n + 2) for n in range(600)))
    hits = tuple(Hit(f"x/{n}", "x", 1.0, (sentence,)) for n in range(5))
    listed = {hit.pair: Listed(hit.pair, None, ("сұрақ " * 600,), 1, CITED) for hit in hits}
    typed = "су тақырып:экономика " + " ".join(["topic:" + "ф" * 40] * 4)
    for query in (parse("су"), parse(typed), parse("topic:с")):
        page = results.search_page(KK, SearchPage(query, 12, 1, 3, hits, typed), listed, 5)
        assert message_units(page) <= MOST_UNITS


def test_a_sentence_without_spaces_is_cut_around_its_match() -> None:
    text = "а," * 1500 + "су" + ",а" * 1500
    hit = Hit("x/1", "x", 1.0, (MatchingSentence("answer", 0, text, ((3000, 3002),)),))
    listed = {"x/1": Listed("x/1", "Су", ("Су?",), 1, CITED)}
    page = results.search_page(KK, SearchPage(parse("су"), 1, 1, 1, (hit,)), listed, 5)
    assert "<b>су</b>" in page
    assert message_units(page) < 1000


def test_every_stored_text_is_escaped() -> None:
    lines = citations.source_lines(KK, CITED, 3)
    assert "Айдар &lt;3" in lines
    assert "Таң &amp; &lt;i&gt;Шолпан&lt;/i&gt;" in lines
    assert 'href="https://example.org/?a=&quot;1&quot;&amp;b=&lt;2&gt;"' in lines
    assert "&lt;3" in citations.short(KK, CITED, 3)


def test_of_a_source_of_which_nothing_is_known_the_title_is_told() -> None:
    assert citations.source_lines(KK, BARE, 3) == "– Ұзақ сұхбат &lt;b&gt; · 3/120"
    assert citations.short(KK, BARE, 3) == "Ұзақ сұхбат &lt;b&gt; · 3/120"
    assert citations.shortest(BARE) == "Ұзақ сұхбат <b>"
    assert citations.to_copy(KK, BARE, 3) == "Ұзақ сұхбат <b> (3/120)"


def test_an_address_without_an_outlet_is_linked() -> None:
    lines = citations.source_lines(KK, replace(BARE, url="https://example.org/"), 3)
    assert '<a href="https://example.org/">Ұзақ сұхбат &lt;b&gt;</a>' in lines


def test_both_fit_into_one_message() -> None:
    def edition(kind: str) -> Edition:
        headline = "88%" if kind == "figure" else None
        long = "😀 " * 900
        return Edition(
            date(2026, 3, 2),
            Quotation("figure" if headline else "excerpt", "x/1.aaaaaa", "x/1", 1, long, headline, (), CITED),
            True,
        )

    assert message_units(quotations.today(KK, [edition("excerpt"), edition("figure")], first=True)) <= 4096


def test_ids_of_the_longest_interviews_fit_into_buttons_and_links() -> None:
    key = f"{'a' * 40}/999.{'f' * 6}"
    for action in (Action.NEXT, Action.ANOTHER):
        assert len(pack(action, "excerpt", token(key)).encode()) <= MOST_BYTES
    assert len(f"p_{token(key)}") <= 64


def test_every_zone_fits_into_its_button() -> None:
    for name in zone_names():
        assert pack(Action.SET, -1_009_999_999_999, 99_999_999, "zone", name)


def test_a_sentence_too_long_to_share_is_shared_as_its_beginning() -> None:
    endless = Quotation("excerpt", "x/1.aaaaaa", "x/1", 1, "және " * 1500, None, (), CITED)
    shared = quotations.body(KK, endless)
    assert message_units(shared) <= MOST_UNITS
    assert shared.startswith("<blockquote>және және")
    assert "және…</blockquote>" in shared


async def test_an_interview_without_a_source_is_answered_and_pushed(talk: Conversation) -> None:
    async with talk.database.writing() as conn:
        await conn.execute(
            update(interviews).values(
                outlet=None, medium=None, issue=None, published_on=None, speaker=None, url=None
            )
        )
    for text in ("/today", "/quote", "/figure", "су тасқыны", "/topic бизнес", "/start p_ana-tili-2025_2"):
        assert "Кешіріңіз" not in (await talk.ask(text)).text
    assert (await talk.sandbox.inline("су тасқыны")).results
