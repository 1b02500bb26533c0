from fractions import Fraction

import pytest

from corpus.figures.numerals import find
from corpus.model import Language


@pytest.mark.parametrize(
    ("language", "text", "printed", "value"),
    [
        ("kk", "бір жарым мыңнан астам", "бір жарым мыңнан", "1500"),
        ("kk", "екі мың жиырма бес адам", "екі мың жиырма бес", "2025"),
        ("kk", "бес жүз елу теңге", "бес жүз елу", "550"),
        ("kk", "3,8 миллионға жуық", "3,8 миллионға", "3800000"),
        ("kk", "700 млн.теңгеден аса", "700 млн.", "700000000"),
        ("kk", "3 млн 200 мың теңге", "3 млн 200 мың", "3200000"),
        ("kk", "үштен екісіне жуығы", "үштен екісіне", "2/3"),
        ("kk", "азаматтардың тең жартысы", "тең жартысы", "1/2"),
        ("kk", "1 500 адам", "1 500", "1500"),
        ("kk", "105-інің құрылысы", "105-інің", "105"),
        ("ru", "два с половиной миллиона рублей", "два с половиной миллиона", "2500000"),
        ("ru", "1 200,5 тыс. руб.", "1 200,5 тыс.", "1200500"),
        ("en", "one hundred and five people", "one hundred and five", "105"),
        ("en", "1,500.5 dollars", "1,500.5", "3001/2"),
        ("en", "twenty-five years", "twenty-five", "25"),
        ("en", "two-thirds of it", "two-thirds", "2/3"),
    ],
)
def test_a_number_is_read_whole(language: Language, text: str, printed: str, value: str) -> None:
    (numeral,) = find(text, language)
    assert text[numeral.start : numeral.end] == printed
    assert numeral.value == Fraction(value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "бірге келді, бірден кетті"),
        ("kk", "онда жоқ, ол үшін, сөз жүзінде"),
        ("kk", "алтын орда, үшінші емес үстел"),
        ("kk", "COVID-19, №6, 8-бап, сағат 9:30, 05.01.2025"),
        ("ru", "столица, пятница, одинокий"),
        ("en", "once, often, tension, v1.5.2"),
    ],
)
def test_what_only_looks_like_a_number_is_none(language: Language, text: str) -> None:
    assert [text[found.start : found.end] for found in find(text, language) if not found.ordinal] == []


def test_a_range_has_two_ends_and_a_falling_one_is_none() -> None:
    rising, falling = next(find("15–20 жыл", "kk")), next(find("20–15 есебімен", "kk"))
    assert rising.value == 15
    assert rising.value_to == 20
    assert falling.value_to is None


def test_places_hold_where_lower_case_is_longer() -> None:
    text = "İİİ 5 адам"
    (numeral,) = find(text, "kk")
    assert text[numeral.start : numeral.end] == "5"
