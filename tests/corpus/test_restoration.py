"""Printed lines to paragraphs: hyphens, heads, columns, layouts."""

import json
import time
from pathlib import Path

import pytest
from typeset import printed, restored

from corpus import restoration, sources
from corpus.restoration import hyphens
from corpus.restoration.hyphens import Vocabulary

PRACTICE = Path(__file__).parents[3] / "shared" / "practice"

COLUMN = """
– Биыл ауылдағы жаңа мектеп␣
қашан ашылады, ол жерде кім␣
сабақ береді деп ойлайсыз?

– Мектептің құрылысы күзге де-
йін бітеді. Мұғалімдер жан-жақ-
тан келеді, олардың бәрі де тә-
жірибелі. Біз үй-жай мәселесін␣

«Ауыл тынысы», 2024 жыл   7 бет

бірге шешеміз, оған қаражат␣
бар. Басты мақсат␣
– балаларға жақсы білім беру.␣
Балалар саны 40-

тан асады. Су 2025–
2027 жылдары келеді.␣

Жол да салынады, көпір де␣
бітеді, орталықта емхана бар.
 Үшінші мәселе туралы айтсақ,␣
оны да шешеміз деп отырмыз.

Төртіншісі жайлы кейін айтамын.

Рақмет.

«Ауыл тынысы», 2024 жыл   8 бет
""".replace("␣", " ")
"""Newspaper columns; ␣ is the space that extractors leave at the end of a line that goes on."""


def paragraphs(text: str) -> tuple[str, ...]:
    return restored(text.strip("\n").split("\n"))


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("сондай", "ақ", "сондай-ақ"),
        ("келеді", "міс", "келеді-міс"),
        ("24", "ші", "24-ші"),
        ("БҰҰ", "ның", "БҰҰ-ның"),
        ("ҚазҰУ", "да", "ҚазҰУ-да"),
        ("IT", "мамандар", "IT-мамандар"),
        ("Нью", "Йорк", "Нью-Йорк"),
        ("қайта", "қайта", "қайта-қайта"),
        ("ақыл", "ойымен", "ақыл-ойымен"),
        ("көрші", "қолаңға", "көрші-қолаңға"),
        ("бар", "жоғы", "бар-жоғы"),
        ("әл", "ауқаты", "әл-ауқаты"),
        ("айтып", "жеткізді", "айтып-жеткізді"),
        ("қоғамдық", "экономикалық", "қоғамдық-экономикалық"),
        ("бол", "ған", "болған"),
        ("мек", "теп", "мектеп"),
        ("қалып", "тасып", "қалыптасып"),
        ("кәсіп", "керлік", "кәсіпкерлік"),
        ("айт", "тым", "айттым"),
        ("ай", "ында", "айында"),
        ("бала", "лары", "балалары"),
        ("жеңілдік", "терге", "жеңілдіктерге"),
        ("респуб", "лика", "республика"),
        ("ТОҚА", "ЕВ", "ТОҚАЕВ"),
    ],
)
def test_hyphen_at_a_line_end_in_kazakh(left: str, right: str, whole: str) -> None:
    assert paragraphs(f"Ол кеше {left}-\n{right} деді.")[0] == f"Ол кеше {whole} деді."


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("кто", "то", "кто-то"),
        ("какой", "нибудь", "какой-нибудь"),
        ("по", "русски", "по-русски"),
        ("из", "за", "из-за"),
        ("мес", "то", "место"),
        ("разви", "тие", "развитие"),
    ],
)
def test_hyphen_at_a_line_end_in_russian(left: str, right: str, whole: str) -> None:
    lines = [f"Вчера они сказали, что это {left}-", f"{right} было тогда."]
    assert restored(lines, "ru") == (f"Вчера они сказали, что это {whole} было тогда.",)


def test_the_document_speaks_for_its_own_words() -> None:
    written = Vocabulary.of(["темір-терсек керек", "бейнежазба түсірді"])
    assert hyphens.belongs("темір", "терсегін", written, "kk")
    assert hyphens.belongs("бейне", "жазбалар", written, "kk") is None


def test_columns_and_pages_are_joined() -> None:
    assert paragraphs(COLUMN) == (
        "– Биыл ауылдағы жаңа мектеп қашан ашылады, ол жерде кім сабақ береді деп ойлайсыз?",
        "– Мектептің құрылысы күзге дейін бітеді. Мұғалімдер жан-жақтан келеді, олардың бәрі де "
        "тәжірибелі. Біз үй-жай мәселесін бірге шешеміз, оған қаражат бар. Басты мақсат – балаларға "
        "жақсы білім беру. Балалар саны 40-тан асады. Су 2025–2027 жылдары келеді. Жол да салынады, "
        "көпір де бітеді, орталықта емхана бар.",
        "Үшінші мәселе туралы айтсақ, оны да шешеміз деп отырмыз.",
        "Төртіншісі жайлы кейін айтамын.",
        "Рақмет.",
    )


def test_furniture_is_removed_with_its_reason() -> None:
    removed = restoration.restore(printed(COLUMN.strip("\n").split("\n")), "kk").removed
    assert [(line.text, line.reason) for line in removed] == [
        ("«Ауыл тынысы», 2024 жыл 7 бет", "page line"),
        ("«Ауыл тынысы», 2024 жыл 8 бет", "page line"),
    ]


