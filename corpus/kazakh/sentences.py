"""Where sentences end, in Kazakh, Russian and English newspaper prose.

sentencex proposes; what it does not know of Kazakh print is mended here: initials, degrees and
abbreviations, sentences that open with a figure, quotations that the sentence goes on after.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import sentencex

from corpus import languages

_TERMINATORS: Final = ".!?…"
_CLOSERS: Final = '»”")]’'
_OPENERS: Final = '«“"([‘„'

_PAIRED: Final = {"«": "»", "(": ")", "“": "”", "[": "]"}
_PAIRED_MARK: Final = re.compile(r"[«»“”()\[\]]")
_REACH: Final = 80
"""Characters beside a cut that decide on it."""
_PIECE: Final = 5000
"""Characters read at once: sentencex looks for the end of each quotation to the end of what it is given."""

_BEFORE_NAMES: Final = frozenset(
    "проф акад доц инж ген полк майор сенат деп им ст ул обл пр пос ауд көш т.ғ.к т.ғ.д ф.ғ.к ф.ғ.д э.ғ.к "
    "э.ғ.д з.ғ.к з.ғ.д п.ғ.к п.ғ.д т.ғ.м х.ғ.к х.ғ.д б.ғ.к б.ғ.д ф.-м.ғ.к ф.-м.ғ.д м.ғ.к м.ғ.д к.т.н д.т.н "
    "к.э.н д.э.н к.ю.н д.ю.н к.и.н д.и.н "
    "mr mrs ms dr prof st sen gov rep gen col capt lt sgt rev hon messrs sr jr vs no fig approx".split()
)
"""Never the end of a sentence: a name or number follows (titles, degrees, parts of addresses)."""

_MID_SENTENCE: Final = frozenset(
    "млн млрд трлн тыс мың мыс т.б т.с.с т.ж т.н т.е т.к т.д т.п ж жж ғ ғғ г гг в вв б бб руб долл тг коп "
    "тең қ қ.а д кв оф см м км кг га а.ж б.з.б б.з.д н.э и.о и.б стр бет рис сур гл чл п тел мин сек сағ "
    "a.m p.m e.g i.e etc inc ltd co corp u.s u.k jan feb mar apr jun jul aug sept oct nov dec".split()
)
"""May end a sentence, but does not when a figure or a small letter follows."""

_CAPITAL: Final = "[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]"
_INITIAL: Final = re.compile(rf"(?:^|[\s«“\"(\[–—-])(?:{_CAPITAL}\.[ \u00a0]?-?){{0,2}}{_CAPITAL}\.$")
_LAST_WORD: Final = re.compile(r"([\w.\-]+?)\.?$")
_SPEAKER: Final = re.compile(r"[,!?…»”\"]\s*[–—-]\s[^.!?…]{2,60}\.$")
"""The speaker named after direct speech, which a dash then takes up again: «… – деді ол. – …»."""
_ROMAN: Final = re.compile(r"[IVXІХ]+\b")
_GLUED: Final = re.compile(r"(?<=[а-яёәіңғүұқөһ]{3})[.!?…]+(?=[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ])")
_STOP: Final = re.compile(rf"[{_TERMINATORS}]\s+(?={_CAPITAL})")
_BEFORE_FIGURE: Final = re.compile(
    rf"[{_TERMINATORS}][{re.escape(_CLOSERS)}]*\s+(?=[{re.escape(_OPENERS)}]*[\d№$€₸])"
)
_BEFORE_CAPITAL: Final = re.compile(
    rf"(?:[!?…]|\bт\.\s?[бп]\.|\bт\.с\.с\."
    rf"|\bгг\.)[{re.escape(_CLOSERS)}]*\s+(?=[{re.escape(_OPENERS)}]*[^\W\d_])"
)


def split(text: str) -> tuple[str, ...]:
    """The whole sentences of one paragraph, each a slice of it without the spaces around.

    >>> split("К. Тоқаев «Неге?» деп сұрады. 7 мың шақырым жол салынды.")
    ('К. Тоқаев «Неге?» деп сұрады.', '7 мың шақырым жол салынды.')
    """
    enclosed = _enclosed(text)
    cuts = sorted(
        {cut for cut in _proposed(text, enclosed) if _ends_sentence(text, cut)}
        | {cut for cut in _missed(text) if not _within(cut, enclosed) and _ends_sentence(text, cut)}
    )
    pieces = (text[start:end].strip() for start, end in pairwise([0, *cuts, len(text)]))
    return tuple(piece for piece in pieces if piece)


def _proposed(text: str, enclosed: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where sentencex begins a new sentence."""
    language = languages.guess(text)
    begins = 0
    while begins < len(text):
        stop = _last_stop(text, begins, enclosed) if len(text) - begins > _PIECE else None
        ends = stop or min(begins + _PIECE, len(text))
        piece = text[begins:ends]
        position = 0
        for segment in sentencex.segment(language, piece):
            start = piece.find(segment, position)
            if start > 0:
                yield begins + start
            position = max(start, position) + len(segment)
        if stop:
            yield stop
        begins = ends


