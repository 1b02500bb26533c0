"""Page furniture amid a sentence: what is taken out, and what looks like it and stays."""

import pytest
from typeset import printed

from corpus import restoration
from corpus.model import Removed

BEFORE = """
– Биыл ауылдағы жаңа мектеп
қашан ашылады, ол жерде кім
сабақ береді деп ойлайсыз?

– Мектептің құрылысы күзге
қарай бітеді. Мұғалімдер алыс
ауылдардан келеді, олардың
бәрі тәжірибелі. Біз тұрғын
үй мәселесін көктемде бірге
""".strip("\n").split("\n")
AFTER = """
шешеміз, оған қаражат бар.
Басты мақсат балаларға жақсы
білім беру, сол үшін кітап та
жеткілікті алынды деп ойлаймын.

– Рақмет!

– Сау болыңыз.
""".strip("\n").split("\n")


def restored(*amid: str) -> restoration.Restored:
    """The columns with lines between two halves of a sentence."""
    return restoration.restore(printed([*BEFORE, *amid, *AFTER]), "kk")


@pytest.mark.parametrize(
    "line",
    [
        "№ 47 (2316)  21 қараша 2018 жыл",
        "4 ДАЛА ДИДАРЫ 15 тамыз, бейсенбі",
        "«Ауыл тынысы», 2024 жыл   5 бет",
        "АУЫЛ ЖӘНЕ АДАМ   7",
        "«Ауыл тынысы» №7 (812), 12 ақпан 2020 жыл",
        "www.gazet.kz",
        "www.gazet.kz      5",
        "5 бет | Қала өмірі",
        "стр. 3",
        "Page 7",
        "№12 • 15 марта 2024",
        "Thursday, March 5, 2020 | Page 4",
        "Бейсенбі, 15 тамыз 2019 жыл",
        "Тел.: 8 (7172) 55-10-20",
        "e-mail: info@gazet.kz",
        "– 5 –",
        "                        6",
    ],
)
def test_a_page_line_amid_a_sentence_goes(line: str) -> None:
    read = restored(line)
    assert read.paragraphs == restored().paragraphs
    assert read.removed == (Removed(" ".join(line.split()), "page line"),)


@pytest.mark.parametrize(
    "line",
    [
        "2024 жылғы 5 қаңтарда, сенбіде",
        "2024 жылғы 5 қаңтар, жұма күні",
        "1 250",
        "40",
        "БҰҰ",
        "Асқар Болатов",
        "№5 мектептің жанындағы үйде",
        "www.auylmektebi.edu.kz сайтында",
    ],
)
def test_a_piece_of_a_sentence_stays(line: str) -> None:
    read = restored(line)
    assert f"көктемде бірге {line} шешеміз" in " ".join(each.text for each in read.paragraphs)
    assert not read.removed


@pytest.mark.parametrize(
    "answer", ["– 15 жылдан бері.", "– 15 жыл.", "– 1998.", "– 27", "– № 5, 12 мамыр 2020 жыл."]
)
def test_a_short_answer_of_numbers_stays(answer: str) -> None:
    read = restoration.restore(printed([*BEFORE, *AFTER, "", "– Неше?", "", answer]), "kk")
    assert read.paragraphs[-1].text == answer
    assert not read.removed


def test_a_section_in_capitals_beside_a_page_line_goes() -> None:
    read = restored("стр. 3", "ТҰЛҒА")
    assert read.paragraphs == restored().paragraphs
    assert [(each.text, each.reason) for each in read.removed] == [
        ("стр. 3", "page line"),
        ("ТҰЛҒА", "running head"),
    ]


def test_a_section_at_every_page_top_goes() -> None:
    lines = [*BEFORE, "ТҰЛҒА", *AFTER]
    read = restoration.restore(printed([*lines, "", *lines]), "kk")
    assert read.paragraphs == restored().paragraphs * 2


def test_an_outlet_and_a_date_at_every_page_top_go() -> None:
    head = "Ауыл тынысы 21 қараша 2018 жыл"
    read = restoration.restore(printed([*BEFORE, head, *AFTER[:2], head, *AFTER[2:]]), "kk")
    assert read.paragraphs == restored().paragraphs


