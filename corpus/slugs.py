"""Slugs: an interview's key, in small Latin letters, digits and hyphens."""

import re
import unicodedata
from datetime import date
from pathlib import PurePath

_SINGLE = dict(zip("аәбвгғдеёзийкқлмнңоөпрстуұүфхһыіэ", "aabvggdeeziikqlmnnooprstuuufhhyie", strict=True))
_LATIN = _SINGLE | {
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ъ": "",
    "ь": "",
    "ю": "iu",
    "я": "ia",
}
"""Kazakh and Russian letters in Latin, as Kazakh place names are written on maps, without diacritics."""
_LONGEST = 40


def make(outlet: str | None, published_on: date | None, name: str) -> str:
    """The slug of an interview: its outlet and date where both are known, else its document's name.

    >>> make("Ана тілі", date(2025, 1, 5), "source.txt"), make(None, None, "Сұхбат 1.txt")
    ('ana-tili-2025-01-05', 'suhbat-1')
    """
    path = PurePath(name)
    stem = path.parent.name if path.stem == "source" and path.parent.name else path.stem
    if outlet and published_on:
        day = published_on.isoformat()
        return f"{latin(outlet)[: _LONGEST - len(day) - 1].strip('-')}-{day}".strip("-")
    return latin(stem)[:_LONGEST].strip("-") or "interview"


def latin(text: str) -> str:
    """Small Latin letters and digits, hyphens between words.

    >>> latin("Егемен Қазақстан")
    'egemen-qazaqstan'
    """
    spelled = "".join(_LATIN.get(letter, letter) for letter in text.lower())
    bare = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
