"""What pairs are about: the topics of their questions, of strong words, and of the whole interview.

Words in passing make no topic, and a pair may have none.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, get_args

from corpus.english import stemming as english
from corpus.model import CorpusError, Language, Passage, QAPair, Topic, TopicMatch
from corpus.russian import stemming as russian

_BUNDLED: Final = Path(__file__).with_name("topics.toml")
_KEYS: Final = frozenset({*get_args(Language), "medtop", "strong", "stems"})
_LONGEST_NAME: Final = 16
"""Characters that a Telegram button shows of a name when two stand in a row."""

_IN_QUESTION: Final = 2.0
"""A word of the question tells more of the pair than one in passing in the answer."""
_STRONG: Final = 2.0
"""Of a `strong` term; others weigh 1."""
_SATURATION: Final = 4.0
"""Further uses of one term add nothing: a pair is not more about what it repeats."""
_DETAIL: Final = 1.5
"""Uses that count of a weak term of the answer alone: the sheep of a story, however often named."""
_SECOND_TERM: Final = 1.0
"""Two different words of a topic tell more than one word twice."""
_THRESHOLD: Final = 3.0
_WORDS_A_POINT: Final = 40
"""A long answer names much in passing: what was not asked needs a point more for so many words,"""
_MOST_FOR_LENGTH: Final = 3.0
"""but no more than this."""
_SHARE_OF_BEST: Final = 0.3
"""A topic far behind the strongest is in passing,"""
_STRONGEST: Final = 24.0
"""though one stronger than this leaves the others their room."""
_MOST: Final = 7
"""Topics of a pair."""
_LISTING: Final = re.compile(r", | и | and ")

_THEME: Final = 2.0
"""What the whole interview is about needs fewer words in each pair."""
_PAIRS_FOR_A_THEME: Final = 4
_TOLD_SHARE: Final = 0.4
"""Of the pairs, those that are about the theme by their own words,"""
_NAMED_SHARE: Final = 0.5
"""and those with any word of it."""
_WORD: Final = re.compile(r"[\w’']+(?:-[\w’']+)*")


def load(path: Path | None = None) -> tuple[Topic, ...]:
    """The topics in the order of the file; without a path, the bundled ones.

    Raises CorpusError for an entry without names or stems.
    """
    return _load(path or _BUNDLED)


@cache
def _load(path: Path) -> tuple[Topic, ...]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise CorpusError(f"{path.name} cannot be read: {error}") from error
    return tuple(_topic(id_, entry) for id_, entry in entries.items())


def match(
    question: Sequence[str], answer: Sequence[Passage], topics: Sequence[Topic]
) -> tuple[TopicMatch, ...]:
    """The topics that a pair is about by its own words, the strongest first; none if words only pass."""
    return _told(_evidence(question, answer, topics))


def match_all(pairs: Sequence[QAPair], topics: Sequence[Topic]) -> tuple[tuple[TopicMatch, ...], ...]:
    """The topics of each pair of an interview, whose theme raises what a pair says of it.

    Thanks and farewells are about no theme: a canal in "come and see the canal" is courtesy.
    """
    read = [_evidence(pair.question, pair.answer, topics) for pair in pairs]
    themes = _themes([evidence for evidence, pair in zip(read, pairs, strict=True) if not pair.closing])
    return tuple(
        _told(evidence, frozenset() if pair.closing else themes)
        for evidence, pair in zip(read, pairs, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How much the words of a pair tell of each topic that they name."""

    scores: Mapping[str, float]
    asked: Set[str]
    """Topics that the question names."""
    length: int
    """Words of the answer."""

    def needed(self, topic: str) -> float:
        """The score that tells of the topic."""
        if topic in self.asked:
            return _THRESHOLD
        return _THRESHOLD + min(self.length / _WORDS_A_POINT, _MOST_FOR_LENGTH)


def _evidence(question: Sequence[str], answer: Sequence[Passage], topics: Sequence[Topic]) -> _Evidence:
    terms = _index(tuple((topic.id, topic.stems, topic.strong) for topic in topics))
    words = _words(passage.text for passage in answer)
    asked, answered = Counter(_found(_words(question), terms)), Counter(_found(words, terms))
    scores: dict[str, float] = {}
    for term in {**asked, **answered}:
        most = _SATURATION if term in asked or term.weight > 1 else _DETAIL
        uses = min(asked[term] * _IN_QUESTION + answered[term], most)
        second = _SECOND_TERM if term.topic in scores else 0.0
        scores[term.topic] = scores.get(term.topic, 0.0) + uses * term.weight + second
    return _Evidence(scores, {term.topic for term in asked}, len(words))


def _told(evidence: _Evidence, themes: Set[str] = frozenset()) -> tuple[TopicMatch, ...]:
    scores = {id_: score + _THEME * (id_ in themes) for id_, score in evidence.scores.items()}
    floor = min(max(scores.values(), default=0.0), _STRONGEST) * _SHARE_OF_BEST
    told = [
        TopicMatch(id_, score)
        for id_, score in scores.items()
        if score >= floor and score >= (_THRESHOLD if id_ in themes else evidence.needed(id_))
    ]
    return tuple(sorted(told, key=lambda found: -found.score)[:_MOST])


