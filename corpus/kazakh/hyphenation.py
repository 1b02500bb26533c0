"""What Kazakh grammar says of a hyphen between two parts: whether it can be a break of one word."""

import re
from functools import cache
from importlib import resources

VOWELS = frozenset("аәеёиоөұүыіэюя")
"""Letters that are always vowels; у is left out, as it also stands for a consonant (уақыт)."""

_SUFFIX = (
    "лар|лер|дар|дер|тар|тер"
    "|ымыз|іміз|ыңыз|іңіз|мыз|міз|ңыз|ңіз|ым|ім|ың|ің|сы|сі|ы|і|м|ң|н"
    "|ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|а|е|ны|ні|ды|ді|ты|ті"
    "|нда|нде|да|де|та|те|нан|нен|дан|ден|тан|тен|мен|бен|пен"
    "|дағы|дегі|тағы|тегі|ндағы|ндегі|ғы|гі|қы|кі|дай|дей|тай|тей|ша|ше"
    "|сыз|сіз|лы|лі|лық|лік|дық|дік|тық|тік|шы|ші|кер|гер|паз|лас|лес|дас|дес|тас|тес"
    "|мын|мін|бын|бін|пын|пін|сың|сің|быз|біз|пыз|піз|сыңдар|сіңдер"
    "|ған|ген|қан|кен|атын|етін|йтын|йтін|тын|тін|ып|іп|п|у|са|се|сын|сін|ма|ме|ба|бе|па|пе|май|мей|бай|бей|пай|пей"
    "|ла|ле|та|те|да|де|лан|лен|тан|тен|дан|ден|лат|лет|тат|тет|дат|дет|тыр|тір|дыр|дір|ғыз|гіз|қыз|кіз|ыл|іл|ын|ін|ыс|іс|й|р|т"
)
_SUFFIX_CHAIN = re.compile(rf"(?:{_SUFFIX})+")

_ADJECTIVE = re.compile(r"\w{3,}(?:[лдт]ы[қғ]|[лдт]і[кг]|ғи|ни|си|ри|хи|ми|би|ди)")
"""Relative adjectives, which pair freely: «әлеуметтік-экономикалық», «мәдени-гуманитарлық»."""

_CONVERB = re.compile(r"\w{2,}[аәыіеөоүұйу]п")
_VERB_FORM = re.compile(
    r"\w{2,}(?:п|[ғгқк][ае]н\w*|[аейу]т[ыі]н\w*|[аей]ді|[аей]ды|у\w{0,4}|[ае]й|[дт][ыі][мңқк]?)"
)
_VOICED_ONSET = frozenset("бғгдлмнжз")
"""A suffix never begins with one of these after a voiceless consonant: мектеп-тер, not мектеп-дер."""
_AFTER_VOICELESS = frozenset({"та", "те", "ты", "ті"})
"""How verbs are made of a noun in п: қалып-тас-ып."""


def is_suffix_chain(part: str) -> bool:
    """Whether a part may be nothing but endings.

    >>> is_suffix_chain("лардың"), is_suffix_chain("коммуналдық")
    (True, False)
    """
    return _SUFFIX_CHAIN.fullmatch(part) is not None


def never_breaks(left: str, right: str) -> bool:
    """Whether no word can be broken here: a syllable never begins with a vowel after a consonant.

    й and у are left aside: typesetting programs take them for vowels («ай-ында», «дау-ысы»).

    >>> never_breaks("әл", "ауқаты"), never_breaks("ай", "ында"), never_breaks("бер", "ген")
    (True, False, False)
    """
    last = left[-1:]
    return last.isalpha() and last not in VOWELS and last not in "йуъь" and right[:1] in VOWELS


def is_particle(left: str, right: str) -> bool:
    """Whether the right part is a particle that is written with a hyphen: -ақ, -ау, -ай, -мыс.

    >>> is_particle("сондай", "ақ"), is_particle("өтеді", "міс"), is_particle("тұр", "мыс")
    (True, True, False)
    """
    if right in {"ақ", "ау"}:
        return True
    return right in {"мыс", "міс"} and re.search(r"[дтп][ыі]$", left) is not None


