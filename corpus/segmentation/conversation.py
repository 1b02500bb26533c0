"""A reading to pairs: the end cut off, insets taken out, turns of one role in a row as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.punctuation import DASHES
from corpus.segmentation import ending, insets
from corpus.segmentation.asking import asks
from corpus.segmentation.pieces import Left, Piece
from corpus.segmentation.turns import Reading, Turn

LEAD = "before the first question"
"""The reason of lines that stand there."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and the answer that followed it."""

    question: tuple[Piece, ...]
    answer: tuple[Piece, ...]

    @property
    def asks(self) -> bool:
        """Whether a paragraph of the question asks."""
        return any(asks(piece.text) for piece in self.question)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a reading comes to."""

    convention: str
    pairs: tuple[Pair, ...]
    lead: tuple[Piece, ...]
    left: tuple[Left, ...]
    """All that is in no pair, the lead included, in the order of the document."""
    speakers: frozenset[str]
    """The names by which turns of one person are told."""
    asking: tuple[str, ...]
    """The names on labels of questions, as printed."""
    answering: tuple[str, ...]
    merged: int


def of(reading: Reading) -> Conversation:
    """The pairs of a reading, and what is in none."""
    turns, over = ending.cut(reading.turns, reading.asking, reading.lead)
    turns, amid = insets.take_out(turns)
    first = reading.asking.index(True) if True in reading.asking else len(turns)
    lead = [*reading.lead, *(piece for turn in turns[:first] for piece in _as_printed(turn))]
    pairs, unanswered = _paired(turns[first:], reading.asking[first:])
    left = [
        *(Left(piece, LEAD) for piece in lead),
        *(Left(turn.label, _mark(turn)) for turn in turns[first:] if turn.label),
        *(Left(piece, "a last question without an answer") for piece in unanswered),
        *(*over, *amid, *reading.left),
    ]
    left.sort(key=lambda each: (each.piece.at, each.piece.start))
    return Conversation(
        reading.convention,
        pairs,
        tuple(lead),
        tuple(left),
        frozenset(turn.speaker for turn in turns if turn.speaker),
        _named(turns[first:], reading.asking[first:], asks=True),
        _named(turns[first:], reading.asking[first:], asks=False),
        reading.merged,
    )


def _named(turns: Sequence[Turn], asking: Sequence[bool], *, asks: bool) -> tuple[str, ...]:
    labels = [
        turn.label.text.strip(f" :{DASHES}")
        for turn, role in zip(turns, asking, strict=False)
        if turn.label and role is asks
    ]
    return tuple(dict.fromkeys(labels))


def _as_printed(turn: Turn) -> tuple[Piece, ...]:
    if (
        turn.printed
        and len(turn.printed.text) > len(turn.said[0].text)
        and turn.printed.at == turn.said[0].at
    ):
        return (turn.printed, *turn.said[1:])
    return (turn.label, *turn.said) if turn.label else turn.said


def _mark(turn: Turn) -> str:
    named = turn.label and any(sign.isalpha() for sign in turn.label.text)
    return "speaker's label" if named else "number of the question"


def _paired(turns: Sequence[Turn], asking: Sequence[bool]) -> tuple[tuple[Pair, ...], tuple[Piece, ...]]:
    """Questions with their answers, turns of one role in a row as one; and a last question without."""
    pairs: list[Pair] = []
    question: list[Piece] = []
    answer: list[Piece] = []
    for turn, asks_ in zip(turns, asking, strict=False):
        if asks_ and answer:
            pairs.append(Pair(tuple(question), tuple(answer)))
            question, answer = [], []
        (question if asks_ else answer).extend(turn.said)
    if answer:
        pairs.append(Pair(tuple(question), tuple(answer)))
        question = []
    return tuple(pairs), tuple(question)
