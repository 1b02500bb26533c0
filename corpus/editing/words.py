"""Words that an editor quotes, found again in the text."""

import re
import unicodedata


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Where a text has just these words, whole: start and end; within a paragraph all spaces are alike.

    >>> places("Ал мектеп", "Ал\\u00a0мектеп ше? Алыста."), places("Ал", "Алыста"), places("ше?", "Ал ше?")
    ([(0, 9)], [], [(3, 6)])
    """
    composed = unicodedata.normalize("NFC", words).strip()
    if not composed:
        return []
    before, after = (r"\b" if letter.isalnum() else "" for letter in (composed[0], composed[-1]))
    pattern = r"[^\S\n]+".join(map(re.escape, composed.split()))
    return [found.span() for found in re.finditer(f"{before}{pattern}{after}", text)]
