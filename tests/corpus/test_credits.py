"""Credit lines, told from speech that begins alike."""

import pytest

from corpus.credits import is_credit, is_picture_credit, names_interviewer


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
