"""What is quotable in an answer: whole sentences in a row that stand alone and are worth reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from corpus import languages
from corpus.claims import claims
from corpus.continuation import goes_on
from corpus.kazakh import sentences
from corpus.model import Excerpt, Language, Passage, quotation_id
from corpus.reports import reports
from corpus.standalone import stands_alone
from corpus.timewords import year_notes
from corpus.worth import worth

_LENGTH: Final = range(60, 401)
"""Characters of an excerpt; what is shorter says little, what is longer is no longer a push."""
_MOST_SENTENCES: Final = 2
"""A third adds a fault more often than a thought."""
_MOST_PER_PAIR: Final = 3
_FAIR: Final = 2.4
"""The worth that the best excerpt of a pair needs: below it, a reader asked what it was for."""
_GOOD: Final = 2.8
"""The worth from which a second and third excerpt of a pair is taken."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    worth: float
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    def repeats(self, other: "_Candidate") -> bool:
        """Whether they share words of the passage, or say the same in two passages."""
        overlap = self.passage == other.passage and self.start < other.end and other.start < self.end
        return overlap or self.text == other.text


def find(pair: str, answer: Sequence[Passage], published_on: date | None) -> tuple[Excerpt, ...]:
    """The few excerpts of an answer that an editor would choose, the best first; each a slice of its passage.

    `pair` is the pair's full id. A pair whose text has nothing that stands alone has none.
    """
    language = languages.guess("\n".join(passage.text for passage in answer))
    candidates = sorted(
        (candidate for passage in answer for candidate in _candidates(passage, language)),
        key=lambda candidate: -candidate.worth,
    )
    chosen: list[_Candidate] = []
    for candidate in candidates:
        enough = _GOOD if chosen else _FAIR
        if len(chosen) == _MOST_PER_PAIR or candidate.worth < enough:
            break
        if not any(candidate.repeats(other) for other in chosen):
            chosen.append(candidate)
    return tuple(
        Excerpt(
            quotation_id(pair, candidate.text),
            candidate.text,
            candidate.passage.position,
            year_notes(candidate.passage.text[: candidate.end], published_on),
        )
        for candidate in chosen
    )


def _candidates(passage: Passage, language: Language) -> Iterator[_Candidate]:
    spans = _spans(passage.text)
    texts = [passage.text[start:end] for start, end in spans]
    for first in range(len(spans)):
        for last in range(first, min(first + _MOST_SENTENCES, len(spans))):
            start, end = spans[first][0], spans[last][1]
            if end - start >= _LENGTH.stop:
                break
            run = texts[first : last + 1]
            if len(run) > 1 and not goes_on(run[-2], run[-1], language):
                break
            following = texts[last + 1] if last + 1 < len(texts) else ""
            if (
                end - start in _LENGTH
                and _makes_a_case(run, language)
                and stands_alone(run, language, following)
            ):
                whole = len(run) == len(spans)
                yield _Candidate(worth(run, language, whole=whole, following=following), passage, start, end)


def _makes_a_case(run: Sequence[str], language: Language) -> bool:
    """Whether sentences say something to a stranger: they begin with a claim, and none is a report."""
    return bool(claims(run[0], language)) and not any(reports(sentence, language) for sentence in run)


def _spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    position = 0
    for sentence in sentences.split(text):
        start = text.index(sentence, position)
        position = start + len(sentence)
        spans.append((start, position))
    return spans
