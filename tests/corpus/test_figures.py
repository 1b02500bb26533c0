import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from corpus import figures
from corpus.model import Figure, Passage, YearNote

PRACTICE = Path(__file__).parents[3] / "shared" / "practice"


def found(*paragraphs: str, published_on: date | None = None) -> tuple[Figure, ...]:
    return figures.find("x/1", [Passage(i, text) for i, text in enumerate(paragraphs)], published_on)


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit", "kind", "qualifier"),
    [
        (
            "Биыл 27 миллион тоннаға жуық астық жиналды.",
            "27 миллион тоннаға жуық",
            "27000000",
            "t",
            "quantity",
            "about",
        ),
        (
            "Акцияға 3,8 миллионға жуық адам қатысты.",
            "3,8 миллионға жуық адам",
            "3800000",
            "адам",
            "count",
            "about",
        ),
        (
            "Бізге 18 миллион шаршы метр үй керек.",
            "18 миллион шаршы метр",
            "18000000",
            "m2",
            "quantity",
            None,
        ),
        ("Қуаты 600 мегаваттан асатын жоба бар.", "600 мегаваттан асатын", "600", "MW", "quantity", "over"),
        (
            "Қорға 700 млн.теңгеден аса қаражат түсті.",
            "700 млн.теңгеден аса",
            "700000000",
            "KZT",
            "money",
            "over",
        ),
        ("Елде 37 су қоймасын жөндеу керек.", "37 су қоймасын", "37", "қойма", "count", None),
        (
            "Жиырмадан аса шығын бабының бірі осы.",
            "Жиырмадан аса шығын бабының",
            "20",
            "бап",
            "count",
            "over",
        ),
        (
            "Оған 100-ге жуық жас маманының қатысқаны рас.",
            "100-ге жуық жас маманының",
            "100",
            "маман",
            "count",
            "about",
        ),
        (
            "Мұнда бір жарым мыңнан астам компания бар.",
            "бір жарым мыңнан астам компания",
            "1500",
            "компания",
            "count",
            "over",
        ),
        ("Шамамен 5 мың адам келді.", "Шамамен 5 мың адам", "5000", "адам", "count", "about"),
        ("Жоспар 50 пайыздан төмен орындалды.", "50 пайыздан төмен", "50", "%", "percent", "under"),
        ("Ол былтырғыдан 88 пайызға артық.", "88 пайызға артық", "88", "%", "percent", None),
        ("Қазақстан әлемде 24-ші орын иеленді.", "24-ші орын", "24", "орын", "rank", None),
        ("Саудамызды екі есе арттырамыз.", "екі есе", "2", "есе", "multiple", None),
        ("Мен кеңсені үш жылға жуық басқардым.", "үш жылға жуық", "3", "a", "duration", "about"),
        ("Мен ол кезде 19 жаста едім.", "19 жаста", "19", "a", "age", None),
        (
            "Конституция баптарының үштен бірі жаңарды.",
            "баптарының үштен бірі",
            "1/3",
            "бап",
            "fraction",
            None,
        ),
        ("Потрачено около 5 тысяч долларов.", "около 5 тысяч долларов", "5000", "USD", "money", "about"),
        ("Цены выросли в 2 раза.", "2 раза", "2", "раз", "multiple", None),
        (
            "Мы сделали не менее 40 километров дороги.",
            "не менее 40 километров",
            "40",
            "km",
            "quantity",
            "over",
        ),
        ("We raised $15.7 billion.", "$15.7 billion", "15700000000", "USD", "money", None),
        ("It has over 120 active users.", "over 120 active users", "120", "user", "count", "over"),
    ],
)
def test_a_figure_is_read_with_its_unit_and_qualifier(
    sentence: str, text: str, value: str, unit: str, kind: str, qualifier: str | None
) -> None:
    (figure,) = found(sentence)
    assert (figure.text, figure.value, figure.unit, figure.kind, figure.qualifier) == (
        text,
        value,
        unit,
        kind,
        qualifier,
    )
    assert figure.sentence == sentence


