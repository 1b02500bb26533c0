"""What the words of a query tell of its language: how sure its spelling is, and whether it has a meaning.

A word that Kazakh has is never a slip, and a number is none. What looks Russian or English is no slip of a
Kazakh word either: it is a matter of names, of topics and of meaning.
"""

import re
from typing import Final

from corpus import topics
from corpus.kazakh import lexicon, stemming
from corpus.kazakh.arabic import is_arabic
from corpus.kazakh.letters import KAZAKH_LETTERS, cyrillic, fold, is_latin
from corpus.kazakh.suffixes import BARE
from corpus.query import Query, is_foreign

_SHORTEST_TELLING: Final = 2
_BY_CHANCE: Final = 5
"""Letters of a word that may be a form, or a verb's stem, by chance alone: slips make many."""
_RUSSIAN: Final = re.compile(
    r"[а-яё]{5,}(?:[иы]й|[ая]я|[оеиы]е|[ое]го|[ое]му|[иы]х|[иы]ми|ость|остью|ть|ться|[аия]ми|ях)"
)
"""Endings of Russian adjectives, infinitives and plurals, after more letters than a slip of несие has: no
suffix of Kazakh is spelled so."""
_VOWEL: Final = re.compile("[аәеёиіоөуұүыэюяaeiouyäöüıáéóúý]")
"""Without one nothing can be said; what is abbreviated is no slip."""
_TOLD_BY: Final = 2
"""Words from which a query says enough to have a meaning though none of them tells its language."""


def is_settled(word: str) -> bool:
    """Whether the word can only be meant as it stands: a number, or a word or a form that Kazakh has.

    Also written without Kazakh letters (отирик), or with one amiss (дәригер) where the word is a common one.
    """
    return any(map(str.isdigit, word)) or _is_form(word) or _is_entry(word)


def is_slip(word: str) -> bool:
    """Whether the word may be a slip for another: not what is settled, or Russian, or cannot be said."""
    # Latin is spelled by ear: what reads as a form there is one.
    by_chance = len(word) <= _BY_CHANCE and word.isalpha() and not is_latin(word)
    sure = _is_entry(word, unless=lexicon.VERB) if by_chance else is_settled(word)
    return not (sure or _RUSSIAN.fullmatch(word)) and _VOWEL.search(word) is not None


def _is_form(word: str) -> bool:
    stems = stemming.stems(word)  # of a word that is not known the whole spelling is among them
    return fold(word) not in map(fold, stems) and len(max(stems, key=len)) > _SHORTEST_TELLING


def _is_entry(word: str, *, unless: int = 0) -> bool:
    """Whether a dictionary has the word, of another kind than `unless`."""
    spelled = lexicon.spelled_out(cyrillic(word))
    if lexicon.kinds(spelled) & ~unless:
        return True
    bare = lexicon.kinds(spelled.translate(BARE), bare=True) & ~unless
    return bool(bare & lexicon.HEADWORD if KAZAKH_LETTERS.intersection(spelled) else bare)


def may_be_foreign(query: Query) -> bool:
    """Whether words of Russian or English grammar tell that the query is in these, or an ending does."""
    if KAZAKH_LETTERS.intersection(query.text.lower()):
        return False
    words = (term.text for term in query.terms)
    return is_foreign(query) or any(_RUSSIAN.fullmatch(word) and not is_settled(word) for word in words)


def has_meaning(query: Query) -> bool:
    """Whether meaning may answer what words do not: a question or a phrase in Russian or English.

    Kazakh is found by its words, whatever they are written in; a number and a lone word that is known in no
    language mean nothing.
    """
    text = query.text.lower()
    if KAZAKH_LETTERS.intersection(text) or any(is_arabic(term.text) for term in query.terms):
        return False
    if is_foreign(query) or topics.asked_for(text, topics.load()):
        return True
    words = [term for term in query.terms if term.text.isalpha()]
    unsettled = any(not is_settled(term.text) for term in words)
    return unsettled and (len(words) >= _TOLD_BY or may_be_foreign(query))
