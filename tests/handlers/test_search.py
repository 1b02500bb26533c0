"""Look-ups by word, and whole answers."""

from datetime import date, timedelta

import pytest
from conversation import Conversation

from bot.sandbox import GROUP, MEMBER, PERSON
from handlers.render.html import MOST_UNITS, units
from storage import failures


async def test_one_hit_shows_its_sentences_with_the_match_in_bold(talk: Conversation) -> None:
    reply = await talk.ask("/search су тасқыны")
    assert reply.html.startswith("<b>«су тасқыны»</b> – 1 жауап\n\n<b>1.</b> ")
    assert "• <b>Су тасқыны</b> кезінде волонтерлер" in reply.html
    assert "Қасым-Жомарт Тоқаев, «Ana tili», 2025 ж. 5 қаңтар · 2/33" in reply.text
    assert reply.buttons == [["Толық жауап"]]


async def test_plain_text_in_private_is_a_search(talk: Conversation) -> None:
    assert (await talk.ask("су тасқыны")).text == (await talk.ask("/search су тасқыны")).text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("су таскыны", "2/33"),  # without Kazakh letters
        ("тасқынының", "2/33"),  # another form than any heading has
        ("казакстан", "жауап"),
        ("жемқорлықтың", "22/33"),
        ("жемкорлык", "22/33"),
    ],
)
async def test_forms_and_missing_letters_are_found(talk: Conversation, typed: str, expected: str) -> None:
    assert expected in (await talk.ask(typed)).text


async def test_several_hits_are_paged_by_editing_one_message(talk: Conversation) -> None:
    first = await talk.ask("қазақстан")
    assert "1/" in first.text.splitlines()[0]
    assert first.buttons[:2] == [["1-жауап", "2-жауап", "3-жауап"], ["4-жауап", "5-жауап"]]
    assert first.buttons[2] == ["Келесі"]
    second = await talk.press(first, "Келесі")
    assert second.message_id == first.message_id
    assert second.buttons[0][0] == "6-жауап"
    assert second.buttons[-1] == ["Алдыңғы", "Келесі"]
    assert (await talk.press(second, "Алдыңғы")).text == first.text


async def test_an_answer_opens_with_question_source_and_neighbours(talk: Conversation) -> None:
    answer = await talk.press(await talk.ask("су тасқыны"), "Толық жауап")
    assert "<blockquote expandable>" in answer.html
    assert "қандай сабақ алды?" in answer.text
    assert "Былтырғы тасқын еліміз үшін зор сынақ болды." in answer.text
    assert "«Ana tili» газеті, 2025 ж. 5 қаңтар" in answer.text
    assert "2/33" in answer.text
    labels = [label for row in answer.buttons for label in row]
    assert {"Алдыңғы сұрақ", "Келесі сұрақ", "Бөлісу", "Дереккөзді көшіру"} <= set(labels)


async def test_every_part_of_every_answer_keeps_its_sentences(talk: Conversation) -> None:
    """Turning page by page through the whole corpus, nothing is cut, lost or refused."""
    shown = await talk.ask("/start p_ana-tili-2025_1")
    pairs = parts = 0
    while True:
        assert units(shown.text) <= MOST_UNITS
        body = shown.text.partition("\n\n– ")[0]
        assert body.rstrip()[-1] in ".!?…»)", body[-80:]
        labels = [label for row in shown.buttons for label in row]
        parts += 1
        if "Жалғасы" in labels:
            shown = await talk.press(shown, "Жалғасы")
            continue
        pairs += 1
        if "Келесі сұрақ" not in labels:
            break
        shown = await talk.press(shown, "Келесі сұрақ")
    assert pairs == 33
    assert parts > pairs
    assert "33/33" in shown.text


async def test_the_answer_in_russian_says_that_the_text_is_a_kazakh_original(talk: Conversation) -> None:
    talk.sandbox.set_language(PERSON, "ru")
    answer = await talk.ask("/start p_ana-tili-2025_4")
    assert "оригинал" in answer.text
    assert "газета «Ana tili», 5 января 2025" in answer.text


async def test_a_part_of_an_interview_is_called_one_and_links_its_source(talk: Conversation) -> None:
    answer = await talk.ask("/start p_turkistan-2026_1")
    assert "сұхбаттан үзінді, 1/3" in answer.text
    assert 'href="https://www.akorda.kz/' in answer.html
    assert "Дереккөзді көшіру" not in str(answer.buttons)


async def test_nothing_found_offers_near_topics(talk: Conversation) -> None:
    reply = await talk.ask("криптовалюта")
    assert reply.text.startswith("«криптовалюта» бойынша ештеңе табылмады.")
    assert reply.buttons[-1] == ["Барлық тақырып"]
    near = [label for row in reply.buttons[:-1] for label in row]
    assert len(near) == 3
    assert "сұрақ" in (await talk.press(reply, near[0])).text


async def test_a_match_in_a_question_is_called_one(talk: Conversation) -> None:
    # Only the interviewer speaks of a convention of that kind: «психологиялық меже».
    assert "Сұрақтан:" in (await talk.ask("психологиялық меже")).text


