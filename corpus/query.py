"""What was typed, as words to look for; and where a text answers them."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from corpus.kazakh.abbreviations import in_full
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD, fold, is_latin
from corpus.kazakh.stemming import stem_keys, stems

MOST_CHARACTERS: Final = 256
MOST_TERMS: Final = 16
"""More than a person asks for; what is pasted beyond it is not looked for."""

_LISTED: Final = """
    және мен бен пен не де да та те ма ме ба бе па пе бұл осы сол ол мына бір әр өз туралы жайлы жайында
    жөнінде үшін ғана ғой емес еді екен деп деген дейді қандай қалай қашан қайда неге кім кімдер қай қанша
    неше болды болады бола бар жоқ әлде немесе бірақ егер сондай мұндай осындай тағы әрі бойынша қатысты
    дегеніміз
    и в во на о об по с со к у а но или что как это не для про
    the a an of in on and or to for is are what how about
"""
_FUNCTION_WORDS: Final = frozenset(_LISTED.split())
"""Words that tell nothing of a subject: they are looked for only where a query has no others."""
_BARE_FUNCTION_KEYS: Final = frozenset(
    fold(word) for word in _FUNCTION_WORDS if KAZAKH_LETTERS.intersection(word)
)
"""Of those that a Russian keyboard cannot write."""

_SHORTEST_BEGINNING: Final = 3
_SPACE: Final = re.compile(r"\s+")
_APART: Final = re.compile(r"[ \u00a0\u2010\u2011-]")
"""What may part two words that are marked as one."""

Reading = Literal["letters", "key", "beginning"]
"""How a term is understood: as spelled, in any alphabet, or as the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word to look for."""

    text: str
    """Lower case, its letters as typed."""
    folded: str
    """Its key in every alphabet."""
    stems: frozenset[str]
    """What it may be a form of, as far as its letters tell."""
    stem_keys: frozenset[str]
    """The keys of its stems."""
    reading: Reading


@dataclass(frozen=True, slots=True)
class Query:
    """The words of what was typed."""

    text: str
    """As typed, without what cannot be seen, cut to what is looked for."""
    terms: tuple[Term, ...]
    """Each word once; empty: there is nothing to search for."""


def parse(text: str) -> Query:
    """The words of what was typed: at most `MOST_TERMS` of the first `MOST_CHARACTERS`.

    Never fails: signs, emoji and characters that steer the direction of writing are not searched for.
    """
    seen = _SPACE.sub(" ", "".join(map(_visible, unicodedata.normalize("NFC", text)))).strip()
    if len(seen) > MOST_CHARACTERS:
        whole, space, _ = seen[: MOST_CHARACTERS + 1].rpartition(" ")
        seen = whole if space else seen[:MOST_CHARACTERS]
    return Query(seen, _terms(seen))


def _terms(text: str) -> tuple[Term, ...]:
    words = {word.lower(): word for word in WORD.findall(text)}
    telling = [word for lower, word in words.items() if not _is_function_word(lower)]
    return tuple(map(_term, (telling or list(words.values()))[:MOST_TERMS]))


def spelled_out(query: Query, abbreviations: Collection[Term]) -> Query:
    """The query with those of its terms that are abbreviations as the words that they stand for."""
    words = (in_full(term.text) if term in abbreviations else term.text for term in query.terms)
    return replace(query, terms=_terms(" ".join(words)))


def is_abbreviation(term: Term) -> bool:
    """Whether the term is an abbreviation that a text may have in full."""
    return bool(in_full(term.text))


def widened(term: Term) -> Term:
    """The term in its next wider reading, for when no text has it in this one; the widest stays."""
    if term.reading == "letters":
        return replace(term, reading="key")
    return replace(term, reading="beginning") if len(term.folded) >= _SHORTEST_BEGINNING else term


def matches(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Where whole words of the text answer the query: spans in reading order, those side by side as one.

    A word that only shares a key with a term (мың with мын) counts where none has its letters.
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted({(found.start, found.end) for found in _found(query, text)}):
        if merged and _APART.fullmatch(text, merged[-1][1], start):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def likeness(query: Query, text: str) -> tuple[int, int, int]:
    """How well a sentence answers: terms found, how many side by side, how exactly; more is better."""
    best: dict[int, int] = {}
    found = _found(query, text)
    for each in found:
        best[each.term] = max(best.get(each.term, 0), each.exactness)
    beside = sum(
        one.term != other.term and _APART.fullmatch(text, one.end, other.start) is not None
        for one, other in pairwise(found)
    )
    return len(best), beside, sum(best.values())


def kinship(term: Term, word: str) -> int:
    """How near a word is to a term, for guesses: 3 the same, 2 one begins the other, 1 a slip, else 0."""
    if not term.stem_keys.isdisjoint(stem_keys(word)):
        return 3
    key = fold(word)
    shorter, longer = sorted((term.folded, key), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return 2
    return 1 if len(shorter) >= 4 and _one_slip(shorter, longer) else 0


def _one_slip(shorter: str, longer: str) -> bool:
    """One letter more, another letter, or two changed about."""
    if len(longer) - len(shorter) > 1:
        return False
    at = next((at for at, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), -1)
    if at < 0:
        return True
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    swapped = shorter[at : at + 2][::-1] + shorter[at + 2 :]
    return shorter[at + 1 :] == longer[at + 1 :] or swapped == longer[at:]


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    start: int
    end: int
    term: int
    exactness: int


_EXACT, _STEM, _KEY, _BEGINNING = 4, 3, 2, 1


def _found(query: Query, text: str) -> list[_Found]:
    found: list[_Found] = []
    spans = [(word.start(), word.end(), word.group()) for word in WORD.finditer(text)]
    for at, term in enumerate(query.terms):
        answers = [(start, end, _exactness(term, word)) for start, end, word in spans]
        spelled = any(exactness >= _STEM for _, _, exactness in answers)
        found += (
            _Found(start, end, at, exactness)
            for start, end, exactness in answers
            if exactness >= (_STEM if spelled else _BEGINNING)
        )
    return sorted(found)


def _exactness(term: Term, word: str) -> int:
    if word.lower() == term.text:
        return _EXACT
    if not term.stems.isdisjoint(stems(word)):
        return _STEM
    if term.reading != "letters" and not term.stem_keys.isdisjoint(stem_keys(word)):
        return _KEY
    return _BEGINNING if term.reading == "beginning" and fold(word).startswith(term.folded) else 0


def _is_function_word(word: str) -> bool:
    initial = len(word) == 1 and word.isalpha()
    bare = not _is_spelled(word) and fold(word) in _BARE_FUNCTION_KEYS
    return initial or bare or word in _FUNCTION_WORDS


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs", "Co", "Cn") else character


def _term(word: str) -> Term:
    reading: Reading = "letters" if _is_spelled(word) else "key"
    return Term(word.lower(), fold(word), stems(word), stem_keys(word), reading)


def _is_spelled(word: str) -> bool:
    """Kazakh letters tell of the keyboard that they were typed on: there қол does not stand for көл."""
    return bool(KAZAKH_LETTERS.intersection(word.lower())) and not is_latin(word)
