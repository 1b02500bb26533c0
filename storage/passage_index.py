"""The full-text index of passages: all of it that is SQLite's FTS5.

A row holds the words of a passage as printed, their stems, and their keys in every alphabet (`corpus.terms`);
the first row of a pair also the names of its interview's speaker and outlet. A term is asked for in each, so
that the exact word adds to its stem.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, column, delete, insert, table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.kazakh.letters import fold
from corpus.model import Language
from corpus.query import Phrase, Term
from corpus.terms import index_terms, words

CREATE: Final = (
    """
    CREATE VIRTUAL TABLE passage_index USING fts5(
        words, stems, keys, names, tokenize = "unicode61 remove_diacritics 0"
    )
    """,
    # One exact word beside five of its other forms wins; a name is said by nobody in the passage.
    "INSERT INTO passage_index(passage_index, rank) VALUES ('rank', 'bm25(2.0, 1.0, 0.5, 0.05)')",
)

NEWEST: Final = 2_000
"""Of the passages that have a term, those that are ranked: a word that more have tells little of any."""

_index: Final = table("passage_index", *map(column, ("rowid", "words", "stems", "keys", "names")))


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


async def write(conn: AsyncConnection, entries: Sequence[Entry]) -> None:
    """Put passages in the index."""
    if entries:
        await conn.execute(insert(_index), [_row(entry) for entry in entries])


async def remove(conn: AsyncConnection, passages: Sequence[int]) -> None:
    """Take passages out of the index; those that are not in it are passed over."""
    if passages:
        one = delete(_index).where(_index.c.rowid == bindparam("passage"))
        await conn.execute(one, [{"passage": passage} for passage in passages])


async def clear(conn: AsyncConnection) -> None:
    """Empty the index."""
    await conn.execute(delete(_index))


async def forget_deleted(conn: AsyncConnection) -> None:
    """Leave no word of what was removed: deleted words stay in the index's segments until they are merged."""
    await conn.execute(text("INSERT INTO passage_index(passage_index) VALUES ('optimize')"))


def _row(entry: Entry) -> dict[str, int | str]:
    held = [index_terms(word, entry.language) for word in words(entry.text)]
    return {
        "rowid": entry.passage,
        "words": " ".join([each.printed for each in held]),
        "stems": " ".join([stem for each in held for stem in each.stems]),
        "keys": " ".join([key for each in held for key in each.keys]),
        "names": " ".join(
            [_SPEAKER + key for key in _name_keys(entry.names.speaker)]
            + [_OUTLET + key for key in _name_keys(entry.names.outlet)]
        ),
    }


_SPEAKER, _OUTLET = "s", "o"
"""What names begin with in the index: no key has a Latin letter."""


def _name_keys(name: str | None) -> list[str]:
    return [fold(word) for word in words(name or "")]


# Expressions. What stands between their quotes comes from WORD: letters and digits, never a quote.


def any_form(term: Term) -> str:
    """The passages that have the term in any form, and the first ones of a speaker of that name."""
    if term.reading == "beginning":
        return f'keys : "{term.folded}" *'
    spelled = f"{{words stems}} : ({_any({term.text, *term.stems})})"
    if term.reading == "key":
        spelled = f'words : "{term.text}" OR keys : ({_any({term.folded, *term.stem_keys})})'
    return f"{spelled} OR names : ({_any(_SPEAKER + key for key in term.stem_keys)})"


def said(wanted: Term | Phrase) -> str:
    """The passages that say a term in any form, or a phrase as it stands."""
    if isinstance(wanted, Phrase):
        return f'words : "{" ".join(wanted.words)}"'
    return any_form(wanted).partition(" OR names")[0]


def printing(term: Term) -> str:
    """The passages that print the term just as it was typed."""
    return f'words : "{term.text}"'


def all_of(expressions: Sequence[str]) -> str:
    """The passages that answer every expression; FTS5 wants its AND written out beside parentheses."""
    return " AND ".join(f"({expression})" for expression in expressions)


def any_of(expressions: Sequence[str]) -> str:
    """The passages that answer some expression."""
    return " OR ".join(f"({expression})" for expression in expressions)


def of_speaker(name: str) -> str:
    """The first passages of the pairs with a speaker of that name, inflected or not."""
    return all_of([f"names : ({_any(_SPEAKER + key for key in _inflected(word))})" for word in words(name)])


def of_outlet(name: str) -> str:
    """The first passages of the pairs from an outlet of that name."""
    return all_of([f"names : ({_any(_OUTLET + key for key in _inflected(word))})" for word in words(name)])


def _inflected(word: str) -> frozenset[str]:
    return index_terms(word, "kk").keys


def _any(tokens: Iterable[str]) -> str:
    return " OR ".join(f'"{token}"' for token in sorted(tokens))


# Statements, with an expression as each bound value.


def answering(value: str) -> str:
    """SELECT of the ids of all passages that answer the bound expression."""
    return f"SELECT rowid AS passage FROM passage_index WHERE passage_index MATCH :{value}"


def scored(value: str) -> str:
    """SELECT of passage and score, the higher the better: the newest that answer the bound expression."""
    newest = f"WHERE passage_index MATCH :{value} ORDER BY rowid DESC LIMIT {NEWEST}"
    return f"SELECT passage, score FROM (SELECT rowid AS passage, -rank AS score FROM passage_index {newest})"


WORDS: Final = "LEFT JOIN passage_index x ON x.rowid = p.id"
"""Joins to passages `p` what the index has of their words in reading order, as `x.words`."""
