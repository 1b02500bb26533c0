"""The convention of labels: a turn begins with its speaker's name, or a word for asking or answering."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from corpus.credits import is_credit
from corpus.labels import says_answering, says_asking
from corpus.punctuation import ends_sentence, opening_dash
from corpus.segmentation import labels, questions, roles
from corpus.segmentation.asking import asks, is_question
from corpus.segmentation.labels import Label
from corpus.segmentation.pieces import Piece
from corpus.segmentation.turns import Reading, Turn

_FEW = 2
_LONGEST_NAME = 4
"""Words of a name that is told to be another's full form."""
_OF_MOST = 0.1
"""Share of the commonest speaker's turns that a name without a capital surname has to have."""


def readings(pieces: Sequence[Piece]) -> Iterator[Reading]:
    """The document read by its labels; nothing where it has none."""
    found = _opened(pieces)
    speakers = {label.speaker for label in found.values()}
    if len(speakers) > 1:
        yield from _of_several(pieces, found)
    elif speakers:
        yield from _of_one(pieces, found)


def _opened(pieces: Sequence[Piece]) -> dict[int, Label]:
    """The labels that pieces open with, by the pieces' numbers, one person having one name."""
    found = {i: label for i, piece in enumerate(pieces) if (label := labels.opening(piece))}
    inline = sum(label.end < len(pieces[i].text) for i, label in found.items())
    if len(alone := _names_alone(pieces)) > 2 * inline:
        found = alone
    seen: set[str] = set()
    times: Counter[str] = Counter()
    for i, label in found.items():
        times[label.speaker] += len(pieces[i].text) == label.end or pieces[i].text not in seen
        seen.add(pieces[i].text)
    sure = {label.speaker for label in found.values() if label.sure or label.known}
    known = {speaker for speaker in times if says_asking(speaker) or says_answering(speaker)}
    most = max(times.values(), default=0)
    named = {
        speaker
        for speaker, count in times.items()
        if count >= _FEW and (speaker in sure or count >= _OF_MOST * most)
    }
    if named | known:
        named |= {label.speaker for label in found.values() if label.names}
    persons = named | known
    short = {form for person in persons for form in _short_forms(person)}
    aliases = {
        speaker: min((form for form in _short_forms(speaker) if form in times), key=_order, default=speaker)
        for speaker in times
        if speaker in persons or speaker in short or not persons.isdisjoint(_short_forms(speaker))
    }
    if known and not named and len(known) < _FEW:
        return {}
    return {
        i: replace(label, speaker=_shortest(aliases, label.speaker))
        for i, label in found.items()
        if label.speaker in aliases
    }


def _names_alone(pieces: Sequence[Piece]) -> dict[int, Label]:
    """Names on lines of their own, where at least two come again and again."""
    found = {i: label for i, piece in enumerate(pieces[:-1]) if (label := labels.alone(piece))}
    times = Counter(label.speaker for label in found.values())
    again = {speaker for speaker, count in times.items() if count > _FEW}
    return {i: label for i, label in found.items() if label.speaker in again} if len(again) > 1 else {}


def _shortest(aliases: Mapping[str, str], speaker: str) -> str:
    seen = {speaker}
    while (form := aliases.get(speaker, speaker)) not in seen:
        speaker = form
        seen.add(form)
    return speaker


def _short_forms(name: str) -> frozenset[str]:
    """What a label may have become when it comes again: a part of the name, its initials.

    >>> sorted(_short_forms("айгүл сейітова"))
    ['а с', 'а сейітова', 'айгүл', 'айгүл с', 'с а', 'сейітова']
    """
    words = name.split()
    if not 1 < len(words) <= _LONGEST_NAME:
        return frozenset()
    initials = [word[0] for word in words]
    spelt = (" ".join(form) for form in product(*zip(words, initials, strict=True)))
    return frozenset((*words, *spelt, " ".join(reversed(initials)))) - {name}


def _order(form: str) -> tuple[int, str]:
    return len(form), form


