"""How well a convention explains a document: what tells readings apart, and how sure the best one is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.closing import is_closing
from corpus.credits import names_interviewer
from corpus.labels import says_answering, says_asking
from corpus.punctuation import starts_lower
from corpus.segmentation import labels
from corpus.segmentation.asking import addresses, is_question, requests, speaks_of_self
from corpus.segmentation.conversation import Conversation, Pair
from corpus.segmentation.pieces import Piece
from corpus.segmentation.told import is_reported

_PRIOR = {
    "labels": 1.0,
    "dashes": 0.92,
    "labels of questions": 0.95,
    "labels of answers": 0.85,
    "dashes of questions": 0.88,
    "dashes of answers": 0.85,
    "look of questions": 0.9,
    "numbers of questions": 0.8,
    "signs of questions": 0.8,
    "question marks": 0.5,
}
"""How far each mark speaks for a turn: a name more than a dash, a dash more than a question mark."""
_ENOUGH, _ENOUGH_LABELLED = 0.7, 0.5
"""Share of the questions that ask in a conversation with many remarks; names tell turns without it."""
_FEW = 0.5
"""How fast more pairs make a reading surer: so much is missing at one pair, a quarter of that at two."""
_LONG = 200
"""Characters of a question paragraph that may stand unmarked in an answer: a rhetorical one is longer."""
_CONTRAST = 0.3
"""By how much more questions ask than answers do, at the least."""
_FEW_PAIRS = 3
"""Fewer pairs may end so by chance."""
_PERSONAL = 0.3
"""Share of the pairs in which somebody is spoken to, or speaks of himself, in an interview."""
_ANNOUNCED = re.compile(
    r"\bсұхбат(?:тас|ын? назар)|\bәңгімелес|\bжауап\s?бер(?:еді|ді|ген)\b|\bсұрақ\w*\s(?:\w+\s){0,2}жауап"
    r"|\bинтервью\b|\bбесед(?:у|овал|уем)|\bотвеча(?:ет|ют)\b|\bотве[чт]\w+ на (?:\w+ )?вопрос"
    r"|\binterview\b|\b(?:speaking|talking) (?:to|with)\b|\bQ ?& ?A\b"
    r"|\b(?:we|our \w+) (?:talked|spoke|asked)\b|\banswers? (?:\w+ )?questions\b",
    re.IGNORECASE,
)
"""Words of a lead that announce a conversation."""
_OF_ONE = re.compile(
    r"\W*(?:колонка|мнение|эссе|рецензия|обзор|көзқарас|ой-толғау|толғау|пікір|шолу|рецепт"
    r"|column|opinion|op-ed|essay|review|comment|recipe)\b",
    re.IGNORECASE,
)
"""What a text of one writer's is called above it."""
_GENRE = 60
"""Characters of a line that names the genre."""
_IMPERSONAL = 0.3
"""What is left of the score of questions that nobody is asked: an article's subheads."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The shares of a conversation's pairs that look as they should, each from 0 to 1."""

    asking: float
    """Questions that ask."""
    answering: float
    """Answers that do not end in a question."""
    longer: float
    """How long answers are beside their questions; 1 when at least as long."""
    reported: float
    """Answers that somebody else tells: «…, – дейді ол»."""
    overlooked: float
    """Paragraphs of answers that are questions as a whole, beside the questions."""
    unread: float
    """Questions and answers that begin with a label that is left standing."""
    astray: float
    """Marks that open no turn of their own, beside the turns."""
    score: float
    """All of it, for comparing."""


