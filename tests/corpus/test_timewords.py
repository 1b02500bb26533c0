from datetime import date

import pytest

from corpus.model import YearNote
from corpus.timewords import year_notes

PRINTED = date(2025, 1, 5)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Былтыр көп жұмыс атқарылды.", (YearNote("былтыр", 2024),)),
        ("Мен былтырғы сұхбатымда айттым.", (YearNote("былтыр", 2024),)),
        ("Жалпы, өткен жыл оңай болған жоқ.", (YearNote("былтыр", 2024),)),
        ("Мен осы жылды жұмысшы жылы деп жарияладым.", (YearNote("биыл", 2025),)),
        ("Былтыр басталды, биылғы жұмыс та сол.", (YearNote("былтыр", 2024), YearNote("биыл", 2025))),
        ("Это было в прошлом году.", (YearNote("прошлый год", 2024),)),
        ("Биылға дейін ондай болған емес.", (YearNote("биыл", 2025),)),
        ("Келер жылы мектеп ашылады.", (YearNote("келер жыл", 2026),)),
        ("В позапрошлом году было суше.", (YearNote("позапрошлый год", 2023),)),
        ("В следующем году откроем музей.", (YearNote("следующий год", 2026),)),
        ("We open the school next year.", (YearNote("next year", 2026),)),
        (
            "We shipped it last year, and this year we rest.",
            (YearNote("last year", 2024), YearNote("this year", 2025)),
        ),
    ],
)
def test_the_year_that_a_word_of_time_meant(text: str, notes: tuple[YearNote, ...]) -> None:
    assert year_notes(text, PRINTED) == notes


@pytest.mark.parametrize(
    "text",
    [
        "Өткен жылдарда солай еді.",
        "Осы жылдары өсті.",
        "Бұл 2024 жылы болды.",
        "Жабылтырқатты.",
        "Алдағы жылдары көреміз.",
        "На следующий год он уехал.",
        "I left the next year.",
    ],
)
def test_other_words_tell_no_year(text: str) -> None:
    assert year_notes(text, PRINTED) == ()


def test_without_a_date_of_printing_no_year_is_guessed() -> None:
    assert year_notes("Былтыр солай болды.", None) == ()
