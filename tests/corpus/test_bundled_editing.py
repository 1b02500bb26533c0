"""What the editor and the rules made of the bundled interviews."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from corpus import pipeline, topics
from corpus.documents import Source
from corpus.model import Interview, QAPair

YEARS_LATER = date(2030, 1, 1)
UNFIT = re.compile(r"қаза бол|қаза тап|өлтір|зорла|қару-жарақ|есірткі|Талғар|апатқа ұшыра|\d+ наурызға дейін")


@pytest.fixture(scope="module")
def interviews() -> tuple[Interview, ...]:
    return tuple(pipeline.read_interview(Source.open(path)) for path in pipeline.bundled())


def pairs(interviews: Sequence[Interview]) -> list[QAPair]:
    return [pair for interview in interviews for pair in interview.qa_pairs]


def pushed(pair: QAPair, day: date) -> Iterator[str]:
    for excerpt in pair.excerpts:
        if not excerpt.hidden and (excerpt.until is None or day <= excerpt.until):
            yield excerpt.text
    for figure in pair.figures:
        if not figure.hidden and (figure.until is None or day <= figure.until):
            yield figure.sentence


def test_every_pair_has_a_heading_of_its_own(interviews: Sequence[Interview]) -> None:
    headings = [pair.heading or "" for pair in pairs(interviews)]
    assert len(headings) == len(set(headings)) == 36
    assert all(2 <= len(heading.split()) <= 5 for heading in headings)


def test_every_pair_has_a_known_topic(interviews: Sequence[Interview]) -> None:
    known = {topic.id for topic in topics.load()}
    assert all(pair.topics and known.issuperset(pair.topics) for pair in pairs(interviews))


def test_the_details_are_the_documents(interviews: Sequence[Interview]) -> None:
    ana_tili, turkistan = interviews
    assert (ana_tili.id, ana_tili.outlet, ana_tili.published_on) == (
        "ana-tili-2025",
        "Ana tili",
        date(2025, 1, 5),
    )
    assert (turkistan.id, turkistan.issue, turkistan.part) == ("turkistan-2026", "№1 (1638)", True)
    assert turkistan.url is not None
    assert all(interview.obtained for interview in interviews)


def test_every_name_in_the_details_is_in_the_text(interviews: Sequence[Interview]) -> None:
    for path, interview in zip(pipeline.bundled(), interviews, strict=True):
        table = tomllib.loads((path / "interview.toml").read_text(encoding="utf-8"))
        excerpts = {found.id.rpartition("/")[2] for pair in interview.qa_pairs for found in pair.excerpts}
        figures = {found.id.rpartition("/")[2] for pair in interview.qa_pairs for found in pair.figures}
        assert excerpts.issuperset(table.get("excerpts", {}))
        assert figures.issuperset(table.get("figures", {}))


def test_all_quotations_are_slices_of_the_answers(interviews: Sequence[Interview]) -> None:
    for pair in pairs(interviews):
        for excerpt in pair.excerpts:
            assert excerpt.text in pair.answer[excerpt.passage].text
            assert 60 <= len(excerpt.text) <= 400
        for figure in pair.figures:
            assert figure.text in figure.sentence
            assert figure.sentence in pair.answer[figure.passage].text


def test_nothing_unfit_for_breakfast_is_pushed(interviews: Sequence[Interview]) -> None:
    for pair in pairs(interviews):
        for text in pushed(pair, YEARS_LATER):
            assert not UNFIT.search(text), text
            assert not pair.hidden
            assert not pair.closing


def test_what_was_to_be_done_by_a_day_is_not_pushed_after_it(interviews: Sequence[Interview]) -> None:
    schools = next(pair for pair in interviews[0].qa_pairs if pair.number == 19)
    due = {found.sentence for found in schools.figures if found.until == date(2025, 12, 31)}
    assert due.intersection(pushed(schools, date(2025, 12, 31)))
    assert not due.intersection(pushed(schools, date(2026, 1, 1)))


def test_nearly_every_pair_has_something_to_push(interviews: Sequence[Interview]) -> None:
    open_pairs = [pair for pair in pairs(interviews) if not (pair.closing or pair.hidden)]
    assert sum(1 for pair in open_pairs if pair.excerpts or pair.figures) >= len(open_pairs) * 0.8
    assert sum(1 for pair in open_pairs if pair.excerpts) >= len(open_pairs) * 0.6


def test_the_excerpt_that_readers_were_promised(interviews: Sequence[Interview]) -> None:
    texts = [excerpt.text for excerpt in interviews[1].qa_pairs[0].excerpts]
    assert any(text.startswith("Өскелең ұрпақ") and text.endswith("тәрбиелей білгені жөн.") for text in texts)


def test_the_figure_that_readers_were_promised(interviews: Sequence[Interview]) -> None:
    (figure,) = [f for f in interviews[0].qa_pairs[0].figures if f.text == "27 миллион тоннаға жуық"]
    assert (figure.value, figure.unit, figure.qualifier) == ("27000000", "t", "about")
    assert [(note.word, note.year) for note in figure.years] == [("былтыр", 2024)]
