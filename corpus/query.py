"""What was typed, as what to look for: the query language of every search."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeVar

from corpus import grammar
from corpus.filters import NO_FILTERS, Asked, Filters, Unclear, understood
from corpus.filters import written as filters_written
from corpus.grammar import Excluded, Quoted, Words
from corpus.kazakh.abbreviations import in_full
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD, fold, is_latin
from corpus.kazakh.suffixes import is_of_nouns
from corpus.names import Names
from corpus.terms import beginning, foreign_terms, loans, printed, query_keys, query_stems

MOST_CHARACTERS: Final = 256
MOST_TERMS: Final = 16
"""More than a person asks for; what is pasted beyond it is not looked for."""

_KAZAKH: Final = frozenset(
    """
    және мен бен пен не де да та те ма ме ба бе па пе бұл осы сол ол мына бір әр өз туралы жайлы жайында
    жөнінде үшін ғана ғой емес еді екен деп деген дейді қандай қалай қашан қайда неге кім кімдер қай қанша
    неше болды болады бола бар жоқ әлде немесе бірақ егер сондай мұндай осындай тағы әрі бойынша қатысты
    дегеніміз
    """.split()
)
_FOREIGN: Final = frozenset(
    """
    и в во на о об по с со к ко у а но или что как это не для про из за под над при между через кто где
    когда почему зачем какой какая какие сколько который которые чем чего ли бы мы вы они она их его её ее
    был была было были будет есть все
    the a an of in on and or to for is are what how about with by from when where who why which was were
    be been will has have had do does did that this these those its their they not but into over under
    between
    """.split()
)
_FUNCTION_WORDS: Final = _KAZAKH | _FOREIGN
"""Words that tell nothing of a subject: they are looked for only where a query has no others.

Not the Russian «от, без, он, тот, же» and the English "at, as, it": they are Kazakh nouns, verbs and numbers.
"""
_LATIN_FUNCTION_KEYS: Final = frozenset(map(fold, _KAZAKH))
_BARE_FUNCTION_KEYS: Final = frozenset(fold(word) for word in _KAZAKH if KAZAKH_LETTERS.intersection(word))
"""Of those that a Russian keyboard cannot write."""
_HYPHENED: Final = re.compile(r"([^\W_]+)[-\u2010\u2011]([^\W\d_]+)")
_LINK: Final = re.compile(r"(?:\w+://|\b(?:www\.|t\.me/))\S+")
"""An address tells nothing of a subject."""

_SHORTEST_BEGINNING: Final = 3
_SPACE: Final = re.compile(r"\s+")

_Part = TypeVar("_Part")

Reading = Literal["letters", "key", "beginning"]
"""How a term is understood: as spelled, in any alphabet, or as the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word to look for."""

    text: str
    """As an index has it: lower case, its letters as typed."""
    folded: str
    """Its key in every alphabet; of a beginning that of the beginning."""
    stems: frozenset[str]
    """What it may be a form of, as far as its letters tell."""
    stem_keys: frozenset[str]
    """The keys of its stems."""
    foreign: frozenset[str]
    """What texts in Russian and English hold of it; as a loan, what Kazakh would have borrowed."""
    reading: Reading


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side, just as they are spelled."""

    words: tuple[str, ...]
    """As an index has them, in the order typed."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood."""

    text: str
    """As typed, without what cannot be seen, cut to what is looked for."""
    terms: tuple[Term, ...]
    """Each word once."""
    phrases: tuple[Phrase, ...] = ()
    without: tuple[Term | Phrase, ...] = ()
    """What no passage of a pair may have."""
    filters: Filters = NO_FILTERS
    unclear: tuple[Unclear, ...] = ()
    """Filters that mean nothing here; the rest is searched for."""
    wanted: str = ""
    """Of the text all but its filters, as typed."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for: what is only left out finds nothing."""
        return not (self.terms or self.phrases or self.filters != NO_FILTERS)


def parse(text: str, names: Names | None = None) -> Query:
    """What the first `MOST_CHARACTERS` of the text ask for, at most `MOST_TERMS` of each kind.

    Never fails: signs, emoji and characters that steer the direction of writing are not searched for. Without
    names an outlet or a speaker is one word or quoted, and stays as typed (`storage.names` knows them).
    """
    seen = _SPACE.sub(" ", "".join(map(_visible, unicodedata.normalize("NFC", text)))).strip()
    if len(seen) > MOST_CHARACTERS:
        whole, space, _ = seen[: MOST_CHARACTERS + 1].rpartition(" ")
        seen = whole if space else seen[:MOST_CHARACTERS]
    pieces = tuple(grammar.pieces(_LINK.sub(" ", seen), names))
    phrases = _once(_phrase(piece.words) for piece in pieces if isinstance(piece, Quoted))
    without = _once(_left_out(piece) for piece in pieces if isinstance(piece, Excluded))
    filters, unclear = understood((piece for piece in pieces if isinstance(piece, Asked)), names)
    words = "".join(piece.typed for piece in pieces if isinstance(piece, Words))
    terms = _terms(words, alone=not phrases and filters == NO_FILTERS)
    wanted = "".join(piece.typed for piece in pieces if not isinstance(piece, Asked))
    return Query(seen, terms, phrases, without, filters, unclear, " ".join(wanted.split()))


