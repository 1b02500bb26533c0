"""Which item a day brings."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from sqlalchemy import func, select, update

from storage.editions import Edition, another, edition, editions_of, shuffled
from storage.engine import Database
from storage.schema import editions, excerpts, qa_pairs

DAY = date(2026, 3, 2)


async def _days(database: Database, count: int) -> list[Edition]:
    found = []
    for n in range(count):
        async with database.writing() as conn:
            chosen = await edition(conn, DAY + timedelta(days=n), "excerpt")
        assert chosen is not None
        found.append(chosen)
    return found


async def _pool(database: Database) -> list[str]:
    async with database.reading() as conn:
        return await shuffled(conn, "excerpt", DAY)


async def test_none_repeats_before_all_were_used(database: Database) -> None:
    size = len(await _pool(database))
    days = await _days(database, size + 1)
    items = [chosen.quotation.id for chosen in days]
    assert len(set(items[:size])) == size
    assert items[size] in items[:size]
    assert [chosen.opens_round for chosen in days] == [False] * size + [True]


async def test_editions_take_turns_over_interviews_and_pairs(database: Database) -> None:
    days = await _days(database, 6)
    interviews = [chosen.quotation.cited.interview for chosen in days]
    assert all(one != other for one, other in pairwise(interviews))
    pairs = Counter(chosen.quotation.pair for chosen in await _days(database, 30))
    assert max(pairs.values()) <= 6


async def test_what_is_pinned_goes_out_first_and_once_a_round(database: Database) -> None:
    pool = await _pool(database)
    pinned = set(pool[-3:])
    async with database.writing() as conn:
        await conn.execute(update(excerpts).where(excerpts.c.id.in_(pinned)).values(pinned=True))
    days = [chosen.quotation.id for chosen in await _days(database, len(pool))]
    assert set(days[:3]) == pinned
    assert set(days) == set(pool)


async def test_the_best_of_a_pair_goes_out_before_its_others(database: Database) -> None:
    async with database.reading() as conn:
        ranks = {row.id: row.rank for row in await conn.execute(select(excerpts.c.id, excerpts.c.rank))}
    pool = await _pool(database)
    assert {ranks[item] for item in pool} > {0}
    assert [ranks[item] for item in pool] == sorted(ranks[item] for item in pool)
    seen: dict[str, int] = {}
    for chosen in await _days(database, len(pool)):
        rank = ranks[chosen.quotation.id]
        assert seen.get(chosen.quotation.pair, -1) < rank
        seen[chosen.quotation.pair] = rank


async def test_another_brings_all_once_before_one_comes_again(database: Database) -> None:
    pool = await _pool(database)
    shown = ["a reader of their own"]
    async with database.reading() as conn:
        for _ in pool:
            further = await another(conn, "excerpt", DAY, shown[-1])
            assert further is not None
            shown.append(further.id)
    assert sorted(shown[1:]) == sorted(pool)


async def test_a_date_keeps_its_edition(database: Database) -> None:
    first = await _days(database, 3)
    assert await _days(database, 3) == first


async def test_what_is_hidden_outdated_or_a_farewell_is_never_chosen(database: Database) -> None:
    async with database.writing() as conn:
        hidden = (await conn.scalars(select(excerpts.c.id).limit(3))).all()
        await conn.execute(update(excerpts).where(excerpts.c.id.in_(hidden)).values(hidden=True))
        outdated = (await conn.scalars(select(excerpts.c.id).where(~excerpts.c.hidden).limit(3))).all()
        await conn.execute(
            update(excerpts).where(excerpts.c.id.in_(outdated)).values(until=DAY - timedelta(days=1))
        )
        closing = (
            await conn.scalars(
                select(excerpts.c.id)
                .join(qa_pairs, qa_pairs.c.id == excerpts.c.pair)
                .where(qa_pairs.c.closing)
            )
        ).all()
    assert not set(await _pool(database)) & {*hidden, *outdated, *closing}


async def test_until_is_the_last_day(database: Database) -> None:
    item = (await _pool(database))[0]
    async with database.writing() as conn:
        await conn.execute(update(excerpts).where(excerpts.c.id == item).values(until=DAY))
        assert item in await shuffled(conn, "excerpt", DAY)
        assert item not in await shuffled(conn, "excerpt", DAY + timedelta(days=1))


async def test_both_bring_an_excerpt_and_a_figure(database: Database) -> None:
    async with database.writing() as conn:
        chosen = await editions_of(conn, DAY, "both")
    assert [entry.quotation.kind for entry in chosen] == ["excerpt", "figure"]


async def test_an_empty_pool_brings_nothing(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        assert await editions_of(conn, DAY, "both") == ()
        assert await conn.scalar(select(func.count()).select_from(editions)) == 0


async def test_an_item_that_is_gone_is_replaced(database: Database) -> None:
    (first,) = await _days(database, 1)
    async with database.writing() as conn:
        await conn.execute(excerpts.delete().where(excerpts.c.id == first.quotation.id))
    (second,) = await _days(database, 1)
    assert second.quotation.id != first.quotation.id
    assert await _days(database, 1) == [second]


async def test_what_comes_new_in_a_later_round_does_not_come_twice_before_the_others(
    database: Database,
) -> None:
    pool = await _pool(database)
    new = pool[0]
    async with database.writing() as conn:
        await conn.execute(update(excerpts).where(excerpts.c.id == new).values(hidden=True))
    days = await _days(database, 2 * (len(pool) - 1) + 1)
    assert days[-1].opens_round
    async with database.writing() as conn:
        await conn.execute(update(excerpts).where(excerpts.c.id == new).values(hidden=False))
    days = await _days(database, 2 * (len(pool) - 1) + len(pool))
    third_round = [chosen.quotation.id for chosen in days[2 * (len(pool) - 1) :]]
    assert sorted(third_round) == sorted(pool)
