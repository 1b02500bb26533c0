"""PDFs: layouts set by `python -m bench.pdf_layouts tests/corpus/pdf`, and what cannot be read."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from corpus import restoration, sources
from corpus.model import CorpusError
from corpus.sources.extract import Extract

FOLDER = Path(__file__).parent / "pdf"


def read(name: str) -> Extract:
    return sources.extract(f"{name}.pdf", (FOLDER / f"{name}.pdf").read_bytes())


def drawn(*draw: Callable[[Canvas], object], **options: object) -> bytes:
    """A PDF with a page for each function, in a font that every reader has."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1, **options)
    for each in draw:
        canvas.setFont("Helvetica", 10)
        each(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def page(canvas: Canvas) -> None:
    for i, text in enumerate(("- Who keeps the bees here?", "- The whole village does.")):
        canvas.drawString(60, 700 - 20 * i, text)


def texts(data: bytes) -> list[str]:
    return [line.text for line in sources.extract("a.pdf", data).lines if not line.aside]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.pdf")), ids=lambda path: path.stem)
def test_paragraphs_come_out_whole_in_every_layout(path: Path) -> None:
    gold = json.loads((FOLDER / "gold.json").read_text("utf-8"))
    wanted = [text for pair in gold for text in (*pair["question"], *pair["answer"])]
    lines = sources.extract(path.name, path.read_bytes()).lines
    found = [re.sub(r"^– ", "", each.text) for each in restoration.restore(lines, "kk").paragraphs]
    assert [text for text in found if text in wanted] == wanted


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("box_and_picture", "Музей 1921 жылы", "boxed insert"),
        ("box_and_picture", "Суретте: музейдің күзгі көрінісі", "caption"),
        ("newspaper_4_justified", "ТАҢ ШАПАҒАТЫ", "running head"),
        ("newspaper_4_justified", "7", "page line"),
        ("drop_cap_pull_quote", "1921 жылғы аштық", "pull quote"),
    ],
)
def test_what_is_not_of_the_article_is_kept_with_its_reason(name: str, text: str, reason: str) -> None:
    assert [line.aside for line in read(name).lines if line.text == text] == [reason]


def test_bold_questions_are_marked() -> None:
    line = next(line for line in read("magazine_2_bold_questions").lines if line.text.startswith("Мәриям"))
    assert line.strong == len(line.text)


def test_a_headline_has_its_level() -> None:
    assert read("one_column").lines[0].heading in (1, 2)


def test_a_pdf_is_told_by_its_content() -> None:
    assert sources.extract("interview.txt", drawn(page)).lines[0].text == "- Who keeps the bees here?"


def test_signs_printed_twice_are_one() -> None:
    def twice(canvas: Canvas) -> None:
        page(canvas)
        canvas.drawString(60.3, 700, "- Who keeps the bees here?")

    assert texts(drawn(twice)) == ["- Who keeps the bees here?", "- The whole village does."]


def test_letters_set_apart_are_a_word() -> None:
    def tracked(canvas: Canvas) -> None:
        page(canvas)
        for i, letter in enumerate("village"):
            canvas.drawString(60 + 14 * i, 600, letter)

    assert texts(drawn(tracked))[-1] == "village"


def test_what_nobody_sees_is_not_read() -> None:
    def hidden(canvas: Canvas) -> None:
        page(canvas)
        canvas.setFillGray(1)
        canvas.drawString(60, 500, "White on white")
        canvas.setFillGray(0)
        canvas.drawString(60, 2000, "Outside of the page")

    assert texts(drawn(hidden)) == ["- Who keeps the bees here?", "- The whole village does."]


