"""Labels: what a paragraph opens with to name its speaker, in the forms of print and web."""

import re
from dataclasses import dataclass, replace

from corpus.labels import ANSWERING, ASKING, says_answering, says_asking
from corpus.punctuation import DASHES, opening_dash
from corpus.segmentation.pieces import STRONG, Piece

_LONGEST = 45
"""Characters of a name with a title, as speakers are labelled; a remark in brackets may stand beside it."""

_TIME = (
    r"(?:[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?[\])]?"
    r"\s{0,2}(?:[–—-]\s)?)?"
)
"""When it was said: in a recording, or, with the date, in a chat."""
_NUMBER = r"(?:\s?№?\s?\d{1,3})?"
_REMARK = r"(?:\s?[(\[][^()\[\]]{1,80}[)\]])?"
_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_WORD = r"[\w.’'\-«»”“\"&]{1,30}"
_KNOWN = "(?:" + "|".join(sorted(ASKING | ANSWERING, key=len, reverse=True)) + ")"
_ORDINALS = {
    "сұрақ": "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы соңғы",
    "вопрос": "первый второй третий четвёртый четвертый пятый шестой седьмой восьмой девятый десятый "
    "последний",
    "question": "first second third fourth fifth sixth seventh eighth ninth tenth last final",
}
_ORDINAL = "(?:" + "|".join(f"(?:{each.replace(' ', '|')}) {noun}" for noun, each in _ORDINALS.items()) + ")"
_MARKED_WORDS = ASKING | ANSWERING | {word for each in _ORDINALS.values() for word in each.split()}
"""What a label that needs no colon begins with."""
_FIRST_WORD = re.compile(rf"{_TIME}([^\W\d_]+)")
_COLON = re.compile(
    rf"{_TIME}(?P<name>[«\"“]?[^\W\d_]{_WORD}?(?:,?\s{_WORD}){{0,5}}?|[^\W\d_]){_NUMBER}{_REMARK}\s?"
    rf"(?P<end>{_TIME}:)"
    r"(?=[\s–—«\"“]|$|(?<=\w:)[А-ЯЁӘҒҚҢӨҰҮҺІ])\s*"
)
"""A name and a colon."""
_INITIALS = re.compile(r"(?P<name>(?:[^\W\d_]\.\s?){2,3})\s?[–—-](?=\s*\S)\s*")
"""«А. С. –»"""
_WORD_MARKED = re.compile(
    rf"{_TIME}(?P<name>{_KNOWN}|{_ORDINAL})(?P<number>{_NUMBER}){_REMARK}"
    rf"(?:\s?[.:)]\s+|\s?[–—-]\s+(?=(?-i:{_CAPITAL}))|\s*$)",
    re.IGNORECASE,
)
"""«Вопрос.», «Сұрақ №1.», «Тілші –», or the word alone on its line."""
_ALONE = re.compile(
    rf"{_TIME}(?P<name>{_CAPITAL}{_WORD}?(?:\s{_CAPITAL}{_WORD}?){{0,3}}{_NUMBER})\s*:?{_TIME}\s*$"
)
"""A name alone on its line, as transcripts have it."""
_NOT_NAMES = frozenset(
    "мысалы мәселен біріншіден екіншіден үшіншіден қорытынды түйін дерек ескерту айтпақшы анықтама "
    "сурет фото дереккөз автор оқи отырыңыз тағы тақырыпқа например во-первых во-вторых в-третьих "
    "вывод итог справка примечание источник текст читайте также кстати важно note ps p.s example for "
    "first second third source photo read also related see more update important дата date тег теги "
    "тегтер tags бөлісу поделиться share телефон тел адрес мекенжай өткені итак то есть яғни демек "
    "сонымен результат нәтиже".split()
)
"""First words of sentences, boxes and page furniture that have a colon and name nobody."""


_SENTENCE = re.compile(r"[^\W\d_]{2,}(?:[аәеёиоөуұүыіэюяaeiouy]|(?<=\w{5})\w)[.!?…]\W*\s", re.IGNORECASE)
"""A sentence's last word: an abbreviation is short, and cut before a vowel."""

_REACH = 160
"""Characters that a label with a time and a remark has at most."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a piece opens with."""

    speaker: str
    """The name in lower case, without full stops, titles' brackets and numbers."""
    printed: str
    """As it stands there, its dash included."""
    end: int
    """Where in the piece the speech begins."""
    sure: bool
    """It names somebody whatever else the document has: a word for asking or answering, or a full name."""

    names: bool = False
    """It looks like a name: all its words have capitals."""

    @property
    def known(self) -> bool:
        """Whether the word itself says who asks."""
        return says_asking(self.speaker) or says_answering(self.speaker)