@pytest.mark.parametrize(
    ("sentence", "text", "value", "value_to", "unit"),
    [
        ("Оларға 15–20 жылдан бастап жаза бар.", "15–20 жылдан", "15", "20", "a"),
        ("Курьер 5 жылдан 8 жылға дейін отырады.", "5 жылдан 8 жылға дейін", "5", "8", "a"),
        ("Работы стоят от 750 до 1750 евро.", "от 750 до 1750 евро", "750", "1750", "EUR"),
        ("It takes from 2 to 3 million dollars.", "from 2 to 3 million dollars", "2000000", "3000000", "USD"),
    ],
)
def test_a_range_has_both_ends(sentence: str, text: str, value: str, value_to: str, unit: str) -> None:
    (figure,) = found(sentence)
    assert (figure.text, figure.value, figure.value_to, figure.unit) == (text, value, value_to, unit)
    assert figure.qualifier is None


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit", "kind", "qualifier"),
    [
        ("Қоймада 1.250.000 кірпіш тұр.", "1.250.000 кірпіш", "1250000", "кірпіш", "count", None),
        ("Қалада 7 мың 300 бала бар.", "7 мың 300 бала", "7300", "бала", "count", None),
        ("Арықтың тереңдігі 2½ метр.", "2½ метр", "2.5", "m", "quantity", None),
        ("Жарты ғасыр ұстаз болдым.", "Жарты ғасыр", "50", "a", "duration", None),
        ("Қыста минус 30 градус болады.", "минус 30 градус", "-30", "Cel", "quantity", None),
        ("Желдің күші 15 м/с болды.", "15 м/с", "15", "m/s", "quantity", None),
        ("Біздің команда III орын алды.", "III орын", "3", "орын", "rank", None),
        ("Үйірмеде 90 баладан кем болмайды.", "90 баладан кем болмайды", "90", "бала", "count", "over"),
        ("Бізде 9 қабатты үй бар.", "9 қабатты", "9", "қабат", "count", None),
        ("Былтыр 1840 парақты ашып оқыдық.", "1840 парақты", "1840", "парақ", "count", None),
        ("Үлкен ұлым отызға келді.", "отызға", "30", "a", "age", None),
        ("Тұрғындар саны 2300-ге жетті.", "2300-ге", "2300", "тұрғын", "count", None),
        ("Расходы выросли вдвое.", "вдвое", "2", "раз", "multiple", None),
        ("Собрали полторы тонны яблок.", "полторы тонны", "1.5", "t", "quantity", None),
        ("Сидели человек тридцать.", "человек тридцать", "30", "человек", "count", "about"),
        ("Мне было сорок лет.", "сорок лет", "40", "a", "age", None),
        ("В школе 640 учеников.", "640 учеников", "640", "ученик", "count", None),
        ("На сцене двести рабочих.", "двести рабочих", "200", "рабочий", "count", None),
        ("Rents have doubled.", "doubled", "2", "time", "multiple", None),
        ("It has 4.5m users.", "4.5m users", "4500000", "user", "count", None),
        ("It is 4.5m long.", "4.5m", "4.5", "m", "quantity", None),
        ("One in five patients returns.", "One in five patients", "1/5", "patient", "fraction", None),
        ("We ranked third.", "third", "3", "place", "rank", None),
    ],
)
def test_a_number_is_read_in_many_shapes(
    sentence: str, text: str, value: str, unit: str, kind: str, qualifier: str | None
) -> None:
    (figure,) = found(sentence)
    assert (figure.text, figure.value, figure.unit, figure.kind, figure.qualifier) == (
        text,
        value,
        unit,
        kind,
        qualifier,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Соңғы 10 жылда өсті.",
        "Екі айдан кейін оралдық.",
        "Мы обсудили три вопроса.",
        "Five years later he won.",
    ],
)
def test_a_trifle_is_a_figure_that_is_not_pushed(sentence: str) -> None:
    (figure,) = found(sentence)
    assert figure.hidden


@pytest.mark.parametrize(
    "sentence",
    [
        "2024 жыл маңызды болды, 2030 жылға дейін жұмыс көп.",
        "2025–2027 жылдарға арналған бюджет 1 наурызда бекітілді.",
        "Биыл Жеңістің 80 жылдығы, 22 наурызда мереке.",
        "604-ші әуе базасы мен 8-бап туралы айттым.",
        "Мен «100 жаңа есім» байқауына және One Water Summit жиынына қатыстым.",
        "Адамды он орайтын роботтар келеді.",
        "Екі ел арасында бір терезе бар, екінші рет келді.",
        "Үш жыл бұрын келдім, бір күні көрермін.",
        "Жүздеген мектеп, миллиондаған кадр бар.",
        "В 2018 году прошел V саммит, 5 лет назад, в статье 105 кодекса.",
        "Ол 22 наурызда, 17 желтоқсандағы жиында, 1 шілдесінен бастап, 5 қаңтарға дейін болды.",
        "In 2016 we met at Chapter 3 of Windows 11.",
    ],
)
def test_dates_names_and_trifles_are_no_figures(sentence: str) -> None:
    assert found(sentence) == ()