@pytest.mark.parametrize(
    "typed",
    [
        "/search",
        "/search    ",
        "😀😀",
        "/search \u202eشاي\u202c",
        "/search <b>қалың</b> & \"тырнақша\" 'тағы'",
        'AND OR NOT NEAR(а б) * ^ " ( ) : - +',
        '"',
        "NEAR",
        "*",
        "а" * 4096,
        "қазақстан " * 400,
        "a_b@c.kz https://t.me/x?y=1#z",
        "\u0301\u0301\u0301",
        "0",
        "–",
    ],
)
async def test_whatever_is_typed_gets_a_kind_answer(talk: Conversation, typed: str) -> None:
    reply = await talk.ask(typed)
    assert "Кешіріңіз" not in reply.text
    assert not [call for call in talk.sandbox.calls if call.error]


async def test_a_query_is_shown_as_it_was_typed_not_as_markup(talk: Conversation) -> None:
    reply = await talk.ask("<b>криптовалюта</b>")
    assert reply.text.startswith("«<b>криптовалюта</b>»")


async def test_only_the_asker_turns_pages_in_a_group(talk: Conversation) -> None:
    (results,) = await talk.say("/search@suhbat_bot қазақстан", GROUP)
    answered = await talk.tap(results, "Келесі", sender=MEMBER)
    assert str(answered["url"]).startswith("https://t.me/suhbat_bot?start=s_")
    assert talk.replies(GROUP)[-1].text == results.text
    second = await talk.press(results, "Келесі", sender=PERSON)
    assert second.text != results.text
    opened = await talk.tap(second, "6-жауап", sender=MEMBER)
    assert "start=p_" in str(opened["url"])
    answer = await talk.press(second, "6-жауап", sender=PERSON)
    assert answer.html.count("<blockquote expandable>") == 2
    assert "start=p_" in str((await talk.tap(answer, "Келесі сұрақ", sender=MEMBER))["url"])


async def test_the_search_of_a_group_opens_in_private_by_its_link(talk: Conversation) -> None:
    (results,) = await talk.say("/search@suhbat_bot қазақстан", GROUP)
    answered = await talk.tap(results, "Келесі", sender=MEMBER)
    before = len(talk.replies(PERSON))
    await talk.sandbox.open_link(str(answered["url"]))
    await talk.handled()
    assert talk.replies(PERSON)[before].text == results.text


async def test_plain_text_in_a_group_is_not_for_the_bot(talk: Conversation) -> None:
    assert await talk.say("су тасқыны", GROUP) == []


async def test_an_expired_search_offers_a_new_one(talk: Conversation) -> None:
    from storage import search

    results = await talk.ask("қазақстан")
    async with talk.database.writing() as conn:
        await search.forget_older(conn, talk.clock.now().date().replace(year=2030))
    assert "Бұл түйме ескірді." in (await talk.press(results, "Келесі")).text


async def test_a_photo_is_answered_with_what_the_bot_can_do(talk: Conversation) -> None:
    talk.put_message(
        {
            "sticker": {
                "file_id": "a",
                "file_unique_id": "b",
                "type": "regular",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
            },
        }
    )
    await talk.handled()
    assert talk.replies()[-1].text.startswith("Мен тек сөз бойынша іздеймін.")


async def _failed(talk: Conversation) -> dict[str, int]:
    async with talk.database.reading() as conn:
        found = await failures.most_wanted(conn, talk.clock.now().date() - failures.KEPT, 20)
    return {failure.text: failure.times for failure in found}


async def test_a_search_that_found_nothing_is_counted(talk: Conversation) -> None:
    await talk.say("Криптовалюта")
    await talk.say("/search@suhbat_bot криптовалюта?", GROUP)
    await talk.say("87011234567")
    assert await _failed(talk) == {"криптовалюта": 2, "": 1}


async def test_what_found_something_or_asked_for_nothing_is_no_failed_search(talk: Conversation) -> None:
    results = await talk.ask("қазақстан")
    await talk.press(results, "Келесі")
    await talk.say("су таскыны")
    await talk.say("/search")
    await talk.say("😀😀")
    await talk.say("/topic криптовалюта")
    await talk.sandbox.inline("криптовалюта")
    await talk.handled()
    assert await _failed(talk) == {}


async def test_searches_are_forgotten_after_thirty_days(talk: Conversation) -> None:
    await talk.say("криптовалюта")
    results = await talk.ask("қазақстан")
    assert talk.application.job_queue
    (daily,) = talk.application.job_queue.get_jobs_by_name("old searches")
    talk.clock.move(timedelta(days=30))
    await daily.run(talk.application)
    assert await _failed(talk) == {"криптовалюта": 1}
    talk.clock.move(timedelta(days=1))
    await daily.run(talk.application)
    async with talk.database.reading() as conn:
        assert await failures.most_wanted(conn, date.min, 20) == ()
    assert "Бұл түйме ескірді." in (await talk.press(results, "Келесі")).text
