"""Names of persons in text: found, told to be one person's, brought to the form that stands alone."""

import re
from collections.abc import Iterable, Iterator

from corpus.name_cases import nominative

_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_WORD = rf"{_CAPITAL}[^\W\d_]+(?:[’'-][^\W\d_]+)?"
_CALLED = re.compile(
    rf"(?:^|[.!?…,]\s|\b(?:Ал|Ана|Ия|So|And|Well|А|И),?\s)({_WORD})(?:\s{_WORD})?(?:\s(?:аға|апай|апа|ағай|мырза|ханым))?\s?,"
)
"""Who is spoken to: «Сәбит Омарұлы, …», «Callum, …»."""
_OFFICES = frozenset(
    "президент министр депутат сенатор әкім директор ректор профессор академик доктор мырза ханым "
    "mr mrs ms dr prof sir".split()
)


def full_names(text: str, given: str) -> Iterator[str]:
    """The names in a text that begin with a given name.

    >>> list(full_names("Бүгінгі қонағымыз – Мәриям Қасен. Мәриям келді.", "Мәриям"))
    ['Мәриям Қасен']
    """
    form = rf"\b{re.escape(given)}(?:\s{_CAPITAL}\.)?(?:\s{_WORD}){{1,2}}"
    return (found[0] for found in re.finditer(form, text))


def is_full_name(text: str) -> bool:
    """Whether a text is a name of two words or more.

    >>> is_full_name("Рәбиға ЖАНТАСОВА"), is_full_name("Тілші"), is_full_name("Су тасқыны")
    (True, False, False)
    """
    return re.fullmatch(rf"{_WORD}(?:\s(?:{_WORD}|{_CAPITAL}\.)){{1,2}}", text) is not None


def called(question: str) -> str | None:
    """The given name that a question calls somebody by.

    >>> called("Сәбит Омарұлы, көл кебе ме?"), called("Көл кебе ме?")
    ('Сәбит', None)
    """
    found = _CALLED.search(question)
    return found[1] if found else None


def without_office(name: str) -> str:
    """A name without an office before it.

    >>> without_office("Dr. Amina Yusuf")
    'Amina Yusuf'
    """
    return " ".join(word for word in name.split() if word.lower().strip(".") not in _OFFICES)


def standing_alone(name: str) -> str:
    """A name without an office before it, in the nominative.

    >>> standing_alone("Сәбит Ерғазинмен"), standing_alone("Президент Болат Оспан")
    ('Сәбит Ерғазин', 'Болат Оспан')
    """
    return nominative(without_office(name))


def spelt(name: str, texts: Iterable[str]) -> str:
    """The name as it is spelt in running text where it was found in capitals, if it stands there.

    >>> spelt("Рәбиға ЖАНТАСОВА", ["Инженер Рәбиға Жантасова айтады."])
    'Рәбиға Жантасова'
    """
    wanted = " ".join(word.capitalize() if word.isupper() else word for word in name.split())
    return wanted if any(wanted in text for text in texts) else name


def in_small_letters(name: str) -> str:
    """A name without the capitals of a headline.

    >>> in_small_letters("ЕЛЕНА КОЧЕТОВА"), in_small_letters("Ann O'NEIL"), in_small_letters("Т. С. Ли")
    ('Елена Кочетова', "Ann O'Neil", 'Т. С. Ли')
    """
    return re.sub(r"[^\W\d_]{2,}", lambda word: word[0].capitalize() if word[0].isupper() else word[0], name)
