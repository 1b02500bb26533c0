"""A query whose words are not all there: abbreviations, Kazakh names, wider readings, mended slips."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import query as typed
from corpus import topics, translations
from corpus.filters import Filters
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD
from corpus.query import Query, Reading, Term, is_abbreviation
from corpus.terms import printed
from storage import candidates, passage_index, vocabulary

_READINGS: Final = len(get_args(Reading))
_A_GUESS: Final = 0.5
"""How sure it is, beside 1, that a beginning or a slip was meant by a word that may be Russian or English."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of a query."""

    query: Query
    """Each term in the first reading that any text answers, or repaired."""
    known: tuple[Term, ...]
    """Those of its terms that any text has."""
    did_you_mean: str | None
    """What was typed, its slips repaired; None where it has none."""
    certainty: float
    """The share of the words that texts have: of a foreign query what is a guess counts half."""


def asks(query: Query) -> bool:
    """Whether there is anything to look for."""
    return bool(query.terms or query.phrases) or query.filters != Filters()


async def spelled_out(conn: AsyncConnection, query: Query) -> Query:
    """The query with the abbreviations that no text prints as the words that they stand for."""
    short = [term for term in query.terms if is_abbreviation(term)]
    said = await candidates.said(conn, [passage_index.printing(term) for term in short])
    unprinted = [term for term, has in zip(short, said, strict=True) if not has]
    return typed.spelled_out(query, unprinted) if unprinted else query


async def widened(conn: AsyncConnection, query: Query) -> Understood:
    """The query as far as texts can answer it."""
    terms = query.terms
    used = await _used(conn, terms)
    if not all(used):
        terms = await _in_kazakh(conn, terms, used)
        used = await _used(conn, terms)
    for _ in range(_READINGS - 1):
        if not all(used):
            terms = tuple(term if has else typed.widened(term) for term, has in zip(terms, used, strict=True))
            used = await _used(conn, terms)
    repairs: dict[str, str] = {}
    known: list[Term] = []
    understood: list[Term] = []
    certainty, guess = 0.0, _A_GUESS if _may_be_foreign(query) else 1.0
    for term, has in zip(terms, used, strict=True):
        meant = None if has else await vocabulary.repaired(conn, term)
        if meant:
            repairs[term.text] = meant
        understood.append(typed.term(meant) if meant else term)
        if has or meant:
            known.append(understood[-1])
            certainty += guess if meant or term.reading == "beginning" else 1.0
    return Understood(
        replace(query, terms=tuple(understood)),
        tuple(known),
        _repaired(query.text, repairs) if repairs else None,
        certainty / max(1, len(terms)),
    )


def _may_be_foreign(query: Query) -> bool:
    """Kazakh is typed without its letters, too: only words of grammar or of a topic tell that it is not."""
    if KAZAKH_LETTERS.intersection(query.text.lower()):
        return False
    return typed.is_foreign(query) or bool(topics.asked_for(query.text, topics.load()))


async def _in_kazakh(conn: AsyncConnection, terms: Sequence[Term], used: Sequence[bool]) -> tuple[Term, ...]:
    """The terms with Kazakh names for those among them that no text has as typed, where texts have these."""
    unused = {term.text for term, has in zip(terms, used, strict=True) if not has}
    if all(KAZAKH_LETTERS.intersection(text) for text in unused):
        return tuple(terms)
    # In a thread: the first look-up reads CLDR's names, for a third of a second.
    names = await asyncio.to_thread(translations.in_kazakh, [term.text for term in terms])
    said: dict[str, Sequence[Term]] = {term.text: (term,) for term in terms}
    for name in names:
        if unused.intersection(name.words) and (meant := await _printed(conn, name.kazakh)):
            first, *others = name.words
            said |= {first: meant, **dict.fromkeys(others, ())}
    return tuple(dict.fromkeys(term for each in said.values() for term in each))


async def _printed(conn: AsyncConnection, names: Sequence[str]) -> tuple[Term, ...]:
    """Of names for one thing those of one word, if a text has any, else the first of several that one has."""
    short = [typed.term(name) for name in names if WORD.fullmatch(name)]
    listed = [tuple(map(typed.term, WORD.findall(name))) for name in names if not WORD.fullmatch(name)]
    if short:
        listed.insert(0, (typed.any_of(short),))
    for terms in listed:
        if all(await _used(conn, terms)):
            return terms
    return ()


async def _used(conn: AsyncConnection, terms: Sequence[Term]) -> list[bool]:
    return await candidates.said(conn, [passage_index.any_form(term) for term in terms])


def _repaired(text: str, repairs: Mapping[str, str]) -> str:
    return WORD.sub(lambda word: repairs.get(printed(word.group()), word.group()), text)
