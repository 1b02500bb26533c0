"""Three kinds of evidence for a pair: its words, its topics, its meaning."""

import pytest

from corpus import semantics
from corpus.query import parse
from storage import lookup
from storage.engine import Database
from storage.search import Hit, SearchPage


def _page(typed: str, *scores: tuple[str, float], certainty: float) -> SearchPage:
    hits = tuple(Hit(pair, "i", score, ()) for pair, score in scores)
    return SearchPage(parse(typed), len(hits), 1, 1, hits, certainty=certainty)


@pytest.mark.parametrize(
    ("typed", "certainty", "unsure"),
    [
        ("су тасқыны", 1.0, False),
        ("наводнение", 0.0, True),
        ("курс доллара", 0.5, True),
        ('"наводнение"', 0.0, False),  # a phrase is meant as it stands
        ("наводнение -апат", 0.0, False),
        ("наводнение topic:floods", 0.0, False),
        ("", 1.0, False),
    ],
)
def test_only_words_that_are_not_all_there_are_unsure(typed: str, certainty: float, unsure: bool) -> None:
    assert lookup.unsure(parse(typed), _page(typed, certainty=certainty)) is unsure


def test_words_topics_and_meaning_add_up() -> None:
    words = _page("a b", ("i/1", 4.0), ("i/2", 2.0), certainty=0.5)
    near = {"i/1": 0.01, "i/2": 0.03, "i/3": 0.06, "i/4": 0.0}
    rated = lookup.together(words, near, {"i/2": 1.0})
    assert [pair for pair, _ in rated] == ["i/2", "i/3", "i/1"]


def test_what_is_near_to_nothing_finds_nothing() -> None:
    assert lookup.together(_page("a", certainty=0.0), {"i/1": 0.005, "i/2": -0.02}, {}) == []


def test_what_is_near_to_all_is_near_to_nothing() -> None:
    nonsense = {f"i/{n}": 0.045 - n / 1000 for n in range(16)}
    assert lookup.together(_page("a", certainty=0.0), nonsense, {}) == []
    found = lookup.together(_page("a", certainty=0.0), nonsense | {"i/99": 0.08}, {})
    assert found[0][0] == "i/99"
    assert len(found) <= 10


def test_a_few_words_find_their_pair_without_topics_and_meaning() -> None:
    rated = lookup.together(_page("a b", ("i/1", 4.0), certainty=0.5), {}, {})
    assert [pair for pair, _ in rated] == ["i/1"]


@pytest.fixture
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantics, "available", lambda: False)


@pytest.mark.usefixtures("without_the_extra")
@pytest.mark.parametrize(
    ("typed", "pair"),
    [
        ("наводнение", "ana-tili-2025/2"),
        ("коррупции", "ana-tili-2025/22"),
        ("first president", "ana-tili-2025/11"),
        ("artificial intelligence", "ana-tili-2025/20"),
        ("тюркский мир", "ana-tili-2025/27"),
    ],
)
async def test_a_topic_is_found_by_its_names_and_words(database: Database, typed: str, pair: str) -> None:
    found = await lookup.find(database, parse(typed))
    assert pair in [hit.pair for hit in found.hits][:2]
    assert all(hit.sentences for hit in found.hits)


@pytest.mark.usefixtures("without_the_extra")
async def test_pages_of_what_topics_find_follow_each_other(database: Database) -> None:
    query = parse("внешняя политика")
    whole = await lookup.find(database, query, size=50)
    assert whole.total > 3
    pages = [await lookup.find(database, query, page=page, size=2) for page in range(1, whole.pages + 9)]
    pairs = [hit.pair for page in pages[: pages[0].pages] for hit in page.hits]
    assert pairs == [hit.pair for hit in whole.hits]
    assert pages[-1].page == pages[0].pages


@pytest.mark.usefixtures("without_the_extra")
async def test_what_nothing_names_finds_nothing(database: Database) -> None:
    found = await lookup.find(database, parse("утечка мозгов"))
    assert (found.total, found.pages, found.hits) == (0, 1, ())
