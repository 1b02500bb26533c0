"""The convention of dashes: each turn, or each question, begins with one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.punctuation import ends_sentence, opening_dash
from corpus.segmentation import questions, roles
from corpus.segmentation.asking import addresses, asks, is_question
from corpus.segmentation.pieces import Piece
from corpus.segmentation.told import is_reported, points
from corpus.segmentation.turns import Reading, Turn

_FEW = 2
_MOSTLY = 0.75
_HALF = 0.5
_SILENT = 0.4
"""Share of the questions that may be remarks, whatever their length."""
_BRIEF = 0.15
"""Share of the text that remarks of any number may have."""
_LONGEST_QUESTION = 600
_READER = re.compile(
    r"([^\W\d_a-zа-яёәғқңөұүһі][^:?!.,]{1,30},\s[^\W\d_a-zа-яёәғқңөұүһі][^:?!]{1,40}:)\s?[–—-]\s?(?=\S)"
)
"""A reader and where they live, before their question: «Айдос, Орал: –»."""


def readings(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """The document read by its dashes; nothing where it has none."""
    texts = [piece.text for piece in pieces]
    listed = points(texts)
    found = {i: len(dash) for i, text in enumerate(texts) if i not in listed and (dash := opening_dash(text))}
    readers = {i: label for i, text in enumerate(texts) if (label := _READER.match(text))}
    if len(readers) >= _FEW:
        found |= {i: label.end() for i, label in readers.items()}
    if len(found) < _FEW:
        return
    reported = [i for i in found if is_reported(texts[i])]
    if 2 * len(reported) <= len(found) and _before(reported, found):
        found = {i: end for i, end in found.items() if i not in reported}
    lead = tuple(pieces[: min(found)])
    starts = sorted(found)
    turns = _with_undashed_answers(
        [
            Turn(
                (pieces[a].part(found[a]), *pieces[a + 1 : b]),
                _name(pieces[a], readers.get(a)),
                printed=pieces[a],
            )
            for a, b in pairwise([*starts, len(pieces)])
        ]
    )
    asking = roles.by_order(turns, roles.ALTERNATING)
    if not _alternate(turns, asking):
        yield _reading(lead, turns, roles.by_order(turns, roles.DASHED_PARAGRAPHS))
    yield _reading(lead, turns, asking)
    asked = sum(asks(texts[i]) for i in found)
    followed = sum(i + 1 < len(pieces) and i + 1 not in found for i in found)
    to_somebody = sum(addresses(texts[i]) for i in found)
    share = _HALF if followed == len(found) and to_somebody >= _HALF * len(found) else _MOSTLY
    if asked >= share * len(found) and followed >= _MOSTLY * len(found):
        yield from questions.reading("dashes of questions", pieces, found)
    before = {i - 1: 0 for i in found if i and i - 1 not in found and _may_ask(texts[i - 1])}
    if len(before) >= max(_FEW, len(found) / 3) and sum(is_question(texts[i]) for i in before) * 2 >= len(
        before
    ):
        yield from questions.reading("dashes of answers", pieces, before)


def _name(piece: Piece, label: re.Match[str] | None) -> Piece | None:
    return replace(piece, text=label[1]) if label else None


def _with_undashed_answers(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Parts a question from an answer that lost its dash: between an answer and the next question."""
    parted: list[Turn] = []
    for i, turn in enumerate(turns):
        asked = asks(turn.said[0].text) and len(turn.said) > 1 and not turn.asks
        if asked and 0 < i < len(turns) - 1 and not turns[i - 1].asks and turns[i + 1].asks:
            parted.append(replace(turn, said=turn.said[:1]))
            parted.append(Turn(turn.said[1:]))
        else:
            parted.append(turn)
    return tuple(parted)


def _before(reported: Sequence[int], found: dict[int, int]) -> bool:
    """Whether all words that are told stand before the conversation: in the article above it."""
    return bool(reported) and max(reported) < min(set(found) - set(reported), default=0)


def _alternate(turns: Sequence[Turn], asking: Sequence[bool]) -> bool:
    """Whether turns that take turns make sense: most questions ask, or those that do not are brief."""
    asked = [turn for turn, role in zip(turns, asking, strict=True) if role]
    silent = [turn for turn in asked if not turn.asks]
    brief = sum(turn.length for turn in silent) <= _BRIEF * sum(turn.length for turn in turns)
    return brief or len(silent) <= _SILENT * len(asked)


def _reading(lead: tuple[Piece, ...], turns: Sequence[Turn], asking: Sequence[bool]) -> Reading:
    """Turns with their roles; talk that an answer tells of is put into the answer, with its dashes."""
    kept: list[Turn] = []
    told: list[bool] = []
    for turn, role in zip(turns, asking, strict=True):
        if told and not role and not told[-1] and turn.printed and is_reported(turn.said[0].text):
            kept[-1] = replace(kept[-1], said=(*kept[-1].said, turn.printed, *turn.said[1:]))
        else:
            kept.append(turn)
            told.append(role)
    return Reading("dashes", lead, tuple(kept), tuple(told), merged=_again(told))


def _again(asking: Sequence[bool]) -> int:
    return sum(a == b for a, b in pairwise(asking))


def _may_ask(text: str) -> bool:
    return ends_sentence(text) and len(text) <= _LONGEST_QUESTION
