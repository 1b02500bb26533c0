"""Where a word may be broken at a line's end, by syllables: Kazakh, Russian, English."""

from itertools import pairwise
from typing import Final

_VOWELS: Final = frozenset("аәеёиоөуұүыіэюяaeiouy")
_SIGNS: Final = frozenset("ьъй")
"""Letters that stay with the letter before them."""
_DIGRAPHS: Final = frozenset({"th", "sh", "ch", "ph", "gh", "wh", "ck"})
_LEAST: Final = 2
"""Letters on either side of a break; after it one more in English."""


def breaks(word: str) -> list[int]:
    """The positions at which a hyphen may be put into a word, in ascending order.

    A syllable has one vowel; of the consonants between two vowels the last goes to the next line. What is
    not made of letters, an abbreviation in capitals too, is never broken.

    >>> [word[:place] for word in ("балалар", "мектептер") for place in breaks(word)]
    ['ба', 'бала', 'мек', 'мектеп']
    >>> breaks("ЖШС"), breaks("150–160"), breaks("она")
    ([], [], [])
    """
    small = word.lower()
    if not word.isalpha() or (word.isupper() and len(word) < 6):
        return []
    vowels = [place for place, letter in enumerate(small) if letter in _VOWELS]
    found = []
    for before, after in pairwise(vowels):
        place = after if after - before == 1 else after - 1
        if small[place] in _SIGNS:
            place += 1
        elif small[place - 1 : place + 1] in _DIGRAPHS:
            place -= 1
        if _LEAST <= place <= len(word) - (_LEAST + word.isascii()):
            found.append(place)
    return found


def chances(word: str) -> list[tuple[str, str, bool]]:
    """The ways of parting a printed word over two lines: head, tail, and whether a hyphen has to be added.

    Signs around the letters stay where they are, and a hyphen of the word itself is a place to break.

    >>> chances("«сыр-сыр»,")
    [('«сыр-', 'сыр»,', False)]
    >>> chances("25-тен")
    [('25-', 'тен', False)]
    >>> chances("(жазды).")
    [('(жаз', 'ды).', True)]
    """
    start = next((i for i, sign in enumerate(word) if sign.isalnum()), len(word))
    end = next((i for i in range(len(word), start, -1) if word[i - 1].isalnum()), start)
    found = []
    place = start
    parts = word[start:end].split("-")
    for index, part in enumerate(parts):
        found += [(word[: place + at], word[place + at :], True) for at in breaks(part)]
        place += len(part)
        if index < len(parts) - 1:
            place += 1
            if len(parts[index + 1]) >= _LEAST:
                found.append((word[:place], word[place:], False))
    return found
