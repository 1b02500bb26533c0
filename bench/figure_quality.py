"""Precision and recall of key figures: `python -m bench.figure_quality`.

The answers in `tests/corpus/figures` were written for this purpose, with every figure in them; the
rules were mended after failures of the first half, and never after looking into the second. Strict: value,
its upper end, unit, kind and qualifier are right; lenient: a figure was found where one stands, whatever
was read of it.
"""

import argparse
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from rich.console import Console
from rich.table import Table

from corpus import figures
from corpus.model import Figure, Passage

TESTS: Final = Path(__file__).parents[1] / "tests" / "corpus"
Half = Literal["mended", "untouched"]
HALVES: Final[tuple[Half, ...]] = ("mended", "untouched")


@dataclass(frozen=True, slots=True)
class Gold:
    """A figure as the gold tells it."""

    text: str
    start: int
    """Where it stands in the answer."""
    reading: tuple[str, str | None, str, str, str | None]
    """Value, upper end, unit, kind, qualifier."""
    optional: bool
    """A trifle or a vague number: an editor may list it or leave it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and every figure in it."""

    language: str
    text: str
    figures: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of one answer's figures, and what was found that is none."""

    language: str
    gold: int
    found: int
    """Without those that match an optional figure."""
    placed: int
    """Found where a figure stands."""
    right: int
    faults: tuple[str, ...]
    """A line for every figure missed, misread or made up."""


def answers(half: Half) -> Iterator[Answer]:
    """The answers of one half."""
    with (TESTS / "figures" / f"{half}.toml").open("rb") as file:
        rows = tomllib.load(file)["answer"]
    for row in rows:
        yield Answer(row["language"], row["text"], tuple(_gold(row["text"], row["figures"])))


def _gold(text: str, lines: Sequence[str]) -> Iterator[Gold]:
    position = 0
    for line in lines:
        printed, value, unit, kind, qualifier = (part.strip() for part in line.removeprefix("?").split("|"))
        low, _, high = value.partition("..")
        start = text.index(printed, position)
        position = start + len(printed)
        reading = (low, high or None, unit, kind, qualifier or None)
        yield Gold(printed, start, reading, line.startswith("?"))


def score(answer: Answer) -> Score:
    """How the figures of an answer were read: each gold figure meets at most one that overlaps with it."""
    found = list(_placed(answer.text, figures.find("x/1", (Passage(0, answer.text),), None)))
    placed = right = optional = 0
    faults = []
    for gold in answer.figures:
        end = gold.start + len(gold.text)
        here = [each for each in found if each[0] < end and gold.start < each[0] + len(each[1].text)]
        match = next((each for each in here if _read(each[1]) == gold.reading), next(iter(here), None))
        if match:
            found.remove(match)
            optional += gold.optional
            placed += not gold.optional
            right += not gold.optional and _read(match[1]) == gold.reading
        if not gold.optional and (match is None or _read(match[1]) != gold.reading):
            read = f"read {match[1].text!r} {_read(match[1])}" if match else "missed"
            faults.append(f"{gold.text!r} {gold.reading}: {read}")
    faults += [f"made up {figure.text!r} {_read(figure)}" for _, figure in found]
    listed = sum(not gold.optional for gold in answer.figures)
    return Score(answer.language, listed, placed + len(found), placed, right, tuple(faults))


def _placed(text: str, found: Sequence[Figure]) -> Iterator[tuple[int, Figure]]:
    """Each figure with its place in the text; they come in reading order."""
    sentence_start = position = 0
    for figure in found:
        start = text.index(figure.sentence, sentence_start)
        sentence_start, position = start, max(position, start)
        place = text.index(figure.text, position)
        position = place + 1
        yield place, figure


def _read(figure: Figure) -> tuple[str, str | None, str, str, str | None]:
    return figure.value, figure.value_to, figure.unit, figure.kind, figure.qualifier


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--faults", choices=HALVES, help="also tell what went wrong in that half")
    asked = arguments.parse_args().faults
    table = Table(
        "half", "language", "figures", "precision", "recall", "precision, lenient", "recall, lenient"
    )
    summary = []
    for half in HALVES:
        scores = [score(answer) for answer in answers(half)]
        for language in ("kk", "ru", "en", "all"):
            some = [each for each in scores if language in (each.language, "all")]
            gold, found = sum(each.gold for each in some), sum(each.found for each in some)
            right, placed = sum(each.right for each in some), sum(each.placed for each in some)
            strict = _ratio(right, found), _ratio(right, gold)
            table.add_row(half, language, str(gold), *strict, _ratio(placed, found), _ratio(placed, gold))
        summary.append(f"{half}: precision {strict[0]}, recall {strict[1]} of {gold}")
        if half == asked:
            for each in scores:
                for fault in each.faults:
                    print(f"{each.language}: {fault}")
    Console(width=110).print(table)
    print("; ".join(summary))


if __name__ == "__main__":
    main()
