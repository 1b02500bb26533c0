"""What was typed, as what to look for."""

import random
from datetime import date

import pytest
from nasty import NASTY

from corpus.filters import NO_FILTERS, Filters
from corpus.names import Names
from corpus.query import (
    MOST_CHARACTERS,
    MOST_TERMS,
    Query,
    Term,
    is_abbreviation,
    parse,
    spelled_out,
    written,
)

NAMES = Names(("Ana tili", "Turkistan"), ("Айгүл Бекова", "Қасым-Жомарт Тоқаев", "Олжас Бектенов"))


def _words(typed: str) -> list[str]:
    return [term.text for term in parse(typed).terms]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Су тасқыны", ["су", "тасқыны"]),
        ("  су\n\tтасқыны ", ["су", "тасқыны"]),
        ("Заң мен тәртіп деген не?", ["заң", "тәртіп"]),
        ("іс-шара", ["іс", "шара"]),
        ("су СУ су", ["су"]),
        ("2030 жыл", ["2030", "жыл"]),
        ("теңге OR (бағам*) NEAR/3", ["теңге", "бағам", "near", "3"]),
        ("<b>су</b>", ["су"]),
        ("Б.", ["б"]),
        ("су\u200b\u00ad\u202eтас", ["сутас"]),
        ("су\x00тас", ["су", "тас"]),
        ("тои\u0306", ["той"]),
        ("שלום عالم", ["שלום", "عالم"]),
    ],
)
def test_words_are_what_is_looked_for(typed: str, words: list[str]) -> None:
    assert _words(typed) == words


@pytest.mark.parametrize("typed", ["", "   ", "😀👍🏽", "«…»!?", "\u202e\u200f", "* \" ' ( ) -", "\ud800"])
def test_nothing_to_look_for_is_an_empty_query(typed: str) -> None:
    assert parse(typed).terms == ()


def test_words_that_tell_nothing_are_looked_for_only_alone() -> None:
    assert _words("теңге туралы не айтты") == ["теңге", "айтты"]
    assert _words("және") == ["және"]
    assert _words("казакстан ушин") == ["казакстан"]  # without Kazakh letters too
    assert _words("what is теңге") == ["теңге"]
    assert _words("он іс") == ["он", "іс"]  # not “on” and “is”
    assert _words("өл су") == ["өл", "су"]  # not «ол»


@pytest.mark.parametrize(
    "typed", ["су " * 1365, "а" * 4096, " ".join(f"сөз{n}" for n in range(900)), "😀" * 4096]
)
def test_long_texts_are_cut(typed: str) -> None:
    query = parse(typed)
    assert len(query.text) <= MOST_CHARACTERS
    assert len(query.terms) <= MOST_TERMS


def test_a_long_text_is_cut_between_words() -> None:
    assert parse("сөйлем " * 100).text.endswith(" сөйлем")


def test_the_text_is_kept_as_typed_but_for_what_cannot_be_seen() -> None:
    assert parse("\u200fСу   <b>тасқыны</b>\n").text == "Су <b>тасқыны</b>"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("АЭС салу", ["атом", "электр", "стансасы", "салу"]),
        ("буу-га", ["біріккен", "ұлттар", "ұйымы", "га"]),
        ("ЖИ және жасанды тіл", ["жасанды", "интеллект", "тіл"]),
    ],
)
def test_abbreviations_are_spelled_out(typed: str, words: list[str]) -> None:
    query = parse(typed)
    in_words = spelled_out(query, [term for term in query.terms if is_abbreviation(term)])
    assert [term.text for term in in_words.terms] == words
    assert in_words.text == query.text


def _phrases(typed: str) -> list[str]:
    return [" ".join(phrase.words) for phrase in parse(typed).phrases]


def _without(typed: str) -> list[str]:
    return [part.text if isinstance(part, Term) else " ".join(part.words) for part in parse(typed).without]


@pytest.mark.parametrize(
    "typed",
    [
        '"заң мен тәртіп" теңге',
        "“заң мен тәртіп” теңге",
        "„заң мен тәртіп“ теңге",
        "„заң мен тәртіп” теңге",
        "«заң мен тәртіп» теңге",
        "‹заң мен тәртіп› теңге",
        "»заң мен тәртіп« теңге",
        '“заң мен тәртіп" теңге',  # a phone curls one of two
        '"Заң мен  тәртіп” теңге',
        "(«заң мен тәртіп») теңге",
        "теңге «заң мен тәртіп",  # not closed
        'теңге "заң мен тәртіп',
        "теңге«заң мен тәртіп»",
        'теңге ""заң мен тәртіп""',
    ],
)
def test_quoted_words_are_a_phrase(typed: str) -> None:
    assert _phrases(typed) == ["заң мен тәртіп"]
    assert _words(typed) == ["теңге"]


