"""Alembic migrations, applied at every start."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

HERE = Path(__file__).parent


class NewerDatabaseError(Exception):
    """The database was brought up to date by a newer version of Suhbat."""


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run what is missing up to `target`, in the transaction of `connection`: all of it, or nothing.

    Raises NewerDatabaseError if that cannot be.
    """
    current, newest = _current(connection), _newest()
    if current == newest:
        return
    if current is not None and current > newest:
        raise NewerDatabaseError(f"its tables are at {current}, this version knows them up to {newest}")
    # Here, not above: most starts find nothing to do, and Alembic would stay in memory.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    current: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return current


def _newest() -> str:
    """Revisions are numbered as their files: 0001_first_tables.py is 0001."""
    return max(path.name for path in (HERE / "versions").glob("[0-9]*.py")).partition("_")[0]
