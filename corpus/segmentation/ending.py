"""Where the conversation is over: credits, the page's own words, readers' comments."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.closing import is_closing
from corpus.credits import is_credit, is_picture_credit, names_interviewer
from corpus.promos import is_ornament, is_page_line, is_promo, opens_comments, points_elsewhere, recalls
from corpus.punctuation import ends_sentence
from corpus.segmentation.asking import speaks_of_self
from corpus.segmentation.insets import is_heading
from corpus.segmentation.pieces import Left, Piece
from corpus.segmentation.turns import Turn

_MOST_COMMENTS = 0.5
"""Share of the text that may follow the interviewer's name; where more does, it is a page's heading."""
_PROSE = 150
"""Characters that buttons, headings and teasers seldom have."""
_TEASER = 80
"""Characters of a headline or a button."""
_BYLINE = re.compile(
    r"(?:by|авторы?(?: текста)?|текст|мәтін|беседовала?|сұхбаттасқан)\s?:?\s"
    r"([^\W\d_][\w.’'-]{1,30}(?:\s[^\W\d_][\w.’'-]{1,30}){1,2})\s*(?:[,|·]|$)",
    re.IGNORECASE,
)
"""The author's name above an article."""
_NAME = re.compile(r"[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]+\s[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]+(?=[\s,])")
"""A name of two words that a paragraph begins with."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s")
_VALEDICTION = re.compile(
    r"(?:құрметпен|ізгі ниетпен|с уважением|с наилучшими(?: пожеланиями)?|best"
    r"|(?:best |warm |kind )?(?:wishes|regards)"
    r"|warmly|cheers|sincerely|yours(?: \w+)?|many thanks)[,.!]?$",
    re.IGNORECASE,
)
"""How a letter ends, above its writer's name."""
_NOTE = 4
"""Paragraphs of a note below the last answer, with the ornament above it."""
_REPLY = 120
"""Characters of a reply to thanks that ends the talk."""


def cut(
    turns: Sequence[Turn], asking: Sequence[bool], lead: Sequence[Piece] = ()
) -> tuple[tuple[Turn, ...], tuple[Left, ...]]:
    """The turns without what comes after the last words of the conversation."""
    if not turns:
        return (), ()
    kept, left = _without_comments(turns)
    *before, last = kept
    looks = {
        piece.look for turn, asks in zip(before, asking, strict=False) if not asks for piece in turn.said
    }
    end = _end(last.said)
    if before and asking[len(before)] is False:
        end = min(
            end,
            _end_of_farewell(before[-1], last),
            _end_by_look(last.said, looks),
            _end_by_author(last.said, lead),
        )
        if _is_unanswered(last, before):
            credit = tuple(piece for piece in (last.label, *last.said) if piece)
            left = (*(Left(piece, "credit or source line") for piece in credit), *left)
            return tuple(before), left
    over = tuple(Left(piece, _reason(piece.text)) for piece in last.said[end:])
    return (*before, replace(last, said=last.said[:end])), (*over, *left)


def _is_unanswered(last: Turn, before: Sequence[Turn]) -> bool:
    """Whether what stands where the last answer should be is a credit: nobody answers thanks."""
    if last.printed and not last.label:
        return False
    labels = {turn.label.text for turn in before if turn.label}
    if last.label and last.label.text in labels:
        return False
    return is_credit(" ".join(piece.text for piece in (last.label, last.said[0]) if piece))


def _without_comments(turns: Sequence[Turn]) -> tuple[tuple[Turn, ...], tuple[Left, ...]]:
    """Takes out the turns after the line that says who asked: readers' comments have dashes as well."""
    total = sum(turn.length for turn in turns)
    signed = [
        i
        for i, turn in enumerate(turns)
        if any(names_interviewer(piece.text) or opens_comments(piece.text) for piece in turn.said[1:])
    ]
    for last in signed:
        over = turns[last + 1 :]
        if sum(turn.length for turn in over) <= _MOST_COMMENTS * total:
            pieces = [each for turn in over for each in (turn.label, *turn.said) if each]
            return tuple(turns[: last + 1]), tuple(Left(piece, "after the last answer") for piece in pieces)
    return tuple(turns), ()


def _end(said: Sequence[Piece]) -> int:
    """Where the last turn is over: at a credit line, or at a heading or button that little prose follows."""
    end = len(said)
    prose = 0
    for i in range(len(said) - 1, 0, -1):
        text = said[i].text
        prose += len(text) > _PROSE and ends_sentence(text)
        pointer = is_promo(text) or points_elsewhere(text)
        if pointer and _is_amid(said[:end], i):
            continue
        page = is_page_line(text) or pointer or opens_comments(text) or recalls(text)
        page = page or (len(said) - i <= _NOTE and (is_ornament(text) or is_valediction(text)))
        inset = is_picture_credit(text) or is_heading(text)
        if page or ((2 * prose < len(said) - i) if inset else is_credit(text)):
            end = i
    return end


def _is_amid(said: Sequence[Piece], i: int) -> bool:
    """Whether a pointer has its headline with it, and the answer goes on after it."""
    after = said[i + 1] if i + 1 < len(said) else None
    if after is None or ":" not in said[i].text.rstrip(": "):
        return False
    return len(after.text) > _TEASER and ends_sentence(after.text) and after.look == said[0].look


def is_valediction(text: str) -> bool:
    """Whether a line ends a letter.

    >>> is_valediction("Құрметпен,"), is_valediction("Құрметпен қараймын.")
    (True, False)
    """
    return _VALEDICTION.match(text) is not None


def _end_of_farewell(question: Turn, reply: Turn) -> int:
    """Where a short reply to thanks ends: what follows it is the outlet's."""
    thanked = is_closing([piece.text for piece in question.said])
    return 1 if thanked and reply.label and len(reply.said[0].text) <= _REPLY else len(reply.said)


def _end_by_look(said: Sequence[Piece], looks: set[str]) -> int:
    """Where the last answer goes on in a look that no other answer has: a note of the outlet's."""
    end = len(said)
    while looks and end > 1 and said[end - 1].look not in looks | {said[0].look}:
        end -= 1
    return end


def _end_by_author(said: Sequence[Piece], lead: Sequence[Piece]) -> int:
    """Where the last answer goes on with a note on who wrote it, or who answered: «Ann Lee lives in Leeds.»

    The lead names both.
    """
    authors = {found[1] for piece in lead if (found := _BYLINE.match(piece.text))}
    told = " ".join(piece.text for piece in lead)
    end = len(said)
    while end > 1:
        text = said[end - 1].text
        named = _NAME.match(text)
        noted = named is not None and named[0] in told and not speaks_of_self(_SENTENCE.split(text)[0])
        if not noted and not any(text.startswith(author) for author in authors):
            break
        end -= 1
    return end


def _reason(text: str) -> str:
    if is_promo(text) or points_elsewhere(text):
        return "related articles"
    if opens_comments(text):
        return "comments"
    return "credit or source line" if is_credit(text) else "after the last answer"