_COUNTED = frozenset({"сұрақ", "сауал", "жауап", "вопрос", "ответ", "q", "a", "question", "answer"})
"""What is said is counted by the number on its label; of persons the number tells one from another."""


def opening(piece: Piece) -> Label | None:
    """The label that a piece opens with, if what stands there may be one.

    >>> opening(Piece(0, 0, "– Вопрос (из зала): Когда?")).speaker
    'вопрос'
    >>> opening(Piece(0, 0, "К. Тоқаев: Иә.")).speaker, opening(Piece(0, 0, "Сұрақ №2. Неге?")).speaker
    ('к тоқаев', 'сұрақ')
    >>> opening(Piece(0, 0, "Speaker 2: Yes.")).speaker
    'speaker 2'
    >>> opening(Piece(0, 0, "Мысалы: алма.")), opening(Piece(0, 0, "Бар жоба. Бояу: қара."))
    (None, None)
    """
    text = piece.text
    begin = len(opening_dash(text))
    if (word := _FIRST_WORD.match(text, begin)) and word[1].lower() in _MARKED_WORDS:
        if found := _WORD_MARKED.match(text, begin):
            label = _label(text, found, found.end(), sure=True)
            told_apart = found["number"] and label.speaker not in _COUNTED
            return replace(label, speaker=label.speaker + found["number"]) if told_apart else label
    elif text[begin + 1 : begin + 2] == "." and (found := _INITIALS.match(text, begin)):
        return _label(text, found, found.end(), sure=True)
    if ":" not in text[begin : begin + _REACH]:
        return _in_bold(piece)
    found = _COLON.match(text, begin)
    if found is None or len(found["name"]) > _LONGEST or _is_headline(text[found.end() :]):
        return None
    if _SENTENCE.search(found["name"]):
        return None
    if "," in found["name"] and not _is_full_name(found["name"].split(",")[0]):
        return None
    label = _label(text, found, found.end(), sure=piece.look == STRONG or _is_full_name(found["name"]))
    return None if not label.speaker or label.speaker.split()[0] in _NOT_NAMES else label


def _in_bold(piece: Piece) -> Label | None:
    """A name in bold without a colon, before what its owner says."""
    name, rest = piece.text[: piece.strong].rstrip(), piece.text[piece.strong :].lstrip()
    found = _ALONE.match(name) if 0 < len(name) <= _LONGEST and rest else None
    if found is None or rest[0].islower():
        return None
    return _label(piece.text, found, len(piece.text) - len(rest), sure=_is_full_name(name))


def alone(piece: Piece) -> Label | None:
    """The name that is all of a piece, without a colon.

    >>> alone(Piece(0, 0, "Ann Lee")).speaker, alone(Piece(0, 0, "Ann went home."))
    ('ann lee', None)
    """
    found = _ALONE.match(piece.text)
    if found is None or len(found["name"]) > _LONGEST or found["name"][-1] in ".?!…":
        return None
    return _label(piece.text, found, len(piece.text), sure=False)


def _label(text: str, found: re.Match[str], end: int, *, sure: bool) -> Label:
    end += len(opening_dash(text[end : end + 4]))
    printed = text[:end].strip().rstrip(DASHES).strip() or text[:end].strip()
    names = all(word[:1].isupper() for word in found["name"].split(",")[0].strip('«»“”" ').split())
    return Label(_speaker(found["name"]), printed, end, sure, names)


def _speaker(name: str) -> str:
    bare = re.sub(r"[«»“”\"]|,.*", "", name).replace(".", " ").lower()
    words = bare.split()
    known = [word for word in words if word in ASKING]
    return (
        known[0]
        if known and re.fullmatch(_ORDINAL, " ".join(words))
        else " ".join(words).strip(f" :{DASHES}")
    )


def _is_full_name(name: str) -> bool:
    """Two or more words with capitals, a word in capitals, initials, or an outlet in quotation marks."""
    words = name.strip('«»“”" ').split()
    capital = [word for word in words if word[:1].isupper()]
    outlet = name[:1] in '«“"' and "." not in name
    return outlet or len(capital) > 1 or (len(words) == 1 and name.isupper() and len(name) > 1)


def _is_headline(rest: str) -> bool:
    """A name, a colon and words of theirs in quotation marks make a headline."""
    return rest[:1] in '«“„"' and rest[-1:] in '»”"' and len(rest) > 1
