"""Numbers in sayings and dates, which are no figures, and numbers of rarer forms."""

import pytest

from corpus import figures
from corpus.model import Figure, Language, Passage


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("kk", "Жеті рет өлшеп, бір рет кес дейді ғой.", ""),
        ("kk", "Бір оқпен екі қоян атқандай болды.", ""),
        ("kk", "Екі аяғын бір етікке тығып отырды.", ""),
        ("kk", "Порттан екі кеме шықты, бортында 40 теңізші бар.", "2 кеме, 40 теңізші"),
        ("kk", "Екі сөздікке 90 мың атау кірді.", "2 сөздік, 90000 атау"),
        ("ru", "За двумя зайцами погонишься — ни одного не поймаешь.", ""),
        ("ru", "Двум смертям не бывать, а одной не миновать.", ""),
        ("ru", "Мы сто лет не виделись.", ""),
        ("ru", "Этому дому сто лет, в нём семь комнат.", "100 a, 7 комната"),
        ("ru", "Мы замерили давление семь раз.", "7 раз"),
        ("ru", "Поступило два мнения экспертов и 14 отзывов.", "14 отзыв"),
        ("en", "We killed two birds with one stone.", ""),
        ("en", "I was in two minds about it.", ""),
        ("en", "A picture is worth a thousand words.", ""),
        ("en", "We ringed 40 birds and released two eagles.", "40 bird, 2 eagle"),
        ("ru", "Пришли в половине третьего, ушли в четверть шестого.", ""),
        ("ru", "Без четверти восемь все были на местах.", ""),
        ("ru", "Половина пятого этажа пустует.", ""),
        ("ru", "Четверть второго тиража раскупили.", ""),
        ("ru", "Половина учеников заболела.", "1/2 ученик"),
        ("ru", "Половина третьих классов учится после обеда.", "1/2 класс"),
        ("ru", "За час опустела половина класса.", "1/2 класс"),
        ("kk", "Жиын 12 қыркүйегінде, 5 қыркүйегіне дейін өтеді.", ""),
        ("kk", "Қыркүйекте 12 күн жаңбыр жауды.", "12 d"),
        ("ru", "Встретились в десять минут третьего.", ""),
        ("ru", "Было пять минут первого, прошло десять минут.", "10 min"),
        ("ru", "Дали пятнадцать минут второму оратору.", "15 min"),
    ],
)
def test_sayings_clock_times_and_days_are_no_figures_and_amounts_are(
    language: Language, text: str, told: str
) -> None:
    assert told_of(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("kk", "Қаражаттың елуден бірі ғана игерілді.", "1/50 қаражат"),
        ("kk", "Сайлаушылардың отыздан бірі келмеді.", "1/30 сайлаушы"),
        ("kk", "Тұрғындардың қырықтан бірі жазылған.", "1/40 тұрғын"),
        ("en", "One in thirty babies is born early.", "1/30 baby"),
        ("en", "Only one child in fifty reads this.", "1/50 child"),
        ("en", "The odds are one in a thousand.", ""),
        ("en", "Nine of the twenty-two houses were sold.", "9 house, 22 house"),
        ("en", "Twelve of our thirty-five buses are electric.", "12 bus, 35 bus"),
        ("en", "We have eleven one-bedroom flats.", "11 flat"),
        ("en", "Six of the forty-one two-storey homes stayed.", "6 home, 41 home"),
        ("en", "The library holds sixty atlases and 12 canvases.", "60 atlas, 12 canvas"),
        ("kk", "Ауылда 200 үй бар, оның елуге тартасы бос тұр.", "200 үй, 50 үй"),
        ("kk", "Шеберханада 30 қызметкер бар, жиырмаға тартасы – әйел.", "30 қызметкер, 20 қызметкер"),
        ("kk", "Бірге тартылған 40 метр арқан.", "40 m"),
        ("kk", "Қоймада 5 тоннаға да толмайтын ұн қалды.", "5 t"),
        ("kk", "Айлығы 200 мың теңгеге де жетпейді.", "200000 KZT"),
        ("kk", "Жолдың ұзындығы 3 шақырымға да жетпейтін еді.", "3 km"),
        ("kk", "Екі жүлдегеріміз 90 балдан асырды.", "2 жүлдегер, 90 балл"),
        ("kk", "Сынақтан 45 бал жинады.", "45 балл"),
        ("kk", "Мөлшері 30 пайыздан асырылған.", "30 %"),
        ("kk", "Ол 200 бал ара ұясын ұстайды.", "200 бал ара"),
        ("kk", "Шеберханаға он жас тігінші алдық.", "10 тігінші"),
        ("kk", "Топта 8 жас ғалым бар.", "8 ғалым"),
        ("kk", "Ол кезде он жаста едім, ағам 14 жас үлкен.", "10 a, 14 жас"),
        ("kk", "Есебі 200 беттей болды.", "200 бет"),
        ("kk", "Жиынға 60 адамдай келді, 12 үйдей тұрғызылды.", "60 адам, 12 үй"),
        ("kk", "Оқулықтың 12 бетте жазылғаны рас.", ""),
        ("ru", "Собралось полсотни зрителей.", "50 зритель"),
        ("ru", "Нас осталось полсотни.", "50 человек"),
        ("en", "We paid 12 pounds a kilo.", "12 GBP"),
        ("en", "Hay sells at 90 pounds a ton.", "90 GBP"),
        ("en", "Half the valley still burns wood.", "1/2 valley"),
        ("en", "Half the crew never sleeps.", "1/2 crew"),
        ("en", "Four ships already left.", "4 ship"),
        ("en", "We came second in Oslo and first in Bergen.", "2 place, 1 place"),
        ("en", "She finished seventh on Sunday and tenth on Monday.", "7 place, 10 place"),
        ("en", "He was born third in line and first in our hearts.", ""),
        ("ru", "Он стал вторым в Осло и первым в Бергене.", "2 место, 1 место"),
        ("ru", "Жил во втором доме и первом подъезде.", ""),
        ("en", "The flood took a tenth of the herd.", "1/10 herd"),
        ("en", "A fifth of our voters stayed home.", "1/5 voter"),
        ("en", "We lost a sixth of it.", ""),
        ("en", "She came fifth of all.", "5 place"),
        ("en", "He read a fifth of an hour.", ""),
    ],
)
def test_numbers_of_rarer_forms_are_read(language: Language, text: str, told: str) -> None:
    assert told_of(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "qualifiers"),
    [
        ("ru", "Температура не ниже 18 градусов, влажность не выше 60 процентов.", ["over", "up to"]),
        ("ru", "Принимаем детей не младше 6 лет.", ["over"]),
        ("ru", "Участники должны быть не старше 35 лет.", ["up to"]),
        ("ru", "Уровень воды ниже 2 метров.", ["under"]),
        ("kk", "Қоймада 5 тоннаға да толмайтын ұн қалды.", ["under"]),
        ("kk", "Жолдың ұзындығы 3 шақырымға да жетпейтін еді.", ["under"]),
        ("kk", "Екеуі де 90 балдан асырды.", ["over"]),
        ("kk", "Бізде 30 қызметкер бар, жиырмаға тартасы – әйел.", [None, "about"]),
        ("kk", "Бір тоннаға жақында 300 теңге қосылды.", [None]),
    ],
)
def test_a_denied_bound_is_the_other_bound(
    language: Language, text: str, qualifiers: list[str | None]
) -> None:
    found = figures.find("x/1", [Passage(0, text)], None, language)
    assert [figure.qualifier for figure in found] == qualifiers


def test_no_noun_is_taken_from_two_sentences_before() -> None:
    near, far = "Мектепте 90 оқушы бар. 40 қатысты.", "Мектепте 90 оқушы бар. Жыл жақсы өтті. 40-қа жетті."
    assert told_of(far, "kk") == "90 оқушы"
    assert told_of(near, "kk").startswith("90 оқушы")


def told_of(text: str, language: Language) -> str:
    return ", ".join(map(_told, figures.find("x/1", [Passage(0, text)], None, language)))


def _told(figure: Figure) -> str:
    value = f"{figure.value}..{figure.value_to}" if figure.value_to else figure.value
    return f"{value} {figure.unit}"
