"""Page furniture: running heads, page and date lines, found by their form, place and repetition."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from corpus.dates import MONTHS
from corpus.punctuation import ends_sentence, opening_dash, starts_lower
from corpus.restoration import page_breaks
from corpus.restoration.hyphens import ends_broken
from corpus.restoration.lines import Layout, Line

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_PAGE_WORDS = frozenset({"бет", "беті", "стр", "страница", "page", "p", "pp"})
_DATE_WORDS = frozenset({"ж", "жыл", "жылғы", "жылы", "г", "год", "года", "of", "из"}) | MONTHS.keys()
_CLOSING_DASH = re.compile(r"[–—-]$")
_ABBREVIATED = re.compile(r"\b(?:ж|г|с|б|бет|стр|p|pp)\.$", re.IGNORECASE)
"""A full stop that ends no sentence: «5 қаңтар 2025 ж.»."""

_LONGEST_HEAD = 160
"""Characters; a running head is one line, or was drawn into one."""
_TELLING = 8
"""Letters that a line of furniture must have, to be known by them amid other text."""
_SIGN = re.compile(r"\d+|\S")
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+|\d{5,}")
"""A number that no page has."""


def find(lines: Sequence[Line]) -> dict[int, str]:
    """The numbers of the lines that are page furniture, and the reason for each."""
    layout = Layout.of(lines)
    known = {i for i, line in enumerate(lines) if _is_page_line(lines, i, line, layout)}
    found = page_breaks.find(lines, known, layout, lambda i: _is_said(lines, i, lines[i]))
    pages = known | found.pages
    heads = found.heads | _running_heads(lines, pages, layout)
    return dict.fromkeys(heads, "running head") | dict.fromkeys(pages, "page line")


def glued(lines: Sequence[Line], found: Collection[int]) -> tuple[tuple[int, ...], ...]:
    """Where lines are to be parted, for page furniture that lost its line end and clings to them.

    It is known by the lines that are furniture on other pages: the same but for the page's number.
    """
    known = {_key(lines[i].text) for i in found if sum(map(str.isalpha, lines[i].text)) >= _TELLING}
    if not known:
        return ((),) * len(lines)
    widths = sorted({len(key) for key in known}, reverse=True)
    return tuple(() if i in found else _edges(line.text, known, widths) for i, line in enumerate(lines))


def _edges(text: str, known: Collection[str], widths: Sequence[int]) -> tuple[int, ...]:
    """The place where furniture ends that a text opens with, else where it begins that a text closes with."""
    head, tail = text[: 2 * _LONGEST_HEAD], text[-2 * _LONGEST_HEAD :]
    opening, closing = _key(head), _key(tail)
    for width in widths:
        if width < len(opening) and opening[:width] in known:
            return (list(_SIGN.finditer(head))[width].start(),)
    for width in widths:
        if width < len(closing) and closing[-width:] in known:
            return (len(text) - len(tail) + list(_SIGN.finditer(tail))[-width].start(),)
    return ()


def _key(text: str) -> str:
    """What a line of furniture has on every page: its signs, with one for any number, and no spaces."""
    return "".join("0" if sign[0].isdecimal() else sign.lower()[0] for sign in _SIGN.findall(text))


def _is_page_line(lines: Sequence[Line], i: int, line: Line, layout: Layout) -> bool:
    """A page number, with or without the word and the date, and nothing else on the line."""
    if len(line.text) > _LONGEST_HEAD or _is_said(lines, i, line):
        return False
    tokens = [token.lower() for token in _TOKEN.findall(line.text)]
    words = {token for token in tokens if not token.isdigit()}
    if not tokens or words == set(tokens) or not words <= _PAGE_WORDS | _DATE_WORDS:
        return False
    alone = line.gap and (i + 1 == len(lines) or lines[i + 1].gap)
    figure = layout.wrapped and _FIGURE.fullmatch(line.text) is not None
    return (alone and not figure) or (bool(words & _PAGE_WORDS) and (line.indent > 2 or len(tokens) > 1))


def _is_said(lines: Sequence[Line], i: int, line: Line) -> bool:
    """Whether somebody says the line, short as it is: «– 15 жыл.», «2018?»; «– 5 –» is a page's number."""
    if opening_dash(line.text):
        return not _CLOSING_DASH.search(line.text)
    if i and lines[i - 1].text.endswith(":"):
        return True
    return ends_sentence(line.text) and not _ABBREVIATED.search(line.text)


def _running_heads(lines: Sequence[Line], pages: set[int], layout: Layout) -> set[int]:
    """Lines that come again at page breaks: wider than the columns, apart, or beside a page line."""
    if not layout.wrapped:
        return set()
    keys = [re.sub(r"\W+|\d+", "", line.text).lower() for line in lines]
    times = Counter(keys)
    title = _title_key(lines, keys)
    return {
        i
        for i, line in enumerate(lines)
        if i not in pages
        and i > 0
        and keys[i]
        and (times[keys[i]] > 1 or (keys[i] == title))
        and len(line.text) <= _LONGEST_HEAD
        and not line.names
        and not opening_dash(line.text)
        and not line.text.endswith((":", ","))
        and (not ends_sentence(line.text) or keys[i] == title)
        and not _is_of_a_sentence(lines, i, pages)
        and (
            len(line.text) > 1.3 * layout.width
            or {i - 1, i + 1} & pages
            or (line.gap and (i + 1 == len(lines) or lines[i + 1].gap))
        )
    }


def _is_of_a_sentence(lines: Sequence[Line], i: int, pages: Collection[int]) -> bool:
    """Whether a line that comes again is needed where it stands: it goes on, or the next goes on from it."""
    first = next((token.lower() for token in _TOKEN.findall(lines[i].text) if not token.isdigit()), "")
    amid = first in lines[i].text and first not in _PAGE_WORDS | _DATE_WORDS
    if amid or ends_broken(lines[i].text):
        return True
    before = next((lines[k].text for k in range(i - 1, -1, -1) if k not in pages), "")
    after = next((lines[k].text for k in range(i + 1, len(lines)) if k not in pages), "")
    return ends_sentence(before) and (starts_lower(after) or after[:1].isdigit())


def _title_key(lines: Sequence[Line], keys: Sequence[str]) -> str:
    """The first block of lines, which is often the headline; long ones are no title."""
    end = next((i for i, line in enumerate(lines) if i and line.gap), 0)
    title = "".join(keys[:end])
    return title if len(title) <= _LONGEST_HEAD else ""
