"""Kazakh for the names in Russian and English queries."""

import pytest

from corpus.translations import in_kazakh


@pytest.mark.parametrize(
    ("typed", "kazakh"),
    [
        ("отношения с Китаем", "Қытай"),
        ("Россия", "Ресей"),
        ("экономика России", "Ресей"),
        ("РФ", "Ресей"),
        ("США", "АҚШ"),
        ("США", "Америка Құрама Штаттары"),
        ("КНР", "Қытай"),
        ("в Соединённых Штатах", "АҚШ"),
        ("власти Перу", "Перу"),
        ("UK", "Ұлыбритания"),
        ("England", "Ұлыбритания"),
        ("China's exports", "Қытай"),
        ("United Arab Emirates", "Біріккен Араб Әмірліктері"),
        ("Босния и Герцеговина", "Босния және Герцеговина"),
        ("Central Asia", "Орталық Азия"),
        ("европейские страны", "Еуропа"),
        ("Ближний Восток", "Таяу Шығыс"),
        ("казахский язык", "қазақ тілі"),
        ("русским языком", "орыс тілі"),
        ("the Kazakh language", "қазақ тілі"),
        ("российская экономика", "Ресей"),
        ("Russian gas", "Ресей"),
        ("Russian literature", "орыс"),
        ("январские события", "Қаңтар"),
        ("мартовский снег", "Наурыз"),
        ("в Нидерландах", "Нидерланд"),
        ("в декабре", "Желтоқсан"),
        ("by Friday", "жұма"),
    ],
)
def test_a_name_is_known_in_kazakh_in_any_form(typed: str, kazakh: str) -> None:
    assert kazakh in {name for found in in_kazakh(typed.split()) for name in found.kazakh}


@pytest.mark.parametrize(
    "typed",
    ["малый бизнес", "may I", "гриб", "наводнение", "тёмная ночь", "Қытай", "су тасқыны", ""],
)
def test_other_words_are_left(typed: str) -> None:
    assert in_kazakh(typed.split()) == ()


def test_the_longest_name_is_taken_and_says_which_words_it_stands_for() -> None:
    first, second = in_kazakh("Южная Корея и Китай".split())
    assert (first.words, first.kazakh[0]) == (("Южная", "Корея"), "Оңтүстік Корея")
    assert second.words == ("Китай",)
