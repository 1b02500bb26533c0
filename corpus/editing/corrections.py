"""The editor's word on single pairs, excerpts and figures: named, hidden, pinned, chosen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from corpus.editing.edits import Edits, PairEdit, QuotationEdit
from corpus.editing.words import places
from corpus.model import CorpusError, Excerpt, Figure, QAPair, quotation_id
from corpus.timewords import year_notes

_Quotation = TypeVar("_Quotation", Excerpt, Figure)


def apply(qa_pairs: Sequence[QAPair], edits: Edits, published_on: date | None = None) -> tuple[QAPair, ...]:
    """The pairs with the editor's corrections; a hidden pair hides its excerpts and figures too.

    What was hidden and is no longer found by the rules needs no mending as long as its text is there.
    Raises CorpusError when a pair, excerpt, figure or text that the editor named is not there.
    """
    present = {pair.number for pair in qa_pairs}.union(*(pair.joined for pair in qa_pairs))
    _refuse_lost(edits.pairs, present, "pairs")
    chosen = [_with_chosen(pair, edits, published_on) for pair in qa_pairs]
    answers = {str(pair.number): [passage.text for passage in pair.answer] for pair in qa_pairs}
    offered = {_name(found.id) for pair in chosen for found in pair.excerpts}
    _refuse_lost(edits.excerpts, offered | _idle(edits.excerpts, answers), "excerpts")
    counted = {_name(found.id) for pair in chosen for found in pair.figures}
    _refuse_lost(edits.figures, counted | _idle(edits.figures, answers), "figures")
    return tuple(_edited(pair, edits) for pair in chosen)


def _with_chosen(pair: QAPair, edits: Edits, published_on: date | None) -> QAPair:
    """The pair with the editor's own excerpts, instead of those of the rules that they overlap."""
    edit = edits.pairs.get(pair.number)
    if edit is None or not edit.excerpts:
        return pair
    own = {words: _excerpt(pair, words, published_on) for words in edit.excerpts}
    kept = [found for found in pair.excerpts if not any(_overlap(pair, found, mine) for mine in own.values())]
    by_place = sorted((*own.values(), *kept), key=lambda found: _span(pair, found))
    return replace(pair, excerpts=tuple(by_place))


def _excerpt(pair: QAPair, words: str, published_on: date | None) -> Excerpt:
    for passage in pair.answer:
        for start, end in places(words, passage.text):
            text = passage.text[start:end]
            years = year_notes(passage.text[:end], published_on)
            return Excerpt(quotation_id(pair.id, text), text, passage.position, years, pinned=True)
    raise CorpusError(
        f"[pairs.{pair.number}] excerpts: “{words[:60]}” stands in no paragraph of the answer: "
        f"write it letter for letter as it is printed there"
    )


def _overlap(pair: QAPair, one: Excerpt, other: Excerpt) -> bool:
    (passage, start, end), (others, begun, ended) = _span(pair, one), _span(pair, other)
    return passage == others and start < ended and begun < end


def _span(pair: QAPair, excerpt: Excerpt) -> tuple[int, int, int]:
    start = pair.answer[excerpt.passage].text.index(excerpt.text)
    return excerpt.passage, start, start + len(excerpt.text)


def _edited(pair: QAPair, edits: Edits) -> QAPair:
    edit = edits.pairs.get(pair.number, PairEdit())
    return replace(
        pair,
        heading=edit.heading or pair.heading,
        hidden=pair.hidden or edit.hide,
        until=edit.until or pair.until,
        topics=pair.topics if edit.topics is None else edit.topics,
        excerpts=tuple(_corrected(found, edits.excerpts, edit, "excerpts") for found in pair.excerpts),
        figures=tuple(_corrected(found, edits.figures, edit, "figures") for found in pair.figures),
    )


def _corrected(
    found: _Quotation, edits: Mapping[str, QuotationEdit], pair: PairEdit, section: str
) -> _Quotation:
    name = _name(found.id)
    edit = edits.get(name, QuotationEdit())
    if edit.text is not None and not found.text.startswith(edit.text):
        raise CorpusError(
            f'[{section}."{name}"] opens with “{found.text[:40]}”, not with “{edit.text}”: correct its '
            f"id or text"
        )
    last_days = [day for day in (found.until, edit.until, pair.until) if day]
    hidden = found.hidden if edit.hide is None else edit.hide
    return replace(
        found,
        hidden=hidden or pair.hide,
        until=min(last_days, default=None),
        pinned=found.pinned or edit.pin,
    )


def _idle(edits: Mapping[str, QuotationEdit], answers: Mapping[str, Sequence[str]]) -> set[str]:
    """Names of what is hidden, for good or from a day, and whose opening words still stand in its answer."""
    return {
        name
        for name, edit in edits.items()
        if edit.text is not None and not edit.pin and edit.hide is not False
        for answer in [answers.get(name.partition(".")[0], ())]
        if any(edit.text in paragraph for paragraph in answer)
    }


def _name(quotation: str) -> str:
    return quotation.rpartition("/")[2]


def _refuse_lost(named: Collection[object], present: Collection[object], section: str) -> None:
    lost = sorted(str(name) for name in named if name not in present)
    if lost:
        raise CorpusError(
            f"[{section}] names {', '.join(lost)}, which the text no longer has: take the entry out or "
            f"mend its name"
        )
