"""Lines to paragraphs: what a column, a page or a narrow measure broke is joined again."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.labels import ANSWERING, ASKING
from corpus.model import Language
from corpus.punctuation import ends_sentence, opening_dash, starts_lower
from corpus.restoration import hyphens
from corpus.restoration.characters import SOFT_HYPHENS
from corpus.restoration.draft import Seam
from corpus.restoration.hyphens import Vocabulary
from corpus.restoration.lines import Layout, Line

_HEADING_LINES = 2
"""A block of so few lines without a full stop is a heading, not a paragraph that goes on."""

_LABEL = re.compile(r"([^\W\d_][\w.\- ]{0,38}):(?:\s|$)")

_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")
_LAST_WORD = re.compile(r"[\w%]+(?:[-‐‑][\w%]+)*$")
_NUMBER_WITH_ENDING = re.compile(r"\d[\d ]*-[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
"""«140-қа», «5-шіден»: no heading is followed by a paragraph that begins so."""
_FIRST_WORD = re.compile(r"\S+")
_RUNNING = 60
"""Characters that a label or a heading seldom has."""
_VERSE = 45
"""Characters of a long line of verse: eleven syllables."""
_INNER_END = re.compile(r"[.!?…][»”\")]*\s+[«“\"(]*[^\W\d_a-zа-яёәғқңөұүһі]")
"""A sentence that ends within a line: verse ends them at its lines' ends."""
_OFTEN = 3
"""One in so many line breaks amid a sentence: authors break lines where sentences end."""
_SYLLABLE = 5
"""Characters of a word's beginning, with its hyphen, that a typesetter would have moved up to fill a line."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it was typeset, and what the markup said of it: the fields of SourceLine."""

    text: str
    strong: int = 0
    heading: int = 0
    style: str = ""


def seams(lines: Sequence[Line], language: Language) -> dict[int, Seam]:
    """The numbers of the lines that go on from those before them, and how each is joined.

    Hyphens at line ends are kept or dropped by evidence.
    """
    layout = Layout.of(lines)
    vocabulary = Vocabulary.of(line.text for line in lines)
    found: dict[int, Seam] = {}
    number = 0
    for group in _groups(lines, layout):
        for before, line in pairwise(group):
            number += 1
            found[number] = _seam(before.text, line.text, vocabulary, language)
        number += 1
    return found


def _groups(lines: Sequence[Line], layout: Layout) -> list[list[Line]]:
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    labels = _labels(lines)
    loose = layout.marked and _breaks_anywhere(lines)
    for i, (before, line) in enumerate(pairwise(lines), start=1):
        if before.names or line.names:
            belongs = False
        elif layout.marked:
            belongs = _belongs(lines, i, labels, loose)
        elif before.style or line.style:  # quoted in a letter
            belongs = before.style == line.style and not line.gap and not ends_sentence(before.text)
        else:
            belongs = _continues(groups[-1], before, line, layout, labels) and not _opens_turn(
                before, line, labels
            )
        if belongs:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _belongs(lines: Sequence[Line], i: int, labels: frozenset[str], loose: bool) -> bool:
    """Whether a line goes on from the one before it: as its markup tells, else as the text does.

    `loose`: line breaks of this document part nothing.
    """
    before, line = lines[i - 1], lines[i]
    if line.begins is not None:
        return not line.begins or _is_torn(before, line)
    opens = opening_dash(line.text) or line.strong or _opens_turn(before, line, labels)
    return _goes_on_past_break(lines, i) or (loose and not opens)


def _is_torn(before: Line, line: Line) -> bool:
    """Whether two paragraphs of the markup are halves of one: a page ended there before it was made."""
    if before.heading or line.heading or before.style != line.style or not starts_lower(line.text):
        return False
    return hyphens.ends_broken(before.text) or (
        len(before.text) > _RUNNING and not ends_sentence(before.text) and before.text[-1:].isalnum()
    )


def _goes_on_past_break(lines: Sequence[Line], i: int) -> bool:
    """Whether a sentence goes on past a line break that stands within a paragraph; verse does not."""
    before, line = lines[i - 1], lines[i]
    if hyphens.ends_broken(before.text):
        return starts_lower(line.text)
    if ends_sentence(before.text) or before.text[-1] in ":;":
        return False
    only = before.begins is not None and (i + 1 == len(lines) or lines[i + 1].begins is not None)
    if opening_dash(line.text):
        listed = any(
            lines[k].begins is None and opening_dash(lines[k].text) for k in (i - 1, i + 1) if k < len(lines)
        )
        return not listed and (starts_lower(_undashed(line.text)) or _counts_on(line))
    prose = max(len(before.text), len(line.text)) > _VERSE or _INNER_END.search(f"{before.text} {line.text}")
    if not only and not prose:
        return False
    comma = before.text[-1] == "," and not line.strong
    return starts_lower(line.text) or comma or (only and line.text[0].isdigit())


def _breaks_anywhere(lines: Sequence[Line]) -> bool:
    """Whether line breaks within paragraphs were put for their looks: many stand amid sentences."""
    places = [i for i, line in enumerate(lines) if i and line.begins is None]
    return _OFTEN * sum(_goes_on_past_break(lines, i) for i in places) >= len(places)


