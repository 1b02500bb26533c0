"""The figures that operators see."""

from datetime import timedelta

from conversation import MORNING

from storage import chats, deliveries, failures, statistics, subscriptions
from storage.engine import Database
from storage.statistics import DELIVERY_DAYS, MOST_FAILURES, ChatCount, SubscriptionCount

DUE = MORNING + timedelta(minutes=30)


async def test_an_empty_database_has_none_of_anything(empty_database: Database) -> None:
    async with empty_database.reading() as conn:
        found = await statistics.gather(conn, MORNING)
    assert (found.interviews, found.qa_pairs, found.failed, found.failures) == (0, 0, 0, ())
    assert sum(count.active + count.blocked for count in found.chats) == 0
    assert sum(count.active + count.stopped for count in found.subscriptions) == 0
    assert not any(found.deliveries.values())


async def test_interviews_and_pairs(database: Database) -> None:
    async with database.reading() as conn:
        found = await statistics.gather(conn, MORNING)
    assert (found.interviews, found.qa_pairs) == (2, 36)


async def test_chats_subscriptions_and_deliveries(database: Database) -> None:
    async with database.writing() as conn:
        for chat in (1, 2, 3, 4):
            await chats.remember(conn, chat, "private", "kk")
            await subscriptions.subscribe(conn, chat, subscriptions.NO_THREAD, MORNING)
        await chats.remember(conn, -5, "channel", "kk")
        await subscriptions.stop(conn, 2, subscriptions.NO_THREAD)
        figures = subscriptions.Change(content="figure")
        await subscriptions.change(conn, 3, subscriptions.NO_THREAD, figures, MORNING)
        assert await deliveries.plan_due(conn, DUE) == 3
        arrived, refused = await deliveries.claim(conn, DUE), await deliveries.claim(conn, DUE)
        assert arrived is not None
        assert refused is not None
        await deliveries.sent(conn, arrived, 7)
        await deliveries.ended(conn, refused.id, "blocked", "bot was blocked by the user")
        await chats.set_active(conn, 4, active=False)
        found = await statistics.gather(conn, DUE)
        later = await statistics.gather(conn, DUE + timedelta(days=DELIVERY_DAYS, seconds=1))
    assert found.chats == (
        ChatCount("private", 3, 1),
        ChatCount("group", 0, 0),
        ChatCount("supergroup", 0, 0),
        ChatCount("channel", 1, 0),
    )
    assert found.subscriptions == (
        SubscriptionCount("excerpt", 1, 2),
        SubscriptionCount("figure", 1, 0),
        SubscriptionCount("both", 0, 0),
    )
    happened = {state: n for state, n in found.deliveries.items() if n}
    assert happened == {"pending": 1, "sent": 1, "blocked": 1}
    assert not any(later.deliveries.values())


async def test_failed_searches_of_the_last_month(empty_database: Database) -> None:
    today = MORNING.date()
    async with empty_database.writing() as conn:
        await failures.count(conn, "ескі", today - failures.KEPT - timedelta(days=1))
        for n in range(MOST_FAILURES + 5):
            await failures.count(conn, f"сөз {n}", today)
        await failures.count(conn, "опера", today - timedelta(days=1))
        await failures.count(conn, "опера", today)
        found = await statistics.gather(conn, MORNING)
    assert found.failed == MOST_FAILURES + 7
    assert len(found.failures) == MOST_FAILURES
    assert found.failures[0] == failures.Failure("опера", 2, today)
