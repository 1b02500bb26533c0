"""The key figures of an answer: the numbers that say how much, how many, how long or in which place.

Dates, years, item numbers and numbers in names are no figures; neither are manners of speaking (бір күні,
мың рахмет). Of an amount in two currencies each is a figure. Trifles, the small counts and spans that nobody
would be told as news, are figures that stay at home.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from corpus import languages
from corpus.figures import readings, sayings
from corpus.figures.not_figures import is_pair, says_there_are, tells_date, tells_passing_time
from corpus.figures.reading import Reading, Said
from corpus.kazakh import sentences
from corpus.model import Figure, Language, Passage, YearNote, quotation_id
from corpus.standalone import points_back
from corpus.timewords import year_notes

_SMALL_IN_WORDS: Final = 4
"""Counts in words up to here belong to the story (екі ел, три вопроса), unless so many are said to be."""
_LONGEST_PUSHED: Final = 1000
"""Characters of a sentence; a longer one is a text whose ends of sentences are lost."""
_TELLS_ITS_LANGUAGE: Final = 200
"""Characters from which an answer may be in another language than its interview."""
_HYPERBOLES: Final = frozenset({100, 1000, 10**6})
"""A bare "мың" or "миллион" of what cannot be counted out is a manner of speaking."""
_VAGUE: Final = frozenset("сотни тысячи".split())
"""Without "about" or a number before them: hundreds, thousands."""
_UNCOUNTABLE: Final[Mapping[Language, frozenset[str]]] = {
    "kk": frozenset("рет рахмет рақмет алғыс себеп сұрақ ой нәрсе іс шаруа сөз мәрте қайтара".split()),
    "ru": frozenset("раз вопрос причина вещь мелочь дело проблема спасибо слово вариант способ".split()),
    "en": frozenset("time thing reason question way thank problem excuse word".split()),
}


def find(
    pair: str, answer: Sequence[Passage], published_on: date | None, spoken: Language | None = None
) -> tuple[Figure, ...]:
    """The key figures of an answer in reading order, each with the sentence that it stands in.

    `pair` is the pair's full id, `spoken` the interview's language: a short answer has too few letters to
    tell. Of two figures with one text the second is told apart by its sentence.
    A trifle, and a figure whose sentence is only understood with those before it, are there, but hidden: not
    to be pushed.
    """
    text = "\n".join(passage.text for passage in answer)
    language = spoken if spoken and len(text) < _TELLS_ITS_LANGUAGE else languages.guess(text)
    found: dict[str, Figure] = {}
    for passage in answer:
        said = Said()
        told = year_notes(passage.text, published_on)
        years: tuple[YearNote, ...] = ()
        for sentence in sentences.split(passage.text):
            if told and (here := year_notes(sentence, published_on)):
                years = tuple(note for note in told if note in years or note in here)
            folded = languages.lower(sentence)
            leans = len(sentence) > _LONGEST_PUSHED or points_back(sentence, language)
            said = said.in_next_sentence()
            for reading in readings.find(sentence, language, said):
                said = said.then(reading, sentence, language)
                if _is_no_figure(folded, reading, language):
                    continue
                printed = sentence[reading.start : reading.end]
                key = quotation_id(pair, printed)
                if key in found:
                    key = quotation_id(pair, f"{printed}\n{sentence[:_LONGEST_PUSHED]}")
                if key not in found:
                    hidden = leans or _is_trifle(folded, reading, language)
                    found[key] = _figure(key, passage, sentence, reading, years, hidden=hidden)
    return tuple(found.values())


def _figure(
    key: str, passage: Passage, sentence: str, reading: Reading, years: tuple[YearNote, ...], *, hidden: bool
) -> Figure:
    numeral = reading.numeral
    return Figure(
        id=key,
        text=sentence[reading.start : reading.end],
        value=str(numeral.value) if numeral.fraction else _decimal(numeral.value * reading.factor),
        value_to=None if numeral.value_to is None else _decimal(numeral.value_to * reading.factor),
        unit=reading.unit,
        kind=reading.kind,
        qualifier=reading.qualifier,
        sentence=sentence,
        passage=passage.position,
        years=years,
        hidden=hidden,
    )


def _is_no_figure(folded: str, reading: Reading, language: Language) -> bool:
    """Whether the number is a manner of speaking or a date: бір адам, жүз рет айттым, three years ago."""
    numeral = reading.numeral
    if reading.kind == "duration" and tells_date(folded, reading.end, language):
        return True
    if not numeral.in_words or numeral.fraction or reading.kind in ("rank", "percent", "age"):
        return False
    if numeral.value in _HYPERBOLES and not reading.qualifier and _is_figurative(reading, language):
        return True
    if not reading.qualifier and folded[numeral.start : numeral.end] in _VAGUE:
        return True
    if reading.kind in ("count", "duration") and sayings.counts_nothing(
        folded, numeral, reading.unit, language
    ):
        return True
    if reading.kind == "count" and is_pair(folded, numeral, reading.unit, language):
        return True
    return numeral.value == 1 and (reading.kind == "count" or not reading.qualifier)


def _is_figurative(reading: Reading, language: Language) -> bool:
    return reading.kind == "multiple" or (reading.kind == "count" and reading.unit in _UNCOUNTABLE[language])


def _is_trifle(folded: str, reading: Reading, language: Language) -> bool:
    """Whether the number only belongs to the story: a small count in words, a span that says when."""
    numeral = reading.numeral
    if reading.kind == "duration":
        return reading.derived or tells_passing_time(folded, reading.start, reading.end, language)
    return (
        reading.kind == "count"
        and numeral.in_words
        and not reading.qualifier
        and numeral.value <= _SMALL_IN_WORDS
        and not says_there_are(folded, reading.start, reading.end, language)
    )


def _decimal(value: Fraction) -> str:
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return format(number.normalize(), "f")
