"""The same search on PostgreSQL as on SQLite: `python -m bench.databases [SERVER]`.

Every judged query (`bench.judged_queries`) over the interviews that it was judged on, asked of both: counted
are those whose first five hits are the same, in the same order. Then all again with documents of
`tests/corpus/heldout` besides, where more pairs answer than are put in order together. SERVER is the address
of one where databases may be made: `postgresql+asyncpg://user:password@host/postgres`.
"""

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select

from bench.judged_queries import Judged, judged_sets
from bench.postgresql import SERVER, temporary
from bench.retypeset.clean import HELD_OUT
from bench.search_quality import DEPTH
from bot.ingest import ingest_all
from corpus.query import parse
from storage import search
from storage.engine import Database
from storage.schema import qa_pairs

MORE: Final = HELD_OUT / "mended"
FORMATS: Final = frozenset({".txt", ".md", ".html", ".docx"})


async def first_five(database: Database, queries: Sequence[Judged]) -> list[list[str]]:
    async with database.reading() as conn:
        return [
            [hit.pair for hit in (await search.find(conn, parse(query.text), size=DEPTH)).hits]
            for query in queries
        ]


async def compare(one: Database, other: Database, queries: Sequence[Judged], table: Table) -> int:
    """A row of the table: how many queries have the same first five."""
    found = zip(await first_five(one, queries), await first_five(other, queries), strict=True)
    same = sum(here == there for here, there in found)
    async with one.reading() as conn:
        pairs = await conn.scalar(select(func.count()).select_from(qa_pairs))
    table.add_row(str(pairs), str(len(queries)), str(same), f"{same / len(queries):.3f}")
    return same


async def main(server: str) -> None:
    table = Table("pairs", "queries", "the same first five", "share")
    queries: list[Judged] = []
    stored: set[Path] = set()
    same = 0
    with tempfile.TemporaryDirectory() as folder:
        async with temporary(server) as url:
            one = await Database(f"sqlite+aiosqlite:///{folder}/bench.db").open()
            other = await Database(url).open()

            async def fill(documents: Sequence[Path]) -> None:
                for database in (one, other):
                    await ingest_all(database, documents, lambda: datetime.now(UTC), lambda _: None)

            for each in judged_sets():
                await fill([path for path in each.documents if path not in stored])
                stored.update(each.documents)
                queries += each.queries
                same += await compare(one, other, each.queries, table)
            await fill([path for path in sorted(MORE.iterdir()) if path.suffix in FORMATS])
            wider = await compare(one, other, queries, table)
            await one.close()
            await other.close()
    Console(width=120).print(table)
    count = len(queries)
    print(f"queries {count}, same first five {same / count:.3f}, of more interviews {wider / count:.3f}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else SERVER))
