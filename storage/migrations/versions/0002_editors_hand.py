"""Pinned quotations, joined pairs, interviews withdrawn, and numbers that outlive their texts."""

import hashlib
import re
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "withdrawn",
        sa.Column("interview", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("interview", name=op.f("pk_withdrawn")),
    )
    op.create_table(
        "joined_pairs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("pair", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pair"], ["qa_pairs.id"], name=op.f("fk_joined_pairs_pair"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joined_pairs")),
    )
    op.create_index(op.f("ix_joined_pairs_pair"), "joined_pairs", ["pair"], unique=False)
    for table in ("excerpts", "figures"):
        op.add_column(table, sa.Column("pinned", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(op.f("ix_interviews_fingerprint"), "interviews", ["fingerprint"], unique=False)
    numbers = op.create_table(
        "numbers",
        sa.Column("interview", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("letters", sa.String(length=64), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("interview", "number", "letters", name=op.f("pk_numbers")),
    )
    if op.get_bind().dialect.name == "sqlite":  # no database of another kind is that old
        _remember_numbers(numbers)
    op.drop_column("interviews", "last_number")


def _remember_numbers(numbers: sa.Table) -> None:
    """Those that were given before, and of each interview the highest, whose pair may be gone."""
    conn = op.get_bind()
    pairs = conn.execute(
        sa.text(
            "SELECT interview, number, question, (SELECT group_concat(text, char(10)) FROM"
            " (SELECT text FROM passages WHERE pair = qa_pairs.id AND part = 'answer' ORDER BY position))"
            " FROM qa_pairs"
        )
    )
    rows = {
        (interview, number): _row(interview, number, question, answer or "")
        for interview, number, question, answer in pairs
    }
    for interview, last in conn.execute(sa.text("SELECT id, last_number FROM interviews")):
        rows.setdefault((interview, last), _row(interview, last, "", ""))
    if given := [row for (_, number), row in rows.items() if number]:
        op.bulk_insert(numbers, given)


def _row(interview: str, number: int, question: str, answer: str) -> dict[str, object]:
    """What a pair was known by in this revision: a copy, since `corpus.numbering` may change."""
    letters = ("".join(re.findall(r"\w+", text.casefold())) for text in (question, answer))
    words = {zlib.crc32(word.encode()) for word in re.findall(r"\w+", f"{question} {answer}".casefold())}
    return {
        "interview": interview,
        "number": number,
        "letters": hashlib.sha256("\n".join(letters).encode()).hexdigest(),
        "words": b"".join(word.to_bytes(4, "big") for word in sorted(words)[:256]),
    }
