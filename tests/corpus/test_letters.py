"""One key for every spelling of a word."""

import pytest

from corpus.kazakh.letters import WORD, cyrillic, fold


@pytest.mark.parametrize(
    "spellings",
    [
        "қазақстан казакстан Қазақстан QAZAQSTAN Qazaqstan kazakstan",
        "үкімет укимет ükımet úkimet ukimet",
        "теңге тенге teñge teńge tenge",
        "шығыс шыгыс şyğys shyǵys shygys",
        "өкілдік окилдик ökıldık ókildik okildik",
        "тұрғын тургын tūrğyn turǵyn turgyn",
        "тыйым тиым тыиым tyiym",
        "жоба жоба joba zhoba",
        "көшпенділер кошпендилер köşpendıler kóshpendiler",
        "һәм хам häm",
        "партия partia partiya partııa",
        "революция revolyutsiya",
        "мәдениет мадениет mädeniet mádenıet",
        "чемпион chempion",
    ],
)
def test_every_spelling_has_one_key(spellings: str) -> None:
    assert len({fold(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("mixed", "plain"),
    [
        ("Аna", "Ana"),  # Cyrillic А in a Latin word
        ("Aна", "Ана"),  # Latin A in a Cyrillic word
        ("cұхбат", "сұхбат"),
        ("CAУДA", "САУДА"),
        ("Hұрсұлтан", "Нұрсұлтан"),
        ("тiл", "тіл"),
        ("AІ", "AI"),
        ("Pеспублика", "Республика"),
        ("Teмip", "Темір"),
    ],
)
def test_letters_that_only_look_right_are_read_as_meant(mixed: str, plain: str) -> None:
    assert fold(mixed) == fold(plain)


@pytest.mark.parametrize("pair", ["қала көл", "тіл тал", "сот сұт", "мектеп мекеп", "2024 2025", "су ту"])
def test_different_words_keep_different_keys(pair: str) -> None:
    one, other = pair.split()
    assert fold(one) != fold(other)


def test_a_decomposed_letter_is_the_letter() -> None:
    assert fold("той") == fold("тои\u0306")
    assert cyrillic("İstanbul") == "истанбул"
    assert fold("café") == fold("cafe")


def test_kazakh_letters_that_latin_tells_of_are_kept() -> None:
    assert cyrillic("Qarağandy") == "қарағанды"
    assert cyrillic("Qaraǵandy") == "қарағанды"
    assert cyrillic("Teñge") == "теңге"


def test_words_are_letters_and_digits() -> None:
    assert WORD.findall("«Су» – 1,5 млн IT-маман, №7; 40-тан… <b>") == [
        "Су", "1", "5", "млн", "IT", "маман", "7", "40", "тан", "b",
    ]  # fmt: skip


def test_other_scripts_pass_through() -> None:
    assert fold("שלום") == "שלום"
    assert fold("") == ""
