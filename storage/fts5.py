"""The full-text index of passages in SQLite: a table of FTS5."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import bindparam, column, delete, insert, table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.expressions import All, Beginning, Column, Expression, SideBySide, Some, Tokens

CREATE: Final = (
    # Tokens are words of small letters already: only spaces part them.
    "CREATE VIRTUAL TABLE passage_index USING fts5(words, stems, keys, names, tokenize = ascii)",
    # One exact word beside five of its other forms wins; a name is said by nobody in the passage.
    "INSERT INTO passage_index(passage_index, rank) VALUES ('rank', 'bm25(2.0, 1.0, 0.5, 0.05)')",
)

_index: Final = table("passage_index", *map(column, ("rowid", "words", "stems", "keys", "names")))


async def write(conn: AsyncConnection, rows: Mapping[int, Mapping[Column, Sequence[str]]]) -> None:
    """Put the tokens of passages, by their ids, in the index."""
    await conn.execute(
        insert(_index),
        [
            {"rowid": passage, **{name: " ".join(tokens) for name, tokens in held.items()}}
            for passage, held in rows.items()
        ],
    )


async def remove(conn: AsyncConnection, passages: Sequence[int]) -> None:
    """Take passages out of the index; those that are not in it are passed over."""
    one = delete(_index).where(_index.c.rowid == bindparam("passage"))
    await conn.execute(one, [{"passage": passage} for passage in passages])


async def clear(conn: AsyncConnection) -> None:
    """Empty the index: made anew, as to delete row by row takes as long as to write."""
    for statement in ("DROP TABLE passage_index", *CREATE):
        await conn.execute(text(statement))


async def forget_deleted(conn: AsyncConnection) -> None:
    """Leave no word of what was removed: deleted words stay in the index's segments until they are merged."""
    await conn.execute(text("INSERT INTO passage_index(passage_index) VALUES ('optimize')"))


def written(expression: Expression) -> str:
    """The expression as MATCH takes it; FTS5 wants its AND written out beside parentheses.

    What stands between quotes is a word or made of one (`corpus.kazakh.letters.WORD`): never a quote itself.

    >>> written(All((Tokens(("words", "stems"), ("су", "тас")), Beginning("keys", "аба"))))
    '({words stems} : ("су" OR "тас")) AND (keys : "аба" *)'
    """
    match expression:
        case Tokens(columns, tokens):
            quoted = " OR ".join([f'"{token}"' for token in tokens])
            return f"{{{' '.join(columns)}}} : ({quoted})"
        case Beginning(name, start):
            return f'{name} : "{start}" *'
        case SideBySide(words):
            return f'words : "{" ".join(words)}"'
        case All(parts):
            return " AND ".join(f"({written(part)})" for part in parts)
        case Some(parts):
            return " OR ".join(f"({written(part)})" for part in parts)


def answering(value: str) -> str:
    """SELECT of the ids of all passages that answer the bound expression."""
    return f"SELECT rowid AS passage FROM passage_index WHERE passage_index MATCH :{value}"


def scored(value: str, newest: int) -> str:
    """SELECT of passage and score, the higher the better: the newest that answer the bound expression."""
    rows = f"WHERE passage_index MATCH :{value} ORDER BY rowid DESC LIMIT {newest}"
    return f"SELECT passage, score FROM (SELECT rowid AS passage, -rank AS score FROM passage_index {rows})"


def words_joined() -> str:
    """JOIN to passages `p` of what the index has of their words in reading order, as `x.words`."""
    return "LEFT JOIN passage_index x ON x.rowid = p.id"
