"""What is quotable in an answer: whole sentences in a row that stand alone and are worth reading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from corpus import languages
from corpus.claims import claims, maxim
from corpus.continuation import completes, goes_on
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
_FAIR: Final = 2.8
"""The worth that an excerpt needs: below it, a reader asked what it was for."""
_OF_SOMEBODY: Final = -3.0
"""What begins with a name that the answer gives elsewhere is said of its bearer, not of everyone."""
_NAME: Final = re.compile(r"(?<=[\w,] )[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]\w+\b(?<![ндт][ыі]ң)")
"""A name within a sentence, not in the Kazakh genitive: an owner is not who does."""
_HEADLINE: Final = 3.0
"""An editor has chosen already what stands over the interview and in an answer."""
_HEADLINE_WORDS: Final = 4
"""Fewer are a name or a theme."""
_WORDS: Final = re.compile(r"[\w-]+")


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


def find(
    pair: str, answer: Sequence[Passage], published_on: date | None, title: str = ""
) -> tuple[Excerpt, ...]:
    """The few excerpts of an answer that an editor would choose, the best first; each a slice of its passage.

    `pair` is the pair's full id, `title` the interview's. A pair whose text has nothing that stands alone has
    none.
    """
    text = "\n".join(passage.text for passage in answer)
    language, names = languages.guess(text), frozenset(_NAME.findall(text))
    candidates = sorted(
        (candidate for passage in answer for candidate in _candidates(passage, language, title, names)),
        key=lambda candidate: -candidate.worth,
    )
    chosen: list[_Candidate] = []
    for candidate in candidates:
        if len(chosen) == _MOST_PER_PAIR or candidate.worth < _FAIR:
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


def _candidates(
    passage: Passage, language: Language, title: str, names: frozenset[str]
) -> Iterator[_Candidate]:
    spans = _spans(passage.text)
    texts = [passage.text[start:end] for start, end in spans]
    for first in range(len(spans)):
        for last in range(first, min(first + _MOST_SENTENCES, len(spans))):
            start, end = spans[first][0], spans[last][1]
            if end - start >= _LENGTH.stop:
                break
            run = texts[first : last + 1]
            if len(run) > 1 and not _belong(run[-2], run[-1], language, title):
                break
            following = texts[last + 1] if last + 1 < len(texts) else ""
            if end - start not in _LENGTH or not stands_alone(run, language, following):
                continue
            chosen = any(is_headline(sentence, title) for sentence in run)
            if chosen or (_makes_a_case(run, language) and not completes(run[-1], following, language)):
                value = worth(run, language, following)
                value += _HEADLINE * chosen
                value += _OF_SOMEBODY * (run[0].split()[0] in names and maxim(run[0], language))
                yield _Candidate(value, passage, start, end)


def _belong(former: str, sentence: str, language: Language, title: str) -> bool:
    """Whether two sentences are one quotation; what an editor chose takes along what stands beside it."""
    if goes_on(former, sentence, language):
        return True
    if len(former) >= _LENGTH.start or not stands_alone([sentence], language):
        return False
    return is_headline(former, title) or (maxim(former, language) and maxim(sentence, language))


def is_headline(sentence: str, title: str) -> bool:
    """Whether a sentence is what stands over the interview, by itself or after the speaker's name.

    >>> is_headline("Вода не знает границ.", "Тимур Ахметов: «Вода не знает границ»")
    True
    """
    said = _spoken(sentence)
    return any(
        min(len(part.split()), len(said.split())) >= _HEADLINE_WORDS and (part in said or said in part)
        for part in map(_spoken, re.split(r"[:«»“”\"]", title))
    )


def _spoken(text: str) -> str:
    """Its words, each with a blank on both sides."""
    return f" {' '.join(_WORDS.findall(text.lower()))} "


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
