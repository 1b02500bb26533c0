"""What a search index holds of a word, and what a query asks it for: one place, so that the two agree.

A word is held as it is printed, by its stems, and by keys that are the same in every alphabet. A text is in
one language, whose stems are held; a query is in none that is known, so it asks for those of all that its
letters allow. Russian and English stems are marked as such: «озен» has the Russian stem «оз», which only
Russian texts may answer. So are the keys of English words, or «той» would meet "to".
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from corpus.english import stemming as english
from corpus.kazakh import stemming as kazakh
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD, fold, is_latin, one_script, plain
from corpus.model import Language
from corpus.russian import stemming as russian
from corpus.russian.declension import nominatives

_RULES: Final = "7"
"""To be raised with every change of what an index holds of a word."""


_RUSSIAN, _ENGLISH, _ENGLISH_KEY = "r", "э", "e"
"""What a Russian stem, an English one and the key of an English word begin with: no word mixes letters so."""


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
    """The word as an index holds it: in lower case, look-alikes in the script of its other letters; a number
    without groups."""
    return one_script(plain(word)).lower()


def words(text: str) -> list[str]:
    """The words of a text or a name, each as it stands there."""
    return WORD.findall(text)


@lru_cache(maxsize=8192)
def index_terms(word: str, language: Language) -> WordTerms:
    """What an index holds of a word in a text of that language."""
    spelled = printed(word)
    stems = _stems(spelled, language)
    if language == "kk":
        keys = frozenset({fold(spelled), *map(fold, stems)})
    else:
        keys = frozenset({fold(spelled) if language == "ru" else _english_key(spelled)})
    return WordTerms(spelled, stems - {spelled}, keys, keys - stems - {spelled})


def query_stems(word: str) -> frozenset[str]:
    """The Kazakh stems that a word of a query may be a form of."""
    return kazakh.stems(printed(word))


def query_keys(word: str) -> frozenset[str]:
    """The keys of these stems: equal in every alphabet, and for a few different words."""
    return frozenset(map(fold, query_stems(word)))


def keys_in_any_language(word: str) -> frozenset[str]:
    """Its keys, and those of its Russian or English stem: names are typed in any language."""
    spelled = printed(word)
    if not KAZAKH_LETTERS.isdisjoint(spelled):
        return query_keys(word)
    return query_keys(word) | {fold(english.stem(spelled) if is_latin(spelled) else russian.stem(spelled))}


def foreign_terms(word: str) -> frozenset[str]:
    """What only Russian and English texts hold of a word of a query, where it may be theirs by its letters.

    A name or a loan has it through its Kazakh stem: Путинге meets the Russian «Путина».
    """
    spelled = printed(word)
    if spelled[:1].isdigit():
        return frozenset()
    if is_latin(spelled):
        return frozenset({_foreign_stem(spelled), _english_key(spelled)})
    return frozenset(
        _foreign_stem(each) for each in {spelled, *query_stems(word)} if KAZAKH_LETTERS.isdisjoint(each)
    )


def beginning(word: str) -> str:
    """The key that words begin with that the word may have been meant for: of an English word its stem's."""
    return min(fold(word), fold(english.stem(printed(word))), key=len) if is_latin(word) else fold(word)


def loans(word: str) -> frozenset[str]:
    """What Kazakh has borrowed a Russian noun as, where the word may be a form of one: its nominative."""
    spelled = printed(word)
    if is_latin(spelled) or not KAZAKH_LETTERS.isdisjoint(spelled):
        return frozenset()
    return nominatives(spelled)


_ENGLISH_THOUSANDS: Final = re.compile(r"(\d{1,3})·(\d{3})")
"""1,500 as an index has it: groups in English, elsewhere a fraction."""


def _stems(word: str, language: Language) -> frozenset[str]:
    if language == "kk":
        return kazakh.stems(word)
    if language == "en" and (number := _ENGLISH_THOUSANDS.fullmatch(word)):
        return frozenset({"".join(number.groups())})
    return frozenset({word if word[:1].isdigit() else _foreign_stem(word)})


def _foreign_stem(word: str) -> str:
    return _ENGLISH + english.stem(word) if is_latin(word) else _RUSSIAN + russian.stem(word)


def _english_key(word: str) -> str:
    return _ENGLISH_KEY + fold(word)
