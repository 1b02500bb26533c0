"""Documents read side by side, in processes of their own."""

import os
from concurrent.futures import ProcessPoolExecutor

import pytest

from bot.readers import Readers
from corpus.model import CorpusError


async def test_when_a_process_is_stopped_the_documents_after_it_are_told_of_too() -> None:
    with ProcessPoolExecutor(1) as pool:
        reading = Readers(pool, 1)
        for _ in range(2):
            with pytest.raises(CorpusError, match="name fewer files at a time"):
                await reading.run(os._exit, 1)
