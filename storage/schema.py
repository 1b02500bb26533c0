"""The tables, as they stand after the newest migration (a test compares the two).

Moments are UTC, stored as `YYYY-MM-DD HH:MM:SS`, so that text order is time order in SQLite.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)
from sqlalchemy.engine import Dialect

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None or value.tzinfo else value.replace(tzinfo=UTC)


_SPELLED = String().with_variant(String(collation="C"), "postgresql")
"""Ordered by the letters' numbers, as in SQLite, whatever language a server sorts by."""


def _cascade(target: str) -> ForeignKey:
    return ForeignKey(target, ondelete="CASCADE")


topics = Table(
    "topics",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kk", String, nullable=False),
    Column("ru", String, nullable=False),
    Column("en", String, nullable=False),
    Column("medtop", String),
    Column("stems", JSON, nullable=False),
)

interviews = Table(
    "interviews",
    metadata,
    Column("id", String(40), primary_key=True, comment="the slug"),
    Column("title", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("outlet", String),
    Column("issue", String),
    Column("published_on", Date),
    Column("speaker", String),
    Column("interviewer", String),
    Column("url", String),
    Column("medium", String, comment="newspaper, magazine, website or broadcast"),
    Column("part", Boolean, nullable=False),
    Column("obtained", Text),
    Column("source_name", String, nullable=False),
    Column("source", LargeBinary, nullable=False, comment="the document's bytes, as published"),
    Column("details", LargeBinary, comment="the bytes of its interview.toml"),
    Column("fingerprint", String, nullable=False, index=True),
    Column("ingested_at", Moment, nullable=False),
    Column("repairs", LargeBinary, comment="all that leads from the source's text to the stored one"),
)

withdrawn = Table(
    "withdrawn",
    metadata,
    Column("interview", String(40), primary_key=True, comment="the slug of an interview taken out"),
    Column("withdrawn_at", Moment, nullable=False),
)

numbers = Table(
    "numbers",
    metadata,
    # No foreign key: a number is never given twice, even when its interview was withdrawn.
    Column("interview", String(40), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("letters", String(64), primary_key=True, comment="digest of the pair's letters and digits"),
    Column("words", LargeBinary, nullable=False, comment="hashes of its words, 4 bytes each: no text"),
)

qa_pairs = Table(
    "qa_pairs",
    metadata,
    Column("id", String, primary_key=True, comment="slug/number"),
    Column("interview", String(40), _cascade("interviews.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("question", Text, nullable=False, comment="paragraphs parted by a blank line"),
    Column("heading", String),
    Column("closing", Boolean, nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("until", Date),
    UniqueConstraint("interview", "number"),
    UniqueConstraint("interview", "position"),
)

joined_pairs = Table(
    "joined_pairs",
    metadata,
    Column("id", String, primary_key=True, comment="slug/number, as the rules read it"),
    Column("pair", String, _cascade("qa_pairs.id"), nullable=False, index=True, comment="what it is part of"),
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True, comment="also the row id in the search index"),
    Column("pair", String, _cascade("qa_pairs.id"), nullable=False),
    Column("part", String, CheckConstraint("part IN ('question', 'answer')", name="part"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("pair", "part", "position"),
    sqlite_autoincrement=True,
)

passage_vectors = Table(
    "passage_vectors",
    metadata,
    Column("passage", Integer, _cascade("passages.id"), primary_key=True, autoincrement=False),
    Column("model", String, nullable=False, comment="that the vector is of"),
    Column("vector", LargeBinary, nullable=False, comment="a signed byte a dimension"),
)

excerpts = Table(
    "excerpts",
    metadata,
    Column("id", String, primary_key=True),
    Column("pair", String, _cascade("qa_pairs.id"), nullable=False, index=True),
    Column("passage", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("years", JSON, nullable=False, comment="[[word, year], ...]"),
    Column("hidden", Boolean, nullable=False),
    Column("until", Date),
    Column("pinned", Boolean, nullable=False, server_default=false(), comment="goes out before others"),
    Column("rank", Integer, nullable=False, server_default="0", comment="0 for the best of its pair"),
)

figures = Table(
    "figures",
    metadata,
    Column("id", String, primary_key=True),
    Column("pair", String, _cascade("qa_pairs.id"), nullable=False, index=True),
    Column("passage", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("value", String, nullable=False),
    Column("value_to", String),
    Column("unit", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("qualifier", String),
    Column("sentence", Text, nullable=False),
    Column("years", JSON, nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("until", Date),
    Column("pinned", Boolean, nullable=False, server_default=false(), comment="goes out before others"),
)

words = Table(
    "words",
    metadata,
    Column("word", _SPELLED, primary_key=True, comment="as the full-text index has it"),
    Column("key", _SPELLED, nullable=False, index=True, comment="the same in every alphabet"),
)

slips = Table(
    "slips",
    metadata,
    Column("deletion", _SPELLED, primary_key=True, comment="a beginning with a letter left out, or whole"),
    Column("beginning", _SPELLED, primary_key=True, index=True, comment="of keys of words"),
)

term_rules = Table(
    "term_rules",
    metadata,
    Column("rules", String, primary_key=True, comment="that the full-text index and `words` follow"),
)

pair_topics = Table(
    "pair_topics",
    metadata,
    Column("pair", String, _cascade("qa_pairs.id"), primary_key=True),
    Column("topic", String, _cascade("topics.id"), primary_key=True, index=True),
    Column("rank", Integer, nullable=False, comment="0 is the topic that fits best"),
)

queries = Table(
    "queries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text", Text, nullable=False, unique=True),
    Column("asked_on", Date, nullable=False, index=True, comment="kept without who asked, 30 days"),
    sqlite_autoincrement=True,
)

failed_searches = Table(
    "failed_searches",
    metadata,
    Column("day", Date, primary_key=True),
    Column("text", Text, primary_key=True, comment="'' for what may be private"),
    Column("times", Integer, nullable=False),
)

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False, comment="private, group, supergroup or channel"),
    Column("language", String(2), comment="chosen here; None: the Telegram client's"),
    Column("active", Boolean, nullable=False, comment="False once the bot was blocked or put out"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat", BigInteger, _cascade("chats.id"), nullable=False),
    Column("thread", Integer, nullable=False, comment="the forum topic; 0: none"),
    Column(
        "content",
        String,
        CheckConstraint("content IN ('excerpt', 'figure', 'both')", name="content"),
        nullable=False,
    ),
    Column(
        "minute",
        Integer,
        CheckConstraint("minute BETWEEN 0 AND 1439", name="minute"),
        nullable=False,
        comment="of the local day",
    ),
    Column("zone", String, nullable=False, comment="IANA"),
    Column("next_slot", Moment, nullable=False, index=True, comment="the slot to plan next"),
    Column("active", Boolean, nullable=False),
    Column("greeted", Boolean, nullable=False, comment="the first push has told of /settings"),
    UniqueConstraint("chat", "thread"),
    sqlite_autoincrement=True,
)

editions = Table(
    "editions",
    metadata,
    Column("local_date", Date, primary_key=True),
    Column("kind", String, CheckConstraint("kind IN ('excerpt', 'figure')", name="kind"), primary_key=True),
    Column("selection", String, primary_key=True, comment="topics and interview languages; '' is all"),
    Column("item", String, nullable=False, comment="the excerpt's or figure's id"),
    Column("pair", String, nullable=False, index=True),
    Column("round", Integer, nullable=False, comment="how often all had been used before"),
    Column("opens_round", Boolean, nullable=False, comment="the first after all had been used"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subscription", Integer, _cascade("subscriptions.id"), nullable=False),
    Column("local_date", Date, nullable=False),
    Column("minute", Integer, nullable=False, comment="the slot of the local day"),
    Column("due_at", Moment, nullable=False),
    Column(
        "state",
        String,
        CheckConstraint(
            "state IN ('pending', 'sending', 'sent', 'unknown', 'failed', 'blocked', 'skipped')", name="state"
        ),
        nullable=False,
    ),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Moment, nullable=False, comment="try no earlier"),
    Column("lapses_at", Moment, nullable=False, comment="the end of the local day"),
    Column("message", BigInteger),
    Column("reason", Text),
    UniqueConstraint("subscription", "local_date", "minute"),
    Index("ix_deliveries_due", "state", "not_before"),
    sqlite_autoincrement=True,
)
