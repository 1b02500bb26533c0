"""Main text of web pages, ours beside trafilatura's: `python -m bench.main_text`.

The pages are those of `tests/corpus/heldout/mended`, on which rules may be mended, and of the practice folder
where it is there. Of each: how many of the gold's paragraphs are kept, how much text is kept besides them
(a title and a lead belong to the article, so it is never none), how many strings that the practice gold calls
chrome are left in, and how many questions are still told apart from answers by a mark.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import trafilatura
from rich.console import Console
from rich.table import Table

from bench.practice_scores import PRACTICE
from bench.retypeset.clean import HELD_OUT
from corpus import sources

_EDGE: Final = 24
"""Letters by which the beginning of a turn is known."""
_SLACK: Final = 30
"""Letters of a label that may stand before it."""
_DASH: Final = re.compile(r"\s*[–—―-]")
_LABEL: Final = re.compile(r"\s*[^\W\d_][\w. ]{0,30}:")
_MARKDOWN: Final = re.compile(r"(?P<mark>#+ |[-*] |> |\*{1,3}|_)?(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what has to be kept and left out of it."""

    name: str
    data: bytes
    paragraphs: tuple[str, ...]
    """Whole, or their beginnings and ends where the gold has no more."""
    turns: tuple[tuple[str, str], ...]
    """The beginnings of each question and of its answer."""
    chrome: tuple[str, ...]
    whole: bool
    """Whether the paragraphs are whole."""


Line = tuple[str, str]
"""A kept line, and how it is marked."""


def ours(page: Page) -> list[Line]:
    """The lines of the article by our reader."""
    return [
        (line.text, f"h{line.heading}" if line.heading else "bold" if line.strong else line.style)
        for line in sources.extract(page.name, page.data).lines
        if line.aside is None
    ]


def trafilaturas(page: Page) -> list[Line]:
    """The lines of the article by trafilatura, in the Markdown that it writes."""
    text = trafilatura.extract(page.data, output_format="markdown", include_formatting=True) or ""
    found = (_MARKDOWN.fullmatch(line) for line in text.splitlines() if line.strip())
    return [(line["text"], (line["mark"] or "").strip()) for line in found if line]


def pages() -> Iterator[Page]:
    """The held-out pages that may be looked at, and the practice pages."""
    for path in sorted(HELD_OUT.glob("mended/**/*.html")):
        pairs = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if pairs:
            paragraphs = [text for pair in pairs for text in (*pair["question"], *pair["answer"])]
            turns = [(pair["question"][0], pair["answer"][0]) for pair in pairs]
            yield Page(path.name, path.read_bytes(), tuple(paragraphs), tuple(turns), (), True)
    for path in sorted(PRACTICE.glob("*.html")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        chrome = gold["not_content"]
        chrome = tuple(chrome["html"] if isinstance(chrome, dict) else chrome)
        if "turns" in gold:
            paragraphs = [text for turn in gold["turns"] for text in turn["paragraphs"]]
            firsts = [turn["paragraphs"][0] for turn in gold["turns"]]
            turns = list(zip(firsts[::2], firsts[1::2], strict=True))
        else:
            edges = ("question_start", "question_end", "answer_start", "answer_end")
            paragraphs = [pair[edge] for pair in gold["pairs"] for edge in edges]
            turns = [(pair["question_start"], pair["answer_start"]) for pair in gold["pairs"]]
        yield Page(path.name, path.read_bytes(), tuple(paragraphs), tuple(turns), chrome, "turns" in gold)


@dataclass(frozen=True, slots=True)
class Score:
    """What an extractor kept of a page."""

    kept: int
    besides: int
    """Letters kept besides the gold's paragraphs."""
    leaked: int
    told_apart: int


def score(page: Page, extractor: Callable[[Page], Sequence[Line]]) -> Score:
    """The score of an extractor on a page."""
    lines = extractor(page)
    text = _letters(" ".join(text for text, _ in lines))
    said = sum(len(_letters(each)) for each in page.paragraphs)
    return Score(
        kept=sum(_letters(each) in text for each in page.paragraphs),
        besides=max(0, len(text) - said) if page.whole else 0,
        leaked=sum(_letters(each) in text for each in page.chrome),
        told_apart=sum(_are_apart(question, answer, lines) for question, answer in page.turns),
    )


def _are_apart(question: str, answer: str, lines: Sequence[Line]) -> bool:
    """Whether both begin lines of their own, and a mark tells them: a dash, a label, or how they are set."""
    asked, answered = _beginning(question, lines), _beginning(answer, lines)
    if asked is None or answered is None or asked == answered:
        return False
    text, mark = lines[asked]
    return bool(_DASH.match(text) or _LABEL.match(text)) or mark != lines[answered][1]


def _beginning(turn: str, lines: Sequence[Line]) -> int | None:
    edge = _letters(turn)[:_EDGE]
    return next((i for i, (text, _) in enumerate(lines) if 0 <= _letters(text).find(edge) <= _SLACK), None)


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def main() -> None:
    table = Table("page", "", "paragraphs kept", "letters besides", "chrome left in", "questions told apart")
    totals: list[str] = []
    read = list(pages())
    for name, extractor in (("ours", ours), ("trafilatura", trafilaturas)):
        scores = [score(page, extractor) for page in read]
        for page, found in zip(read, scores, strict=True):
            table.add_row(
                page.name,
                name,
                f"{found.kept}/{len(page.paragraphs)}",
                str(found.besides) if page.whole else "–",
                f"{found.leaked}/{len(page.chrome)}" if page.chrome else "–",
                f"{found.told_apart}/{len(page.turns)}",
            )
        totals.append(
            f"{name}: paragraphs {sum(s.kept for s in scores)}/{sum(len(p.paragraphs) for p in read)}, "
            f"besides {sum(s.besides for s in scores)} letters, "
            f"chrome {sum(s.leaked for s in scores)}/{sum(len(p.chrome) for p in read)}, "
            f"questions {sum(s.told_apart for s in scores)}/{sum(len(p.turns) for p in read)}"
        )
    Console(width=130).print(table)
    print("; ".join(totals))


if __name__ == "__main__":
    main()
