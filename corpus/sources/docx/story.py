"""A story, as Word calls a flow of text (the body, a header, the notes): its XML to lines.

The text that is printed, by ECMA-376 part 1: runs of paragraphs (17.3), with what revisions took out (17.13)
and the codes of fields (17.16) left out.
"""

from dataclasses import dataclass, field, replace

from corpus import limits
from corpus.sources.docx.lines import Piece, StoryLine, set_lines
from corpus.sources.docx.markup import Attributes
from corpus.sources.docx.styles import Look, Styles
from corpus.sources.docx.symbols import symbol

BOX = "text box"
"""The aside of text that stands in a frame of its own."""

_UNSEEN = frozenset(
    "w:del w:moveFrom w:rt w:sdtPr w:tblPr w:trPr w:tcPr w:rPrChange w:pPrChange m:ctrlPr".split()
)
"""Elements with text that is not printed (deleted, moved away, a gloss), or with looks not of a run."""
_CONTAINERS = frozenset("w:body w:hdr w:ftr w:footnote w:endnote w:comment w:tc w:txbxContent".split())
"""Elements whose last paragraph nothing follows."""

_SIGNS = {
    "w:tab": " ",
    "w:ptab": " ",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
    "w:cr": "\n",
    "w:br": "\n",
}
"""Elements of a run that stand for a sign."""


@dataclass(slots=True)
class _Run:
    style: str = ""
    look: Look = field(default_factory=Look)
    """Its direct properties."""
    seen: Look | None = None
    """What it looks like after all; None until its text begins."""


@dataclass(slots=True)
class _Paragraph:
    pieces: list[Piece]
    style: str = ""
    look: Look = field(default_factory=Look)
    """Its direct properties."""
    run: _Run | None = None
    """The run that is open in it."""
    boxes: list[StoryLine] = field(default_factory=list)
    """The text boxes that are anchored in it: they come after it."""
    framed: bool = False
    goes_on: bool = False
    """Its mark was deleted, or it is an initial: the next paragraph goes on in its line."""


@dataclass(frozen=True, slots=True)
class _Field:
    concealed: bool
    """It stands within the code of another field."""
    begun: bool = False
    """Whether its result has begun; its code comes first."""


class Story:
    """A handler of a part with text; then it has its lines."""

    def __init__(self, styles: Styles, meter: limits.Meter, aside: str | None) -> None:
        self.lines: list[StoryLine] = []
        self._styles = styles
        self._meter = meter
        self._aside = aside
        self._unseen = 0
        """Elements open within one that is not printed."""
        self._alternatives: list[bool] = []
        """For each mc:AlternateContent that is open: whether one of its contents was read."""
        self._paragraphs: list[_Paragraph] = []
        """Those open: a text box stands within a paragraph, and has paragraphs of its own."""
        self._carried: list[Piece] = []
        """What the next paragraph begins with."""
        self._columns: list[int] = []
        """For each table that is open: the column of the cell that is."""
        self._fields: list[_Field] = []
        self._in_mark = self._keeps_spaces = False
        self._text: list[str] | None = None
        """What the text element that is open holds so far."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if self._unseen:
            self._unseen += 1
        elif paragraph and self._in_mark:
            paragraph.goes_on = paragraph.goes_on or name in ("w:del", "w:moveFrom")
        elif name in _UNSEEN:
            self._unseen = 1
        elif name == "mc:AlternateContent":
            self._alternatives.append(False)
        elif name in ("mc:Choice", "mc:Fallback") and self._alternatives:
            if self._alternatives[-1]:
                self._unseen = 1
            self._alternatives[-1] = True
        elif name == "w:tbl":
            self._columns.append(0)
        elif name == "w:tr" and self._columns:
            self._columns[-1] = 0
        elif name == "w:tc" and self._columns:
            self._columns[-1] += 1
        elif name == "w:p":
            self._paragraphs.append(_Paragraph(self._carried))
            self._carried = []
        elif paragraph:
            self._start_within(paragraph, name, attributes)

    def _start_within(self, paragraph: _Paragraph, name: str, attributes: Attributes) -> None:
        run = paragraph.run
        match name:
            case "w:r" | "m:r":
                paragraph.run = _Run()
            case "w:rPr":
                self._in_mark = run is None
            case "w:t" | "m:t":
                self._text = []
                self._keeps_spaces = attributes.get("xml:space") == "preserve"
            case "w:sym":
                self._add(symbol(attributes.get("w:font", ""), attributes.get("w:char", "")))
            case "w:fldChar":
                self._turn_field(attributes.get("w:fldCharType", ""))
            case "w:pStyle":
                paragraph.style = attributes.get("w:val", "")
            case "w:rStyle" if run:
                run.style = attributes.get("w:val", "")
            case "w:framePr":
                paragraph.goes_on = attributes.get("w:dropCap") in ("drop", "margin")
                paragraph.framed = not paragraph.goes_on
            case _ if name in _SIGNS:
                if run:  # there is a w:tab among a paragraph's properties, too
                    self._meter.add(_SIGNS[name])
                    self._add(_SIGNS[name])
            case _:
                (run or paragraph).look.read(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
            return
        match name:
            case "w:t" | "m:t" if self._text is not None:
                written = " ".join("".join(self._text).splitlines())
                self._add(written if self._keeps_spaces else written.strip())
                self._text = None
            case "w:rPr":
                self._in_mark = False
            case "w:r" | "m:r" if self._paragraphs:
                self._paragraphs[-1].run = None
            case "w:p" if self._paragraphs:
                self._end_paragraph(self._paragraphs.pop())
            case "mc:AlternateContent" if self._alternatives:
                self._alternatives.pop()
            case "w:tbl" if self._columns:
                self._columns.pop()
            case _ if name in _CONTAINERS and self._carried:
                self._end_paragraph(_Paragraph(self._carried))
                self._carried = []

    def text(self, text: str) -> None:
        """Text, or the spaces between elements."""
        if self._text is not None and not self._unseen:
            self._meter.add(text)
            self._text.append(text)

    def _add(self, text: str) -> None:
        if not self._paragraphs or (self._fields and self._fields[-1].concealed):
            return
        paragraph = self._paragraphs[-1]
        run = paragraph.run or _Run()
        if run.seen is None:
            run.seen = self._styles.seen(paragraph.style, run.style, run.look)
        if text and not run.seen.hidden:
            paragraph.pieces.append(Piece(text, run.seen))

    def _turn_field(self, kind: str) -> None:
        if kind == "begin":
            around = self._fields[-1] if self._fields else None
            self._fields.append(_Field(around is not None and (around.concealed or not around.begun)))
        elif kind == "separate" and self._fields:
            self._fields[-1] = replace(self._fields[-1], begun=True)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        # A field whose code does not end in its paragraph was never closed: it must not swallow the rest.
        while self._fields and not self._fields[-1].begun:
            self._fields.pop()
        into = self._paragraphs[-1].boxes if self._paragraphs else self.lines
        if paragraph.goes_on:
            self._carried = paragraph.pieces
        else:
            boxed = BOX if self._paragraphs or paragraph.framed else None
            style = self._styles.paragraph(paragraph.style)
            column = self._columns[-1] if self._columns else 0
            into.extend(set_lines(paragraph.pieces, style, paragraph.look, self._aside or boxed, column))
            self._meter.add("\n")
        into.extend(paragraph.boxes)
