"""Page furniture: running heads, page lines and signs of continuation, told by their place and repetition."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.dates import MONTHS, WEEKDAYS
from corpus.sources.pdf.body import Body
from corpus.sources.pdf.lines import PrintedLine
from corpus.sources.pdf.page import Box

RUNNING_HEAD = "running head"
PAGE_LINE = "page line"
CONTINUED = "continued on another page"
OTHER_ARTICLE = "another article"

_ROWS = 4
"""Rows from the upper and the lower edge among which furniture is looked for."""
_SAME = 4.0
"""Points that a running head may move from page to page, and signs of one row may differ."""
_APART = 1.45
"""Times the type size between baselines: farther is apart from the text."""
_LONGEST = 120
"""Characters."""
_MARGIN = 0.14
"""Of the page's height: a rule so near the edge parts furniture from text."""
_RULE = 0.3
"""Of the page's width; a shorter rule parts no furniture."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_ADDRESS = re.compile(
    r"\W*(?:[^\W\d_][\w.\s-]{0,20}:\s)?"
    r"(?:(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.[a-zқр]{2,}(?:/\S*)?\W*|\S+@\S+\.\w+)",
    re.IGNORECASE,
)
"""Of the web or of mail, with the word for it or without."""
_ROMAN = re.compile(r"[ivxlc]+")
_PLAIN = (
    MONTHS.keys()
    | WEEKDAYS
    | frozenset("бет беті стр страница с б page p pp no № n ж жыл жылғы жылы г год года of из ш".split())
)
"""What a page line is made of, besides numbers."""

_CONTINUED = re.compile(
    r"\W*(?:(?:жалғасы|соңы|басы|аяғы)\b.{0,40}\bбет"
    r"|(?:продолжение|окончание|начало)\b.{0,40}\b(?:стр|с\.|полос|номер)"
    r"|continued (?:on|from) (?:page|p\.)|to be continued)",
    re.IGNORECASE,
)
_FROM_BEFORE = re.compile(r"\b(?:басы|начало|from)\b", re.IGNORECASE)
_QUESTION = re.compile(r"^\s*[–—−-]\s|\?[»”\"]?\s*$")
_LONGEST_SIGN = 80
"""Characters of a sign of continuation."""


def find(
    pages: Sequence[Sequence[PrintedLine]], sizes: Sequence[Box], rules: Sequence[Sequence[Box]], body: Body
) -> dict[int, str]:
    """The reasons of the lines that are furniture, by the lines' `id`; `sizes` are the pages' own areas."""
    found: dict[int, str] = {}
    repeated = _repeated(pages, sizes)
    titles = _titles(pages, body)
    for lines, size, bars in zip(pages, sizes, rules, strict=True):
        for line in lines:
            if len(line.text) <= _LONGEST_SIGN and _CONTINUED.match(line.text):
                found[id(line)] = CONTINUED
        for rows in _edges(lines):
            found.update(_at_edge(rows, lines, size, bars, body, repeated, titles))
    return found


def others(flow: Sequence[PrintedLine], found: dict[int, str], body: Body) -> dict[int, str]:
    """What stands on a page behind the sign that the article goes on elsewhere, or before the sign that it
    comes from elsewhere: of other articles, as long as nobody asks in it. By the lines' `id`.

    `flow` is the page in reading order with its signs, which `found` tells.
    """
    signs = [i for i, line in enumerate(flow) if found.get(id(line)) == CONTINUED]
    aside: list[PrintedLine] = []
    for before, sign, after in zip([-1, *signs], signs, [*signs[1:], len(flow)], strict=False):
        if _FROM_BEFORE.search(flow[sign].text):
            other = [line for line in flow[before + 1 : sign] if not body.heading(line)]
        else:
            other = list(flow[sign + 1 : after])
        if not any(_QUESTION.search(line.text) for line in other):
            aside.extend(other)
    return dict.fromkeys(map(id, aside), OTHER_ARTICLE)


def _edges(lines: Sequence[PrintedLine]) -> Iterator[list[list[PrintedLine]]]:
    """The outermost rows of a page, from its upper edge inwards, then from its lower edge."""
    rows: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda each: each.y):
        if rows and line.y - rows[-1][0].y <= _SAME:
            rows[-1].append(line)
        else:
            rows.append([line])
    yield rows[:_ROWS]
    yield rows[: -_ROWS - 1 : -1]


def _at_edge(
    rows: Sequence[Sequence[PrintedLine]],
    lines: Sequence[PrintedLine],
    size: Box,
    rules: Sequence[Box],
    body: Body,
    repeated: set[int],
    titles: frozenset[str],
) -> dict[int, str]:
    """Furniture is what stands outermost: the first row that holds none ends it."""
    found: dict[int, str] = {}
    for row in rows:
        here = {
            id(line): reason
            for line in row
            if len(line.text) <= _LONGEST
            and (reason := _reason(line, row, lines, size, rules, body, repeated, titles))
        }
        if not here:
            break
        for line in row:
            alone = line.size <= 1.15 * body.size or id(line) in repeated
            if id(line) not in here and alone and len(line.text) <= _LONGEST and not _is_amid(line, lines):
                here[id(line)] = RUNNING_HEAD
        found.update(here)
    return found


def _reason(
    line: PrintedLine,
    row: Sequence[PrintedLine],
    lines: Sequence[PrintedLine],
    size: Box,
    rules: Sequence[Box],
    body: Body,
    repeated: set[int],
    titles: frozenset[str],
) -> str:
    plain = _is_plain(line.text)
    if id(line) in repeated and not (line.look[1] == body.size and _is_amid(line, lines) and not plain):
        return PAGE_LINE if plain else RUNNING_HEAD
    if _is_amid(line, lines):
        return ""
    if plain:
        return PAGE_LINE
    small = line.size <= 1.15 * body.size
    if small and _key(line.text) in titles and len(_key(line.text)) > 3:
        return RUNNING_HEAD
    return RUNNING_HEAD if small and _is_ruled_off(line, row, lines, size, rules) else ""


def _is_plain(text: str) -> bool:
    """Whether a line is made of numbers and of what goes with them on a page line.

    >>> _is_plain("12 бет"), _is_plain("– 5 –"), _is_plain("№ 7, 3 мамыр 2024 жыл"), _is_plain("Біз 5 едік")
    (True, True, True, False)
    >>> _is_plain("Пошта: gazet@example.kz"), _is_plain("Оқу: пайдалы.")
    (True, False)
    """
    if _ADDRESS.fullmatch(text):
        return True
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    if len(tokens) == 1 and _ROMAN.fullmatch(tokens[0]):
        return True
    return any(token.isdigit() for token in tokens) and all(
        token.isdigit() or token in _PLAIN for token in tokens
    )


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).lower()


def _repeated(pages: Sequence[Sequence[PrintedLine]], sizes: Sequence[Box]) -> set[int]:
    """Lines that stand at one height of several pages and read alike but for their numbers."""
    places: dict[tuple[str, str, float], list[tuple[int, float, PrintedLine]]] = defaultdict(list)
    for number, (lines, size) in enumerate(zip(pages, sizes, strict=True)):
        for edge, rows in zip(("upper", "lower"), _edges(lines), strict=True):
            for line in (each for row in rows for each in row):
                if len(line.text) <= _LONGEST:
                    height = line.y if edge == "upper" else size.y1 - line.y
                    places[edge, _key(line.text), line.look[1]].append((number, height, line))
    found: set[int] = set()
    for (_, key, _), held in places.items():
        held.sort(key=lambda each: each[1])
        for i, (number, height, line) in enumerate(held):
            near = [each for each in held[max(i - 3, 0) : i + 4] if abs(each[1] - height) <= _SAME]
            if any(each[0] != number for each in near) and (key or any(map(str.isdigit, line.text))):
                found.add(id(line))
    return found


def _titles(pages: Sequence[Sequence[PrintedLine]], body: Body) -> frozenset[str]:
    """What is set as a heading: a running head may repeat it."""
    whole: list[str] = []
    for lines in pages:
        before: PrintedLine | None = None
        for line in (each for each in lines if each.size > 1.15 * body.size):
            whole.append(_key(line.text))
            if before is not None and before.look == line.look and len(whole) > 1:
                whole.append(_key(before.text) + whole[-1])
            before = line
    return frozenset(whole)


def _is_amid(line: PrintedLine, lines: Sequence[PrintedLine]) -> bool:
    """Whether a line stands in a column of its own kind: text, not furniture."""
    return any(
        other is not line
        and 1 < abs(other.y - line.y) < _APART * line.size
        and abs(other.size - line.size) < 0.4
        and min(other.x1, line.x1) - max(other.x0, line.x0) > 0
        for other in lines
    )


def _is_ruled_off(
    line: PrintedLine,
    row: Sequence[PrintedLine],
    lines: Sequence[PrintedLine],
    size: Box,
    rules: Sequence[Box],
) -> bool:
    """Whether a long rule stands between the row and all other lines of the page."""
    for rule in rules:
        if rule.x1 - rule.x0 < _RULE * (size.x1 - size.x0) or rule.y1 - rule.y0 > 3:
            continue
        above = line.y < rule.y0 < _MARGIN * size.y1
        below = line.y > rule.y0 > (1 - _MARGIN) * size.y1
        if (above or below) and all(
            other in row or (other.y > rule.y0) == above or abs(other.y - line.y) < 2 * _SAME
            for other in lines
        ):
            return True
    return False
