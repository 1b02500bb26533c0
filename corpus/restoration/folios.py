"""Folios: what the line at a page's edge is made of: page, issue, date, weekday, addresses, a name.

Newspapers set them as «№ 47 (2316) 21 қараша 2018 жыл», «www.gazet.kz 5», «стр. 3», «Page 7»,
«5 бет | Қала өмірі».
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from corpus.dates import MONTHS, WEEKDAYS
from corpus.punctuation import ends_sentence

Part = Literal["mail", "web", "phone", "issue", "date", "weekday", "page", "year", "number"]

_MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?!\w)\.?"
_WEEKDAY: Final = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")(?!\w)"
_YEAR: Final = r"(?<!\d)(?:19|20)\d\d(?!\d)(?:\s*(?:жылғы|жылы|жыл|ж|года|год|г)(?![^\W\d_])\.?)?"
_DAY: Final = r"(?<![\d.])\d{1,2}"

_SERIAL: Final = r"\d+(?:\s?[/-]\s?\d+)?"
_WRITTEN: Final[tuple[tuple[Part, str], ...]] = (
    ("mail", r"(?:e-?mail|эл\.?\s?пошта|эл\.?\s?почта)?\s*:?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("web", r"(?:(?:веб-?)?сайт(?:ы|ымыз)?\s*:\s*)?(?:https?://|www\.)[\w./?=&%-]+\w/?"),
    ("web", r"(?<![\w.])[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:kz|ru|com|org|net|info|uk)(?![\w.])/?"),
    (
        "web",
        r"(?:(?<=^)|(?<=^\d\s)|(?<=^\d\d\s))[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?=(?:\s\d{1,3})?$)",
    ),
    (
        "phone",
        r"(?:(?:тел|tel|phone|факс|fax)\w*\.?(?:/факс)?\s*:?\s*)?(?<!\d)(?:\+\s?\d|8)[\s(-]{0,3}\d{3,5}"
        r"[\s)-]{1,3}\d{2,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)",
    ),
    ("issue", rf"(?:№|(?<!\w)(?:no\.|issue|выпуск|vol\.|том))\s?{_SERIAL}(?:\s?\(\s?{_SERIAL}\s?\))?"),
    ("date", r"(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)"),
    ("date", rf"{_DAY}(?:\s?[–—-]\s?\d{{1,2}})?\s+{_MONTH}"),
    ("date", rf"(?<!\w){_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)"),
    ("date", rf"(?<!\w){_MONTH}\s+(?:19|20)\d\d(?!\d)"),
    ("weekday", rf"(?<!\w){_WEEKDAY}"),
    ("page", r"(?<!\w)(?:стр\.?|страница|с\.|page|pp?\.|бет)\s*\d+(?:\s?(?:/|из|of)\s?\d+)?(?!\w)"),
    ("page", r"(?<!\d)\d+\s?(?:[–—-]\s?)?(?:(?:ін|ын)?ш[іы]\s)?(?:бет|беті|стр|страница|page)(?!\w)\.?"),
    ("page", r"^(?:[–—-]\s?\d{1,3}\s?[–—-]|#\s?\d{1,3})$"),
    ("year", _YEAR),
    ("number", r"(?<!\d)\d+(?!\d)"),
)
"""In this order: what an earlier form took, a later one does not see."""
_FORMS: Final = tuple((part, re.compile(form, re.IGNORECASE)) for part, form in _WRITTEN)

_BAR: Final = re.compile(r"[|¦•·■●]")
_TAKEN: Final = "\0"
_SEGMENT: Final = re.compile(rf"[{_TAKEN}|¦•·■●]|\s[–—/-]\s")
_EDGES: Final = " \t,;:./–—-*()[]"
_QUOTES: Final = '«»"“”„'
_DIGITS: Final = re.compile(r"\d+")
_MOST_WORDS: Final = 5
"""Words of an outlet's or a section's name."""


@dataclass(frozen=True, slots=True)
class Folio:
    """The parts of a line, and what is none of them."""

    parts: frozenset[Part]
    names: tuple[str, ...]
    """What is left: an outlet's or a section's name, or the words of a sentence."""
    barred: bool
    """A bar or a bullet parts it, as in no sentence."""
    edged: bool
    """It begins or ends with a page's number."""
    page: int | None
    """The page's number, when there is only one number that can be it."""

    @classmethod
    def of(cls, text: str) -> "Folio":
        """Takes a line apart.

        >>> sorted(Folio.of("№ 47 (2316) 21 қараша 2018 жыл").parts), Folio.of("www.gazet.kz 5").page
        (['date', 'issue', 'year'], 5)
        >>> Folio.of("4 ДАЛА ДИДАРЫ 15 тамыз, бейсенбі, 2022 жыл").names
        ('ДАЛА ДИДАРЫ',)
        >>> Folio.of("2024 жылғы 5 қаңтарда келдім").names
        ('қаңтарда келдім',)
        """
        rest = text
        parts: set[Part] = set()
        pages: list[str] = []
        edged = False
        for part, form in _FORMS:
            for found in form.finditer(rest):
                parts.add(part)
                if part in {"page", "number"}:
                    pages.append(found[0])
                    edged |= not rest[: found.start()].strip(_EDGES) or not rest[found.end() :].strip(_EDGES)
            rest = form.sub(_TAKEN, rest)
        names = (segment.strip(_EDGES) for segment in _SEGMENT.split(rest))
        number = _DIGITS.search(pages[0]) if len(pages) == 1 else None
        return cls(
            parts=frozenset(parts),
            names=tuple(name for name in names if name),
            barred=_BAR.search(text) is not None,
            edged=edged,
            page=int(number[0]) if number else None,
        )

    @property
    def telling(self) -> frozenset[Part]:
        """Its parts but the year, which goes with a date."""
        return self.parts - {"year"}


def is_name(text: str) -> bool:
    """Whether a text may be an outlet's or a section's name: a few words, the first with a capital, no stop.

    >>> is_name("Қала өмірі"), is_name("ДАЛА ДИДАРЫ"), is_name("қаңтарда келдім"), is_name("Бәрі бітті.")
    (True, True, False, False)
    """
    bare = text.lstrip(_QUOTES)
    return bare[:1].isupper() and len(text.split()) <= _MOST_WORDS and not ends_sentence(text)


def is_capitals(text: str) -> bool:
    """Whether a name is set in capitals: «МАСТЕРА», not one letter.

    >>> is_capitals("«ҚАЛА ӨМІРІ»"), is_capitals("Қала"), is_capitals("А")
    (True, False, False)
    """
    return text.isupper() and sum(letter.isalpha() for letter in text) > 2
