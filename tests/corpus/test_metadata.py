"""What the text about an interview says of it, in three languages."""

from datetime import date

import pytest
from typeset import segment

from corpus import metadata
from corpus.metadata import Metadata
from corpus.model import Removed
from corpus.segmentation import LEAD


def told(text: str) -> Metadata:
    talk = segment(text.strip().split("\n"))
    return metadata.find(talk.removed, talk)


def test_a_lead_and_a_greeting_name_the_speaker() -> None:
    found = told("""
Көл жағасында
Бас маман Сәбит Ерғалимен жүздестік. Абай Құнанбайұлы көшесі, 5.
– Сәбит Омарұлы, көл кебе ме?
– Кеппейді. Біз бақылап отырмыз.
– Неге сенесіз?
– Өлшеп жүрміз.
Сұхбаттасқан Динара КӨШЕР
«Ертіс самалы» газеті, 2023 жылғы 4 мамыр, №18 (902)
""")
    assert (found.title, found.speaker, found.interviewer) == (
        "Көл жағасында",
        "Сәбит Ерғали",
        "Динара КӨШЕР",
    )
    assert (found.outlet, found.medium, found.issue) == ("Ертіс самалы", "newspaper", "18 (902)")
    assert found.published_on == date(2023, 5, 4)


def test_labels_name_both() -> None:
    found = told("Ann Lee: How are you?\nTom Roe: Fine.\nAnn Lee: Why?\nTom Roe: I slept well.")
    assert (found.interviewer, found.speaker) == ("Ann Lee", "Tom Roe")


def test_an_outlet_that_asks() -> None:
    found = told("«Степной вестник»: Как вы?\nОрлов: Хорошо.\n«Степной вестник»: Почему?\nОрлов: Выспался.")
    assert (found.outlet, found.interviewer) == ("Степной вестник", None)


def test_a_headline_names_the_speaker_as_running_text_spells_it() -> None:
    found = told("Рауан САБЫР: Жол алыс\nИнженер Рауан Сабыр айтады.\n– Қалай?\n– Жақсы.\n– Неге?\n– Солай.")
    assert (found.title, found.speaker) == ("Рауан САБЫР: Жол алыс", "Рауан Сабыр")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Беседовала Анна Климова", "Анна Климова"),
        ("Interview by Tom Roe", "Tom Roe"),
        ("Әңгімелескен – Болат ОСПАН", "Болат ОСПАН"),
        ("By Nora Field", "Nora Field"),
        ("Автор: Ольга Рощина", "Ольга Рощина"),
        ("Сурет: Ольга Рощина", None),
        ("Автор книги приехал вчера", None),
    ],
)
def test_who_asked(line: str, name: str | None) -> None:
    assert metadata.find([Removed(line, "credit or source line")]).interviewer == name


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("«Полустанок», 19 февраля 2021 года", "Полустанок"),
        ("Городской квартал, рубрика «Соседи»", "Городской квартал"),
        ("Жайлау үні газетінің қонағы", "Жайлау үні"),
        ("«ТАУЛЫ» ӘДЕБИ ЖУРНАЛЫ", "ТАУЛЫ"),
        ("«Мақсатым – жол салу»", None),
        ('"date": "2020-01-02",', None),
    ],
)
def test_outlets(line: str, outlet: str | None) -> None:
    assert metadata.find([Removed(line, LEAD)]).outlet == outlet


def test_an_initial_that_no_space_follows() -> None:
    found = metadata.find([Removed("Жазып алған Қ.Төле", "credit or source line")])
    assert found.interviewer == "Қ.Төле"


def test_dates_of_other_articles_are_not_the_interviews() -> None:
    found = metadata.find(
        [Removed("Көпір ашылды, 3 наурыз 2021", "related articles"), Removed("5 мамыр 2025", LEAD)]
    )
    assert found.published_on == date(2025, 5, 5)


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Ақын Жанар Құсайынова – «Қоңыр тас» жинағының авторы.", "Жанар Құсайынова"),
        (
            "Мекеме директоры Бауыржан Сейітұлы Нұрпейісовке жолығып, су жайын сұрадық.",
            "Бауыржан Сейітұлы Нұрпейісов",
        ),
        ("Орнитолог Ержан Нұрғалиевпен Қорғалжын көлінің жағасында кездестік.", "Ержан Нұрғалиев"),
        ("Наубайшы Клара Иманғалиқызына жиырма сұрақ қойдық.", "Клара Иманғалиқызы"),
        ("Ақпан айында Шығыс Қазақстанда болдық. Абай Құнанбайұлы көшесі ұзын.", ""),
        ("О закваске рассказывает пекарь Алексей Воронцов.", "Алексей Воронцов"),
        ("С машинистом Олегом Петровичем Назаренко мы проехали весь путь.", "Олег Петрович Назаренко"),
        ("Мы расспросили педиатра Ольгу Ивановну Сомову о прививках.", "Ольга Ивановна Сомова"),
        ("Андрей Мельников и Виктор Сомов работают рядом.", ""),
        ("Мы говорим с министром иностранных дел. Дом стоит на улице Ивана Петрова.", ""),
        ("Before she became a folk hero, Nell Okafor kept a bank alive.", "Nell Okafor"),
        ("Mary Ann Dalton repairs violins in South London.", "Mary Ann Dalton"),
        ("She grew up near Lake Erie and moved to Upper Manhattan.", ""),
    ],
)
def test_whom_a_lead_introduces(lead: str, speaker: str) -> None:
    assert told(f"{lead}\n– Неге?\n– Солай.\n– Қалай?\n– Жақсы.").speaker == (speaker or None)


def test_a_colleague_in_the_lead_asks() -> None:
    found = told("""
Наш корреспондент Павел Громов поговорил с тренером Сергеем Дорониным.
– Как вы?
– Хорошо.
– Почему?
– Выспался.
""")
    assert (found.speaker, found.interviewer) == ("Сергей Доронин", "Павел Громов")


def test_a_headline_in_capitals() -> None:
    found = told("ЕЛЕНА КОЧЕТОВА: «БИБЛИОТЕКА НЕ УМРЁТ»\n– Как?\n– Так.\n– Почему?\n– Её любят.")
    assert found.speaker == "Елена Кочетова"
