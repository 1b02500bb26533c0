"""The document's properties: a title and an author, where they are more than what programs write there."""

import re

from corpus.sources.docx.markup import Attributes

_HEADLINE = range(10, 301)
"""Characters of a headline."""
_WORKING_TITLE = re.compile(
    r"microsoft word|^(?:untitled|document|документ|құжат|без имени|без названия|слайд)\b"
    r"|\.(?:docx?|docm|rtf|odt|txt|pdf)$|https?://|_",
    re.IGNORECASE,
)
"""What programs write in place of a title: their own names, a file's name."""
_PERSON = re.compile(
    r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][^\W\d_]+(?:-[^\W\d_]+)?(?: [А-ЯЁӘҒҚҢӨҰҮҺІA-Z](?:[^\W\d_]+|\.)(?:-[^\W\d_]+)?){1,2}"
)
_NO_PERSON = re.compile(
    r"\b(?:user|admin\w*|author|owner|office|windows|word|libreoffice|google|apache|home|default|guest"
    r"|пользователь|администратор|автор|владелец|пайдаланушы|қолданушы|әкімші|редакция\w*)\b",
    re.IGNORECASE,
)


class Properties:
    """A handler of the core properties; then it has the title and the creator as written."""

    def __init__(self) -> None:
        self._found = {"dc:title": "", "dc:creator": ""}
        self._element = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """A property begins."""
        self._element = name

    def end(self, name: str) -> None:
        """A property ends."""
        self._element = ""

    def text(self, text: str) -> None:
        """A property's value."""
        if self._element in self._found:
            self._found[self._element] += text

    @property
    def title(self) -> str | None:
        """The title, when it is a headline."""
        title = " ".join(self._found["dc:title"].split())
        headline = len(title) in _HEADLINE and " " in title and not _WORKING_TITLE.search(title)
        return title if headline else None

    @property
    def author(self) -> str | None:
        """The author, when it is a person's first and last name."""
        author = " ".join(self._found["dc:creator"].split())
        return author if _PERSON.fullmatch(author) and not _NO_PERSON.search(author) else None
