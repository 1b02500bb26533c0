"""Exactness of reading: `python -m bench.reading_quality [PART ...] [--failed] [--seed N ...]`.

Two halves of interviews written for this purpose, in `tests/corpus/heldout`, each with some of them
re-typeset: rules were mended after failures of the first; docs/measurements.md tells what was looked into in
the second. And, where the folder is there, practice interviews beside the checkout. A pair is exact when all
paragraphs of its question and its answer are; a text without an interview is right when it is refused. A
figure is right when its pair, value and unit are, and its text overlaps with the gold's. With seeds, both
halves' interviews are set anew in every format, as `bench.retypeset` sets them, and only these are scored:
nobody has seen them.
"""

import argparse
from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.table import Table

from bench.held_out_scores import Score, held_out, set_anew
from bench.practice_scores import practice

PARTS: Final = ("mended", "mended/retypeset", "untouched", "untouched/retypeset")


def summary(part: str, scores: Sequence[Score]) -> str:
    """The figures of a part, in a line."""
    asked, refusable = (
        [score for score in scores if score.pairs],
        [score for score in scores if not score.pairs],
    )
    letters = sum(score.letters for score in asked)
    figures, found = sum(score.figures for score in scores), sum(score.read_figures for score in scores)
    right = sum(score.right_figures for score in scores)
    told = [f"{part}: pairs exact {_share([(score.exact_pairs, score.pairs) for score in asked])}"]
    told.append(f"turns exact {_share([(score.exact_turns, score.turns) for score in asked])}")
    if letters:
        told.append(f"character errors {sum(score.wrong_letters for score in asked) / letters:.3%}")
    told.append(f"documents right {sum(score.right for score in asked)}/{len(asked)}")
    if refusable:
        told.append(f"refused {sum(score.right for score in refusable)}/{len(refusable)}")
    if figures:
        told.append(f"figures precision {right / max(found, 1):.3f} recall {right / figures:.3f}")
    if any(score.fields for score in scores):
        told.append(f"metadata {_share([(score.right_fields, score.fields) for score in scores])}")
    return ", ".join(told)


def _share(counts: Sequence[tuple[int, int]]) -> str:
    return f"{sum(right for right, _ in counts)}/{sum(of for _, of in counts)}"


def _row(score: Score, leaks: Sequence[str]) -> list[str]:
    return [
        score.part,
        score.name,
        f"{score.exact_pairs}/{score.pairs}",
        str(score.read_pairs),
        f"{score.exact_turns}/{score.turns}",
        f"{score.wrong_letters / score.letters:.2%}" if score.letters else "–",
        f"{score.right_figures}/{score.figures} ({score.read_figures})" if score.figures else "–",
        f"{score.right_fields}/{score.fields}" if score.fields else "–",
        "; ".join(["" if score.right else "wrong", *(f"holds «{leak[:30]}»" for leak in leaks)]).strip("; "),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.reading_quality")
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}, practice; all without"
    )
    parser.add_argument("--failed", action="store_true", help="show only documents that are read wrong")
    parser.add_argument("--seed", type=int, nargs="+", default=[], help="set both halves anew; score these")
    given = parser.parse_args()
    chosen = () if given.seed else given.parts or (*PARTS, "practice")
    scores: list[tuple[Score, tuple[str, ...]]] = [
        (score, ()) for part in PARTS if part in chosen for score in held_out(part)
    ]
    if "practice" in chosen:
        scores += practice()
    for half in ("mended", "untouched") if given.seed else ():
        scores += [(score, ()) for seed in given.seed for score in set_anew(half, seed)]
    columns = ("part", "document", "exact pairs", "read", "turns", "errors", "figures (read)", "metadata", "")
    table = Table(*columns)
    for score, leaks in scores:
        if not (given.failed and score.right and not leaks):
            table.add_row(*_row(score, leaks))
    Console(width=150).print(table)
    parts = dict.fromkeys(score.part for score, _ in scores)
    print("; ".join(summary(part, [score for score, _ in scores if score.part == part]) for part in parts))


if __name__ == "__main__":
    main()
