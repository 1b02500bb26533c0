"""What a passage index is asked for, whatever database it is of: tokens in columns, joined by and, or."""

from dataclasses import dataclass
from typing import Literal

Column = Literal["words", "stems", "keys", "names"]
"""Of a passage: its words as printed, in reading order; their stems; their keys in every alphabet; what its
interview is known by."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Passages that have any of the tokens in any of the columns."""

    columns: tuple[Column, ...]
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """Passages with a token in the column that begins so."""

    column: Column
    start: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Passages whose text has these words one after the other."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Passages that answer every part."""

    parts: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """Passages that answer any of the parts."""

    parts: "tuple[Expression, ...]"


Expression = Tokens | Beginning | SideBySide | All | Some
