"""Reading order of PDFs, ours beside others': `python -m bench.pdf_order [--quick]`.

A paragraph is right when all its letters come out in a row, with none of another paragraph or of the page's
furniture among them; it is exact when the reader gives it as a paragraph by itself. The other readers give no
paragraphs, so of them only the first can be asked. Hyphens and spaces are left out of the comparison. The
documents are held-out interviews in the layouts of `bench.pdf_layouts`, those that were set as PDFs, and the
practice folder's.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Final

from rich.console import Console
from rich.table import Table

from bench import pdf_layouts
from bench.retypeset import clean, fonts
from corpus import restoration, sources

ROOT: Final = Path(__file__).parents[1]
MENDED: Final = ROOT / "tests" / "corpus" / "heldout" / "mended"
PRACTICE: Final = ROOT.parent / "shared" / "practice"
_QUICK: Final = 4
"""Interviews of each layout."""

Reader = Callable[[Path], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF and the paragraphs that it prints."""

    kind: str
    path: Path
    paragraphs: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """What one reader made of the documents of one kind."""

    paragraphs: int = 0
    whole: int = 0
    exact: int = 0
    seconds: float = 0.0
    failed: list[str] = field(default_factory=list)


def ours(path: Path) -> Sequence[str]:
    """Suhbat's reader, and the joining of lines after it."""
    extract = sources.extract(path.name, path.read_bytes())
    return [each.text for each in restoration.restore(extract.lines, "kk").paragraphs]


def pdftotext(*options: str) -> Reader:
    """Poppler's program, if it is installed."""

    def read(path: Path) -> Sequence[str]:
        told = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
        return [told.stdout.decode()]

    return read


def plumber(path: Path) -> Sequence[str]:
    """pdfplumber, as its manual has it."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return ["\n".join(page.extract_text() or "" for page in document.pages)]


def readers() -> dict[str, Reader]:
    """Those that are here."""
    found: dict[str, Reader] = {"ours": ours}
    if shutil.which("pdftotext"):
        found["pdftotext"] = pdftotext()
        found["-layout"] = pdftotext("-layout")
        found["-raw"] = pdftotext("-raw")
    try:
        import pdfplumber  # noqa: F401
    except ImportError:
        return found
    return found | {"pdfplumber": plumber}


def documents(folder: Path, *, quick: bool) -> Iterator[Document]:
    """All documents; those that are set here are written to the folder."""
    for path in sorted(PRACTICE.glob("*.pdf")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        yield Document("practice", path, tuple(text for turn in gold["turns"] for text in turn["paragraphs"]))
    for path in sorted(MENDED.glob("*.pdf")):
        if found := clean.load(path.with_suffix(".json")):
            yield Document("held out", path, tuple(text for _, turn in found.turns for text in turn))
    families = fonts.families()
    if families is None:
        return
    golds = [found for path in clean.gold_files(MENDED) if (found := clean.load(path))]
    for seed, (name, layout) in enumerate(pdf_layouts.LAYOUTS.items()):
        for text in golds[:_QUICK] if quick else golds:
            path = folder / f"{seed}_{text.name}.pdf"
            path.write_bytes(pdf_layouts.pdf(text, layout, families, seed))
            yield Document(name, path, tuple(said for _, turn in text.turns for said in turn))


def letters(text: str) -> str:
    """A text's letters and figures only: how its lines were broken does not matter."""
    return re.sub(r"[\W_]+", "", text)


def measure(read: Reader, document: Document, tally: Tally) -> None:
    """Adds what a reader makes of a document."""
    begun = perf_counter()
    given = [letters(text) for text in read(document.path)]
    tally.seconds += perf_counter() - begun
    everything = "".join(given)
    alone = set(given) | {letters(re.sub(r"^[^:]{1,40}:", "", text)) for text in given}
    for paragraph in map(letters, document.paragraphs):
        tally.paragraphs += 1
        tally.whole += paragraph in everything
        tally.exact += paragraph in alone
        if paragraph not in everything:
            tally.failed.append(f"{document.path.name}: {paragraph[:40]}")


def main() -> None:
    quick = "--quick" in sys.argv[1:]
    tallies: dict[str, dict[str, Tally]] = {}
    with tempfile.TemporaryDirectory() as folder:
        found = list(documents(Path(folder), quick=quick))
        for name, read in readers().items():
            for document in found:
                tally = tallies.setdefault(document.kind, {}).setdefault(name, Tally())
                measure(read, document, tally)
    names = list(readers())
    table = Table("layout", "paragraphs", *(f"{name}, %" for name in names), "ours exact, %")
    for kind, told in tallies.items():
        table.add_row(
            kind,
            str(told["ours"].paragraphs),
            *(f"{100 * told[name].whole / told[name].paragraphs:.1f}" for name in names),
            f"{100 * told['ours'].exact / told['ours'].paragraphs:.1f}",
        )
    Console(width=140).print(table)
    every = {name: [told[name] for told in tallies.values()] for name in names}
    total = sum(tally.paragraphs for tally in every["ours"])
    print(
        "; ".join(
            f"{name} {100 * sum(tally.whole for tally in told) / total:.2f} % "
            f"in {sum(tally.seconds for tally in told):.0f} s"
            for name, told in every.items()
        )
        + f"; ours exact {100 * sum(tally.exact for tally in every['ours']) / total:.2f} % of {total}"
    )


if __name__ == "__main__":
    main()
