"""Stems of Kazakh words: the dictionary forms that a word may be a form of.

Suffixes are taken off from the right, in every order that the language has, each only where vowel harmony and
the sound before it call for that very form. Which of the stems that remain is the word's own a dictionary
tells: those that it knows are kept, all of them, and where it knows none, all that are possible. A verb's
stem is given as its verbal noun, as dictionaries do: барған and баруға have бару, and атты does not meet ат.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from corpus.kazakh import lexicon
from corpus.kazakh.arabic import is_arabic
from corpus.kazakh.letters import KAZAKH_LETTERS, cyrillic, fold, is_latin
from corpus.kazakh.suffixes import BACK, BARE, FRONT, LEFT_OF, VOWELS, Slot, Suffix

_WORDS: Final = """
    азап ақша алайда алдын алма алтын армян арнайы арыстан ауғанстан әлі әріп барлық бармақ барша барынша
    батпақ бәрі бейсенбі бойынша бұлай бұрын былай бірнеше ғалым дағыстан дастан дейін дүйсенбі егер елу
    енді ермек есеп ешкім жақсы жақын жалақы жалған жалпы жауап зардап казахстан кәсіп кейде келін кесте
    көше кітап қазақстан қалай қалып қандай қаңтар қараша қарсы қатты қауіп қорған қырғызстан майдан мектеп
    мұндай мүлде мүмкін мынадай оқиға олай ондай орын осы осылай осындай өзбекстан өзге пайда пәкістан
    салмақ сандық сауап сауда сәрсенбі себеп сейсенбі секілді сияқты солай сондай сұлу тағы талап тарап
    татарстан тәжікстан тәртіп теңге туған туралы түркістан түрікменстан түтін үлкен үндістан үшін хатын
    шаға шағын шілде ысырап
"""
_WHOLE: Final = {bare: frozenset(_WORDS.translate(BARE if bare else {}).split()) for bare in (False, True)}
"""Words and names whose end only looks like a suffix, and that are known without the lexicon as well."""

_KIN: Final = "аға ана апа ата әже әке бала бауыр дос жан жеңге іні көке қыз немере сіңлі тәте ұл шеше"
_ADDRESSED: Final = {bare: frozenset(_KIN.translate(BARE if bare else {}).split()) for bare in (False, True)}
"""Who is addressed as the speaker's own, so that a dictionary has қызым, too: a closed class."""

_MOST_LETTERS: Final = 64
"""No word is longer; what is, is not taken apart."""

_NO_END: Final = frozenset({"тт", "зд", "мд", "ңд", "йд", "лд", "жд", "нн", "дд", "рл", "тл", "сл", "нл"})
"""Consonants that no stem ends in: between them a suffix began."""

_LOSING: Final = """
    ауыз ағын айып әріп бөрік ғұрып дауыс ерік ерін зауық иін кейіп көңіл көрік қайын қалып қарын қауіп қойын
    құлық құрып қырық мойын мұрын мүлік нарық орын парық тұрық халық ырық ұрық
"""
_LOST_VOWEL: Final = {
    bare: {word[:-2] + word[-1]: word for word in _LOSING.translate(BARE if bare else {}).split()}
    for bare in (False, True)
}
"""Nouns that lose their last vowel before a suffix of owner, халқы; a closed class. Some do not always."""

_UNVOICED: Final = {"ғ": "қ", "г": "к", "б": "п"}
_VERBAL_ENDS: Final = {"ы": "у", "і": "у", "п": "бу", "қ": "ғу", "к": "гу"}


_LONG: Final = 5
"""Letters of a stem that few other words have as well."""
_EPENTHETIC: Final = tuple(end + vowel for end in ("кт", "нк", "рк", "лк", "ск") for vowel in "іи")
"""Loans that end so take an і before suffixes that begin with a consonant: интеллектіні, банкіге."""


def _is_front(stem: str, bare: bool) -> bool | None:
    """The harmony that a suffix after the stem follows; None when the spelling does not tell.

    Nor does it in loans that end as банк does (банкі). У tells nothing: where it closes a syllable the vowel
    before it does. Without Kazakh letters а of the first syllable may be ә, and о and у be ө and ү,
    in compounds further on as well (баспасөз).
    """
    if stem.endswith(("ь", "ев", "нк", "рк", "лк", "ск")):
        return None
    for at in range(len(stem) - 1, -1, -1):
        letter = stem[at]
        if letter in FRONT:
            return True
        if letter in BACK:
            first = not any(each in VOWELS or each == "у" for each in stem[:at])
            return None if bare and (letter == "о" or (letter == "а" and first)) else False
        if letter in "иё":
            return None
        if letter == "у" and at < len(stem) - 1 and stem[at - 1] not in VOWELS:
            return None
    return None


