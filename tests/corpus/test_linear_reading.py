"""Reading takes time in proportion to the text, whatever stands in it."""

import time
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

import pytest

from corpus import restoration
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.pipeline import read_interview
from corpus.sources.extract import SourceLine

BEGUN = "– Қалай?\n– Жақсы. "
LINEAR = 4 * 2
"""How much longer four times the text may take, on a busy machine; by the square it were sixteen times."""
SHORT = 0.02
"""Seconds that are too few to be compared."""


@pytest.mark.parametrize(
    ("begun", "unit"),
    [
        ("", "қазақстан"),
        ("", "– а?\n– б.\n"),
        ("", "– Қалай болды? – Жақсы болды, бәрі де дұрыс. "),
        ("", "Тілші: Қалай болды?\nАсан Оспанов: Жақсы болды. Рақмет.\n"),
        (BEGUN, "Келер жылы салынады. "),
        (BEGUN, "–"),
        (BEGUN, "."),
        (BEGUN, "000 "),
        (BEGUN, "("),
        (BEGUN, "а "),
        (BEGUN, "а\u00ad"),
        (BEGUN, "оқу-\nшы болды, иә\n"),
        (BEGUN, " "),
        (BEGUN, "«"),
        (BEGUN, "“а "),
        (BEGUN, "(а (а "),
        (BEGUN, "'а' "),
        (BEGUN, "5%-ға, ал осыдан кейінгі жылдарда "),
        (BEGUN, "12 мектеп, осы мектеп өскен ауыл "),
    ],
)
def test_four_times_the_text_takes_four_times_as_long(begun: str, unit: str) -> None:
    size = 10_000 // len(unit)
    assert taken(begun + unit * 4 * size) < LINEAR * max(taken(begun + unit * size), SHORT)


def test_a_paragraph_of_many_lines_takes_as_long_as_its_lines() -> None:
    line = "Келер жыл соңына дейін жол салынады деп күтіп отырмыз"
    few, many = ([SourceLine(line, begins=i == 0) for i in range(lines)] for lines in (2500, 10_000))
    assert restored_in(many) < LINEAR * max(restored_in(few), SHORT)


def test_many_different_running_heads_take_as_long_as_their_lines() -> None:
    column = [SourceLine("Келер жыл соңына дейін жол салынады деп")] * 3
    heads = [f"{chr(1040 + i % 32)}{chr(1040 + i // 32)} КҮНДЕЛІГІ" for i in range(1000)]
    pages = [[*column, SourceLine(""), SourceLine(head), SourceLine("")] * 2 for head in heads]
    few, many = (list(chain.from_iterable(part)) for part in (pages[:250], pages))
    assert restored_in(many) < LINEAR * max(restored_in(few), SHORT)


def test_a_run_of_thousands_of_digits_is_read() -> None:
    interview = read_interview(Source("a.txt", f"{BEGUN}{'1234567' * 1000} болды.".encode(), None))
    assert [pair.figures for pair in interview.qa_pairs] == [()]


def restored_in(lines: Sequence[SourceLine]) -> float:
    """Processor seconds to restore lines to paragraphs."""
    began = time.process_time()
    restoration.restore(lines, "kk")
    return time.process_time() - began


def taken(text: str) -> float:
    """Processor seconds to read a text, or to refuse it."""
    source = Source("a.txt", text.encode(), None)
    began = time.process_time()
    with suppress(CorpusError):
        read_interview(source)
    return time.process_time() - began
