"""What search and ingest cost beside the bare index: `python -m bench.search [--quick] [--database FILE]`.

Single words, drawn as often as the bundled interviews have them (which is by Zipf's law), are looked for with
`search.find` and with a bare `MATCH … ORDER BY rank LIMIT 10` in turn, on one connection: over the bundled
interviews, and over a million passages (50,000 with --quick), whose sentences are those of the bundled ones
put together anew. What is stored of these goes through `interviews.save`, beside tokenising and inserting the
same passages alone. All draws are seeded. A million passages take 5 GB of disk, and half an hour to store:
with --database they stay in that file, for the next run.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

import psutil
from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ingest import ingest_bundled
from corpus import terms
from corpus.documents import Source
from corpus.kazakh.sentences import split
from corpus.model import Interview, Passage, QAPair, pair_id
from corpus.numbering import KnownPair
from corpus.query import parse
from storage import interviews, search
from storage.engine import Database
from storage.schema import passages

SEED: Final = 4
PASSAGES: Final = 1_000_000
PASSAGES_QUICK: Final = 50_000
WORDS: Final = 300
WORDS_MANY: Final = 60
"""Looked for in the large corpus, where each takes long."""
INGESTED: Final = 4_000
"""Passages of the interviews whose ingest is timed."""

_BARE: Final = text("SELECT rowid FROM passage_index WHERE passage_index MATCH :word ORDER BY rank LIMIT 10")
_PLAIN: Final = (
    "CREATE TABLE texts (id INTEGER PRIMARY KEY, pair TEXT NOT NULL, part TEXT NOT NULL, text TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE plain USING fts5(words)",
)
_TEXT: Final = text("INSERT INTO texts (id, pair, part, text) VALUES (:id, :pair, :part, :text)")
_WORDS: Final = text("INSERT INTO plain (rowid, words) VALUES (:id, :words)")


@dataclass(frozen=True, slots=True)
class Model:
    """What interviews are put together from."""

    shapes: Sequence[tuple[Sequence[int], Sequence[int]]]
    """Of each pair there is: how many sentences the paragraphs of its question and answer have."""
    asked: Sequence[str]
    said: Sequence[str]
    """Sentences of questions and of answers."""
    sizes: Sequence[int]
    """Pairs of an interview."""
    counted: Counter[str]
    """How often each word occurs."""


def interviews_of(model: Model, count: int, seed: int) -> Iterator[Interview]:
    """Interviews that have at least so many passages together."""
    draw = random.Random(seed)
    stored = number = 0
    while stored < count:
        number += 1
        slug = f"made-{seed}-{number}"
        pairs = [_pair(model, draw, slug, at) for at in range(1, draw.choice(model.sizes) + 1)]
        stored += sum(len(pair.question) + len(pair.answer) for pair in pairs)
        yield Interview(
            id=slug,
            title="Сұхбат",
            language="kk",
            outlet="Қала",
            issue=None,
            published_on=date(2010, 1, 1) + timedelta(days=draw.randrange(6_000)),
            speaker=f"Серік Ахметов{number}",
            interviewer=None,
            url=None,
            part=False,
            obtained=None,
            qa_pairs=tuple(pairs),
            removed=(),
            repairs=(),
            fingerprint=slug,
            known=tuple(map(_known, pairs)),
        )


def _pair(model: Model, draw: random.Random, slug: str, number: int) -> QAPair:
    asked, said = draw.choice(model.shapes)
    question = tuple(" ".join(draw.choices(model.asked, k=sentences)) for sentences in asked)
    answer = tuple(
        Passage(position, " ".join(draw.choices(model.said, k=sentences)))
        for position, sentences in enumerate(said)
    )
    return QAPair(pair_id(slug, number), number, number, question, answer)


def _known(pair: QAPair) -> KnownPair:
    said = "\n".join(passage.text for passage in pair.answer)
    return KnownPair.of(pair.number, "\n".join(pair.question), said)


async def model_of(conn: AsyncConnection) -> Model:
    """The make of the interviews that are stored."""
    rows = await conn.execute(
        select(passages.c.pair, passages.c.part, passages.c.text).order_by(passages.c.id)
    )
    shapes: dict[str, tuple[list[int], list[int]]] = {}
    sentences: tuple[list[str], list[str]] = ([], [])
    counted: Counter[str] = Counter()
    for pair, part, spoken in rows:
        found = split(spoken)
        shapes.setdefault(pair, ([], []))[part == "answer"].append(len(found))
        sentences[part == "answer"].extend(found)
        counted.update(map(terms.printed, terms.words(spoken)))
    return Model(list(shapes.values()), *sentences, sizes=range(10, 40), counted=counted)


@dataclass(frozen=True, slots=True)
class Timed:
    """Medians in milliseconds."""

    found: float
    bare: float

    @property
    def ratio(self) -> float:
        return self.found / self.bare


async def time_searches(database: Database, words: Sequence[str]) -> Timed:
    """Each word looked for both ways, one right after the other, once before it counts."""
    found: list[float] = []
    bare: list[float] = []
    async with database.reading() as conn:
        for counts in (False, True):
            for word in words:
                started = time.perf_counter()
                (await conn.execute(_BARE, {"word": f'"{word}"'})).all()
                between = time.perf_counter()
                await search.find(conn, parse(word))
                if counts:
                    bare.append(between - started)
                    found.append(time.perf_counter() - between)
    return Timed(1_000 * statistics.median(found), 1_000 * statistics.median(bare))


async def time_ingest(folder: str, made: Sequence[Interview]) -> Timed:
    """Interviews saved, and their passages tokenised and inserted alone; the words are known in both."""
    database = await Database(f"sqlite+aiosqlite:///{folder}/ingest.db").open()
    plain = await Database(f"sqlite+aiosqlite:///{folder}/plain.db").open()
    async with plain.writing() as conn:
        for statement in _PLAIN:
            await conn.execute(text(statement))
    first = 0
    saved: list[float] = []
    alone: list[float] = []
    for interview in made:
        started = time.perf_counter()
        async with database.writing() as conn:
            await interviews.save(conn, interview, Source("source.txt", b"", None), datetime.now(UTC))
        between = time.perf_counter()
        async with plain.writing() as conn:
            first = await _insert_alone(conn, interview, first)
        saved.append(between - started)
        alone.append(time.perf_counter() - between)
    await database.close()
    await plain.close()
    half = len(made) // 2  # by then the words are known
    return Timed(1_000 * statistics.median(saved[half:]), 1_000 * statistics.median(alone[half:]))


async def _insert_alone(conn: AsyncConnection, interview: Interview, last: int) -> int:
    """The passages of an interview as rows, and their words in an index; the last id given."""
    rows = [
        {
            "id": id_,
            "pair": pair,
            "part": part,
            "text": spoken,
            "words": " ".join(map(terms.printed, terms.words(spoken))),
        }
        for id_, (pair, part, spoken) in enumerate(_texts(interview), last + 1)
    ]
    await conn.execute(_TEXT, rows)
    await conn.execute(_WORDS, rows)
    return last + len(rows)


def _texts(interview: Interview) -> Iterator[tuple[str, str, str]]:
    for pair in interview.qa_pairs:
        yield from ((pair.id, "question", paragraph) for paragraph in pair.question)
        yield from ((pair.id, "answer", passage.text) for passage in pair.answer)


async def fill(database: Database, model: Model, count: int) -> tuple[float, int]:
    """Store so many passages; the seconds, and by how many bytes the process grew at most."""
    process = psutil.Process()
    before = most = process.memory_info().rss
    started = time.perf_counter()
    for interview in interviews_of(model, count, SEED):
        async with database.writing() as conn:
            await interviews.save(conn, interview, Source("source.txt", b"", None), datetime.now(UTC))
        most = max(most, process.memory_info().rss)
    return time.perf_counter() - started, most - before


async def main(count: int, file: str | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        small = await Database(f"sqlite+aiosqlite:///{folder}/small.db").open()
        await ingest_bundled(small, datetime.now(UTC))
        async with small.reading() as conn:
            model = await model_of(conn)
        draw = random.Random(SEED)
        words = draw.choices(list(model.counted), weights=list(model.counted.values()), k=WORDS)
        few = await time_searches(small, words)
        await small.close()
        ingest = await time_ingest(folder, list(interviews_of(model, INGESTED, SEED + 1)))
        large = await Database(f"sqlite+aiosqlite:///{file or f'{folder}/large.db'}").open()
        async with large.reading() as conn:
            stored = await conn.scalar(select(func.count()).select_from(passages))
        if not stored:
            seconds, grown = await fill(large, model, count)
            print(f"{count:,} passages stored in {seconds:.0f} s, grown {grown / 2**20:.0f} MB")
        many = await time_searches(large, words[:WORDS_MANY])
        await large.close()
    table = Table("milliseconds, medians", "Suhbat", "bare", "ratio")
    for name, timed in (
        (f"search, {len(model.shapes)} pairs", few),
        (f"search, {stored or count:,} passages", many),
        ("ingest, an interview", ingest),
    ):
        table.add_row(name, f"{timed.found:.2f}", f"{timed.bare:.2f}", f"{timed.ratio:.2f}")
    Console(width=100).print(table)
    print(
        f"search {few.ratio:.2f} at {len(model.shapes)} pairs, {many.ratio:.2f} at {stored or count:,}"
        f" passages, ingest {ingest.ratio:.2f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--database")
    given = parser.parse_args()
    asyncio.run(main(PASSAGES_QUICK if given.quick else PASSAGES, given.database))
