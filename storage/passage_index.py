"""The full-text index of passages: what it holds of them, and how it is asked.

A row holds the words of a passage as printed, their stems, and their keys in every alphabet (`corpus.terms`);
the first row of a pair also the names of its interview's speaker and outlet. A term is asked for in each, so
that the exact word adds to its stem. How a database keeps that is in `storage.fts5` and `storage.tsvector`.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.kazakh.letters import fold
from corpus.model import Language
from corpus.query import Phrase, Term
from corpus.terms import index_terms, printed, words
from storage import fts5, tsvector
from storage.expressions import All, Beginning, Column, Expression, SideBySide, Some, Tokens

NEWEST: Final = 2_000
"""Of the passages that have a term, those that are ranked: a word that more have tells little of any."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who an interview is with, and where it stood: what it is found by though no passage says it."""

    speaker: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage to index."""

    passage: int
    """Its id."""
    text: str
    language: Language
    names: Names = Names()


class Index(Hashable, Protocol):
    """A database's own part: a module for each."""

    async def write(self, conn: AsyncConnection, rows: Mapping[int, Mapping[Column, Sequence[str]]]) -> None:
        """Put the tokens of passages, by their ids, in the index."""

    async def remove(self, conn: AsyncConnection, passages: Sequence[int]) -> None:
        """Take passages out of the index; those that are not in it are passed over."""

    async def clear(self, conn: AsyncConnection) -> None:
        """Empty the index."""

    async def forget_deleted(self, conn: AsyncConnection) -> None:
        """Leave no word of what was removed, as far as that can be told to the database."""

    def written(self, expression: Expression) -> str:
        """The expression as a value to bind."""

    def answering(self, value: str) -> str:
        """SELECT of the ids of all passages that answer the bound expression."""

    def scored(self, value: str, newest: int) -> str:
        """SELECT of passage and score, the higher the better: the newest that answer the bound expression."""

    def words_joined(self) -> str:
        """JOIN to passages `p` of what the index has of their words in reading order, as `x.words`."""


_INDEXES: Final[Mapping[str, Index]] = {"sqlite": fts5, "postgresql": tsvector}


def index_of(conn: AsyncConnection) -> Index:
    """What the index is in the database of that connection."""
    return _INDEXES[conn.dialect.name]


async def write(conn: AsyncConnection, held: Mapping[int, Mapping[Column, Sequence[str]]]) -> None:
    """Put passages, by their ids, in the index: what it holds of each, as `held` says."""
    if held:
        await index_of(conn).write(conn, held)


async def remove(conn: AsyncConnection, passages: Sequence[int]) -> None:
    """Take passages out of the index; those that are not in it are passed over."""
    if passages:
        await index_of(conn).remove(conn, passages)


async def clear(conn: AsyncConnection) -> None:
    """Empty the index."""
    await index_of(conn).clear(conn)


async def forget_deleted(conn: AsyncConnection) -> None:
    """Leave no word of what was removed, as far as that can be told to the database."""
    await index_of(conn).forget_deleted(conn)


def held(entry: Entry) -> Mapping[Column, Sequence[str]]:
    """What the index holds of a passage: a key that is a word of it or a stem is not held twice.

    Names are held as spelled, and by their keys.
    """
    each = [index_terms(word, entry.language) for word in words(entry.text)]
    return {
        "words": [word.printed for word in each],
        "stems": [*chain.from_iterable([word.stems for word in each])],
        "keys": [*chain.from_iterable([word.further_keys for word in each])],
        "names": [_SPEAKER + key for key in _name_keys(entry.names.speaker)]
        + [_OUTLET + key for key in _name_keys(entry.names.outlet)],
    }


_SPELLINGS: Final = ("words", "stems", "keys")
"""Where the index has a key: a word or a stem may be its own."""
_SPEAKER, _OUTLET = "s", "o"
"""What names begin with in the index: no key has a Latin letter."""


def _name_keys(name: str | None) -> list[str]:
    return [*dict.fromkeys(key for word in words(name or "") for key in (printed(word), fold(word)))]


def any_form(term: Term) -> Expression:
    """The passages that have the term in any form, and the first ones of a speaker of that name.

    What is read by its letters meets names so as well: «дәригер» is no answer by «Дәрігер Сәуле» alone.
    """
    if term.reading == "beginning":
        return _said(term)
    forms = term.stems if term.reading == "letters" else term.stem_keys
    return Some((_said(term), _any(("names",), (_SPEAKER + form for form in forms))))


def said(wanted: Term | Phrase) -> Expression:
    """The passages that say a term in any form, or a phrase as it stands."""
    return SideBySide(wanted.words) if isinstance(wanted, Phrase) else _said(wanted)


def _said(term: Term) -> Expression:
    if term.reading == "beginning":
        return Some(tuple(Beginning(column, term.folded) for column in _SPELLINGS))
    if term.reading == "key":
        return Some((printing(term), _any(_SPELLINGS, (term.folded, *term.stem_keys, *term.foreign))))
    return _any(("words", "stems"), (term.text, *term.stems, *term.foreign))


def printing(term: Term) -> Expression:
    """The passages that print the term just as it was typed."""
    return word(term.text)


def word(printed: str) -> Expression:
    """The passages that have a word just as it is printed."""
    return Tokens(("words",), (printed,))


def all_of(expressions: Sequence[Expression]) -> Expression:
    """The passages that answer every expression."""
    return All(tuple(expressions))


def any_of(expressions: Sequence[Expression]) -> Expression:
    """The passages that answer some expression."""
    return Some(tuple(expressions))


def of_speaker(name: str) -> Expression:
    """The first passages of the pairs with a speaker of that name, inflected or not."""
    return _of_name(_SPEAKER, name)


def of_outlet(name: str) -> Expression:
    """The first passages of the pairs from an outlet of that name."""
    return _of_name(_OUTLET, name)


def _of_name(kind: str, name: str) -> Expression:
    return All(
        tuple(_any(("names",), (kind + key for key in index_terms(word, "kk").keys)) for word in words(name))
    )


def _any(columns: tuple[Column, ...], tokens: Iterable[str]) -> Tokens:
    return Tokens(columns, tuple(sorted(set(tokens))))
