"""Who asks: each turn of a conversation is told to be a question or an answer."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.labels import says_answering, says_asking
from corpus.segmentation.told import is_reported
from corpus.segmentation.turns import Turn


@dataclass(frozen=True, slots=True)
class Costs:
    """How unlikely the turns of a convention are to depart from question, answer, question, answer."""

    again: float
    """Two turns in a row in one role: paragraphs of an answer that open with a dash of their own."""
    remark: float
    """A question that does not ask."""


ALTERNATING = Costs(again=4.0, remark=1.5)
"""Each dash is a turn; now and then a paragraph of an answer has one as well."""
DASHED_PARAGRAPHS = Costs(again=0.3, remark=5.0)
"""Each paragraph has a dash: only those that ask are questions."""

_TOLD_AGAIN = 0.5
"""A turn in the role of the one before it, when somebody tells of it: talk within an answer."""
_TOLD_QUESTION = 4.0
_ANSWER_FIRST = 3.0
_ANSWER_THAT_ASKS = 1.0
"""An answer may end in a rhetorical question."""
_PARAGRAPH_OF_QUESTION = 0.5
"""Cost of each paragraph after a question's first: answers are the long ones."""
_LONG_REMARK = 400
"""Characters of a turn that does not ask for which it costs as much again to be a question."""
_MOST_FOR_LENGTH = 2.0
_LOOK = 3.0
"""Cost of a role that speaks against the turn's look, where questions have a look of their own."""
_SHARE = 0.6
_FEW = 2


def by_order(said: Sequence[Turn], costs: Costs = ALTERNATING) -> tuple[bool, ...]:
    """Whether each turn asks: the cheapest sequence of roles (Viterbi, 1967), in linear time.

    >>> from corpus.segmentation.pieces import Piece
    >>> talk = ("Қалай?", "Жақсы.", "Рас па?", "Иә.")
    >>> by_order([Turn((Piece(i, 0, text),)) for i, text in enumerate(talk)])
    (True, False, True, False)
    """
    asking_looks = _asking_looks(said)
    reached = {True: 0.0, False: _ANSWER_FIRST}
    back: list[dict[bool, bool]] = []
    for turn in said:
        reported = is_reported(turn.said[0].text)
        again = _TOLD_AGAIN if reported else costs.again
        came: dict[bool, bool] = {}
        following: dict[bool, float] = {}
        for asks in (True, False):
            steps = {
                before: reached[before] + (again if before == asks else 0.0) if back else reached[asks]
                for before in (True, False)
            }
            came[asks] = steps[True] <= steps[False]
            following[asks] = steps[came[asks]] + _misfit(turn, asks, costs)
            if reported and asks:
                following[asks] += _TOLD_QUESTION
            if asking_looks and (turn.said[0].look in asking_looks) is not asks:
                following[asks] += _LOOK
        back.append(came)
        reached = following
    found: list[bool] = []
    role = reached[True] < reached[False]
    for came in reversed(back):
        found.append(role)
        role = came[role]
    return tuple(reversed(found))


def _misfit(turn: Turn, asks: bool, costs: Costs) -> float:
    if not asks:
        return _ANSWER_THAT_ASKS if turn.asks else 0.0
    extra = _PARAGRAPH_OF_QUESTION * (len(turn.said) - 1)
    return extra + (
        0.0 if turn.asks else costs.remark + min(_MOST_FOR_LENGTH, costs.remark * turn.length / _LONG_REMARK)
    )


def _asking_looks(said: Sequence[Turn]) -> frozenset[str]:
    """The looks that questions have and answers have not."""
    shares: dict[str, list[bool]] = defaultdict(list)
    for turn in said:
        shares[turn.said[0].look].append(turn.asks)
    asking = {look for look, asks in shares.items() if len(asks) >= _FEW and sum(asks) >= _SHARE * len(asks)}
    others = [asks for look, each in shares.items() if look not in asking for asks in each]
    told_apart = len(others) >= _FEW and sum(others) <= (1 - _SHARE) * len(others)
    return frozenset(asking) if told_apart else frozenset()


def by_speaker(said: Sequence[Turn]) -> Mapping[str, bool]:
    """Whether each speaker asks: by the word itself, else who asks oftener and says less.

    A speaker who comes after one that is known to ask answers, unless nearly all of theirs are questions.
    """
    own: dict[str, list[Turn]] = defaultdict(list)
    for turn in said:
        own[turn.speaker].append(turn)
    longest = max(sum(turn.length for turn in turns) / len(turns) for turns in own.values())
    weights: dict[str, float] = {}
    for speaker, turns in own.items():
        asking = sum(turn.asks for turn in turns) / len(turns)
        brief = 1 - sum(turn.length for turn in turns) / len(turns) / longest
        weights[speaker] = asking + _BREVITY * brief
    asks_known = [speaker for speaker in own if says_asking(speaker)]
    answers_known = [speaker for speaker in own if says_answering(speaker)]
    middle = (max(weights.values()) + min(weights.values())) / 2
    if asks_known and len(own) > len(asks_known):
        middle = max(middle, _MOSTLY)
    found = {speaker: weight > middle for speaker, weight in weights.items()}
    if answers_known and not asks_known:
        found = {speaker: weight > min(middle, _SHARE) for speaker, weight in weights.items()}
    return found | dict.fromkeys(asks_known, True) | dict.fromkeys(answers_known, False)


_BREVITY = 0.25
"""What saying little weighs beside asking."""
_MOSTLY = 0.75
"""Weight above which a speaker asks beside one who is labelled as asking."""
