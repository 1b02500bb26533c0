"""Speed of reading, as ratios: `python -m bench.read [--quick]`.

A long interview, set in every format, is read against what only takes its text out: `pdftotext` of the PDF,
decoding of the others' bytes. Then what 100 interviews cost against 10, and a text 4 and 16 times as long
against the text. Each is the best of several rounds, taken in turn.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import Final

from rich.console import Console
from rich.table import Table

from bench.retypeset import clean, fonts
from bench.retypeset.clean import HELD_OUT, Clean
from bench.retypeset.variants import FORMATS, render
from corpus import pipeline, sources
from corpus.documents import Source
from corpus.model import CorpusError

GOLDEN: Final = Path(__file__).parents[1] / "tests" / "corpus" / "golden" / "ana-tili-2025.json"
_FEW: Final = 10
_MANY: Final = 100

Task = Callable[[], object]


def long_interview(times: int = 1) -> Clean:
    """The longer of the bundled interviews, its pairs so many times one after another."""
    pairs = json.loads(GOLDEN.read_text("utf-8"))
    return Clean("ana_tili", "kk", "Сұхбат", tuple(pairs) * times)


def letters(interview: Clean) -> int:
    """Characters of its questions and answers."""
    return sum(len(text) for _, turn in interview.turns for text in turn)


def best(tasks: Mapping[str, Task], rounds: int) -> dict[str, float]:
    """Seconds of the fastest run of each task; the tasks take turns, so that noise meets all."""
    seconds = dict.fromkeys(tasks, float("inf"))
    for _ in range(rounds):
        for name, task in tasks.items():
            start = perf_counter()
            task()
            seconds[name] = min(seconds[name], perf_counter() - start)
    return seconds


def formats(rounds: int) -> tuple[Table, str]:
    """Reading, and its first step alone, against taking the text out, in each format."""
    interview = long_interview()
    size = letters(interview)
    families = fonts.families()
    table = Table(
        "format", "characters a second", "extraction", "plain text", "reading / plain", "extraction / plain"
    )
    ratios: list[str] = []
    for kind in FORMATS:
        if kind == "pdf" and (families is None or shutil.which("pdftotext") is None):
            table.add_row(kind, "needs pdftotext and a font with Kazakh letters", "", "", "", "")
            continue
        source = Source(f"bench.{kind}", render(interview, kind, 0, families), None)
        with tempfile.NamedTemporaryFile(suffix=f".{kind}") as file:
            Path(file.name).write_bytes(source.data)
            seconds = best(
                {
                    "read": partial(pipeline.read_interview, source),
                    "extract": partial(sources.extract, source.name, source.data),
                    "plain": partial(plain, kind, source.data, file.name),
                },
                rounds,
            )
        read, extract = seconds["read"] / seconds["plain"], seconds["extract"] / seconds["plain"]
        table.add_row(
            kind,
            *(f"{size / seconds[name]:,.0f}" for name in ("read", "extract", "plain")),
            f"{read:,.1f}",
            f"{extract:,.1f}",
        )
        ratios.append(f"{kind} {read:,.1f} (extraction {extract:,.1f})")
    return table, f"times plain extraction: {', '.join(ratios)}"


def plain(kind: str, data: bytes, path: str) -> str:
    """The text as the format's simplest tool gives it."""
    if kind == "pdf":
        return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    if kind == "docx":
        with zipfile.ZipFile(BytesIO(data)) as parts:
            return parts.read("word/document.xml").decode()
    return data.decode()


def read_all(parts: Sequence[Source]) -> None:
    for source in parts:
        # A seed may set words in a convention that cannot hold them: to refuse them is work, too.
        with suppress(CorpusError):
            pipeline.read_interview(source)


def growth(rounds: int) -> tuple[Table, str]:
    """What more interviews, and longer ones, cost."""
    table = Table("what", "times as much", "times the cost")
    held_out = [
        each
        for path in sorted(HELD_OUT.glob("*/*.json"))
        if "." not in path.stem and (each := clean.load(path))
    ]
    texts = [
        Source(f"{each.name}-{seed}.txt", render(each, "txt", seed, None), None)
        for seed, each in enumerate(islice(cycle(held_out), _MANY))
    ]
    parts = {"few": texts[:_FEW], "many": texts}
    seconds = best({name: partial(read_all, part) for name, part in parts.items()}, rounds)
    size = {name: sum(len(each.data) for each in part) for name, part in parts.items()}
    hundred = 10 * (seconds["many"] / size["many"]) / (seconds["few"] / size["few"])
    table.add_row("100 interviews against 10, byte for byte", "10.0", f"{hundred:.1f}")
    times = (1, 4) if rounds < 3 else (1, 4, 16)
    long = {n: Source("long.txt", render(long_interview(n), "txt", 0, None), None) for n in times}
    cost = best({str(n): partial(pipeline.read_interview, source) for n, source in long.items()}, 2)
    longest = ""
    for n in times[1:]:
        ratio = cost[str(n)] / cost["1"] * n * len(long[1].data) / len(long[n].data)
        table.add_row(
            f"a text of {len(long[n].data) / 1e6:.1f} MB against {len(long[1].data) / 1e6:.2f}",
            f"{n}.0",
            f"{ratio:.1f}",
        )
        longest = f"text × {n}: cost × {ratio:.1f}"
    return table, f"interviews × 10: cost × {hundred:.1f}, {longest}"


def main() -> None:
    rounds = 2 if "--quick" in sys.argv[1:] else 5
    console = Console(width=120)
    lines = []
    for measure in (formats, growth):
        table, line = measure(rounds)
        console.print(table)
        lines.append(line)
    print("; ".join(lines))


if __name__ == "__main__":
    main()
