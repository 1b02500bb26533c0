"""A pair's question and answer, in as many parts as Telegram's limit needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from corpus.kazakh import sentences
from handlers.language import Texts
from handlers.render.citations import source_lines
from handlers.render.html import MOST_UNITS, escape, quote, units
from storage.pairs import OpenPair

FRAME_UNITS = 600
"""Room for labels and the source (a title or address does not stand in it: only names and a date)."""
PART_UNITS = MOST_UNITS - FRAME_UNITS


@dataclass(frozen=True, slots=True)
class Part:
    """What of a pair stands in one message: paragraphs."""

    question: tuple[str, ...]
    answer: tuple[str, ...]


def parts(pair: OpenPair) -> tuple[Part, ...]:
    """The pair cut at paragraphs, else at sentences; the question stands whole in the first part(s)."""
    question = list(_filled(pair.question, PART_UNITS, PART_UNITS))
    left = PART_UNITS - sum(units(paragraph) + 2 for paragraph in question[-1])
    answer = list(_filled(pair.answer, left, PART_UNITS))
    alone = [Part(tuple(piece), ()) for piece in question[:-1]]
    first = Part(tuple(question[-1]), tuple(answer[0]))
    return (*alone, first, *(Part((), tuple(piece)) for piece in answer[1:]))


def _filled(paragraphs: Sequence[str], first: int, room: int) -> Iterator[list[str]]:
    """Lists of paragraphs of at most `room` units (the first of at most `first`, perhaps empty)."""
    filled: list[str] = []
    left = first
    for paragraph in paragraphs:
        size = units(paragraph) + 2
        if size <= left:
            filled.append(paragraph)
            left -= size
            continue
        if size <= room:
            yield filled
            filled, left = [paragraph], room - size
            continue
        for piece in _pieces(paragraph, room):
            size = units(piece) + 2
            if size > left:
                yield filled
                filled, left = [], room
            filled.append(piece)
            left -= size
    yield filled


def _pieces(paragraph: str, room: int) -> Iterator[str]:
    """A paragraph that no message holds: whole sentences; of one that no message holds, whole words.

    A word that no message holds is cut: a character has two units at most.
    """
    piece = ""
    for sentence in sentences.split(paragraph):
        fits = units(sentence) + 2 <= room
        for run in [sentence] if fits else wrap(sentence, room // 2 - 1, break_on_hyphens=False):
            longer = f"{piece} {run}" if piece else run
            if units(longer) + 2 > room and piece:
                yield piece
                piece = run
            else:
                piece = longer
    if piece:
        yield piece


def answer(texts: Texts, pair: OpenPair, number: int, *, group: bool) -> str:
    """Part `number` (from 1) of a pair; in groups the answer, too, is folded."""
    _ = texts.gettext
    whole = parts(pair)
    part = whole[number - 1]
    blocks = []
    if part.question:
        asked = "\n\n".join(map(escape, part.question))
        label = _("Сұрақ")
        blocks.append(f"<b>{label}</b>\n{quote(asked, expandable=True)}")
    if part.answer:
        said = "\n\n".join(map(escape, part.answer))
        label = _("Жауап") if part.question or number == 1 else _("Жауаптың жалғасы")
        blocks.append(f"<b>{label}</b>\n{quote(said, expandable=True) if group else said}")
    source = source_lines(texts, pair.cited, pair.position)
    if len(whole) > 1:
        source += " · " + _("{part}/{parts}-бөлік").format(part=number, parts=len(whole))
    originals = original_language(texts, pair.cited.language)
    return "\n".join(blocks) + f"\n\n{source}{originals}"


def original_language(texts: Texts, language: str) -> str:
    """In another language than the interview's: that the text is an original; else empty."""
    if texts.language == language:
        return ""
    _ = texts.gettext
    originals = {
        "kk": _("Мәтін – қазақ тіліндегі түпнұсқа."),
        "ru": _("Мәтін – орыс тіліндегі түпнұсқа."),
        "en": _("Мәтін – ағылшын тіліндегі түпнұсқа."),
    }
    return f"\n<i>{originals[language]}</i>"
