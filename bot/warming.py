"""What the first searches would wait for, made ready once the bot runs: CLDR's names, the model."""

import logging
import threading

from corpus import semantics, translations, wording
from corpus.query import parse
from corpus.semantics import SemanticsError

log = logging.getLogger(__name__)

_RUSSIAN, _ENGLISH = "вода", "water"
"""Any words: what a language needs is made by the first of it."""


def in_background() -> threading.Thread:
    """Warm in a thread, which neither the start nor the end of the program waits for."""
    thread = threading.Thread(target=_warm, name="warming", daemon=True)
    thread.start()
    return thread


def _warm() -> None:
    for text in (_RUSSIAN, _ENGLISH):
        wording.has_meaning(parse(text))  # reads the dictionary and the topics
        translations.in_kazakh([text])
    if not semantics.available():
        return
    try:
        for text in (_RUSSIAN, _ENGLISH):
            semantics.of_query(text)
    except SemanticsError as error:
        log.warning("%s", error)
