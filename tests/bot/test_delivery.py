"""The daily push: nobody left out, nobody twice."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest
from conversation import MORNING, Conversation
from sqlalchemy import select, update

from bot import delivery
from bot.sandbox import GROUP, PERSON
from handlers.language import Texts
from handlers.render import quotations
from storage import chats, deliveries, subscriptions
from storage.editions import Edition
from storage.engine import Database
from storage.schema import deliveries as ledger
from storage.schema import interviews
from storage.schema import subscriptions as subscribed

PEOPLE = range(5001, 5041)


async def _subscribe_all(talk: Conversation) -> None:
    for person in PEOPLE:
        talk.sandbox.add_person(person, f"Оқырман {person}")
    async with talk.database.writing() as conn:
        for person in PEOPLE:
            await chats.remember(conn, person, "private", "kk")
            await subscriptions.subscribe(conn, person, subscriptions.NO_THREAD, talk.clock.now())


def _received(talk: Conversation) -> Counter[int]:
    return Counter({person: len(talk.replies(person)) for person in PEOPLE})


async def _states(database: Database) -> Counter[str]:
    async with database.reading() as conn:
        return Counter((await conn.scalars(select(ledger.c.state))).all())


async def test_all_get_the_same_excerpt_once_a_day(talk: Conversation) -> None:
    await _subscribe_all(talk)
    await talk.later(minutes=29)
    assert not +_received(talk)
    await talk.later(minutes=1)
    assert set(_received(talk).values()) == {1}
    assert len({talk.replies(person)[0].text for person in PEOPLE}) == 1
    await talk.later(hours=2)
    assert set(_received(talk).values()) == {1}
    await talk.later(hours=22)
    assert set(_received(talk).values()) == {2}


async def test_a_kill_in_the_middle_leaves_no_subscriber_out(talk: Conversation) -> None:
    """The process dies after a few sends, with one in flight; the next start sends the rest."""
    await _subscribe_all(talk)
    talk.clock.move(timedelta(minutes=30))
    running = asyncio.create_task(delivery.deliver(talk.application.bot, talk.application.bot_data))
    await talk.sandbox.wait_for(lambda calls: sum(call.method == "sendMessage" for call in calls) >= 5)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    states = await _states(talk.database)
    assert states["sending"] > 0

    async with talk.database.writing() as conn:
        assert await deliveries.recover(conn) == states["sending"]
    await delivery.deliver(talk.application.bot, talk.application.bot_data)
    received = _received(talk)
    assert all(received[person] >= 1 for person in PEOPLE)
    # At most the one send that was in flight came twice.
    assert sum(received.values()) <= len(PEOPLE) + 1
    assert await _states(talk.database) == Counter(sent=len(PEOPLE))


async def test_a_start_late_in_the_day_delivers_and_the_day_after_is_not_a_flood(talk: Conversation) -> None:
    await _subscribe_all(talk)
    await talk.later(days=5, hours=10)
    assert set(_received(talk).values()) == {1}
    states = await _states(talk.database)
    assert states["sent"] == len(PEOPLE)
    assert states["skipped"] == len(PEOPLE)  # the missed days, on record once


async def test_what_stays_unclear_is_tried_three_times_and_then_reported(database: Database) -> None:
    async with database.writing() as conn:
        await chats.remember(conn, 1, "private", "kk")
        await subscriptions.subscribe(conn, 1, 0, MORNING)
        due = MORNING + timedelta(minutes=30)
        await deliveries.plan_due(conn, due)
        for tries in range(1, deliveries.MOST_TRIES + 1):
            claimed = await deliveries.claim(conn, due)
            assert claimed
            assert claimed.tries == tries
            await deliveries.recover(conn)
        assert await deliveries.claim(conn, due) is None
    assert await _states(database) == Counter(unknown=1)


async def test_a_pending_delivery_lapses_with_its_day(database: Database) -> None:
    async with database.writing() as conn:
        await chats.remember(conn, 1, "private", "kk")
        await subscriptions.subscribe(conn, 1, 0, MORNING)
        await deliveries.plan_due(conn, MORNING + timedelta(minutes=30))
        await deliveries.plan_due(conn, MORNING + timedelta(hours=15, minutes=30))
    assert await _states(database) == Counter(skipped=1)


async def test_a_refusal_is_no_unclear_outcome(database: Database) -> None:
    """Telegram's "retry after" says that nothing arrived: it does not use up the tries."""
    async with database.writing() as conn:
        await chats.remember(conn, 1, "private", "kk")
        await subscriptions.subscribe(conn, 1, 0, MORNING)
        due = MORNING + timedelta(minutes=30)
        await deliveries.plan_due(conn, due)
        for _ in range(deliveries.MOST_TRIES + 1):
            claimed = await deliveries.claim(conn, due)
            assert claimed
            assert claimed.tries == 1
            await deliveries.postpone(conn, claimed.id, due, "flood control", refused=True)


async def test_an_hour_before_midnight_survives_a_restart_over_midnight(talk: Conversation) -> None:
    await talk.say("/subscribe")
    await talk.ask("/settings 23:59")
    await talk.later(hours=15, minutes=31)  # 00:01
    assert talk.replies()[-1].text.startswith("Бүгінгі үзінді")
    count = len(talk.replies())
    await talk.later(hours=23, minutes=57)
    assert len(talk.replies()) == count
    await talk.later(minutes=1)
    assert len(talk.replies()) == count + 1