def test_a_text_layer_under_a_scan_is_read() -> None:
    def scan(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setTextRenderMode(3)
        for each in ("- Who keeps the bees here?", "- The whole village does, in turns."):
            text.textLine(each)
        canvas.drawText(text)

    assert texts(drawn(scan)) == ["- Who keeps the bees here?", "- The whole village does, in turns."]


def test_turned_text_is_set_aside() -> None:
    def turned(canvas: Canvas) -> None:
        page(canvas)
        canvas.rotate(90)
        canvas.drawString(100, -20, "Photo: A. B.")

    lines = sources.extract("a.pdf", drawn(turned)).lines
    assert [line.text for line in lines if line.aside == "vertical text"] == ["Photo: A. B."]


def test_a_sign_of_continuation_is_set_aside() -> None:
    def continued(canvas: Canvas) -> None:
        page(canvas)
        canvas.drawString(60, 640, "Continued on page 4")

    assert texts(drawn(continued)) == ["- Who keeps the bees here?", "- The whole village does."]


def test_what_stands_behind_a_sign_of_continuation_is_another_article() -> None:
    def first(canvas: Canvas) -> None:
        page(canvas)
        canvas.drawString(60, 660, "Continued on page 2")
        canvas.drawString(60, 600, "The bridge was opened.")

    def second(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "The market was moved.")
        canvas.drawString(60, 640, "Continued from page 1")
        canvas.drawString(60, 620, "- Is there honey?")

    lines = sources.extract("a.pdf", drawn(first, second)).lines
    assert [line.text for line in lines if line.aside == "another article"] == [
        "The bridge was opened.",
        "The market was moved.",
    ]
    assert [line.text for line in lines if not line.aside][-1] == "- Is there honey?"


def test_a_question_behind_a_sign_of_continuation_stays() -> None:
    def first(canvas: Canvas) -> None:
        canvas.drawString(60, 760, "Continued on page 2")
        page(canvas)

    assert len(texts(drawn(first))) == 2


def test_a_gap_as_wide_as_the_spaces_of_its_line_is_one() -> None:
    def moved(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "- Who keeps")
        canvas.drawString(60 + canvas.stringWidth("- Who keeps") + 2.6, 700, "the bees here?")

    assert texts(drawn(moved)) == ["- Who keeps the bees here?"]


def test_spaces_of_small_type_beside_greater_are_kept() -> None:
    def beside(canvas: Canvas) -> None:
        x = 60.0
        for word in "Who keeps the bees here?".split():
            canvas.drawString(x, 700, word)
            x += canvas.stringWidth(word) + 2.8
        canvas.setFont("Helvetica", 18)
        canvas.drawString(x + 12, 700, "Honey for all")

    assert " ".join(texts(drawn(beside))) == "Who keeps the bees here? Honey for all"


def test_words_of_a_text_layer_that_differ_in_size_are_one_text() -> None:
    def scan(canvas: Canvas) -> None:
        for i, (size, line) in enumerate(
            [
                (10, "- Who keeps the bees"),
                (10.8, "here in the"),
                (9.4, "village today?"),
                (10, "- We all do."),
            ]
        ):
            text = canvas.beginText(60, 700 - 13 * i)
            text.setFont("Helvetica", size)
            text.setTextRenderMode(3)
            text.textOut(line)
            canvas.drawText(text)

    lines = sources.extract("a.pdf", drawn(scan)).lines
    assert [line.text for line in lines] == [
        "- Who keeps the bees",
        "here in the",
        "village today?",
        "- We all do.",
    ]
    assert {(line.style, line.aside) for line in lines} == {("", None)}


def test_a_soft_hyphen_that_is_printed_is_a_hyphen() -> None:
    def written(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "A well\u00adplanned hive")

    assert texts(drawn(written)) == ["A well-planned hive"]


def test_note_marks_go_with_their_notes_and_powers_stay() -> None:
    def noted(canvas: Canvas) -> None:
        for y, text, mark, rest in (
            (700, "- Who keeps the bees here?", "1", ""),
            (680, "- The whole village does,", "2", " and each has 40 m"),
            (660, "of hives, 9 m", "2", " of them new."),
        ):
            line = canvas.beginText(60, y)
            for size, rise, words in ((10, 0, text), (6, 3.5, mark), (10, 0, rest)):
                line.setFont("Helvetica", size)
                line.setRise(rise)
                line.textOut(words)
            canvas.drawText(line)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 630, "1 In the hills.")
        canvas.drawString(60, 620, "2 In the valley.")

    assert texts(drawn(noted)) == [
        "- Who keeps the bees here?",
        "- The whole village does, and each has 40 m",
        "of hives, 9 m² of them new.",
    ]


def test_a_slant_makes_type_no_greater() -> None:
    def slanted(canvas: Canvas) -> None:
        page(canvas)
        text = canvas.beginText()
        text.setTextTransform(1, 0, 0.5, 1, 60, 640)
        text.textOut("- In turns, of course.")
        canvas.drawText(text)

    assert {line.style for line in sources.extract("a.pdf", drawn(slanted)).lines} == {""}


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    def sideways(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(500, 100)
        canvas.rotate(90)
        canvas.drawString(0, 100, "- Who keeps the bees here?")
        canvas.drawString(0, 80, "- The whole village does.")

    assert texts(drawn(sideways)) == ["- Who keeps the bees here?", "- The whole village does."]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("The bees of one village", "The bees of one village"),
        ("Microsoft Word - bees.docx", None),
        ("p7", None),
    ],
)
def test_a_title_is_no_file_name(title: str, found: str | None) -> None:
    def titled(canvas: Canvas) -> None:
        canvas.setTitle(title)
        page(canvas)

    assert sources.extract("a.pdf", drawn(titled)).title == found


def test_an_empty_password_opens_the_file() -> None:
    locked = drawn(page, encrypt=pdfencrypt.StandardEncryption("", ownerPassword="owner"))
    assert texts(locked)[0] == "- Who keeps the bees here?"


def test_bad_files_are_refused_in_one_line() -> None:
    whole = drawn(page)
    cases = {
        "encrypted": drawn(page, encrypt=pdfencrypt.StandardEncryption("secret")),
        "cut off": drawn(*[page] * 30)[:9000],
        "damaged": b"%PDF-1.4\n" + b"x" * 500 + b"\n%%EOF\n",
        "text layer": drawn(lambda canvas: canvas.rect(50, 50, 400, 600, fill=1)),
        "pages": drawn(*[page] * 2001),
    }
    assert texts(whole)
    for what, data in cases.items():
        with pytest.raises(CorpusError, match=rf"^a\.pdf: [^\n]*{what}[^\n]*\.$"):
            sources.extract("a.pdf", data)