def is_pair(left: str, right: str) -> bool:
    """Whether the form of two parts shows a pair of words («қос сөз»), which keeps its hyphen.

    The common ones are in pair_words.txt; others are told by their form: repeated words (қайта-қайта,
    түкпір-түкпірінде), words that differ in the first sound (шай-пай), two converbs or a converb and its
    verb (күйіп-пісіп, сынап-мінейтін), two relative adjectives (инженерлік-коммуналдық), two nouns of
    action (алыс-беріс, ауыс-түйіске, шынықтыру-сауықтыру), two possessed (аты-жөні), two numbers
    (отыз-қырық, екі-үштен) or months (мамыр-маусымда).

    >>> is_pair("қайта", "қайталап"), is_pair("сынап", "мінейтін"), is_pair("ауыс", "түйіске")
    (True, True, True)
    >>> is_pair("достық", "ты"), is_pair("қалып", "тасып"), is_pair("бас", "шысы"), is_pair("бас", "пасөз")
    (False, False, False, False)
    """
    if any(right.startswith(stem) for stem in _pair_words().get(left, ())):
        return True
    if (left in _NUMBERS and _is_number(right)) or (left in _MONTHS and right.startswith(_MONTHS)):
        return True
    if len(left) < 3 or len(right) < 3:
        return False
    return (
        _repeats(left, right)
        or _pairs_verbs(left, right)
        or _pairs_adjectives(left, right)
        or _pairs_actions(left, right)
        or _pairs_possessed(left, right)
        or _joins_words(left, right)
    )


@cache
def _pair_words() -> dict[str, tuple[str, ...]]:
    """The first words of the lexicon of pairs, each with the stems of its seconds, hard and soft."""
    text = (resources.files("corpus.kazakh") / "pair_words.txt").read_text(encoding="utf-8")
    pairs: dict[str, tuple[str, ...]] = {}
    for entry in text.split():
        left, right = entry.split("-")
        pairs[left] = (*pairs.get(left, ()), right, right[:-1] + _SOFTENED.get(right[-1], right[-1]))
    return pairs


_SOFTENED = {"қ": "ғ", "к": "г", "п": "б"}
"""A stem's last consonant before an ending that begins with a vowel: жақ – жағы."""


_NUMBERS = frozenset(
    "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс".split()
    + "сексен тоқсан жүз мың".split()
)


_MONTHS = tuple("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split())


def _is_number(word: str) -> bool:
    return any(word[:end] in _NUMBERS and is_suffix_chain(word[end:]) for end in range(2, len(word))) or (
        word in _NUMBERS
    )


def _joins_words(left: str, right: str) -> bool:
    """No ending begins with ж but -жан, and no root of three syllables has it; roads are solid (теміржол)."""
    return (
        len(right) >= 5
        and right[0] == "ж"
        and not right.startswith(("жан", "жол"))
        and left[-1] not in VOWELS
        and sum(letter in VOWELS for letter in left) >= 2
    )


def _repeats(left: str, right: str) -> bool:
    if right.startswith(left):
        return True
    echoes = left[1:] == right[1 : len(left)] and right[0] in "мпс" and left[0] != right[0]
    return echoes and (len(right) == len(left) or is_suffix_chain(right[len(left) :]))


def _pairs_verbs(left: str, right: str) -> bool:
    if not (len(left) >= 4 and len(right) >= 4 and _CONVERB.fullmatch(left) and _VERB_FORM.fullmatch(right)):
        return False
    if right[0] in _VOICED_ONSET:
        return True
    return right.endswith("п") and not is_suffix_chain(right) and right[:2] not in _AFTER_VOICELESS


def _pairs_adjectives(left: str, right: str) -> bool:
    return (
        len(right) >= 6
        and _ADJECTIVE.fullmatch(left) is not None
        and _ADJECTIVE.match(right) is not None
        and not is_suffix_chain(right)
    )


def _pairs_actions(left: str, right: str) -> bool:
    if re.fullmatch(r"\w{3,}[ыіаелтр]у", left) and re.fullmatch(r"\w{3,}[ыіаелтр]у(?:\w{0,5})", right):
        return not is_suffix_chain(right)
    ending = left[-2:]
    return (
        len(left) >= 4
        and ending in {"ыс", "іс"}
        and re.match(r"[^\Wаәеиоөұүыі]\w{1,3}[ыі]с(?:\w{0,5})$", right) is not None
        and not is_suffix_chain(right)
    )


def _pairs_possessed(left: str, right: str) -> bool:
    return (
        re.fullmatch(r"\w+[^\Wаәеиоөұүыі][ыі]", left) is not None
        and re.fullmatch(r"ж\w{1,6}[ыі](?:н|нің|ның|мен|н[ае]|нда|нде)?", right) is not None
    )