def _last_stop(text: str, begins: int, enclosed: Sequence[tuple[int, int]]) -> int | None:
    """Where a sentence seems to begin, outside of quotations, so that a piece can end before it."""
    found = [each.end() for each in _STOP.finditer(text, begins, begins + _PIECE)]
    return next((place for place in reversed(found) if not _within(place, enclosed)), None)


def _missed(text: str) -> Iterator[int]:
    """Ends that sentencex passes over: before a figure, after «…» and «?», at a lost space."""
    for pattern in (_BEFORE_FIGURE, _BEFORE_CAPITAL, _GLUED):
        yield from (found.end() for found in pattern.finditer(text))


def _ends_sentence(text: str, cut: int) -> bool:
    before, after = text[max(cut - _REACH, 0) : cut].rstrip(), text[cut : cut + _REACH].lstrip()
    if not before or not after:
        return False
    opening = after.lstrip(_OPENERS + "–—- \u00a0")[:1]
    if opening.islower() or after[0] in ",;:" + _CLOSERS.replace('"', ""):
        return False
    if after[0] in "–—-" and (before[-1] in _CLOSERS or _SPEAKER.search(before)):
        return False
    if before[-1] != ".":
        return before[-1] in _TERMINATORS + _CLOSERS + ":;" or text[cut - 1].isspace()
    if not text[cut - 1].isspace() and not _GLUED.search(text, max(cut - 8, 0), cut + 2):
        return False
    if _INITIAL.search(before) and not re.search(r"(?:^|\s)I\.$", before):
        return False
    word = _LAST_WORD.search(before)
    abbreviation = word[1].casefold().rstrip(".") if word else ""
    if abbreviation in _BEFORE_NAMES:
        return False
    return abbreviation not in _MID_SENTENCE or not (
        opening.isdigit() or opening == "№" or (not abbreviation.isascii() and _ROMAN.match(after))
    )


def _enclosed(text: str) -> list[tuple[int, int]]:
    """From where to where quotation marks and brackets stand that are closed again: the outermost ones."""
    open_at: list[tuple[str, int]] = []
    awaited = Counter[str]()
    closed: list[tuple[int, int]] = []
    for mark in _PAIRED_MARK.finditer(text):
        if mark[0] in _PAIRED:
            open_at.append((_PAIRED[mark[0]], mark.start()))
            awaited[_PAIRED[mark[0]]] += 1
        elif awaited[mark[0]]:
            closer, start = open_at.pop()
            while closer != mark[0]:
                awaited[closer] -= 1
                closer, start = open_at.pop()
            awaited[closer] -= 1
            while closed and closed[-1][0] > start:
                closed.pop()
            closed.append((start, mark.start()))
    return closed


def _within(cut: int, spans: Sequence[tuple[int, int]]) -> bool:
    nearest = bisect_left(spans, (cut,)) - 1
    return nearest >= 0 and cut <= spans[nearest][1]
