"""Pages of one line: where their turns begin, and where the talk is over."""

import pytest
from typeset import restored, segment

CASES = {
    "dashes": "Кіріспе. – Қалай келдіңіз? – Пойызбен – түнде келдім. – Қайда барасыз? – Ауылға барамын.",
    "hyphens": "Кіріспе. - Қалай келдіңіз? - Пойызбен - түнде. Жол ұзақ. - Қайда барасыз? - Ауылға барамын.",
    "names": "Сөз басы. А. Серік: Қалай? К. Оспан: Жақсы. Біз барамыз. А. Серік: Неге? К. Оспан: Солай.",
    "capitals": "Вступление. ВОПРОС: Как дела? ОТВЕТ: Хорошо. Я рад. ВОПРОС: Почему? ОТВЕТ: Так вышло.",
    "letters": "An intro here. Q: How are you? A: Fine. I walk. Q: Where do you walk? A: Home.",
    "a label and hyphens": "Кіріспе. F: Қалай келдіңіз? - Жаяу - таңмен. F: Неге жаяу? - Көлік жоқ.",
    "an answer with two kinds of dashes": "Сөз. — Неге? — Білмеймін. – Солай ғой. — Енді ше? — Білемін.",
}


@pytest.mark.parametrize("name", CASES)
def test_two_pairs(name: str) -> None:
    paragraphs = restored([CASES[name]])
    assert " ".join(paragraphs) == CASES[name]
    read = segment(paragraphs)
    assert len(read.exchanges) == 2
    assert all(each.question[0].endswith("?") for each in read.exchanges)


def test_what_follows_the_talk_is_parted_from_it() -> None:
    text = (
        "Тілші: Қалай келдіңіз? Қонақ: Жаяу келдім. Тілші: Неге? Қонақ: Көлік болмады*. * Ол жылы. "
        "Сұхбаттасқан Айгүл Серік. Танымал мақалалар Үй салу Қымбаттады. Жол жөнделді."
    )
    read = segment(restored([text]))
    assert read.exchanges[-1].answer == ("Көлік болмады*.",)
    assert [each.text for each in read.removed][-3:] == [
        "* Ол жылы.",
        "Сұхбаттасқан Айгүл Серік.",
        "Танымал мақалалар Үй салу Қымбаттады. Жол жөнделді.",
    ]


def test_a_question_and_its_answer_in_one_paragraph() -> None:
    lines = [
        "– Қалай келдіңіз? – Жаяу келдім.",
        "– Неге жаяу? – Көлік болмады.",
        "– Енді ше? – Енді көлікпен.",
    ]
    assert [each.answer for each in segment(restored(lines)).exchanges] == [
        ("Жаяу келдім.",),
        ("Көлік болмады.",),
        ("Енді көлікпен.",),
    ]


def test_dashes_amid_paragraphs_of_a_page_with_breaks_stay() -> None:
    lines = [
        "– Неге келдіңіз?",
        "– Неге? – деп ойладым өзім де. – Білмеймін.",
        "– Ал енді?",
        "– Енді білемін.",
    ]
    assert restored(lines) == tuple(lines)


def test_a_round_of_short_questions_at_the_end() -> None:
    talk = [
        "– Бапкеріңіз не деді?",
        "– «Аяқ» деді. Не істейміз? – Аяққа қараймыз. Сөйтіп жеңдік.",
        "– Енді қысқа сұрақтар. Ет пе, балық па? – Ет.",
        "– Теңіз бе, тау ма? – Тау.",
        "– Сүйікті саныңыз? – Тоғыз.",
        "– Рақмет!",
        "– Сау болыңыздар.",
    ]
    read = segment(restored(talk))
    assert [each.question for each in read.exchanges] == [
        ("Бапкеріңіз не деді?",),
        ("Енді қысқа сұрақтар. Ет пе, балық па?",),
        ("Теңіз бе, тау ма?",),
        ("Сүйікті саныңыз?",),
        ("Рақмет!",),
    ]
    assert read.exchanges[0].answer == ("«Аяқ» деді. Не істейміз? – Аяққа қараймыз. Сөйтіп жеңдік.",)
