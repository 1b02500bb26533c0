"""Whether a hyphen at a line's end belongs to its word: decided by evidence."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from corpus.kazakh import hyphenation
from corpus.model import Language
from corpus.restoration.characters import SOFT_HYPHENS

_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")
_DIGIT_END = re.compile(r"[\d%°]$")
_ABBREVIATION = re.compile(r"[^\W\d_]*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2}$")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")

_RUSSIAN_INTERROGATIVE = re.compile(
    r"(?:кто|кого|кому|кем|ком|что|чего|чему|чем|как\w*|где|куда|откуда|когда|почему|зачем|чей|чь\w+|сколько\w*|отчего)$"
)
_RUSSIAN_ADVERB = re.compile(r"\w{3,}(?:ски|цки|ому|ему|ьи)$")

_RUSSIAN_PAIR = re.compile(r"\w{3,}(?:ск|цк|вн|рн|нн|чн|льн|ов)о")
"""The first of two adjectives of one rank: научно-, социально-, информационно-."""
_RUSSIAN_ADJECTIVE = re.compile(
    r"\w{3,}(?:н|ск|цк|ов|ев)(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми|ий|ие|им|их|ими)"
)
_RUSSIAN_SOLID = frozenset({"сельско", "народно", "железно", "естественно"})
"""Beginnings of solid words that look so: сельскохозяйственный."""
_FIRSTS = frozenset({"интернет", "онлайн", "веб", "пресс", "бизнес", "вице", "премьер", "генерал", "смарт"})
"""Loans that stand before a hyphen in Kazakh and Russian: интернет-дүкен, вице-министр."""

_ENGLISH_LINKS = frozenset("a and by for in of on or out the to up".split())
"""Inner words of phrases written as one: case-by-case."""
_ENGLISH_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ENGLISH_UNITS = tuple("one two three four fi six seven eight nin first second third".split())
"""Beginnings of the units, cardinal and ordinal."""
_ENGLISH_FIRSTS = frozenset({"self", "well", "half"})
_ENGLISH_ENDINGS = ("ness", "less", "hood", "head", "born", "penny")
"""Seconds that such a first is written solid with: wellness, selfhood."""
_ENGLISH_MEASURES = frozenset("long short high low full first second third so".split())
_ENGLISH_MEASURED = frozenset(
    "term time range distance lived lasting standing running quality level end profile income cost paid "
    "speed scale tech risk key rise rate class called".split()
)
"""Seconds with which such a first makes one adjective: long-term, high-quality, so-called."""
_ENGLISH_SECONDS = frozenset("based minded fashioned shaped friendly".split())
"""Seconds that make an adjective of any word: science-based, old-fashioned."""
_WORD_AFTER_FIRST = 4
"""Letters of a word after such a part; fewer are an ending."""

_TORN = re.compile(r"(?<![\w-])([^\W\d_]{2,})[-‐‑\u00ad\u00ac] ((?=[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])[^\W\d_]+)")
_FIRST_OF_TWO, _SECOND_OF_TWO = 3, 4
"""Letters of two words; shorter ones are often halves of one as well."""
_THROUGHOUT = 3
"""So many torn words are a habit of the document, not dashes that lost a space."""
_LINKS = frozenset("және мен бен пен не немесе әлде и или либо да а но and or to nor".split())
"""Words after a suspended hyphen."""

_STEM = 3
"""Letters past the break that another form of the word must share to speak for it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a document, as they stand within its lines."""

    free: frozenset[str]
    """Words without a hyphen, lower case."""
    solid: tuple[str, ...]
    """Words and parts of hyphenated words, sorted, lower case."""
    hyphenated: tuple[str, ...]
    """Two neighbouring parts of hyphenated words, "left-right", sorted, lower case."""

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Vocabulary":
        """The words of the lines; halves of words at line ends and beginnings are left out.

        >>> Vocabulary.of(["жан-жақты да-", "му жолы"]).hyphenated
        ('жан-жақты',)
        """
        free: set[str] = set()
        solid: set[str] = set()
        hyphenated: set[str] = set()
        broken = False
        for line in lines:
            if not line.strip():
                continue
            words = [word[0] for word in _WORD.finditer(line.lower())]
            if broken:
                words = words[1:]
            broken = ends_broken(line)
            if broken:
                words = words[:-1]
            for word in words:
                parts = re.split("[-‐‑]", word)
                solid.update(parts)
                if len(parts) == 1:
                    free.add(word)
                hyphenated.update(f"{left}-{right}" for left, right in pairwise(parts))
        return cls(frozenset(free), tuple(sorted(solid)), tuple(sorted(hyphenated)))

    def __contains__(self, word: str) -> bool:
        return word in self.free

    def has_stem(self, word: str) -> bool:
        """Whether the word, or another form of it with five letters in common, is here."""
        return word in self or (len(word) >= 5 and _begins(self.solid, word[:5]))

    def kinship(self, left: str, right: str, sign: str) -> int:
        """How many letters of `right` the nearest word that reads `left` + `sign` + … shares."""
        words = self.hyphenated if sign else self.solid
        whole = left + sign + right
        return max((_shared(words, whole) - len(left) - len(sign)), 0)


def ends_broken(line: str) -> bool:
    """Whether a line ends within a word: a hyphen, hard or soft, that a letter or a digit stands before.

    >>> ends_broken("бер-"), ends_broken("мақсат -"), ends_broken("бер")
    (True, False, False)
    """
    return re.search(r"[\w%][-‐‑\u00ad\u00ac]\s*$", line) is not None


def belongs(left: str, right: str, vocabulary: Vocabulary, language: Language) -> str | None:
    """Why the hyphen between the halves of a word belongs to it; None when the typesetter put it there.

    >>> words = Vocabulary.of(["жан-жақты", "реформалар"])
    >>> belongs("40", "тан", words, "kk"), belongs("жан", "жақты", words, "kk")
    ('an ending after a figure or an abbreviation', 'written so elsewhere')
    >>> belongs("ре", "формаларды", words, "kk") is None
    True
    """
    if right[:1].isupper() and (left + right).lower() in vocabulary:
        return None
    if reason := _by_letters(left, right):
        return reason
    first, second = left.lower(), right.lower()
    first = re.split("[-‐‑]", first)[-1]
    second = re.split("[-‐‑]", second)[0]
    with_hyphen = vocabulary.kinship(first, second, "-")
    without = vocabulary.kinship(first, second, "")
    least = min(len(second), _STEM)
    if max(with_hyphen, without) >= least and with_hyphen != without:
        return "written so elsewhere" if with_hyphen > without else None
    if first in _FIRSTS and len(second) >= _WORD_AFTER_FIRST and not hyphenation.is_suffix_chain(second):
        return "a first part that takes a hyphen"
    if language == "kk":
        return _by_kazakh(first, second, vocabulary)
    if language == "ru":
        return _by_russian(first, second)
    return _by_english(first, second, linked=re.search("[-‐‑]", left + right) is not None)


def torn_words(paragraphs: Sequence[str], language: Language) -> Callable[[str], str]:
    """A fixer of words whose line break became a space: «тұтыну- шылар».

    Such a word is joined when the document has it whole, or when it tears words throughout and the halves are
    no words of its own. A suspended hyphen («двух- и трёхэтажный», «pre- and post-war») stays.

    >>> torn_words(["Тұтынушылар келді.", "Олар тұтыну- шыларды күтті."], "kk")("Олар тұтыну- шыларды күтті.")
    'Олар тұтынушыларды күтті.'
    >>> torn_words(["Двух- и трёхэтажные дома."], "ru")("Двух- и трёхэтажные дома.")
    'Двух- и трёхэтажные дома.'
    """
    torn = [found for text in paragraphs for found in _TORN.finditer(text)]
    if not torn:
        return str
    vocabulary = Vocabulary.of(_TORN.sub(" ", text) for text in paragraphs)
    throughout = len(torn) >= _THROUGHOUT

    def join(found: re.Match[str]) -> str:
        if found[0][len(found[1])] in SOFT_HYPHENS:
            return found[1] + found[2]  # never a dash or a suspended hyphen
        left, right = found[1].lower(), found[2].lower()
        known = vocabulary.kinship(left, right, "") >= _STEM or vocabulary.kinship(left, right, "-") >= _STEM
        halves = left in vocabulary and right in vocabulary
        if right in _LINKS or not (known or (throughout and not halves)):
            return found[0]
        sign = "-" if belongs(found[1], found[2], vocabulary, language) else ""
        return f"{found[1]}{sign}{found[2]}"

    return partial(_TORN.sub, join)


def _by_letters(left: str, right: str) -> str | None:
    if _DIGIT_END.search(left) or right[:1].isdigit():
        return "an ending after a figure or an abbreviation"
    if right[:1].islower() and _ABBREVIATION.search(left):
        return "an ending after a figure or an abbreviation"
    if _LATIN.search(left[-1:]) and _CYRILLIC.match(right):
        return "an ending after a word in Latin letters"
    if right[:1].isupper() and not (len(left) > 1 and left.isupper() and right.isupper()):
        return "a capital after it"
    return None


def _by_kazakh(left: str, right: str, vocabulary: Vocabulary) -> str | None:
    if hyphenation.is_particle(left, right):
        return "a particle"
    if hyphenation.never_breaks(left, right):
        return "no syllable begins so"
    if hyphenation.is_pair(left, right):
        return "a pair of words"
    if (
        len(left) >= 3
        and len(right) >= 4
        and not hyphenation.is_suffix_chain(right)
        and left in vocabulary
        and vocabulary.has_stem(right)
    ):
        return "two words of the document"
    return None


def _by_russian(left: str, right: str) -> str | None:
    if _RUSSIAN_PAIR.fullmatch(left) and _RUSSIAN_ADJECTIVE.fullmatch(right) and left not in _RUSSIAN_SOLID:
        return "two adjectives"
    if right in {"то", "либо", "нибудь"} and _RUSSIAN_INTERROGATIVE.search(left):
        return "a particle"
    if left in {"кое", "кой"} or (left == "по" and (_RUSSIAN_ADVERB.match(right) or right == "моему")):
        return "a prefix"
    if left == "из" and right in {"за", "под"}:
        return "a preposition"
    if left == right:
        return "a word repeated"
    if left in {"северо", "юго"} and right.startswith(("восто", "запад")):
        return "a point of the compass"
    if len(left) >= _FIRST_OF_TWO and len(right) >= _SECOND_OF_TWO:
        # Here, not above: no other language needs the dictionary.
        from corpus.russian.lexicon import is_word

        if is_word(left) and is_word(right) and not is_word(left + right):
            return "two words of the language"
    return None


def _by_english(left: str, right: str, *, linked: bool) -> str | None:
    if linked and {left, right} & _ENGLISH_LINKS:
        return "a phrase joined by hyphens"
    if left in _ENGLISH_TENS and right.startswith(_ENGLISH_UNITS):
        return "a number in words"
    if left in _ENGLISH_FIRSTS and len(right) >= _WORD_AFTER_FIRST and not right.startswith(_ENGLISH_ENDINGS):
        return "a first part that takes a hyphen"
    adjective = left in _ENGLISH_MEASURES and right in _ENGLISH_MEASURED
    if adjective or (len(left) >= _FIRST_OF_TWO and right in _ENGLISH_SECONDS):
        return "an adjective of two words"
    return None


def _begins(words: tuple[str, ...], beginning: str) -> bool:
    place = bisect_left(words, beginning)
    return place < len(words) and words[place].startswith(beginning)


def _shared(words: tuple[str, ...], whole: str) -> int:
    """The longest beginning that any of the sorted words has in common with `whole`."""
    place = bisect_left(words, whole)
    return max(
        (_common(words[near], whole) for near in (place - 1, place) if 0 <= near < len(words)), default=0
    )


def _common(one: str, other: str) -> int:
    least = min(len(one), len(other))
    return next((i for i in range(least) if one[i] != other[i]), least)
