"""Whether a page was cut off while it was saved: what it opened and must close is open at its end."""

import re
from typing import Final

_CLOSED: Final = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_MUST_CLOSE: Final = ("article", "div", "main", "section", "script", "style", "table")
"""Elements whose end tags HTML never lets a page leave out (HTML Standard, 13.1.2.4 "Optional tags")."""
_WHOLE_PAGE: Final = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
"""A piece of a page may be unbalanced from the start."""
_TAG: Final = re.compile(rf"<(/?)({'|'.join(_MUST_CLOSE)})\b", re.IGNORECASE)
_UNFINISHED: Final = re.compile(
    r"<(?:/?[a-z][^<>]{0,2000}|!--(?:(?!-->).){0,2000})\Z", re.IGNORECASE | re.DOTALL
)
_END: Final = 3000
"""Characters at the end in which a tag or comment may be broken off."""


def is_cut_off(page: str) -> bool:
    """Whether the end of a page is missing.

    A page that closes its body is whole, however its other elements are balanced.

    >>> is_cut_off("<html><body><div><p>Қалай?</p></div></body></html>"), is_cut_off("<p>Қалай?<p>Жақсы.")
    (False, False)
    >>> is_cut_off("<html><body><div><p>Қалай?</p><p>Жақ"), is_cut_off("<p>Қалай?</p><a hre")
    (True, True)
    """
    if _CLOSED.search(page[-_END:]) or _CLOSED.search(page):
        return False
    if _UNFINISHED.search(page[-_END:]):
        return True
    if not _WHOLE_PAGE.search(page):
        return False
    return sum(-1 if tag[1] else 1 for tag in _TAG.finditer(page)) > 0
