"""Turns, and the readings that a convention makes of a document."""

from dataclasses import dataclass

from corpus.segmentation.asking import asks
from corpus.segmentation.pieces import Left, Piece


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's stretch of talk, without the mark that it was printed with."""

    said: tuple[Piece, ...]
    label: Piece | None = None
    """What named its speaker, as printed ("Тілші:"), or numbered it ("1."); None for a dash or a look."""
    speaker: str = ""
    """The name by which turns of one person are told; empty where nothing is named."""

    printed: Piece | None = None
    """Its first paragraph with the mark, where that may be needed again."""

    @property
    def asks(self) -> bool:
        """Whether it asks something at its end."""
        return asks(self.said[-1].text)

    @property
    def length(self) -> int:
        """In characters."""
        return sum(len(piece.text) for piece in self.said)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as one convention has it."""

    convention: str
    lead: tuple[Piece, ...]
    """What stands before the first turn."""
    turns: tuple[Turn, ...]
    asking: tuple[bool, ...]
    """Whether each turn is the interviewer's."""
    left: tuple[Left, ...] = ()
    """What stands between turns and is in none."""
    merged: int = 0
    """Marks that open no turn of their own: the more there are, the less the convention explains."""
