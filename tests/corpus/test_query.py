"""What was typed, as what to look for."""

import pytest

from corpus.query import MOST_CHARACTERS, MOST_TERMS, is_abbreviation, parse, spelled_out


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
