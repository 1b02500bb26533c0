"""The interface's languages: translations from gettext .po files, dates and numbers by CLDR."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from gettext import GNUTranslations
from importlib import resources
from typing import get_args

from babel.dates import format_date, format_skeleton, format_time, get_timezone_location
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from corpus.model import Language

SOURCE: Language = "kk"
"""The language that the texts in the code are written in, and the one of who gives no other."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
NATIVE_NAMES: dict[Language, str] = {"kk": "қазақша", "ru": "русский", "en": "English"}


@dataclass(frozen=True, slots=True)
class Texts:
    """What the bot says in one language."""

    language: Language
    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]

    def day(self, day: date) -> str:
        """ "2025 ж. 5 қаңтар"."""
        # CLDR's narrow no-break space is missing from some phones' fonts.
        return format_date(day, "long", locale=self.language).replace("\u202f", " ")

    def day_and_month(self, day: date) -> str:
        """ "5 қаңтар"."""
        return format_skeleton("MMMMd", day, locale=self.language)

    def minute(self, minute: int) -> str:
        """A minute of the day as "09:00"."""
        return format_time(time(minute // 60, minute % 60), "HH:mm", locale=self.language)

    def number(self, number: int) -> str:
        """ "1 500", the space one that does not break."""
        return format_decimal(number, locale=self.language)

    def zone(self, name: str) -> str:
        """The zone's city: "Алматы"."""
        return get_timezone_location(name, locale=self.language, return_city=True)


@cache
def texts(language: Language) -> Texts:
    """The texts in that language, all of them read at first use."""
    path = resources.files("handlers").joinpath("locales", f"{language}.po")
    with path.open("rb") as file:
        catalog = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    translations = GNUTranslations(compiled)
    return Texts(language, translations.gettext, translations.ngettext)


def client_language(code: str | None) -> Language:
    """The language for a Telegram client's IETF tag ("ru-RU"); Kazakh where it is none of ours."""
    primary = (code or "").partition("-")[0].lower()
    return next((language for language in LANGUAGES if language == primary), SOURCE)
