"""What is repaired, what never is, and what finds nothing: over the bundled interviews."""

import pytest

from corpus.query import parse
from storage import lookup, search
from storage.engine import Database

REPAIRED = {
    "тсақын": "тасқын",
    "тсақынға": "тасқын",
    "волонтрелер": "волонтерлер",
    "валантер": "волонтер",
    "сутасқыны": "су тасқыны",
    "теміржол": "темір жол",
    "теміржолдың": "темір жолдың",
    "тас қын": "тасқын",
    "призидент": "президент",
    "президнет": "президент",
    "респубилка": "республика",
    "мемелкет": "мемлекет",
    "мемлкет": "мемлекет",
    "үкімт": "үкімет",
    "экономка": "экономика",
    "экономикка": "экономика",
    "конституцция": "конституция",
    "парламнет": "парламент",
    "жемқорлқ": "жемқорлық",
    "инвестция": "инвестиция",
    "халқы үкмет": "халқы үкімет",
    "сйлау": "сайлау",
}
"""Slips, joined and parted words; what was meant."""

NO_SLIPS = [
    # words that Kazakh has, though these texts do not
    *"қасық тауық найзағай мысық қарбыз кілем қасқыр кеме сиыр дүрбі шана бесік".split(),
    # the same without Kazakh letters, or with one amiss
    *"отирик озен касык тауык сәлық дәригер".split(),
    # numbers
    *"28 1937 1,7 2031 44".split(),
    # Russian and English
    *"язык врач лошади horse событие подорожал хлеб атомная утечка мозгов".split(),
]

NOTHING = [
    *"qwrtp йцукен ааааа ыфвапр asdfgh zxcvb фывапролд йцукенг ррррр ъъъ bcdfg мммм щщщ қққққ".split(),
    *("бла бла", "foo:bar", "http://t.me/abc", "https://example.org/su/tasqyny", "ляля тополя", "asd fgh"),
    *"қасық тауық найзағай мысық қарбыз кілем қасқыр дүрбі шана".split(),
    *"28 1986 2031 44 777 100500".split(),
    *"лошади horse dinosaur крокодил guitar бегемот".split(),
    *("погода на завтра", "guitar chords", "летающие тарелки", "dentist appointment", "что такое любовь"),
]


@pytest.mark.parametrize(("typed", "meant"), REPAIRED.items())
async def test_a_slip_is_repaired(database: Database, typed: str, meant: str) -> None:
    async with database.reading() as conn:
        found = await search.find(conn, parse(typed))
    assert found.did_you_mean == meant
    assert found.hits


@pytest.mark.parametrize("typed", NO_SLIPS)
async def test_what_is_a_word_or_a_number_is_no_slip(database: Database, typed: str) -> None:
    async with database.reading() as conn:
        assert (await search.find(conn, parse(typed))).did_you_mean is None


@pytest.mark.parametrize("typed", NOTHING)
async def test_nothing_found_is_an_answer(database: Database, typed: str) -> None:
    found = await lookup.find(database, parse(typed))
    assert (found.total, found.did_you_mean) == (0, None)
