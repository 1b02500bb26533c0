"""The clean text of an interview, from its gold, and the gold that goes with what is set from it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict

from corpus.model import Language

HELD_OUT: Final = Path(__file__).parents[2] / "tests" / "corpus" / "heldout"
LIST_MARKS: Final = ("– ", "- ", "— ")


_UNTITLED: Final[dict[Language, str]] = {"kk": "Сұхбат", "ru": "Интервью", "en": "Interview"}


class Pair(TypedDict):
    """A question and its answer, in paragraphs, as the gold files write them."""

    question: list[str]
    answer: list[str]


@dataclass(frozen=True, slots=True)
class Clean:
    """An interview without any typography."""

    name: str
    language: Language
    title: str
    pairs: tuple[Pair, ...]

    @property
    def turns(self) -> Iterator[tuple[bool, Sequence[str]]]:
        """Whether it is a question, and its paragraphs; turn by turn."""
        for pair in self.pairs:
            yield True, pair["question"]
            yield False, pair["answer"]


def load(path: Path) -> Clean | None:
    """The interview of a gold file `NAME.json`; its title from `NAME.meta.json` beside it, else "Interview".

    None where the gold says that there is no interview. Its name tells the language: `ru_…`, `fresh_en_…`.
    """
    pairs: list[Pair] = json.loads(path.read_text("utf-8"))
    if not pairs:
        return None
    beside = path.with_name(f"{path.stem}.meta.json")
    meta: dict[str, str] = json.loads(beside.read_text("utf-8")) if beside.is_file() else {}
    told = path.stem.removeprefix("fresh_")
    language: Language = "ru" if told.startswith("ru") else "en" if told.startswith("en") else "kk"
    return Clean(path.stem, language, meta.get("title", _UNTITLED[language]), tuple(pairs))


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder's own interviews: `NAME.json` without a second dot."""
    return sorted(path for path in folder.glob("*.json") if "." not in path.stem)


def write_gold(path: Path, clean: Clean) -> None:
    """Writes the pairs beside what was set from them."""
    path.write_text(json.dumps(clean.pairs, ensure_ascii=False, indent=1) + "\n", "utf-8")
