"""Phrases, filters and what is left out wherever something is looked for, and what the bot understood."""

import random

import pytest
from conversation import Conversation
from nasty import NASTY

from bot.sandbox import GROUP, PERSON


def _typeable(chance: random.Random, most: int) -> str:
    """What chance types and a Telegram client sends: valid Unicode, not blank."""
    pieces = [piece for piece in NASTY if not any("\ud800" <= letter <= "\udfff" for letter in piece)]
    return "а" + "".join(chance.choices(pieces, k=chance.randrange(1, 60)))[: most - 1]


@pytest.mark.parametrize(
    ("typed", "title", "understood"),
    [
        ("теңге тақырып:экономика", "«теңге»", "Тақырып: Экономика, теңге"),
        ("Теңге topic:economy,law туралы", "«Теңге туралы»", "Тақырып: Экономика, теңге; Заң мен әділдік"),
        ("теңге кім:токаев", "«теңге»", "Сұхбат беруші: Қасым-Жомарт Тоқаев"),
        ("теңге басылым:ana tili", "«теңге»", "Басылым: Ana tili"),
        (
            "теңге бері:2025 дейін:01.2025",
            "«теңге»",
            "Қай күннен: 2025 ж. 1 қаңтар · Қай күнге дейін: 2025 ж. 31 қаңтар",
        ),
        ("«су тасқыны» газет:ana", "«„су тасқыны“»", "Басылым: Ana tili"),
    ],
)
async def test_the_filters_stand_under_the_title(
    talk: Conversation, typed: str, title: str, understood: str
) -> None:
    reply = await talk.ask(typed)
    lines = reply.html.splitlines()
    assert lines[0].startswith(f"<b>{title}</b> – ")
    assert lines[1] == f"<i>{understood}</i>"
    assert lines[2] == ""


async def test_filters_alone_list_the_newest(talk: Conversation) -> None:
    reply = await talk.ask("тақырып:экономика")
    assert reply.html.splitlines()[0] == "<b>Тақырып: Экономика, теңге</b> – 6 жауап, 1/2-бет"
    assert reply.text.index("«Turkistan», 2026") < reply.text.index("«Ana tili», 2025")
    assert (await talk.ask("газет:түркістан")).text.startswith("Басылым: Turkistan – 3 жауап")


async def test_pages_keep_the_filters(talk: Conversation) -> None:
    first = await talk.ask("басылым:Ana tili")
    assert first.text.startswith("Басылым: Ana tili – 33 жауап, 1/7-бет")
    second = await talk.press(first, "Келесі")
    assert second.text.startswith("Басылым: Ana tili – 33 жауап, 2/7-бет")
    assert "Turkistan" not in second.text


async def test_a_filter_that_nothing_fits_is_told(talk: Conversation) -> None:
    reply = await talk.ask("газет:turkistan дейін:2025")
    assert reply.text.splitlines() == [
        "Басылым: Turkistan · Қай күнге дейін: 2025 ж. 31 желтоқсан",
        "Ештеңе табылмады. Басқаша жазып көріңіз не жақын тақырыпты таңдаңыз:",
    ]
    assert reply.buttons[-1] == ["Барлық тақырып"]


async def test_a_phrase_is_found_just_as_it_is_spelled(talk: Conversation) -> None:
    found = await talk.ask("«су тасқыны»")
    assert "<b>Су тасқыны</b> кезінде" in found.html
    assert "су тасқынын " not in found.html
    missing = await talk.ask("«тасқыны су» дейін:2020")
    assert "дәл осылай жазылмаған" in missing.text
    assert "бойынша ештеңе табылмады" in missing.text
    excluded = await talk.ask("«су тасқыны» дейін:2020")
    assert "Тырнақшадағы сөздер дәл жазылғандай ізделеді, тырнақшасыз да іздеп көріңіз." in excluded.text


async def test_a_phrase_that_is_nowhere_finds_its_words(talk: Conversation) -> None:
    found = await talk.ask("«ана тілі»")
    lines = found.text.splitlines()
    assert lines[0].startswith("«„ана тілі“» – ")
    assert lines[1] == "«ана тілі» дәл осылай жазылмаған, сөздері бойынша іздедім."
    assert "<b>Ана тіліміз" in found.html


async def test_what_has_a_minus_is_left_out(talk: Conversation) -> None:
    assert "8/33" in (await talk.ask("теңге")).text
    without = await talk.ask("теңге –доллар")  # as a phone writes it
    assert without.text.startswith("«теңге –доллар» – 1 жауап")
    assert "19/33" in without.text


