"""Where a text answers a query, and how well."""

import pytest

from corpus.matching import kinship, likeness, matches
from corpus.query import Query, parse, widened


def _marked(typed: str, text: str) -> list[str]:
    return [text[start:end] for start, end in matches(parse(typed), text)]


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


def test_a_word_in_its_base_form_answers_by_texts_stems() -> None:
    assert _marked("ынтымақтастық", "ынтымақтастығы нығайды") == ["ынтымақтастығы"]
    assert _marked("ынтымактастык", "ынтымақтастығы нығайды") == ["ынтымақтастығы"]
    assert _marked("түркі", "түркілердің елі") == ["түркілердің"]


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
