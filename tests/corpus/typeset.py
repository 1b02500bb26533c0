"""Builders: plain texts as the lines and paragraphs that the corpus works on."""

from collections.abc import Sequence

from corpus import restoration, segmentation
from corpus.model import Language
from corpus.restoration.paragraphs import Paragraph
from corpus.sources import SourceLine


def printed(lines: Sequence[str]) -> list[SourceLine]:
    """Lines without markup."""
    return [SourceLine(line) for line in lines]


def restored(lines: Sequence[str], language: Language = "kk") -> tuple[str, ...]:
    """The paragraphs that plain lines are restored to."""
    return tuple(each.text for each in restoration.restore(printed(lines), language).paragraphs)


def segment(paragraphs: Sequence[str]) -> segmentation.Segmented:
    """Segments paragraphs without markup."""
    return segmentation.segment([Paragraph(text) for text in paragraphs])
