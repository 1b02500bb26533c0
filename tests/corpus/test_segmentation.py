"""Paragraphs to questions and answers, in the conventions of print and web."""

import pytest
from typeset import segment

from corpus.closing import is_closing
from corpus.model import CorpusError
from corpus.segmentation import Exchange

FIRST = Exchange(("Қалай келдіңіз?",), ("Пойызбен келдім.", "Жол ұзақ болды."))
SECOND = Exchange(("Енді қайда барасыз?",), ("Ауылға барамын.",))


def exchanges(text: str) -> tuple[Exchange, ...]:
    return segment(text.strip().split("\n")).exchanges


@pytest.mark.parametrize("mark", ["– ", "— ", "- ", "–", "−"])
def test_dashes(mark: str) -> None:
    text = f"""Кіріспе
{mark}Қалай келдіңіз?
{mark}Пойызбен келдім.
Жол ұзақ болды.
{mark}Енді қайда барасыз?
{mark}Ауылға барамын."""
    assert exchanges(text) == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Тілші", "К. Тоқаев"),
        ("Сұрақ", "Жауап"),
        ("Вопрос", "Ответ"),
        ("Q", "A"),
        ("Айгүл Серікқызы", "Болат ОСПАНОВ"),
        ("– Тілші", "– Б. Оспанов"),
        ("«Ауыл тынысы»", "Болат"),
    ],
)
def test_labels(asks: str, answers: str) -> None:
    text = f"""Кіріспе
{asks}: Қалай келдіңіз?
{answers}: Пойызбен келдім.
Жол ұзақ болды.
{asks}: Енді қайда барасыз?
{answers}: Ауылға барамын."""
    assert exchanges(text) == (FIRST, SECOND)


def test_labels_are_removed_and_told() -> None:
    removed = segment(["Тілші: Қалай?", "Болат: Жақсы.", "Тілші: Неге?", "Болат: Солай."]).removed
    assert [line.text for line in removed] == ["Тілші:", "Болат:", "Тілші:", "Болат:"]


def test_a_label_on_a_line_of_its_own() -> None:
    text = "Тілші:\nҚалай келдіңіз?\nБолат:\nПойызбен келдім.\nЖол ұзақ болды.\n"
    text += "Тілші:\nЕнді қайда барасыз?\n"
    assert exchanges(text + "Болат:\nАуылға барамын.") == (FIRST, SECOND)


def test_a_colon_within_an_answer_is_no_label() -> None:
    text = "– Қалай келдіңіз?\n– Пойызбен.\n– Енді қайда барасыз?\n– Бір сөзім бар: ауылға."
    assert exchanges(text)[1].answer == ("Бір сөзім бар: ауылға.",)


def test_only_questions_are_marked() -> None:
    text = """– Қалай келдіңіз?
Пойызбен келдім.
Жол ұзақ болды.
– Енді қайда барасыз?
Ауылға барамын."""
    assert exchanges(text) == (FIRST, SECOND)


def test_paragraphs_of_an_answer_that_open_with_a_dash() -> None:
    turns = [("Бірінші сұрақ қандай?", "Бірінші жауап."), ("Екінші сұрақ қандай?", "Екінші жауап.")]
    text = "\n".join(f"– {asked}\n– {answered}" for asked, answered in turns * 3)
    doubled = text.replace("– Екінші жауап.", "– Екінші жауап.\n– Тағы айтарым бар.", 1)
    read = exchanges(doubled)
    assert len(read) == 6
    assert read[1].answer == ("Екінші жауап.", "Тағы айтарым бар.")


def test_a_remark_may_stand_for_a_question() -> None:
    text = "– Неге келдіңіз?\n– Жұмыс бар.\n– Жұртшылық пікіріңізді білгісі келеді.\n– Айтайын."
    text += "\n– Рас па?\n– Иә."
    assert [exchange.question[0] for exchange in exchanges(text)] == [
        "Неге келдіңіз?",
        "Жұртшылық пікіріңізді білгісі келеді.",
        "Рас па?",
    ]


def test_an_answer_may_end_in_a_question() -> None:
    text = "– Неге келдіңіз?\n– Өзіңіз қалай ойлайсыз?\n– Кім шақырды?\n– Ел шақырды емес пе?"
    assert [exchange.answer for exchange in exchanges(text)] == [
        ("Өзіңіз қалай ойлайсыз?",),
        ("Ел шақырды емес пе?",),
    ]


def test_what_stands_after_the_last_answer_is_removed() -> None:
    text = """– Қалай?
– Жақсы.
Ел аман.
Сұхбаттасқан Айгүл СЕРІКҚЫЗЫ
«Ауыл тынысы», 2024 жыл, №7
Тағы оқыңыз
Ауа райы өзгереді."""
    read = segment(text.split("\n"))
    assert read.exchanges[0].answer == ("Жақсы.", "Ел аман.")
    assert [(line.text, line.reason) for line in read.removed] == [
        ("Сұхбаттасқан Айгүл СЕРІКҚЫЗЫ", "credit or source line"),
        ("«Ауыл тынысы», 2024 жыл, №7", "credit or source line"),
        ("Тағы оқыңыз", "related articles"),
        ("Ауа райы өзгереді.", "after the last answer"),
    ]


def test_buttons_of_the_page_are_removed_without_a_credit_line() -> None:
    read = segment(["– Қалай?", "– Жақсы.", "Ел аман.", "Бөлісу: Facebook", "Пікір қалдыру"])
    assert read.exchanges[0].answer == ("Жақсы.", "Ел аман.")


def test_thanks_without_a_reply_are_removed() -> None:
    read = segment(["– Қалай?", "– Жақсы.", "– Неге?", "– Солай.", "– Сұхбатыңызға рақмет!"])
    assert len(read.exchanges) == 2
    assert read.removed[-1].text == "Сұхбатыңызға рақмет!"


@pytest.mark.parametrize(
    "text",
    [
        "Бүгін ауылда жиын өтті.\nОған көп адам келді.",
        "– Бірінші тармақ.\n– Екінші тармақ.\n– Үшінші тармақ.\n– Төртінші тармақ.",
        "Құрылысқа бес мың теңге керек.",
    ],
)
def test_a_text_without_questions_is_refused(text: str) -> None:
    with pytest.raises(CorpusError, match="no questions with their answers"):
        exchanges(text)


@pytest.mark.parametrize(
    ("question", "closes"),
    [
        ("Сұхбатыңызға рақмет!", True),
        ("Уақыт бөліп, әңгімелескеніңіз үшін алғыс айтамыз.", True),
        ("Спасибо за интересную беседу.", True),
        ("Thank you for your time.", True),
        ("Рақмет. Соңғы сұрақ: қайда барасыз?", False),
        ("Жұртшылық пікіріңізді білгісі келеді.", False),
    ],
)
def test_thanks_and_farewells(question: str, closes: bool) -> None:
    assert is_closing([question]) is closes
