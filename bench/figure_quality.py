"""Precision and recall of key figures: `python -m bench.figure_quality`.

The answers in `tests/corpus/figures` were written for this purpose, with every figure in them; those of the
interviews in `tests/corpus/heldout` have theirs in `NAME.figures.json`. The rules were mended after failures
of "mended", later also of "untouched", of "fresh" and of "unseen", which had each been kept apart until then.
Those of "unseen" were written by another hand than the rules; what they scored at first sight stands in
docs/measurements.md.

Value and unit: precision and recall of figures whose value, upper end and unit are right. Strict: kind and
qualifier are right too. Placed: a figure was found where one stands, whatever was read of it.
"""

import argparse
import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from rich.console import Console
from rich.table import Table

from corpus import figures, languages
from corpus.model import Figure, Language, Passage

TESTS: Final = Path(__file__).parents[1] / "tests" / "corpus"
Half = Literal["mended", "untouched", "fresh", "unseen"]
HALVES: Final[tuple[Half, ...]] = ("mended", "untouched", "fresh", "unseen")


@dataclass(frozen=True, slots=True)
class Gold:
    """A figure as the gold tells it."""

    text: str
    value: str
    value_to: str | None
    unit: str | None
    """None: a share whose whole is not named beside it; not compared."""
    kind: str
    qualifier: str | None
    optional: bool
    """A trifle or a vague number: an editor may list it or leave it."""

    def is_read_by(self, figure: Figure) -> bool:
        """Whether the figure says all that this says."""
        alike = (self.kind, self.qualifier) == (figure.kind, figure.qualifier)
        return alike and self.is_measured_by(figure)

    def is_measured_by(self, figure: Figure) -> bool:
        """Whether the figure says so many of the same unit."""
        said = figure.value, figure.value_to, figure.unit
        return (self.value, self.value_to, self.unit or figure.unit) == said


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and every figure in it; equal ones in the order in which they stand."""

    name: str
    language: Language
    paragraphs: tuple[str, ...]
    figures: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of one answer's figures, and what was found that is none."""

    language: Language
    gold: int
    found: int
    """Without those that match an optional figure."""
    placed: int
    """Found where a figure stands."""
    measured: int
    """With value and unit right."""
    right: int
    """With kind and qualifier right too."""
    faults: tuple[str, ...]
    """A line for every figure missed, misread or made up."""


def answers(half: Half) -> Iterator[Answer]:
    """The answers of one half."""
    with (TESTS / "figures" / f"{half}.toml").open("rb") as file:
        rows = tomllib.load(file)["answer"]
        for number, row in enumerate(rows, start=1):
            gold = tuple(_gold(line) for line in row["figures"])
            yield Answer(f"answer {number}", row["language"], (row["text"],), gold)
    for path in sorted((TESTS / "heldout" / half).glob("*.figures.json")):
        name = path.name.removesuffix(".figures.json")
        listed = json.loads(path.read_text("utf-8"))
        pairs = json.loads(path.with_name(f"{name}.json").read_text("utf-8"))
        language = languages.guess("\n".join(text for pair in pairs for text in pair["answer"]))
        for number, pair in enumerate(pairs, start=1):
            gold = tuple(_listed(figure) for figure in listed if figure["pair"] == number)
            yield Answer(f"{name}/{number}", language, tuple(pair["answer"]), gold)


def _gold(line: str) -> Gold:
    text, value, unit, kind, qualifier = (part.strip() for part in line.removeprefix("?").split("|"))
    low, _, high = value.partition("..")
    return Gold(text, low, high or None, unit, kind, qualifier or None, line.startswith("?"))


def _listed(figure: dict[str, str | None]) -> Gold:
    return Gold(
        str(figure["text"]),
        str(figure["value"]),
        figure["value_to"],
        figure["unit"],
        str(figure["kind"]),
        figure["qualifier"],
        bool(figure.get("optional")),
    )


def score(answer: Answer) -> Score:
    """How the figures of an answer were read: each gold figure meets at most one that overlaps with it."""
    passages = [Passage(position, text) for position, text in enumerate(answer.paragraphs)]
    text = "\n".join(answer.paragraphs)
    found = list(_placed(text, figures.find("x/1", passages, None, answer.language)))
    placed = measured = right = 0
    faults = []
    ends: dict[str, int] = {}
    for gold in answer.figures:
        # "7" is no figure in "1,7".
        whole = re.compile(rf"(?<![\w])(?<!\d[.,]){re.escape(gold.text)}")
        start = next(whole.finditer(text, ends.get(gold.text, 0))).start()
        end = ends[gold.text] = start + len(gold.text)
        here = [each for each in found if each[0] < end and start < each[0] + len(each[1].text)]
        match = max(
            here, key=lambda each: (gold.is_read_by(each[1]), gold.is_measured_by(each[1])), default=None
        )
        if match:
            found.remove(match)
        if gold.optional:
            continue
        placed += match is not None
        measured += match is not None and gold.is_measured_by(match[1])
        if match and gold.is_read_by(match[1]):
            right += 1
        else:
            faults.append(f"{_told(gold)}: {_told(match[1]) if match else 'missed'}")
    faults += [f"made up {_told(figure)}" for _, figure in found]
    listed = sum(not gold.optional for gold in answer.figures)
    return Score(answer.language, listed, placed + len(found), placed, measured, right, tuple(faults))


def _placed(text: str, found: Sequence[Figure]) -> Iterator[tuple[int, Figure]]:
    """Each figure with its place in the text; they come in reading order."""
    sentence_start = position = 0
    for figure in found:
        sentence_start = text.index(figure.sentence, sentence_start)
        place = text.index(figure.text, max(position, sentence_start))
        position = place + 1
        yield place, figure


def _told(figure: Gold | Figure) -> str:
    value = f"{figure.value}..{figure.value_to}" if figure.value_to else figure.value
    return f"{figure.text!r} {value} {figure.unit} {figure.kind} {figure.qualifier or ''}".rstrip()


def _ratios(right: int, found: int, gold: int) -> tuple[str, str]:
    precision, recall = (f"{right / whole:.3f}" if whole else "–" for whole in (found, gold))
    return precision, recall


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--faults", choices=HALVES, help="also tell what went wrong in that half")
    asked = arguments.parse_args().faults
    table = Table(
        "half", "language", "figures", "value and unit", "strict", "placed", title="precision / recall"
    )
    summary = []
    for half in HALVES:
        read = [(answer, score(answer)) for answer in answers(half)]
        for language in ("kk", "ru", "en", "all"):
            some = [each for _, each in read if language in (each.language, "all")]
            gold, found = sum(each.gold for each in some), sum(each.found for each in some)
            shares = [
                (sum(part), found, gold)
                for part in (
                    [each.measured for each in some],
                    [each.right for each in some],
                    [each.placed for each in some],
                )
            ]
            table.add_row(half, language, str(gold), *(" / ".join(_ratios(*each)) for each in shares))
        precision, recall = _ratios(*shares[0])
        summary.append(f"{half}: precision {precision}, recall {recall} of {gold}")
        if half == asked:
            for answer, each in read:
                for fault in each.faults:
                    print(f"{answer.name}: {fault}")
    Console(width=110).print(table)
    print("; ".join(summary))


if __name__ == "__main__":
    main()
