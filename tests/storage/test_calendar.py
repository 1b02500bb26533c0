"""Local time of day to UTC, over clock changes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.calendar import latest_slot, local_date, next_slot, slot, zone, zone_names

NINE = 9 * 60


def test_almaty_is_five_hours_ahead_since_2024() -> None:
    assert slot(date(2024, 2, 29), NINE, "Asia/Almaty").due_at == datetime(2024, 2, 29, 3, tzinfo=UTC)
    assert slot(date(2024, 3, 1), NINE, "Asia/Almaty").due_at == datetime(2024, 3, 1, 4, tzinfo=UTC)


def test_a_skipped_time_comes_as_much_later() -> None:
    skipped = slot(date(2026, 3, 29), 2 * 60 + 30, "Europe/Berlin")
    assert skipped.due_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # 03:30 there


def test_a_repeated_time_comes_the_first_time_only() -> None:
    repeated = slot(date(2026, 10, 25), 2 * 60 + 30, "Europe/Berlin")
    assert repeated.due_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    following = next_slot(repeated.due_at, 2 * 60 + 30, "Europe/Berlin")
    assert following.local_date == date(2026, 10, 26)


@pytest.mark.parametrize("name", ["Asia/Almaty", "Europe/Berlin", "America/New_York", "Pacific/Apia"])
def test_every_local_day_comes_exactly_once(name: str) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    days = []
    for _ in range(400):
        found = next_slot(moment, 2 * 60 + 30, name)
        assert latest_slot(found.due_at, 2 * 60 + 30, name) == found
        days.append(found.local_date)
        moment = found.due_at
    assert days == [days[0] + timedelta(days=n) for n in range(400)]


def test_the_slot_before_and_after_a_moment() -> None:
    nine = datetime(2026, 3, 2, 4, tzinfo=UTC)
    second = timedelta(seconds=1)
    assert latest_slot(nine, NINE, "Asia/Almaty").due_at == nine
    assert latest_slot(nine - second, NINE, "Asia/Almaty").due_at == nine - timedelta(days=1)
    assert next_slot(nine, NINE, "Asia/Almaty").due_at == nine + timedelta(days=1)
    assert next_slot(nine - second, NINE, "Asia/Almaty").due_at == nine


def test_every_zone_of_tzdata_can_be_used() -> None:
    moment = datetime(2026, 6, 1, 20, tzinfo=UTC)
    assert len(zone_names()) > 500
    for name in zone_names():
        assert abs((local_date(moment, name) - moment.date()).days) <= 1


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="Asia/Nowhere"):
        zone("Asia/Nowhere")
    with pytest.raises(ValueError, match="passwd"):
        zone("../../etc/passwd")
