"""Quality of search beside SQLite's own tokenisers: `python -m bench.search_quality`.

The judged queries of `tests/storage/search_queries.toml` over the bundled interviews, asked of Suhbat and of
plain FTS5 indexes of the same passages. Recall@5 is over as many pairs as fit in five.
"""

import asyncio
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

Engine = Callable[[str], Awaitable[Sequence[str]]]
"""The pairs that an engine finds for what was typed, the best first, at most `DEPTH`."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the pairs that a reader would want."""

    text: str
    kind: str
    pairs: frozenset[str]


def judged() -> tuple[Judged, ...]:
    listed = tomllib.loads(QUERIES.read_text("utf-8"))["query"]
    return tuple(Judged(each["text"], each["kind"], frozenset(each["pairs"])) for each in listed)


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
        return list(dict.fromkeys(pair for (pair,) in found))[:DEPTH]

    return find


async def rate(engine: Engine, queries: Sequence[Judged]) -> Mapping[str, tuple[float, float]]:
    """Recall and MRR by kind, and of all."""
    rated: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for query in queries:
        found = await engine(query.text)
        recall = len(query.pairs.intersection(found)) / min(DEPTH, len(query.pairs))
        rank = next((1 / at for at, pair in enumerate(found, 1) if pair in query.pairs), 0.0)
        for kind in (query.kind, "all"):
            rated[kind].append((recall, rank))
    return {kind: (_mean([r for r, _ in each]), _mean([m for _, m in each])) for kind, each in rated.items()}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


async def main() -> None:
    queries = judged()
    with tempfile.TemporaryDirectory() as folder:
        database = await Database(f"sqlite+aiosqlite:///{folder}/bench.db").open()
        await ingest_bundled(database, datetime.now(UTC))
        async with database.reading() as conn:

            async def suhbat(typed: str) -> Sequence[str]:
                return [hit.pair for hit in (await search.find(conn, parse(typed), size=DEPTH)).hits]

            rows = [
                (pair, text) for pair, text in await conn.execute(select(passages.c.pair, passages.c.text))
            ]
            engines: dict[str, Engine] = {
                "FTS5 unicode61": plain(rows, "unicode61", lambda word: f'"{word}"'),
                "FTS5 prefix": plain(rows, "unicode61", lambda word: f'"{word}" *'),
                "FTS5 trigram": plain(rows, "trigram", lambda word: f'"{word}"'),
                "Suhbat": suhbat,
            }
            results = {name: await rate(engine, queries) for name, engine in engines.items()}
        await database.close()
    kinds = list(results["Suhbat"])
    table = Table("Recall@5 / MRR", *kinds)
    for name, rated in results.items():
        table.add_row(name, *(f"{rated[kind][0]:.2f} / {rated[kind][1]:.2f}" for kind in kinds))
    Console(width=200).print(table)
    recall, rank = results["Suhbat"]["all"]
    best = max(rated["all"][0] for name, rated in results.items() if name != "Suhbat")
    print(f"queries {len(queries)}, recall {recall:.3f}, mrr {rank:.3f}, best plain recall {best:.3f}")


if __name__ == "__main__":
    asyncio.run(main())
