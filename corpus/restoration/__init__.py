"""Restoration: printed lines to the paragraphs that were typeset, every change explained."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.model import Language, Removed, Repair
from corpus.restoration import characters, furniture, lines, lost_breaks, paragraphs, words
from corpus.restoration.lines import Line
from corpus.restoration.paragraphs import Paragraph
from corpus.sources import SourceLine

Fixer = Callable[[str], str]

_LINE_FIXERS: tuple[Fixer, ...] = (
    characters.invisible_signs,
    characters.soft_hyphens,
    characters.letter_spacing,
    characters.spaces,
)
"""In this order: letter-spacing is told by single spaces, before double ones are drawn together."""

_DASH = re.compile(r"(?:^|\s)[–—]")
_HYPHEN_AS_DASH = re.compile(r"(?:^|\s)-\s")


@dataclass(frozen=True, slots=True)
class Restored:
    """A document's paragraphs, what was taken out of it, and what was changed in it."""

    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[Repair, ...]


def restore(printed: Sequence[SourceLine], language: Language) -> Restored:
    """The paragraphs of a document, from its lines as printed."""
    raw = [line.text for line in printed]
    repairs: list[Repair] = []
    fixers = _LINE_FIXERS
    if _writes_dashes(raw):
        fixers += (characters.stray_hyphens,)
    fixed = [_fix_line(line, fixers, repairs) for line in lines.numbered(raw)]
    kept, removed = furniture.remove([line for line in fixed if line.text])
    joined = paragraphs.join(kept, language)
    repairs.extend(joined.repairs)
    broken = lost_breaks.put_back(joined.paragraphs)
    repairs.extend(broken.repairs)
    parted = words.part_glued(broken.paragraphs, language)
    repairs.extend(parted.repairs)
    return Restored(tuple(map(Paragraph, parted.paragraphs)), removed, tuple(repairs))


def explain(fixer: str, before: str, after: str) -> Repair | None:
    """The change between two states of a line, cut to the words that it touched; None when there is none.

    >>> explain("soft hyphens", "осы жұмыс¬тың мәні", "осы жұмыстың мәні")
    Repair(fixer='soft hyphens', before='жұмыс¬тың', after='жұмыстың')
    >>> explain("spaces", "өндіру саласының    деңгейіне жетті", "өндіру саласының деңгейіне жетті")
    Repair(fixer='spaces', before='саласының    деңгейіне', after='саласының деңгейіне')
    """
    if before == after:
        return None
    start = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after))
    longest = min(len(before), len(after)) - start
    end = next((i for i in range(longest) if before[-1 - i] != after[-1 - i]), longest)
    while start and before[start - 1].isspace():
        start -= 1
    while start and not before[start - 1].isspace():
        start -= 1
    while end and not before[len(before) - end].isspace():
        end -= 1
    return Repair(fixer, before[start : len(before) - end], after[start : len(after) - end])


def _fix_line(line: Line, fixers: Sequence[Fixer], repairs: list[Repair]) -> Line:
    text = line.text
    for fixer in fixers:
        fixed = fixer(text)
        if repair := explain(fixer.__name__.replace("_", " "), text, fixed):
            repairs.append(repair)
        text = fixed
    return replace(line, text=text)


def _writes_dashes(raw: Sequence[str]) -> bool:
    """Whether the document has dashes of its own, so that a hyphen after a space is none."""
    return any(map(_DASH.search, raw)) and not any(map(_HYPHEN_AS_DASH.search, raw))