def _bases(stem: str, suffix: Suffix, text: str, bare: bool) -> Iterator[str]:
    """The stem as it stands without the suffix: тілег(і) тілек, халқ(ы) халық, дам(у) дамы, журналис(тер)."""
    last = stem[-1]
    if suffix.owning and text[0] in "ыіи" and stem in _LOST_VOWEL[bare]:
        yield _LOST_VOWEL[bare][stem]
    if suffix.front is not None and _is_front(stem, bare) is (not suffix.front):
        return
    if last == "и" and suffix.after == {"и"}:
        yield from (f"{stem[:-1]}ы", f"{stem[:-1]}і", stem)
    elif not text or text[0] in VOWELS or text[0] == "у":
        if last != "ғ":
            yield stem
        if last in _UNVOICED:
            yield stem[:-1] + _UNVOICED[last]
        if suffix.verbal and last == "у" and text[-1] == "п":
            yield f"{stem[:-1]}п"
        if text == "у" and last not in VOWELS:
            yield f"{stem}{'і' if _is_front(stem, bare) else 'ы'}"
    else:
        yield stem
        if stem.endswith("ис") and text[0] == "т":
            yield f"{stem}т"
        if stem.endswith(_EPENTHETIC):
            yield stem[:-1]


def _is_stem(stem: str) -> bool:
    """Stems of two letters are as ел and үй, or as су and ти."""
    return len(stem) > 2 or stem[0] in VOWELS or "у" in stem or stem[1] == "и"


def _verbal_noun(stem: str) -> str:
    """Оқы оқу, тап табу, шық шығу; ти, whose и is its only vowel, тию."""
    if stem[-1] == "и":
        return f"{stem}йу" if VOWELS.isdisjoint(stem[:-1]) else f"{stem[:-1]}у"
    return stem[:-1] + _VERBAL_ENDS.get(stem[-1], f"{stem[-1]}у")


class _Parting:
    """The stems of one spelling: those of the dictionary, and those that are only possible."""

    def __init__(self, word: str, bare: bool) -> None:
        self._word = word
        self._bare = bare
        self.known: set[str] = set()
        self.possible: set[str] = {word}
        kinds = lexicon.kinds(word, bare=bare)
        whole = word in _WHOLE[bare]
        if kinds & lexicon.NOUN or (kinds and whole):
            self.known.add(word)
        if not whole and len(word) <= _MOST_LETTERS:
            self._part(word, Slot.END, kinds, front=None, doubtful=False)
        if kinds and not self.known:
            self.known.add(_verbal_noun(word))

    @property
    def stems(self) -> set[str]:
        """Those of the dictionary. It has forms of words that it lacks (Мәскеуде), so long stems count there.

        A lone vowel is no sign of a suffix, as Алматы ends so, but for where it voices (қиындығы).
        """
        # Where the dictionary has a noun in -м, what it is made of is another: қысымын is a form of қысым.
        known = {stem for stem in self.known if stem in _ADDRESSED[self._bare] or not self._makes_noun(stem)}
        if known == {self._word}:
            return known | {stem for stem in self.possible if self._is_told(stem)}
        return known or self.possible

    def _may_be_short(self, stem: str) -> bool:
        """Not without Kazakh letters, but for what needs none of them, and for who is much spoken of."""
        return not self._bare or lexicon.kinds(stem) > 0 or stem in _ADDRESSED[True]

    def _makes_noun(self, stem: str) -> bool:
        return not self.known.isdisjoint((f"{stem}м", f"{stem}ым", f"{stem}ім", f"{stem}им"))

    def _is_told(self, stem: str) -> bool:
        suffixed = len(stem) <= len(self._word) - 2 or not self._word.startswith(stem)
        return len(stem) >= _LONG and suffixed

    def _part(self, word: str, right: Slot, kinds: int, *, front: bool | None, doubtful: bool) -> None:
        """Each way to take off one suffix that may stand left of what was taken off before.

        `front`: the harmony of that, which the suffixes of a word have in common.
        """
        ends = LEFT_OF[self._bare][right]
        headword, noun = bool(kinds & lexicon.HEADWORD), bool(kinds & lexicon.NOUN)
        for at in range(max(2, len(word) - ends.longest), len(word) + 1):
            text = word[at:]
            suffixes = ends.by_letters.get(text)
            if not suffixes:
                continue
            stem = word[:at]
            if stem[-2:] in _NO_END or not _is_stem(stem):
                continue
            for suffix in suffixes:
                if stem[-1] not in suffix.after or {front, suffix.front} == {True, False}:
                    continue
                if (headword and not suffix.productive) or (noun and suffix.deriving):
                    continue
                few = len(stem) < suffix.remain
                # After two letters -кі makes other words: ішкі, ешкі.
                if few and (suffix.slot is Slot.MODIFIER or not self._may_be_short(stem)):
                    continue
                for base in _bases(stem, suffix, text, self._bare):
                    unsure = doubtful or suffix.doubtful or few
                    harmony = front if suffix.front is None else suffix.front
                    self._take(base, suffix, text[-1:], from_noun=noun, front=harmony, doubtful=unsure)

    def _take(
        self, base: str, suffix: Suffix, last: str, *, from_noun: bool, front: bool | None, doubtful: bool
    ) -> None:
        kinds = lexicon.kinds(base, bare=self._bare)
        if suffix.verbal:
            stem = _verbal_noun(base)
            known = bool(kinds & lexicon.VERB) and stem not in _WHOLE[self._bare]
        else:
            # Of verbs -м and -н make other nouns: бөлім is no form of бөл, nor қысым, an entry, of қыс.
            made = last in "мн" if not kinds & lexicon.NOUN else last == "м" and from_noun
            noun = base in _WHOLE[self._bare] or base in _ADDRESSED[self._bare]
            if suffix.owning and kinds & lexicon.VERB and made and not noun:
                return
            stem, known = base, kinds > 0
        if known:
            self.known.add(stem)
        elif not doubtful:
            self.possible.add(stem)
        self._part(base, suffix.slot, kinds, front=front, doubtful=doubtful)


