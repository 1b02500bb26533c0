"""Figures whose unit, noun or currency is told elsewhere, or in an unusual way."""

import pytest

from corpus import figures
from corpus.model import Figure, Language, Passage


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # Some of those counted before.
        ("kk", "Цехта 40 жұмысшы бар, он бесі – қыз, алтауы – шебер.", "40 жұмысшы, 15 жұмысшы, 6 жұмысшы"),
        ("kk", "Өңірде 9 мың жүргізуші бар, 4 мыңнан астамы – қалада.", "9000 жүргізуші, 4000 жүргізуші"),
        ("kk", "Арнаның 18 шақырымы қайта қазылды, соның 5-і бетондалды.", "18 km, 5 km"),
        ("kk", "Қауымның 2,4 миллионы қалада тұрады.", "2400000 қауым"),
        ("ru", "Из 90 заявок поддержали 35.", "90 заявка, 35 заявка"),
        ("ru", "Лишь 4 из 20 ульев пережили зиму.", "4 улей, 20 улей"),
        ("en", "Of the 70 letters, 52 came by post.", "70 letter, 52 letter"),
        ("en", "Two of our 14 looms still work.", "2 loom, 14 loom"),
        ("ru", "Осмотрели 90 человек, 20 госпитализировали.", "90 человек, 20 человек"),
        ("ru", "В классе 30 учеников, двое — новенькие.", "30 ученик, 2 ученик"),
        ("en", "The ward was built for 60 patients and now has 85.", "60 patient, 85 patient"),
        ("kk", "Кемеде 300 гектар бар, соның екі жүзі суармалы.", "300 har, 200 har"),
        ("kk", "Биыл 8-сыныпты 12, 10-сыныпты 9 түлек бітірді.", "12 түлек, 9 түлек"),
        ("ru", "Хлеб подорожал на 7 процентов, мука — на 9.", "7 %, 9 %"),
        ("ru", "Срок для рабочих — 5 лет, мастеров — 10.", "5 a, 10 a"),
        ("kk", "Бағасы 150-ден 210 теңгеге шықты.", "150 KZT, 210 KZT"),
        # People without the word.
        ("en", "Nearly two-fifths are retired.", "2/5 person"),
        ("ru", "Нас в отряде двадцать пять.", "25 человек"),
        ("en", "Last year 14 were born here.", "14 person"),
        ("en", "The match drew a crowd of 9,000.", "9000 person"),
        # By how much something changes.
        ("kk", "Отынның бағасы үштен бірге қымбаттады.", "1/3 баға"),
        ("kk", "Ұн бағасы ширекке өсті.", "1/4 баға"),
        ("ru", "Цены на муку выросли на четверть.", "1/4 цена"),
        ("ru", "Мы сократили расходы более чем наполовину.", "1/2 расход"),
        ("en", "Yields dropped by more than a quarter.", "1/4 yield"),
        ("en", "Attendance has halved since May.", "1/2 attendance"),
        ("en", "Rates rose by 25 basis points.", "0.25 %"),
        # Numbers joined to what they measure.
        ("ru", "За рулём был пятидесятилетний водитель.", "50 a"),
        ("ru", "Лекция двухчасовая, маршрут 300-километровый.", "2 h, 300 km"),
        ("en", "A 12-storey tower, a two-hour talk.", "12 storey, 2 h"),
        # About, by the order of words.
        ("ru", "Пришло тысяч триста гостей.", "300000 гость"),
        ("ru", "Ждут шесть с лишним тысяч семей.", "6000 семья"),
        ("en", "A dozen or so students left.", "12 student"),
        ("kk", "Тойға қырықтың үстінде адам келді.", "40 адам"),
        # Shares of so many.
        ("ru", "Семь из десяти жителей за.", "7/10 житель"),
        ("en", "One patient in four waits.", "1/4 patient"),
        # What an adjective or a loaned first part goes with.
        ("kk", "Елде 154 жаңартылатын энергия нысаны бар.", "154 нысан"),
        ("kk", "Қорада 850 бас асыл тұқымды сиыр тұр.", "850 сиыр"),
        ("kk", "Қорда 20 мың аудиокітап бар.", "20000 аудиокітап"),
        ("kk", "Мыңнан аса отбасы кезекте.", "1000 отбасы"),
        # Places of which the noun is said once or not at all.
        ("kk", "Өңірде үшінші, елде оныншы орындамыз.", "3 орын, 10 орын"),
        ("ru", "Он стал пятым в рейтинге.", "5 место"),
        ("en", "We are sixth in the world.", "6 place"),
        # Every third.
        ("kk", "Әрбір төртінші үй бос тұр.", "1/4 үй"),
        ("ru", "Каждое пятое дерево больное.", "1/5 дерево"),
        ("en", "About 3 in 10 people said no.", "3/10 person"),
        ("en", "Four out of five orders are small.", "4/5 order"),
        # Two units, and hundredths of a currency.
        ("kk", "Билет 85 теңге 50 тиын тұрады.", "85.5 KZT"),
        ("kk", "Сапар 2 сағат 20 минутқа созылды.", "140 min"),
        ("en", "The door is 6 feet 8 inches high.", "80 [in_i]"),
        ("en", "A stamp costs 45 cents.", "0.45 USD"),
        # A bare million is of the money told before or after it.
        (
            "kk",
            "Көпірге 3 млрд теңге керек, ал бізге 800 миллион ғана бөлінді.",
            "3000000000 KZT, 800000000 KZT",
        ),
        ("ru", "На мост нужно 3 млрд, а выделили 800 млн тенге.", "3000000000 KZT, 800000000 KZT"),
        ("kk", "Арнаға 2 трлн жұмсалады, биыл 90 млрд теңге берілді.", "2000000000000 KZT, 90000000000 KZT"),
        ("kk", "Жеңімпазға 900 мың теңге, үшінші орынға – 300 мың.", "900000 KZT, 3 орын, 300000 KZT"),
        # What falls from one number to another.
        ("ru", "Износ снизился с 60 до 45 процентов.", "60 %, 45 %"),
        # A number after what it counts.
        ("kk", "Орта ұпай 81,5 болды.", "81.5 ұпай"),
        ("ru", "Автобусов у нас 130.", "130 автобус"),
        ("en", "The population is around 12,000.", "12000 person"),
        # Nouns of several words, and after what they have.
        ("kk", "Жағада 16 елді мекен мен 700 ірі қара бар.", "16 елді мекен, 700 ірі қара"),
        ("kk", "Ауданда 150 баспанасы жоқ отбасы тіркелді.", "150 отбасы"),
        ("kk", "Жылына 60 түп отырғызамыз.", "60 түп"),
        ("ru", "Собираем 22 центнера с гектара.", "22 dt/har"),
        ("ru", "Зазор – три десятых миллиметра.", "0.3 mm"),
    ],
)
def test_a_figure_takes_the_unit_that_is_told_elsewhere(language: Language, text: str, told: str) -> None:
    assert ", ".join(f"{each.value} {each.unit}" for each in found(text, language)) == told


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("kk", "Қазір 44-темін.", "44"),
        ("kk", "Әпкем биыл 63-ке шықты.", "63"),
        ("kk", "Жасым елуден асты.", "50"),
        ("kk", "Немеремнің үлкені 19-да.", "19"),
        ("kk", "Қызым – 16-да.", "16"),
        ("ru", "Самой юной участнице – 14.", "14"),
        ("ru", "Мне не было и тридцати.", "30"),
        ("en", "At 29, she opened a bakery.", "29"),
        ("en", "Entry is free for children under 12.", "12"),
    ],
)
def test_an_age_needs_no_word_for_years(language: Language, text: str, value: str) -> None:
    (figure,) = found(text, language)
    assert (figure.value, figure.unit, figure.kind) == (value, "a", "age")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Екеуіміз бірге өстік, үшеуі – көршіміз."),
        ("kk", "Мың алғыс айтамын."),
        ("kk", "Жеті атасын білмейтін жан бар."),
        ("ru", "Пострадали сотни домов и тысячи гектаров."),
        ("en", "Open chapter number 7 at 555-0142."),
        ("kk", "Шот нөмірі 12345678901234567890."),
        ("kk", "Он мыңдаған адам келді."),
        ("ru", "Совещание начнётся в семь часов вечера."),
        ("en", "She won the 400 metres."),
    ],
)
def test_what_only_looks_like_an_amount_is_none(language: Language, text: str) -> None:
    assert not found(text, language)


def found(text: str, language: Language) -> tuple[Figure, ...]:
    return figures.find("x/1", [Passage(0, text)], None, language)
