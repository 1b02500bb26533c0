"""INSERT … ON CONFLICT: SQLite and PostgreSQL have the same, SQLAlchemy has it of each apart."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def upsert(conn: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that may say what to do about rows that are there."""
    return postgresql.insert(table) if conn.dialect.name == "postgresql" else sqlite.insert(table)
