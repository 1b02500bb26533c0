"""How right the practice interviews beside the checkout are read, in every format, where the folder is there.

Some have gold of every paragraph; of others the gold has the beginnings and ends of questions and answers, as
letters and digits: these are compared.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Final

from bench.held_out_scores import FORMATS, Score, of_pairs, pairs_of, read
from bench.retypeset.clean import Pair
from corpus.model import Figure, Interview

PRACTICE: Final = Path(__file__).parents[2] / "shared" / "practice"
_EDGE: Final = 24
"""Letters of a turn's beginning and end by which the gold tells it."""
_SLACK: Final = 30
"""Letters that may stand outside of them: a label, a remark."""


def practice() -> Iterator[tuple[Score, tuple[str, ...]]]:
    """The score of each document, and the strings in its pairs that are no content."""
    for path in sorted(PRACTICE.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        name = path.name.removesuffix(".gold.json")
        for document in sorted(PRACTICE.glob(f"{name}.*")):
            if document.suffix not in FORMATS:
                continue
            interview = read(document)
            found = pairs_of(interview)
            if "turns" in gold:
                score = of_pairs("practice", document.name, _pairs(gold["turns"]), found)
            else:
                score = _of_edges(document.name, gold["pairs"], gold.get("optional_pairs", []), found)
            beside = document.with_suffix(".figures.json")
            if beside.is_file():
                figures = json.loads(beside.read_text("utf-8"))["documents"][0]["figures"]
                score = _with_figures(score, figures, interview)
            yield score, _leaks(gold["not_content"], found)


def _pairs(turns: Sequence[Mapping[str, object]]) -> list[Pair]:
    said = [(turn["role"], [" ".join(text.split()) for text in _texts(turn["paragraphs"])]) for turn in turns]
    return [
        Pair(question=asked, answer=answered)
        for (role, asked), (_, answered) in pairwise(said)
        if role == "question"
    ]


def _of_edges(
    name: str,
    gold: Sequence[Mapping[str, str]],
    optional: Sequence[Mapping[str, str]],
    found: Sequence[Pair],
) -> Score:
    """Against beginnings and ends; a pair that may be read or not does not count when it is."""
    left = list(found)
    turns = exact = 0
    for each in gold:
        match = max(left, key=lambda pair: sum(_fits(pair, each)), default=None)
        if match is None or not any(fits := _fits(match, each)):
            continue
        left.remove(match)
        turns += sum(fits)
        exact += all(fits)
    extra = [pair for pair in left if not any(_starts(pair, each) for each in optional)]
    score = of_pairs("practice", name, [], [])
    return replace(
        score,
        pairs=len(gold),
        exact_pairs=exact,
        read_pairs=len(found) - len(left) + len(extra),
        turns=2 * len(gold),
        exact_turns=turns,
    )


def _with_figures(score: Score, gold: Sequence[Mapping[str, str]], interview: Interview | None) -> Score:
    """Figures by digits and the beginning of their sentence; only key ones in answers have to be found."""
    left = list(gold)
    key = [each for each in gold if each["importance"] == "key" and each["role"] == "answer"]
    found = [figure for pair in interview.qa_pairs for figure in pair.figures] if interview else []
    read_count, right = len(found), 0
    for figure in found:
        match = next((each for each in left if _is_figure(each, figure)), None)
        if match is not None:
            left.remove(match)
            right += match in key
            read_count -= match not in key
    return replace(score, figures=len(key), read_figures=read_count, right_figures=right)


def _is_figure(gold: Mapping[str, str], figure: Figure) -> bool:
    digits, wanted = re.findall(r"\d+", figure.text), re.findall(r"\d+", gold["number"])
    one, other = _letters(figure.text), _letters(gold["number"])
    same = digits == wanted if digits and wanted else one in other or other in one
    return same and _letters(gold["sentence_start"])[:20] in _letters(figure.sentence)


def _fits(pair: Pair, gold: Mapping[str, str]) -> tuple[bool, bool]:
    """Whether its question and its answer begin and end as the gold's."""
    return _turn_fits(pair["question"], gold, "question"), _turn_fits(pair["answer"], gold, "answer")


def _turn_fits(turn: Sequence[str], gold: Mapping[str, str], part: str) -> bool:
    said = _letters(" ".join(turn))
    return _begins(said, _letters(gold[f"{part}_start"])[:_EDGE]) and _begins(
        said[::-1], _letters(gold[f"{part}_end"])[-_EDGE:][::-1]
    )


def _starts(pair: Pair, gold: Mapping[str, str]) -> bool:
    return any(
        _begins(_letters(" ".join(turn)), _letters(gold[key])[:_EDGE])
        for key, turn in (("question_start", pair["question"]), ("answer_start", pair["answer"]))
        if gold.get(key)
    )


def _begins(said: str, edge: str) -> bool:
    return 0 <= said.find(edge) <= _SLACK


def _leaks(
    not_content: Sequence[str] | Mapping[str, Sequence[str]], found: Sequence[Pair]
) -> tuple[str, ...]:
    strings = not_content.values() if isinstance(not_content, Mapping) else [not_content]
    said = _letters(" ".join(text for pair in found for text in (*pair["question"], *pair["answer"])))
    return tuple(each for group in strings for each in group if _letters(each) and _letters(each) in said)


def _letters(text: str) -> str:
    bare = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in bare if sign.isalnum())


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
