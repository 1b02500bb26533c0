"""The corpus's words, and a full-text index that is filled when the database is next opened."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "words",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_words")),
    )
    op.create_index(op.f("ix_words_key"), "words", ["key"], unique=False)
    op.create_table(
        "slips",
        sa.Column("deletion", sa.String(), nullable=False),
        sa.Column("beginning", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("deletion", "beginning", name=op.f("pk_slips")),
    )
    op.create_index(op.f("ix_slips_beginning"), "slips", ["beginning"], unique=False)
    op.create_table(
        "term_rules",
        sa.Column("rules", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rules", name=op.f("pk_term_rules")),
    )
    op.execute("DROP TABLE passage_index")
    op.execute(
        "CREATE VIRTUAL TABLE passage_index USING fts5("
        'words, stems, keys, names, tokenize = "unicode61 remove_diacritics 0")'
    )
    op.execute("INSERT INTO passage_index(passage_index, rank) VALUES ('rank', 'bm25(2.0, 1.0, 0.5, 0.05)')")
