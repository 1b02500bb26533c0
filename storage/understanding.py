"""A query whose words are not all there: abbreviations, Kazakh names, wider readings, mended slips."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import query as typed
from corpus import topics, translations
from corpus.filters import Filters
from corpus.kazakh import lexicon, stemming
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD, fold
from corpus.query import Query, Term, is_abbreviation
from corpus.terms import printed
from storage import candidates, passage_index, vocabulary

_LONG: Final = 6
"""Letters from which what no text has is a beginning before it is a slip."""
_SHORTEST_TELLING: Final = 2
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
        named = await _in_kazakh(conn, terms, used)
        if named != terms:
            terms, used = named, await _used(conn, named)
    repairs: dict[str, str] = {}
    # The beginning of a short word begins so many that a slip is likelier; in a long one a slip is rare.
    for step in (_in_any_alphabet, _repaired_if_short, _as_beginning, _repaired):
        if not all(used):
            tried = tuple(
                [
                    term if has else await step(conn, term, repairs)
                    for term, has in zip(terms, used, strict=True)
                ]
            )
            if tried != terms:
                terms, used = tried, await _used(conn, tried)
    certainty, guess = 0.0, _A_GUESS if _may_be_foreign(query) else 1.0
    for term, has in zip(terms, used, strict=True):
        if has:
            certainty += guess if term.text in repairs.values() or term.reading == "beginning" else 1.0
    known = [term for term, has in zip(terms, used, strict=True) if has]
    return Understood(
        replace(query, terms=terms),
        tuple(known),
        _with_repairs(query.text, repairs) if repairs else None,
        certainty / max(1, len(terms)),
    )


async def _in_any_alphabet(_conn: AsyncConnection, term: Term, _repairs: dict[str, str]) -> Term:
    return typed.widened(term) if term.reading == "letters" else term


async def _as_beginning(_conn: AsyncConnection, term: Term, _repairs: dict[str, str]) -> Term:
    return typed.widened(term)


async def _repaired_if_short(conn: AsyncConnection, term: Term, repairs: dict[str, str]) -> Term:
    return await _repaired(conn, term, repairs) if len(term.text) < _LONG else term


async def _repaired(conn: AsyncConnection, term: Term, repairs: dict[str, str]) -> Term:
    """What the term was meant for, where it is no word that the dictionary has; noted among the repairs."""
    if _is_known(term.text):
        return term
    meant = await vocabulary.repaired(conn, term)
    if not meant:
        return term
    repairs[term.text] = meant[0]
    return typed.any_of([typed.term(word) for word in meant])


def _is_known(word: str) -> bool:
    """Whether the dictionary has the word, or it is a form of one; so short a stem as пу tells nothing."""
    stems = stemming.stems(word)  # of a word that is not known the whole spelling is among them
    is_form = fold(word) not in map(fold, stems) and len(max(stems, key=len)) > _SHORTEST_TELLING
    return is_form or lexicon.contains(word)


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


def _with_repairs(text: str, repairs: Mapping[str, str]) -> str:
    return WORD.sub(lambda word: repairs.get(printed(word.group()), word.group()), text)