def test_a_blank_line_parts_paragraphs_where_sentences_end() -> None:
    assert paragraphs("– Иә, бұл рас.\n\nОл кейін келді.\n\nБіз де бардық.") == (
        "– Иә, бұл рас.",
        "Ол кейін келді.",
        "Біз де бардық.",
    )


def test_a_page_with_a_paragraph_a_line_keeps_them_apart() -> None:
    long = "Бұл абзац бір жолға жазылған, сондықтан ол ешқандай бағанға сыймайды және әрі қарай созыла береді"
    assert paragraphs(f"Мәзір\nБасты бет\n{long}.\n{long},\nсоңында бітеді.") == (
        "Мәзір",
        "Басты бет",
        f"{long}.",
        f"{long}, соңында бітеді.",
    )


def test_short_answers_that_come_again_are_no_running_heads() -> None:
    text = "– Келдіңіз бе?\n\n– Иә.\n\n– Көрдіңіз бе?\n\n– Иә.\n\n– Ұнады ма?\n\n– Иә."
    assert len(paragraphs(text)) == 6


def test_a_hyphen_as_a_dash_is_left_alone() -> None:
    text = "- Бұл не?\n\n- Бұл - кітап, -деді ол."
    assert paragraphs(text) == ("- Бұл не?", "- Бұл - кітап, -деді ол.")


def test_numbers_stay_as_printed() -> None:
    text = "– Қанша?\n\n– 15–20 жыл, 3,8 миллион, 2025-2027 жылдар, 50%-ы, №1 (1638)."
    assert paragraphs(text)[1] == "– 15–20 жыл, 3,8 миллион, 2025-2027 жылдар, 50%-ы, №1 (1638)."


def test_soft_hyphens_at_line_ends() -> None:
    assert paragraphs("Бұл мек\u00ad\nтеп жақ¬\nсы.") == ("Бұл мектеп жақсы.",)


def test_a_page_saved_as_one_line_gets_its_turns_back() -> None:
    text = "Кіріспе сөз. — Қалайсыз? — Жақсы — өте жақсы. 2 жыл өтті. — Неге? — 2018 жылы келдім."
    assert paragraphs(text) == (
        "Кіріспе сөз.",
        "— Қалайсыз?",
        "— Жақсы — өте жақсы. 2 жыл өтті.",
        "— Неге?",
        "— 2018 жылы келдім.",
    )


@pytest.mark.skipif(not PRACTICE.is_dir(), reason="the practice interviews are not beside the checkout")
@pytest.mark.parametrize("name", ["rt3_tutynushy", "rt4_ospan"])
def test_retypeset_newspapers(name: str) -> None:
    gold = json.loads((PRACTICE / f"{name}.gold.json").read_text(encoding="utf-8"))
    lines = sources.extract("page.txt", (PRACTICE / f"{name}.seedlike.txt").read_bytes()).lines
    read = {each.text.lstrip("– ") for each in restoration.restore(lines, "kk").paragraphs}
    expected = [" ".join(text.split()) for turn in gold["turns"] for text in turn["paragraphs"]]
    assert sum(text in read for text in expected) >= 0.97 * len(expected)


def test_time_grows_with_the_text_only() -> None:
    lines = printed(COLUMN.strip("\n").split("\n"))

    def seconds(times: int) -> float:
        start = time.process_time()
        restoration.restore(lines * times, "kk")
        return time.process_time() - start

    seconds(10)
    assert seconds(800) < 30 * seconds(80)


def test_a_line_that_goes_on_with_a_number_is_no_heading() -> None:
    lines = ["Біз осы жерде көп жыл бұрын", "алма бағын отырғызған едік."] * 5
    lines += ["", "Содан бері жыл сайын егілетін", "ағаштың саны өсіп жүз жиырма", "", "140-қа дейін жетті."]
    assert restored(lines)[-1].endswith("жүз жиырма 140-қа дейін жетті.")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Бір орташа көпірді жаңадан салуға шама-", "мен 1,8 миллиард теңге керек болып тұр."),
        ("– Бір тонна ірімшік үшін қазір", "175 мың теңге сұрайды екен."),
        ("– Иә. «Тандыр», «Әже», «Қара қазан»,", "«Дала» деген нандар бар бүгінде."),
        ("– Бекітілген қор қазір айтарлықтай көп", "– 38 миллион тоннаға жуық деседі."),
    ],
)
def test_a_sentence_goes_on_past_a_blank_line(above: str, below: str) -> None:
    text = "\n".join([*COLUMN.strip().split("\n"), "", above, "", below, ""])
    joined = above.removesuffix("-") + ("" if above.endswith("-") else " ") + below
    assert any(joined in each for each in paragraphs(text))


def test_points_of_a_list_stay_apart_in_a_column() -> None:
    points = ("Үш жолы бар:", "порталға кіру;", "қосымшаны ашу;", "өзі келіп тіркелу.")
    text = "\n".join([*COLUMN.strip().split("\n"), "", *(line for point in points for line in (point, ""))])
    assert set(points) <= set(paragraphs(text))
