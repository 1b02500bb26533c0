"""What a search index holds of a word, and what a query asks it for: one place, so that the two agree.

A word is held as it is printed, by its stems, and by keys that are the same in every alphabet. A text is in
one language, whose stems are held; a query is in none that is known, so it asks for those of all that its
letters allow.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from corpus.english import stemming as english
from corpus.kazakh import stemming as kazakh
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD, cyrillic, fold, is_latin, one_script
from corpus.model import Language
from corpus.russian import stemming as russian

_RULES: Final = "2"
"""To be raised with every change of what an index holds of a word."""


@dataclass(frozen=True, slots=True)
class WordTerms:
    """What an index holds of one word of a text."""

    printed: str
    """In lower case, look-alikes in one script."""
    stems: frozenset[str]
    """Of which it may be a form, its own spelling not counted."""
    keys: frozenset[str]
    """Of its spelling and of all its stems."""
    further_keys: frozenset[str]
    """Those of them that are neither."""


def rules() -> str:
    """What an index was made by: where that changes, it is renewed when its database is next opened."""
    return _RULES


def printed(word: str) -> str:
    """The word as an index holds it: in lower case, look-alikes in the script of its other letters."""
    return one_script(word).lower()


def words(text: str) -> list[str]:
    """The words of a text or a name, each as it stands there."""
    return WORD.findall(text)


@lru_cache(maxsize=8192)
def index_terms(word: str, language: Language) -> WordTerms:
    """What an index holds of a word in a text of that language."""
    spelled = printed(word)
    stems = _stems(spelled, language)
    keys = frozenset({fold(spelled), *map(fold, stems)})
    return WordTerms(spelled, stems - {spelled}, keys, keys - stems - {spelled})


def query_stems(word: str) -> frozenset[str]:
    """The stems that a word of a query may be a form of, in each language that its letters allow."""
    spelled = printed(word)
    found = kazakh.stems(spelled)
    if is_latin(spelled):
        return found | {english.stem(spelled)}
    return found if KAZAKH_LETTERS.intersection(spelled) else found | {russian.stem(spelled)}


def query_keys(word: str) -> frozenset[str]:
    """The keys of the word's stems: equal in every alphabet, and for a few different words."""
    return frozenset(map(fold, query_stems(word)))


def beginning(word: str) -> str:
    """The key that words begin with that the word may have been meant for: of a foreign word its stem's."""
    spelled = cyrillic(word)
    if is_latin(word):
        return min(fold(spelled), fold(english.stem(printed(word))), key=len)
    bare = not KAZAKH_LETTERS.intersection(spelled)
    return fold(russian.stem(spelled) if bare else spelled)


def _stems(word: str, language: Language) -> frozenset[str]:
    if language == "ru":
        return frozenset({russian.stem(word)})
    return frozenset({english.stem(word)}) if language == "en" else kazakh.stems(word)
