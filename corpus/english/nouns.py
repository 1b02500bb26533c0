"""The noun that an English number counts, and its dictionary form."""

import re
from typing import Final

from corpus.english.numerals import ENGLISH

_WORD: Final = re.compile(r"[\s\u00a0-]+(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_MOST_WORDS: Final = 5
_PLURALS: Final = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "halves": "half", "wolves": "wolf", "shelves": "shelf", "thieves": "thief", "loaves": "loaf",
    "criteria": "criterion", "phenomena": "phenomenon", "analyses": "analysis", "crises": "crisis",
    "theses": "thesis", "bases": "base", "movies": "movie", "cookies": "cookie", "zombies": "zombie",
    "staff": "staff", "sheep": "sheep", "fish": "fish", "deer": "deer", "aircraft": "aircraft",
    "cattle": "cattle", "police": "police", "crew": "crew", "species": "species", "series": "series",
    "personnel": "personnel", "spacecraft": "spacecraft", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "echoes": "echo", "buses": "bus", "viruses": "virus", "bonuses": "bonus",
    "campuses": "campus", "lenses": "lens", "gases": "gas", "quizzes": "quiz", "axes": "axe", "dice": "die",
    "media": "medium", "data": "data", "alumni": "alumnus", "cacti": "cactus", "fungi": "fungus",
    "canvases": "canvas", "atlases": "atlas", "biases": "bias", "aliases": "alias", "choruses": "chorus",
    "circuses": "circus", "censuses": "census", "statuses": "status", "surpluses": "surplus",
    "geniuses": "genius", "walruses": "walrus", "irises": "iris", "octopuses": "octopus",
    "syllabuses": "syllabus", "pluses": "plus", "minuses": "minus", "nuclei": "nucleus",
    "stimuli": "stimulus", "radii": "radius", "oxen": "ox", "lice": "louse", "calves": "calf",
    "hooves": "hoof", "scarves": "scarf", "selves": "self",
}  # fmt: skip
"""Plurals that no rule tells, and what has none."""
_COMPOUND: Final = re.compile(r"(?:wo)?men$|children$|people$")
_NO_NOUN: Final = frozenset(
    "and is are was were or but to in on at for from with by as than that which who whose it they we you i "
    "he she him them us not so if when then there here just also million percent per has have had does did "
    "do can could will would should may might must because while where what how until since after before "
    "during through without within about over under between against into onto upon this these those always "
    "perhaps sometimes besides less plus minus yes makes goes says comes takes gets gives means seems "
    "looks still now already never often usually again ever even rarely hardly soon today".split()
)
"""Words that end a noun phrase or stand outside one."""
_AFTER_HYPHEN: Final = frozenset(
    "storey story bedroom bed seat person member page part point room lane course star party nation game "
    "match".split()
)
"""What a number joined to it counts in the singular: a 12-storey tower."""
_INSIDE: Final = frozenset("of the a an our my your their his her its these those".split())


def counted(text: str, position: int) -> tuple[str, int] | None:
    """The dictionary form of the noun counted by a number ending there, and where the noun ends.

    The plural is the noun; what stands before it describes it.

    >>> counted("650 web servers", 3), counted("half of our students", 4)
    (('server', 15), ('student', 20))
    """
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, position)
        if not found or (found["word"] in _NO_NOUN and found["word"] not in _INSIDE):
            return None
        if all(part in ENGLISH.cardinals for part in found["word"].split("-")):
            # "eleven of our twenty graduates": the noun is the other number's.
            return None
        if found[0][0] == "-" and found["word"] in _AFTER_HYPHEN:
            return found["word"], found.end("word")
        if found["word"] not in _INSIDE and (noun := _singular(found["word"])):
            return noun, found.end("word")
        position = found.end()
    return None


def lemma(word: str) -> str:
    """The dictionary form of a noun.

    >>> lemma("companies"), lemma("children"), lemma("bus")
    ('company', 'child', 'bus')
    """
    return _singular(word) or word


def _singular(word: str) -> str | None:
    """The singular of a plural."""
    if word in _PLURALS:
        return _PLURALS[word]
    if found := _COMPOUND.search(word):
        return word[: found.start()] + _PLURALS[found[0]]
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "’s", "'s")):
        return None
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
