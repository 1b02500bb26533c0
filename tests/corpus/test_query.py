"""What was typed, as words to look for; and where a text answers them."""

import pytest

from corpus.query import (
    MOST_CHARACTERS,
    MOST_TERMS,
    Query,
    is_abbreviation,
    kinship,
    likeness,
    matches,
    parse,
    spelled_out,
    widened,
)


def _words(typed: str) -> list[str]:
    return [term.text for term in parse(typed).terms]


def _marked(typed: str, text: str) -> list[str]:
    return [text[start:end] for start, end in matches(parse(typed), text)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Су тасқыны", ["су", "тасқыны"]),
        ("  су\n\tтасқыны ", ["су", "тасқыны"]),
        ("«Заң мен тәртіп» деген не?", ["заң", "тәртіп"]),
        ("іс-шара", ["іс", "шара"]),
        ("су СУ су", ["су"]),
        ("2030 жыл", ["2030", "жыл"]),
        ('"теңге" OR (бағам*) NEAR/3 -x', ["теңге", "бағам", "near", "3"]),
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
    ("typed", "text", "marked"),
    [
        ("су тасқыны", "Су тасқынының салдарын жоюға", ["Су тасқынының"]),
        ("су тасқыны", "тасқын мен судың қарқыны", ["тасқын", "судың"]),
        ("жемкорлык", "Сыбайлас жемқорлықпен күресу", ["жемқорлықпен"]),
        ("ana tili", "«Аna tili» газеті", ["Аna tili"]),
        ("іс-шара", "80-нен астам іс-шараны", ["іс-шараны"]),
        ("теңге", "Теңгенің тең бағасы", ["Теңгенің"]),
        ("халқымыз", "ХАЛЫҚ пен халықаралық", ["ХАЛЫҚ"]),
        ("кітаптар", "кітабымыз", ["кітабымыз"]),
        ("2030", "2030 жылға дейін", ["2030"]),
        ("вейп", "ештеңе жоқ", []),
        ("", "ештеңе жоқ", []),
    ],
)
def test_whole_words_are_marked_endings_too(typed: str, text: str, marked: list[str]) -> None:
    assert _marked(typed, text) == marked


def test_letters_tell_words_apart_where_they_are_typed() -> None:
    assert _marked("көл", "қолында көлде") == ["көлде"]
    assert _marked("көл", "қолында") == []
    assert _marked("кол", "қолында, көлде") == ["қолында", "көлде"]
    assert _marked("кол", "кол қойды, көлде") == ["кол"]  # the exact word is what was meant


def test_a_word_is_read_more_and_more_widely() -> None:
    (term,) = parse("қөлі").terms
    readings = [term, widened(term), widened(widened(term))]
    assert [each.reading for each in readings] == ["letters", "key", "beginning"]
    found = [bool(matches(Query("", (each,)), "көл")) for each in readings]
    assert found == [False, True, True]
    assert matches(Query("", (widened(widened(parse("волонт").terms[0])),)), "волонтерлер") == ((0, 11),)


def test_the_better_sentence_is_the_likelier() -> None:
    query = parse("су тасқыны")
    best_first = [
        "Су тасқыны келді.",
        "Су тасқынының салдары.",
        "Тасқын келді, су көп.",
        "Тасқын келді.",
        "Ештеңе болмады.",
    ]
    assert sorted(best_first, key=lambda text: likeness(query, text), reverse=True) == best_first


@pytest.mark.parametrize(
    ("typed", "word", "nearness"),
    [
        ("экологияның", "экология", 3),
        ("эколог", "экология", 2),
        ("экалогия", "экология", 1),
        ("эколгия", "экология", 1),
        ("экоолгия", "экология", 1),
        ("эклг", "экология", 0),
        ("су", "субсидия", 0),
        ("сот", "сит", 0),
    ],
)
def test_nearness_of_a_word(typed: str, word: str, nearness: int) -> None:
    (term,) = parse(typed).terms
    assert kinship(term, word) == nearness


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
