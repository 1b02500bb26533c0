"""An interview taken out by its operator: `suhbat withdraw`."""

from datetime import datetime
from difflib import get_close_matches

from storage import interviews
from storage.engine import Database, StorageError
from storage.withdrawals import is_withdrawn
from storage.withdrawals import withdraw as take_out

_NEAREST = 3


async def withdraw(database: Database, interview: str, now: datetime) -> str:
    """Take it out for good; a line that says what went. Raises StorageError if it is not stored."""
    async with database.writing() as conn:
        gone = await take_out(conn, interview, now)
    if gone is None:
        raise StorageError(await _told(database, interview))
    await database.checkpoint()
    pushes = f" {gone.deliveries} pushes under way are not tried again." if gone.deliveries else ""
    went = f"{gone.pairs} pairs, {gone.excerpts} excerpts, {gone.figures} figures"
    return f"{interview}: withdrawn: {went}.{pushes} Ingest its document to bring it back."


async def _told(database: Database, interview: str) -> str:
    async with database.reading() as conn:
        if await is_withdrawn(conn, interview):
            return f"“{interview}” was withdrawn before; there is nothing left to take out."
        stored = [cited.interview for cited in await interviews.listed(conn)]
    near = get_close_matches(interview, stored, _NEAREST, cutoff=0.4)
    meant = f"did you mean {' or '.join(near)}? " if near else ""
    return f"“{interview}” is not stored; {meant}`suhbat interviews` lists what is."
