"""The noun that a number counts, and its dictionary form, in each language."""

import re
from typing import Final

from corpus.kazakh import nouns
from corpus.model import Language

_RUSSIAN_ADJECTIVE: Final = re.compile(
    r".+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ому|ему|ую|юю|ыми|ими|ого|его|нее)$"
)
_RUSSIAN_NOUN_ENDINGS: Final = (
    (re.compile(r"(?:человека|людей|людям|людьми|человек)$"), "человек"),
    (re.compile(r"(?<=[^аеёиоуыэюя])(?:ций)$"), "ция"),
    (re.compile(r"(?<=ни)(?:й|я|ям|ями|ях)$"), "е"),
    (re.compile(r"(?<=и)(?:и|й|я|ям|ями|ях)$"), "я"),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:ов|ам|ами|ах)$"), ""),
    (re.compile(r"(?<=[жчшщ])(?:ей)$"), ""),
    (re.compile(r"(?<=[лрнстд])(?:ей)$"), "ь"),
    (re.compile(r"(?:ев|ёв)$"), "й"),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:ы|и)$"), "а"),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])а$"), ""),
)
_RUSSIAN_IRREGULAR: Final = {
    "людей": "человек", "компаний": "компания", "стран": "страна", "школ": "школа", "работ": "работа",
    "книг": "книга", "семей": "семья", "женщин": "женщина", "мужчин": "мужчина", "машин": "машина",
    "заявок": "заявка", "квартир": "квартира", "больниц": "больница", "мест": "место", "дел": "дело",
    "лиц": "лицо", "детей": "ребёнок", "зданий": "здание", "предприятий": "предприятие",
    "мероприятий": "мероприятие", "раз": "раз", "встреч": "встреча", "сделок": "сделка",
}  # fmt: skip
"""Genitives without an ending: which one was dropped they do not tell."""
_ENGLISH_SKIPPED: Final = frozenset(
    "new different big small large more other major open good great of the a an our my your their his her "
    "its these "
    "those active full main whole first last top only such own".split()
)
_NO_NOUN: Final = frozenset(
    "и или а но в на с к по из за о у от до для не что это как is are was were and or but to in on at for "
    "from with by as than that which who it they we you i he she not so if when then there here just also "
    "million "
    "percent".split()
)
_WORD: Final = re.compile(r"[\s\u00a0-]+(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_MOST_WORDS: Final = 4


def find(text: str, position: int, language: Language) -> tuple[str, int] | None:
    """The dictionary form of the noun counted by a number that ends there, and where the noun ends."""
    if language == "kk":
        return nouns.counted(text, position)
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, position)
        if not found or (word := found["word"].lower()) in _NO_NOUN - _ENGLISH_SKIPPED:
            return None
        if language == "ru" and _RUSSIAN_ADJECTIVE.fullmatch(word):
            position = found.end()
            continue
        if language == "en" and (word in _ENGLISH_SKIPPED or _qualifies(text, found)):
            position = found.end()
            continue
        return lemma(word, language), found.end("word")
    return None


def is_common(noun: str) -> bool:
    """Whether numbers so often count the noun that the number before it is no year: 2000 адам."""
    return noun in nouns.COMMON


def _qualifies(text: str, found: re.Match[str]) -> bool:
    """An English noun or adjective before the plural that is counted: "650 web servers"."""
    following = _WORD.match(text, found.end())
    return (
        not found["word"].endswith("s")
        and following is not None
        and following["word"].endswith("s")
        and following["word"].lower() not in _NO_NOUN
    )


def lemma(word: str, language: Language) -> str:
    """The dictionary form of a counted noun, as far as its ending tells it."""
    if language == "kk":
        return nouns.lemma(word)
    if language == "ru":
        if word in _RUSSIAN_IRREGULAR:
            return _RUSSIAN_IRREGULAR[word]
        for ending, nominative in _RUSSIAN_NOUN_ENDINGS:
            if ending.search(word):
                return ending.sub(nominative, word)
        return word
    if word == "people":
        return "person"
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
