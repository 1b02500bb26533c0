"""Pages that were saved as one line: the breaks before their turns are put back."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.labels import ANSWERING, ASKING
from corpus.model import Repair
from corpus.restoration.punctuation import opening_dash

_SENTENCE_END = r"(?:(?<=[.!?…])|(?<=[.!?…][»”\")]))"
_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_DASH = re.compile(_SENTENCE_END + rf"(?<!\b[^\W\d_]\.)\s+(?=[–—−-]\s*[«“\"(]?(?:{_CAPITAL}|\d))")
_NAME = rf"{_CAPITAL}[\w.]{{0,20}}(?:\s[^\W\d_][\w.]{{0,20}}){{0,2}}"
_LABEL = re.compile(_SENTENCE_END + rf"\s+(?=({_NAME})\s?:\s)")
_FEW = 2
"""So many turns at paragraph starts show that the line breaks are there."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Paragraphs with their breaks again, and where these were put."""

    paragraphs: tuple[str, ...]
    repairs: tuple[Repair, ...]


def put_back(paragraphs: Sequence[str]) -> Broken:
    """Parts paragraphs before dashes and repeated labels that follow the end of a sentence.

    Done only where turns stand nowhere at the beginning of a paragraph.

    >>> put_back(["Кіріспе. – Қалай? – Жақсы – өте. – Неге? – Солай."]).paragraphs
    ('Кіріспе.', '– Қалай?', '– Жақсы – өте.', '– Неге?', '– Солай.')
    """
    if sum(bool(opening_dash(text)) for text in paragraphs) >= _FEW:
        return Broken(tuple(paragraphs), ())
    parted: list[str] = []
    repairs: list[Repair] = []
    for text in paragraphs:
        starts = [0, *_breaks(text), len(text)]
        pieces = [text[start:end].strip() for start, end in pairwise(starts)]
        parted.extend(pieces)
        repairs.extend(
            Repair("lost line breaks", f"{before[-20:]} {after[:20]}", f"{before[-20:]}\n{after[:20]}")
            for before, after in pairwise(pieces)
        )
    return Broken(tuple(parted), tuple(repairs))


def _breaks(text: str) -> list[int]:
    labels = [(found.end(), found[1].lower().strip(". ")) for found in _LABEL.finditer(text)]
    times = Counter(label for _, label in labels)
    places = {place for place, label in labels if times[label] > 1 or label in ASKING | ANSWERING}
    places.update(found.end() for found in _DASH.finditer(text))
    return sorted(places)
