"""How right a held-out document is read: pairs, turns, characters, figures, metadata, against its gold."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final, NotRequired, TypedDict

from rapidfuzz.distance import Levenshtein

from bench.retypeset import fonts
from bench.retypeset.clean import HELD_OUT, Pair, gold_files, load
from bench.retypeset.variants import FORMATS as FORMATS_SET
from bench.retypeset.variants import render
from corpus import pipeline
from corpus.documents import Source
from corpus.model import CorpusError, Figure, Interview

FORMATS: Final = frozenset({".txt", ".md", ".html", ".pdf", ".docx"})


class GoldFigure(TypedDict):
    """A figure as `NAME.figures.json` writes it: the units and kinds of `corpus.model.Figure`."""

    pair: int
    """Counted from 1 in the document."""
    text: str
    value: str
    value_to: str | None
    unit: str | None
    """None where no unit is the one right answer: of multiples, fractions, ranks."""
    optional: NotRequired[bool]
    """It may be read or not: editors would differ."""


@dataclass(frozen=True, slots=True)
class Score:
    """How much of one document was read right."""

    part: str
    """The half, or the half and "retypeset"."""
    name: str
    pairs: int
    """0 where the text has to be refused."""
    exact_pairs: int
    read_pairs: int
    turns: int
    exact_turns: int
    letters: int
    wrong_letters: int
    """The edit distance between the turns of the gold and the turns read."""
    figures: int = 0
    read_figures: int = 0
    right_figures: int = 0
    fields: int = 0
    right_fields: int = 0

    @property
    def right(self) -> bool:
        """Whether every pair is exact, and no pair is read that is none."""
        return self.pairs == self.exact_pairs == self.read_pairs


def documents(folder: Path) -> list[Path]:
    """The documents directly in a folder."""
    return sorted(path for path in folder.glob("*") if path.suffix in FORMATS)


def read(path: Path) -> Interview | None:
    """The interview in a document; None of a text that is refused."""
    return read_bytes(path.name, path.read_bytes())


def read_bytes(name: str, data: bytes) -> Interview | None:
    """The interview in a document that is not on disk."""
    try:
        return pipeline.read_interview(Source(name, data, None))
    except CorpusError:
        return None


def pairs_of(interview: Interview | None) -> list[Pair]:
    """The pairs as the gold files write them."""
    if interview is None:
        return []
    return [
        Pair(question=list(pair.question), answer=[passage.text for passage in pair.answer])
        for pair in interview.qa_pairs
    ]


def of_pairs(part: str, name: str, gold: Sequence[Pair], found: Sequence[Pair]) -> Score:
    """The score against pairs that have every paragraph."""
    wanted, said = _turns(gold), _turns(found)
    text = "\n".join(wanted)
    return Score(
        part=part,
        name=name,
        pairs=len(gold),
        exact_pairs=sum(pair in found for pair in gold),
        read_pairs=len(found),
        turns=len(wanted),
        exact_turns=(Counter(wanted) & Counter(said)).total(),
        letters=len(text),
        wrong_letters=Levenshtein.distance(text, "\n".join(said)),
    )


def held_out(part: str) -> Iterator[Score]:
    """The score of each document of a part: "mended", "untouched", or either with "/retypeset"."""
    for path in documents(HELD_OUT / part):
        interview = read(path)
        gold: list[Pair] = json.loads(path.with_suffix(".json").read_text("utf-8"))
        score = of_pairs(part, path.name, gold, pairs_of(interview))
        beside = path.with_suffix(".figures.json")
        if beside.is_file():
            score = with_figures(score, json.loads(beside.read_text("utf-8")), interview)
        beside = path.with_suffix(".meta.json")
        if beside.is_file():
            fields: dict[str, str] = json.loads(beside.read_text("utf-8"))
            right = sum(str(getattr(interview, name, None)) == value for name, value in fields.items())
            score = replace(score, fields=len(fields), right_fields=right)
        yield score


def set_anew(half: str, seed: int) -> Iterator[Score]:
    """The scores of a half's interviews in each format, set anew by a seed; no PDF where no font is."""
    families = fonts.families()
    for number, path in enumerate(gold_files(HELD_OUT / half)):
        interview = load(path)
        for kind in FORMATS_SET if interview else ():
            if interview is None or (kind == "pdf" and families is None):
                continue
            data = render(interview, kind, seed + number, families)
            found = read_bytes(f"anew.{kind}", data)
            name = f"{interview.name} {seed + number}"
            yield of_pairs(f"{half} anew, {kind}", name, interview.pairs, pairs_of(found))


def _turns(pairs: Sequence[Pair]) -> list[str]:
    return ["\n".join(turn) for pair in pairs for turn in (pair["question"], pair["answer"])]


def with_figures(score: Score, gold: Sequence[GoldFigure], interview: Interview | None) -> Score:
    """Figures are matched within their pair, each once; those that may be read or not come last."""
    found = (
        [(pair.position, figure) for pair in interview.qa_pairs for figure in pair.figures]
        if interview
        else []
    )
    wanted = [each for each in gold if not each.get("optional")]
    read_count, right = len(found), 0
    for each in (*wanted, *(each for each in gold if each.get("optional"))):
        match = next((i for i, (pair, figure) in enumerate(found) if _same(each, pair, figure)), None)
        if match is not None:
            del found[match]
            if each.get("optional"):
                read_count -= 1
            else:
                right += 1
    return replace(score, figures=len(wanted), read_figures=read_count, right_figures=right)


def _same(gold: GoldFigure, pair: int, figure: Figure) -> bool:
    return (
        gold["pair"] == pair
        and _number(gold["value"]) == _number(figure.value)
        and _number(gold["value_to"]) == _number(figure.value_to)
        and gold["unit"] in (None, figure.unit)
        and (
            gold["text"] in figure.text
            or figure.text in gold["text"]
            or _share_a_word(gold["text"], figure.text)
        )
    )


def _share_a_word(one: str, other: str) -> bool:
    return not set(one.casefold().split()).isdisjoint(other.casefold().split())


def _number(value: str | None) -> Fraction | None:
    return None if value is None else Fraction(value)