def judge(talk: Conversation) -> Evidence:
    """The evidence for a conversation of at least one pair."""
    pairs = talk.pairs
    n = len(pairs)
    spoken = [pair.asks for pair in pairs]
    if talk.convention == "look of questions" and _set_apart(pairs) and _mostly_of_self(pairs):
        # Remarks set as questions are: somebody is spoken to, and speaks of himself.
        spoken = [pair.asks or _is_addressed(pair) for pair in pairs]
    asking = sum(spoken) / n
    answering = sum(not is_question(pair.answer[-1].text) for pair in pairs) / n
    asked = sum(_length(pair.question) for pair in pairs)
    longer = min(1.0, sum(_length(pair.answer) for pair in pairs) / max(1, asked))
    reported = (
        sum(any(is_reported(said[0].text) for said in (pair.question, pair.answer)) for pair in pairs) / n
    )
    within = [piece for pair in pairs for piece in pair.answer[:-1]]
    overlooked = sum(is_question(piece.text) and len(piece.text) <= _LONG for piece in within) / n
    firsts = [said[0] for pair in pairs for said in (pair.question, pair.answer)]
    unread = sum(label is not None and (label.known or label.sure) for label in map(labels.opening, firsts))
    # Points of a list begin so; those who speak seldom do.
    small = sum(starts_lower(piece.text) for piece in firsts)
    astray = talk.merged / max(1, 2 * n)
    known = any(says_asking(each) or says_answering(each) for each in talk.speakers)
    silent = sum(_length(pair.question) for pair, asks in zip(pairs, spoken, strict=True) if not asks)
    mute = silent / sum(_length(pair.question) + _length(pair.answer) for pair in pairs)
    apart = talk.convention == "dashes" and n >= _FEW_PAIRS and _set_apart(pairs)
    if apart or (talk.convention == "labels" and any(map(says_asking, talk.speakers))):
        # A dash and a look of their own tell questions that are remarks, and so does a word that says it.
        asking, mute = max(asking, _ENOUGH), 0.0
    contrast = 1.0 if known or n < _FEW_PAIRS else min(1.0, max(0.0, asking + answering - 1) / _CONTRAST)
    # A table's head, or the lead, says so itself.
    heads = [piece.text.lower() for piece in talk.lead if len(piece.text.split()) == 1]
    headed = any(says_asking(head) or says_answering(head) for head in heads) or any(
        _ANNOUNCED.search(text) or names_interviewer(text) for text in _about(talk)
    )
    asked_of = [any(addresses(each.text) or requests(each.text) for each in pair.question) for pair in pairs]
    personal = sum(map(_is_personal, pairs)) >= _PERSONAL * n and (n >= _FEW_PAIRS or 2 * sum(asked_of) >= n)
    marked = talk.convention.startswith(("labels", "dashes"))
    own = any(_OF_ONE.match(piece.text) and len(piece.text) <= _GENRE for piece in talk.lead)
    certainty = 1 - _FEW / (n * n if not known else 4 * n * n)
    # Each factor takes from the score what speaks against the reading; its weight is the most it may take.
    score = (
        _PRIOR[talk.convention]
        * (0.1 + 0.9 * min(1.0, asking / (_ENOUGH_LABELLED if talk.convention == "labels" else _ENOUGH)))
        * (0.4 + 0.6 * answering)
        * (0.6 + 0.4 * longer)
        * (1 - reported)
        * (1 - 0.35 * min(1.0, overlooked))
        * (1 - 0.5 * unread / len(firsts))
        * (1 - 0.5 * small / len(firsts))
        * (1 - 0.3 * min(1.0, astray))
        * (1 - mute)
        * (0.3 + 0.7 * contrast)
        * certainty
        * (1.0 if headed or (personal and not own) or marked else _IMPERSONAL)
    )
    return Evidence(asking, answering, longer, reported, overlooked, unread / len(firsts), astray, score)


def doubts(talk: Conversation, evidence: Evidence) -> tuple[str, ...]:
    """What an editor should look at, a sentence each, in the order of the pairs."""
    found: list[str] = []
    silent = [i for i, pair in enumerate(talk.pairs, start=1) if not (pair.asks or _prompts(pair))]
    twofold = glued(talk.pairs)
    if any(is_question(piece.text) for piece in talk.lead[-1:]):
        found.append("lead: a paragraph before the first question asks something.")
    usual = median(_length(pair.answer) for pair in talk.pairs)
    for i, pair in enumerate(talk.pairs, start=1):
        if i in silent and len(silent) <= max(2, len(talk.pairs) / 4):
            found.append(f"pair {i}: the question does not ask.")
        times = _length(pair.answer) / max(1, usual)
        if len(talk.pairs) >= _OF_MANY and times >= _OUTLIER:
            found.append(
                f"pair {i}: its answer is {round(times)} times as long as others; a question may be missing."
            )
        elif i in twofold:
            found.append(f"pair {i}: amid its answer somebody is spoken to; a question may be there.")
        elif _ends_asking(pair.answer[-1].text):
            found.append(f"pair {i}: the answer ends in a question.")
    if len(silent) > max(2, len(talk.pairs) / 4):
        found.append(f"{len(silent)} of {len(talk.pairs)} questions do not ask.")
    if evidence.astray > _MUCH:
        found.append("Many dashes open no turn of their own: paragraphs of answers may be turns.")
    return tuple(found)


