"""Fixers of what a typesetter leaves inside a line: soft hyphens, letter-spacing, spaces, stray hyphens."""

import re

SOFT_HYPHENS = "\u00ad\u00ac"
"""SOFT HYPHEN, and NOT SIGN, which word processors show for it and old exports write."""

_SOFT_HYPHEN = re.compile(r"(?<=\w)[\u00ad\u00ac]+(?=\w)|\u00ad+(?!\s*$)")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_HYPHENS = {0x2010: "-", 0x2011: "-"}
"""HYPHEN and NON-BREAKING HYPHEN: the one sign that keyboards have, told apart only for typesetting."""
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_SPACED_WORD = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?: ?[,.;:!?…»)]+)?(?!\S)")
_STRAY_HYPHEN = re.compile(r"(?<=[^\W\d_] )-(?=[^\W\d_]{2})")


def soft_hyphens(line: str) -> str:
    """Takes soft hyphens out of words, in both their disguises; at a line's end they wait for the next line.

    >>> soft_hyphens("Конс¬титуция қап\u00adтап")
    'Конституция қаптап'
    >>> soft_hyphens("¬ – теріс таңбасы")
    '¬ – теріс таңбасы'
    """
    return _SOFT_HYPHEN.sub("", line)


def invisible_signs(line: str) -> str:
    """Takes out signs of no width and marks of direction, which search and comparison would stumble over.

    >>> invisible_signs("су\u200b тасқыны")
    'су тасқыны'
    """
    return _INVISIBLE.sub("", line)


def unbreakable_hyphens(line: str) -> str:
    """A plain hyphen for one that only forbids a line to end there, as word processors set it.

    >>> unbreakable_hyphens("бар\u2011жоғы")
    'бар-жоғы'
    """
    return line.translate(_HYPHENS)


def letter_spacing(line: str) -> str:
    """Draws together a word whose letters were set apart to fill a line; two spaces part such words.

    Four letters at least: a shorter run may be words of one letter.

    >>> letter_spacing("ж о б а л а у ш ы , бұл")
    'жобалаушы, бұл'
    >>> letter_spacing("а л т ы н  қ о р ы")
    'алтын  қоры'
    """
    return _SPACED_WORD.sub(lambda word: word[0].replace(" ", ""), line)


def spaces(line: str) -> str:
    """One space where several, or wider or unbreakable ones, were set to justify a line; none at its ends.

    >>> spaces("  саласының    деңгейіне ")
    'саласының деңгейіне'
    """
    return _SPACES.sub(" ", line).strip()


def stray_hyphens(line: str) -> str:
    """Takes away a hyphen that clings to the beginning of a word: a soft hyphen that lost its word.

    Right only in a document that writes its dashes with another sign; the caller knows.

    >>> stray_hyphens("ұстап -отырмын")
    'ұстап отырмын'
    """
    return _STRAY_HYPHEN.sub("", line)
