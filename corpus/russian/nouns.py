"""The noun that a Russian number counts, and its dictionary form.

Which ending a genitive plural dropped (школ, людей, заявок) only a dictionary tells.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from pymorphy3.analyzer import Parse

from corpus.russian.lexicon import analyzer

_WORD: Final = re.compile(r"[\s\u00a0]+[«“]?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)")
_MOST_WORDS: Final = 4
_ONE: Final = re.compile(r"(?:(?<!1)1|одн\w+|один)$")
"""Numbers that a nominative follows."""
_MEANT: Final = {"голов": "голова", "денег": "деньги", "кур": "курица"}
"""Genitives of which the dictionary puts a rarer noun first."""
_SCORED: Final = re.compile(
    r"(?<!\w)(?:заб[иь]|пропус|ворот|матч|мяч|нападающ|вратар|чемпионат|тур[ае]?(?!\w))"
)
"""Where "голов" is of goals, not of heads."""
_ADJECTIVES: Final = frozenset({"ADJF", "PRTF"})


def counted(text: str, position: int, *, agreeing: bool = False) -> tuple[str, int] | None:
    """The dictionary form of the noun counted by a number ending there, and where the noun ends.

    `agreeing`: the noun need not have the case that a cardinal asks for (каждый третий житель).

    >>> counted("18 сельских школ", 2), counted("двести рабочих", 6)
    (('школа', 16), ('рабочий', 14))
    """
    start = position
    adjective: tuple[str, int] | None = None
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, position)
        if not found:
            break
        noun = _noun(found["word"])
        if noun:
            asked = (
                agreeing or _is_asked_for(found["word"], noun) or _ONE.search(text, max(start - 6, 0), start)
            )
            form = "гол" if noun.word == "голов" and _SCORED.search(text) else _dictionary_form(noun)
            return (form, found.end("word")) if asked else adjective
        likely = _parses(found["word"])[0]
        if likely.tag.POS not in _ADJECTIVES:
            break
        # An adjective that no noun follows is the noun: двести рабочих.
        adjective = (
            (_nominative(likely), found.end("word"))
            if "plur" in likely.tag and "Apro" not in likely.tag
            else adjective
        )
        position = found.end()
    return adjective


def of_many(word: str) -> str | None:
    """The dictionary form of a genitive plural, which a number may follow later: "камер у нас 14 тысяч".

    >>> of_many("камер"), of_many("медсестры")
    ('камера', None)
    """
    noun = _noun(word)
    many = noun and any({"gent", "plur"} <= each.tag.grammemes for each in _parses(word))
    return _dictionary_form(noun) if noun and many else None


def subject(clause: str) -> str | None:
    """The dictionary form of what a clause says grew or fell: the nearest noun without a preposition.

    >>> subject("цены на хлеб выросли"), subject("мы сократили расходы области")
    ('цена', 'расход')
    """
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", clause)
    for place in range(len(words) - 1, -1, -1):
        noun = _noun(words[place])
        cases = {case for each in _parses(words[place])[:4] for case in each.tag.grammemes} & {"nomn", "accs"}
        genitive = any("gent" in each.tag for each in _parses(words[place]))
        attribute = place and genitive and _noun(words[place - 1])
        if noun and cases and not attribute and not _after_preposition(words[:place]):
            return _dictionary_form(noun)
    return None


def _after_preposition(words: Sequence[str]) -> bool:
    """Whether the words end in a preposition, or in one with adjectives after it."""
    for word in reversed(words):
        part = _parses(word)[0].tag.POS
        if part not in _ADJECTIVES:
            return bool(part == "PREP")
    return False


def lemma(word: str) -> str:
    """The dictionary form of a noun.

    >>> lemma("детей"), lemma("деревьев")
    ('ребёнок', 'дерево')
    """
    noun = _noun(word)
    return _dictionary_form(noun) if noun else word


def _noun(word: str) -> Parse | None:
    """The word as a noun; the likeliest reading decides, and beside it one that a number asks for."""
    first, *others = _parses(word)
    if first.tag.POS == "NOUN":
        return first
    if first.tag.POS in _ADJECTIVES | {"PREP", "CONJ", "PRCL", "ADVB", "NPRO", "VERB", "INFN", "PRED"}:
        return None
    return next((each for each in others if each.tag.POS == "NOUN" and "gent" in each.tag), None)


def _is_asked_for(word: str, noun: Parse) -> bool:
    """Whether a number can stand before this form: a genitive, or a plural in the phrase's own case."""
    return any(
        "gent" in each.tag or ("plur" in each.tag and not {"nomn", "accs"} & each.tag.grammemes)
        for each in _parses(word)
        if each.normal_form == noun.normal_form
    )


def _dictionary_form(noun: Parse) -> str:
    return _MEANT.get(noun.word, str(noun.normal_form))


def _nominative(adjective: Parse) -> str:
    """In its dictionary form a participle would be a verb: опрошенных -> опрошенный."""
    return str(adjective.inflect({"sing", "nomn", "masc"}).word)


@cache
def _parses(word: str) -> list[Parse]:
    parses: list[Parse] = analyzer().parse(word)
    return parses