def written(query: Query) -> str:
    """The query as `parse` understands it: its words in order, without those that tell nothing.

    >>> written(parse("Теңге туралы «заң мен тәртіп» тақырып:экономика бері:2025"))
    'теңге "заң мен тәртіп" topic:economy from:2025-01-01'
    """
    asked = [term.text for term in query.terms]
    asked += [_spelled(phrase) for phrase in query.phrases]
    asked += [f"-{_spelled(left_out)}" for left_out in query.without]
    return " ".join([*asked, *filters_written(query.filters)])


def _spelled(part: Term | Phrase) -> str:
    return part.text if isinstance(part, Term) else f'"{" ".join(part.words)}"'


def _once(parts: Iterable[_Part]) -> tuple[_Part, ...]:
    return tuple(dict.fromkeys(parts))[:MOST_TERMS]


def _phrase(words: Sequence[str]) -> Phrase:
    return Phrase(tuple(map(printed, words)))


def _left_out(piece: Excluded) -> Term | Phrase:
    """A lone word in any form; what is quoted, or parted by hyphens, as it is spelled."""
    return _phrase(piece.words) if piece.quoted or len(piece.words) > 1 else term(piece.words[0])


def _terms(text: str, *, alone: bool = True) -> tuple[Term, ...]:
    """`alone`: nothing else is asked for; then words that tell nothing must do where there are no others."""
    words = {word.lower(): word for word in WORD.findall(_HYPHENED.sub(_without_suffixes, text))}
    telling = [word for lower, word in words.items() if not _is_function_word(lower)]
    return tuple(map(term, (telling or list(words.values() if alone else ()))[:MOST_TERMS]))


def _without_suffixes(hyphened: re.Match[str]) -> str:
    """An abbreviation or a number takes its suffixes after a hyphen: БҰҰ-ның, 2025-тен; but IT-компания."""
    stem, suffixes = hyphened.groups()
    suffixed = (stem.isupper() or stem.isdecimal()) and suffixes.islower() and is_of_nouns(suffixes)
    return stem if suffixed else hyphened[0]


def spelled_out(query: Query, abbreviations: Collection[Term]) -> Query:
    """The query with those of its terms that are abbreviations as the words that they stand for."""
    words = (in_full(term.text) if term in abbreviations else term.text for term in query.terms)
    return replace(query, terms=_terms(" ".join(words)))


def loosened(query: Query, phrases: Collection[Phrase]) -> Query:
    """The query with the words of these phrases in any form, anywhere."""
    words = (*(term.text for term in query.terms), *(word for phrase in phrases for word in phrase.words))
    kept = tuple(phrase for phrase in query.phrases if phrase not in phrases)
    return replace(query, terms=_terms(" ".join(words)), phrases=kept)


def is_abbreviation(term: Term) -> bool:
    """Whether the term is an abbreviation that a text may have in full."""
    return bool(in_full(term.text))


def widened(term: Term) -> Term:
    """The term in its next wider reading, for when no text has it in this one; the widest stays."""
    if term.reading == "letters":
        return replace(term, reading="key")
    start = beginning(term.text)
    return replace(term, reading="beginning", folded=start) if len(start) >= _SHORTEST_BEGINNING else term


def as_loan(term: Term) -> Term:
    """The term as a form of a Russian noun that Kazakh has borrowed: реформы also as реформа."""
    return replace(term, foreign=term.foreign | loans(term.text)) if term.reading == "key" else term


def _is_function_word(word: str) -> bool:
    initial = len(word) == 1 and word.isalpha()
    keys = _LATIN_FUNCTION_KEYS if is_latin(word) else _BARE_FUNCTION_KEYS
    return initial or word in _FUNCTION_WORDS or (not _is_spelled(word) and fold(word) in keys)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs", "Co", "Cn") else character


def term(word: str) -> Term:
    """A word as it was typed, read by its letters where these tell of a Kazakh keyboard."""
    reading: Reading = "letters" if _is_spelled(word) else "key"
    return Term(printed(word), fold(word), query_stems(word), query_keys(word), foreign_terms(word), reading)


def is_foreign(query: Query) -> bool:
    """Whether words of Russian or English grammar tell that the query is in these languages."""
    return not _FOREIGN.isdisjoint(word.lower() for word in WORD.findall(query.text))


def any_of(terms: Sequence[Term]) -> Term:
    """One term for several words of which any is as good, named by the first."""
    return replace(
        terms[0],
        stems=frozenset().union(*(term.stems for term in terms)),
        stem_keys=frozenset().union(*(term.stem_keys for term in terms)),
        foreign=frozenset().union(*(term.foreign for term in terms)),
    )


def _is_spelled(word: str) -> bool:
    """Kazakh letters tell of the keyboard that they were typed on: there қол does not stand for көл."""
    return bool(KAZAKH_LETTERS.intersection(word.lower())) and not is_latin(word)