async def test_a_setting_changed_between_the_hour_and_the_push_loses_no_day(talk: Conversation) -> None:
    page = await talk.press(await talk.ask("/subscribe"), "Мазмұны")
    talk.clock.move(timedelta(minutes=30))
    await talk.press(page, "Дерек")
    await talk.later(seconds=20)
    assert talk.replies()[-1].text.startswith("Бүгінгі дерек")


async def test_an_earlier_hour_chosen_between_the_hour_and_the_push_loses_no_day(talk: Conversation) -> None:
    page = await talk.press(await talk.ask("/subscribe"), "Уақыты")
    talk.clock.move(timedelta(minutes=30))
    await talk.press(page, "08:00")
    await talk.later(seconds=20)
    assert talk.replies()[-1].text.startswith("Бүгінгі үзінді")
    count = len(talk.replies())
    await talk.later(hours=22)
    assert len(talk.replies()) == count
    await talk.later(hours=1)
    assert len(talk.replies()) == count + 1


async def test_who_unsubscribes_while_others_get_theirs_gets_none(talk: Conversation) -> None:
    await _subscribe_all(talk)
    talk.clock.move(timedelta(minutes=30))
    running = asyncio.create_task(delivery.deliver(talk.application.bot, talk.application.bot_data))
    await talk.sandbox.wait_for(lambda calls: sum(call.method == "sendMessage" for call in calls) >= 2)
    async with talk.database.writing() as conn:
        assert await subscriptions.stop(conn, PEOPLE[-1], subscriptions.NO_THREAD)
        assert await chats.forget(conn, PEOPLE[-2])
    await running
    assert [person for person, count in _received(talk).items() if not count] == [PEOPLE[-2], PEOPLE[-1]]


async def test_a_fault_with_one_delivery_is_on_record_and_holds_up_no_other(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await _subscribe_all(talk)
    async with talk.database.writing() as conn:
        await chats.choose_language(conn, PEOPLE[0], "private", "ru")
    today = quotations.today

    def broken(texts: Texts, chosen: Sequence[Edition], *, first: bool) -> str:
        if texts.language == "ru":
            raise KeyError("a fault of the test")
        return today(texts, chosen, first=first)

    monkeypatch.setattr(quotations, "today", broken)
    await talk.later(minutes=30)
    assert await _states(talk.database) == Counter(sent=len(PEOPLE) - 1, pending=1)
    await talk.later(minutes=1)
    await talk.later(minutes=1)
    assert await _states(talk.database) == Counter(sent=len(PEOPLE) - 1, failed=1)
    assert "is given up as failed" in caplog.text


async def test_a_stopping_program_stops_between_two_sends(talk: Conversation) -> None:
    await _subscribe_all(talk)
    talk.clock.move(timedelta(minutes=30))
    arrived = await delivery.deliver(
        talk.application.bot, talk.application.bot_data, going_on=lambda: sum(_received(talk).values()) < 3
    )
    assert arrived == 3
    assert await _states(talk.database) == Counter(sent=3, pending=len(PEOPLE) - 3)


async def test_one_who_blocked_the_bot_unseen_does_not_hold_up_the_others(talk: Conversation) -> None:
    await _subscribe_all(talk)
    await talk.sandbox.block(PEOPLE[0])
    await talk.handled()
    async with talk.database.writing() as conn:  # as if the news of it had not arrived
        await chats.set_active(conn, PEOPLE[0], active=True)
    await talk.later(minutes=30)
    received = _received(talk)
    assert received[PEOPLE[0]] == 0
    assert all(received[person] == 1 for person in PEOPLE[1:])
    assert await _states(talk.database) == Counter(sent=len(PEOPLE) - 1, blocked=1)
    await talk.later(days=1)
    assert await _states(talk.database) == Counter(sent=2 * (len(PEOPLE) - 1), blocked=1)


async def test_a_group_that_became_a_supergroup_keeps_its_subscription(talk: Conversation) -> None:
    await talk.say("/subscribe@suhbat_bot", GROUP)
    new = talk.sandbox.add_group("Кітап клубы", bot=talk.sandbox.world.chat(GROUP).members[1])
    async with talk.database.writing() as conn:
        await chats.migrate(conn, GROUP, new.id)
    await talk.later(minutes=30)
    assert talk.replies(new.id)[-1].text.startswith("Бүгінгі үзінді")
    assert not talk.replies(GROUP)[-1].text.startswith("Бүгінгі үзінді")


async def test_without_interviews_nothing_is_pushed_and_the_operator_is_told(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    await talk.say("/subscribe")
    async with talk.database.writing() as conn:
        await conn.execute(interviews.delete())
    count = len(talk.replies(PERSON))
    await talk.later(minutes=30)
    assert len(talk.replies(PERSON)) == count
    assert "ingest" in caplog.text
    assert (await talk.ask("/today")).text == "Әзірге үзінді жоқ."


async def test_a_ledger_row_is_never_written_twice(database: Database) -> None:
    due = MORNING + timedelta(minutes=30)
    async with database.writing() as conn:
        await chats.remember(conn, 1, "private", "kk")
        subscription = await subscriptions.subscribe(conn, 1, 0, MORNING)
        await deliveries.plan_due(conn, due)
        # The clock of the machine was set back: the same slot comes again.
        await conn.execute(update(subscribed).where(subscribed.c.id == subscription.id).values(next_slot=due))
        await deliveries.plan_due(conn, due)
    assert await _states(database) == Counter(pending=1)
