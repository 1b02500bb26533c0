"""A figure as read, and what an answer has told before it."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from corpus import languages
from corpus.figures.not_figures import tells_date
from corpus.figures.numeral import Numeral
from corpus.model import FigureKind, Language, Qualifier

_MEASURED: Final = frozenset[FigureKind](("quantity", "money", "percent", "duration", "age"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read in its sentence."""

    numeral: Numeral
    start: int
    end: int
    unit: str
    kind: FigureKind
    qualifier: Qualifier | None = None
    factor: Fraction = Fraction(1)
    derived: bool = False
    """The unit is an adjective: "үш күндік"."""

    def alike(self, numeral: Numeral, end: int) -> "Reading":
        """Another number of the same unit, the figure ending there."""
        kind = self.kind if self.kind in _MEASURED else "count"
        return Reading(numeral, numeral.start, end, self.unit, kind, factor=self.factor)


@dataclass(frozen=True, slots=True)
class Said:
    """What a later number may lean on: "оның 105-і", "the last, over 2 million", "а дали 35 миллиардов"."""

    last: Reading | None = None
    counted: Reading | None = None
    """The last of things or a measure: what a number is of that can be no percentage or money."""
    currency: str | None = None
    """Of the last amount that does not stand in brackets, as a conversion does."""
    here: bool = False
    """Whether any of it is told in the sentence being read."""

    def in_next_sentence(self) -> "Said":
        """What a number in the next sentence may lean on: no noun of two sentences before."""
        return replace(self, here=False) if self.here else Said(currency=self.currency)

    def then(self, reading: Reading, sentence: str, language: Language) -> "Said":
        """What has been said once the figure of that sentence is."""
        dated = reading.kind == "duration" and tells_date(languages.lower(sentence), reading.end, language)
        converted = "(" in sentence[max(reading.start - 1, 0) : reading.start]
        return Said(
            # "екінші орын – 700 мың": no number is of places, nor of the years since: "он жыл бұрын – 300".
            self.last if reading.kind in ("rank", "multiple") or dated else reading,
            reading if reading.kind in ("count", "quantity") else self.counted,
            reading.unit if reading.kind == "money" and not converted else self.currency,
            here=True,
        )
