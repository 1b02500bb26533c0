"""The corpus's words, and a full-text index that is filled when the database is next opened."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# In the order of the letters' numbers, as in SQLite, whatever language the server sorts by.
_SPELLED = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "words",
        sa.Column("word", _SPELLED, nullable=False),
        sa.Column("key", _SPELLED, nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_words")),
    )
    op.create_index(op.f("ix_words_key"), "words", ["key"], unique=False)
    op.create_table(
        "slips",
        sa.Column("deletion", _SPELLED, nullable=False),
        sa.Column("beginning", _SPELLED, nullable=False),
        sa.PrimaryKeyConstraint("deletion", "beginning", name=op.f("pk_slips")),
    )
    op.create_index(op.f("ix_slips_beginning"), "slips", ["beginning"], unique=False)
    op.create_table(
        "term_rules",
        sa.Column("rules", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rules", name=op.f("pk_term_rules")),
    )
    if op.get_bind().dialect.name == "sqlite":
        _create_fts5()
    else:
        _create_tsvector()


def _create_fts5() -> None:
    op.execute("DROP TABLE passage_index")
    op.execute("CREATE VIRTUAL TABLE passage_index USING fts5(words, stems, keys, names, tokenize = ascii)")
    op.execute("INSERT INTO passage_index(passage_index, rank) VALUES ('rank', 'bm25(2.0, 1.0, 0.5, 0.05)')")


def _create_tsvector() -> None:
    op.create_table(
        "passage_index",
        sa.Column("passage", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("document", postgresql.TSVECTOR(), nullable=False),
        sa.ForeignKeyConstraint(
            ["passage"], ["passages.id"], name=op.f("fk_passage_index_passage"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("passage", name=op.f("pk_passage_index")),
    )
    op.create_index(
        op.f("ix_passage_index_document"), "passage_index", ["document"], unique=False, postgresql_using="gin"
    )
