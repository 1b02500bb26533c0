"""What is set amid the talk and is nobody's: subheads, captions, promos, pull quotes, ornaments."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus.credits import is_picture_credit
from corpus.promos import is_ornament, is_promo
from corpus.punctuation import ends_sentence, opening_dash
from corpus.segmentation.asking import is_question
from corpus.segmentation.pieces import Left, Piece
from corpus.segmentation.turns import Turn

_SHORT = 80
"""Characters; a page's buttons and headings are shorter, and end without a full stop."""
_LINES = 2
_WORD = re.compile(r"[^\W_]+")
_QUOTED = 5
"""Words by which a pull quote is found in the text that it repeats; a shorter one may be said twice."""
_ALIKE = 8
"""Pull quotes that open with the same words; more are something else."""
_LONGEST_QUOTE = 300


def is_heading(text: str) -> bool:
    """Whether a paragraph is short and has no end, as headings, captions and buttons are."""
    spoken = ends_sentence(text) or text.endswith((":", ",", ";")) or opening_dash(text)
    return len(text) <= _SHORT and not spoken


def take_out(turns: Sequence[Turn]) -> tuple[tuple[Turn, ...], tuple[Left, ...]]:
    """The turns without what is set amid them."""
    kept: list[Turn] = []
    left: list[Left] = []
    for turn in turns:
        reasons = _reasons(turn.said)
        left.extend(Left(piece, why) for piece, why in zip(turn.said, reasons, strict=True) if why)
        kept.append(
            replace(turn, said=tuple(piece for piece, why in zip(turn.said, reasons, strict=True) if not why))
        )
    return tuple(kept), tuple(left)


def _reasons(said: Sequence[Piece]) -> list[str]:
    """Why each piece of a turn is none of it; empty where it is. One is always its own."""
    first = 1 if len(said) > 1 and is_promo(said[0].text) else 0
    reasons = [_alone(piece.text) if i != first else "" for i, piece in enumerate(said)]
    linked = False
    for i, piece in enumerate(said):
        linked = reasons[i] == "related articles" or (linked and is_heading(piece.text))
        if linked:
            reasons[i] = "related articles"
    before = said[first]
    run: list[int] = []
    for i in [i for i, why in enumerate(reasons) if not why and i > first]:
        if said[i].look.startswith("heading"):
            reasons[i] = "subhead"
        elif is_heading(said[i].text):
            run.append(i)
        else:
            _mark(run, before, said, reasons)
            before, run = said[i], []
    _mark(run, before, said, reasons)
    return reasons


def _mark(run: Sequence[int], before: Piece, said: Sequence[Piece], reasons: list[str]) -> None:
    """Takes one or two lines without an end for a caption or a subhead; more of them are a list or verses."""
    if 0 < len(run) <= _LINES and ends_sentence(before.text) and not said[run[0]].text[0].islower():
        for i in run:
            reasons[i] = "caption or subhead" if said[i].look or len(run) > 1 else "subhead"


def _alone(text: str) -> str:
    """Why a paragraph is nobody's speech, whatever stands about it."""
    if is_picture_credit(text):
        return "credit or source line"
    if is_promo(text):
        return "related articles"
    return "ornament" if is_ornament(text) else ""


def pull_quotes(pieces: Sequence[Piece]) -> frozenset[int]:
    """The numbers of pieces that repeat a passage of another, longer one, in linear time.

    >>> talk = "Біз бұл көпірді үш жылда салдық деп айта аламын. Енді жол керек."
    >>> sorted(pull_quotes([Piece(0, 0, talk), Piece(1, 0, "Біз бұл көпірді үш жылда салдық", "em")]))
    [1]
    """
    words = {
        i: _words(piece.text)
        for i, piece in enumerate(pieces)
        if len(piece.text) <= _LONGEST_QUOTE and not opening_dash(piece.text) and not is_question(piece.text)
    }
    by_opening: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, quoted in words.items():
        alike = by_opening[tuple(quoted[:_QUOTED])] if len(quoted) >= _QUOTED else None
        if alike is not None and len(alike) < _ALIKE:
            alike.append(i)
    found: set[int] = set()
    for i, piece in enumerate(pieces) if by_opening else ():
        if piece.look.startswith("heading"):
            continue  # a headline is itself a quotation
        said = words.get(i) or _words(piece.text)
        for k in range(len(said) - _QUOTED):
            for candidate in by_opening.get(tuple(said[k : k + _QUOTED]), ()):
                quoted = words[candidate]
                if candidate != i and len(quoted) < len(said) and said[k : k + len(quoted)] == quoted:
                    found.add(candidate)
                    by_opening[tuple(quoted[:_QUOTED])].remove(candidate)
                    break
    return frozenset(found)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
