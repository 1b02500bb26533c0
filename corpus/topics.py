"""What a pair is about: the topics whose words it uses often, and in its question."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, get_args

from corpus.english import stemming as english
from corpus.model import CorpusError, Language, Passage, Topic, TopicMatch
from corpus.russian import stemming as russian

_BUNDLED: Final = Path(__file__).with_name("topics.toml")
_KEYS: Final = frozenset({*get_args(Language), "medtop", "strong", "stems"})
_LONGEST_NAME: Final = 16
"""Characters that a Telegram button shows of a name when two stand in a row."""

_IN_QUESTION: Final = 2.0
"""A word of the question tells more of the pair than one in passing in the answer."""
_SATURATION: Final = 4
"""Further uses of one stem add nothing: a pair is not more about what it repeats."""
_STRONG: Final = 2.0
"""Of a `strong` term; others weigh 1."""
_SECOND_STEM: Final = 1.0
"""Two different words of a topic tell more than one word twice."""
_THRESHOLD: Final = 3.0
_SHARE_OF_BEST: Final = 0.3
"""A topic far behind the strongest is in passing."""
_MOST: Final = 6
"""Topics of a pair."""
_LISTING: Final = re.compile(r", | и | and ")
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
    """The topics that a pair is about, the strongest first; the best one if none is strong."""
    terms = _index(tuple((topic.id, topic.stems, topic.strong) for topic in topics))
    uses: dict[_Term, float] = {}
    for paragraphs, weight in ((question, _IN_QUESTION), ([passage.text for passage in answer], 1.0)):
        for term in _found("\n".join(paragraphs).lower(), terms):
            uses[term] = min(uses.get(term, 0.0) + weight, _SATURATION)
    scores: dict[str, float] = dict.fromkeys((topic.id for topic in topics), 0.0)
    for term, used in uses.items():
        scores[term.topic] += used * term.weight + (_SECOND_STEM if scores[term.topic] else 0.0)
    best = max(scores.values(), default=0.0)
    floor = min(max(_THRESHOLD, best * _SHARE_OF_BEST), best)
    strong = [TopicMatch(id_, score) for id_, score in scores.items() if score and score >= floor]
    return tuple(sorted(strong, key=lambda found: -found.score)[:_MOST])


def asked_for(query: str, topics: Sequence[Topic]) -> tuple[TopicMatch, ...]:
    """The topics that a query names, in Russian or English, or uses words of; the surest first.

    The score tells how many of its words do so.
    """
    terms = _named(tuple((each.id, each.stems, each.names["ru"], each.names["en"]) for each in topics))
    words: dict[str, set[str]] = {}
    for term in _found(query.lower(), terms):
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


@lru_cache(maxsize=4)
def _index(
    entries: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...],
) -> Mapping[str, tuple[_Term, ...]]:
    """The terms by their first word."""
    index: dict[str, list[_Term]] = {}
    for topic, stems, strong in entries:
        for stem in stems:
            words = tuple(stem.split())
            index.setdefault(words[0], []).append(_Term(topic, words, _STRONG if stem in strong else 1.0))
    return {word: tuple(terms) for word, terms in index.items()}


@lru_cache(maxsize=2)
def _named(entries: tuple[tuple[str, tuple[str, ...], str, str], ...]) -> Mapping[str, tuple[_Term, ...]]:
    """The terms and the names, by their first word."""
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


def _found(text: str, terms: Mapping[str, tuple[_Term, ...]]) -> Iterator[_Term]:
    """Each use of a term in the folded text, at one word the longest of a topic.

    A look-up for each beginning of each word: linear in the text.
    """
    words = [f"{word}$" for word in _WORD.findall(text)]
    longest = max(map(len, terms), default=0)
    for place, word in enumerate(words):
        told: dict[str, _Term] = {}
        for length in range(2, min(len(word), longest) + 1):
            for term in terms.get(word[:length], ()):
                following = words[place + 1 : place + len(term.words)]
                if len(following) + 1 == len(term.words) and all(
                    map(str.startswith, following, term.words[1:])
                ):
                    told[term.topic] = max(told.get(term.topic, term), term, key=_Term.length)
        yield from told.values()


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
