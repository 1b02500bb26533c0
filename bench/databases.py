"""The same search on PostgreSQL as on SQLite: `python -m bench.databases [SERVER]`.

The judged queries of `tests/storage/search_queries.toml`, asked of both: counted are those whose first five
hits are the same, in the same order. Once over the bundled interviews, once with documents of
`tests/corpus/heldout` besides, where more pairs answer than are put in order together. SERVER is the address
of one where databases may be made: `postgresql+asyncpg://user:password@host/postgres`.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select

from bench.judged_queries import Judged, judged
from bench.postgresql import SERVER, temporary
from bench.retypeset.clean import HELD_OUT
from bench.search_quality import DEPTH
from bot.ingest import ingest_all, ingest_bundled
from corpus.query import parse
from storage import search
from storage.engine import Database
from storage.schema import qa_pairs

DOCUMENTS: Final = frozenset({".txt", ".md", ".html", ".docx"})


async def first_five(database: Database, queries: Sequence[Judged]) -> list[list[str]]:
    async with database.reading() as conn:
        return [
            [hit.pair for hit in (await search.find(conn, parse(query.text), size=DEPTH)).hits]
            for query in queries
        ]


async def compare(one: Database, other: Database, queries: Sequence[Judged], table: Table) -> float:
    """A row of the table: the share of queries with the same first five, by kind; that of all."""
    asked = Counter(query.kind for query in queries)
    found = zip(queries, await first_five(one, queries), await first_five(other, queries), strict=True)
    same = Counter(query.kind for query, here, there in found if here == there)
    async with one.reading() as conn:
        pairs = await conn.scalar(select(func.count()).select_from(qa_pairs))
    table.add_row(str(pairs), *(f"{same[kind] / asked[kind]:.2f}" for kind in asked))
    return same.total() / len(queries)


async def main(server: str) -> None:
    queries = judged()
    table = Table("pairs", *dict.fromkeys(query.kind for query in queries), title="The same first five")
    more = [path for path in sorted((HELD_OUT / "mended").iterdir()) if path.suffix in DOCUMENTS]
    with tempfile.TemporaryDirectory() as folder:
        async with temporary(server) as url:
            one = await Database(f"sqlite+aiosqlite:///{folder}/bench.db").open()
            other = await Database(url).open()
            for database in (one, other):
                await ingest_bundled(database, datetime.now(UTC))
            bundled = await compare(one, other, queries, table)
            for database in (one, other):
                await ingest_all(database, more, lambda: datetime.now(UTC), lambda _: None)
            wider = await compare(one, other, queries, table)
            for database in (one, other):
                await database.close()
    Console(width=200).print(table)
    print(f"queries {len(queries)}, same first five {bundled:.3f}, of more interviews {wider:.3f}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else SERVER))
