"""Newspaper pages as plain text: what is left of them when a PDF's text is copied, column after column."""

from random import Random

from bench.retypeset.clean import Clean
from bench.retypeset.columns import Line, plain
from bench.retypeset.newspaper import Mark, Newspaper, Page, Style, typeset


def text(clean: Clean, mark: Mark, random: Random) -> str:
    """The damaged text of an interview set in columns of 24 to 34 letters.

    A blank line stands between paragraphs, and where a column or a page ends within a sentence; running heads
    stand between pages.
    """
    style = Style(
        columns=random.choice((2, 3)),
        width=random.randint(24, 34),
        rows=random.randint(12, 18),
        opening_rows=random.randint(9, 14),
        indent=0,
        mark=mark,
        box_at=None,
        picture_at=None,
    )
    newspaper = typeset(clean, style, len, random)
    form = random.randrange(4)
    lines = [newspaper.title, newspaper.lead, ""]
    for page in newspaper.pages:
        if page is not newspaper.pages[0]:
            lines += _furniture(newspaper, page, form)
            first = page.columns[0][0].line
            lines += [""] if first is not None and first.first else []
        lines += _body(page, random)
    return "\n".join(lines).rstrip("\n") + "\n"


def _furniture(newspaper: Newspaper, page: Page, form: int) -> list[str]:
    """The page's running head and number, in the one form that the outlet always prints them in."""
    furniture, number = newspaper.furniture, page.number
    left = number % 2 == 0
    match form:
        case 0:
            return [f"{number}    {furniture.outlet.upper()}" if left else f"{furniture.section}    {number}"]
        case 1:
            return [f"{number} | {furniture.section.upper()}", furniture.issue]
        case 2:
            return [furniture.issue, f"{furniture.address}            {number}"]
        case _:
            return [f"{furniture.outlet}  {furniture.issue}", str(number)]


def _body(page: Page, random: Random) -> list[str]:
    lines: list[str] = []
    for column in page.columns:
        printed = [row.line for row in column if row.line is not None]
        for line in printed:
            if line.first and lines and lines[-1]:
                lines.append("")
            lines.append(plain(line, random))
        if printed and _gap(printed[-1]) and random.random() < 0.7:
            lines.append("")
    return lines


def _gap(line: Line) -> bool:
    """Whether a blank line after it leaves no doubt that its paragraph goes on."""
    return not line.ends_sentence
