"""What a language writes numbers with: the tables that `corpus.figures.numerals` reads by."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

NEVER: Final = re.compile(r"(?!)")
"""Matches nothing: for what a language does not have."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """All patterns are matched against lower-case text."""

    cardinals: Mapping[str, int]
    """Numbers up to a hundred and the hundreds, each in every form, or as stems that take `ending`."""
    magnitudes: Mapping[str, int]
    ordinals: Mapping[str, int]
    ending: re.Pattern[str]
    """What may be joined to the last word of a number."""
    digit_ending: re.Pattern[str]
    """What may be joined to digits, with a hyphen or without: 40-тан, 105-інің."""
    ordinal_ending: re.Pattern[str]
    """What makes digits an ordinal: 24-ші, 5-е, 5th."""
    place: re.Pattern[str]
    """A noun that makes digits joined to it an ordinal: 3-орын."""
    not_numbers: re.Pattern[str]
    """Words that only look like a number with an ending."""
    half_more: re.Pattern[str]
    """What adds a half to the number before it: бір жарым, два с половиной."""
    fraction: re.Pattern[str]
    """A fraction in words: the groups `above` and `below`, or one of `half`, `third`, `quarter`, `each`."""
    parts: Mapping[str, int]
    """How the words of the groups `below` and `each` begin, and what they mean."""
    partials: Mapping[str, Fraction]
    """Patterns of a half and the like that a unit or a thousand follows: жарты ғасыр, полтора миллиона."""
    multiples: Mapping[str, int]
    """Patterns of words that say by themselves how many times: вдвое, doubled."""
    digit_fraction: re.Pattern[str] = NEVER
    """A fraction in digits with a word between, as two groups: 3 in 10."""
    joint: str = r"\s+"
    """What stands between the words of one number."""
    range_joint: str = r"[-–]"
    """What stands between the two ends of a range in words: елу-алпыс, five to six."""
    compound: re.Pattern[str] = NEVER
    """What a number joins to in one word, as a unit's adjective: двухчасовой, 100-метровый, two-hour."""
    inverted: re.Pattern[str] = NEVER
    """A magnitude that says "about" by standing before its number: тысяч триста."""
    glued: Mapping[str, int] = field(default_factory=dict)
    """Letters that are thousands and millions when joined to digits: 250k."""
    hyphenates_units: bool = False
    """Whether a hyphen joins a number to its unit (30-minute), not to what it names (8-бап)."""
