"""Interviews written to be read unseen; docs/measurements.md tells which of them rules were mended after.

Each `.txt` stands beside its gold `.json`; an empty list means that the text has to be refused.
"""

import json
from pathlib import Path

import pytest

from corpus import pipeline
from corpus.documents import Source
from corpus.model import CorpusError

HELD_OUT = Path(__file__).parent / "heldout"


def documents() -> list[object]:
    return [
        pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in sorted(HELD_OUT.glob("*/*.txt"))
    ]


@pytest.mark.parametrize("path", documents())
def test_pairs_are_exact(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    source = Source(path.name, path.read_bytes(), None)
    if not gold:
        with pytest.raises(CorpusError):
            pipeline.transcribe(source)
        return
    read = [
        {"question": list(exchange.question), "answer": list(exchange.answer)}
        for exchange in pipeline.transcribe(source).exchanges
    ]
    assert read == gold


def test_every_text_has_its_gold() -> None:
    texts = {path.with_suffix("") for path in HELD_OUT.glob("*/*.txt")}
    assert texts
    assert texts == {path.with_suffix("") for path in HELD_OUT.glob("*/*.json")}
