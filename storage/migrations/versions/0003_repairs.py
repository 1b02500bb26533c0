"""The record of repairs, by which stored texts are verified."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("interviews", sa.Column("repairs", sa.LargeBinary(), nullable=True))
