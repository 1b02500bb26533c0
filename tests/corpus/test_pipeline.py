"""A document to an Interview: bytes in any encoding, its details, its refusals."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus import pipeline, topics
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.numbering import KnownPair
from corpus.pipeline import interview_of, read_interview, transcribe

TEXT = """«Ауыл тынысы» газеті, 2024 жылғы 1 ақпан, №7

Болат Оспанов: «Ауылға жол салынады»

– Жол қашан салынады деп ойлайсыз?

– Келер жылы 12 шақырым жол салынады. Оған 2 миллиард теңге бөлінді.

Ел соны күтіп отыр.

– Әңгімеңізге рақмет!

– Сау болыңыз.

Сұхбаттасқан Айгүл СЕРІКҚЫЗЫ
"""


def source(text: str = TEXT, encoding: str = "utf-8", details: str | None = None) -> Source:
    return Source("auyl.txt", text.encode(encoding), None if details is None else details.encode())


def test_a_text_tells_of_itself() -> None:
    read = read_interview(source())
    assert read.id == "auyl-tynysy-2024-02-01"
    assert read.title == "Болат Оспанов: «Ауылға жол салынады»"
    assert (read.outlet, read.issue, read.published_on) == ("Ауыл тынысы", "7", date(2024, 2, 1))
    assert (read.speaker, read.interviewer) == ("Болат Оспанов", "Айгүл СЕРІКҚЫЗЫ")
    assert (read.language, read.part) == ("kk", False)


def test_pairs() -> None:
    first, last = read_interview(source()).qa_pairs
    assert first.id == "auyl-tynysy-2024-02-01/1"
    assert first.question == ("Жол қашан салынады деп ойлайсыз?",)
    assert [(passage.position, passage.text) for passage in first.answer] == [
        (0, "Келер жылы 12 шақырым жол салынады. Оған 2 миллиард теңге бөлінді."),
        (1, "Ел соны күтіп отыр."),
    ]
    assert (first.closing, last.closing) == (False, True)
    assert not last.excerpts
    assert not last.figures


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "kz1048"])
def test_encodings(encoding: str) -> None:
    read = read_interview(source(encoding=encoding))
    assert read.qa_pairs == read_interview(source()).qa_pairs


def test_windows_1251() -> None:
    text = "– Когда построят дорогу?\n\n– В следующем году, «если всё сложится».\n"
    read = read_interview(source(text, "cp1251"))
    assert read.language == "ru"
    assert read.qa_pairs[0].answer[0].text == "В следующем году, «если всё сложится»."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_line_ends(end: str) -> None:
    assert read_interview(source(TEXT.replace("\n", end))).qa_pairs == read_interview(source()).qa_pairs


def test_composed_letters() -> None:
    read = read_interview(source("– Мәселе и\u0306 ме?\n\n– Иә."))
    assert read.qa_pairs[0].question[0] == "Мәселе й ме?"


def test_details_override_the_text() -> None:
    read = read_interview(
        source(details='slug = "jol"\ntitle = "Жол"\npublished_on = 2024-02-02\npart = true')
    )
    assert (read.id, read.title, read.published_on, read.part) == ("jol", "Жол", date(2024, 2, 2), True)
    assert read.outlet == "Ауыл тынысы"
    assert [pair.id for pair in read.qa_pairs] == ["jol/1", "jol/2"]


def test_numbers_of_an_earlier_reading_are_kept() -> None:
    known = [KnownPair.of(5, "Әңгімеңізге рақмет!", "Сау болыңыз."), KnownPair.of(8, "Жоғалған?", "Иә.")]
    read = interview_of(transcribe(source()), topics.load(), known)
    assert [(pair.number, pair.position) for pair in read.qa_pairs] == [(9, 1), (5, 2)]


def test_reading_is_repeatable() -> None:
    assert read_interview(source()) == read_interview(source())


def test_fingerprint_covers_all_that_a_reading_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = pipeline.fingerprint(source(), ())
    assert plain == pipeline.fingerprint(source(), ())
    others = {
        pipeline.fingerprint(source(TEXT + " "), ()),
        pipeline.fingerprint(source(details='slug = "jol"'), ()),
        pipeline.fingerprint(source(), topics.load()[:1]),
    }
    monkeypatch.setattr(pipeline, "PIPELINE_VERSION", pipeline.PIPELINE_VERSION + 1)
    others.add(pipeline.fingerprint(source(), ()))
    assert len(others | {plain}) == 5


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\n ", "no text"),
        ("a.txt", b"\x00\x01\x02\x03" * 50, "a.txt"),
        ("a.docx", b"text", ".docx"),
        ("a.txt", "Бұл жай ғана хабар.".encode(), "no questions"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(name: str, data: bytes, told: str) -> None:
    with pytest.raises(CorpusError) as refusal:
        read_interview(Source(name, data, None))
    assert told in str(refusal.value)
    assert str(refusal.value).startswith(name)
    assert "\n" not in str(refusal.value)


def test_open_takes_details_beside_the_document(tmp_path: Path) -> None:
    (tmp_path / "auyl.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "auyl.toml").write_text('title = "Жол"', encoding="utf-8")
    (tmp_path / "interview.toml").write_text('title = "Басқа"', encoding="utf-8")
    assert read_interview(Source.open(tmp_path / "auyl.txt")).title == "Жол"


@pytest.mark.parametrize("path", ["jol", "jol/source.txt"])
def test_open_takes_the_bundled_layout(tmp_path: Path, path: str) -> None:
    (tmp_path / "jol").mkdir()
    (tmp_path / "jol" / "source.txt").write_text("– Қалай?\n\n– Жақсы.", encoding="utf-8")
    (tmp_path / "jol" / "interview.toml").write_text('title = "Жол"', encoding="utf-8")
    opened = Source.open(tmp_path / path)
    assert read_interview(opened).title == "Жол"
    assert read_interview(replace(opened, details=None)).id == "jol"


def test_open_refuses_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file"):
        Source.open(tmp_path / "a.txt")
    with pytest.raises(CorpusError, match="no document named source"):
        Source.open(tmp_path)


def test_open_refuses_what_is_too_large(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(201 * 1024 * 1024)
    with pytest.raises(CorpusError, match="too large"):
        Source.open(large)


def test_bundled_interviews_come_in_order() -> None:
    assert [path.name for path in pipeline.bundled()] == ["ana-tili-2025", "turkistan-2026"]