@pytest.mark.parametrize("typed", ['O"zbek so"zi', "теңге»", 'теңге" бағамы', "O‘zbek so’zi", '"" теңге'])
def test_other_signs_quote_nothing(typed: str) -> None:
    assert _phrases(typed) == []
    assert _words(typed)


def test_a_phrase_keeps_words_that_tell_nothing() -> None:
    assert _phrases("«және»") == ["және"]
    assert _words("«су тасқыны» туралы") == []
    assert _phrases('"су topic:floods') == ["су"]  # not closed: as far as the next filter


@pytest.mark.parametrize(
    ("typed", "without"),
    [
        ("теңге -доллар", ["доллар"]),
        ("теңге −доллар –еуро —рубль", ["доллар", "еуро", "рубль"]),
        ("-доллар теңге", ["доллар"]),
        ("теңге -іс-шара", ["іс шара"]),
        ("теңге -«АҚШ доллары» -доллар", ["ақш доллары", "доллар"]),
        ("теңге -және", ["және"]),
    ],
)
def test_a_minus_before_a_word_leaves_it_out(typed: str, without: list[str]) -> None:
    assert _without(typed) == without
    assert _words(typed) == ["теңге"]


@pytest.mark.parametrize(
    "typed",
    ["іс-шара", "теңге - доллар", "теңге – доллар", "теңге-доллар", "1990-2025", "теңге -", "теңге -!"],
)
def test_other_hyphens_and_dashes_leave_nothing_out(typed: str) -> None:
    assert _without(typed) == []
    assert len(_words(typed)) >= 1


@pytest.mark.parametrize(
    ("typed", "is_empty"),
    [
        ("теңге", False),
        ("«теңге»", False),
        ("topic:economy", False),
        ("from:2025", False),
        ("және", False),
        ("", True),
        ("-теңге", True),
        ("topic:", True),
        ("topic:ффф", True),
        ("😀 …", True),
    ],
)
def test_what_asks_for_nothing(typed: str, is_empty: bool) -> None:
    assert parse(typed).is_empty is is_empty


@pytest.mark.parametrize(
    "keyword",
    ["topic", "Topic", "тақырып", "ТАҚЫРЫП", "такырып", "taqyryp", "taqırıp", "тақырыбы", "тема", "Темы"],
)
@pytest.mark.parametrize("colon", [":", ": ", "：", ":\n"])
def test_a_topic_is_asked_for_in_three_languages_and_every_alphabet(keyword: str, colon: str) -> None:
    query = parse(f"бағам {keyword}{colon}economy теңге")
    assert query.filters == Filters(topics=("economy",))
    assert [term.text for term in query.terms] == ["бағам", "теңге"]


@pytest.mark.parametrize(
    ("value", "topics"),
    [
        ("economy", ("economy",)),
        ("first-president", ("first-president",)),
        ("Экономика", ("economy",)),
        ("эконом", ("economy",)),
        ("экономиканың", ("economy",)),
        ("внешняя", ("foreign",)),
        ("внешнюю", ("foreign",)),
        ("соседи", ("neighbours",)),
        ("сырткы", ("foreign",)),
        ("syrtqy", ("foreign",)),
        ("Law", ("law",)),
        ("су", ("floods", "water")),
        ("economy,law", ("economy", "law")),
        ("economy;", ("economy",)),
        ('"Экономика, теңге"', ("economy",)),
        ("«сыртқы саясат»", ("foreign",)),
        ("экономка", ("economy",)),  # a slip
    ],
)
def test_topics_are_known_by_id_name_and_beginning(value: str, topics: tuple[str, ...]) -> None:
    query = parse(f"бағам topic:{value} теңге")
    assert query.filters.topics == topics
    assert query.unclear == ()
    assert [term.text for term in query.terms] == ["бағам", "теңге"]


