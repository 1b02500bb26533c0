"""What a pair is about: the topics whose words it uses often, and in its question."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, get_args

from corpus.model import CorpusError, Language, Passage, Topic

_BUNDLED: Final = Path(__file__).with_name("topics.toml")
_KEYS: Final = frozenset({*get_args(Language), "medtop", "stems"})
_LONGEST_NAME: Final = 16
"""Characters that a Telegram button shows of a name when two stand in a row."""

_IN_QUESTION: Final = 2.0
"""A word of the question tells more of the pair than one in passing in the answer."""
_SATURATION: Final = 4
"""Further uses of one stem add nothing: a pair is not more about what it repeats."""
_SECOND_STEM: Final = 1.0
"""Two different words of a topic tell more than one word twice."""
_THRESHOLD: Final = 3.0
_SHARE_OF_BEST: Final = 0.3
"""A topic far behind the strongest is in passing."""


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


def match(question: Sequence[str], answer: Sequence[Passage], topics: Sequence[Topic]) -> tuple[str, ...]:
    """Ids of the topics that a pair is about, the strongest first; the best one if none is strong."""
    asked = _folded(question)
    answered = _folded(passage.text for passage in answer)
    scores = {topic.id: _score(_pattern(topic.stems), asked, answered) for topic in topics}
    best = max(scores.values(), default=0.0)
    if not best:
        return ()
    floor = min(max(_THRESHOLD, best * _SHARE_OF_BEST), best)
    strong = [id_ for id_, score in scores.items() if score >= floor]
    return tuple(sorted(strong, key=lambda id_: -scores[id_]))


def _score(pattern: re.Pattern[str], asked: str, answered: str) -> float:
    uses: dict[int, float] = {}
    for text, weight in ((asked, _IN_QUESTION), (answered, 1.0)):
        for found in pattern.finditer(text):
            stem = found.lastindex or 0
            uses[stem] = min(uses.get(stem, 0.0) + weight, _SATURATION)
    return sum(uses.values()) + _SECOND_STEM * max(len(uses) - 1, 0)


@cache
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Each stem a group; the words of a phrase may all be inflected."""
    phrases = (r"\w*[\s-]+".join(map(re.escape, stem.split())) for stem in stems)
    return re.compile(r"(?<![\w-])(?:" + "|".join(f"({phrase})" for phrase in phrases) + ")")


def _folded(paragraphs: Iterable[str]) -> str:
    return "\n".join(paragraphs).lower()


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
    stems = entry.get("stems")
    if not isinstance(stems, list) or not stems or not all(isinstance(stem, str) and stem for stem in stems):
        raise CorpusError(f"topics.toml: [{id_}] stems must be a list of beginnings of words")
    medtop = entry.get("medtop")
    if medtop is not None and not isinstance(medtop, str):
        raise CorpusError(f"topics.toml: [{id_}] medtop must be an id in quotation marks")
    return Topic(id_, names, medtop, tuple(stem.lower() for stem in stems))
