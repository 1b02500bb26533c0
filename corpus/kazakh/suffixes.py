"""The suffixes of Kazakh: their forms, what each stands after, and their order.

Sources: the order and the forms are those of any grammar of Kazakh; a form is given once, as a template from
which harmony and the sound before it make all others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

BACK: Final = frozenset("аоұы")
FRONT: Final = frozenset("әеөүіэ")
VOWELS: Final = BACK | FRONT | frozenset("иё")
CONSONANTS: Final = frozenset("бвгғджзйкқлмнңпрстуфхһцчшщьъ")
"""With у, which takes suffixes as consonants do (суы, оқуы)."""
_UNVOICED: Final = frozenset("пфкқтсшщчцхһбвгд")
"""After these a suffix begins unvoiced; б в г д end loan words only (клубта, заводтар)."""
_VOICED: Final = CONSONANTS - _UNVOICED
_NASALS: Final = frozenset("мнң")

BARE: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
"""What a Russian keyboard makes of Kazakh letters. It has ы, so и in a suffix stands for і alone."""


class Slot(IntEnum):
    """The places that a word has for suffixes."""

    END = 0
    """None: where the word ends."""
    PERSON = 1
    CASE = 2
    GENITIVE = 3
    """The cases that also the third person's suffix takes as it is: баласының, баласымен."""
    MODIFIER = 4
    """-дағы, -гі: makes a noun of a place or a time, that is inflected anew: үйдегілерге."""
    OWNER = 5
    """First and second person."""
    THIRD = 6
    THIRD_CASE = 7
    """The third person and the case that it keeps an н before: баласын, баласында."""
    THIRD_MODIFIER = 8
    NUMBER = 9
    FINITE = 10
    """Tense or mood with person, and converbs: nothing follows."""
    PARTICIPLE = 11
    """What goes on as a noun does."""
    NEGATION = 12


_AFTER_OWNER: Final = frozenset({Slot.END, Slot.PERSON, Slot.CASE, Slot.GENITIVE, Slot.MODIFIER})
_AFTER_NUMBER: Final = _AFTER_OWNER | {Slot.OWNER, Slot.THIRD, Slot.THIRD_CASE, Slot.THIRD_MODIFIER}
_AFTER_MODIFIER: Final = frozenset(
    {Slot.END, Slot.PERSON, Slot.CASE, Slot.GENITIVE, Slot.NUMBER, Slot.THIRD, Slot.THIRD_CASE}
)
_FOLLOWED_BY: Final[dict[Slot, frozenset[Slot]]] = {
    Slot.PERSON: frozenset({Slot.END}),
    Slot.CASE: frozenset({Slot.END, Slot.PERSON}),
    Slot.GENITIVE: frozenset({Slot.END, Slot.PERSON}),
    Slot.MODIFIER: _AFTER_MODIFIER,
    Slot.OWNER: _AFTER_OWNER,
    Slot.THIRD: frozenset({Slot.END, Slot.PERSON, Slot.GENITIVE}),
    Slot.THIRD_CASE: frozenset({Slot.END, Slot.PERSON}),
    Slot.THIRD_MODIFIER: _AFTER_MODIFIER,
    Slot.NUMBER: _AFTER_NUMBER,
    Slot.FINITE: frozenset({Slot.END}),
    Slot.PARTICIPLE: _AFTER_NUMBER | {Slot.NUMBER},
    Slot.NEGATION: frozenset({Slot.FINITE, Slot.PARTICIPLE}),
}
"""What may stand next on the right of each."""

