"""The full-text index of passages in PostgreSQL: a tsvector each, under one GIN index.

A lexeme is a token with its column before it, `w/тасқын`, so that the index alone tells the columns apart;
its label, A to D, says the column again to `ts_rank`. Words have the places at which they stand, for phrases;
in the other columns places only count.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.expressions import All, Beginning, Column, Expression, SideBySide, Some, Tokens

CREATE: Final = (
    """
    CREATE TABLE passage_index (
        passage INTEGER CONSTRAINT pk_passage_index PRIMARY KEY
            CONSTRAINT fk_passage_index_passage REFERENCES passages (id) ON DELETE CASCADE,
        words TEXT NOT NULL,
        document TSVECTOR NOT NULL
    )
    """,
    "CREATE INDEX ix_passage_index_document ON passage_index USING gin (document)",
)

_LABELS: Final[Mapping[Column, str]] = {"words": "A", "stems": "B", "keys": "C", "names": "D"}
_WEIGHTS: Final = "'{0.025, 0.25, 0.5, 1.0}'"
"""Of D, C, B and A: to each other as those of `storage.fts5`."""
_LONGEST: Final = 2046
"""Bytes that a lexeme may have; no query is as long as a longer one."""
_MOST: Final = 1_000_000
"""Bytes of lexemes and places: what a paragraph says after them, on its hundredth page, is not found. Phrases
are found as far as its 16,383rd word, where a tsvector stops counting."""


async def write(conn: AsyncConnection, rows: Mapping[int, Mapping[Column, Sequence[str]]]) -> None:
    """Put the tokens of passages, by their ids, in the index."""
    await conn.execute(
        text(
            "INSERT INTO passage_index (passage, words, document)"
            " VALUES (:passage, :words, CAST(CAST(:document AS text) AS tsvector))"
        ),
        [
            {"passage": passage, "words": " ".join(held["words"]), "document": _document(held)}
            for passage, held in rows.items()
        ],
    )


async def remove(conn: AsyncConnection, passages: Sequence[int]) -> None:
    """Take passages out of the index; those that are not in it are passed over."""
    one = text("DELETE FROM passage_index WHERE passage = :passage")
    await conn.execute(one, [{"passage": passage} for passage in passages])


async def clear(conn: AsyncConnection) -> None:
    """Empty the index."""
    await conn.execute(text("DELETE FROM passage_index"))


async def forget_deleted(conn: AsyncConnection) -> None:
    """Nothing: deleted rows are the server's to overwrite, when it vacuums."""


def _document(held: Mapping[Column, Sequence[str]]) -> str:
    """A tsvector as PostgreSQL reads it.

    >>> _document({"words": ["су", "аз", "су"], "names": ["o'k"]})
    "'w/су':1A,3A 'w/аз':2A 'n/o''k':1D"
    """
    places: dict[str, list[str]] = defaultdict(list)
    left = _MOST
    for name, tokens in held.items():
        for place, token in enumerate(tokens, start=1):
            lexeme = _lexeme(name, token)
            size = len(lexeme.encode())
            left -= 2 if lexeme in places else size + 8
            if size <= _LONGEST and left > 0:
                places[lexeme].append(f"{place}{_LABELS[name]}")
    return " ".join([f"{_quoted(lexeme)}:{','.join(each)}" for lexeme, each in places.items()])


def written(expression: Expression) -> str:
    """The expression as a tsquery.

    >>> written(All((Tokens(("words", "stems"), ("су",)), Beginning("keys", "аба"))))
    "('w/су' | 's/су') & ('k/аба':*)"
    """
    match expression:
        case Tokens(columns, tokens):
            return " | ".join([_quoted(_lexeme(name, token)) for name in columns for token in tokens])
        case Beginning(name, start):
            return f"{_quoted(_lexeme(name, start))}:*"
        case SideBySide(words):
            return " <-> ".join([_quoted(_lexeme("words", word)) for word in words])
        case All(parts):
            return " & ".join([f"({written(part)})" for part in parts])
        case Some(parts):
            return " | ".join([f"({written(part)})" for part in parts])


def _lexeme(name: Column, token: str) -> str:
    return f"{name[0]}/{token}"


def _quoted(lexeme: str) -> str:
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def answering(value: str) -> str:
    """SELECT of the ids of all passages that answer the bound expression."""
    return f"SELECT passage FROM passage_index WHERE document @@ {_query(value)}"


def scored(value: str, newest: int) -> str:
    """SELECT of passage and score, the higher the better: the newest that answer the bound expression.

    BM25 again, as far as `ts_rank` counts: what it makes of further places of a lexeme is BM25's saturation.
    """
    # As alternatives: of what must all be there `ts_rank` tells how near it stands, on another scale.
    tokens = f"CAST(replace(replace(CAST(:{value} AS text), ' & ', ' | '), ' <-> ', ' | ') AS tsquery)"
    return f"""
        SELECT passage,
            ts_rank({_WEIGHTS}, document, {tokens}) * (numnode({tokens}) + 1)
                / (1 - {_BY_LENGTH} + {_BY_LENGTH} * length(document) / {_USUAL_LENGTH})
                * ln(1 + (SELECT max(id) FROM passages)* 1.0 / count(*) OVER ()) AS score
        FROM (
            SELECT passage, document FROM passage_index
            WHERE document @@ {_query(value)} ORDER BY passage DESC LIMIT {newest}
        ) newest"""


def _query(value: str) -> str:
    return f"CAST(CAST(:{value} AS text) AS tsquery)"


_BY_LENGTH: Final = 0.5
_USUAL_LENGTH: Final = 150
"""Lexemes of a paragraph in print."""


def words_joined() -> str:
    """JOIN to passages `p` of what the index has of their words in reading order, as `x.words`."""
    return "LEFT JOIN passage_index x ON x.passage = p.id"