def _themes(read: Sequence[_Evidence]) -> frozenset[str]:
    """What an interview is about throughout: many of its pairs by their own words, most by some word."""
    if len(read) < _PAIRS_FOR_A_THEME:
        return frozenset()
    told = Counter(found.id for evidence in read for found in _told(evidence))
    named = Counter(id_ for evidence in read for id_ in evidence.scores)
    return frozenset(
        id_
        for id_, count in told.items()
        if count >= _TOLD_SHARE * len(read) and named[id_] >= _NAMED_SHARE * len(read)
    )


def asked_for(query: str, topics: Sequence[Topic]) -> tuple[TopicMatch, ...]:
    """The topics that a query names, in Russian or English, or uses words of; the surest first.

    The score tells how many of its words do so.
    """
    terms = _named(tuple((each.id, each.stems, each.names["ru"], each.names["en"]) for each in topics))
    words: dict[str, set[str]] = {}
    for term in _found(_words([query]), terms):
        words.setdefault(term.topic, set()).update(term.words)
    named = [TopicMatch(id_, float(len(told))) for id_, told in words.items()]
    return tuple(sorted(named, key=lambda found: -found.score))


@dataclass(frozen=True, slots=True)
class _Term:
    """A word or phrase that tells of a topic."""

    topic: str
    words: tuple[str, ...]
    """Beginnings of words in a row; one with "$" is the whole word."""
    weight: float

    def length(self) -> int:
        return sum(map(len, self.words))


@dataclass(frozen=True, slots=True)
class _Terms:
    """The terms of all topics, by their first words."""

    by_beginning: Mapping[str, tuple[_Term, ...]]
    longest: int
    """Of the first words."""


@lru_cache(maxsize=4)
def _index(entries: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]) -> _Terms:
    """The terms of these topics: id, beginnings of words, and those among them that tell most."""
    index: dict[str, list[_Term]] = {}
    for topic, stems, strong in entries:
        for stem in stems:
            words = tuple(stem.split())
            index.setdefault(words[0], []).append(_Term(topic, words, _STRONG if stem in strong else 1.0))
    return _Terms({word: tuple(terms) for word, terms in index.items()}, max(map(len, index), default=0))


@lru_cache(maxsize=2)
def _named(entries: tuple[tuple[str, tuple[str, ...], str, str], ...]) -> _Terms:
    """The terms and the names."""
    return _index(
        tuple(
            (id_, (*stems, *_parts(ru, russian.stem), *_parts(en, english.stem)), ())
            for id_, stems, ru, en in entries
        )
    )


def _parts(name: str, stem: Callable[[str], str]) -> Iterator[str]:
    """A name parted where it lists, each word by its stem: "Film and theatre" is film, and theatr."""
    for part in _LISTING.split(name.lower()):
        yield " ".join(map(stem, _WORD.findall(part)))


def _words(paragraphs: Iterable[str]) -> list[str]:
    return [f"{word}$" for word in _WORD.findall("\n".join(paragraphs).lower())]


def _found(words: Sequence[str], terms: _Terms) -> Iterator[_Term]:
    """Each use of a term in the folded words: of a topic the longest at a place, and no other within it.

    A look-up for each beginning of each word: linear in the text.
    """
    ends: dict[str, int] = {}
    for place, word in enumerate(words):
        told: dict[str, _Term] = {}
        for length in range(2, min(len(word), terms.longest) + 1):
            for term in terms.by_beginning.get(word[:length], ()):
                following = words[place + 1 : place + len(term.words)]
                if len(following) + 1 == len(term.words) and all(
                    map(str.startswith, following, term.words[1:])
                ):
                    told[term.topic] = max(told.get(term.topic, term), term, key=_Term.length)
        for term in told.values():
            if place >= ends.get(term.topic, 0):
                ends[term.topic] = place + len(term.words)
                yield term


def _topic(id_: str, entry: object) -> Topic:
    if not isinstance(entry, Mapping):
        raise CorpusError(f"topics.toml: {id_} must be a table: write [{id_}]")
    if strange := sorted(set(entry) - _KEYS):
        raise CorpusError(f"topics.toml: [{id_}] has the unknown key {strange[0]}")
    names: dict[Language, str] = {}
    for language in get_args(Language):
        name = entry.get(language)
        if not isinstance(name, str) or not 0 < len(name) <= _LONGEST_NAME:
            raise CorpusError(
                f"topics.toml: [{id_}] {language} must be a name of 1-{_LONGEST_NAME} characters"
            )
        names[language] = name
    strong, stems = (_stems(id_, entry, key) for key in ("strong", "stems"))
    if not stems and not strong:
        raise CorpusError(f"topics.toml: [{id_}] stems must be a list of beginnings of words")
    medtop = entry.get("medtop")
    if medtop is not None and not isinstance(medtop, str):
        raise CorpusError(f"topics.toml: [{id_}] medtop must be an id in quotation marks")
    return Topic(id_, names, medtop, (*strong, *stems), strong)


def _stems(id_: str, entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    listed = entry.get(key, [])
    if not isinstance(listed, list) or not all(isinstance(stem, str) and stem.strip() for stem in listed):
        raise CorpusError(f"topics.toml: [{id_}] {key} must be a list of beginnings of words")
    return tuple(stem.lower() for stem in listed)