def _labels(lines: Sequence[Line]) -> frozenset[str]:
    """What lines begin with before a colon, again and again: speakers' names, not words of a sentence."""
    found = Counter(label[1].lower() for line in lines if (label := _LABEL.match(line.text)))
    return frozenset(label for label, times in found.items() if times > 1) | ASKING | ANSWERING


def _opens_turn(before: Line, line: Line, labels: frozenset[str]) -> bool:
    label = _LABEL.match(line.text)
    return label is not None and label[1].lower() in labels and ends_sentence(before.text)


def _continues(
    paragraph: Sequence[Line], before: Line, line: Line, layout: Layout, labels: frozenset[str]
) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    ended = ends_sentence(before.text)
    if hyphens.ends_broken(before.text) and line.text[:1].isalnum():
        return layout.wrapped or starts_lower(line.text) or not line.gap
    if not layout.wrapped:
        return not ended and starts_lower(line.text) and not before.text.endswith(":") and _is_running(before)
    spaced = layout.spaced and before.trailing
    if opening_dash(line.text):
        if before.text.endswith((";", ":")) and (line.gap or _would_have_fitted(before, line, layout)):
            return False
        if not ended:
            goes_on = starts_lower(_undashed(line.text))
            return goes_on or not line.gap or (_counts_on(line) and not _is_heading(paragraph, labels))
        return spaced and not line.gap
    if line.gap:
        return _continues_over_gap(paragraph, before, line, layout, labels)
    if ended and not spaced and line.indent > paragraph[-1].indent:
        return False
    if ended and not layout.gapped:
        return not _would_have_fitted(before, line, layout)
    return True


def _continues_over_gap(
    paragraph: Sequence[Line], before: Line, line: Line, layout: Layout, labels: frozenset[str]
) -> bool:
    """Whether a paragraph goes on past a blank line or page furniture: a column or a page ended there."""
    if ends_sentence(before.text):
        if layout.spaced:
            return before.trailing
        # Where blank lines part paragraphs, furniture without one stands within a paragraph.
        unparted = line.seamless if layout.gapped else not _would_have_fitted(before, line, layout)
        return line.page and unparted
    listed = before.text.endswith(";") and (not line.page or _would_have_fitted(before, line, layout))
    if listed or (before.text.endswith(":") and not line.page):
        return False
    if starts_lower(line.text) or _NUMBER_WITH_ENDING.match(line.text):
        return True
    if before.text.endswith(",") and not _would_have_fitted(before, line, layout):
        return True  # neither a heading nor verse, whose lines have room
    if layout.spaced and (before.trailing or _would_have_fitted(before, line, layout)):
        return before.trailing
    return not _is_heading(paragraph, labels) and not re.search(r"[»”\")]$", before.text)


def _is_heading(paragraph: Sequence[Line], labels: frozenset[str]) -> bool:
    """Whether a block of few lines may be a heading: nobody says it, and no sentence ends in it."""
    if len(paragraph) > _HEADING_LINES or not paragraph[0].gap or opening_dash(paragraph[0].text):
        return False
    if (label := _LABEL.match(paragraph[0].text)) and label[1].lower() in labels:
        return False
    return _INNER_END.search(" ".join(line.text for line in paragraph)) is None


def _would_have_fitted(before: Line, line: Line, layout: Layout) -> bool:
    """Whether the next line's beginning had room on the line before: then its end is a paragraph's."""
    word = _FIRST_WORD.match(line.text)
    need = min(len(word[0]) if word else 0, _SYLLABLE)
    return before.length + 1 + need <= layout.width


def _is_running(line: Line) -> bool:
    """Whether a line that is a paragraph of its own stops amid a sentence: a label or a heading does not."""
    return len(line.text) > _RUNNING or line.text.endswith(",")


def _counts_on(line: Line) -> bool:
    """Whether a number follows the dash that a line opens with: «қор / – 38 миллион тонна»."""
    return _undashed(line.text)[:1].isdigit()


def _undashed(text: str) -> str:
    return text[len(opening_dash(text)) :]


def _seam(text: str, following: str, vocabulary: Vocabulary, language: Language) -> Seam:
    """How a line meets the one that goes on from it."""
    if text.endswith(tuple(SOFT_HYPHENS)):
        return Seam(1, "", "soft hyphen at a line end")
    if not (hyphens.ends_broken(text) and following[:1].isalnum()):
        return Seam(0, "" if _is_range(text, following) else " ", "line end")
    before = _LAST_WORD.search(text[:-1])
    after = _WORD.match(following)
    if before is None or after is None:
        return Seam(0, "", "line end")
    reason = hyphens.belongs(before[0], after[0], vocabulary, language)
    return Seam(0, "", f"hyphen kept: {reason}") if reason else Seam(1, "", "line-end hyphen")


def _is_range(text: str, following: str) -> bool:
    """A dash between two numbers has no spaces: 2025–2027."""
    return re.search(r"\d[–—−]$", text) is not None and following[:1].isdigit()
