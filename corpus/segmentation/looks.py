"""Conventions of the eye: questions in bold, as headings, in a style of their own, counted, or plain."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from corpus.credits import is_credit
from corpus.promos import is_promo
from corpus.punctuation import ends_sentence, opening_dash
from corpus.segmentation import questions
from corpus.segmentation.asking import addresses, asks, is_question, speaks_of_self
from corpus.segmentation.pieces import Piece
from corpus.segmentation.turns import Reading

_FEW = 2
_HALF = 0.5
_MOSTLY = 0.6
_SIGN = re.compile(r"([^\w\s«»“”„\"'(\[<–—−‒―‐‑*…?!.,:;#@$№+-])\ufe0f?\s*(?=\S)")
_LONGEST_QUESTION = 600
"""Characters of a question that nothing but its question mark tells."""
_FEW_BARE = 3
_PARAGRAPHS = 8
"""Paragraphs that an answer to such a question has at most, as a rule."""


def readings(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """The document read by how its questions look."""
    yield from _by_look(pieces)
    yield from _by_number(pieces)
    yield from _by_sign(pieces)
    yield from _by_question_mark(pieces)


def _by_look(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """Each look whose paragraphs ask, and all of them together."""
    of_look: dict[str, list[int]] = defaultdict(list)
    for i, piece in enumerate(pieces):
        if _is_spoken(piece) and piece.look != "heading 1":
            of_look[piece.look].append(i)
    if len({piece.look for piece in pieces}) < _FEW:
        return
    asking = {
        look: found
        for look, found in of_look.items()
        if sum(_speaks_to_somebody(pieces[i]) for i in found) >= _HALF * len(found)
    }
    sets = [*asking.values(), sorted(i for found in asking.values() for i in found)]
    for number, found in enumerate(sets):
        if len(found) >= _FEW and found not in sets[:number]:
            opened = {i: len(opening_dash(pieces[i].text)) for i in found}
            yield from questions.reading("look of questions", pieces, opened)


def _speaks_to_somebody(piece: Piece) -> bool:
    """Whether it asks, or is a remark to somebody; those are told from body text by a look of their own."""
    return asks(piece.text) or (piece.look != "" and addresses(piece.text))


def _is_spoken(piece: Piece) -> bool:
    """Whether it is a sentence or a question, not a subhead, a promo or a credit."""
    spoken = ends_sentence(piece.text) or asks(piece.text) or (piece.text.endswith(":") and piece.look != "")
    return spoken and not is_promo(piece.text) and not is_credit(piece.text)


def _by_number(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """Questions that are counted from 1."""
    found: dict[int, int] = {}
    for i, piece in enumerate(pieces):
        number = questions.NUMBER.match(piece.text)
        if number and int(number[1]) == len(found) + 1:
            found[i] = 0
    if len(found) >= _FEW and sum(asks(pieces[i].text) for i in found) >= _MOSTLY * len(found):
        yield from questions.reading("numbers of questions", pieces, found)


def _by_sign(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """Questions that begin with a sign of their own: a bullet, an arrow, a picture."""
    of_sign: dict[str, dict[int, int]] = defaultdict(dict)
    for i, piece in enumerate(pieces):
        if found := _SIGN.match(piece.text):
            of_sign[found[1]][i] = found.end()
    for found_ in of_sign.values():
        if len(found_) >= _FEW and sum(asks(pieces[i].text) for i in found_) >= _MOSTLY * len(found_):
            yield from questions.reading("signs of questions", pieces, found_)


def _by_question_mark(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """Paragraphs that ask, between longer ones that do not: with good evidence only.

    They speak to somebody, and who answers speaks in the first person.
    """
    found = [
        i
        for i, piece in enumerate(pieces)
        if is_question(piece.text)
        and len(piece.text) <= _LONGEST_QUESTION
        and _is_spoken(piece)
        and not opening_dash(piece.text)
    ]
    if len(found) < _FEW_BARE:
        return
    answers = [pieces[a + 1 : b] for a, b in zip(found, [*found[1:], len(pieces)], strict=True) if b > a + 1]
    to_somebody = sum(addresses(pieces[i].text) for i in found) / len(found)
    personal = sum(any(speaks_of_self(each.text) for each in answer) for answer in answers) / max(
        len(answers), 1
    )
    even = median(len(answer) for answer in answers) if answers else 0
    if (
        len(answers) > _FEW
        and to_somebody + personal >= 1
        and to_somebody >= 0.25
        and 0 < even <= _PARAGRAPHS
    ):
        yield from questions.reading("question marks", pieces, dict.fromkeys(found, 0))
