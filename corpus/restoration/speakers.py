"""Speakers' names on lines of their own, as transcripts and magazines print them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.punctuation import ends_sentence, opening_dash, starts_lower
from corpus.restoration.lines import Line

_NAME = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?([^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,3}?)"
    r"(?:\s+[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?)?"
)
"""A name that may be a speaker's, with the time at which the speech begins."""
_LONGEST_NAME = 45
_TURNS = 3
"""So often at least does each speaker come."""
_PERSONS = 2


def mark(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Marks the lines that are names of speakers, and sets them apart from what is about them.

    Names come again, each above the beginning of a sentence and below the end of one.
    """
    written = [i for i, line in enumerate(lines) if line.length]
    named: dict[int, str] = {}
    for place, i in enumerate(written[:-1]):
        before = lines[written[place - 1]].text if place else ""
        after = lines[written[place + 1]].text
        above = not before or ends_sentence(before) or lines[i].gap
        found = _NAME.fullmatch(lines[i].text.strip()) if lines[i].length <= _LONGEST_NAME else None
        if found and found[1][0].isupper() and above and not starts_lower(after) and not opening_dash(after):
            named[i] = found[1]
    times = Counter(named.values())
    often = {name for name, count in times.items() if count >= _TURNS}
    if len(often) < _PERSONS:
        return tuple(lines)
    named = {i: name for i, name in named.items() if name in often}
    return tuple(
        replace(line, names=i in named, gap=line.gap or i in named or i - 1 in named) if line.length else line
        for i, line in enumerate(lines)
    )
