"""A page's bytes to its markup, and that to a tree of elements."""

import codecs
import re
from typing import Any, Final

from lxml import etree

from corpus.model import CorpusError
from corpus.sources import encodings

Element = Any
"""An element of lxml, which has no annotations of its own."""

_HEAD: Final = 4096
"""Bytes among which a page declares its encoding; the HTML standard looks at 1024."""
_DECLARED: Final = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{4000,}")
_MOST_ATTRIBUTES: Final = 2000
"""Of a tag: the parser compares each with all before it."""
_ARCHIVE: Final = re.compile(
    rb"(?:From|Subject|Date|MIME-Version|Snapshot-Content-Location|Content-Type): ", re.IGNORECASE
)

_RENAMED: Final = {"b": "strong", "i": "em", "u": "ins"} | dict.fromkeys(
    ("s", "tt", "big", "small", "strike"), "span"
)
"""Tags that the parser closes where a paragraph opens, as HTML 4 has it, and tags of the same looks that it
leaves open, as browsers do: `<b><p>Bold.</p></b>` is bold."""
_OLD_TAG: Final = re.compile(rf"<(/?)({'|'.join(_RENAMED)})(?=[\s/>])", re.IGNORECASE)


def parse(name: str, page: str) -> Element:
    """The page's root element; what is broken is mended much as browsers mend it.

    Raises CorpusError for a page without an element, and for one nested deeper than any page is.
    """
    if any(len(tag[0].split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(page)):
        raise CorpusError(f"{name}: a tag has too many attributes; open it and save its text as a .txt file.")
    markup = _OLD_TAG.sub(_renamed, page.replace("\r\n", "\n"))
    # "huge" lifts the limits to the length of a text and, to 2,048, to the depth.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing that could be an element
        root = None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise CorpusError(f"{name}: its markup is nested too deep; open it and save its text as a .txt file.")
    if root is None:
        raise CorpusError(f"{name}: there is no text in it; choose the document that holds the interview.")
    return root


def decode(name: str, data: bytes) -> str:
    """The page's characters: as UTF-8 or UTF-16 where that is what they are, else in the encoding that it
    declares, else as plain text is decoded. Raises CorpusError for bytes that are no page.

    >>> decode("a.html", '<meta charset="windows-1251">Сұхбат'.encode("utf-8"))
    '<meta charset="windows-1251">Сұхбат'
    >>> decode("a.html", '<meta charset="koi8-r">Вопрос'.encode("koi8-r"))
    '<meta charset="koi8-r">Вопрос'
    """
    if _ARCHIVE.match(data.lstrip()):
        raise CorpusError(f"{name}: this is a web archive (MHTML); open it and save it as “HTML only”.")
    declared = _DECLARED.search(data[:_HEAD])
    if declared and b"\0" not in data and not _is_utf8(data):
        try:
            return data.decode(_codec(declared[1] or declared[2]))
        except (LookupError, UnicodeDecodeError):
            pass  # declared wrongly
    return encodings.decode(name, data)


def _renamed(tag: re.Match[str]) -> str:
    return f"<{tag[1]}{_RENAMED[tag[2].lower()]}"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _codec(label: bytes) -> str:
    """The codec of a charset's label; browsers read Latin-1 as Windows-1252, and so its dashes and quotes."""
    codec = codecs.lookup(label.decode("ascii"))
    if not codec._is_text_encoding:
        raise LookupError(label)
    return "cp1252" if codec.name in {"iso8859-1", "ascii"} else codec.name
