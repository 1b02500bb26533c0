"""Pinned quotations, joined pairs, interviews withdrawn, and numbers that outlive their texts."""

import sqlalchemy as sa
from alembic import op

from corpus.numbering import KnownPair

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
    known = {
        (interview, number): KnownPair.of(number, question, answer or "")
        for interview, number, question, answer in pairs
    }
    for interview, last in conn.execute(sa.text("SELECT id, last_number FROM interviews")):
        known.setdefault((interview, last), KnownPair.of(last, "", ""))
    rows = [
        {
            "interview": interview,
            "number": number,
            "letters": pair.letters,
            "words": b"".join(word.to_bytes(4, "big") for word in sorted(pair.words)),
        }
        for (interview, number), pair in known.items()
        if number
    ]
    if rows:
        op.bulk_insert(numbers, rows)
