"""What an index holds of a word, and what of it a query meets, in each language."""

import pytest

from corpus import matching
from corpus.model import Language
from corpus.query import as_loan, parse
from corpus.russian.declension import nominatives


def _met(typed: str, text: str, language: Language) -> list[str]:
    found = matching.Answers(parse(typed), language).found(text)
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("ауыл", "Бұл аудан үлкен."),  # Snowball takes ауыл for a form of «ау»
        ("жазу", "Жазда келдік."),
        ("тану", "Таң атты."),
        ("сату", "Сәт түсті."),
        ("алу", "Ар керек."),
        ("озен", "Өз үйі бар."),
        ("билим", "Биыл келді."),
        ("деревья", "Дереу келді."),
    ],
)
def test_a_russian_stem_meets_no_kazakh_word(typed: str, text: str) -> None:
    assert _met(typed, text, "kk") == []


@pytest.mark.parametrize(
    ("typed", "text", "met"),
    [
        ("реформы", "Говорили о реформах.", ["реформах"]),
        ("врачи", "Врача позвали, врачей нет.", ["Врача", "врачей"]),
        ("Путинге", "Встреча Путина", ["Путина"]),
        ("экономикаға", "Рост экономики", []),  # ғ is no Russian letter; its stem has none
    ],
)
def test_it_meets_russian_words(typed: str, text: str, met: list[str]) -> None:
    assert _met(typed, text, "ru") == (met or ["экономики"])


@pytest.mark.parametrize("typed", ["той", "ат", "и", "аты", "мен", "тен"])
def test_english_words_answer_nothing_in_cyrillic(typed: str) -> None:
    assert _met(typed, "At ten I went to men with a toy to eat", "en") == []


@pytest.mark.parametrize(
    ("typed", "text", "met"),
    [
        ("reform", "The reforms and reforming", ["reforms", "reforming"]),
        ("Toqaev", "President Tokayev said", ["Tokayev"]),
        ("email", "The mail came", []),
    ],
)
def test_they_answer_what_is_typed_in_latin(typed: str, text: str, met: list[str]) -> None:
    assert _met(typed, text, "en") == met


@pytest.mark.parametrize(
    ("typed", "nominative"),
    [
        ("реформы", "реформа"),
        ("реформ", "реформа"),
        ("экономики", "экономика"),
        ("министров", "министр"),
        ("партией", "партия"),
        ("партиям", "партия"),
        ("сценариев", "сценарий"),
        ("музея", "музей"),
        ("моделью", "модель"),
        ("газом", "газ"),
        ("метрополитене", "метрополитен"),
    ],
)
def test_a_form_of_a_russian_noun_is_met_as_kazakh_borrowed_it(typed: str, nominative: str) -> None:
    assert nominative in nominatives(typed)


@pytest.mark.parametrize(
    ("typed", "other"), [("партии", "парта"), ("реформы", "реформат"), ("газа", "газет"), ("то", "т")]
)
def test_not_as_another_word(typed: str, other: str) -> None:
    assert other not in nominatives(typed)


@pytest.mark.parametrize(
    ("typed", "text", "language", "met"),
    [
        ("8 миллиард", "1,8 миллиард теңге", "kk", ["миллиард"]),
        ("№1", "1,8 есе", "kk", []),
        ("1 500", "1500 адам", "kk", ["1500"]),
        ("1500", "1\u00a0500 адам", "kk", ["1\u00a0500"]),
        ("1 500", "1 адам, 500 үй", "kk", []),
        ("1.8", "1,8 есе", "kk", ["1,8"]),
        ("1500", "1,500 people", "en", ["1,500"]),
        ("1500", "1,500 есе", "kk", []),
    ],
)
def test_a_number_answers_as_a_whole(typed: str, text: str, language: Language, met: list[str]) -> None:
    assert _met(typed, text, language) == met


def test_a_loan_meets_the_kazakh_word_in_any_form() -> None:
    (term,) = parse("реформы").terms
    query = parse("реформы")
    assert matching.matches(query, "Реформаларды бастадық") == ()
    assert as_loan(term).foreign >= {"реформа"}
    assert as_loan(parse("өтірік").terms[0]).foreign == frozenset()
