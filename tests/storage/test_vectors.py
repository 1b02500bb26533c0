"""Vectors of passages: kept with them, and forgotten with them."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from corpus import semantics
from corpus.semantics import Meaning
from storage import interviews, vectors
from storage.engine import Database
from storage.schema import passage_vectors, passages


@pytest.fixture(autouse=True)
def by_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of a model: a passage is the nearer the larger the first byte of its vector."""

    def nearness(meaning: Meaning, made: Sequence[bytes]) -> list[float]:
        return [vector[0] / 255 for vector in made]

    monkeypatch.setattr(semantics, "nearness", nearness)


def _vector(first: int) -> bytes:
    return bytes([first]) + bytes(semantics.BYTES - 1)


ANY = Meaning(None)  # type: ignore[arg-type]


async def test_what_is_missing_is_made_once_and_goes_on_where_it_was_stopped(database: Database) -> None:
    async with database.writing() as conn:
        every = await vectors.count_missing(conn)
        assert not await vectors.any_made(conn)
        first = await vectors.missing(conn, 3)
        await vectors.save(conn, [(id_, _vector(1)) for id_, _ in first])
        rest = await vectors.missing(conn, 1000, after=first[-1][0])
        assert every == len(first) + len(rest) > 100
        assert await vectors.missing(conn, 1000) == rest
        assert await vectors.count_missing(conn) == len(rest)
        assert await vectors.any_made(conn)


async def test_a_passage_that_is_gone_meanwhile_is_passed_over(database: Database) -> None:
    async with database.writing() as conn:
        await vectors.save(conn, [(10**9, _vector(1))])
        assert not await vectors.any_made(conn)


async def test_those_of_another_model_are_made_anew(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.writing() as conn:
        every = await vectors.count_missing(conn)
        ((id_, _),) = await vectors.missing(conn, 1)
        await vectors.save(conn, [(id_, _vector(1))])
        monkeypatch.setattr(semantics, "MODEL", "another")
        assert await vectors.count_missing(conn) == every
        assert await vectors.nearest(conn, ANY, 5) == []
        await vectors.save(conn, [(id_, _vector(2))])
        assert await vectors.count_missing(conn) == every - 1


async def test_the_nearest_pairs_come_once_each_and_thanks_never(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "_CHUNK", 2)
    monkeypatch.setattr(vectors, "_AFTER", vectors._AFTER.limit(2))
    async with database.writing() as conn:
        rows = await conn.execute(select(passages.c.id, passages.c.pair))
        pair = {row.id: row.pair for row in rows}
        near = [
            id_ for id_ in pair if pair[id_] in ("ana-tili-2025/2", "ana-tili-2025/5", "turkistan-2026/3")
        ]
        await vectors.save(conn, [(id_, _vector(200 if pair[id_].endswith("5") else 100)) for id_ in near])
        found = await vectors.nearest(conn, ANY, 5)
    assert [each.pair for each in found] == ["ana-tili-2025/5", "ana-tili-2025/2"]


async def test_of_pairs_alike_near_that_is_first_which_is_so_throughout(database: Database) -> None:
    async with database.writing() as conn:
        rows = (await conn.execute(select(passages.c.id, passages.c.pair, passages.c.part))).all()
        answers = [row for row in rows if row.part == "answer"]
        once = [row.id for row in answers if row.pair == "ana-tili-2025/2"]
        throughout = [row.id for row in answers if row.pair == "ana-tili-2025/5"]
        made = {id_: _vector(50) for id_ in once} | {once[0]: _vector(201)}
        made |= {id_: _vector(200) for id_ in throughout}
        await vectors.save(conn, list(made.items()))
        found = await vectors.nearest(conn, ANY, 5)
    assert [(each.pair, each.passage) for each in found] == [
        ("ana-tili-2025/5", throughout[0]),
        ("ana-tili-2025/2", once[0]),
    ]


async def test_vectors_are_forgotten_with_their_passages(database: Database) -> None:
    async with database.writing() as conn:
        made = [(id_, _vector(1)) for id_, _ in await vectors.missing(conn, 1000)]
        await vectors.save(conn, made)
        await interviews.delete_pairs(conn, "ana-tili-2025")
        left = set(await conn.scalars(select(passage_vectors.c.passage)))
        there = set(await conn.scalars(select(passages.c.id)))
    assert left == there
    assert 0 < len(there) < len(made)
