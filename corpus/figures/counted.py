"""The noun that a number counts, and its dictionary form, in each language."""

from corpus.english import nouns as english
from corpus.kazakh import nouns as kazakh
from corpus.kazakh.lemmas import COMMON
from corpus.model import Language


def find(text: str, position: int, language: Language, *, agreeing: bool = False) -> tuple[str, int] | None:
    """The dictionary form of the noun counted by a number that ends there, and where the noun ends.

    `text` is lower case. `agreeing`: an ordinal stands before the noun, which has its case in Russian.
    """
    if language == "kk":
        return kazakh.counted(text, position)
    if language == "en":
        return english.counted(text, position)
    # Its dictionary takes memory that only Russian documents are worth.
    from corpus.russian import nouns as russian

    return russian.counted(text, position, agreeing=agreeing)


def of_many(word: str) -> str | None:
    """The dictionary form of a Russian noun in the genitive plural."""
    from corpus.russian import nouns as russian

    return russian.of_many(word)


def tells_amount(noun: str, language: Language) -> bool:
    """Whether a number such as 2000 before the noun is no year: so often is the noun counted.

    A Kazakh year may stand before any noun (2024 бюджеті); elsewhere a counted noun is plural.
    """
    return language != "kk" or noun in COMMON
