"""A query whose words are not all there: abbreviations, Kazakh names, wider readings, mended slips."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from corpus import query as typed
from corpus import translations, wording
from corpus.kazakh.letters import KAZAKH_LETTERS, WORD
from corpus.query import Phrase, Query, Term, is_abbreviation
from corpus.terms import printed
from storage import candidates, passage_index, vocabulary
from storage.expressions import Expression

_LONG: Final = 6
"""Letters from which what no text has is a beginning before it is a slip."""
_SHORTEST_ALONE: Final = 4
"""Letters from which a slip is told without other words: бла is near to too many."""
_SHORTEST_HALF: Final = 3
"""Letters of the second of two words that were written as one; the first may be су."""
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


async def spelled_out(conn: AsyncConnection, query: Query) -> Query:
    """The query with the abbreviations that no text prints as the words that they stand for."""
    short = [term for term in query.terms if is_abbreviation(term)]
    said = await candidates.said(conn, [passage_index.printing(term) for term in short])
    unprinted = [term for term, has in zip(short, said, strict=True) if not has]
    return typed.spelled_out(query, unprinted) if unprinted else query


async def loosened(conn: AsyncConnection, query: Query) -> tuple[Query, tuple[Phrase, ...]]:
    """The query with the words of those phrases that are nowhere as typed, and these phrases."""
    said = await candidates.said(conn, [*map(passage_index.said, query.phrases)])
    kept = tuple(phrase for phrase, has in zip(query.phrases, said, strict=True) if has)
    nowhere = tuple(phrase for phrase in query.phrases if phrase not in kept)
    return typed.loosened(query, nowhere), nowhere


async def widened(conn: AsyncConnection, query: Query) -> Understood:
    """The query as far as texts can answer it."""
    terms = query.terms
    used = await _used(conn, terms)
    foreign = wording.may_be_foreign(query)
    repairs: dict[str, str] = {}
    if not all(used):
        named = await _in_kazakh(conn, terms, used)
        if named != terms:
            # A name in Russian or English tells of the language of the others.
            foreign, terms, used = True, named, await _used(conn, named)
    for step in _steps(conn, repairs, foreign=foreign):
        if not all(used):
            tried = await step(terms, used)
            if tried != terms:
                terms, used = tried, await _used(conn, tried)
    certainty, guess = 0.0, _A_GUESS if foreign else 1.0
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


_Step = Callable[[Sequence[Term], Sequence[bool]], Awaitable[tuple[Term, ...]]]
"""Terms, and which of them any text has, to terms of which more may be had."""
_Reading = Callable[[Term], Awaitable[Term]]


def _steps(conn: AsyncConnection, repairs: dict[str, str], *, foreign: bool) -> Sequence[_Step]:
    """What is tried in turn; what is repaired is noted."""

    async def in_any_alphabet(term: Term) -> Term:
        return typed.widened(term) if term.reading == "letters" else term

    async def as_loan(term: Term) -> Term:
        return term if wording.is_settled(term.text) else typed.as_loan(term)

    async def as_beginning(term: Term) -> Term:
        return term if wording.is_settled(term.text) else typed.widened(term)

    async def repaired(term: Term) -> Term:
        meant = await vocabulary.repaired(conn, term) if wording.is_slip(term.text) else ()
        if not meant:
            return term
        repairs[term.text] = meant[0]
        return typed.any_of([typed.term(word) for word in meant])

    async def repaired_if_short(term: Term) -> Term:
        return await repaired(term) if len(term.text) < _LONG else term

    async def joined(terms: Sequence[Term], used: Sequence[bool]) -> tuple[Term, ...]:
        return await _joined(conn, terms, used, repairs)

    async def parted(terms: Sequence[Term], used: Sequence[bool]) -> tuple[Term, ...]:
        return await _parted(conn, terms, used, repairs)

    readings = [joined, _of_each(in_any_alphabet), _of_each(as_loan), parted]
    if foreign:
        return [*readings, _of_each(as_beginning)]
    # The beginning of a short word begins so many that a slip is likelier; in a long one a slip is rare.
    return [
        *readings,
        _of_each(repaired_if_short, alone=_SHORTEST_ALONE),
        _of_each(as_beginning),
        _of_each(repaired, alone=_SHORTEST_ALONE),
    ]


def _of_each(reading: _Reading, *, alone: int = 0) -> _Step:
    """A step that reads each term for itself, where no text has it; `alone`: from how many letters on where
    texts have none of the terms."""

    async def step(terms: Sequence[Term], used: Sequence[bool]) -> tuple[Term, ...]:
        shortest = 0 if any(used) else alone
        return tuple(
            [
                term if has or len(term.text) < shortest else await reading(term)
                for term, has in zip(terms, used, strict=True)
            ]
        )

    return step


async def _joined(
    conn: AsyncConnection, terms: Sequence[Term], used: Sequence[bool], repairs: dict[str, str]
) -> tuple[Term, ...]:
    """The terms with two neighbours as the one word that a text has of them: жас өспірім, жасөспірім."""
    found: list[Term] = []
    at = 0
    while at < len(terms):
        both = terms[at : at + 2]
        if len(both) == 2 and not all(used[at : at + 2]):
            one = typed.term("".join(term.text for term in both))
            if one.text.isalpha() and all(await _used(conn, [one])):
                found.append(one)
                repairs |= {both[0].text: one.text, both[1].text: ""}
                at += 2
                continue
        found.append(terms[at])
        at += 1
    return tuple(found)


async def _parted(
    conn: AsyncConnection, terms: Sequence[Term], used: Sequence[bool], repairs: dict[str, str]
) -> tuple[Term, ...]:
    """The terms with what is written as one as the two words that a passage has: теміржол, темір жол."""
    found: list[Term] = []
    for term, has in zip(terms, used, strict=True):
        halves = () if has else _halves(term.text)
        # What the dictionary has as one word must be printed as two elsewhere.
        beside = _side_by_side if wording.is_settled(term.text) else _in_one_passage
        said = await candidates.said(conn, [*map(beside, halves)])
        two = next((two for two, together in zip(halves, said, strict=True) if together), (term,))
        if len(two) == 2:
            repairs[term.text] = " ".join(half.text for half in two)
        found += two
    return tuple(dict.fromkeys(found))


def _side_by_side(halves: tuple[Term, Term]) -> Expression:
    one, other = halves
    forms = sorted({other.text, *other.stems})
    return passage_index.any_of([passage_index.said(Phrase((one.text, form))) for form in forms])


def _in_one_passage(halves: tuple[Term, Term]) -> Expression:
    return passage_index.all_of([*map(passage_index.any_form, halves)])


def _halves(word: str) -> Sequence[tuple[Term, Term]]:
    """A word in two that Kazakh has, the more even the likelier."""
    parts = [(word[:at], word[at:]) for at in range(2, len(word) - _SHORTEST_HALF + 1)]
    parts.sort(key=lambda two: abs(len(two[0]) - len(two[1])))
    words = [two for two in parts if all(half.isalpha() and wording.is_settled(half) for half in two)]
    return [(typed.term(one), typed.term(other)) for one, other in words]


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
    mended = WORD.sub(lambda word: repairs.get(printed(word.group()), word.group()), text)
    return " ".join(mended.split())
