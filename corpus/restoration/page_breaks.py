"""Page breaks: folios and section names that stand between the two halves of a broken sentence.

What a line is made of is not enough where a sentence may hold the same: a date, an address or a number is
furniture by its place, its repetition or its neighbours, and stays in doubt, for a figure lost is worse than
a page number left.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.punctuation import ends_sentence, opening_dash, starts_lower
from corpus.restoration.folios import Folio, Part, is_capitals, is_name
from corpus.restoration.hyphens import ends_broken
from corpus.restoration.lines import Layout, Line

_ADDRESSED: frozenset[Part] = frozenset({"web", "mail", "phone", "issue"})
_DECIDING: frozenset[Part] = _ADDRESSED | {"page"}
"""With another part beside it and nothing else on the line, none of these is a piece of a sentence."""

_LONGEST = 160
"""Characters; furniture is one line, or was drawn into one."""
_MOST_PAGES = 999
"""No newspaper has more; a greater number alone on a line is a figure of the text."""
_NEXT_PAGES = 3
"""Pages between two numbers in a row: an interview may skip a page of pictures."""
_NEAR = 3
"""Numbers before and after one that are looked at."""
_FULL = 0.7
"""Of the width: a line so long without an end goes on; a shorter one may be a heading."""
_WIDER = 1.15
"""Of the width: a line so long was not set in the column."""
_DEEP = 2
"""Spaces; a line set in deeper than a paragraph's first was set apart."""

