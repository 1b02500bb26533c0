"""Paragraphs to questions and answers: conventions propose readings, the best explained one is taken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus.model import CorpusError, Removed
from corpus.punctuation import opening_dash
from corpus.restoration.paragraphs import Paragraph
from corpus.segmentation import conversation, dashes, evidence, insets, labelled, looks, pieces, told
from corpus.segmentation.conversation import LEAD, Conversation
from corpus.segmentation.evidence import Evidence
from corpus.segmentation.pieces import Left, Piece
from corpus.segmentation.turns import Reading

__all__ = ["LEAD", "Exchange", "Segmented", "segment"]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the answer that followed it, in paragraphs."""

    question: tuple[str, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segmented:
    """The exchanges of a document, and what of it is in none."""

    exchanges: tuple[Exchange, ...]
    removed: tuple[Removed, ...]
    confidence: float = 1.0
    """From 0 to 1: how far the marks of turns, their order and their form agree."""
    doubts: tuple[str, ...] = ()
    """What an editor should look at, a sentence each."""
    asking: tuple[str, ...] = ()
    """What labels name those who ask, as printed and without colons, in the order of their first words."""
    answering: tuple[str, ...] = ()
    """What labels name those who answer."""


_CONVENTIONS: tuple[Callable[[Sequence[Piece]], Iterator[Reading]], ...] = (
    labelled.readings,
    dashes.readings,
    looks.readings,
)
_LEAST = 0.32
"""Score below which a reading explains nothing."""
_REPORT = 0.5
"""Share of words after dashes that somebody else tells, in a report."""


def segment(paragraphs: Sequence[Paragraph]) -> Segmented:
    """The questions and answers of an interview, and what stands about them, in the document's order.

    Raises CorpusError when the text is no interview.
    """
    found = pieces.of(paragraphs)
    quotes = insets.pull_quotes(found)
    spoken = [piece for i, piece in enumerate(found) if i not in quotes]
    talks = [conversation.of(reading) for convention in _CONVENTIONS for reading in convention(spoken)]
    judged = sorted(
        ((evidence.judge(talk), talk) for talk in talks if talk.pairs),
        key=lambda each: each[0].score,
        reverse=True,
    )
    if not judged or judged[0][0].score < _LEAST:
        raise CorpusError(_refusal(spoken, *(judged[0] if judged else (None, None))))
    best, talk = judged[0]
    rival = next((other.score for other, each in judged[1:] if each.pairs != talk.pairs), 0.0)
    doubts = evidence.doubts(talk, best)
    return Segmented(
        tuple(Exchange(_texts(pair.question), _texts(pair.answer)) for pair in talk.pairs),
        _removed(talk, [found[i] for i in sorted(quotes)]),
        evidence.confidence(best, rival, doubts, len(evidence.glued(talk.pairs)) / len(talk.pairs)),
        doubts,
        talk.asking,
        talk.answering,
    )


def _texts(said: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(piece.text for piece in said)


def _removed(talk: Conversation, quotes: Sequence[Piece]) -> tuple[Removed, ...]:
    begin = talk.pairs[0].question[0].at if talk.pairs[0].question else 0
    repeated = [Left(piece, "pull quote" if piece.at > begin else LEAD) for piece in quotes]
    left = sorted([*talk.left, *repeated], key=lambda each: (each.piece.at, each.piece.start))
    return tuple(Removed(each.piece.text, each.reason) for each in left)


def _refusal(spoken: Sequence[Piece], best: Evidence | None, talk: Conversation | None) -> str:
    """Why a text is no interview, given the reading that explains it best, however badly."""
    convention = talk.convention if talk else ""
    dashed = [piece for piece in spoken if opening_dash(piece.text)]
    if dashed and sum(told.is_reported(piece.text) for piece in dashed) >= _REPORT * len(dashed):
        reason = (
            "the words after dashes are told by the writer («…, – деді ол»), so this is a report; "
            "choose the text of an interview."
        )
    elif not any("?" in piece.text for piece in spoken):
        reason = "nothing in it is asked: it has no question mark; choose the text of an interview."
    elif best and convention == "dashes":
        lacking = "ask" if best.asking < best.answering else "answer"
        reason = (
            f"few of the words after its dashes {lacking}; "
            "begin each question and each answer with a dash, and nothing else."
        )
    elif convention and not convention.startswith("labels"):
        reason = (
            "what it asks is asked of nobody, as in an article's subheads; "
            "in an interview, begin each turn with a dash or the speaker's name and a colon."
        )
    else:
        reason = (
            "no paragraphs open with a speaker's name, a dash or a question; "
            "begin each turn on a line of its own, with a dash or the speaker's name and a colon."
        )
    return f"no questions with their answers were found: {reason}"
