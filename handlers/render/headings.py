"""What stands for a pair in lists."""

from collections.abc import Sequence

from corpus.kazakh import sentences
from handlers.render.html import escape

LEAST, MOST = 45, 160


def heading(editors: str | None, question: Sequence[str]) -> str:
    """The editor's heading; without one, whole sentences from the end of the question, 45-160 characters.

    The end: questions of newspapers open with a long lead and ask at the end. Escaped.
    """
    if editors:
        return escape(editors)
    last = sentences.split(question[-1])
    chosen = last[-1:]
    for sentence in reversed(last[:-1]):
        longer = (sentence, *chosen)
        if sum(map(len, chosen)) >= LEAST or len(" ".join(longer)) > MOST:
            break
        chosen = longer
    text = " ".join(chosen)
    if len(text) > MOST:
        text = "…" + text[-MOST:].partition(" ")[2]
    elif len(chosen) < len(last) or len(question) > 1:
        text = f"…{text}"
    return escape(text)
