"""Words of time that only the day of printing explains: былтыр, биыл, прошлый год, this year."""

import re
from datetime import date
from typing import Final

from corpus.model import YearNote

_RELATIVE_YEARS: Final[tuple[tuple[str, int, str], ...]] = (
    ("былтыр", -1, r"былтыр(?:ғы(?:ның|ны|дан|мен|дай)?|дан|лары)?|өткен жыл(?:ы|ғы|да|дың|дан|ды|мен)?"),
    (
        "биыл",
        0,
        r"биыл(?:ғы(?:ның|ны|дан|мен|дай|ға)?|дан|ша|ға|дың)?|(?:осы|ағымдағы) жыл(?:ы|ғы|да|дың|дан|ды"
        r"|ға|мен)?",
    ),
    ("келер жыл", 1, r"(?:келер|алдағы) жыл(?:ы|ғы|да|дың|дан|ды|ға|мен)?"),
    ("прошлый год", -1, r"прошл(?:ый год|ого года|ому году|ым годом|ом году)|прошлогодн[а-яё]+"),
    (
        "этот год",
        0,
        r"(?:этот|нынешний|текущий) год|(?:этого|нынешнего|текущего) года"
        r"|(?:этому|нынешнему|текущему) году|(?:этим|нынешним|текущим) годом|(?:этом|нынешнем|текущем) году",
    ),
    ("позапрошлый год", -2, r"позапрошл(?:ый год|ого года|ому году|ым годом|ом году)"),
    ("следующий год", 1, r"(?:следующ|будущ)(?:ем году|его года|ему году)"),
    ("last year", -1, r"last year(?:[’']s)?"),
    ("this year", 0, r"this year(?:[’']s)?"),
    ("next year", 1, r"(?<!the )next year(?:[’']s)?"),
)
"""Lemma shown to readers, distance from the year of printing in years, forms."""

_FORMS: Final = tuple(
    (word, distance, re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE))
    for word, distance, forms in _RELATIVE_YEARS
)


def year_notes(text: str, published_on: date | None) -> tuple[YearNote, ...]:
    """The years that such words in the text meant on the day of printing, each word once.

    >>> year_notes("Былтырғы тасқын сынақ болды.", date(2025, 1, 5))
    (YearNote(word='былтыр', year=2024),)
    """
    if published_on is None:
        return ()
    return tuple(
        YearNote(word, published_on.year + distance) for word, distance, form in _FORMS if form.search(text)
    )