@lru_cache(maxsize=4096)
def stems(word: str) -> frozenset[str]:
    """The dictionary forms that the word may be a form of, in lower-case Cyrillic.

    Its own spelling is among them where the dictionary has it, and where the dictionary knows none of them.
    A word without any Kazakh letter may have been typed on a Russian keyboard: its suffixes are then read
    with и for і and к, г, н for қ, ғ, ң. So is a word in Latin, whose alphabets differ in і and и, and one in
    Arabic, which has one letter for both of many pairs.
    """
    spelled = lexicon.spelled_out(cyrillic(word))
    foreign = is_latin(word) or is_arabic(word)
    bare = foreign or KAZAKH_LETTERS.isdisjoint(spelled)
    if bare:
        spelled = spelled.translate(BARE)
    parting = _Parting(spelled, bare)
    if foreign and (not parting.known or _BACK.search(spelled)):
        others = (_Parting(other, bare).known for other in _read_otherwise(spelled))
        if read := next(filter(None, others), None):
            return frozenset(parting.known | read)
    return frozenset(parting.stems)


_BACK: Final = re.compile("[аоы]")


def _read_otherwise(spelled: str) -> Iterator[str]:
    """Other Cyrillic for the same letters, the likeliest first, where some stand for several.

    Many type i for ы too (halikti), and so do the Arabic letters of كىتاپتى: in every syllable or from one
    on, as the и of оқиға stays. Uy is үй as well as суы, and e begins экономика.
    """
    glides = (spelled, spelled.replace("уы", "уй")) if "уы" in spelled else (spelled,)
    for glide in glides:
        begun = (glide, f"э{glide[1:]}") if glide.startswith("е") else (glide,)
        for word in begun:
            places = [at for at, letter in enumerate(word) if letter == "и"]
            yield from (word[:at] + word[at:].replace("и", "ы") for at in places)
            if word != spelled:
                yield word


@lru_cache(maxsize=4096)
def stem_keys(word: str) -> frozenset[str]:
    """The keys of the word's stems: equal in every alphabet, and for a few different words.

    A word that the dictionary does not know may lack a Kazakh letter here and there, as қазактарга does; not
    one with і, which is typed on a keyboard that has them all.
    """
    keys = frozenset(map(fold, stems(word)))
    if not KAZAKH_LETTERS.isdisjoint(word) and "і" not in word and fold(word) in keys:
        spelled = lexicon.spelled_out(cyrillic(word))
        if not lexicon.kinds(spelled):
            return keys.union(map(fold, _Parting(spelled.translate(BARE), bare=True).known))
    return keys
