"""Words that lost the space between them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Language, Repair

_WORD = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(r"\w{2,}[ғгқк][ае]н[ыі]н(?=([^\W\d_]{4,})$)")
"""A participle of the past with possessive and accusative (болған-ы-н): only a case of place can follow."""
_CASES_AFTER = ("а", "д", "ш", "е")
"""How the endings begin that can: -ан, -да, -дай, -ша."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Paragraphs with their words apart, and what was changed."""

    paragraphs: tuple[str, ...]
    repairs: tuple[Repair, ...]


def part_glued(paragraphs: Sequence[str], language: Language) -> Parted:
    """Puts back the space after a form that no ending can follow, and that the document has alone.

    >>> part_glued(["Жақсы болғанын көрдік.", "Еңбекқор болғанынқалаймын."], "kk").paragraphs[1]
    'Еңбекқор болғанын қалаймын.'
    """
    if language != "kk":
        return Parted(tuple(paragraphs), ())
    known = Counter(word.lower() for text in paragraphs for word in _WORD.findall(text))
    repairs: list[Repair] = []

    def part(found: re.Match[str]) -> str:
        word = found[0]
        first = _CLOSED.match(word)
        if first is None or first[1].startswith(_CASES_AFTER) or known[first[0].lower()] == 0:
            return word
        parted = f"{first[0]} {first[1]}"
        repairs.append(Repair("glued words", word, parted))
        return parted

    return Parted(tuple(_WORD.sub(part, text) for text in paragraphs), tuple(repairs))
