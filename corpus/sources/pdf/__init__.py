"""PDF: the lines of a newspaper's or magazine's pages, in reading order.

The file is read by PDFium in a process of its own, with limits of memory and time: what a damaged or hostile
file does to a library in C ends that process only, and the bot never loads it.
"""

import json
import subprocess
import sys
from datetime import date

from corpus.model import CorpusError
from corpus.sources.extract import Extract, SourceLine

_SECONDS = 300
"""Wall time; 5 MB of text take less than two minutes."""
_TAIL = 2048
"""Bytes at a file's end among which its end mark stands; some programs write a little after it."""


def extract(name: str, data: bytes) -> Extract:
    """The lines of a PDF, each as printed, with what is none of the article marked as such.

    A line-end hyphen stays on its line. Raises CorpusError when the file is encrypted, damaged, cut off,
    without a text layer, without letters in its fonts, or too large.
    """
    if b"%%EOF" not in data.rstrip(b"\0\r\n ")[-_TAIL:]:
        raise CorpusError(f"{name}: the file is cut off: its end is missing; get it again and read that.")
    command = [sys.executable, "-P", "-m", __name__, name]
    try:
        ended = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise CorpusError(
            f"{name}: it takes too long to read; save the pages of the interview as a PDF."
        ) from error
    if b"ModuleNotFoundError" in ended.stderr:
        missing = ended.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise CorpusError(f"{name}: no PDF can be read here: {missing}; install Suhbat again.")
    if ended.returncode:
        raise CorpusError(f"{name}: it is damaged or takes too much memory; get it again, or save its text.")
    told = json.loads(ended.stdout)
    if error_text := told.get("error"):
        raise CorpusError(f"{name}: {str(error_text).removeprefix(f'{name}: ').rstrip('.')}.")
    return Extract(
        tuple(SourceLine(*line) for line in told["lines"]),
        title=told["title"],
        published_on=told["published_on"] and date.fromisoformat(told["published_on"]),
    )