def test_a_word_that_opens_like_a_month_is_none() -> None:
    assert [figure.unit for figure in found("It works in 5 markets and 12 decks.")] == ["market", "deck"]


def test_the_second_currency_in_brackets_is_a_figure_too() -> None:
    tenge, dollars = found("Қазынаға 2 триллион теңгеден астам (4,1 миллиард доллар) қаражат түсті.")
    assert (tenge.value, tenge.unit, tenge.qualifier) == ("2000000000000", "KZT", "over")
    assert (dollars.value, dollars.unit, dollars.qualifier) == ("4100000000", "USD", None)


def test_a_share_of_those_counted_before_takes_their_unit() -> None:
    _, built = found("Елде 217 жайлы мектеп салынады. Оның 105-інің құрылысы бітті.")
    assert (built.text, built.value, built.unit) == ("105-інің", "105", "мектеп")


def test_a_sentence_that_leans_on_the_one_before_is_not_pushed() -> None:
    first, second = found("Елде 217 мектеп салынады. Бұл акцияға 400 адам қатысты.")
    assert (first.hidden, second.hidden) == (False, True)


def test_the_year_of_the_paragraph_is_told() -> None:
    (figure,) = found(
        "Былтыр жұмыс көп болды. 27 миллион тонна астық жиналды.", published_on=date(2025, 1, 5)
    )
    assert figure.years == (YearNote("былтыр", 2024),)


def test_equal_figures_of_a_pair_are_told_apart() -> None:
    first, second = found("Өсім 4 пайыз болды. Ал баға өсімі де 4 пайыз болды.")
    assert first.text == second.text == "4 пайыз"
    assert first.id != second.id
    assert found("Өсім 4 пайыз болды.")[0].id == first.id


def test_passages_are_told() -> None:
    assert [figure.passage for figure in found("Сан жоқ.", "Бізде 40 мектеп бар.")] == [1]


def test_reading_a_text_without_sentence_ends_takes_time_in_proportion() -> None:
    clause = "Елде 217 мектеп пен үш мыңнан астам көрермен бар, оның жартысы қалада, "
    found(clause * 3)
    begun = perf_counter()
    found(clause * 100)
    short = perf_counter() - begun
    begun = perf_counter()
    found(clause * 800)
    assert perf_counter() - begun < 8 * 3 * short


def test_a_short_answer_is_in_the_language_of_its_interview() -> None:
    answer = (Passage(0, "Елде 217 мектептен аса салынды."),)
    (figure,) = figures.find("x/1", answer, None, "kk")
    assert (figure.unit, figure.qualifier) == ("мектеп", "over")


def test_the_russian_dictionary_is_loaded_only_for_russian() -> None:
    program = (
        "import sys; from corpus import figures; from corpus.model import Passage;"
        "figures.find('x/1', [Passage(0, 'Өңірде 217 мектеп бар.')], None); print('pymorphy3' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def practice_answers() -> Sequence[tuple[Passage, ...]]:
    name = "kk08_bogatyr"
    text = (PRACTICE / f"{name}.txt").read_text(encoding="utf-8")
    answers = []
    for pair in json.loads((PRACTICE / f"{name}.gold.json").read_text(encoding="utf-8"))["pairs"]:
        start = text.index(pair["answer_start"])
        end = text.index(pair["answer_end"], start) + len(pair["answer_end"])
        answers.append((Passage(0, text[start:end]),))
    return answers


def letters(text: str) -> str:
    return re.sub(r"[^\w]|_", "", unicodedata.normalize("NFKC", text)).casefold()


@pytest.mark.skipif(not PRACTICE.is_dir(), reason="the practice interviews are not beside this checkout")
def test_a_real_interview_gives_its_key_figures_and_little_else() -> None:
    read = [
        letters(figure.text)
        for number, answer in enumerate(practice_answers(), start=1)
        for figure in figures.find(f"x/{number}", answer, None)
    ]
    gold = json.loads((PRACTICE / "kk08_bogatyr.figures.json").read_text(encoding="utf-8"))
    listed = [figure for figure in gold["documents"][0]["figures"] if figure["role"] == "answer"]
    key = {letters(figure["number"]) for figure in listed if figure["importance"] == "key"}
    right = sum(text in {letters(figure["number"]) for figure in listed} for text in read)
    assert right / len(read) >= 0.9
    assert len(key & set(read)) / len(key) >= 0.9
