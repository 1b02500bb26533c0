"""What the words of a query tell of its language."""

import pytest

from corpus import wording
from corpus.query import parse


@pytest.mark.parametrize("word", ["қасық", "қасықтар", "отирик", "дәригер", "kitap", "1986", "1,8", "5g"])
def test_words_of_kazakh_and_numbers_are_settled(word: str) -> None:
    assert wording.is_settled(word)
    assert not wording.is_slip(word)


@pytest.mark.parametrize("word", ["тсақын", "тсакын", "президнет", "лошади", "qwrtp", "январские"])
def test_what_no_dictionary_has_is_not_settled(word: str) -> None:
    assert not wording.is_settled(word)


@pytest.mark.parametrize("word", ["январские", "атомная", "готовить", "qwrtp", "ррр"])
def test_russian_and_what_cannot_be_said_is_no_slip(word: str) -> None:
    assert not wording.is_slip(word)


@pytest.mark.parametrize(
    ("typed", "has"),
    [
        ("почему подорожал хлеб", True),
        ("утечка мозгов", True),
        ("наводнение", True),  # a word of a topic
        ("январские", True),  # an ending that Kazakh does not have
        ("brain drain", True),
        ("what about bread", True),
        ("қасық", False),
        ("қасық пен шанышқы", False),
        ("касык", False),
        ("28", False),
        ("44 2031", False),
        ("qwrtp", False),
        ("йцукен", False),
        ("horse", False),
        ("تاسقىن", False),
    ],
)
def test_meaning_is_asked_of_russian_and_english_only(typed: str, has: bool) -> None:
    assert wording.has_meaning(parse(typed)) is has
