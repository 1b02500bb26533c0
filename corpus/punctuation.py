"""Signs that lines begin and end with, as paragraphs and turns are told by them."""

import re

DASHES = "–—−‒―‐‑-"
"""Dashes and what stands for them: a turn opens with one."""

_SENTENCE_END = re.compile(r"[.!?…]+[»”\"’')\]]*\s*$")
_OPENING = re.compile(rf"\s*[{re.escape(DASHES)}]+\s*(?=[^\s\d{re.escape(DASHES)}]|\d)")
_LOWER_START = re.compile(r"\s*[«„“\"'(]*([^\W\d_])")


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a full stop, a question or exclamation mark, or an ellipsis.

    >>> ends_sentence("деді».") and ends_sentence("неге?!") and not ends_sentence("мен")
    True
    """
    return _SENTENCE_END.search(line) is not None


def opening_dash(line: str) -> str:
    """The dash that a line opens with, and the spaces about it; empty when there is none.

    >>> opening_dash("– Иә"), opening_dash("Иә")
    ('– ', '')
    """
    found = _OPENING.match(line)
    return found[0] if found else ""


def starts_lower(line: str) -> bool:
    """Whether the first letter of a line is small, quotation marks aside.

    >>> starts_lower("«ана» тілі"), starts_lower("12 ай"), starts_lower("Ана")
    (True, False, False)
    """
    found = _LOWER_START.match(line)
    return found is not None and found[1].islower()
