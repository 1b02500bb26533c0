"""interview.toml: what it may say, and how it is refused."""

from datetime import date

import pytest

from corpus import details
from corpus.details import Details
from corpus.model import CorpusError

FULL = """
slug = "auyl-2024"
title = "Ауылға жол"
outlet = "Ауыл тынысы"
medium = "newspaper"
issue = "7"
published_on = 2024-02-01
speaker = "Болат Оспанов"
interviewer = "Айгүл Серікқызы"
url = "https://example.kz/1"
language = "kk"
part = true
obtained = "Редакция жіберді."
"""


def test_no_file_says_nothing() -> None:
    assert details.parse(None) == Details()


def test_every_key_is_read() -> None:
    read = details.parse(FULL.encode())
    assert read.slug == "auyl-2024"
    assert read.published_on == date(2024, 2, 1)
    assert read.part is True
    assert read.medium == "newspaper"
    assert read.obtained == "Редакция жіберді."


def test_a_byte_order_mark_does_no_harm() -> None:
    assert details.parse(b"\xef\xbb\xbf" + FULL.encode()).title == "Ауылға жол"


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("titel = 'Ауыл'", "unknown key 'titel'"),
        ("title = 7", "title"),
        ("title = ' '", "title"),
        ("slug = 'Ауыл'", "slug"),
        ("slug = ''", "slug"),
        ("language = 'kz'", "language"),
        ("published_on = '2024-02-01'", "published_on"),
        ("published_on = 2024-02-01T10:00:00", "published_on"),
        ("part = 'иә'", "part"),
        ("title = ", "interview.toml"),
        ('title = """Ауыл\nтынысы"""', "one line"),
        ("url = 'example.kz'", "https://"),
        ("medium = 'blog'", "newspaper, magazine"),
        ("interviewer = ['Айгүл', 'Болат']", "interviewer"),
        ("obtained = true", "obtained"),
        ("[pairs.1]\nhidden = true", "[pairs.1] has the unknown key hidden"),
    ],
)
def test_mistakes_are_told_in_one_line(toml: str, told: str) -> None:
    with pytest.raises(CorpusError) as refusal:
        details.parse(toml.encode())
    assert str(refusal.value).startswith("interview.toml: ")
    assert told in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_refusal_names_the_file_as_it_is_called() -> None:
    with pytest.raises(CorpusError, match=r"^auyl\.toml: title"):
        details.parse(b"title = 7", "auyl.toml")


def test_spaces_that_do_not_break_are_no_line_breaks() -> None:
    assert details.parse("title = '«Ана\u00a0тілі»'".encode()).title == "«Ана\u00a0тілі»"


def test_what_is_not_utf8_is_refused() -> None:
    with pytest.raises(CorpusError, match="UTF-8"):
        details.parse("title = 'Ауыл'".encode("cp1251"))
