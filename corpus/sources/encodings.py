"""Bytes to text, whatever encoding they are in.

Marks and Unicode come first, since they prove themselves. Pages of 8 bits do not: in most of them every byte
is a letter. There the letters tell: how often each is written, and that no capital follows a small one.
"""

import codecs
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from math import log2

from corpus.model import CorpusError
from corpus.sources import double_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16: its little-endian mark begins with the other's."""

_SAMPLE = 4096
"""Bytes that tell Unicode of 16 and 32 bits without a mark."""
_MOSTLY = 0.9

_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""Characters of two to four bytes."""

_CYRILLIC = ("kz1048", "ptcp154", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
"""Pages of 8 bits, those that are met most first.

KZ-1048 is Windows-1251 with Kazakh letters in the places of Serbian and Ukrainian ones: it reads Russian and
Kazakh texts in either.
"""
_LATIN = ("cp1252", "mac-roman")
_IN_WORDS = 0.4
"""Share of the bytes beyond ASCII that follow another: Cyrillic letters stand together, others alone."""

_LETTERS = "аеоинтрсылдкмвуйпябзгьшжчхқіңғүұөәцюэщёфһъ"
"""The letters of Russian and Kazakh, those that are written most first."""
_LATIN_LETTERS = "éèàüöäáóíçñßôêâîûæøå"
"""Latin letters beyond ASCII that English texts have, in names and loans."""
_PRINTED = "«»„“”‘’–—…№\u00a0\u00ad"
"""Signs that texts have beside letters."""
_RARELY_PRINTED = "§°•©®™€£·±×½"

# Costs are bits, as if each sign were drawn by how often it is written: the right page has the cheapest text.
_CAPITAL = 2.0
_PRINTED_COST = 6.0
_CAPITAL_WITHIN = 8.0
_LATIN_COST = _RARE_COST = 9.0
_TWO_SCRIPTS = 10.0
_STRANGE = 16.0
_DEAREST = 9.0
"""Bits a sign that a text in its right page costs at most: Kazakh and Russian prose costs 4 to 5."""

_BINARY = 0.001
"""Share of control characters from which on a file is no text."""
_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) - set("\t\n\v\f\r\x1a\x1e\x1f\x85")
"""Without what texts have: ends of lines, pages and files, Word's hyphens."""


def decode(name: str, data: bytes) -> str:
    """The text of the bytes, without its byte order mark.

    Raises CorpusError for a binary file, a text that is damaged or cut off, and an unknown encoding.

    >>> decode("a.txt", "Қазақ".encode("utf-16"))
    'Қазақ'
    >>> decode("a.txt", "Вопрос – ответ".encode("cp1251")), decode("a.txt", "Вопрос - ответ".encode("koi8-r"))
    ('Вопрос – ответ', 'Вопрос - ответ')
    """
    text = double_encoding.undone(name, _decoded(name, data).removeprefix("\ufeff"))
    counts = Counter(text)
    controls = sum(counts[sign] for sign in _CONTROLS)
    if counts["\0"] or controls > _BINARY * len(text):
        raise _binary(name)
    return text


def _decoded(name: str, data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(name, data[len(mark) :], encoding)
    if unmarked := _unmarked(data):
        return _strict(name, data, unmarked)
    if b"\0" in data:
        raise _binary(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise _damaged(name, data, error) from error
    page = _page(data) or _guessed(data)
    if page is None:
        raise CorpusError(f"{name}: its encoding cannot be told, or it is no text; save it again in UTF-8.")
    return data.decode(page)


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _damaged(name, data, error) from error


def _binary(name: str) -> CorpusError:
    return CorpusError(f"{name}: this is a binary file, not a text; save the interview as a .txt file.")


def _damaged(name: str, data: bytes, error: UnicodeDecodeError) -> CorpusError:
    if error.end == len(data) and error.reason in ("unexpected end of data", "truncated data"):
        return CorpusError(f"{name}: the file is cut off amid a letter; get the whole of it.")
    line = data.count(b"\n", 0, error.start) + 1
    return CorpusError(
        f"{name}: byte {error.start}, in line {line}, is no {error.encoding.upper()}, as all before it is; "
        "the file is damaged there: mend that letter, or get the file again."
    )


def _unmarked(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: upper bytes are 0x04 (Cyrillic), 0x00 (Latin), 0x20 (dashes)."""
    sample = data[:_SAMPLE]
    if len(sample) >= 8 and len(data) % 4 == 0:
        if not any(sample[2::4] + sample[3::4]):
            return "utf-32-le"
        if not any(sample[::4] + sample[1::4]):
            return "utf-32-be"
    if len(sample) >= 4:
        for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            upper = sample[start::2]
            letters = sum(byte in (0x00, 0x04) for byte in upper)
            if 2 * letters > len(upper) and letters + upper.count(0x20) > _MOSTLY * len(upper):
                return encoding
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether more of the bytes beyond ASCII make characters than do not: in pages of 8 bits few do."""
    valid = len(_UTF8.findall(data))
    left = _UTF8.sub(b"", data)
    return valid > len(left) - len(left.translate(None, bytes(range(0x80, 0x100))))


def _page(data: bytes) -> str | None:
    """The page in which the bytes are the likeliest text; None when they are none in any."""
    pairs = Counter(zip(b" " + data, data, strict=False))
    beyond = sum(times for (_, byte), times in pairs.items() if byte > 0x7F)
    following = sum(times for (before, byte), times in pairs.items() if min(before, byte) > 0x7F)
    costs = {page: _cost(pairs, page) for page in (_CYRILLIC if following > _IN_WORDS * beyond else _LATIN)}
    best = min(costs, key=lambda page: costs[page])
    return best if costs[best] <= _DEAREST * beyond else None


def _cost(pairs: Mapping[tuple[int, int], int], page: str) -> float:
    """Bits of the signs beyond ASCII, in this page; infinite when it has no such signs."""
    return sum(
        times * _pair_cost(_sign(page, before), _sign(page, byte))
        for (before, byte), times in pairs.items()
        if before > 0x7F or byte > 0x7F
    )


@cache
def _sign(page: str, byte: int) -> str:
    return bytes([byte]).decode(page, "replace")


@cache
def _pair_cost(before: str, sign: str) -> float:
    """Bits of a sign after another one; of an ASCII sign only what its neighbour adds."""
    if sign == "\ufffd":
        return float("inf")
    cost = _own_cost(sign) if sign > "\x7f" else 0.0
    if sign.isupper() and not before.isupper():
        cost += _CAPITAL
    if before.isalpha() and sign.isalpha():
        if (before.lower() in _LETTERS) != (sign.lower() in _LETTERS):
            cost += _TWO_SCRIPTS
        if before.islower() and sign.isupper():
            cost += _CAPITAL_WITHIN
    return cost


def _own_cost(sign: str) -> float:
    letter = sign.lower()
    if letter in _LETTERS:
        return log2(_LETTERS.index(letter) + 2) + 1
    if letter in _LATIN_LETTERS:
        return _LATIN_COST
    if sign in _PRINTED:
        return _PRINTED_COST
    return _RARE_COST if sign in _RARELY_PRINTED else _STRANGE


def _guessed(data: bytes) -> str | None:
    """A page of another language, as charset-normalizer guesses it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else None
