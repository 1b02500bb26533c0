"""What people looked for and did not find, counted without who they are."""

from datetime import date, timedelta

import pytest

from storage import failures
from storage.engine import Database
from storage.failures import KEPT, NOT_KEPT, Failure

DAY = date(2026, 3, 2)


async def _counted(database: Database, *texts: str, day: date = DAY) -> list[tuple[str, int]]:
    async with database.writing() as conn:
        for text in texts:
            await failures.count(conn, text, day)
        wanted = await failures.most_wanted(conn, DAY - KEPT, 20)
    return [(failure.text, failure.times) for failure in wanted]


async def test_one_wish_counts_together(empty_database: Database) -> None:
    written = (
        "Криптовалюта",
        "криптовалюта",
        " криптовалюта?  ",
        "КРИПТОВАЛЮТА…",
        "ғарыш  айлағы",
        "Ғарыш айлағы",
    )
    assert await _counted(empty_database, *written) == [("криптовалюта", 4), ("ғарыш айлағы", 2)]


async def test_the_most_frequent_come_first_then_those_last_asked_for(empty_database: Database) -> None:
    await _counted(empty_database, "хоккей", "опера", "опера", day=DAY - timedelta(days=2))
    await _counted(empty_database, "футбол", day=DAY - timedelta(days=1))
    await _counted(empty_database, "опера", "балет")
    async with empty_database.reading() as conn:
        wanted = await failures.most_wanted(conn, DAY - KEPT, 3)
        lately = await failures.most_wanted(conn, DAY - timedelta(days=1), 20)
    assert wanted == (
        Failure("опера", 3, DAY),
        Failure("балет", 1, DAY),
        Failure("футбол", 1, DAY - timedelta(days=1)),
    )
    assert [failure.text for failure in lately] == ["балет", "опера", "футбол"]


@pytest.mark.parametrize(
    "text",
    [
        "8 (701) 123-45-67",
        "+77011234567",
        "Асқардың телефоны 7011234567",
        "701 123 45 67",
        "55-17-43",
        "255-17-43",
        "aigul@example.kz",
        "@aigul_s маған жазсын",
        "4400 4301 2345 6789",
        "4400-4301-2345-6789",
        "ЖСН 900101300123",
        "900101 300 123",
        "012345678",
        "۷۰۱۱۲۳۴۵۶۷",
        "7.0.1.1.2.3.4.5.6.7",
        "7_0_1_1_2_3_4_5_6_7",
        "сәлеметсіз бе, " * 8,
    ],
)
async def test_what_may_tell_of_a_person_is_counted_without_its_text(
    empty_database: Database, text: str
) -> None:
    assert await _counted(empty_database, text, text) == [(NOT_KEPT, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "27 000 000 тонна",
        "1991 жылғы 16 желтоқсан",
        "2024-2025",
        "05.01.2025",
        "from:2025-01-01 until:2025-12-31 көктем",
        "14-бап",
        "ковид-19",
        "100 күн, 100 іс",
    ],
)
async def test_dates_and_quantities_are_no_numbers_of_persons(empty_database: Database, text: str) -> None:
    assert await _counted(empty_database, text) == [(text, 1)]


async def test_texts_that_are_not_kept_come_last(empty_database: Database) -> None:
    counted = await _counted(empty_database, "a@b.kz", "87011234567", "опера")
    assert counted == [("опера", 1), (NOT_KEPT, 2)]


async def test_days_are_forgotten(empty_database: Database) -> None:
    await _counted(empty_database, "опера", day=DAY - KEPT - timedelta(days=1))
    await _counted(empty_database, "балет", day=DAY - KEPT)
    async with empty_database.writing() as conn:
        await failures.forget_older(conn, DAY - KEPT)
        kept = await failures.most_wanted(conn, date.min, 20)
    assert [failure.text for failure in kept] == ["балет"]
