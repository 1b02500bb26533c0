"""Which excerpt of a pair is its best: it goes out before the others."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("excerpts", sa.Column("rank", sa.Integer(), nullable=False, server_default="0"))
