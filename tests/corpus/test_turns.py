"""Where turns begin, and what opens with a dash and is none."""

import pytest
from typeset import segment

from corpus.segmentation import Exchange


def exchanges(text: str) -> tuple[Exchange, ...]:
    return segment(text.split("\n")).exchanges


@pytest.mark.parametrize("dash", ["– ", "- ", "— "])
def test_points_of_a_list_are_no_turns(dash: str) -> None:
    text = f"{dash}Не керек?\n{dash}Үш нәрсе:\n{dash}уақыт;\n{dash}сабыр;\n{dash}еңбек.\nҚалғаны келеді."
    text += f"\n{dash}Көмек бар.\n{dash}Бар.\n{dash}Рас па?\n{dash}Рас."
    read = exchanges(text)
    assert read[0].answer == (
        "Үш нәрсе:",
        f"{dash}уақыт;",
        f"{dash}сабыр;",
        f"{dash}еңбек.",
        "Қалғаны келеді.",
    )
    assert len(read) == 3


def test_numbered_points_may_be_sentences() -> None:
    text = "– Не керек?\n– Екі нәрсе:\n– Бірінші – уақыт.\n– Екінші – сабыр.\n– Бар ма?\n– Бар."
    assert exchanges(text)[0].answer == ("Екі нәрсе:", "– Бірінші – уақыт.", "– Екінші – сабыр.")


def test_the_last_answer_may_end_with_a_list() -> None:
    text = "– Қалай?\n– Жақсы.\n– Не керек?\n– Екі нәрсе:\n– уақыт\n– сабыр"
    assert exchanges(text)[-1].answer == ("Екі нәрсе:", "– уақыт", "– сабыр")


def test_full_names_come_once_and_initials_follow() -> None:
    text = (
        "Айгүл Серікова: Қалай?\nБолат Оспан: Жақсы.\nА.С.: Неге?\nБ. О.: Солай.\nА. С.: Рас па?\nБ.О.: Иә."
    )
    assert [exchange.question for exchange in exchanges(text)] == [("Қалай?",), ("Неге?",), ("Рас па?",)]


def test_initials_and_a_dash() -> None:
    text = "А.С. – Қалай?\nБ.О. – Жақсы.\nА.С. – Неге?\nБ.О. – Солай."
    assert exchanges(text) == (Exchange(("Қалай?",), ("Жақсы.",)), Exchange(("Неге?",), ("Солай.",)))


def test_comments_after_the_credit_line_are_no_turns() -> None:
    talk = "– Қашан келдіңіз?\n– Кеше түнде жеттік.\n– Неге кешіктіңіз?\n– Жол ауыр болды.\n"
    read = segment([*talk.splitlines(), "Сұхбаттасқан Айгүл Серік.", "– Кім бұл?", "– Білмеймін."])
    assert len(read.exchanges) == 2
    assert read.exchanges[-1].answer == ("Жол ауыр болды.",)


def test_subheads_and_pictures_amid_an_answer_are_removed() -> None:
    text = "– Қалай?\n– Жақсы.\nАуылдың бүгіні\nМектеп салынды.\nФото: Болат Оспан\nЖол да бар."
    text += "\n– Неге?\n– Солай."
    read = segment(text.split("\n"))
    assert read.exchanges[0].answer == ("Жақсы.", "Мектеп салынды.", "Жол да бар.")
    assert [(line.text, line.reason) for line in read.removed] == [
        ("Ауылдың бүгіні", "subhead"),
        ("Фото: Болат Оспан", "credit or source line"),
    ]


def test_a_question_may_list_what_it_asks() -> None:
    text = "– Екі сұрағым бар:\n– неге келдіңіз;\n– не көрдіңіз?\n– Жұмыспен келдім.\n– Енді ше?\n– Қайтамын."
    assert exchanges(text)[0].question == ("Екі сұрағым бар:", "– неге келдіңіз;", "– не көрдіңіз?")


def test_a_talk_that_is_told_of_belongs_to_the_answer() -> None:
    told = "– Балалар ше?\n– Үлкені бірде айтты:\n– Қайтамыз ба? – деп сұрады.\n– Жоқ, – дедім мен.\nСолай."
    read = exchanges(f"{told}\n– Енді ше?\n– Қаламыз.")
    assert read[0].answer[1:] == ("– Қайтамыз ба? – деп сұрады.", "– Жоқ, – дедім мен.", "Солай.")
    assert len(read) == 2


def test_a_label_and_a_dash() -> None:
    text = "Журналист: – Қалай?\nДосов: – Жақсы.\nЖурналист: – Неге?\nДосов: – Солай."
    assert exchanges(text)[0] == Exchange(("Қалай?",), ("Жақсы.",))
