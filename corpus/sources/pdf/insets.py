"""Insets: captions, boxes, pull quotes and footnotes, which stand in the text's place and are not of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from corpus.sources.pdf.body import Body
from corpus.sources.pdf.lines import PrintedLine
from corpus.sources.pdf.page import Box, Page

CAPTION = "caption"
BOXED = "boxed insert"
ADVERTISEMENT = "advertisement"
PULL_QUOTE = "pull quote"
FOOTNOTE = "footnote"

_MOST = 0.5
"""Of a page's characters; what holds more is no inset."""
_WHOLE = 0.6
"""Of a page's area; a greater frame is about the page."""
_LEAST = 30.0
"""Points; a smaller picture is an ornament."""
_BANDS = 3
"""Frames of body type in one document: its questions are set on a tint."""
_BELOW = 2.5
"""Of the type size: how far a caption stands from its picture."""
_CAPTION_LINES = 8
_SMALLER = 0.4
"""Points less than the body's size: other type."""
_QUOTED = 24
"""Letters of a pull quote by which it is found in the text."""

_QUESTION = re.compile(r"^\s*[–—−-]\s|\?[»”\"]?\s*$")
_ADVERTISEMENT = re.compile(r"\b(?:жарнама|реклама|advertisement|на правах рекламы)\b", re.IGNORECASE)
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,!?…»”)]))[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
"""A raised number behind a word or its punctuation; behind shorter ones it is a power of a unit."""
_NOTE = re.compile(r"(?:\*+|\d{1,2}[.)]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|†)\s*\S")


def boxes(page: Page) -> list[Box]:
    """The frames of a page that may hold an inset."""
    whole = page.width * page.height
    frames = [
        frame
        for frame in page.frames
        if frame.area < _WHOLE * whole and frame.y1 - frame.y0 > 10 and frame.x1 - frame.x0 > 40
    ]
    return sorted(frames, key=lambda frame: -frame.area)


def boxed(pages: Sequence[tuple[Page, Sequence[PrintedLine]]], body: Body) -> dict[int, str]:
    """The reasons of lines that stand in boxes, by the lines' `id`."""
    found: dict[int, str] = {}
    bands: list[list[PrintedLine]] = []
    for page, lines in pages:
        taken: list[list[PrintedLine]] = []
        for box in boxes(page):
            held = [line for line in lines if id(line) not in found and _is_in(line, box)]
            if not held or _share(held, lines) > _MOST or all(map(body.heading, held)):
                continue
            if _is_band(held, body):
                bands.append(held)
            elif len(held) > 1 or not _is_body(held[0], body):
                taken.append(held)
        if _share([line for held in taken for line in held if _is_body(line, body)], lines) > _MOST:
            taken = [held for held in taken if not _is_body(held[0], body)]
        for held in taken:
            sold = any(_ADVERTISEMENT.search(line.text) for line in held[:1] + held[-1:])
            found.update(dict.fromkeys(map(id, held), ADVERTISEMENT if sold else BOXED))
    if len(bands) < _BANDS:
        for held in bands:
            if len(held) > 1 and not any(_QUESTION.search(line.text) for line in (held[0], held[-1])):
                found.update(dict.fromkeys(map(id, held), BOXED))
    return found


def _is_in(line: PrintedLine, box: Box) -> bool:
    middle = line.y - line.size / 3
    return box.holds(line.x0 + 2, middle) and box.holds(line.x1 - 2, middle)


def _is_body(line: PrintedLine, body: Body) -> bool:
    return abs(line.size - body.size) < _SMALLER


def _is_band(held: Sequence[PrintedLine], body: Body) -> bool:
    """Whether a box holds a turn of the talk, on a tint: body type, bold as a rule, and few lines."""
    turn = _QUESTION.search(held[0].text) or _QUESTION.search(held[-1].text)
    strong = all(line.strong >= len(line.text) for line in held)
    return all(_is_body(line, body) for line in held) and bool(turn or strong) and len(held) <= 15


def _share(some: Sequence[PrintedLine], every: Sequence[PrintedLine]) -> float:
    return sum(len(line.text) for line in some) / max(sum(len(line.text) for line in every), 1)


def captions(page: Page, lines: Sequence[PrintedLine], body: Body) -> dict[int, str]:
    """The captions beneath, beside and upon the pictures of a page, by the lines' `id`."""
    found: dict[int, str] = {}
    pictures = [
        each
        for each in (*page.pictures, *_blank(page.frames, lines))
        if min(each.x1 - each.x0, each.y1 - each.y0) >= _LEAST and each.area < 0.8 * page.width * page.height
    ]
    other = [line for line in lines if _is_other(line, body) and not body.heading(line)]
    for picture in pictures:
        edge, size, count = picture.y1, 0.0, 0
        for line in sorted(other, key=lambda each: each.y):
            wide = min(line.x1, picture.x1) - max(line.x0, picture.x0)
            inside = picture.holds((line.x0 + line.x1) / 2, line.y - line.size / 3)
            if inside and line.x0 > picture.x0 - 2 and line.x1 < picture.x1 + 2:
                found[id(line)] = CAPTION
                continue
            if (
                wide < 0.5 * (line.x1 - line.x0)
                or line.y < picture.y1
                or (count and abs(line.size - size) >= _SMALLER)
            ):
                continue
            reach = _BELOW if not count else 1.7
            if line.top - edge > reach * line.size or count >= _CAPTION_LINES:
                break
            found[id(line)] = CAPTION
            edge, size, count = line.bottom, line.size, count + 1
    return found


def _blank(frames: Iterable[Box], lines: Sequence[PrintedLine]) -> Iterator[Box]:
    """Areas without text on them: drawings, and what stands for a picture."""
    return (frame for frame in frames if not any(_is_in(line, frame) for line in lines))


def _is_other(line: PrintedLine, body: Body) -> bool:
    """Whether a line is set in other type than the body: smaller, slanted, or of another family."""
    if line.size < body.size - _SMALLER:
        return True
    return line.face.italic or _family(line.face.name) != _family(body.face)


def _family(name: str) -> str:
    return re.split(r"[-,]|(?<=[a-z])(?:Bold|Italic|Regular|Roman|MT|PS)", name, maxsplit=1)[0].lower()


def footnotes(blocks: Iterable[Sequence[PrintedLine]], body: Body) -> dict[int, str]:
    """Small type at the foot of a column that begins with a note mark, by the lines' `id`."""
    found: dict[int, str] = {}
    for lines in blocks:
        start = len(lines)
        while start and lines[start - 1].size < 0.93 * body.size:
            start -= 1
        notes = lines[start:]
        if start and notes and _NOTE.match(notes[0].text):
            found.update(dict.fromkeys(map(id, notes), FOOTNOTE))
    return found


def without_marks(lines: Iterable[PrintedLine], notes: dict[int, str]) -> None:
    """Takes the marks that point to footnotes out of a document's lines; `notes` are its footnotes."""
    held = list(lines)
    told = {
        found[0] for line in held if id(line) in notes and (found := re.match(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+", line.text))
    }
    marks = {mark.translate(_RAISED_DIGITS) for mark in told}
    for line in held:
        if id(line) not in notes:
            line.text = _MARK.sub(lambda mark: "" if mark[0] in marks else mark[0], line.text)
            line.strong = min(line.strong, len(line.text))


def interruptions(flow: Sequence[PrintedLine], body: Body) -> dict[int, str]:
    """What stands amid a sentence in other type, or says in great type what the text says; by `id`."""
    found: dict[int, str] = {}
    text = _letters(line.text for line in flow if _is_body(line, body))
    looks = Counter(line.look for line in flow)
    first = next((i for i, line in enumerate(flow) if _is_body(line, body)), 0)
    start = first
    while start < len(flow):
        end = start + 1
        while end < len(flow) and flow[end].look == flow[start].look and flow[end].page == flow[start].page:
            end += 1
        held = flow[start:end]
        if start > first and not _is_body(held[0], body):
            reason = PULL_QUOTE if body.heading(held[0]) else CAPTION
            said = _letters(line.text for line in held)
            repeated = bool(body.heading(held[0])) and len(said) >= _QUOTED and said in text
            amid = end < len(flow) and _goes_on(flow[start - 1].text, flow[end].text)
            if repeated or (amid and looks[held[0].look] < len(flow) / 4):
                found.update(dict.fromkeys(map(id, held), reason))
        start = end
    return found


def _letters(texts: Iterable[str]) -> str:
    return re.sub(r"[\W_]+", "", "".join(texts)).lower()


def _goes_on(before: str, after: str) -> bool:
    return re.search(r"[.!?…:;]['»”\")\]]*$", before) is None and after[:1].islower()
