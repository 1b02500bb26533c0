"""The nominatives that a Russian noun may be a form of: what other languages borrow is the nominative."""

from typing import Final

_ENDINGS: Final = """
    : а о
    а: - о
    ы: - а
    у: - а о
    е: - а о я ь й
    ом: - о
    ой: а
    ов: -
    ам ами ах: - а о
    я: ь й е
    ю: ь й я е
    и: - а ь й я
    ем: - ь й е
    ей: я ь а е
    ев: - й
    ям ями ях: ь й я е
    ью: ь
    ия ием: ий ие
    ию: ия ий ие
    ии иям иями иях: ия ий ие
    ией: ия
    ий: ия ие
    иев: ий
"""
"""Endings of cases and plurals, and what the nominative then ends in, `-` being nothing: see any grammar."""


def _table() -> dict[str, tuple[str, ...]]:
    lines = (line.split(":") for line in _ENDINGS.strip("\n").splitlines())
    return {
        ending: tuple(each.strip("-") for each in nominatives.split())
        for endings, nominatives in lines
        for ending in endings.split() or ("",)
    }


_NOMINATIVES: Final = _table()
_LONGEST: Final = max(map(len, _NOMINATIVES))
_CONSONANTS: Final = frozenset("бвгджзклмнпрстфхцчшщ")
_SHORTEST: Final = 3
"""Letters of a stem that tell a word."""


def nominatives(noun: str) -> frozenset[str]:
    """What a lower-case word may be another form of, as far as its ending tells.

    >>> sorted(nominatives("реформы")), sorted(nominatives("партией"))
    (['реформ', 'реформа'], ['партиа', 'партие', 'партиь', 'партия'])
    """
    return frozenset(
        noun[:at] + nominative
        for at in range(max(_SHORTEST, len(noun) - _LONGEST), len(noun) + 1)
        if at < len(noun) or noun[-1] in _CONSONANTS
        for nominative in _NOMINATIVES.get(noun[at:], ())
    )
