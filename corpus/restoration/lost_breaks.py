"""Pages that were saved as one line: the breaks before their turns are put back."""

import re
from collections import Counter
from collections.abc import Sequence

from corpus.labels import ANSWERING, ASKING
from corpus.restoration.punctuation import opening_dash

_SENTENCE_END = r"(?:(?<=[.!?…])|(?<=[.!?…][»”\")]))"
_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_DASH = re.compile(_SENTENCE_END + rf"(?<!\b[^\W\d_]\.)\s+(?=[–—−-]\s*[«“\"(]?(?:{_CAPITAL}|\d))")
_NAME = rf"{_CAPITAL}[\w.]{{0,20}}(?:\s[^\W\d_][\w.]{{0,20}}){{0,2}}"
_LABEL = re.compile(_SENTENCE_END + rf"\s+(?=({_NAME})\s?:\s)")
_FEW = 2
"""So many turns at paragraph starts show that the line breaks are there."""


def places(paragraphs: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Where each paragraph is parted: before dashes and repeated labels that follow the end of a sentence.

    Nowhere in a document whose turns stand at the beginning of paragraphs.

    >>> places(["Кіріспе. – Қалай? – Жақсы – өте. – Неге? – Солай."])
    ((9, 18, 33, 41),)
    """
    if sum(bool(opening_dash(text)) for text in paragraphs) >= _FEW:
        return ((),) * len(paragraphs)
    return tuple(tuple(_breaks(text)) for text in paragraphs)


def _breaks(text: str) -> list[int]:
    labels = [(found.end(), found[1].lower().strip(". ")) for found in _LABEL.finditer(text)]
    times = Counter(label for _, label in labels)
    places = {place for place, label in labels if times[label] > 1 or label in ASKING | ANSWERING}
    places.update(found.end() for found in _DASH.finditer(text))
    return sorted(places)
