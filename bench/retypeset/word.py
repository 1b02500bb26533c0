"""An interview as a .docx: runs parted amid words, headers, tracked changes, a text box, breaks."""

import copy
import io
import re
import textwrap
import zipfile
from datetime import datetime
from random import Random
from typing import Any, Final, Literal

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from bench.retypeset.clean import Clean
from bench.retypeset.furniture import Furniture, outlet
from bench.retypeset.syllables import breaks

Mark = Literal["–", "– ", "— ", "- ", "label", "bold", "heading"]
"""What tells a turn: a dash, a bold label, bold questions, or questions in a heading style."""

_DAY: Final = datetime(2024, 6, 6)
"""When every document was written: the same interview gives the same bytes."""
_AUTHOR: Final = {"w:id": "7", "w:author": "Editor", "w:date": "2024-06-06T10:00:00Z"}


def document(clean: Clean, mark: Mark, random: Random) -> bytes:
    """The document's bytes. Deleted text is no part of it, inserted text is."""
    furniture = outlet(clean.language, random)
    made = docx.Document()
    made.core_properties.created = made.core_properties.modified = _DAY
    made.core_properties.author = ""
    made.core_properties.title = ""
    section = made.sections[0]
    section.header.paragraphs[0].text = f"{furniture.outlet}\t\t{furniture.issue}"
    section.footer.paragraphs[0].text = furniture.address
    made.add_heading(clean.title, level=1)
    _runs(made.add_paragraph(), furniture.lead, random, italic=True)
    turns = list(clean.turns)
    box, struck, page = sorted(random.sample(range(2, len(turns)), 3))
    for index, (asks, paragraphs) in enumerate(turns):
        if index == box:
            _text_box(made, furniture)
        for place, text in enumerate(paragraphs):
            paragraph = _turn(made, text, asks, place == 0, mark, furniture, random)
            if index == struck and place == 0:
                _strike(paragraph, furniture.struck)
        if index == page:
            made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph(furniture.credit)
    file = io.BytesIO()
    made.save(file)
    return _undated(file)


def _undated(file: io.BytesIO) -> bytes:
    """The archive with no times of its members: the same document gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as read, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as write:
        for name in read.namelist():
            write.writestr(zipfile.ZipInfo(name), read.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _turn(
    made: Document, text: str, asks: bool, first: bool, mark: Mark, furniture: Furniture, random: Random
) -> Paragraph:
    if mark == "heading" and asks:
        heading: Paragraph = made.add_heading(text, level=2)
        return heading
    paragraph = made.add_paragraph()
    if mark == "label" and first:
        paragraph.add_run(f"{furniture.labels[0] if asks else furniture.labels[1]}:").bold = True
        text = f" {text}"
    elif first and mark not in ("bold", "heading"):
        text = mark + text
    _runs(paragraph, text, random, bold=mark == "bold" and asks)
    return paragraph


def _runs(
    paragraph: Paragraph, text: str, random: Random, *, bold: bool = False, italic: bool = False
) -> None:
    """Writes a text in runs that end anywhere, with line breaks, soft and hard hyphens."""
    text = _broken(text, random)
    start = 0
    while start < len(text):
        end = min(len(text), start + random.randint(4, 60))
        run = paragraph.add_run()
        run.bold, run.italic = bold or None, italic or None
        _fill(run._r, text[start:end], random)
        if random.random() < 0.06:
            _as_inserted(run._r)
        start = end


def _broken(text: str, random: Random) -> str:
    """Some spaces as line ends: all along a paragraph that was pasted from a page, or one by hand.

    None after a sentence: it would be a new paragraph to any reader.
    """
    if random.random() < 0.1:
        lines = textwrap.wrap(text, random.randint(60, 75), break_on_hyphens=False)
        return re.sub(r"(?<=\W)\n", " ", "\n".join(lines))
    spaces = (i for i, sign in enumerate(text) if sign == " " and text[i - 1].isalpha())
    places = [i for i in spaces if 25 <= i < len(text) - 25]
    if not places or random.random() < 0.8:
        return text
    place = random.choice(places)
    return f"{text[:place]}\n{text[place + 1 :]}"


def _fill(run: Any, text: str, random: Random) -> None:
    """Puts a text into a run: line ends become breaks, some hyphens within words hard ones."""
    held = ""
    for place, sign in enumerate(text):
        within = 0 < place < len(text) - 1 and text[place - 1].isalpha() and text[place + 1].islower()
        if sign == "\n" or (sign == "-" and within and random.random() < 0.5):
            _text(run, held)
            run.append(OxmlElement("w:br" if sign == "\n" else "w:noBreakHyphen"))
            held = ""
        else:
            held += sign
    _text(run, _soft_hyphen(held, random))


def _soft_hyphen(text: str, random: Random) -> str:
    """A soft hyphen as a character in the last word, now and then."""
    head, _, tail = text.rpartition(" ")
    places = breaks(tail) if random.random() < 0.2 else []
    if not places:
        return text
    place = random.choice(places)
    return f"{head} {tail[:place]}\u00ad{tail[place:]}" if head else text


def _text(run: Any, text: str) -> None:
    if text:
        element = OxmlElement("w:t")
        element.text = text
        element.set(qn("xml:space"), "preserve")
        run.append(element)


def _as_inserted(run: Any) -> None:
    """Wraps a run as a tracked insertion: it stays in the text."""
    inserted = OxmlElement("w:ins")
    for name, value in _AUTHOR.items():
        inserted.set(qn(name), value)
    run.addprevious(inserted)
    inserted.append(run)


def _strike(paragraph: Paragraph, text: str) -> None:
    """Adds a tracked deletion to the end of a paragraph."""
    deleted = OxmlElement("w:del")
    for name, value in _AUTHOR.items():
        deleted.set(qn(name), value)
    run, element = OxmlElement("w:r"), OxmlElement("w:delText")
    element.text = f" {text}"
    element.set(qn("xml:space"), "preserve")
    run.append(element)
    deleted.append(run)
    paragraph._p.append(deleted)


def _text_box(made: Document, furniture: Furniture) -> None:
    """Anchors a floating text box at a paragraph of its own."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in furniture.box)
    picture = parse_xml(
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:shape id="box" style="position:absolute;width:160pt;height:90pt">'
        f"<v:textbox><w:txbxContent>{paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    made.add_paragraph().add_run()._r.append(copy.deepcopy(picture))
