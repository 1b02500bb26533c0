"""The engines that search is measured beside, each as its own documentation sets it up for plain text."""

import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Final

import tantivy
from rapidfuzz import fuzz, process, utils

from corpus.query import parse
from storage import lookup
from storage.engine import Database

Engine = Callable[[str], Awaitable[Sequence[str]]]
"""The pairs that an engine finds for what was typed, the best first."""

Row = tuple[str, str]
"""The id of a pair, and the text of one of its passages."""

_MOST: Final = 10_000
"""Hits: more than there are passages."""


def others(rows: Sequence[Row]) -> Mapping[str, Engine]:
    """All but ours, over the same passages."""
    return {
        "FTS5 unicode61": _fts5(rows, "unicode61", lambda word: f'"{word}"'),
        "FTS5 prefix": _fts5(rows, "unicode61", lambda word: f'"{word}" *'),
        "FTS5 trigram": _fts5(rows, "trigram", lambda word: f'"{word}"'),
        "rapidfuzz": _rapidfuzz(rows),
        "tantivy": _tantivy(rows),
    }


def suhbat(database: Database) -> Engine:
    """A look-up as the bot makes it; by meaning as well where the database has vectors."""

    async def find(typed: str) -> Sequence[str]:
        return [hit.pair for hit in (await lookup.find(database, parse(typed), size=_MOST)).hits]

    return find


def _fts5(rows: Sequence[Row], tokenizer: str, write: Callable[[str], str]) -> Engine:
    """FTS5 with one of its own tokenisers: all words, each written as `write` says, by bm25."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"CREATE VIRTUAL TABLE plain USING fts5(pair UNINDEXED, text, tokenize = '{tokenizer}')"
    )
    connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)

    async def find(typed: str) -> Sequence[str]:
        asked = " AND ".join(map(write, re.findall(r"\w+", typed)))
        found = connection.execute("SELECT pair FROM plain WHERE plain MATCH ? ORDER BY rank", (asked,))
        return _once(pair for (pair,) in found)

    return find


def _rapidfuzz(rows: Sequence[Row]) -> Engine:
    """Every passage by `partial_token_set_ratio`, which takes words and parts of them in any order."""
    pairs = [pair for pair, _ in rows]
    texts = [utils.default_process(text) for _, text in rows]

    async def find(typed: str) -> Sequence[str]:
        asked = utils.default_process(typed)
        rated = process.extract(asked, texts, scorer=fuzz.partial_token_set_ratio, limit=None)
        return _once(pairs[at] for _, score, at in rated if score)

    return find


def _tantivy(rows: Sequence[Row]) -> Engine:
    """Tantivy's default: lower-cased words, any of them, by BM25."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("pair", stored=True, tokenizer_name="raw")
    builder.add_text_field("text")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for pair, text in rows:
        writer.add_document(tantivy.Document(pair=pair, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    async def find(typed: str) -> Sequence[str]:
        asked, _ = index.parse_query_lenient(typed, ["text"])
        return _once(searcher.doc(address)["pair"][0] for _, address in searcher.search(asked, _MOST).hits)

    return find


def _once(pairs: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(pairs))
