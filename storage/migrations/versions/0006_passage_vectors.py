"""Vectors of passages, for search by meaning."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "passage_vectors",
        sa.Column("passage", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["passage"], ["passages.id"], name=op.f("fk_passage_vectors_passage"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("passage", name=op.f("pk_passage_vectors")),
    )