def test_page_numbers_in_a_row_go() -> None:
    read = restoration.restore(printed([*BEFORE, "4", *AFTER[:2], "5", *AFTER[2:]]), "kk")
    assert read.paragraphs == restored().paragraphs
    assert [each.text for each in read.removed] == ["4", "5"]


def test_russian_from_a_day_of_a_month_stays() -> None:
    column = [
        "— Работали мы в столичной",
        "библиотеке без выходных и",
        "с 15 марта 2019 года",
        "до самой зимы.",
    ]
    assert not restoration.restore(printed(column * 4), "ru").removed


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (f"{BEFORE[-1]}{{}}", AFTER[0]),
        (f"{BEFORE[-1]} {{}}", AFTER[0]),
        (BEFORE[-1], f"{{}} {AFTER[0]}"),
        (BEFORE[-1], f"{{}}{AFTER[0]}"),
    ],
)
def test_furniture_that_lost_its_line_end(last: str, first: str) -> None:
    head = "Ауыл тынысы 21 қараша 2018 жыл {} бет"
    later = ["Енді басқа мәселеге көшейік,", head.format(4), "оны да айту керек деп ойлаймын."]
    glued = [last.format(head.format(3)), first.format(head.format(3))]
    lines = [*BEFORE[:-1], *glued, *AFTER[1:], "", *later]
    read = restoration.restore(printed(lines), "kk")
    assert [line.text for line in read.removed] == [head.format(3), head.format(4)]
    assert restored().paragraphs[1] in read.paragraphs


@pytest.mark.parametrize(
    "head",
    [
        ["Бетпе-бет    7"],
        ["12\tДала таңы"],
        ["Телефон рекламной службы 00-00-00            7"],
        ["Дала таңы  № 38 (2417), 19 қыркүйек 2024 жыл", "7"],
        ["Полдень  Пятница, 11 октября 2024, № 77", "7"],
        ["Harbour & Hill  Issue 88, October 2024", "7"],
    ],
)
def test_a_folio_where_no_sentence_is_broken(head: list[str]) -> None:
    ended = [*BEFORE[:-1], "үй мәселесін көктемде шешеміз."]
    read = restoration.restore(printed([*ended, *head, "Оған қаражат бар.", *AFTER[1:]]), "kk")
    assert [line.text for line in read.removed] == [" ".join(line.split()) for line in head]


def test_a_page_number_beside_a_folio() -> None:
    """Where no sentence is broken, too."""
    ended = [*BEFORE[:-1], "үй мәселесін көктемде шешеміз."]
    lines = [*ended, "Дала дидары | Сенбі, 5 қазан 2024 ж.", "7", "Оған қаражат бар.", *AFTER[1:]]
    read = restoration.restore(printed(lines), "kk")
    assert [line.text for line in read.removed] == ["Дала дидары | Сенбі, 5 қазан 2024 ж.", "7"]


def test_a_sentence_that_is_said_twice_is_no_running_head() -> None:
    refrain = ["Біздің ауылда 8 үй ғана", "қалған, мектеп те жабылды."]
    middle = ["Кейін көшіп кеттік, көшіп келдік.", *refrain]
    read = restoration.restore(printed([*BEFORE[:3], "", "– Жоқ.", *refrain, *middle, "", *AFTER[2:]]), "kk")
    assert sum("Біздің ауылда 8 үй ғана қалған" in each.text for each in read.paragraphs) >= 1
    assert not any("ауылда" in removed.text for removed in read.removed)


def test_a_masthead_may_stand_after_a_colon() -> None:
    amid = ["Ол айтты:", "Дала таңы № 47 (2316), 21 қараша 2018 жыл", "«Сабыр керек»."]
    read = restoration.restore(printed([*BEFORE[:-1], *amid, *AFTER[1:]]), "kk")
    assert [removed.text for removed in read.removed] == [amid[1]]


@pytest.mark.parametrize("line", ["harbour-and-hill.example   7", "8   harbour-and-hill.example"])
def test_an_outlets_address_of_any_domain_with_a_page(line: str) -> None:
    assert [removed.text for removed in restored(line).removed] == [" ".join(line.split())]
