"""Words that lost the space between them."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from corpus.model import Language

_WORD = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(r"\w{2,}[ғгқк][ае]н[ыі]н(?=([^\W\d_]{4,})$)")
"""A participle of the past with possessive and accusative (болған-ы-н): only a case of place can follow."""
_CASES_AFTER = ("а", "д", "ш", "е")
"""How the endings begin that can: -ан, -да, -дай, -ша."""


def glued(paragraphs: Sequence[str], language: Language) -> Callable[[str], str]:
    """A fixer that puts back the space after a form that no ending can follow, and that is known alone.

    >>> glued(["Жақсы болғанын көрдік."], "kk")("Еңбекқор болғанынқалаймын.")
    'Еңбекқор болғанын қалаймын.'
    """
    if language != "kk":
        return str
    known = Counter(word.lower() for text in paragraphs for word in _WORD.findall(text))

    def part(found: re.Match[str]) -> str:
        word = found[0]
        first = _CLOSED.match(word)
        if first is None or first[1].startswith(_CASES_AFTER) or known[first[0].lower()] == 0:
            return word
        return f"{first[0]} {first[1]}"

    return partial(_WORD.sub, part)
