"""Russian and English questions to Kazakh text."""

import pytest

from corpus.query import parse
from storage import search
from storage.engine import Database


@pytest.mark.parametrize(
    ("typed", "pair"),
    [
        ("отношения с Китаем", "ana-tili-2025/25"),
        ("Россия", "ana-tili-2025/23"),
        ("США", "ana-tili-2025/26"),
        ("United States", "ana-tili-2025/26"),
        ("январские события", "ana-tili-2025/9"),
        ("русский язык", "ana-tili-2025/30"),
        ("ООН", "ana-tili-2025/4"),
    ],
)
async def test_names_are_found_by_their_kazakh(database: Database, typed: str, pair: str) -> None:
    async with database.reading() as conn:
        found = await search.find(conn, parse(typed))
    assert pair in [hit.pair for hit in found.hits][:2]
    assert found.did_you_mean is None
