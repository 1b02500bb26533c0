"""Plain text: a line of the file is a line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus import limits
from corpus.sources.encodings import decode
from corpus.sources.extract import Extract, SourceLine

_LINE_ENDS = str.maketrans(dict.fromkeys("\v\f\x85\u2028\u2029", "\n"))
_WORD_HYPHENS = str.maketrans({"\x1e": "\u2011", "\x1f": "\u00ad"})
"""What Word writes for a hyphen that does not break, and for one that shows at a line's end only."""
_QUOTING = re.compile(r"(?:>\s?)+")
_FEW = 2
"""So many quotations show that the sign is a letter's: it quotes what it replies to."""
_END_OF_FILE = "\x1a"
"""What MS-DOS wrote after a text."""


def extract(name: str, data: bytes) -> Extract:
    """The lines of a plain text. Raises CorpusError when the bytes hold no text."""
    text = with_line_ends(decode(name, data).rstrip(_END_OF_FILE)).translate(_WORD_HYPHENS)
    limits.Meter(name).add(text)
    return Extract(_lines(text.split("\n")))


def _lines(texts: Sequence[str]) -> tuple[SourceLine, ...]:
    """The lines; those that a letter quotes have a style instead of their sign.

    >>> [(line.text, line.style) for line in _lines(["> Неге?", "Солай.", "> Қашан?", "Кеше."])][:2]
    [('Неге?', 'quote'), ('Солай.', '')]
    """
    quoted = [text.startswith(">") for text in texts]
    begun = sum(now and not before for before, now in pairwise([False, *quoted]))
    if begun < _FEW:
        return tuple(map(SourceLine, texts))
    return tuple(
        SourceLine(_QUOTING.sub("", text), style="quote") if now else SourceLine(text)
        for text, now in zip(texts, quoted, strict=True)
    )


def with_line_ends(text: str) -> str:
    """The text with its lines, whatever they ended in, ending in "\\n".

    >>> with_line_ends("а\\r\\nб\\rв\\u2028г").split("\\n")
    ['а', 'б', 'в', 'г']
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
