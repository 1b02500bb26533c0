"""Stems of Kazakh words, by the order of suffixes and what each asks of the sounds before it.

A word is a stem and then suffixes in a fixed order: for a noun number, owner, case and person; for a verb
negation and tense, after which a participle goes on as a noun does. They are taken off from the right, each
only where vowel harmony and the sound before it call for that very form. Which of the stems that remain is
the word's own only a dictionary could tell, so all are kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from corpus.kazakh.letters import KAZAKH_LETTERS, cyrillic, fold, is_latin

_WORDS: Final = """
    азап ақша алма алтын армян арыстан ауғанстан әріп бармақ барша батпақ бұрын бірнеше ғалым дағыстан
    дастан елу ермек есеп жақсы жақын жалған жалпы жауап зардап казахстан кәсіп кейде келін кесте көше кітап
    қазақстан қалып қандай қарсы қауіп қорған қырғызстан майдан мектеп мұндай мынадай ондай орын осындай
    өзбекстан өзге пайда пәкістан салмақ сандық сауап сауда себеп сондай сұлу талап тарап татарстан
    тәжікстан тәртіп теңге туған түркістан түрікменстан түтін үлкен үндістан хатын шағын шілде ысырап
"""

_BACK: Final = frozenset("аоұы")
_FRONT: Final = frozenset("әеөүіэ")
_VOWELS: Final = _BACK | _FRONT | frozenset("иё")
_CONSONANTS: Final = frozenset("бвгғджзйкқлмнңпрстуфхһцчшщьъ")
"""With у, which takes suffixes as consonants do (суы, оқуы)."""
_UNVOICED: Final = frozenset("пфкқтсшщчцхһбвгд")
"""After these a suffix begins unvoiced; б в г д end loan words only (клубта, заводтар)."""
_VOICED: Final = _CONSONANTS - _UNVOICED
_NASALS: Final = frozenset("мнң")

_NO_END: Final = frozenset({"тт", "зд", "мд", "ңд", "йд", "лд", "жд", "нн", "дд", "рл", "тл", "сл", "нл"})
"""Consonants that no stem ends in: between them a suffix began."""

_BARE: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
"""What a Russian keyboard makes of Kazakh letters. It has ы, so и in a suffix stands for і alone."""

_WHOLE: Final = {bare: frozenset(_WORDS.translate(_BARE if bare else {}).split()) for bare in (False, True)}
"""Dictionary words whose end only looks like a suffix; nothing is taken off them."""


class _Layer(IntEnum):
    """Places in a word, counted from its end."""

    PERSON = 1
    CASE = 2
    OWNER = 3
    NUMBER = 4
    TENSE = 5
    NEGATION = 6


@dataclass(frozen=True, slots=True)
class _Suffix:
    layer: _Layer
    after: frozenset[str]
    """The letters that it may stand after."""
    front: bool | None
    """None: in harmony with any vowel."""
    remain: int
    """The fewest letters that must be left; 2 only of words like су and ел."""


_ANY: Final = _VOWELS | _CONSONANTS
_INITIALS: Final[dict[str, dict[str, frozenset[str]]]] = {
    # The first sound of a suffix by the sound before it.
    "L": {"л": _VOWELS | frozenset("рйу"), "д": frozenset("лмнңзж"), "т": _UNVOICED},
    "N": {"н": _VOWELS | _NASALS, "д": _VOICED - _NASALS, "т": _UNVOICED},
    "O": {"н": _VOWELS, "д": _VOICED, "т": _UNVOICED},
    "D": {"д": _VOWELS | _VOICED, "т": _UNVOICED},
    "H": {"н": _NASALS, "д": _VOWELS | (_VOICED - _NASALS), "т": _UNVOICED},
    "G": {"ғ": _VOWELS | _VOICED, "қ": _UNVOICED},
    "Q": {"ғ": _VOICED, "қ": _UNVOICED},
    "M": {"м": _VOWELS | frozenset("рйул"), "б": frozenset("мнңзж"), "п": _UNVOICED},
    "B": {"м": _VOWELS | frozenset("рйулмнң"), "б": frozenset("зж"), "п": _UNVOICED},
    "V": {"": _VOWELS},
    "C": {"": _CONSONANTS},
    "X": {"": _ANY},
    "И": {"": frozenset("и")},
}
"""The last four are no sounds: what follows them stands after a vowel, a consonant, either, и."""

_TEMPLATES: Final[tuple[tuple[_Layer, int, str], ...]] = (
    (_Layer.PERSON, 4, "BIн BIз XсIң XсIз"),
    # -нікі and -дағы make an adjective of a case; -дай is "like", -ша "in the manner of".
    (_Layer.CASE, 2, "NIң OI GA DA HAн Bен DAғI"),
    (_Layer.CASE, 3, "Bенен QI Nікі"),
    (_Layer.CASE, 4, "DAй XшA"),
    # The third person keeps an н before its cases, the first and second take -а.
    (_Layer.OWNER, 2, "CI CIн CIнA CIндA CIнAн CIндAғI CIмIз CIңIз"),
    (_Layer.OWNER, 3, "VсI VсIн VсIнA VсIндA VсIнAн VсIндAғI VмIз VңIз"),
    (_Layer.OWNER, 4, "CIм CIң Vм CIмA CIңA"),
    (_Layer.NUMBER, 2, "LAр"),
    (_Layer.TENSE, 2, "DI DIм DIң DIңIз DIK GAн CIп CAдI CAтIн XсA Xу"),
    (_Layer.TENSE, 3, "GAлI GAншA XсAм XсAң XсAңIз XсAK MAK MAKшI Vп CIпTI VпTI CIпCIн VйдI VйтIн ИтIн VйIн"),
    (_Layer.TENSE, 3, "CAйIн VйIK CAйIK XсIн CIңIз VңIз CAмIн CAмIз CAсIң CAсIз VймIн VймIз VйсIң VйсIз"),
    (_Layer.TENSE, 3, "XушI XулI MAй MAс MAстAн"),
    (_Layer.NEGATION, 3, "MA"),
)
"""Layer, letters that must remain, forms: the first letter is of `_INITIALS`, and by harmony A is а or е,
I ы or і, K қ or к."""

_HARMONY: Final = (
    (False, str.maketrans("AIK", "аық")),
    (True, str.maketrans("AIKғқ", "еікгк")),
)


def _table(bare: bool) -> dict[str, tuple[_Suffix, ...]]:
    """Every form of every suffix, by its letters; `bare`: as a Russian keyboard writes it."""
    table: dict[str, set[_Suffix]] = {}
    for layer, remain, templates in _TEMPLATES:
        for template in templates.split():
            for initial, after in _INITIALS[template[0]].items():
                forms = {(initial + template[1:]).translate(letters): front for front, letters in _HARMONY}
                for form, front in forms.items():
                    text = form.translate(_BARE) if bare else form
                    suffix = _Suffix(layer, after, None if len(forms) == 1 else front, remain)
                    table.setdefault(text, set()).add(suffix)
    return {text: tuple(sorted(suffixes, key=lambda each: each.layer)) for text, suffixes in table.items()}


_SUFFIXES: Final = {bare: _table(bare) for bare in (False, True)}
_LONGEST: Final = max(map(len, _SUFFIXES[False]))


def _is_front(stem: str, bare: bool) -> bool | None:
    """The harmony that a suffix after the stem follows; None when the spelling does not tell.

    У tells nothing: where it closes a syllable the vowel before it does. Without Kazakh letters а, о and у
    of the first syllable may be ә, ө and ү.
    """
    if stem.endswith(("ь", "ев")):
        return None
    for at in range(len(stem) - 1, -1, -1):
        letter = stem[at]
        if letter in _FRONT:
            return True
        if letter in _BACK:
            first = not any(each in _VOWELS or each == "у" for each in stem[:at])
            return None if bare and first and letter in "ао" else False
        if letter in "иё":
            return None
        if letter == "у" and at < len(stem) - 1 and stem[at - 1] not in _VOWELS:
            return None
    return None


def _bases(stem: str, suffix: _Suffix, text: str, bare: bool) -> Iterator[str]:
    """The stem as it stands without the suffix: тілег(і) тілек, халқ(ы) халық, дам(у) дамы, журналис(тер)."""
    last = stem[-1]
    if suffix.layer is _Layer.OWNER and text[0] in "ыіи" and len(stem) <= 5 and _has_lost_vowel(stem):
        yield f"{stem[:-1]}{text[0]}{last}"
    if suffix.front is not None and _is_front(stem, bare) is (not suffix.front):
        return
    if text[0] in _VOWELS or text[0] == "у":
        if last != "ғ":
            yield stem
        if last in "ғгб":
            yield stem[:-1] + {"ғ": "қ", "г": "к", "б": "п"}[last]
        if text[0] == "у" and last not in _VOWELS:
            yield f"{stem}{'і' if _is_front(stem, bare) else 'ы'}"
    else:
        yield stem
        if stem.endswith("ис") and text[0] == "т":
            yield f"{stem}т"


def _has_lost_vowel(stem: str) -> bool:
    return stem[-1] in "қкпнзс" and stem[-2] in "лрйун"


def _enough(stem: str, remain: int) -> bool:
    if len(stem) > 2 or remain > 2:
        return len(stem) >= max(remain, 3)
    return len(stem) == 2 and (stem[0] in _VOWELS or stem[1] in "уи")


def _shorter(word: str, bare: bool, layer: int) -> Iterator[str]:
    """The word without one suffix, two and so on; `layer`: where the next may stand at the earliest."""
    if word in _WHOLE[bare]:
        return
    for length in range(1, min(_LONGEST, len(word) - 2) + 1):
        text, stem = word[-length:], word[:-length]
        for suffix in _SUFFIXES[bare].get(text, ()):
            if suffix.layer is _Layer.NEGATION and layer < _Layer.NEGATION:
                continue
            if suffix.layer < layer or stem[-1] not in suffix.after or not _enough(stem, suffix.remain):
                continue
            if stem[-2:] in _NO_END:
                continue
            for base in _bases(stem, suffix, text, bare):
                yield base
                yield from _shorter(base, bare, suffix.layer + 1)


@lru_cache(maxsize=2048)
def stems(word: str) -> frozenset[str]:
    """All stems that the word may be a form of, its own spelling among them, in lower-case Cyrillic.

    A word without any Kazakh letter may have been typed on a Russian keyboard: its suffixes are then
    read with и for і and к, г, н for қ, ғ, ң. So is a word in Latin, whose alphabets differ in і and и.
    """
    spelled = cyrillic(word)
    bare = is_latin(word) or not KAZAKH_LETTERS.intersection(spelled)
    if bare:
        spelled = spelled.translate(_BARE)
    # Я and ю hide the end of a stem: қоя-ды is қой-а-ды, көбею is көбей-у.
    spelled = spelled.replace("я", "йа").replace("ю", "йу")
    return frozenset({spelled, *_shorter(spelled, bare, _Layer.PERSON)})


@lru_cache(maxsize=2048)
def stem_keys(word: str) -> frozenset[str]:
    """The keys of the word's stems: equal in every alphabet, and for a few different words."""
    return frozenset(map(fold, stems(word)))