async def test_only_a_minus_asks_for_words(talk: Conversation) -> None:
    assert (await talk.ask("-доллар")).text == (
        "Минуспен жазылған сөз алып тасталады. Не іздейтінімізді де жазыңыз, мысалы: теңге -доллар"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("topic:футбол теңге", "«футбол» деген тақырып жоқ. Жақындары: Спорт."),
        ("тақырып:ффффф теңге", "«ффффф» деген тақырып жоқ. Барлық тақырып: /topic"),
        ("газет:Turkmenistan теңге", "«Turkmenistan» деген басылым жоқ. Жақындары: Turkistan."),
        ("кім:Назарбаев теңге", "«Назарбаев» деген кісінің сұхбаты жоқ."),
        (
            "from:32.13.2025 теңге",
            "«32.13.2025» деген күнді түсінбедім. Былай жазыңыз: 2025, 2025-01 не 05.01.2025.",
        ),
        ("теңге кім:", "«кім:» дегеннің жалғасын жазыңыз, мысалы: кім:Тоқаев"),
        ("теңге -topic:economy", "Минус сөзді ғана алып тастайды, «-topic:economy» ескерілмеді."),
        ("теңге topic:<b>", "«<b>» деген тақырып жоқ. Барлық тақырып: /topic"),
    ],
)
async def test_what_was_not_understood_is_told_and_the_rest_found(
    talk: Conversation, typed: str, told: str
) -> None:
    reply = await talk.ask(typed)
    assert reply.text.splitlines()[:2] == ["«теңге» – 3 жауап", told]


async def test_what_was_not_understood_is_told_where_nothing_is_left(talk: Conversation) -> None:
    assert (await talk.ask("topic:футбол")).text.splitlines() == [
        "«футбол» деген тақырып жоқ. Жақындары: Спорт.",
        "Не іздейміз? Бір-екі сөз жазыңыз, мысалы: теңге бағамы.",
    ]


async def test_at_most_three_lines_tell_what_was_not_understood(talk: Conversation) -> None:
    reply = await talk.ask("теңге " + " ".join(f"topic:ффф{n}" for n in range(20)))
    assert reply.text.count("деген тақырып жоқ") == 3


async def test_a_repaired_query_says_so(talk: Conversation) -> None:
    reply = await talk.ask("су тсақыны")
    assert reply.html.splitlines()[1] == "<i>«су тсақыны» емес, «су тасқыны» бойынша іздедім.</i>"
    assert "2/33" in reply.text


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("ru", "теңге тема:экономика", "Тема: Экономика, тенге"),
        ("ru", "теңге по:2025", "По 31 декабря 2025"),
        ("ru", "газета:Times теңге", "Издания «Times» нет."),
        ("en", "теңге who:Tokayev until:2025", "Speaker: Қасым-Жомарт Тоқаев · Until December 31, 2025"),
        ("en", "topic:football", "There is no topic “football”. Similar: Sport."),
    ],
)
async def test_readers_of_other_languages_are_told_in_theirs(
    talk: Conversation, language: str, typed: str, told: str
) -> None:
    talk.sandbox.set_language(PERSON, language)
    assert told in (await talk.ask(typed)).text


async def test_a_group_is_answered_alike(talk: Conversation) -> None:
    typed = "теңге -доллар тақырып:экономика бері:2025 topic:ффф"
    assert (await talk.ask(f"/search@suhbat_bot {typed}", GROUP)).text == (await talk.ask(typed)).text


async def test_help_tells_how_to_be_more_exact(talk: Conversation) -> None:
    for opened in ("/help", "/start help"):
        help_page = await talk.ask(opened)
        assert 'Дәлірек іздеу: <code>"су тасқыны"</code>' in help_page.html
        assert "<code>тақырып:экономика</code>, <code>бері:2025-01</code>" in help_page.html


async def test_whatever_is_typed_is_answered(talk: Conversation) -> None:
    chance = random.Random(20260105)
    for _ in range(40):
        reply = await talk.ask(_typeable(chance, 4096))
        assert "Кешіріңіз" not in reply.text
    assert not [call for call in talk.sandbox.calls if call.error]


async def test_sharing_takes_the_same_queries(talk: Conversation) -> None:
    everything = await talk.sandbox.inline("теңге")
    chosen = await talk.sandbox.inline("теңге -доллар тақырып:инфрақұрылым")
    assert len(everything.results) == 3
    (result,) = chosen.results
    assert "19/33" in result["input_message_content"]["message_text"]
    assert chosen.button is None
    newest = await talk.sandbox.inline("газет:Turkistan")
    assert len(newest.results) == 3


@pytest.mark.parametrize(
    ("typed", "found", "told"),
    [
        ("topic:футбол теңге", 3, "«футбол» деген тақырып жоқ. Жақындары: Спорт."),
        ("topic:футбол", 0, "«футбол» деген тақырып жоқ. Жақындары: Спорт."),
        (
            "-доллар",
            0,
            "Минуспен жазылған сөз алып тасталады. Не іздейтінімізді де жазыңыз, мысалы: теңге -доллар",
        ),
        ("су тсақыны", 1, "«су тсақыны» емес, «су тасқыны» бойынша іздедім."),
    ],
)
async def test_a_button_above_what_is_shared_tells_how_it_was_understood(
    talk: Conversation, typed: str, found: int, told: str
) -> None:
    answer = await talk.sandbox.inline(typed)
    assert len(answer.results) == found
    assert answer.button == {"text": told, "start_parameter": "help"}


async def test_whatever_is_typed_to_share_is_answered(talk: Conversation) -> None:
    chance = random.Random(20270105)
    for _ in range(25):
        await talk.sandbox.inline(_typeable(chance, 128))
    assert not [call for call in talk.sandbox.calls if call.error]
