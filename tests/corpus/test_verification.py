"""Verbatim or not: what verification accepts, and what it finds."""

from pathlib import Path

import pytest

from corpus import pipeline, sources
from corpus.documents import Source
from corpus.model import Interview, Repair
from corpus.verification import problems

TEXT = "– Қалай?\n5 бет\n– Жақсы, біз бі-\nлімге сенеміз.\n"
MENDED = ((Repair("page line", 9, "5 бет\n", ""),), (Repair("line-end hyphen", 24, "-\n", ""),))
WORDS = "Жақсы, біз білімге сенеміз."


def found(
    text: str = TEXT,
    passes: tuple[tuple[Repair, ...], ...] = MENDED,
    paragraphs: tuple[str, ...] = ("Қалай?", WORDS),
) -> list[str]:
    return list(problems(text, passes, paragraphs, [paragraphs[-1]]))


def test_named_repairs_are_accepted() -> None:
    assert found() == []


def test_a_word_that_the_source_has_not() -> None:
    assert len(found(paragraphs=("Қалай?", WORDS.replace("сенеміз", "сенбейміз")))) == 2


def test_a_source_that_gives_another_text() -> None:
    [problem] = found(TEXT.replace("5 бет\n", "6 бет\n"))
    assert "another text" in problem


@pytest.mark.parametrize(
    "repair",
    [
        Repair("spaces", 16, "Жақсы", "Жаман"),
        Repair("spaces", 15, "– Жақсы, ", ""),
        Repair("line end", 15, "", "Иә. "),
        Repair("page line", 17, "Жақсы, біз бі-\n", ""),
    ],
)
def test_a_repair_that_changes_words(repair: Repair) -> None:
    assert any("changes" in problem for problem in found(passes=((repair,),)))


@pytest.mark.parametrize("path", pipeline.bundled(), ids=[path.name for path in pipeline.bundled()])
def test_bundled_interviews_are_verbatim(path: Path) -> None:
    source = Source.open(path)
    read = pipeline.read_interview(source)
    assert _problems(source, read) == []


def _problems(source: Source, read: Interview) -> list[str]:
    paragraphs = [
        text for pair in read.qa_pairs for text in (*pair.question, *(each.text for each in pair.answer))
    ]
    quotations = [
        text
        for pair in read.qa_pairs
        for text in (*(each.text for each in pair.excerpts), *(each.sentence for each in pair.figures))
    ]
    extracted = sources.extract(source.name, source.data).text
    return list(problems(extracted, read.repairs, paragraphs, quotations))
