"""Figures whose noun, unit or currency is left out: what agreement and parallel clauses tell."""

import pytest

from corpus import figures
from corpus.model import Figure, Language, Passage


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "У нас 12 автобусов, а водителей всего восемь.", "12 автобус, 8 водитель"),
        ("ru", "Парт тридцать, а стульев осталось двадцать.", "30 парта, 20 стул"),
        ("ru", "Школ в районе по-прежнему 14.", "14 школа"),
        ("ru", "Лошадей было две тысячи, сейчас их пятьсот.", "2000 лошадь, 500 лошадь"),
        ("ru", "Построили 60 домов, жильцов их выселили в 90.", "60 дом"),
        ("ru", "Опросили 400 семей, и у 90 нет воды.", "400 семья, 90 семья"),
        ("ru", "Проверили 50 школ, у 12 нашли нарушения.", "50 школа, 12 школа"),
        ("ru", "Выступало 50 солистов, у 7 вечера кончили.", "50 солист"),
        ("ru", "Лекция идёт 80 минут, семинар — сорок.", "80 min, 40 min"),
        ("ru", "Литр стоит 300 тенге, банка — 900.", "300 KZT, 900 KZT"),
        ("ru", "Пшеница даёт 20 центнеров, ячмень — 25.", "20 dt, 25 dt"),
        ("ru", "Рост у него 185 см, вес — 78.", "185 cm"),
        ("ru", "Взнос — 5 тысяч тенге, для студентов — не менее двух тысяч.", "5000 KZT, 2000 KZT"),
        ("ru", "Меняем по 30 километров, а нужно сто.", "30 km, 100 km"),
        ("en", "We tested 90 pumps; more than twenty failed.", "90 pump, 20 pump"),
        ("en", "They invited 300 guests, and no fewer than 250 came.", "300 guest, 250 guest"),
        ("en", "Around 40 students applied, and about ten were accepted.", "40 student, 10 student"),
        ("en", "She owns 40 goats; fewer than ten acres are fenced.", "40 goat, 10 [acr_us]"),
        ("en", "The number of accidents has fallen to 12.", "12 accident"),
        ("en", "The number of schools rose from 30 to 45.", "30..45 school"),
        ("en", "The number of new users passed 9,000.", "9000 user"),
        ("en", "The number of beds fell by 8 percent.", "8 %"),
        ("ru", "Число аварий снизилось до 14.", "14 авария"),
        ("ru", "Количество читателей — 3 тысячи.", "3000 читатель"),
        ("ru", "Число заявок выросло на 20 процентов.", "20 %"),
        ("en", "Each pump moves 4 tonnes, and we have nine of them.", "4 t, 9 pump"),
        ("en", "Every carriage weighs 40 tonnes; eight of them were lost.", "40 t, 8 carriage"),
        ("en", "We laid 60 km of pipe, and 20 of them leak.", "60 km, 20 km"),
        ("en", "Prices fell by 2 percentage points to 7 percent.", "2 %, 7 %"),
        ("en", "Output rose by 4 tonnes to 9 tonnes.", "4 t, 9 t"),
        ("en", "Sales grew by 5 to 8 percent.", "5..8 %"),
        ("en", "They rose from 5 percent to 8 percent.", "5..8 %"),
        ("en", "Tourists make up a third of the guests.", "1/3 guest"),
        ("en", "Women made up two-fifths of the crew.", "2/5 crew"),
        ("en", "Sales are up a quarter.", "1/4 sale"),
        ("en", "Rents went up by a third.", "1/3 rent"),
        ("en", "We lived at 27 Park Road and later at 5 Green Hill Avenue.", ""),
        ("ru", "Забили 30 голов, пропустили 12.", "30 гол, 12 гол"),
        ("ru", "В чемпионате он провёл 20 матчей и отметился 9 голами.", "20 матч, 9 гол"),
        ("ru", "На ферме 300 голов скота.", "300 голова"),
        ("kk", "Аулада үш тазы мен екі бүркіт бар.", "3 тазы, 2 бүркіт"),
        ("ru", "Провели 90 рейдов, из них 14 ночных.", "90 рейд, 14 рейд"),
        ("ru", "Открыли 30 кафе, из них 12 детских.", "30 кафе, 12 кафе"),
        ("ru", "Было 400 выпускников, из них 60 отличников.", "400 выпускник, 60 отличник"),
        ("ru", "Срок сократили с десяти месяцев до четырёх.", "10 mo, 4 mo"),
        ("ru", "Глубина упала с 9 метров до трёх.", "9 m, 3 m"),
        ("en", "The wait fell from nine weeks to four.", "9 wk, 4 wk"),
        ("en", "The road runs 9 miles to Ely.", "9 [mi_i]"),
        ("ru", "Сдадут завод лет через пять.", "5 a"),
        ("ru", "Зал рассчитан человек на двести.", "200 человек"),
        ("ru", "Просело метров на десять.", "10 m"),
        ("ru", "Пришли человек пять, часов в девять.", "5 человек"),
        ("en", "We planted 90 oaks and lost eleven.", "90 oak, 11 oak"),
        ("en", "She wrote 12 novels and published four.", "12 novel, 4 novel"),
        ("en", "I counted 30 seals and liked those three.", "30 seal"),
        ("ru", "Подали 20 заявок и выиграли три.", "20 заявка, 3 заявка"),
        ("ru", "Вырастил 12 щенков и оставил двух.", "12 щенок, 2 щенок"),
        ("en", "They trained 300 nurses, but only 40 have stayed.", "300 nurse, 40 nurse"),
        ("en", "He built nine boats, and only two were sold.", "9 boat, 2 boat"),
        ("kk", "Баға 40-тан 60-қа өсті.", ""),
        ("kk", "Көршілер 20 центнер алды, былтыр 12 еді.", "20 dt, 12 dt"),
        ("kk", "Сиырдан 14 литр сүт саудық, бұрын 8 болатын.", "14 L, 8 L"),
        ("kk", "Мектепте 300 оқушы бар, бұрын 90 еді.", "300 оқушы, 90 оқушы"),
        ("kk", "Жиынға 40 адам келді, былтыр 5 мамырда өткен.", "40 адам"),
        ("ru", "На математику — 9 человек на место, на химию — два.", "9 человек, 2 человек"),
        ("ru", "Мужчинам — 5 дней в месяц, женщинам — 7.", "5 d, 7 d"),
        ("ru", "Взрослым — 40 граммов сахара в день, детям — 20.", "40 g, 20 g"),
        ("ru", "Завод — 300 рабочих, директор — Иванов.", "300 рабочий"),
    ],
)
def test_a_noun_left_out_is_that_of_the_clause_before(language: Language, text: str, told: str) -> None:
    assert told_of(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "Килограмм мяса стоил 4 тысячи, теперь просят 5 тысяч тенге.", "4000 KZT, 5000 KZT"),
        ("ru", "Билет стоит 700, в выходные — 900 тенге.", "700 KZT, 900 KZT"),
        (
            "ru",
            "Ремонт обошёлся в 300 миллионов, а смета была 250 миллионов тенге.",
            "300000000 KZT, 250000000 KZT",
        ),
        ("ru", "Школа стоит пятнадцать лет.", "15 a"),
        ("ru", "Город стоит на двух реках, население — 95 тысяч.", "2 река, 95000 человек"),
        ("en", "The shop pays $3 a kilo; the co-op pays 5.", "3 USD, 5 USD"),
        ("en", "He paid $40 and left at 9.", "40 USD"),
        ("kk", "Етінің келісі 2 400, терісінікі 300 теңге.", "2400 KZT, 300 KZT"),
        ("kk", "Нанның бағасы 150, сүттікі 400 теңге.", "150 KZT, 400 KZT"),
        ("kk", "Билет үлкендерге 900, оқушыларға 400 теңге.", "900 KZT, 400 KZT"),
        ("kk", "Мұғалімдерге 20, дәрігерлерге 15 пәтер берілді.", "20 пәтер, 15 пәтер"),
        (
            "kk",
            "Мектепке 600 миллион сұраған едік, 200 миллион теңге бөлінді.",
            "600000000 KZT, 200000000 KZT",
        ),
        ("kk", "Көпірге 2 миллиард жоспарладық, 3 миллиард теңге кетті.", "2000000000 KZT, 3000000000 KZT"),
        ("ru", "Ждали 500, пришли 800 человек.", "500 человек, 800 человек"),
        ("ru", "Просили 40 миллионов, дали 25 миллионов тенге.", "40000000 KZT, 25000000 KZT"),
        ("ru", "Выиграли пять, проиграли два матча.", "5 матч, 2 матч"),
        ("en", "We asked for 90 million and got 60 million dollars.", "90000000 USD, 60000000 USD"),
        ("en", "They expected 300 but received 450 letters.", "300 letter, 450 letter"),
        ("ru", "За 3 млн фунтов продали дом.", "3000000 GBP"),
        ("ru", "Рыба весила пять фунтов.", "5 фунт"),
    ],
)
def test_money_without_its_currency_has_that_of_the_amount_beside_it(
    language: Language, text: str, told: str
) -> None:
    assert told_of(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("kk", "Отызға биыл толдым.", "30 a"),
        ("kk", "Елуге жақында келдім.", "50 a"),
        ("kk", "Әкем сексенге былтыр толған.", "80 a"),
        ("kk", "Сағат онға енді келді.", ""),
        ("kk", "Ұлым – үште, қызым – бесте.", "3 a, 5 a"),
        ("kk", "Көршім жетпістен асқан қария.", "70 a"),
        ("kk", "Тоқсаннан асқан әже бәрін есінде сақтапты.", "90 a"),
        ("kk", "Қырықтан астам кісі келді.", "40 кісі"),
        ("kk", "Елуден асқан жұмысшы бар.", "50 жұмысшы"),
        ("ru", "Самому пожилому водителю исполнилось семьдесят.", "70 a"),
        ("ru", "Самой младшей гимнастке было шесть.", "6 a"),
        ("ru", "Самому юному участнику — девять.", "9 a"),
        ("ru", "Самым длинным был третий тур, в нём было двадцать заданий.", "20 задание"),
        ("ru", "Возраст стоянки — более 12 000 лет.", "12000 a"),
        ("ru", "Возраст дерева — примерно 300 лет.", "300 a"),
        ("ru", "Я женился в двадцать лет, а отцом стал в тридцать.", "20 a, 30 a"),
        ("ru", "Начал петь в 16 лет, закончил в 45.", "16 a, 45 a"),
        ("ru", "Ему было двадцать лет, поезд уходил в десять.", "20 a"),
        ("en", "I'll be 70 next year.", "70 a"),
        ("en", "She'll be thirty in May.", "30 a"),
        ("en", "He will be 90 and still swims.", "90 a"),
        ("en", "I'll be 20 minutes late.", "20 min"),
        ("en", "It will be 30 in the shade.", ""),
        ("en", "The driver was between 20 and 25.", "20..25 a"),
        ("en", "We teach children aged 7 to 12.", "7..12 a"),
        ("en", "Patients aged between 40 and 60 recover faster.", "40..60 a"),
        ("en", "The price was between 35 and 40 dollars.", "35..40 USD"),
        ("en", "The score was between 30 and 35.", ""),
        ("ru", "Многим за шестьдесят, всем нелегко.", "60 a"),
        ("ru", "Ему за сорок, но бегает.", "40 a"),
        ("ru", "Всем за работу спасибо, большинству за сорок часов заплатили.", "40 h"),
        ("en", "When I was twelve we moved north.", "12 a"),
        ("en", "When she was nine she drew maps.", "9 a"),
        ("en", "We have 60 volunteers, half of them over 50.", "60 volunteer, 1/2 volunteer, 50 a"),
        ("en", "They sold 40 maps, some of them over 300 years old.", "40 map, 300 a"),
        ("kk", "Атам сексеннен асса да, ат үстінде жүр.", "80 a"),
        ("kk", "Салмағы елуден асса, тасымайды.", ""),
    ],
)
def test_ages_without_the_word_for_years(language: Language, text: str, told: str) -> None:
    assert told_of(text, language) == told


def told_of(text: str, language: Language) -> str:
    return ", ".join(map(_told, figures.find("x/1", [Passage(0, text)], None, language)))


def _told(figure: Figure) -> str:
    value = f"{figure.value}..{figure.value_to}" if figure.value_to else figure.value
    return f"{value} {figure.unit}"
