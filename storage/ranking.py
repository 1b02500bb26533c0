"""Which QAPairs answer a query, and in what order, as one statement over the full-text index.

A row of `passage_index` holds a passage three times: its words as printed, their keys in every alphabet, and
all stems that each may be a form of, as spelled and as keys. A term is asked for in each, so that the exact
word adds to its stem and its own letters to a key, and bm25 ranks them in that order.
"""

from collections.abc import Sequence
from itertools import pairwise, product
from typing import Final

from sqlalchemy import CTE, Select, case, column, func, literal, literal_column, select, table, union_all

from corpus.kazakh.letters import WORD, fold
from corpus.kazakh.stemming import stem_keys, stems
from corpus.query import Term
from storage.schema import interviews, passages, qa_pairs

passage_index: Final = table(
    "passage_index", column("rowid"), column("exact"), column("folded"), column("stems")
)

_WEIGHTS: Final = (2.0, 0.5, 1.0)
"""Of the columns exact, folded and stems, in bm25: one exact word beside five of its other forms wins."""
_QUESTION_WEIGHT: Final = 0.4
"""Beside 1 for an answer: a question only raises what its answer treats."""
_FURTHER_WEIGHT: Final = 0.2
"""Of a pair's passages other than its best: a long answer must not win by its length."""
_NEAR: Final = 12
"""Stems that may stand between those of two terms that belong together: about three words."""
_TOGETHER_WEIGHT: Final = 2.0
"""Of two terms that stand near each other, beside 1 for a term."""
_TOGETHER: Final = -1
"""In the place of a term's number: two terms of the query that stand near each other."""


def row(passage: int, text: str) -> dict[str, int | str]:
    """What the index holds of a passage."""
    words = WORD.findall(text)
    return {
        "rowid": passage,
        "exact": " ".join(word.lower() for word in words),
        "folded": " ".join(map(fold, words)),
        "stems": " ".join(token for word in words for token in _stem_tokens(stems(word), stem_keys(word))),
    }


def containing(term: Term) -> Select[tuple[int]]:
    """The passages that have the term in any form."""
    return _answering(_any_form(term))


def printing(term: Term) -> Select[tuple[int]]:
    """The passages that print the term just as it was typed."""
    return _answering(f'exact : "{term.text}"')


def ranked(terms: Sequence[Term]) -> Select[tuple[str, str, float, int]]:
    """Rows pair, interview, score, total: the pairs with all terms or, where none has all, with at least half
    of the most that any has; the best first.

    Every term must occur in some passage.
    """
    found = _found(terms)
    covered = func.count(found.c.term.distinct()).filter(found.c.term != _TOGETHER)
    is_answer = passages.c.part == "answer"
    weight = case((is_answer, 1.0), else_=_QUESTION_WEIGHT)
    in_passage = (
        select(
            passages.c.pair,
            is_answer.label("answers"),
            (func.sum(found.c.score) * covered * weight / float(len(terms))).label("score"),
        )
        .join(found, found.c.passage == passages.c.id)
        .group_by(passages.c.id)
        .having(covered > 0)
        .cte("in_passage")
    )
    best = func.max(in_passage.c.score)
    scored = (
        select(
            in_passage.c.pair,
            func.max(in_passage.c.answers).label("answers"),
            (best + _FURTHER_WEIGHT * (func.sum(in_passage.c.score) - best)).label("score"),
        )
        .group_by(in_passage.c.pair)
        .cte("scored")
    )
    statement = (
        select(
            qa_pairs.c.id.label("pair"),
            qa_pairs.c.interview,
            scored.c.score,
            func.count().over().label("total"),
        )
        .join(scored, scored.c.pair == qa_pairs.c.id)
        .join(interviews, interviews.c.id == qa_pairs.c.interview)
        .order_by(
            qa_pairs.c.closing,
            scored.c.answers.desc(),
            scored.c.score.desc(),
            interviews.c.published_on.desc().nulls_last(),
            qa_pairs.c.interview,
            qa_pairs.c.position,
        )
    )
    if len(terms) == 1:
        return statement
    coverage = (
        select(passages.c.pair, covered.label("terms"))
        .join(found, found.c.passage == passages.c.id)
        .group_by(passages.c.pair)
        .cte("coverage")
    )
    most = select(func.max(coverage.c.terms)).scalar_subquery()
    enough = case((most == len(terms), most), else_=(most + 1) // 2)
    return statement.join(coverage, coverage.c.pair == qa_pairs.c.id).where(coverage.c.terms >= enough)


def _found(terms: Sequence[Term]) -> CTE:
    """Rows passage, term, score: one for each term in a passage, and one for two that stand together."""
    asked = list(enumerate(map(_any_form, terms)))
    asked += [(_TOGETHER, _side_by_side(one, other)) for one, other in pairwise(terms)]
    bm25 = func.bm25(literal_column("passage_index"), *_WEIGHTS)  # the less, the better
    found = union_all(
        *(
            _answering(expression).with_only_columns(
                passage_index.c.rowid.label("passage"),
                literal(term).label("term"),
                (bm25 * -(_TOGETHER_WEIGHT if term == _TOGETHER else 1.0)).label("score"),
            )
            for term, expression in asked
        )
    )
    # SQLite would merge a lone SELECT into the one around it, where bm25 is not allowed.
    return found.cte("found").prefix_with("MATERIALIZED")


def _answering(expression: str) -> Select[tuple[int]]:
    return select(passage_index.c.rowid).where(literal_column("passage_index").op("MATCH")(expression))


# What stands between the quotes of an expression comes from WORD: letters and digits, never a quote.


def _any_form(term: Term) -> str:
    if term.reading == "beginning":
        return f'folded : "{term.folded}" *'
    spelled = f'exact : "{term.text}" OR stems : ({_any(term)})'
    return spelled if term.reading == "letters" else f'{spelled} OR folded : "{term.folded}"'


def _any(term: Term) -> str:
    return " OR ".join(f'"{token}"' for token in _tokens(term))


def _side_by_side(one: Term, other: Term) -> str:
    """Two terms a few words apart, in whichever order and form."""
    pairs = product(*(sorted(_tokens(term), key=len)[:2] for term in (one, other)))
    return "stems : (" + " OR ".join(f'NEAR("{first}" "{second}", {_NEAR})' for first, second in pairs) + ")"


def _tokens(term: Term) -> list[str]:
    return _stem_tokens(term.stems, frozenset() if term.reading == "letters" else term.stem_keys)


def _stem_tokens(spelled: frozenset[str], keys: frozenset[str]) -> list[str]:
    """Stems as the index holds them: keys begin with a Latin letter, never to pass for a spelling."""
    return [*sorted(spelled), *(f"k{key}" for key in sorted(keys))]