def test_a_name_of_several_words_needs_no_quotes_where_all_of_it_is_typed() -> None:
    assert parse("тақырып:Су және апаттар көктем").filters.topics == ("floods",)
    assert _words("тақырып:Су және апаттар көктем") == ["көктем"]
    assert _words("тақырып:экономика теңге") == ["теңге"]  # not its second word
    assert parse("topic:Экономика, теңге бағамы").filters.topics == ("economy",)


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("from:2025", "2025-01-01", None),
        ("until:2025", None, "2025-12-31"),
        ("until:2024-02", None, "2024-02-29"),
        ("until:2025-01-05", None, "2025-01-05"),
        ("from:05.01.2025", "2025-01-05", None),
        ("from:5.1.25", "2025-01-05", None),
        ("from:5/1/2025", "2025-01-05", None),
        ("from:01.2025", "2025-01-01", None),
        ("from:2025–01–05", "2025-01-05", None),
        ("бері:2025 дейін:2025", "2025-01-01", "2025-12-31"),
        ("бастап: 2025 шейін: 2026-01", "2025-01-01", "2026-01-31"),
        ("beri:2025 deiin:2025", "2025-01-01", "2025-12-31"),
        ("с:2025 по:2025", "2025-01-01", "2025-12-31"),
        ("от:2025 до:2025-06", "2025-01-01", "2025-06-30"),
        ("From: 2025, until: 2026.", "2025-01-01", "2026-12-31"),
        ("from:қаңтар 2025", "2025-01-01", None),
        ("from:кантар 2025", "2025-01-01", None),
        ("until:5 қаңтар 2025", None, "2025-01-05"),
        ("until:2025 ж. 5 қаңтар", None, "2025-01-05"),
        ("until:2025 жылғы қаңтар", None, "2025-01-31"),
        ('until:"2025 қаңтар"', None, "2025-01-31"),
        ("until:января 2025 года", None, "2025-01-31"),
        ("until:January 5, 2025", None, "2025-01-05"),
        ("from:2024 from:2025 until:2027 until:2026", "2025-01-01", "2026-12-31"),
    ],
)
def test_dates(typed: str, since: str | None, until: str | None) -> None:
    for text in (f"{typed} теңге", f"теңге {typed}"):
        query = parse(text)
        found = query.filters.since, query.filters.until
        assert [day and day.isoformat() for day in found] == [since, until]
        assert query.unclear == ()
        assert [term.text for term in query.terms] == ["теңге"]


def test_a_month_after_a_year_may_be_what_is_looked_for() -> None:
    query = parse("until:2025 қаңтар оқиғасы")
    assert query.filters == Filters(until=date(2025, 12, 31))
    assert [term.text for term in query.terms] == ["қаңтар", "оқиғасы"]


