"""Quality of search beside SQLite's own tokenisers: `python -m bench.search_quality`.

The judged queries of `tests/storage/search_queries.toml` over the bundled interviews, and those of one word
with a random slip of the finger each way (seeded), asked of Suhbat and of plain FTS5 indexes of the same
passages. Recall@5 is over as many pairs as fit in five; precision is of all that is returned.
"""

import asyncio
import random
import re
import sqlite3
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table
from sqlalchemy import select

from bot.ingest import ingest_bundled
from corpus.query import parse
from storage import search
from storage.engine import Database
from storage.schema import passages

QUERIES: Final = Path(__file__).parents[1] / "tests" / "storage" / "search_queries.toml"
DEPTH: Final = 5
SEED: Final = 4
LETTERS: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LONG: Final = 6
"""Letters of a word from which one slip leaves little doubt."""

Engine = Callable[[str], Awaitable[Sequence[str]]]
"""All pairs that an engine finds for what was typed, the best first."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the pairs that a reader would want."""

    text: str
    kind: str
    pairs: frozenset[str]


def judged() -> tuple[Judged, ...]:
    listed = tomllib.loads(QUERIES.read_text("utf-8"))["query"]
    return tuple(Judged(each["text"], each["kind"], frozenset(each["pairs"])) for each in listed)


def slipped(queries: Sequence[Judged]) -> tuple[Judged, ...]:
    """Each word in its base form with a letter more, one less, another one, and two changed about."""
    draw = random.Random(SEED)
    found = []
    for query in queries:
        word = query.text.lower()
        if query.kind == "base" and word.isalpha() and len(word) >= 3:
            kind = "slip, 6 letters" if len(word) >= LONG else "slip, 3-5"
            found += [Judged(typed, kind, query.pairs) for typed in _slips(word, draw) if typed != word]
    return tuple(found)


def _slips(word: str, draw: random.Random) -> Sequence[str]:
    at, letter, other = draw.randrange(len(word)), draw.choice(LETTERS), draw.choice(LETTERS)
    gone, place, before = draw.randrange(len(word)), draw.randrange(len(word)), draw.randrange(len(word) - 1)
    return (
        word[:at] + letter + word[at:],
        word[:gone] + word[gone + 1 :],
        word[:place] + other + word[place + 1 :],
        word[:before] + word[before + 1] + word[before] + word[before + 2 :],
    )


def plain(rows: Sequence[tuple[str, str]], tokenizer: str, write: Callable[[str], str]) -> Engine:
    """FTS5 with one of its own tokenisers: all words, each written as `write` says, by bm25."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"CREATE VIRTUAL TABLE plain USING fts5(pair UNINDEXED, text, tokenize = '{tokenizer}')"
    )
    connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)

    async def find(typed: str) -> Sequence[str]:
        asked = " AND ".join(map(write, re.findall(r"\w+", typed)))
        found = connection.execute("SELECT pair FROM plain WHERE plain MATCH ? ORDER BY rank", (asked,))
        return list(dict.fromkeys(pair for (pair,) in found))

    return find


@dataclass(frozen=True, slots=True)
class Rated:
    """Means over queries."""

    recall: float
    rank: float
    precision: float


async def rate(engine: Engine, queries: Sequence[Judged]) -> Mapping[str, Rated]:
    """Recall@5, MRR@5 and precision by kind, and of all that were judged as they stand."""
    rated: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for query in queries:
        found = await engine(query.text)
        first = found[:DEPTH]
        recall = len(query.pairs.intersection(first)) / min(DEPTH, len(query.pairs))
        rank = next((1 / at for at, pair in enumerate(first, 1) if pair in query.pairs), 0.0)
        precision = len(query.pairs.intersection(found)) / len(found) if found else 1.0
        for kind in (query.kind, *(() if query.kind.startswith("slip") else ("all",))):
            rated[kind].append((recall, rank, precision))
    return {kind: Rated(*map(_mean, zip(*each, strict=True))) for kind, each in rated.items()}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


async def main() -> None:
    queries = judged()
    asked = queries + slipped(queries)
    with tempfile.TemporaryDirectory() as folder:
        database = await Database(f"sqlite+aiosqlite:///{folder}/bench.db").open()
        await ingest_bundled(database, datetime.now(UTC))
        async with database.reading() as conn:

            async def suhbat(typed: str) -> Sequence[str]:
                return [hit.pair for hit in (await search.find(conn, parse(typed), size=len(rows))).hits]

            rows = [
                (pair, text) for pair, text in await conn.execute(select(passages.c.pair, passages.c.text))
            ]
            engines: dict[str, Engine] = {
                "FTS5 unicode61": plain(rows, "unicode61", lambda word: f'"{word}"'),
                "FTS5 prefix": plain(rows, "unicode61", lambda word: f'"{word}" *'),
                "FTS5 trigram": plain(rows, "trigram", lambda word: f'"{word}"'),
                "Suhbat": suhbat,
            }
            results = {name: await rate(engine, asked) for name, engine in engines.items()}
        await database.close()
    kinds = list(results["Suhbat"])
    table = Table("Recall@5 / MRR, precision", *results)
    for kind in kinds:
        each = (rated[kind] for rated in results.values())
        table.add_row(kind, *(f"{one.recall:.2f} / {one.rank:.2f}, {one.precision:.2f}" for one in each))
    Console(width=120).print(table)
    of_all = results["Suhbat"]["all"]
    best = max(rated["all"].recall for name, rated in results.items() if name != "Suhbat")
    print(
        f"queries {len(queries)}, recall {of_all.recall:.3f}, mrr {of_all.rank:.3f},"
        f" best plain recall {best:.3f}"
    )


if __name__ == "__main__":
    asyncio.run(main())
