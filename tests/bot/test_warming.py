"""What the first searches would wait for is read beforehand."""

import pytest

from bot import warming
from corpus import semantics, translations
from corpus.semantics import SemanticsError


def test_names_are_read_in_a_thread_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(semantics, "available", lambda: False)
    monkeypatch.setattr(translations, "in_kazakh", lambda words: asked.extend(words))
    thread = warming.in_background()
    thread.join(timeout=30)
    assert thread.daemon
    assert asked == ["вода", "water"]


def test_a_model_that_does_not_work_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(text: str) -> semantics.Meaning:
        raise SemanticsError("search by meaning does not work here")

    monkeypatch.setattr(semantics, "available", lambda: True)
    monkeypatch.setattr(semantics, "of_query", broken)
    warming.in_background().join(timeout=30)
    assert "does not work here" in caplog.text
