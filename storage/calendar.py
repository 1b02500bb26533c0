"""Local time of day in an IANA zone -> moments in UTC (pure)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Slot:
    """The moment at which a local day's delivery is due."""

    local_date: date
    minute: int
    due_at: datetime


@cache
def zone_names() -> frozenset[str]:
    """Every zone that a reader may choose."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("ascii").split())


@cache
def zone(name: str) -> ZoneInfo:
    """The zone by the pinned tzdata rather than the system's; ValueError if there is none of that name."""
    if name not in zone_names():
        raise ValueError(f"there is no time zone “{name}”")
    # Almaty changed its offset in 2024: an old system still has the old one.
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def slot(local_date: date, minute: int, zone_name: str) -> Slot:
    """When `minute` of that local day comes.

    A time that the clock change skips comes as much later as the change; one that comes twice counts the
    first time (PEP 495, fold 0).
    """
    wall = datetime.combine(local_date, time(minute // 60, minute % 60), zone(zone_name))
    return Slot(local_date, minute, wall.astimezone(UTC))


def next_slot(after: datetime, minute: int, zone_name: str) -> Slot:
    """The first slot later than `after`."""
    day = local_date(after, zone_name) - timedelta(days=1)
    while (found := slot(day, minute, zone_name)).due_at <= after:
        day += timedelta(days=1)
    return found


def latest_slot(until: datetime, minute: int, zone_name: str) -> Slot:
    """The last slot at or before `until`."""
    day = local_date(until, zone_name) + timedelta(days=1)
    while (found := slot(day, minute, zone_name)).due_at > until:
        day -= timedelta(days=1)
    return found


def local_date(moment: datetime, zone_name: str) -> date:
    """The date on a wall calendar there."""
    return moment.astimezone(zone(zone_name)).date()
