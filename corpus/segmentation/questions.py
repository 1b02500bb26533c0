"""A conversation told by its questions alone: what stands between two of them is an answer."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.credits import is_credit
from corpus.punctuation import ends_sentence, opening_dash
from corpus.segmentation import labels, told
from corpus.segmentation.asking import addresses, asks
from corpus.segmentation.pieces import Left, Piece
from corpus.segmentation.turns import Reading, Turn

NUMBER = re.compile(r"\s*(?:№\s?)?(\d{1,3})\s?[.)]\s*(?=\D)")
"""What a counted question begins with."""
_MOSTLY = 0.6
"""Share of the answers that open with a mark, for the mark to tell where answers begin."""
_LEAD = 200
"""Characters of a paragraph above the first question that does not ask: a lead set like them."""


def reading(convention: str, pieces: Sequence[Piece], opened: Mapping[int, int]) -> Iterator[Reading]:
    """The document with the given pieces as questions; nothing where there is none.

    `opened` tells where in each piece the question begins, after its mark.
    """
    numbers = _without_lead(pieces, sorted(opened))
    if not numbers:
        return
    starts = _after_numbers(pieces, {i: opened[i] for i in numbers})
    points = told.points([piece.text for piece in pieces])
    regions = [(a, b) for a, b in pairwise([*numbers, len(pieces)]) if b > a + 1]
    speaker = _answering(pieces, regions)
    askers, answerers = _askers(pieces, numbers), _answerers(pieces, regions)
    dashed = not speaker and _mostly(
        [any(_dash(pieces, i, points) for i in (a + 1, a + 2) if i < b) for a, b in regions]
    )
    turns: list[Turn] = []
    asking: list[bool] = []
    left: list[Left] = []
    for a, b in pairwise([*numbers, len(pieces)]):
        begin, label, end = _answer(pieces, a + 1, b, points, speaker, dashed=dashed)
        mark, start = _question(pieces[a], starts[a], askers)
        question = [pieces[a].part(start)]
        for piece in pieces[a + 1 : begin]:
            if ends_sentence(piece.text):
                question.append(piece)
            else:
                left.append(Left(piece, "caption or subhead"))
        answer = [pieces[begin].part(end)] if begin < b else []
        tells = any(told.is_reported(piece.text) for piece in pieces[begin + 1 : b])
        for i in range(begin + 1, b):
            start = len(_dash(pieces, i, points)) if dashed and not tells else 0
            if answerers and (other := labels.opening(pieces[i])) and other.speaker in answerers:
                left.append(Left(replace(pieces[i], text=other.printed), "speaker's label"))
                start = other.end
            answer.append(pieces[i].part(start))
        for said, sign, asks_ in ((question, mark, True), (answer, label, False)):
            if kept := tuple(piece for piece in said if piece.text):
                turns.append(Turn(kept, sign))
                asking.append(asks_)
            elif sign:
                left.append(Left(sign, "speaker's label"))
    yield Reading(convention, tuple(pieces[: numbers[0]]), tuple(turns), tuple(asking), tuple(left))


def _askers(pieces: Sequence[Piece], numbers: Sequence[int]) -> frozenset[str]:
    """Whose labels open questions; words of one may have a colon as well, but do not come again.

    Of an outlet that names each speaker once, the first question and its answer are labelled.
    """
    answering = labels.opening(pieces[min(numbers[0] + 1, len(pieces) - 1)])
    first = numbers[0] if answering and answering.names else -1
    found = {i: label for i in numbers if (label := labels.opening(pieces[i]))}
    times = Counter(label.speaker for label in found.values())
    return frozenset(
        label.speaker for i, label in found.items() if times[label.speaker] > 1 or label.names or i == first
    )


def _answerers(pieces: Sequence[Piece], regions: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Who open answers with their names, where several answer: they may reply to one another within one."""
    found = [
        label for a, _ in regions if (label := labels.opening(pieces[a + 1])) and label.sure and label.names
    ]
    speakers = frozenset(label.speaker for label in found)
    return speakers if len(speakers) > 1 else frozenset()


def _question(piece: Piece, start: int, askers: frozenset[str]) -> tuple[Piece | None, int]:
    """What a question's paragraph has before it that is cut off, if it has words, and where it begins."""
    named = labels.opening(piece)
    if named and named.end > start and (named.known or named.sure) and named.speaker in askers:
        return replace(piece, text=named.printed), named.end
    mark = piece.text[:start].strip()
    return (replace(piece, text=mark) if any(sign.isalnum() for sign in mark) else None), start


def _after_numbers(pieces: Sequence[Piece], opened: dict[int, int]) -> dict[int, int]:
    """Where questions begin after their numbers, if all are counted."""
    found = {i: number for i, start in opened.items() if (number := NUMBER.match(pieces[i].text, start))}
    counted = [int(number[1]) for number in found.values()]
    if len(found) < len(opened) or counted != list(range(counted[0], counted[0] + len(counted))):
        return opened
    return {i: number.end() for i, number in found.items()}


def _without_lead(pieces: Sequence[Piece], numbers: list[int]) -> list[int]:
    """Drops what only stands above the first question and is set alike: a title, the lead."""
    prose = next((i for i, piece in enumerate(pieces) if _is_prose(piece)), len(pieces))
    while (
        len(numbers) > 1
        and numbers[1] == numbers[0] + 1
        and (prose >= numbers[0] or len(pieces[numbers[0]].text) > _LEAD)
        and not _speaks_to_somebody(pieces[numbers[0]].text)
    ):
        numbers = numbers[1:]
    return numbers


def _is_prose(piece: Piece) -> bool:
    """Whether a paragraph may be the lead: then what is set like questions below it is none."""
    return not piece.look.startswith("heading") and ends_sentence(piece.text) and not is_credit(piece.text)


def _speaks_to_somebody(text: str) -> bool:
    return len(text) <= _LEAD and ends_sentence(text) and (asks(text) or addresses(text))


def _answering(pieces: Sequence[Piece], regions: Sequence[tuple[int, int]]) -> str:
    """The speaker whose label opens most answers; empty when none does."""
    found = Counter(label.speaker for a, _ in regions if (label := labels.opening(pieces[a + 1])))
    return next(
        (name for name, times in found.most_common(1) if times > 1 and times >= _MOSTLY * len(regions)), ""
    )


def _answer(
    pieces: Sequence[Piece], a: int, b: int, points: frozenset[int], speaker: str, *, dashed: bool
) -> tuple[int, Piece | None, int]:
    """The piece that an answer begins with, its label, and where in the piece the speech begins."""
    for i in range(a, b):
        label = labels.opening(pieces[i])
        if label and (label.speaker == speaker or (i == a and (label.known or (label.sure and label.names)))):
            return i, replace(pieces[i], text=label.printed), label.end
        if dashed and (dash := _dash(pieces, i, points)):
            return i, None, len(dash)
    return a, None, 0


def _dash(pieces: Sequence[Piece], i: int, points: frozenset[int]) -> str:
    return "" if i in points else opening_dash(pieces[i].text)


def _mostly(told: Sequence[bool]) -> bool:
    return bool(told) and sum(told) >= _MOSTLY * len(told)
