"""Quality of search beside other engines: `python -m bench.search_quality [--quick] [--failed]`.

Every judged query (`bench.judged_queries`) over the interviews that it was judged on, Recall@5 / MRR@5 by
kind and half. Recall is over as many pairs as fit in five; of what no pair treats it is the share of queries
that find nothing. Precision is of all that is returned. Vectors take a minute or two; --quick leaves the
extra out. --failed lists the queries of the tuned half that are not answered perfectly; the others' stay
closed.
"""

import asyncio
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean
from typing import Final, get_args

from rich.console import Console
from rich.table import Table
from sqlalchemy import select

from bench.judged_queries import NOTHING, Half, Judged, judged_sets
from bench.search_engines import Engine, others, suhbat
from bot.embedding import embed
from bot.ingest import ingest
from corpus import semantics
from corpus.documents import Source
from storage.engine import Database
from storage.schema import passages

DEPTH: Final = 5
OURS: Final = "Suhbat"
WITH_EXTRA: Final = "with semantic"

_LATIN: Final = (0.96, 0.95)
_ONE_WORD: Final = (0.97, 0.95)
GOALS: Final = {
    "base": _ONE_WORD,
    "inflected": _ONE_WORD,
    "mutating": _ONE_WORD,
    "several": (0.95, 0.95),
    "folded": (0.97, 0.93),
    "latin": _LATIN,
    "latin 2021": _LATIN,
    "latin 2018": _LATIN,
    "chat": _LATIN,
    "typo": (0.93, 0.90),
    "short typo": (0.75, 0.70),
    "russian": (0.93, 0.90),
    "english": (0.88, 0.80),
}
"""Recall@5 and MRR@5 that a kind is to reach, Russian and English with the extra."""
HALVES: Final = get_args(Half)
PRECISE: Final = frozenset({"base", "inflected", "mutating"})
PRECISION: Final = 0.90
"""Of all that is returned for them."""


@dataclass(frozen=True, slots=True)
class Rated:
    """How an engine answers a query; or the mean of several."""

    recall: float
    rank: float
    precision: float

    def __str__(self) -> str:
        return f"{self.recall:.3f}/{self.rank:.3f}"


Results = Mapping[Judged, Mapping[str, Rated]]
"""By query and by engine."""


async def rate(engine: Engine, query: Judged) -> Rated:
    """Recall@5, reciprocal rank of the first, and precision."""
    found = await engine(query.text)
    if query.kind == NOTHING:
        return Rated(*[float(not found)] * 3)
    first = found[:DEPTH]
    recall = len(query.pairs.intersection(first)) / min(DEPTH, len(query.pairs))
    rank = next((1 / at for at, pair in enumerate(first, 1) if pair in query.pairs), 0.0)
    return Rated(recall, rank, len(query.pairs.intersection(found)) / len(found) if found else 1.0)


def mean(rated: Sequence[Rated]) -> Rated:
    return Rated(*(fmean(getattr(each, name) for each in rated) for name in ("recall", "rank", "precision")))


async def measure(*, quick: bool) -> Results:
    """All queries, asked of all engines."""
    results: dict[Judged, Mapping[str, Rated]] = {}
    with tempfile.TemporaryDirectory() as folder:
        plain = await Database(f"sqlite+aiosqlite:///{folder}/plain.db").open()
        meant = await Database(f"sqlite+aiosqlite:///{folder}/meant.db").open()
        databases = {OURS: plain} if quick or not semantics.available() else {OURS: plain, WITH_EXTRA: meant}
        stored: set[Path] = set()
        for each in judged_sets():
            for database in databases.values():
                await _fill(database, [path for path in each.documents if path not in stored])
            stored.update(each.documents)
            if WITH_EXTRA in databases:
                await embed(meant, threads=2)
            engines = {**others(await _rows(plain)), **{name: suhbat(one) for name, one in databases.items()}}
            for query in each.queries:
                results[query] = {name: await rate(engine, query) for name, engine in engines.items()}
        await plain.close()
        await meant.close()
    return results


async def _fill(database: Database, documents: Sequence[Path]) -> None:
    for path in documents:
        await ingest(database, Source.open(path), datetime.now(UTC))


async def _rows(database: Database) -> Sequence[tuple[str, str]]:
    async with database.reading() as conn:
        listed = await conn.execute(select(passages.c.pair, passages.c.text).order_by(passages.c.id))
        return [(pair, text) for pair, text in listed]


def print_table(results: Results) -> list[str]:
    """A row for each kind in each half; the kinds that miss their goals."""
    groups: dict[tuple[Half, str], list[Mapping[str, Rated]]] = defaultdict(list)
    for query, rated in results.items():
        groups[query.half, query.kind].append(rated)
    engines = list(next(iter(results.values())))
    table = Table("half", "kind", "queries", *engines, "goal", "precision", title="Recall@5 / MRR@5")
    missed: list[str] = []
    for (half, kind), listed in sorted(groups.items(), key=lambda group: HALVES.index(group[0][0])):
        rated = {name: mean([each[name] for each in listed]) for name in engines}
        ours = rated[engines[-1]]
        precise = f"{ours.precision:.3f}" if kind in PRECISE else ""
        goal = Rated(*GOALS.get(kind, (0.0, 0.0)), PRECISION if kind in PRECISE else 0.0)
        if ours.recall < goal.recall or ours.rank < goal.rank or ours.precision < goal.precision:
            missed.append(f"{half} {kind}")
        row = (half, kind, str(len(listed)), *map(str, rated.values()))
        table.add_row(*row, str(goal) if kind in GOALS else "", precise)
    Console(width=170).print(table)
    return missed


def print_failed(results: Results) -> None:
    """The tuned queries that have a wanted pair elsewhere than among the first."""
    for query, rated in results.items():
        worst = min(rated[name].recall + rated[name].rank for name in (OURS, WITH_EXTRA) if name in rated)
        if query.half == "tuned" and worst < 2:
            ours = ", ".join(f"{name} {rated[name]}" for name in (OURS, WITH_EXTRA) if name in rated)
            print(f"{query.kind}: {query.text}: {ours}; wanted {', '.join(sorted(query.pairs))}")


async def main() -> None:
    results = await measure(quick="--quick" in sys.argv)
    missed = print_table(results)
    if "--failed" in sys.argv:
        print_failed(results)
    figures = [f"queries {len(results)}"]
    for half in HALVES:
        listed = [rated for query, rated in results.items() if query.half == half and query.kind != NOTHING]
        engines = list(listed[0])
        ours, *rest = reversed([(name, mean([each[name] for each in listed])) for name in engines])
        other = max((rated.recall, name) for name, rated in rest if name != OURS)
        figures.append(f"{half} {len(listed)}: {ours[1]} (the next, {other[1]}, {other[0]:.3f})")
    print("; ".join([*figures, f"below their goals: {', '.join(missed) or 'none'}"]))


if __name__ == "__main__":
    asyncio.run(main())
