"""Signs of fonts that are no Unicode: the numbers that w:sym gives them (ECMA-376 part 1, 17.3.3.30)."""

_PRIVATE = range(0xF000, 0xF100)
"""Where Word puts a font's own 256 signs."""

_SYMBOL = dict(
    zip(
        (0x2D, 0xA2, 0xA3, 0xA5, 0xA9, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC),
        "−′≤∞♥→°±″≥×•÷≠≈…",
        strict=True,
    )
)
"""Signs of the font Symbol that texts have."""
_WINGDINGS = dict(zip((0x6C, 0x6E, 0x71, 0x75, 0xA7, 0xA8, 0xD8, 0xE0, 0xFC), "●■❑◆▪◻➢→✓", strict=True))
"""Signs of the font Wingdings that lists have."""
_UNKNOWN = "\ufffd"


def symbol(font: str, number: str) -> str:
    """The sign of a number, hexadecimal, in a font; U+FFFD for one that Unicode text cannot show.

    >>> symbol("Symbol", "F0B7"), symbol("Arial", "2013"), symbol("Webdings", "F021") == "\\ufffd"
    ('•', '–', True)
    """
    try:
        code = int(number, 16)
    except ValueError:
        return _UNKNOWN
    own = {"Symbol": _SYMBOL, "Wingdings": _WINGDINGS}.get(font)
    if own is not None:
        return own.get(code & 0xFF, _UNKNOWN)
    if code in _PRIVATE or not 0x20 <= code <= 0x10FFFF or 0xD800 <= code < 0xE000:
        return _UNKNOWN
    return chr(code)
