"""A number as it stands in a text, in digits or in words."""

from dataclasses import dataclass, replace
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text."""

    start: int
    end: int
    value: Fraction
    value_to: Fraction | None = None
    """The upper end of a range such as 15-20."""
    ending: str = ""
    """The letters joined to it that say its case: "40-тан" -> "тан"."""
    in_words: bool = False
    ordinal: bool = False
    fraction: bool = False
    inverted: bool = False
    """Its words stand in the order that says "about": тысячи две."""
    multiple: bool = False
    """It says by itself how many times: "вдвое"."""
    scale: int = 1
    """The thousand, million and the like that stands in it."""

    def times(self, factor: int, end: int) -> "Numeral":
        """So many thousands or millions, their word ending there."""
        return replace(
            self,
            end=end,
            value=self.value * factor,
            value_to=self.value_to and self.value_to * factor,
            scale=self.scale * factor,
        )
