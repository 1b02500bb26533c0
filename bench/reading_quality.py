"""Exactness of reading: `python -m bench.reading_quality`.

Two halves of interviews written for this purpose, in `tests/corpus/heldout`: rules were mended after failures
of the first; of the second, two were looked into when page lines amid a sentence were mended. And, where the
folder is there, practice interviews beside the checkout. A pair is exact when all paragraphs of its question
and its answer are; a text without an interview is right when it is refused.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal, TypedDict

from rich.console import Console
from rich.table import Table

from corpus import pipeline
from corpus.documents import Source
from corpus.model import CorpusError

ROOT: Final = Path(__file__).parents[1]
HELD_OUT: Final = ROOT / "tests" / "corpus" / "heldout"
PRACTICE: Final = ROOT.parent / "shared" / "practice"
_EDGE: Final = 24
"""Letters of a pair's beginning and end by which the practice gold tells it."""
_SLACK: Final = 30
"""Letters that may stand outside of them: a label, a remark."""


class Pair(TypedDict):
    """A question and its answer, in paragraphs, as the gold files write them."""

    question: list[str]
    answer: list[str]


@dataclass(frozen=True, slots=True)
class Score:
    """How much of one document was read right."""

    kind: Literal["mended", "untouched", "practice"]
    name: str
    pairs: int
    exact_pairs: int
    read_pairs: int
    paragraphs: int
    """0 where the gold tells only where pairs begin and end."""
    exact_paragraphs: int

    @property
    def right(self) -> bool:
        """Whether every pair is exact, and no pair is read that is none."""
        return self.pairs == self.exact_pairs == self.read_pairs


def read(path: Path) -> list[Pair]:
    """The pairs of a document; none of a text that is refused."""
    try:
        found = pipeline.transcribe(Source(path.name, path.read_bytes(), None)).exchanges
    except CorpusError:
        return []
    return [Pair(question=list(each.question), answer=list(each.answer)) for each in found]


def held_out(half: Literal["mended", "untouched"]) -> Iterator[Score]:
    """The score of each document of one half."""
    for path in sorted((HELD_OUT / half).glob("*.txt")):
        gold: list[Pair] = json.loads(path.with_suffix(".json").read_text("utf-8"))
        found = read(path)
        wanted, paragraphs = _paragraphs(gold), _paragraphs(found)
        yield Score(
            half,
            path.stem,
            len(gold),
            sum(pair in found for pair in gold),
            len(found),
            wanted.total(),
            (wanted & paragraphs).total(),
        )


def practice() -> Iterator[Score]:
    """The score of each plain text beside a gold file."""
    for path in sorted(PRACTICE.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        name = path.name.removesuffix(".gold.json")
        for text in sorted(PRACTICE.glob(f"{name}*.txt")):
            yield _of_turns(text, gold["turns"]) if "turns" in gold else _of_edges(text, gold["pairs"])


def _of_turns(text: Path, turns: Sequence[Mapping[str, object]]) -> Score:
    """Against gold that has every paragraph of every turn."""
    said = [(turn["role"], [_drawn(each) for each in _texts(turn["paragraphs"])]) for turn in turns]
    gold = [
        Pair(question=asked, answer=answered)
        for (role, asked), (_, answered) in pairwise(said)
        if role == "question"
    ]
    found = read(text)
    wanted, paragraphs = _paragraphs(gold), _paragraphs(found)
    return Score(
        "practice",
        text.stem,
        len(gold),
        sum(pair in found for pair in gold),
        len(found),
        wanted.total(),
        (wanted & paragraphs).total(),
    )


def _of_edges(text: Path, gold: Sequence[Mapping[str, str]]) -> Score:
    """Against gold that has the beginnings and ends of questions and answers."""
    found = read(text)
    exact = sum(any(_fits(pair, each) for pair in found) for each in gold)
    return Score("practice", text.stem, len(gold), exact, len(found), 0, 0)


def _fits(pair: Pair, gold: Mapping[str, str]) -> bool:
    return all(
        _begins(said := _letters(" ".join(paragraphs)), _letters(gold[f"{part}_start"])[:_EDGE])
        and _begins(said[::-1], _letters(gold[f"{part}_end"])[-_EDGE:][::-1])
        for part, paragraphs in (("question", pair["question"]), ("answer", pair["answer"]))
    )


def _begins(said: str, edge: str) -> bool:
    return 0 <= said.find(edge) <= _SLACK


def _letters(text: str) -> str:
    bare = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in bare if sign.isalnum())


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _drawn(text: str) -> str:
    return " ".join(text.split())


def _paragraphs(pairs: Sequence[Pair]) -> Counter[str]:
    return Counter(text for pair in pairs for text in (*pair["question"], *pair["answer"]))


def main() -> None:
    scores = [*held_out("mended"), *held_out("untouched"), *practice()]
    table = Table("part", "document", "exact pairs", "pairs read", "exact paragraphs", "")
    for score in scores:
        table.add_row(
            score.kind,
            score.name,
            f"{score.exact_pairs}/{score.pairs}",
            str(score.read_pairs),
            f"{score.exact_paragraphs}/{score.paragraphs}" if score.paragraphs else "–",
            "" if score.right else "wrong",
        )
    Console(width=120).print(table)
    print("; ".join(_summary(kind, [score for score in scores if score.kind == kind]) for kind in _KINDS))


_KINDS: Final = ("mended", "untouched", "practice")


def _summary(kind: str, scores: Sequence[Score]) -> str:
    pairs = f"pairs {sum(s.exact_pairs for s in scores)}/{sum(s.pairs for s in scores)}"
    paragraphs = f"paragraphs {sum(s.exact_paragraphs for s in scores)}/{sum(s.paragraphs for s in scores)}"
    return f"{kind}: {pairs}, {paragraphs}, documents {sum(s.right for s in scores)}/{len(scores)}"


if __name__ == "__main__":
    main()
