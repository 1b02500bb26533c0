"""What `suhbat stats` prints: for people in the terminal, for programs as JSON."""

from dataclasses import asdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from storage.failures import KEPT, NOT_KEPT
from storage.statistics import DELIVERY_DAYS, Statistics


def statistics_json(found: Statistics) -> dict[str, object]:
    """One object; the text of a failed search is null where it was not kept."""
    return {
        "interviews": found.interviews,
        "qa_pairs": found.qa_pairs,
        "chats": [asdict(count) for count in found.chats],
        "subscriptions": [asdict(count) for count in found.subscriptions],
        "deliveries": {"days": DELIVERY_DAYS, "states": found.deliveries},
        "failed_searches": {
            "days": KEPT.days,
            "total": found.failed,
            "texts": [
                {
                    "text": None if failure.text == NOT_KEPT else failure.text,
                    "times": failure.times,
                    "last_day": failure.last_day.isoformat(),
                }
                for failure in found.failures
            ],
        },
    }


def print_statistics(console: Console, found: Statistics) -> None:
    """A section of each, a figure a line; states that no delivery is in are left out."""
    stored = _table("stored", "")
    stored.add_row("interviews", str(found.interviews))
    stored.add_row("pairs", str(found.qa_pairs))

    chats = _table("chats", "active", "blocked")
    for kind in found.chats:
        chats.add_row(kind.kind, str(kind.active), str(kind.blocked))

    subscriptions = _table("subscriptions", "active", "stopped")
    for content in found.subscriptions:
        subscriptions.add_row(content.content, str(content.active), str(content.stopped))

    deliveries = _table(f"deliveries, {DELIVERY_DAYS} days", str(sum(found.deliveries.values())))
    for state, times in found.deliveries.items():
        if times:
            deliveries.add_row(state, str(times))

    failures = _table(f"failed searches, {KEPT.days} days", str(found.failed), "last")
    for failure in found.failures:
        text = Text("text not kept", style="dim") if failure.text == NOT_KEPT else Text(failure.text)
        failures.add_row(text, str(failure.times), failure.last_day.isoformat())

    for number, table in enumerate((stored, chats, subscriptions, deliveries, failures)):
        if number:
            console.print()
        console.print(table)


def _table(name: str, *figures: str) -> Table:
    table = Table(name, box=None)
    for figure in figures:
        table.add_column(figure, justify="right")
    return table
