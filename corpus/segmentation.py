"""Turns to questions and answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus import turns
from corpus.credits import is_credit, is_picture_credit, names_interviewer
from corpus.model import CorpusError, Removed
from corpus.restoration.paragraphs import Paragraph
from corpus.restoration.punctuation import ends_sentence, opening_dash
from corpus.roles import roles
from corpus.turns import Turn


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


LEAD = "before the first question"
"""The reason of lines that stand there."""

_SHORT = 80
"""Characters; a page's buttons and headings are shorter, and end without a full stop."""
_MOST = 0.75
"""Share of the turns that must look so, for a document to mark its questions only."""
_MOST_COMMENTS = 0.5
"""Share of the text that may follow the interviewer's name; where more does, it is a page's heading."""
_PROSE = 150
"""Characters that buttons, headings and teasers seldom have."""


def segment(paragraphs: Sequence[Paragraph]) -> Segmented:
    """The questions and answers of an interview, and all that stands about them.

    Raises CorpusError when the text is no interview.
    """
    marked = turns.find([paragraph.text for paragraph in paragraphs])
    said, tail = _without_tail(_with_questions_alone(marked.turns))
    said, insets = _without_insets(said)
    asks = roles(said)
    first = asks.index(True) if True in asks else len(said)
    exchanges, unanswered = _paired(said[first:], asks[first:])
    asking = sum(turn.asks for turn, role in zip(said, asks, strict=True) if role)
    if not exchanges or 2 * asking < len(exchanges):
        raise CorpusError(
            "no questions with their answers were found: "
            "begin each turn on a line of its own, with a dash or the speaker's name and a colon."
        )
    lead = [*marked.lead, *(text for turn in said[:first] for text in turn.paragraphs)]
    return Segmented(
        exchanges,
        (
            *(Removed(text, LEAD) for text in lead),
            *(Removed(turn.label, "speaker's label") for turn in said if turn.label),
            *insets,
            *(Removed(text, "a last question without an answer") for text in unanswered),
            *tail,
        ),
    )


def _with_questions_alone(found: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Where only questions are marked, parts each turn at the end of its question."""
    marked = [turn for turn in found if turn.paragraphs[0].rstrip('»”" ').endswith("?")]
    longer = [turn for turn in found if len(turn.paragraphs) > 1]
    if not found or len(marked) < _MOST * len(found) or len(longer) < _MOST * len(found):
        return found
    parted: list[Turn] = []
    for turn in found:
        parted.append(Turn(turn.paragraphs[:1], turn.label))
        parted.extend([Turn(turn.paragraphs[1:])] if turn.paragraphs[1:] else [])
    return tuple(parted)


def _without_insets(found: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], tuple[Removed, ...]]:
    """Takes out what is set amid the talk and is nobody's: subheads, the credits of pictures."""
    kept: list[Turn] = []
    removed: list[Removed] = []
    for turn in found:
        said = turn.paragraphs
        reasons = ["", *(_inset(said, i) for i in range(1, len(said)))]
        removed.extend(Removed(text, why) for text, why in zip(said, reasons, strict=True) if why)
        left = tuple(text for text, why in zip(said, reasons, strict=True) if not why)
        kept.append(replace(turn, paragraphs=left))
    return tuple(kept), tuple(removed)


def _inset(said: Sequence[str], i: int) -> str:
    """Why a paragraph after the first is none of the turn's; empty when it is."""
    if is_picture_credit(said[i]):
        return "credit or source line"
    alone = ends_sentence(said[i - 1]) and not any(map(_is_heading, said[i + 1 : i + 2]))
    return "subhead" if alone and _is_heading(said[i]) and said[i][0].isupper() else ""


def _without_tail(found: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], tuple[Removed, ...]]:
    """Takes credits, the source line and the page's own words from the end of the last turn."""
    if not found:
        return found, ()
    found, after = _without_comments(found)
    *before, last = found
    end = _end(last.paragraphs)
    removed = tuple(Removed(text, _reason(text)) for text in last.paragraphs[end:])
    return (*before, Turn(last.paragraphs[:end], last.label)), (*removed, *after)


def _without_comments(found: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], tuple[Removed, ...]]:
    """Takes out the turns after the line that says who asked: readers' comments have dashes as well."""
    signed = [i for i, turn in enumerate(found) if any(map(names_interviewer, turn.paragraphs[1:]))]
    last = signed[-1] + 1 if signed else len(found)
    after = [text for turn in found[last:] for text in (turn.label, *turn.paragraphs) if text]
    if sum(map(len, after)) > _MOST_COMMENTS * sum(len(text) for turn in found for text in turn.paragraphs):
        return found, ()
    return found[:last], tuple(Removed(text, "after the last answer") for text in after)


def _end(said: Sequence[str]) -> int:
    """Where the last turn is over: at a credit line, or at a heading or button that little prose follows."""
    end = len(said)
    prose = 0
    for i in range(len(said) - 1, 0, -1):
        prose += len(said[i]) > _PROSE and ends_sentence(said[i])
        inset = is_picture_credit(said[i]) or _is_heading(said[i])
        if (2 * prose < len(said) - i) if inset else is_credit(said[i]):
            end = i
    return end


def _is_heading(text: str) -> bool:
    spoken = ends_sentence(text) or text.endswith((":", ",", ";")) or opening_dash(text)
    return len(text) <= _SHORT and not spoken


def _reason(text: str) -> str:
    return "credit or source line" if is_credit(text) else "after the last answer"


def _paired(said: Sequence[Turn], asking: Sequence[bool]) -> tuple[tuple[Exchange, ...], tuple[str, ...]]:
    """Questions with their answers, turns of one role in a row as one; and a last question without."""
    exchanges: list[Exchange] = []
    question: list[str] = []
    answer: list[str] = []
    for turn, asks in zip(said, asking, strict=True):
        if asks and answer:
            exchanges.append(Exchange(tuple(question), tuple(answer)))
            question, answer = [], []
        (question if asks else answer).extend(turn.paragraphs)
    if answer:
        exchanges.append(Exchange(tuple(question), tuple(answer)))
        question = []
    return tuple(exchanges), tuple(question)
