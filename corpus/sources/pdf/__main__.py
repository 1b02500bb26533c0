"""A process of its own: a PDF from the standard input, its extract or what is wrong to the output, as JSON.

What goes wrong within a library in C, or takes too much memory, ends this process and no other.
"""

import json
import sys
from contextlib import suppress
from typing import Any

from corpus.model import CorpusError

MEMORY = 3_000_000_000
"""Bytes of address space, for a file of the largest size and its text."""
SECONDS = 300
"""Of processor time."""


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's time limit is left
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        # macOS refuses to limit the address space.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _told(name: str, data: bytes) -> dict[str, Any]:
    from corpus.sources.pdf import reading

    try:
        found = reading.read(name, data)
    except CorpusError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "it takes too much memory to read; save the pages of the interview as a PDF"}
    return {
        "title": found.title,
        "published_on": found.published_on and found.published_on.isoformat(),
        "lines": [
            (line.text, line.begins, line.strong, line.heading, line.style, line.aside)
            for line in found.lines
        ],
    }


def main() -> None:
    """The name is the one argument."""
    _limit()
    json.dump(_told(sys.argv[1], sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    main()
