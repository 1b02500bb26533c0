"""Credit lines, told from speech that begins alike."""

import pytest

from corpus import segmentation
from corpus.credits import is_credit, is_picture_credit, names_interviewer
from corpus.restoration.paragraphs import Paragraph


@pytest.mark.parametrize(
    "line",
    [
        "Сұхбаттасқан Айгүл СЕРІКҚЫЗЫ",
        "Әңгімені жазып алған Болат Оспан.",
        "Әзірлеген: баспасөз қызметі",
        "Суретті түсірген автор.",
        "Фото: жеке мұрағаттан",
        "Айгүл СЕРІКҚЫЗЫ,",
        "«Ауыл тынысы» газеті, 2024 жылғы 1 ақпан, №7",
        "Сұхбат ықшамдалып берілді.",
        "Беседовала Анна Климова.",
        "Интервью публикуется с сокращениями.",
        "Interview by Ann Lee. Photographs by Tom Roe.",
        "This conversation was edited and condensed.",
        "Толығырақ: https://example.org/suhbat",
        "Words: Ann Lee.",
        "Перевод: Мария Лесная",
        "Аударма: Дәурен ОМАР",
        "Жазып алған: Меруерт Жүнісова",
        "ЖҮРГІЗГЕН: Меруерт Жүнісова",
        "(Беседовала Анна Климова)",
        "Меруерт Жүнісова сұхбаттасты.",
        "Анна Климова, записала",
        "Ann Lee conducted the interview.",
    ],
)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Сұхбаттасқан адамның бәрі ауылға қайтқысы келеді.",
        "Әңгімелескен сайын одан бірдеңе үйренемін.",
        "Сурет салғанды жақсы көремін.",
        "Фото мен үшін өмірдің өзі.",
        "Записал себе это правило ещё в школе.",
        "Source code is what I read in the evening.",
        "Бұл әңгіме маған ой салды.",
        "Алматы. Ол кезде бала едім.",
        "Анна Климова записала пластинку и уехала.",
        "Ann Lee spoke to him about the flood.",
        "Меруерт Жүнісова жазып алды да, кетіп қалды.",
        "Story: it rained for a week.",
        "Сұхбат: бұл екі адамның әңгімесі.",
    ],
)
def test_speech(line: str) -> None:
    assert not is_credit(line)


def test_who_asked_and_who_photographed() -> None:
    assert names_interviewer("Сұхбаттасқан Айгүл Серік.")
    assert not names_interviewer("Сурет: Айгүл Серік")
    assert is_picture_credit("Сурет: Айгүл Серік")
    assert not is_picture_credit("Суреттер – көңілдің айнасы.")


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    ("thanks", "credit"),
    [
        ("– Уақыт бөлгеніңізге рақмет!", "Жазып алған: Меруерт Жүнісова"),
        ("– Уақыт бөлгеніңізге рақмет!", "Дайындаған Меруерт Жүнісова."),
        ("– Уақыт бөлгеніңізге рақмет!", "Меруерт Жүнісова әңгімелесті"),
        ("– Спасибо за беседу!", "Интервью вёл – Пётр Малов"),
        ("– Thank you for your time!", "As told to Ann Lee"),
    ],
)
def test_a_credit_answers_nothing(thanks: str, credit: str, bold: bool) -> None:
    talk = ["– Сіз неге кетпедіңіз?", "– Мен осында тудым.", "– Сізге не керек?", "– Маған жаңбыр керек."]
    lines = [*talk, thanks, credit]
    asked = [len(line) if bold and i in (0, 2, 4) else 0 for i, line in enumerate(lines)]
    read = segmentation.segment([Paragraph(line, strong) for line, strong in zip(lines, asked, strict=True)])
    assert len(read.exchanges) == 2
    assert credit.removeprefix("– ") in [entry.text for entry in read.removed]
