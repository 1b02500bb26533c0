"""Processes that read documents side by side, when there are many and more than one processor."""

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import TypeVar, TypeVarTuple

from corpus.model import CorpusError

_MANY = 8
"""Documents from which on the second or so that a process takes to start is won back."""
_MOST = 4
"""Processes: each takes some 100 MB."""

_Arguments = TypeVarTuple("_Arguments")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Readers:
    """Where functions run, and how many documents are worth reading ahead of what is stored."""

    pool: ProcessPoolExecutor | None
    ahead: int

    async def run(self, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments) -> _Result:
        """The function's result, from a process of its own if there is one."""
        if self.pool is None:
            return function(*arguments)
        try:  # a pool that broke refuses what is given to it later, too
            return await asyncio.get_running_loop().run_in_executor(self.pool, function, *arguments)
        except BrokenProcessPool as error:
            raise CorpusError(
                "a process that reads was stopped, perhaps for want of memory; name fewer files at a time."
            ) from error


HERE = Readers(None, 0)
"""In the process itself, one after another."""


@asynccontextmanager
async def readers(documents: int) -> AsyncIterator[Readers]:
    """Readers for that many documents; they end with the block."""
    processes = min(processors(), _MOST)
    if documents < _MANY or processes == 1:
        yield HERE
        return
    # Not forked: a copy of this process would have its threads' locks, and not the threads.
    spawning = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, spawning, initializer=_end_with_parent)
    try:
        yield Readers(pool, 2 * processes)
    finally:
        pool.shutdown(cancel_futures=True)


def processors() -> int:
    """Those that this process may use, where the system tells: a container may have fewer."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _end_with_parent() -> None:
    """Not before it: Ctrl-C, which a terminal sends to all processes, is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_outlive, args=(parent,), daemon=True).start()


def _outlive(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