_LETTER_BROKEN = re.compile(r"[a-zа-яёәғқңөұүһі][-‐‑\u00ad\u00ac]$")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{2,60})[»”\"]")
_LABELLED = re.compile(r":(?!//)")
"""«Тел.: …», «E-mail: …»"""
_ENDS_WITH_YEAR = re.compile(r"\d{4}[\s,]*(?:жыл|ж|год|года|г)?\.?$", re.IGNORECASE)
"""As a masthead has it; a sentence goes on from the day: «2024 жылғы 5 қаңтар, жұма күні»."""
_MAY_HOLD_PARTS = re.compile(r"\d|@|www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers of lines, counted from 0."""

    pages: frozenset[int]
    heads: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Break:
    """Lines in a row that may be furniture, and the text that they stand in."""

    places: range
    amid: bool
    """Between the halves of a sentence, or of a word."""
    open: bool
    """After a line that does not end a sentence."""
    within_word: bool
    following: str
    """The first word after them."""


def find(lines: Sequence[Line], known: set[int], layout: Layout, said: Callable[[int], bool]) -> Found:
    """The page lines and running heads at page breaks; `known` are page lines that were found by form alone.

    `said` tells by a line's number whether it is somebody's short answer.
    """
    recurring = _recurring(lines)
    quoted = frozenset(name.lower() for line in lines for name in _QUOTED.findall(line.text))
    folios = {
        i: folio
        for i, line in enumerate(lines)
        if (folio := _folio(line)) and ((_is_masthead(folio) and not opening_dash(line.text)) or not said(i))
    }
    candidates = {
        i for i, folio in folios.items() if _may_be(folio, lines[i], i in recurring, quoted)
    } | known
    breaks = tuple(_breaks(lines, candidates, layout))
    pages = set(known)
    for each in breaks:
        pages.update(i for i in each.places if i in folios and _is_sure(folios[i], lines[i], each, layout))
    if not layout.wrapped:
        return Found(frozenset(pages), frozenset())
    for each in breaks:
        touching = bool(pages.intersection(each.places))
        pages.update(
            i for i in each.places if i in folios and _is_likely(folios[i], lines, i, each, touching, layout)
        )
    numbers = _numbers(folios, pages, breaks)
    heads: set[int] = set()
    for each in breaks:
        touching = bool(pages.intersection(each.places))
        for i in each.places:
            if i in pages or i not in folios or not _stands_apart(lines[i], each, layout):
                continue
            told = touching or i in recurring
            if not folios[i].parts:
                heads.update({i} if told and (each.amid or touching) else ())
            elif (touching and folios[i].telling == {"number"} and not folios[i].names) or (
                each.amid and (told or _is_set_apart(lines, i, each) or _in_sequence(i, folios[i], numbers))
            ):
                pages.add(i)
    return Found(frozenset(pages), frozenset(heads))


def _folio(line: Line) -> Folio | None:
    """The line taken apart, when it is short enough; one with nothing to take is a name at most."""
    if len(line.text) > _LONGEST:
        return None
    if _MAY_HOLD_PARTS.search(line.text):
        return Folio.of(line.text)
    return Folio(frozenset(), (line.text,), False, False, None) if is_name(line.text) else None


def _recurring(lines: Sequence[Line]) -> frozenset[int]:
    """Lines that come again when their digits are masked, and are more than digits."""
    keys = [re.sub(r"\W+|\d+", "", line.text).lower() for line in lines]
    times = Counter(keys)
    return frozenset(i for i, key in enumerate(keys) if key and times[key] > 1)


def _may_be(folio: Folio, line: Line, recurring: bool, quoted: frozenset[str]) -> bool:
    if line.paged or _is_masthead(folio):
        return True
    if not folio.telling:
        return not folio.parts and (is_capitals(line.text) or recurring)
    if not folio.names:
        return folio.telling != {"number"} or (folio.page or 0) in range(1, _MOST_PAGES + 1)
    if len(folio.names) > 2 or not all(map(is_name, folio.names)):
        return False
    if recurring and folio.telling & {"date", "issue"}:
        return True
    named = all(is_capitals(name) or name.strip('«»“”"').lower() in quoted for name in folio.names)
    titled = named or all(map(_QUOTED.fullmatch, folio.names))
    headed = folio.edged and all(map(_is_section, folio.names))
    return (
        folio.barred
        or headed
        or (len(folio.telling) > 1 and (named or folio.edged))
        or ("page" in folio.telling and titled)
    )


def _is_section(name: str) -> bool:
    """Whether a name is several words in capitals, as of a section; one word may be an abbreviation."""
    return is_capitals(name) and len(name.split()) > 1


def _breaks(lines: Sequence[Line], candidates: set[int], layout: Layout) -> Iterator[_Break]:
    start = 0
    while start < len(lines):
        if start not in candidates:
            start += 1
            continue
        end = start
        while end in candidates:
            end += 1
        before = lines[start - 1] if start else None
        after = lines[end] if end < len(lines) else None
        unfinished = before is not None and not _ends(before.text)
        broken = before is not None and ends_broken(before.text)
        yield _Break(
            places=range(start, end),
            amid=unfinished and after is not None and (broken or starts_lower(after.text)),
            open=unfinished and before is not None and before.length >= _FULL * layout.width,
            within_word=before is not None and _LETTER_BROKEN.search(before.text) is not None,
            following=after.text.split(maxsplit=1)[0] if after else "",
        )
        start = end


def _ends(text: str) -> bool:
    return ends_sentence(text) or text.endswith(":")


def _is_masthead(folio: Folio) -> bool:
    """Whether it names an outlet with its issue and day: «Дала таңы №38 (2417), 19 қыркүйек 2024 жыл»."""
    dated = folio.telling & {"date", "weekday"}
    return (
        "issue" in folio.telling and bool(dated) and len(folio.names) <= 1 and all(map(is_name, folio.names))
    )


def _is_sure(folio: Folio, line: Line, place: _Break, layout: Layout) -> bool:
    """Nothing but parts, and such as no sentence sets side by side; or set as no sentence is."""
    if layout.wrapped and (line.paged or _is_masthead(folio)):
        return True
    several = len(folio.telling) > 1 and bool(folio.telling & _DECIDING)
    return not folio.names and several and (layout.wrapped or place.amid)


def _is_likely(
    folio: Folio, lines: Sequence[Line], i: int, place: _Break, touching: bool, layout: Layout
) -> bool:
    """An address, an issue, a date with its weekday or page, or a name with these: furniture at a break."""
    at_break = place.amid or place.open or _is_alone(lines, i)
    if folio.names:
        return bool(folio.parts) and (at_break or folio.barred or touching)
    if folio.telling & _ADDRESSED and _LABELLED.search(lines[i].text):
        return at_break
    dated = len(folio.telling) > 1 and "date" in folio.telling
    if "page" in folio.telling or (dated and _ENDS_WITH_YEAR.search(lines[i].text)):
        return place.amid or _is_alone(lines, i)
    if not (dated or folio.telling & _ADDRESSED):
        return False
    return _is_alone(lines, i) or (_stands_apart(lines[i], place, layout) and (touching or place.amid))


def _stands_apart(line: Line, place: _Break, layout: Layout) -> bool:
    """Whether no typesetter would have broken the line there: the next word had room, or it is too wide."""
    room = line.length + 1 + len(place.following) <= layout.width
    return room or line.length > _WIDER * layout.width


def _is_alone(lines: Sequence[Line], i: int) -> bool:
    return lines[i].gap and (i + 1 == len(lines) or lines[i + 1].gap)


def _is_set_apart(lines: Sequence[Line], i: int, place: _Break) -> bool:
    """By space about it, or by standing within a word."""
    gap = lines[i].gap or (i + 1 < len(lines) and lines[i + 1].gap)
    return gap or lines[i].indent > _DEEP or place.within_word


def _numbers(folios: Mapping[int, Folio], pages: set[int], breaks: Sequence[_Break]) -> list[tuple[int, int]]:
    """Where page numbers stand, and those that may be ones, in the order of the lines."""
    bare = {i for each in breaks if each.amid for i in each.places if i in folios and not folios[i].names}
    return [(i, page) for i in sorted(pages | bare) if i in folios and (page := folios[i].page) is not None]


def _in_sequence(i: int, folio: Folio, numbers: Sequence[tuple[int, int]]) -> bool:
    """Whether a page number near it goes before or after this one, as pages do."""
    page = folio.page
    if page is None:
        return False
    here = bisect(numbers, (i, page))
    return any(
        0 < (page - other if place < i else other - page) <= _NEXT_PAGES
        for place, other in numbers[max(0, here - _NEAR) : here + _NEAR]
        if place != i
    )