@pytest.mark.parametrize(
    ("typed", "outlets", "speakers"),
    [
        ("outlet:Ana теңге", ("Ana tili",), ()),
        ("басылым:Ana tili теңге", ("Ana tili",), ()),
        ("газет:анатили теңге", ("Ana tili",), ()),
        ("издание:«ана тілі» теңге", ("Ana tili",), ()),
        ("Газета: Туркистан теңге", ("Turkistan",), ()),
        ("outlet:ana outlet:turkistan теңге", ("Ana tili", "Turkistan"), ()),
        ("outlet:ana,turkistan теңге", ("Ana tili", "Turkistan"), ()),
        ("who:Тоқаев теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("кім:токаев теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("kim:Toqaev теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("who:Tokayev теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("кім:Тоқаевтың теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("кто:Қасым-Жомарт Тоқаев теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("спикер: Токаев Касым-Жомарт теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ('who:"Қасым-Жомарт Тоқаев" теңге', (), ("Қасым-Жомарт Тоқаев",)),
        ("who:«Қасым-Жомарт Тоқаев» теңге", (), ("Қасым-Жомарт Тоқаев",)),
        ("who:бек теңге", (), ("Айгүл Бекова", "Олжас Бектенов")),
    ],
)
def test_outlets_and_speakers_are_known_by_their_words(
    typed: str, outlets: tuple[str, ...], speakers: tuple[str, ...]
) -> None:
    query = parse(typed, NAMES)
    assert query.filters == Filters(outlets=outlets, speakers=speakers)
    assert query.unclear == ()
    assert [term.text for term in query.terms] == ["теңге"]


def test_a_name_that_nobody_knows_stays_as_typed() -> None:
    assert parse('outlet:Ana who:"Қ. Тоқаев"').filters == Filters(outlets=("Ana",), speakers=("Қ. Тоқаев",))


@pytest.mark.parametrize(
    ("typed", "value", "reason", "near"),
    [
        ("topic:футбол теңге", "футбол", "no topic", ("sport",)),
        ("тақырып:ффффф теңге", "ффффф", "no topic", ()),
        ("topic:economy,ффф теңге", "ффф", "no topic", ()),
        ("outlet:Turkmenistan теңге", "Turkmenistan", "no outlet", ("Turkistan",)),
        ("кім:Назарбаев теңге", "Назарбаев", "no speaker", ()),
        ("from:кеше теңге", "кеше", "no date", ()),
        ("until:2025-13 теңге", "2025-13", "no date", ()),
        ("from:31.02.2025 теңге", "31.02.2025", "no date", ()),
        ("from:0000 теңге", "0000", "no date", ()),
        ("теңге topic:", "", "no value", ()),
        ("topic: from:2025 теңге", "", "no value", ()),
        ("topic: -доллар теңге", "", "no value", ()),
        ("теңге topic:!!!", "!!!", "no value", ()),
        ("-topic:economy теңге", "economy", "no exclusion", ()),
    ],
)
def test_what_is_not_understood_is_told_and_the_rest_looked_for(
    typed: str, value: str, reason: str, near: tuple[str, ...]
) -> None:
    query = parse(typed, NAMES)
    (unclear,) = query.unclear
    assert (unclear.value, unclear.reason, unclear.near) == (value, reason, near)
    assert [term.text for term in query.terms] == ["теңге"]


@pytest.mark.parametrize(
    "typed",
    [
        "12:30",
        "https://akorda.kz/kz",
        "C:\\Users\\Public",
        "c:/тема:1",
        "t.me/suhbat?start=topic:economy",
        "3:1",
        "ескерту:теңге",
        "ухо:теңге",
        "тақырып теңге",
        "«тақырып:экономика»",
    ],
)
def test_addresses_times_and_other_colons_are_no_filters(typed: str) -> None:
    query = parse(typed)
    assert query.filters == NO_FILTERS
    assert query.unclear == ()


@pytest.mark.parametrize(
    "typed", ["https://akorda.kz/kz", "t.me/suhbat?start=topic:economy", "www.akorda.kz"]
)
def test_an_address_says_nothing(typed: str) -> None:
    assert parse(typed).is_empty
    assert [term.text for term in parse(f"су {typed} туралы").terms] == ["су"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("БҰҰ-ның жарғысы", ["бұұ", "жарғысы"]),
        ("АҚШ-тағы сайлау", ["ақш", "сайлау"]),
        ("ЖОО-лардың", ["жоо"]),
        ("2025-тен", ["2025"]),
        ("IT-компания", ["it", "компания"]),
        ("бала-шаға", ["бала", "шаға"]),
    ],
)
def test_suffixes_after_a_hyphen_are_no_words(typed: str, words: list[str]) -> None:
    assert [term.text for term in parse(typed).terms] == words


def test_function_words_are_passed_over_in_latin_too() -> None:
    assert [term.text for term in parse("su men jer bar").terms] == ["su", "jer"]
    assert [term.text for term in parse("bar").terms] == ["bar"]


def test_the_words_wanted_are_told_without_the_filters() -> None:
    assert parse("Теңге тақырып: экономика  туралы -еуро «су»").wanted == "Теңге туралы -еуро «су»"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Су тасқыны", "су тасқыны"),
        ("Теңге туралы не айтты", "теңге айтты"),
        ("теңге –«АҚШ доллары» -еуро", 'теңге -"ақш доллары" -еуро'),
        (
            "кім:токаев газет:ана тақырып:экономика бері:2025 дейін:2025 „заң мен тәртіп“",
            '"заң мен тәртіп" topic:economy from:2025-01-01 until:2025-12-31 '
            'outlet:"Ana tili" who:"Қасым-Жомарт Тоқаев"',
        ),
        ("topic:ффффф", ""),
    ],
)
def test_the_query_as_understood_is_a_query(typed: str, understood: str) -> None:
    query = parse(typed, NAMES)
    assert written(query) == understood
    assert _asked(parse(understood, NAMES)) == _asked(query)


def test_nothing_that_can_be_typed_makes_it_fail() -> None:
    chance = random.Random(20250105)
    for _ in range(1000):
        typed = "".join(chance.choices(NASTY, k=chance.randrange(1, 40)))
        query = parse(typed)
        assert len(query.text) <= MOST_CHARACTERS
        assert max(len(query.terms), len(query.phrases), len(query.without)) <= MOST_TERMS
        if len(understood := written(query)) <= MOST_CHARACTERS:
            assert parse(understood).filters == query.filters, typed


def _asked(query: Query) -> tuple[object, ...]:
    return query.terms, query.phrases, query.without, query.filters
