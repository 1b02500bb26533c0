"""XML as a stream of events: a document of any size is read in the memory of its largest element.

A document type declaration is refused: Office documents have none, and entities that grow or that fetch files
are declared there.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NoReturn, Protocol
from xml.etree.ElementTree import ParseError, XMLParser

from corpus import limits

Attributes = Mapping[str, str]
"""By their names, those of WordprocessingML with the prefix "w:"."""

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rels:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
"""Namespaces, transitional and strict, and the prefixes that their names have here."""


class MarkupError(Exception):
    """XML that is not well-formed, or made to harm; the message says where or why."""


class Handler(Protocol):
    """What is told of a part's elements, in their order."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins; its name has a prefix of ours, or "" for an unknown namespace."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text, in pieces of any length."""


def parse(chunks: Iterable[bytes], handler: Handler) -> None:
    """Tells a handler of the XML in the bytes. Raises MarkupError."""
    target = _Target(handler)
    parser = XMLParser(target=target)
    events = token = 0
    try:
        for chunk in chunks:
            parser.feed(chunk)
            token = token + len(chunk) if target.events == events else 0
            # The parser goes over an unfinished token again with every chunk.
            if token > limits.LONGEST_TOKEN:
                raise MarkupError("a name, an attribute or a comment in it does not end")
            events = target.events
        parser.close()
    except (ParseError, LookupError) as error:  # LookupError: an encoding that Python does not know
        raise MarkupError(str(error)) from error


class _Target:
    """ElementTree's side of it."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._elements = self._depth = 0
        self.events = 0

    def doctype(self, name: str, public: str | None, system: str | None) -> NoReturn:
        raise MarkupError("it declares a document type")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.events += 1
        self._elements += 1
        self._depth += 1
        if self._elements > limits.MOST_ELEMENTS or self._depth > limits.DEEPEST:
            raise MarkupError("it has too many elements, or too deep ones")
        self._handler.start(_short(tag), {_short(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.events += 1
        self._depth -= 1
        self._handler.end(_short(tag))

    def data(self, text: str) -> None:
        self.events += 1
        self._handler.text(text)

    def close(self) -> None:
        pass


@lru_cache(maxsize=1024)
def _short(name: str) -> str:
    """A name with our prefix for its namespace; "" for an unknown namespace.

    >>> _short("{http://purl.oclc.org/ooxml/wordprocessingml/main}p"), _short("Target")
    ('w:p', 'Target')
    """
    if not name.startswith("{"):
        return name
    namespace, _, local = name[1:].partition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}{local}" if prefix else ""
