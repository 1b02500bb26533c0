"""Pairs joined and split by the editor: their texts move, no letter of them changes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from corpus.editing.edits import Edits, Split
from corpus.editing.words import places
from corpus.model import CorpusError
from corpus.numbering import KnownPair, highest
from corpus.punctuation import DASHES

_TURN_DASH: Final = re.compile(rf"(?:^|\s)[{re.escape(DASHES)}]\s*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A question and its answer, in paragraphs, with their permanent number."""

    number: int
    question: tuple[str, ...]
    answer: tuple[str, ...]
    joined: tuple[int, ...] = ()
    """The numbers of the pairs that became part of it."""

    def known(self) -> KnownPair:
        """What its text is known by when it is read again."""
        return KnownPair.of(self.number, "\n".join(self.question), "\n".join(self.answer))


def reshape(pairs: Sequence[Numbered], edits: Edits, known: Sequence[KnownPair] = ()) -> tuple[Numbered, ...]:
    """The pairs joined, then split, as the editor says; `known` are those of earlier readings.

    Raises CorpusError when the words that the editor named are not there, or a number is not free.
    """
    taken = {pair.number for pair in pairs}
    free = max(*taken, *edits.numbers(), highest(known)) + 1
    reshaped: list[Numbered] = []
    for pair in _joined(pairs, edits):
        edit = edits.pairs.get(pair.number)
        parts = _parted(pair, edit.split) if edit and edit.split else (pair,)
        for part in parts[1:]:
            if part.number in taken or _was_another(part, known):
                raise CorpusError(
                    f"[pairs.{pair.number}] split: {part.number} is or was another pair's number; "
                    f"write number = {free}"
                )
            if not part.number:
                raise CorpusError(
                    f"[pairs.{pair.number}] split: the pair of “{part.question[0][:40]}” needs a number of "
                    f"its own, for good; write number = {free}"
                )
        reshaped.extend(parts)
    return tuple(reshaped)


def _joined(pairs: Sequence[Numbered], edits: Edits) -> list[Numbered]:
    joined: list[Numbered] = []
    for pair in pairs:
        edit = edits.pairs.get(pair.number)
        if edit is None or not edit.join:
            joined.append(pair)
            continue
        if not joined:
            raise CorpusError(f"[pairs.{pair.number}] join: no pair stands before it; take join out")
        before = joined.pop()
        answer = (*before.answer, *pair.question, *pair.answer)
        joined.append(replace(before, answer=answer, joined=(*before.joined, pair.number)))
    return joined


def _parted(pair: Numbered, splits: Sequence[Split]) -> tuple[Numbered, ...]:
    """The pair that is left, and those split off, in the order of the text."""
    text = "\n".join(pair.answer)
    begun = sorted(((_only_place(pair, text, split), split) for split in splits), key=lambda found: found[0])
    ends = [start for start, _ in begun[1:]] + [len(text)]
    parts = [replace(pair, answer=_paragraphs(text[: begun[0][0]], cut=True))]
    for (start, split), end in zip(begun, ends, strict=True):
        turn = start + _only_answer(pair, split, text[start:end])
        question = _paragraphs(text[start:turn], cut=True)
        parts.append(Numbered(split.number or 0, question, _paragraphs(text[turn:end], cut=end < len(text))))
    if not all(part.answer for part in parts):
        raise CorpusError(
            f"[pairs.{pair.number}] split leaves a question without an answer: name words further on"
        )
    return tuple(parts)


def _only_place(pair: Numbered, text: str, split: Split) -> int:
    found = places(split.question, text)
    if len(found) == 1:
        return found[0][0]
    asked = places(split.question, "\n".join(pair.question))
    where = "only in its question" if asked and not found else f"{len(found)} times in its answer"
    raise CorpusError(
        f"[pairs.{pair.number}] split: the question's words “{split.question}” stand {where}, not once: "
        f"write the first words as they are printed, and enough of them"
    )


def _only_answer(pair: Numbered, split: Split, text: str) -> int:
    _, asked = places(split.question, text)[0]
    found = [start for start, _ in places(split.answer, text) if start >= asked]
    if len(found) == 1:
        return found[0]
    raise CorpusError(
        f"[pairs.{pair.number}] split: the answer's words “{split.answer}” stand {len(found)} times after "
        f"“{split.question}”, not once: write the first words as they are printed, and enough of them"
    )


def _was_another(part: Numbered, known: Sequence[KnownPair]) -> bool:
    texts = [pair for pair in known if pair.number == part.number]
    return bool(texts) and not any(part.known().is_like(pair) for pair in texts)


def _paragraphs(text: str, *, cut: bool) -> tuple[str, ...]:
    """The paragraphs of a stretch; where it was cut, without the dash of the turn that follows."""
    ended = _TURN_DASH.sub("", text) if cut else text
    return tuple(stripped for line in ended.split("\n") if (stripped := line.strip()))
