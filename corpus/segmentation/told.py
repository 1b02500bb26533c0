"""Dashes that open no turn: points of a list, and talk that somebody tells of."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.punctuation import opening_dash, starts_lower

_ORDINAL = re.compile(
    r"(?:бірінші|екінші|үшінші|төртінші|бесінші|во-первых|во-вторых|в-третьих|перв[оы]е|второ[ей]|треть[ей]"
    r"|first|second|third)",
    re.IGNORECASE,
)
"""How the points of a list begin that are sentences of their own."""
_REPORTED = re.compile(
    r"[?!,…]\s*[–—−-]\s*(?:де(?:п|ді|дім|дік|йді|ймін|йміз|ген\w*|пті|сек|седі)\b"
    r"|(?:спрос|спраш|сказ|ответ|отвеч|говор|рассказ|отме[тч]|добав|поясн"
    r"|подчерк|заяв|счита|уверен|призна|вспомин|объясн|сообщ|подытож|замет|продолж|делит)\w*"
    r"|(?:\w+ )?(?:said|says|asked|adds|added|explains|explained|recalls|notes)\b)"
    r"|[,?!.…][\"”]\s(?:\w+ )?(?:said|says|asked|adds|added|explains|explained|recalls|notes)\b",
    re.IGNORECASE,
)
"""Words that somebody told of said: «– Папа, қаламыз ба? – деп сұрады»."""


def points(paragraphs: Sequence[str]) -> frozenset[int]:
    """Where a turn has a list or words that it tells of, with dashes as turns: after a colon or semicolon.

    >>> sorted(points(["Үш шарт бар:", "– біріншісі – сапа;", "– Екіншісі – уақыт.", "– Үшіншісі ше?"]))
    [1, 2]
    """
    found: set[int] = set()
    for i, (before, text) in enumerate(pairwise(paragraphs), start=1):
        if dash := opening_dash(text):
            said = text[len(dash) :]
            opened = before.endswith(":") or i - 1 in found
            numbered = _ORDINAL.match(said) is not None and not said.endswith("?")
            last = before.endswith(";") and not said.endswith("?")
            ended = before.endswith(":") and said.endswith(";")
            if last or ended or (opened and (starts_lower(said) or numbered or is_reported(said))):
                found.add(i)
    return frozenset(found)


def is_reported(text: str) -> bool:
    """Whether the words are told by somebody else, who says so after them.

    >>> is_reported("– Су азайды, – дейді ол."), is_reported("– Су азайды.")
    (True, False)
    >>> is_reported("“We wanted rooms,” said Ann Lee."), is_reported("She said: “We wanted rooms.”")
    (True, False)
    """
    return _REPORTED.search(text) is not None
