"""The database made ready for a long run: `python -m bot.preparation`, its address on stdin.

A process of its own: what migrations and reading need of memory goes when it ends.
"""

import asyncio
import subprocess
import sys

from bot.application import utc_now
from bot.running import StartError
from storage.engine import Database, StorageError


async def prepare(url: str) -> None:
    """Bring the tables up to date, and fill an empty database with the bundled interviews."""
    # Here, not above: who only starts this process needs none of it.
    from bot.ingest import fill_if_empty

    database = Database(url)
    try:
        await database.open()
        await fill_if_empty(database, utc_now())
    finally:
        await database.close()


def prepare_apart(url: str) -> None:
    """Do so in a process of its own. Raises StartError with the line that it wrote on stderr."""
    # Not as an argument, which every user of the machine sees: an address may have a password.
    command = [sys.executable, "-m", "bot.preparation"]
    done = subprocess.run(command, input=url, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise StartError(done.stderr.strip().rpartition("\n")[2])


if __name__ == "__main__":
    try:
        asyncio.run(prepare(sys.stdin.read()))
    except StorageError as error:
        sys.exit(str(error))
