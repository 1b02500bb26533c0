"""Hyphens at line ends: the typesetter's go, the word's own stay."""

import pytest

from corpus.model import Language
from corpus.restoration.hyphens import Vocabulary, belongs

NOTHING = Vocabulary.of([])


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("шынықтыру", "сауықтыру", "kk"),
        ("үш", "төрт", "kk"),
        ("жоба", "жоспарларды", "kk"),
        ("интернет", "дүкеннің", "kk"),
        ("кітап", "мітап", "kk"),
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
