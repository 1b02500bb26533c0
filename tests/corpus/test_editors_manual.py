"""docs/editors.md: its examples do what it says."""

import re
from pathlib import Path

import pytest

from corpus import details
from corpus.details import Details
from corpus.documents import Source
from corpus.editing import edits
from corpus.model import Interview
from corpus.pipeline import read_interview

MANUAL = (Path(__file__).parents[2] / "docs/editors.md").read_text("utf-8")
EXAMPLES = re.findall(r"(?ms)^```toml\n(.*?)^```", MANUAL)
[DOCUMENT] = re.findall(r"(?ms)^```text\n(.*?)^```", MANUAL)


def read(*keys: str) -> Interview:
    """The manual's document with its examples that have these keys."""
    chosen = [example for example in EXAMPLES if any(re.search(rf"(?m)^{key}\b", example) for key in keys)]
    assert chosen
    return read_interview(Source("qala.txt", DOCUMENT.encode(), "\n".join(chosen).encode()))


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_accepted(example: str) -> None:
    assert details.parse(example.encode()) != Details()


def test_every_key_has_an_example_and_is_explained() -> None:
    for key in Details.__dataclass_fields__.keys() - {"edits"}:
        assert re.search(rf"(?m)^{key} = ", EXAMPLES[0])
        assert f"`{key}`" in MANUAL
    for table in ("PairEdit", "QuotationEdit"):
        for key in getattr(edits, table).__dataclass_fields__:
            assert any(f"{key} = " in example for example in EXAMPLES), key


def test_the_document_is_read_as_the_manual_counts() -> None:
    assert [pair.number for pair in read("slug").qa_pairs] == [1, 2, 3]


def test_the_split_and_the_join_are_made() -> None:
    split = read("split")
    assert [pair.number for pair in split.qa_pairs] == [1, 4, 2, 3]
    assert split.qa_pairs[1].question == ("Ал мектеп ше?",)
    assert split.qa_pairs[1].heading == "Жаңа мектеп қашан ашылады"
    joined = read("join")
    assert [(pair.number, pair.joined) for pair in joined.qa_pairs] == [(1, (2,)), (3, ())]


def test_the_chosen_words_are_pinned() -> None:
    (pair,) = [pair for pair in read("excerpts").qa_pairs if pair.number == 2]
    assert [found.text for found in pair.excerpts if found.pinned] == [
        "Ақсақалдар қолдады, жастар күрек алып шықты, бәрі содан басталды."
    ]
