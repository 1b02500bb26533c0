"""Stems of English words, by the Snowball algorithm."""

from functools import cache, lru_cache
from typing import Protocol


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802


@cache
def _snowball() -> _Stemmer:
    from snowballstemmer.english_stemmer import EnglishStemmer

    stemmer: _Stemmer = EnglishStemmer()
    return stemmer


@lru_cache(maxsize=2048)
def stem(word: str) -> str:
    """The stem of a word in lower case.

    >>> stem("reforms"), stem("reforming")
    ('reform', 'reform')
    """
    return _snowball().stemWord(word)
