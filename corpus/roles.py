"""Who asks: each turn of a conversation is told to be a question or an answer."""

from collections.abc import Sequence

from corpus.labels import ANSWERING, ASKING
from corpus.turns import Turn

_AGAIN = 4.0
"""Cost of two turns in a row in one role: paragraphs of an answer that open with a dash of their own."""
_ANSWER_FIRST = 3.0
_QUESTION_WITHOUT_ASKING = 1.5
"""A remark may stand for a question, but seldom does."""
_ANSWER_THAT_ASKS = 1.0
"""An answer may end in a rhetorical question."""
_PARAGRAPH_OF_QUESTION = 0.5
"""Cost of each paragraph after a question's first: answers are the long ones."""


def roles(said: Sequence[Turn]) -> tuple[bool, ...]:
    """Whether each turn asks: by its label where turns have labels, else by the order and form of all.

    >>> roles([Turn(("Қалай?",)), Turn(("Жақсы.",)), Turn(("Рас па?",)), Turn(("Иә.",))])
    (True, False, True, False)
    """
    if any(turn.label for turn in said):
        return _by_label(said)
    return _by_order(said)


def _by_label(said: Sequence[Turn]) -> tuple[bool, ...]:
    """The speakers whose turns ask oftenest are those who ask."""
    shares: dict[str, float] = {}
    for speaker in dict.fromkeys(turn.speaker for turn in said):
        own = [turn.asks for turn in said if turn.speaker == speaker]
        shares[speaker] = sum(own) / len(own)
        if speaker in ASKING:
            shares[speaker] = 1.0
        elif speaker in ANSWERING:
            shares[speaker] = 0.0
    middle = (max(shares.values()) + min(shares.values())) / 2
    return tuple(shares[turn.speaker] > middle for turn in said)


def _by_order(said: Sequence[Turn]) -> tuple[bool, ...]:
    """The cheapest sequence of roles, found by dynamic programming (Viterbi, 1967) in linear time."""
    costs = {True: 0.0, False: _ANSWER_FIRST}
    back: list[dict[bool, bool]] = []
    for turn in said:
        came: dict[bool, bool] = {}
        reached: dict[bool, float] = {}
        for asks in (True, False):
            steps = {before: _step(costs, before, asks, bool(back)) for before in (True, False)}
            came[asks] = steps[True] <= steps[False]
            reached[asks] = steps[came[asks]] + _misfit(turn, asks)
        back.append(came)
        costs = reached
    found: list[bool] = []
    role = costs[True] < costs[False]
    for came in reversed(back):
        found.append(role)
        role = came[role]
    return tuple(reversed(found))


def _step(costs: dict[bool, float], before: bool, asks: bool, inside: bool) -> float:
    if not inside:
        return costs[asks] if before == asks else float("inf")
    return costs[before] + (_AGAIN if before == asks else 0.0)


def _misfit(turn: Turn, asks: bool) -> float:
    if asks:
        extra = _PARAGRAPH_OF_QUESTION * (len(turn.paragraphs) - 1)
        return extra + (0.0 if turn.asks else _QUESTION_WITHOUT_ASKING)
    return _ANSWER_THAT_ASKS if turn.asks else 0.0