_OWNING: Final = frozenset({Slot.OWNER, Slot.THIRD, Slot.THIRD_CASE, Slot.THIRD_MODIFIER})
_VERBAL: Final = frozenset({Slot.FINITE, Slot.PARTICIPLE, Slot.NEGATION})
"""What stands after a verb."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """A form of a suffix, of which the letters are known."""

    slot: Slot
    verbal: bool
    """What stands before it is the stem of a verb."""
    owning: bool
    """It tells whose something is; a vowel may have been lost before it."""
    after: frozenset[str]
    """The letters that it may stand after."""
    front: bool | None
    """None: in harmony with any vowel."""
    remain: int
    """The fewest letters of a stem that the dictionary does not know, or that lacks Kazakh letters."""
    doubtful: bool
    """So short, or so like other ends of words, that only a stem of the dictionary speaks for it."""
    deriving: bool
    """It makes words that a dictionary may have as its own: оқушы is a pupil, not any reader."""
    productive: bool
    """A headword may end so and be the form as well: сенімді is "sure", and "the trust". So may verbs be."""


_ANY: Final = VOWELS | CONSONANTS
_INITIALS: Final[dict[str, dict[str, frozenset[str]]]] = {
    # The first sound of a suffix by the sound before it.
    "L": {"л": VOWELS | frozenset("рйу"), "д": frozenset("лмнңзж"), "т": _UNVOICED},
    "N": {"н": VOWELS | _NASALS, "д": _VOICED - _NASALS, "т": _UNVOICED},
    "O": {"н": VOWELS, "д": _VOICED, "т": _UNVOICED},
    "D": {"д": VOWELS | _VOICED, "т": _UNVOICED},
    "H": {"н": _NASALS, "д": VOWELS | (_VOICED - _NASALS), "т": _UNVOICED},
    "G": {"ғ": VOWELS | _VOICED, "қ": _UNVOICED},
    "Q": {"ғ": _VOICED, "қ": _UNVOICED},
    "M": {"м": VOWELS | frozenset("рйул"), "б": frozenset("мнңзж"), "п": _UNVOICED},
    "B": {"м": VOWELS | frozenset("рйулмнң"), "б": frozenset("зж"), "п": _UNVOICED},
    "V": {"": VOWELS},
    "C": {"": CONSONANTS},
    "X": {"": _ANY},
    "И": {"": frozenset("и")},
}
"""The last four are no sounds: what follows them stands after a vowel, a consonant, either, и."""

_TEMPLATES: Final[tuple[tuple[Slot, int, str], ...]] = (
    (Slot.PERSON, 4, "BIн MIз XсIң XсIз XсIздAр"),
    # -дай is "like", -ша "in the manner of".
    (Slot.CASE, 2, "OI* GA DA HAн"),
    (Slot.CASE, 4, "DAй XшA"),
    (Slot.GENITIVE, 2, "NIң Bен"),
    (Slot.GENITIVE, 3, "Bенен Nікі"),
    (Slot.MODIFIER, 2, "DAғI"),
    (Slot.MODIFIER, 3, "QI"),
    # The dative of what is mine and yours (sing.) is -а.
    (Slot.OWNER, 2, "CIмIз CIңIз"),
    (Slot.OWNER, 3, "VмIз VңIз"),
    (Slot.OWNER, 4, "CIм CIң Vм CIмA CIңA"),
    (Slot.THIRD, 2, "CI*"),
    (Slot.THIRD, 3, "VсI*"),
    (Slot.THIRD_CASE, 2, "CIн* CIнA CIндA CIнAн"),
    (Slot.THIRD_CASE, 3, "VсIн VсIнA VсIндA VсIнAн CIндAй VсIндAй CIншA VсIншA"),
    (Slot.THIRD_MODIFIER, 2, "CIндAғI"),
    (Slot.THIRD_MODIFIER, 3, "VсIндAғI"),
    (Slot.NUMBER, 2, "LAр"),
    (Slot.FINITE, 2, "DI DIм DIң DIңIз DIңдAр DIңIздAр DIK CIп CAдI XсA"),
    (Slot.FINITE, 2, "GAлI GAншA XсAм XсAң XсAңIз XсAңдAр XсAK Vп CIпTI VпTI VйдI"),
    (Slot.FINITE, 2, "XсIн CIңIз VңIз CIңIздAр VңIздAр VйIн CAйIн VйIK CAйIK MAй MAстAн"),
    # И is the vowel ы and й, or a vowel and й that is not written: оқи-ды, ти-еді.
    (Slot.FINITE, 2, "ИдI ИAдI ИIп ИмIн ИмIз ИсIң ИсIз ИAмIн ИAмIз ИAсIз ИсA"),
    (Slot.FINITE, 2, "CAмIн CAмIз CAсIң CAсIз VймIн VймIз VйсIң VйсIз"),
    (Slot.FINITE, 2, "CIппIн CIппIз CIпсIз VппIн VппIз VпсIз GAй GAйсIз CA? Vй? И? GIм? GIмIз? GIсI? GIңIз?"),
    (Slot.PARTICIPLE, 2, "GAн CAтIн ИтIн ИAтIн Xу"),
    (Slot.PARTICIPLE, 2, "MAK! MAKшI CIпCIн VйтIн XушI! XулI! MAс CAр?* Vр?*"),
    (Slot.NEGATION, 2, "MA"),
)
"""Slot, letters that must remain of an unknown stem, forms.

