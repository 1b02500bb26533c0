"""The words of Russian, by OpenCorpora's dictionary as pymorphy3 holds it: 30 MB, loaded when first asked."""

from functools import cache

from pymorphy3 import MorphAnalyzer


@cache
def analyzer() -> MorphAnalyzer:
    """The one analyzer."""
    return MorphAnalyzer(lang="ru")


def is_word(word: str) -> bool:
    """Whether the dictionary has the word, in any of its forms.

    >>> is_word("членами"), is_word("членам"), is_word("чле")
    (True, True, False)
    """
    known: bool = analyzer().word_is_known(word)
    return known
