"""Russian and English questions to Kazakh text: `python -m bench.foreign_quality`.

Judged queries (`tests/storage/foreign_queries.toml`) over the bundled interviews and four composed ones;
those held out were never tuned on. With them come questions that no pair treats, and the share of these that
find nothing. Vectors take a minute; `--quick` leaves them out. Last comes the time of a look-up, beside that
of embedding its query.
"""

import asyncio
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from bot.embedding import embed
from bot.ingest import ingest, ingest_bundled
from corpus import semantics
from corpus.documents import Source
from corpus.query import parse
from storage import lookup
from storage.engine import Database

TESTS: Final = Path(__file__).parents[1] / "tests"
QUERIES: Final = TESTS / "storage" / "foreign_queries.toml"
COMPOSED: Final = (
    "kk_html_strong.html",
    "kk_docx_bold.docx",
    "kk_column_orchard.txt",
    "kk_pdf_two_columns.pdf",
)
DEPTH: Final = 5
ROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the pairs that a reader would want: none, where no pair treats it."""

    text: str
    kind: str
    held_out: bool
    pairs: frozenset[str]


def judged() -> tuple[Asked, ...]:
    listed = tomllib.loads(QUERIES.read_text("utf-8"))
    return tuple(
        Asked(
            each["text"],
            each.get("kind", "nothing"),
            each.get("held_out", False),
            frozenset(each.get("pairs", ())),
        )
        for each in (*listed["query"], *listed["nothing"])
    )


async def fill(database: Database) -> None:
    """The interviews that the queries were judged on."""
    now = datetime.now(UTC)
    await ingest_bundled(database, now)
    for name in COMPOSED:
        await ingest(database, Source.open(TESTS / "corpus" / "heldout" / "mended" / name), now)


async def rate(database: Database, asked: Sequence[Asked]) -> str:
    """Recall@5, over as many pairs as fit in five, and MRR@5; of what no pair treats how often none comes."""
    recalls, ranks = [], []
    for each in asked:
        found = [hit.pair for hit in (await lookup.find(database, parse(each.text), size=DEPTH)).hits]
        if not each.pairs:
            recalls.append(float(not found))
            continue
        recalls.append(len(each.pairs.intersection(found)) / min(DEPTH, len(each.pairs)))
        ranks.append(next((1 / at for at, pair in enumerate(found, 1) if pair in each.pairs), 0.0))
    recall = statistics.fmean(recalls)
    return f"{recall:.3f} / {statistics.fmean(ranks):.3f}" if ranks else f"{recall:.2f}"


async def times(database: Database, asked: Sequence[Asked]) -> float:
    """The median of a look-up's time over that of embedding its query, where the words are unsure."""
    ratios = []
    for each in list(asked) * ROUNDS:
        started = time.perf_counter()
        semantics.of_query(each.text)
        embedded = time.perf_counter()
        await lookup.find(database, parse(each.text))
        ratios.append((time.perf_counter() - embedded) / (embedded - started))
    return statistics.median(ratios)


async def main() -> None:
    queries = judged()
    kinds = [(kind, held) for kind in ("russian", "english", "nothing") for held in (False, True)]
    groups = {key: [each for each in queries if (each.kind, each.held_out) == key] for key in kinds}
    table = Table("Recall@5 / MRR@5", *(f"{kind}{', held out' if held else ''}" for kind, held in groups))
    with tempfile.TemporaryDirectory() as folder:
        database = await Database(f"sqlite+aiosqlite:///{folder}/bench.db").open()
        await fill(database)
        table.add_row("without the extra", *[await rate(database, group) for group in groups.values()])
        figures = f"queries {len(queries)}"
        if semantics.available() and "--quick" not in sys.argv:
            await embed(database, threads=2)
            table.add_row("with it", *[await rate(database, group) for group in groups.values()])
            unsure = [each for each in queries if each.kind != "nothing" and not each.held_out]
            figures += f", a look-up takes {await times(database, unsure):.2f} times an embedding"
        await database.close()
    Console(width=160).print(table)
    print(figures)


if __name__ == "__main__":
    asyncio.run(main())