The first letter is of `_INITIALS`; by harmony A is а or е, I ы or і, K қ or к. `?` marks the doubtful ones,
`!` those that derive, `*` those of nouns that a headword may end in.
"""

_HARMONY: Final = (
    (False, str.maketrans("AIK", "аық")),
    (True, str.maketrans("AIKғқ", "еікгк")),
)


def _table(bare: bool) -> dict[str, tuple[Suffix, ...]]:
    """Every form of every suffix, by its letters; `bare`: as a Russian keyboard writes it."""
    table: dict[str, set[Suffix]] = {}
    for slot, remain, templates in _TEMPLATES:
        for template in templates.split():
            plain = template.rstrip("?*!")
            for initial, after in _INITIALS[plain[0]].items():
                forms = {(initial + plain[1:]).translate(letters): front for front, letters in _HARMONY}
                for form, front in forms.items():
                    text = form.translate(BARE) if bare else form
                    harmony = None if len(forms) == 1 else front
                    doubtful = "?" in template
                    deriving = "!" in template
                    productive = "*" in template or (slot in _VERBAL and not doubtful)
                    suffix = Suffix(
                        slot,
                        verbal=slot in _VERBAL,
                        owning=slot in _OWNING,
                        after=after,
                        front=harmony,
                        remain=remain,
                        doubtful=doubtful,
                        deriving=deriving,
                        productive=productive,
                    )
                    table.setdefault(text, set()).add(suffix)
    return {text: tuple(sorted(forms, key=lambda each: each.slot)) for text, forms in table.items()}


@dataclass(frozen=True, slots=True)
class Ends:
    """The suffixes that may stand left of a slot, by their letters."""

    by_letters: Mapping[str, tuple[Suffix, ...]]
    longest: int


def _ends(bare: bool) -> tuple[Ends, ...]:
    """For each slot the suffixes that it may follow."""
    table = _table(bare)
    ends = []
    for right in Slot:
        fitting = {
            text: tuple(suffix for suffix in suffixes if right in _FOLLOWED_BY[suffix.slot])
            for text, suffixes in table.items()
        }
        left = {text: suffixes for text, suffixes in fitting.items() if suffixes}
        ends.append(Ends(left, max(map(len, left), default=-1)))
    return tuple(ends)


LEFT_OF: Final = {bare: _ends(bare) for bare in (False, True)}
"""By whether it is written as a Russian keyboard writes, and by slot."""


def is_of_nouns(text: str, right: Slot = Slot.END) -> bool:
    """Whether the text is suffixes of nouns in their order, as they follow the hyphen of an abbreviation.

    >>> is_of_nouns("ның"), is_of_nouns("лардың"), is_of_nouns("компания")
    (True, True, False)
    """
    return any(
        not suffix.verbal and (not at or is_of_nouns(text[:at], suffix.slot))
        for at in range(len(text))
        for bare in (False, True)
        for suffix in LEFT_OF[bare][right].by_letters.get(text[at:], ())
    )
