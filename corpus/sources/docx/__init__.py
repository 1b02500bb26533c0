"""Word documents: Office Open XML (ECMA-376, ISO/IEC 29500), as it would be printed.

What is not printed is left out: deleted and hidden text, field codes. What stands beside the article
(headers, footers, notes, comments, captions, text boxes) is in lines with their `aside`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus import limits
from corpus.sources.docx.lines import Setting, StoryLine
from corpus.sources.docx.package import Package
from corpus.sources.docx.properties import Properties
from corpus.sources.docx.story import BOX, Story
from corpus.sources.docx.styles import Styles
from corpus.sources.extract import Extract, SourceLine

_BEFORE = {"header": "page header"}
_AFTER = {"footer": "page footer", "footnotes": "footnote", "endnotes": "footnote", "comments": "comment"}
"""Kinds of related parts that hold text, and what their lines are."""


def extract(name: str, data: bytes) -> Extract:
    """The lines of a Word document.

    Raises CorpusError when it is damaged, encrypted, of another kind, or larger than `corpus.limits` allows.
    """
    package = Package(name, data)
    meter = limits.Meter(name)
    styles = Styles()
    for part in package.related(package.main, "styles"):
        package.parse(part, styles)

    def story(part: str, aside: str | None) -> list[StoryLine]:
        reader = Story(styles, meter, aside)
        package.parse(part, reader)
        return reader.lines

    def related(kinds: dict[str, str]) -> Iterator[StoryLine]:
        for kind, aside in kinds.items():
            for part in package.related(package.main, kind):
                yield from story(part, aside)

    lines = [*related(_BEFORE), *_with_boxes(story(package.main, None)), *related(_AFTER)]
    properties = Properties()
    for part in package.related("", "core-properties"):
        package.parse(part, properties)
    return Extract(tuple(_set(lines)), title=properties.title, interviewer=properties.author)


def _with_boxes(lines: Sequence[StoryLine]) -> list[StoryLine]:
    """Text boxes stand beside the article, unless most of the text is in them: then they are its columns."""
    boxed = sum(len(line.line.text) for line in lines if line.line.aside == BOX)
    if 2 * boxed <= sum(len(line.line.text) for line in lines):
        return list(lines)
    return [
        replace(line, line=replace(line.line, aside=None)) if line.line.aside == BOX else line
        for line in lines
    ]


def _set(lines: Sequence[StoryLine]) -> Iterator[SourceLine]:
    """The lines, each with a name for what its setting has other than that of most text."""
    lengths: dict[Setting, int] = {}
    for each in lines:
        if each.line.aside is None and not each.line.heading:
            lengths[each.setting] = lengths.get(each.setting, 0) + len(each.line.text)
    body = max(lengths, key=lambda setting: lengths[setting], default=None)
    for each in lines:
        yield replace(each.line, style=each.setting.beside(body)) if body else each.line
