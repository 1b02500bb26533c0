"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "chats",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chats")),
    )
    op.create_table(
        "editions",
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("selection", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("pair", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("opens_round", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('excerpt', 'figure')", name=op.f("ck_editions_kind")),
        sa.PrimaryKeyConstraint("local_date", "kind", "selection", name=op.f("pk_editions")),
    )
    op.create_index(op.f("ix_editions_pair"), "editions", ["pair"], unique=False)
    op.create_table(
        "interviews",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("issue", sa.String(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("interviewer", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("medium", sa.String(), nullable=True),
        sa.Column("part", sa.Boolean(), nullable=False),
        sa.Column("obtained", sa.Text(), nullable=True),
        sa.Column("source_name", sa.String(), nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=False),
        sa.Column("details", sa.LargeBinary(), nullable=True),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("ingested_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interviews")),
    )
    op.create_table(
        "queries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queries")),
        sa.UniqueConstraint("text", name=op.f("uq_queries_text")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_queries_asked_on"), "queries", ["asked_on"], unique=False)
    op.create_table(
        "topics",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kk", sa.String(), nullable=False),
        sa.Column("ru", sa.String(), nullable=False),
        sa.Column("en", sa.String(), nullable=False),
        sa.Column("medtop", sa.String(), nullable=True),
        sa.Column("stems", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
    )
    op.create_table(
        "qa_pairs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("interview", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("heading", sa.String(), nullable=True),
        sa.Column("closing", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["interview"], ["interviews.id"], name=op.f("fk_qa_pairs_interview"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_qa_pairs")),
        sa.UniqueConstraint("interview", "number", name=op.f("uq_qa_pairs_interview_number")),
        sa.UniqueConstraint("interview", "position", name=op.f("uq_qa_pairs_interview_position")),
    )
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("thread", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("next_slot", sa.DateTime(timezone=True), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("greeted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_subscriptions_chat"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("content IN ('excerpt', 'figure', 'both')", name=op.f("ck_subscriptions_content")),
        sa.CheckConstraint("minute BETWEEN 0 AND 1439", name=op.f("ck_subscriptions_minute")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscriptions")),
        sa.UniqueConstraint("chat", "thread", name=op.f("uq_subscriptions_chat_thread")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_subscriptions_next_slot"), "subscriptions", ["next_slot"], unique=False)
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscription", sa.Integer(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscription"],
            ["subscriptions.id"],
            name=op.f("fk_deliveries_subscription"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "state IN ('pending', 'sending', 'sent', 'unknown', 'failed', 'blocked', 'skipped')",
            name=op.f("ck_deliveries_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint(
            "subscription", "local_date", "minute", name=op.f("uq_deliveries_subscription_local_date_minute")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_deliveries_due", "deliveries", ["state", "not_before"], unique=False)
    op.create_table(
        "excerpts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("pair", sa.String(), nullable=False),
        sa.Column("passage", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("years", sa.JSON(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["pair"], ["qa_pairs.id"], name=op.f("fk_excerpts_pair"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_excerpts")),
    )
    op.create_index(op.f("ix_excerpts_pair"), "excerpts", ["pair"], unique=False)
    op.create_table(
        "figures",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("pair", sa.String(), nullable=False),
        sa.Column("passage", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("value_to", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("qualifier", sa.String(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("years", sa.JSON(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["pair"], ["qa_pairs.id"], name=op.f("fk_figures_pair"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figures")),
    )
    op.create_index(op.f("ix_figures_pair"), "figures", ["pair"], unique=False)
    op.create_table(
        "pair_topics",
        sa.Column("pair", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pair"], ["qa_pairs.id"], name=op.f("fk_pair_topics_pair"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["topic"], ["topics.id"], name=op.f("fk_pair_topics_topic"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("pair", "topic", name=op.f("pk_pair_topics")),
    )
    op.create_index(op.f("ix_pair_topics_topic"), "pair_topics", ["topic"], unique=False)
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pair", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pair"], ["qa_pairs.id"], name=op.f("fk_passages_pair"), ondelete="CASCADE"),
        sa.CheckConstraint("part IN ('question', 'answer')", name=op.f("ck_passages_part")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
        sa.UniqueConstraint("pair", "part", "position", name=op.f("uq_passages_pair_part_position")),
        sqlite_autoincrement=True,
    )
    if op.get_bind().dialect.name == "sqlite":  # elsewhere the index is that of 0005 from the start
        op.execute(
            "CREATE VIRTUAL TABLE passage_index USING fts5("
            'exact, folded, stems, tokenize = "unicode61 remove_diacritics 0")'
        )
