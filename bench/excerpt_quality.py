"""Whether excerpts are worth quoting: `python -m bench.excerpt_quality [FOLDER ...]`, or `--why FILE ...`.

Prints a reading sheet: 50 excerpts, drawn with a fixed seed from the documents in the folders (or else the
held-out and practice interviews), for a person to judge. Then what can be counted: excerpts that are slices
of their passages, long answers that have one, and how the rules decide on passages that were judged before
(`tests/corpus/excerpts/judged.toml`), and on whole answers whose printable sentences were marked before
(`answers.toml` beside it); rules were mended after failures of one half of those.

`--why` tells of every answer of a document what is quoted and, of each sentence that is not, why.
"""

import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from corpus import excerpts, languages, pipeline
from corpus.documents import Source
from corpus.kazakh import sentences
from corpus.model import CorpusError, Interview, Passage
from corpus.standalone import why_not
from corpus.worth import worth

ROOT: Final = Path(__file__).parents[1]
JUDGED: Final = ROOT / "tests" / "corpus" / "excerpts" / "judged.toml"
ANSWERS: Final = JUDGED.with_name("answers.toml")
DOCUMENTS: Final = (ROOT / "tests" / "corpus" / "heldout" / "mended", ROOT.parent / "shared" / "practice")
_SUFFIXES: Final = frozenset({".txt", ".md", ".html", ".pdf", ".docx"})
_SAMPLE: Final = 50
_SEED: Final = 2025
_LONG: Final = 300
"""Characters of an answer that may be expected to hold a quotation."""


@dataclass(frozen=True, slots=True)
class Decided:
    """How many judged passages of a half and a language the rules decided on, and how."""

    right: int
    taken: int
    """Passages from which an excerpt was taken."""
    quotable: int
    """Passages from which one should be."""

    @property
    def precision(self) -> float:
        return self.right / self.taken if self.taken else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.quotable if self.quotable else 1.0


def interviews(folders: Sequence[Path]) -> Iterator[Interview]:
    """Those documents of the folders that hold an interview; the same text in several formats counts once."""
    seen: set[str] = set()
    for path in sorted(path for folder in folders for path in folder.glob("*") if path.suffix in _SUFFIXES):
        try:
            interview = pipeline.read_interview(Source(path.name, path.read_bytes(), None))
        except CorpusError:
            continue
        opening = interview.qa_pairs[0].answer[0].text[:_LONG]
        if opening not in seen:
            seen.add(opening)
            yield interview


def decided(half: str) -> dict[str, Decided]:
    """By language, and of all."""
    counts: Counter[tuple[str, str]] = Counter()
    for passage in tomllib.loads(JUDGED.read_text("utf-8"))["passage"]:
        if passage["half"] != half:
            continue
        taken = bool(excerpts.find("judged/1", [Passage(0, passage["text"])], None))
        for language in (passage["language"], "all"):
            counts[language, "right"] += taken and passage["quotable"]
            counts[language, "taken"] += taken
            counts[language, "quotable"] += passage["quotable"]
    return {
        language: Decided(*(counts[language, what] for what in ("right", "taken", "quotable")))
        for language in ("kk", "ru", "en", "all")
    }


@dataclass(frozen=True, slots=True)
class Marked:
    """What was quoted of the marked answers of a half and a language."""

    answers: int
    quoted: int
    """Answers of which at least one excerpt was taken."""
    taken: int
    """Excerpts."""
    right: int
    """Those that were marked as to be printed, or as standing alone."""
    printed: int
    """Those that were marked as to be printed."""


def marked(half: str, wrong: list[str] | None = None) -> dict[str, Marked]:
    """By language, and of all. `wrong` takes the excerpts that were not marked."""
    counts: Counter[tuple[str, str]] = Counter()
    for answer in tomllib.loads(ANSWERS.read_text("utf-8"))["answer"]:
        if answer["half"] != half:
            continue
        lines = answer["text"].strip().split("\n")
        prints, stands = ([_lines(lines, run) for run in answer[kind]] for kind in ("prints", "stands"))
        found = excerpts.find("marked/1", [Passage(0, " ".join(lines))], None)
        right = [excerpt.text for excerpt in found if excerpt.text in {*prints, *stands}]
        if wrong is not None:
            wrong += [excerpt.text for excerpt in found if excerpt.text not in right]
        for language in (answer["language"], "all"):
            counts[language, "answers"] += 1
            counts[language, "quoted"] += bool(found)
            counts[language, "taken"] += len(found)
            counts[language, "right"] += len(right)
            counts[language, "printed"] += sum(text in prints for text in right)
    return {
        language: Marked(
            *(counts[language, what] for what in ("answers", "quoted", "taken", "right", "printed"))
        )
        for language in ("kk", "ru", "en", "all")
    }


def _lines(lines: Sequence[str], run: str) -> str:
    first, _, last = run.partition("-")
    return " ".join(lines[int(first) - 1 : int(last or first)])


def why(interview: Interview) -> None:
    """Print what is quoted of each answer (»), and why other sentences are not."""
    for pair in interview.qa_pairs:
        length = sum(len(passage.text) for passage in pair.answer)
        print(f"\n{interview.id}/{pair.number}: {length} characters, {len(pair.excerpts)} excerpts")
        language = languages.guess("\n".join(passage.text for passage in pair.answer))
        for passage in pair.answer:
            quoted = [excerpt.text for excerpt in pair.excerpts if excerpt.passage == passage.position]
            for sentence in sentences.split(passage.text):
                reason = why_not([sentence], language)
                worthy = worth([sentence], language)
                mark = "»" if any(sentence in text for text in quoted) else " "
                print(f" {mark} {sentence}\n     [{worthy:.1f}] {reason or ''}")


def main(folders: Sequence[Path]) -> None:
    read = list(interviews(folders or DOCUMENTS))
    pairs = [(interview, pair) for interview in read for pair in interview.qa_pairs]
    found = [(interview, pair, excerpt) for interview, pair in pairs for excerpt in pair.excerpts]
    drawn = random.Random(_SEED).sample(found, min(_SAMPLE, len(found)))
    for number, (interview, pair, excerpt) in enumerate(drawn, start=1):
        print(f"{number:2}. [{interview.language}] {interview.id}/{pair.number}\n    {excerpt.text}\n")

    verbatim = sum(excerpt.text in pair.answer[excerpt.passage].text for _, pair, excerpt in found)
    long = [pair for _, pair in pairs if sum(len(passage.text) for passage in pair.answer) >= _LONG]
    covered = sum(1 for pair in long if pair.excerpts)
    table = Table("judged passages", "kk", "ru", "en", "all")
    for half in ("mended", "untouched"):
        rates = decided(half).values()
        table.add_row(f"{half}: precision / recall", *(f"{r.precision:.2f} / {r.recall:.2f}" for r in rates))
    for half in ("mended", "untouched"):
        counts = marked(half).values()
        table.add_row(
            f"answers, {half}: quoted; right, printed of excerpts",
            *(f"{c.quoted}/{c.answers}; {c.right}, {c.printed}/{c.taken}" for c in counts),
        )
    Console().print(table)
    untouched = decided("untouched")["all"]
    print(
        f"interviews {len(read)}, excerpts {len(found)}, verbatim {verbatim}, long answers with one "
        f"{covered}/{len(long)}, untouched precision {untouched.precision:.3f}, recall {untouched.recall:.3f}"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--why"]:
        for name in sys.argv[2:]:
            why(pipeline.read_interview(Source(name, Path(name).read_bytes(), None)))
    else:
        main([Path(folder) for folder in sys.argv[1:]])
