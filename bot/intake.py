"""What `suhbat ingest` tells while it works: a line a document, a bar in a terminal, a sum at the end."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import ingest
from bot.embedding import embed
from bot.ingest import Ingested
from bot.readers import processors
from corpus import semantics
from corpus.model import CorpusError
from corpus.semantics import SemanticsError
from storage import vectors
from storage.engine import Database

_DOUBTS = 2
"""That are told of a document; `suhbat read` has all."""
_ORDER = ("stored", "brought back", "replaced", "unchanged", "failed")


class Intake:
    """An ingest of documents, as the terminal sees it."""

    def __init__(self, paths: Sequence[Path] | None, *, semantic: bool) -> None:
        """`paths` are the documents; None: those that come with Suhbat.

        `semantic`: passages get vectors, where that extra is installed.
        """
        self._paths = paths
        self._semantic = semantic and semantics.available()
        self._counts: Counter[str] = Counter()

    @property
    def failed(self) -> int:
        return self._counts["failed"]

    def summary(self) -> str:
        """ "12 stored, 3 replaced, 40 unchanged, 2 failed"."""
        told = [f"{self._counts[change]} {change}" for change in _ORDER if self._counts[change]]
        return ", ".join(told) or "nothing stored"

    async def run(self, database: Database, clock: Callable[[], datetime]) -> None:
        """Ingest them all; what is wrong with one is a line on stderr, and counted."""
        paths = await _bundled(database) if self._paths is None else self._paths
        with _bar("reading", len(paths)) as progress:
            task = progress.add_task("", total=len(paths))

            def tell(done: Ingested | CorpusError) -> None:
                self._tell(done)
                progress.advance(task)

            await ingest.ingest_all(database, paths, clock, tell)
        if self._paths is not None and len(paths) > 1:
            typer.echo(self.summary())
        if self._semantic:
            await _embed(database)

    def _tell(self, done: Ingested | CorpusError) -> None:
        if isinstance(done, CorpusError):
            self._counts["failed"] += 1
            typer.echo(f"suhbat: {done}", err=True)
            return
        self._counts[done.change] += 1
        typer.echo(f"{done.interview}: {done.pairs} pairs, {done.change}")
        if done.doubts and self._paths is not None:
            more = f" And {len(done.doubts) - _DOUBTS} more." if len(done.doubts) > _DOUBTS else ""
            told = " ".join(done.doubts[:_DOUBTS])
            typer.echo(f"suhbat: {done.interview}: to look at with `suhbat read`: {told}{more}", err=True)


def documents(paths: Sequence[Path]) -> Sequence[Path]:
    """The documents among the files named: a .toml beside one is read with it.

    Raises CorpusError if there is none.
    """
    found = [path for path in paths if path.suffix != ".toml"]
    if paths and not found:
        raise CorpusError(f"{paths[0]}: these are an editor's details; name the document beside it.")
    return found


async def _bundled(database: Database) -> list[Path]:
    """The bundled interviews, without those that were withdrawn: each is told of."""
    wanted, withdrawn = await ingest.bundled(database)
    for path in withdrawn:
        typer.echo(f"{path.name}: withdrawn, and left out; to bring it back: suhbat ingest {path}")
    return wanted


async def _embed(database: Database) -> None:
    async with database.reading() as conn:
        missing = await vectors.count_missing(conn)
    if not missing:
        return
    with _bar("embedding", missing) as progress:
        task = progress.add_task("", total=missing)
        try:
            await embed(database, threads=processors(), tell=lambda made: progress.advance(task, made))
        except SemanticsError as error:
            typer.echo(f"suhbat: {error}", err=True)


def _bar(doing: str, total: int) -> Progress:
    """On stderr, and only where that is a terminal; lines that go to a file on stdout stay out of it."""
    console = Console(stderr=True)
    return Progress(
        TextColumn(doing),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
        disable=total < 2 or not console.is_terminal,
    )
