"""The bundled documents, read to the letter; the golden texts were proof-read against the printed ones."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from corpus import pipeline, repairs, sources
from corpus.documents import Source
from corpus.model import Interview

GOLDEN = Path(__file__).parent / "golden"
SLUGS = ("ana-tili-2025", "turkistan-2026")


@pytest.fixture(scope="module", params=SLUGS)
def slug(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def source(slug: str) -> Source:
    return Source.open(next(path for path in pipeline.bundled() if path.name == slug))


@pytest.fixture(scope="module")
def interview(source: Source) -> Interview:
    return pipeline.read_interview(source)


def texts(interview: Interview) -> list[str]:
    return [
        text for pair in interview.qa_pairs for text in (*pair.question, *(part.text for part in pair.answer))
    ]


def letters(lines: Iterable[str]) -> Counter[str]:
    return Counter(sign for line in lines for sign in line if sign.isalnum())


def test_pairs_are_the_golden_ones(slug: str, interview: Interview) -> None:
    read = [
        {"question": list(pair.question), "answer": [part.text for part in pair.answer]}
        for pair in interview.qa_pairs
    ]
    assert read == json.loads((GOLDEN / f"{slug}.json").read_text(encoding="utf-8"))


def test_number_of_pairs(slug: str, interview: Interview) -> None:
    assert len(interview.qa_pairs) == {"ana-tili-2025": 33, "turkistan-2026": 3}[slug]
    assert [pair.number for pair in interview.qa_pairs] == list(range(1, len(interview.qa_pairs) + 1))


def test_every_letter_is_in_a_pair_or_removed(source: Source, interview: Interview) -> None:
    printed = letters([source.data.decode("utf-8")])
    read = letters(texts(interview)) + letters(removed.text for removed in interview.removed)
    assert read == printed


def test_every_removal_has_a_reason(interview: Interview) -> None:
    assert interview.removed
    assert all(removed.text and removed.reason for removed in interview.removed)


@pytest.mark.parametrize(
    "damage",
    [
        r"[¬\u00ad]",
        r"\s{2,}|^\s|\s$",
        r"(?:^|\s)-\w|\w-(?:\s|$)",
        r"(?:\b\w ){4}",
        r"\d бет\b",
        r"«Мақсатым –",
        r"Read more|Last news|Become a volunteer|Дереккөзі|Әңгімелескен",
        r"^[–—-]",
    ],
)
def test_no_damage_is_left(interview: Interview, damage: str) -> None:
    assert [text for text in texts(interview) if re.search(damage, text)] == []


def test_only_the_thanks_close_the_interview(slug: str, interview: Interview) -> None:
    closing = [pair.number for pair in interview.qa_pairs if pair.closing]
    assert closing == {"ana-tili-2025": [], "turkistan-2026": [3]}[slug]


def test_what_the_page_says_of_the_interview() -> None:
    path = next(path for path in pipeline.bundled() if path.name == "turkistan-2026")
    page = Source("turkistan.txt", (path / "source.txt").read_bytes(), None)
    read = pipeline.read_interview(page)
    assert (read.outlet, read.medium, read.issue) == ("Turkistan", "newspaper", "1 (1638)")
    assert str(read.published_on) == "2026-01-05"
    assert read.interviewer == "Бауыржан БАБАЖАНҰЛЫ"
    assert read.speaker == "Қасым-Жомарт Тоқаев"
    assert read.url is not None
    assert read.url.startswith("https://www.akorda.kz/kz/")
    assert read.part
    assert read.id == "turkistan-2026-01-05"


def test_repairs_tell_what_stood_there() -> None:
    source = Source.open(next(path for path in pipeline.bundled() if path.name == "ana-tili-2025"))
    text = sources.extract(source.name, source.data).text
    found = list(repairs.in_words(text, pipeline.read_interview(source).repairs))
    changes = {(repair.before, repair.after) for repair in found}
    assert ("бер-\nген", "берген") in changes
    assert ("40-\nтан", "40-тан") in changes
    assert ("жұмыс¬тың", "жұмыстың") in changes
    assert all(repair.fixer and repair.before != repair.after for repair in found)
