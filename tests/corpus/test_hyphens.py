"""Hyphens at line ends: the typesetter's go, the word's own stay."""

import pytest

from corpus.model import Language
from corpus.restoration.hyphens import Vocabulary, belongs, torn_words

NOTHING = Vocabulary.of([])


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("шынықтыру", "сауықтыру", "kk"),
        ("үш", "төрт", "kk"),
        ("жоба", "жоспарларды", "kk"),
        ("интернет", "дүкеннің", "kk"),
        ("кітап", "мітап", "kk"),
        ("темір", "терсек", "kk"),
        ("ыстық", "суығын", "kk"),
        ("по", "моему", "ru"),
        ("научно", "технический", "ru"),
        ("информационно", "развлекательного", "ru"),
        ("вице", "министра", "ru"),
        ("case-by", "case", "en"),
    ],
)
def test_the_hyphen_is_the_words(left: str, right: str, language: Language) -> None:
    assert belongs(left, right, NOTHING, language)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("бас", "пасөзге", "kk"),
        ("кор", "порациялары", "kk"),
        ("темір", "жолдар", "kk"),
        ("пікір", "таласқа", "kk"),
        ("интернет", "терді", "kk"),
        ("экс", "пертов", "ru"),
        ("сельско", "хозяйственный", "ru"),
        ("законода", "тельный", "ru"),
        ("to", "day", "en"),
    ],
)
def test_the_hyphen_is_the_typesetters(left: str, right: str, language: Language) -> None:
    assert belongs(left, right, NOTHING, language) is None


def test_a_name_with_a_capital_inside_is_whole_where_it_is_met_whole() -> None:
    assert belongs("Қаз", "ТАГ", NOTHING, "kk")
    assert belongs("Қаз", "ТАГ", Vocabulary.of(["деп хабарлады ҚазТАГ тілшісі"]), "kk") is None


def test_words_whose_line_break_became_a_space() -> None:
    text = "Ол жұмы- сын бітірді, содан ке- йін үйге бар- ды. Ата- бабамыз солай істеген. Астана- бас қала."
    mended = "Ол жұмысын бітірді, содан кейін үйге барды. Ата-бабамыз солай істеген. Астана- бас қала."
    assert torn_words([text, "Бас қала жақсы. Астана алыс."], "kk")(text) == mended


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Это двух- и трёхэтажные дома, одно- и двухместные места, мало- и среднеформатные.", "ru"),
        ("Алма- ағаш тапшы.", "kk"),
        ("The pre- and post-war years.", "en"),
        ("Алматы- Астана жолы.", "kk"),
    ],
)
def test_a_single_hyphen_and_blank_may_be_a_dash_or_a_suspended_hyphen(text: str, language: Language) -> None:
    assert torn_words([text], language)(text) == text


@pytest.mark.parametrize(
    ("left", "right", "hyphen"),
    [
        ("страны", "члены", True),
        ("еле", "еле", True),
        ("северо", "восточный", True),
        ("вагон", "ресторан", True),
        ("пар", "ламент", False),
        ("само", "лёты", False),
        ("госу", "дарство", False),
    ],
)
def test_two_russian_words_or_the_halves_of_one(left: str, right: str, hyphen: bool) -> None:
    assert (belongs(left, right, NOTHING, "ru") is not None) is hyphen


@pytest.mark.parametrize(
    ("left", "right", "hyphen"),
    [
        ("eighty", "one", True),
        ("twenty", "fifth", True),
        ("well", "known", True),
        ("well", "ness", False),
        ("self", "portrait", True),
        ("self", "ish", False),
        ("hand", "some", False),
        ("long", "term", True),
        ("long", "est", False),
        ("high", "quality", True),
        ("high", "land", False),
        ("old", "fashioned", True),
        ("so", "called", True),
    ],
)
def test_english_numbers_and_first_parts(left: str, right: str, hyphen: bool) -> None:
    assert (belongs(left, right, NOTHING, "en") is not None) is hyphen


@pytest.mark.parametrize(
    ("left", "right", "hyphen"),
    [
        ("отыз", "қырық", True),
        ("екі", "үштен", True),
        ("бес", "алтауы", True),
        ("он", "дай", False),
        ("мамыр", "маусымда", True),
    ],
)
def test_two_kazakh_numbers(left: str, right: str, hyphen: bool) -> None:
    assert (belongs(left, right, NOTHING, "kk") is not None) is hyphen


def test_a_soft_hyphen_before_a_blank_is_no_dash() -> None:
    assert torn_words(["Осы жерде, бірақ кеш тұ¬ ратын күйде."], "kk")("кеш тұ¬ ратын") == "кеш тұратын"
