"""Interviews written to be read unseen; docs/measurements.md tells which of them rules were mended after.

Each document stands beside its gold: `NAME.json` with its pairs, an empty list for a text that has to be
refused; for some `NAME.figures.json` and `NAME.meta.json`, which `bench.reading_quality` scores.
"""

import json
import unicodedata
from pathlib import Path

import pytest

from corpus import pipeline, sources
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.verification import problems

HELD_OUT = Path(__file__).parent / "heldout"
FORMATS = frozenset({".txt", ".md", ".html", ".pdf", ".docx"})
KNOWN_FAILURES: frozenset[str] = frozenset()
"""Documents that are not read right yet, as `half/name.suffix`: each has to fail while it is in here."""


def documents() -> list[Path]:
    return sorted(path for path in HELD_OUT.rglob("*") if path.suffix in FORMATS)


def cases() -> list[object]:
    return [
        pytest.param(path, id=name, marks=[pytest.mark.xfail(strict=True)] if name in KNOWN_FAILURES else [])
        for path in documents()
        for name in [path.relative_to(HELD_OUT).as_posix()]
    ]


@pytest.mark.parametrize("path", cases())
def test_pairs_are_exact(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    source = Source(path.name, path.read_bytes(), None)
    if not gold:
        with pytest.raises(CorpusError):
            pipeline.transcribe(source)
        return
    transcript = pipeline.transcribe(source)
    read = [
        {"question": list(exchange.question), "answer": list(exchange.answer)}
        for exchange in transcript.exchanges
    ]
    assert read == gold
    words = [text for exchange in transcript.exchanges for text in (*exchange.question, *exchange.answer)]
    extracted = sources.extract(source.name, source.data).text
    assert list(problems(extracted, transcript.repairs, words, [])) == []
    # Nothing is lost silently; a mark that stands for a label may be no letter of either.
    kept = _letters([*words, *(removed.text for removed in transcript.removed)])
    assert kept == pytest.approx(_letters([extracted]), rel=0.002)


def _letters(texts: list[str]) -> int:
    return sum(letter.isalnum() for text in texts for letter in text)


def test_every_document_has_its_gold() -> None:
    read = {path.with_suffix("") for path in documents()}
    gold = {path.with_suffix("") for path in HELD_OUT.rglob("*.json") if "." not in path.stem}
    assert read
    assert read == gold


def test_known_failures_are_documents() -> None:
    assert {path.relative_to(HELD_OUT).as_posix() for path in documents()} >= KNOWN_FAILURES


def test_gold_figures_stand_in_their_answers() -> None:
    for path in sorted(HELD_OUT.rglob("*.figures.json")):
        pairs = json.loads(path.with_name(path.name.replace(".figures", "")).read_text(encoding="utf-8"))
        for figure in json.loads(path.read_text(encoding="utf-8")):
            answer = pairs[figure["pair"] - 1]["answer"]
            assert any(figure["text"] in paragraph for paragraph in answer), (path.name, figure)


def test_gold_is_in_normal_form() -> None:
    for path in sorted(HELD_OUT.rglob("*.json")):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert not {"\u00ad", "¬", "\u00a0"} & set(text), path.name
