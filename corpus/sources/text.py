"""Plain text: bytes in any usual encoding to lines."""

import codecs
import unicodedata

from corpus.model import CorpusError
from corpus.sources.extract import Extract, SourceLine

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16: its little-endian mark begins with the other's."""

_SAMPLE = 4096
"""Bytes that are looked at to tell UTF-16 without a mark from a binary file."""

_LINE_ENDS = str.maketrans({"\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


def extract(name: str, data: bytes) -> Extract:
    """The lines of a plain text.

    Raises CorpusError when the bytes hold no text.
    """
    text = decode(name, data).replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
    text = unicodedata.normalize("NFC", text)
    if not any(letter.isalpha() for letter in text):
        raise CorpusError(f"{name}: there is no text in it; choose the document that holds the interview.")
    return Extract(tuple(map(SourceLine, text.split("\n"))))


def decode(name: str, data: bytes) -> str:
    """The text of the bytes: UTF-8, UTF-16 or UTF-32 by their marks, else UTF-8, else an 8-bit Cyrillic page.

    The 8-bit page is KZ-1048, which is Windows-1251 with Kazakh letters in the places of Serbian and
    Ukrainian ones: Russian text reads alike in both.

    >>> decode("a.txt", "Қазақ".encode("utf-16"))
    'Қазақ'
    >>> decode("a.txt", "Вопрос – ответ".encode("cp1251"))
    'Вопрос – ответ'
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(name, data[len(mark) :], encoding)
    if unmarked := _unmarked_utf16(data):
        return _strict(name, data, unmarked)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strict(name, data, "kz1048")
    if any(_is_control(sign) for sign in text):
        raise CorpusError(f"{name}: this is a binary file, not a text; save the interview as a .txt file.")
    return text


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{name}: it is not readable as {encoding} (byte {error.start}); save the file again in UTF-8."
        ) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """In UTF-16 every second byte of a Cyrillic or Latin text is 0x04 or 0x00."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[start::2]
        if sum(byte in (0x00, 0x04) for byte in high) > 0.9 * len(high):
            return encoding
    return None


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" and sign not in "\t\n\r\v\f\x85"