_INVITATION = re.compile(
    r"\b(?:сөйлесейік|айтайық|тоқталайық|оралайық|бастайық|көшейік)\b"
    r"|\bде(?:п жүр\w*|йді|ген (?:пікір|сөз|әңгіме)\w*|йтін\w*)\b|^(?:демек|яғни|сонда|сонымен)\b"
    r"|\b(?:давайте|поговорим|верн[её]мся|начн[её]м|перейд[её]м|говорят|считают|считается)\b"
    r"|^(?:значит|то есть|выходит|получается|стало быть)\b"
    r"|\b(?:let[’']s|let us|go on|go ahead|imagine)\b"
    r"|\b(?:(?:people|some|many|critics|reviewers)(?: \w+)? (?:say|said|think))\b"
    r"|^(?:so|and yet|then|still)\b",
    re.IGNORECASE,
)
"""How an interviewer calls for an answer without asking: an invitation, hearsay, a conclusion to confirm."""
_SENTENCE = re.compile(r"(?<=[.!?…])[»”\"]?\s+")
_GENERIC = 0.05
"""Share of the paragraphs or sentences of answers that may speak to somebody before that tells nothing."""
_SELDOM = 2
"""So many may do it in any interview."""
_OF_MANY = 5
_OUTLIER = 6
_MUCH = 0.25


def confidence(evidence: Evidence, rival: float, doubts_: Sequence[str], twofold: float) -> float:
    """From 0 to 1: how surely the reading is right.

    `rival` is the score of the best other reading, `twofold` the share of the pairs that may be two.
    """
    sure = min(1.0, evidence.score / 0.9)
    close = max(0.0, rival / evidence.score - 0.85) if evidence.score else 0.0
    return round(max(0.05, sure - close - twofold - 0.02 * min(len(doubts_), 5)), 2)


def _about(talk: Conversation) -> Iterator[str]:
    """What the outlet says above and below the talk."""
    yield from (piece.text for piece in talk.lead)
    end = talk.pairs[-1].answer[-1].at
    yield from (left.piece.text for left in talk.left if left.piece.at > end)


def _set_apart(pairs: Sequence[Pair]) -> bool:
    """Whether all questions have one look, which no answer has."""
    looks = {pair.question[0].look for pair in pairs if pair.question}
    return len(looks) == 1 and looks.isdisjoint(pair.answer[0].look for pair in pairs) and looks != {""}


def _prompts(pair: Pair) -> bool:
    """Whether a question that does not ask still calls for an answer: it speaks to somebody, or invites."""
    said = [each.text for each in pair.question]
    return any(addresses(text) or _INVITATION.search(text) for text in said) or is_closing(said)


def _ends_asking(text: str) -> bool:
    """Whether somebody's last sentence asks somebody else, not himself: rhetorical questions do not."""
    last = _SENTENCE.split(text)[-1]
    return last.endswith("?") and addresses(last) and not speaks_of_self(last)


def glued(pairs: Sequence[Pair]) -> frozenset[int]:
    """The pairs, counted from 1, in whose answer a paragraph or a sentence may be the next question.

    It is as short as questions are, asks nothing, speaks to somebody and not of its speaker, and what
    follows speaks of its own; answers whose speakers often say «you» tell nothing.
    """
    longest = max(_LONG, *(_length(pair.question) for pair in pairs))
    answers = [[piece.text for piece in pair.answer] for pair in pairs]
    found: set[int] = set()
    for parts in (answers, [[s for text in said for s in _SENTENCE.split(text)] for said in answers]):
        within = [text for said in parts for text in said]
        if sum(map(_turns_to_somebody, within)) <= max(_SELDOM, _GENERIC * len(within)):
            found |= {i for i, said in enumerate(parts, start=1) if _switches(said, longest)}
    return frozenset(found)


def _switches(said: Sequence[str], longest: int) -> bool:
    """Whether, after the first, one speaks to somebody and the next of itself."""
    return any(
        len(text) <= longest and _turns_to_somebody(text) and speaks_of_self(after) and not addresses(after)
        for text, after in pairwise(said[1:])
    )


def _turns_to_somebody(text: str) -> bool:
    return addresses(text) and not speaks_of_self(text) and not is_question(text)


def _is_personal(pair: Pair) -> bool:
    return _is_addressed(pair) or _is_of_self(pair)


def _is_addressed(pair: Pair) -> bool:
    return any(addresses(piece.text) for piece in pair.question)


def _is_of_self(pair: Pair) -> bool:
    return any(speaks_of_self(piece.text) for piece in pair.answer)


def _mostly_of_self(pairs: Sequence[Pair]) -> bool:
    return 2 * sum(map(_is_of_self, pairs)) >= len(pairs)


def _length(said: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in said)
