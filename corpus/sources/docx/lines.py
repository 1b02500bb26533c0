"""A paragraph's pieces to its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.sources.docx.styles import Look, Style
from corpus.sources.extract import SourceLine

_DEEPEST = 6
_BODY_LEVEL = 9
"""The outline level of body text; those of headings are below it."""
_ASIDES = {"caption": "caption", "toc heading": "contents", "table of figures": "contents"}
"""Names of styles, and what is set in them."""
_CONTENTS = "toc "


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look; "\\n" breaks a line."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set, but for what is bold."""

    style: str
    italic: bool
    underlined: bool
    colour: str
    numbered: bool
    column: int = 0
    """Of the table that it stands in, from 1; 0 outside of tables."""

    def beside(self, body: "Setting") -> str:
        """What is other than in the body's text; empty when nothing is.

        >>> body = Setting("normal", False, False, "", False)
        >>> Setting("normal", True, False, "", False).beside(body)
        'em'
        """
        found = []
        if self.column:
            found.append(f"column {self.column}")
        if self.numbered:
            found.append("list")
        elif self.style != body.style:
            found.append(self.style)
        if self.italic != body.italic:
            found.append("em" if self.italic else "upright")
        if self.underlined != body.underlined:
            found.append("underlined" if self.underlined else "not underlined")
        if self.colour != body.colour:
            found.append(self.colour or "black")
        return " ".join(found)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A line, and how it is set."""

    line: SourceLine
    setting: Setting


def set_lines(
    pieces: Sequence[Piece], style: Style, look: Look, aside: str | None, column: int = 0
) -> Iterator[StoryLine]:
    """The lines of a paragraph, without empty ones; `look` is direct, `column` that of a table."""
    level = style.look.level if look.level is None else look.level
    heading = 0 if level is None or level >= _BODY_LEVEL else min(level + 1, _DEEPEST)
    numbered = bool(style.look.numbered if look.numbered is None else look.numbered)
    aside = aside or _ASIDES.get(style.name) or ("contents" if style.name.startswith(_CONTENTS) else None)
    begins: bool | None = True
    for line in _broken(pieces):
        written = "".join(piece.text for piece in line)
        text = written.strip()
        if not text:
            continue
        strong = _strong(line) - (len(written) - len(written.lstrip()))
        yield StoryLine(
            SourceLine(text, begins, min(max(0, strong), len(text)), heading, aside=aside),
            _setting(line, style.name, numbered, column),
        )
        begins = None


def _broken(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece.text == "\n":
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _strong(line: Sequence[Piece]) -> int:
    """How many signs from the beginning are bold; those that are neither letters nor digits may be not.

    The dash before a bold question is rarely bold itself, and neither is the mark after it.
    """
    end = at = 0
    for piece in line:
        for sign in piece.text:
            at += 1
            if piece.look.bold:
                end = at if not sign.isspace() else end
            elif sign.isalnum():
                return end
    return at if end else 0


def _setting(line: Sequence[Piece], style: str, numbered: bool, column: int) -> Setting:
    looks = [piece.look for piece in line if any(map(str.isalnum, piece.text))]
    colours = {look.colour or "" for look in looks}
    return Setting(
        style,
        italic=bool(looks) and all(look.italic for look in looks),
        underlined=bool(looks) and all(look.underlined for look in looks),
        colour=colours.pop() if len(colours) == 1 else "",
        numbered=numbered,
        column=column,
    )
