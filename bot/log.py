"""Logs: one line an event, to stderr; the token never appears."""

import logging
import re

TOKEN = re.compile(r"\b\d{1,20}:[A-Za-z0-9_-]{6,}")
"""A bot's token: digits, a colon, and its secret (Bot API, "Authorizing your bot")."""

QUIET = ("httpx", "httpcore", "apscheduler", "alembic", "aiosqlite", "aiohttp.access")
"""Libraries whose INFO is a line a request, a tick or a start; HTTPX's has the token in its address."""


class RedactingFormatter(logging.Formatter):
    """Blots out whatever looks like a token, in messages and in tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub("[token]", super().format(record))


def set_up(level: str) -> None:
    """Write logs of that level and above to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
