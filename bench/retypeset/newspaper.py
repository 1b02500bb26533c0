"""An interview as newspaper pages: headline and lead over the columns, furniture, an insert, a photograph.

The same pages become a PDF (`pdf`) and the plain text that is got out of such a file (`text`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, Literal

from bench.retypeset.clean import Clean
from bench.retypeset.columns import Line, Measure, set_paragraph
from bench.retypeset.furniture import Furniture, outlet

Kind = Literal["text", "box", "caption"]
Mark = Literal["–", "– ", "— ", "- ", "label", "bold"]
"""What tells a turn: a dash with or without a space, the label of who speaks, or bold questions."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a newspaper is set."""

    columns: int
    width: float
    """Of a column, in the unit of the measure."""
    rows: int
    """Lines in a column of a page, at most."""
    opening_rows: int
    """Lines in a column under the headline, at most."""
    indent: float
    mark: Mark
    box_at: int | None
    """The column, counted from 0, that holds the boxed insert."""
    picture_at: int | None
    """The column that holds a photograph and its caption."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a column."""

    line: Line | None
    """None for a photograph's or a frame's empty row."""
    kind: Kind
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its columns, each of rows from the top."""

    number: int
    columns: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class Newspaper:
    """A typeset interview."""

    title: str
    lead: str
    furniture: Furniture
    pages: tuple[Page, ...]


FIRST_PAGE: Final = 6
"""The number of the page on which the interview begins."""


def paragraphs(clean: Clean, mark: Mark, labels: tuple[str, str]) -> list[tuple[str, bool]]:
    """The interview's paragraphs with their turn marks, and whether each is bold."""
    found = []
    for asks, turn in clean.turns:
        for index, text in enumerate(turn):
            begin = ""
            if index == 0 and mark == "label":
                begin = f"{labels[0] if asks else labels[1]}: "
            elif index == 0 and mark != "bold":
                begin = mark
            found.append((begin + text, asks and mark == "bold"))
    return found


def typeset(clean: Clean, style: Style, measure: Measure, random: Random) -> Newspaper:
    """The interview's lines dealt out to the columns of as many pages as it takes, two at least.

    Other articles fill the rest of the first page; the columns of the last are balanced.
    """
    furniture = outlet(clean.language, random)
    texts = [*paragraphs(clean, style.mark, furniture.labels), (furniture.credit, False)]
    rows = [
        Row(line, "text", bold)
        for text, bold in texts
        for line in set_paragraph(text, style.width, measure, random, style.indent)
    ]
    inserts = {
        style.box_at: _insert(furniture.box, "box", style.width, measure, random, before=1),
        style.picture_at: _insert([furniture.caption], "caption", style.width, measure, random, before=6),
    }
    inserts.pop(None, None)
    least = 16 if inserts else 8
    share = random.uniform(0.4, 0.7)
    height = min(style.opening_rows, max(least, math.ceil(share * len(rows) / style.columns)))
    pages: list[Page] = []
    while rows:
        columns = []
        for column in range(style.columns):
            insert = [] if pages else inserts.get(column, [])
            filled, rows = rows[: height - len(insert)], rows[height - len(insert) :]
            place = len(filled) // 2
            columns.append((*filled[:place], *insert, *filled[place:]))
            if not rows:
                break
        pages.append(Page(FIRST_PAGE + len(pages), tuple(columns)))
        height = min(style.rows, math.ceil(len(rows) / style.columns))
    return Newspaper(clean.title, furniture.lead, furniture, tuple(pages))


def _insert(
    texts: Sequence[str], kind: Kind, width: float, measure: Measure, random: Random, *, before: int
) -> list[Row]:
    """The rows of a frame or a photograph, empty ones first and last."""
    lines = [line for text in texts for line in set_paragraph(text, width * 0.9, measure, random)]
    rows = [
        Row(Line(line.words, line.first, line.last), kind, bold=kind == "box" and index == 0)
        for index, line in enumerate(lines)
    ]
    empty = Row(None, kind)
    return [*[empty] * before, *rows, empty]