def _of_several(pieces: Sequence[Piece], found: Mapping[int, Label]) -> Iterator[Reading]:
    """Each label opens a turn; who asks is told by the speaker."""
    lead, turns = _turns(pieces, found)
    if not turns:
        return
    asking = roles.by_speaker(turns)
    stray = _strays(turns, asking)
    if stray:
        found = {i: label for i, label in found.items() if label.speaker not in stray}
        lead, turns = _turns(pieces, found)
        asking = roles.by_speaker(turns)
    turns, told = _with_unlabelled_answers(turns, asking)
    yield Reading("labels", lead, turns, told)


def _turns(pieces: Sequence[Piece], found: Mapping[int, Label]) -> tuple[tuple[Piece, ...], tuple[Turn, ...]]:
    lead: list[Piece] = []
    turns: list[tuple[Label, Piece, list[Piece]]] = []
    for i, piece in enumerate(pieces):
        if label := found.get(i):
            rest = piece.part(label.end)
            turns.append((label, piece, [rest] if rest.text else []))
        elif turns and not turns[-1][2] and (dash := opening_dash(piece.text)):
            turns[-1][2].append(piece.part(len(dash)))
        elif turns:
            turns[-1][2].append(piece)
        else:
            lead.append(piece)
    kept = tuple(
        Turn(tuple(said), replace(piece, text=label.printed), label.speaker, piece)
        for label, piece, said in turns
        if said
    )
    return tuple(lead), kept


def _strays(turns: Sequence[Turn], asking: Mapping[str, bool]) -> frozenset[str]:
    """Lone words and names that come once and never ask or reply: words of an answer, with a colon."""
    replying = {
        turn.speaker
        for before, turn in zip([None, *turns], turns, strict=False)
        if before is None or asking[before.speaker]
    }
    times = Counter(turn.speaker for turn in turns)
    lone = {speaker for speaker in times if len(speaker.split()) == 1 or times[speaker] < _FEW}
    return frozenset(
        speaker
        for speaker in lone - replying
        if not (says_asking(speaker) or says_answering(speaker))
        and not asking[speaker]
        and not _in_capitals(turns, speaker)
    )


def _in_capitals(turns: Sequence[Turn], speaker: str) -> bool:
    return any(
        turn.label is not None and turn.label.text.rstrip(": ").isupper()
        for turn in turns
        if turn.speaker == speaker
    )


def _with_unlabelled_answers(
    turns: Sequence[Turn], asking: Mapping[str, bool]
) -> tuple[tuple[Turn, ...], tuple[bool, ...]]:
    """Parts a question from the answer after it where the answer has no label of its own."""
    parted: list[Turn] = []
    told: list[bool] = []
    for i, turn in enumerate(turns):
        parted.append(turn)
        told.append(asking[turn.speaker])
        following = asking[turns[i + 1].speaker] if i + 1 < len(turns) else True
        if told[-1] and following and len(turn.said) > 1:
            end = next((k + 1 for k, each in enumerate(turn.said) if is_question(each.text)), 0)
            if 0 < end < len(turn.said):
                parted[-1] = replace(turn, said=turn.said[:end])
                parted.append(Turn(turn.said[end:]))
                told.append(False)
    return tuple(parted), tuple(told)


def _of_one(pieces: Sequence[Piece], found: Mapping[int, Label]) -> Iterator[Reading]:
    """One speaker is labelled: the one who asks, or the one who answers."""
    asking = sum(asks(pieces[i].text) for i in found)
    speaker = next(iter(found.values())).speaker
    if says_asking(speaker) or (not says_answering(speaker) and 2 * asking >= len(found)):
        opened = {i: label.end for i, label in found.items()}
        yield from questions.reading("labels of questions", pieces, opened)
    else:
        before = {i - 1: 0 for i in found if i and i - 1 not in found}
        before = {i: 0 for i in before if ends_sentence(pieces[i].text) and not is_credit(pieces[i].text)}
        yield from questions.reading("labels of answers", pieces, before)
