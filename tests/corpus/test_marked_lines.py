"""Lines whose markup tells where paragraphs begin: what is joined, and what bold is left."""

from functools import reduce

from corpus import repairs, restoration
from corpus.restoration.paragraphs import Paragraph
from corpus.sources import Extract, SourceLine

LONG = "Ауылдағы кітапхана биыл жаңа ғимаратқа көшті, оның ашылуына бүкіл ауыл жиналып,"


def restored(*lines: SourceLine) -> tuple[Paragraph, ...]:
    return restoration.restore(lines, "kk").paragraphs


def test_marks_decide() -> None:
    lines = (SourceLine("Бірінші сөз", begins=True), SourceLine("Екінші", begins=False))
    assert [each.text for each in restored(*lines)] == ["Бірінші сөз Екінші"]


def test_a_line_break_amid_a_sentence() -> None:
    read = restored(SourceLine(LONG, begins=True), SourceLine("той жасады.", begins=None))
    assert [each.text for each in read] == [f"{LONG} той жасады."]


def test_a_line_break_early_in_a_paragraph() -> None:
    rest = "құрылысына биыл тоғыз миллион теңге жұмсалды, келесі жылы да бөлінеді."
    read = restored(SourceLine("Былтыр бітпеді. Мектептің", True), SourceLine(rest, None))
    assert [each.text for each in read] == [f"Былтыр бітпеді. Мектептің {rest}"]


def test_the_only_line_break_of_a_short_paragraph() -> None:
    read = restored(SourceLine("Былтыр осындай 640 өтініштің", True), SourceLine("80 пайызы бітті.", None))
    assert [each.text for each in read] == ["Былтыр осындай 640 өтініштің 80 пайызы бітті."]
    read = restored(SourceLine("Алдағы екі жылда топ ашу", True), SourceLine("жоспарланған.", None))
    assert [each.text for each in read] == ["Алдағы екі жылда топ ашу жоспарланған."]


def test_a_column_pasted_with_its_line_breaks() -> None:
    column = ["Бәрі қала деп ойлаған. Ал ең жоғары", "көрсеткіш мектептің жанынан", "шықты."]
    lines = [SourceLine(text, begins=None if i else True) for i, text in enumerate(column)]
    assert [each.text for each in restored(*lines)] == [" ".join(column)]
    dashed = restored(SourceLine("Шапкасын шешсе", True), SourceLine("— тиіседі.", None))
    assert [each.text for each in dashed] == ["Шапкасын шешсе — тиіседі."]


def test_line_breaks_of_verse_stay() -> None:
    verse = ["Таулар тұнжыр,", "далам кең,", "жолым ұзақ."]
    lines = [SourceLine(text, begins=None if i else True) for i, text in enumerate(verse)]
    assert [each.text for each in restored(*lines)] == verse


def test_line_breaks_where_they_fall() -> None:
    """A word processor's breaks amid sentences show that those at their ends part nothing either."""
    halves = [LONG, "той жасады. Мұны көпке дейін ұмытпаймыз.", "Енді келесі жылы мектеп ашылады деп отыр."]
    breaks = [SourceLine(text, begins=None if i else True) for i, text in enumerate(halves)]
    assert [each.text for each in restored(*breaks)] == [" ".join(halves)]
    turn = SourceLine("– Қашан?", begins=None)
    assert len(restored(*breaks, turn)) == 2
    ended = [SourceLine("Бірінші ой осы. " * 5, True), SourceLine("Екінші ой бөлек." * 5, None)]
    assert len(restored(*ended)) == 2


def test_a_paragraph_that_a_page_tore() -> None:
    halves = SourceLine(LONG.removesuffix(" жиналып,"), begins=True)
    read = restored(halves, SourceLine("түгел жиналды.", begins=True))
    assert len(read) == 1
    assert len(restored(halves, SourceLine("түгел жиналды.", begins=True, style="blockquote"))) == 2
    broken = restored(SourceLine("Олар кітап-", begins=True), SourceLine("хананы жақсы көреді.", begins=True))
    assert [each.text for each in broken] == ["Олар кітапхананы жақсы көреді."]


def test_bold_follows_its_words() -> None:
    bold = "Тіл\u00adші:  "
    [label] = restored(SourceLine(f"{bold}Қалай   келдіңіз?", begins=True, strong=len(bold)))
    assert label.text[: label.strong].strip() == "Тілші:"
    question = [SourceLine("Қайда барасыз", True, 13), SourceLine("осы жолмен?", False, 11)]
    [whole] = restored(*question)
    assert whole.strong == len(whole.text)


def test_printed_lines_that_were_made_paragraphs() -> None:
    text = """Біздің ауыл таудың баурайында
орналасқан, оның жанынан өзен ағып
жатыр, жазда балалар сонда шомылып
ойнайды, ал қыста мұз айдынында
сырғанақ тебеді. Бұл ойындар ата-
бабадан қалған, оны бәріміз білеміз
және балаларымызға үйретіп жүрміз,
өйткені ойынсыз бала өспейді деген
сөз бар."""
    [whole] = restored(*(SourceLine(line, begins=True) for line in text.split("\n")))
    assert "ата-бабадан" in whole.text


def test_asides_are_removed_with_their_reasons_and_replayed() -> None:
    lines = (
        SourceLine("Басты бет", True, aside="navigation"),
        SourceLine("Олар кітап-", True),
        SourceLine("5 бет", True, aside="page line"),
        SourceLine("хананы ашты.", False),
    )
    read = restoration.restore(lines, "kk")
    assert [(each.text, each.reason) for each in read.removed] == [
        ("Басты бет", "navigation"),
        ("5 бет", "page line"),
    ]
    assert reduce(repairs.apply, read.repairs, Extract(lines).text) == "Олар кітапхананы ашты.\n"
