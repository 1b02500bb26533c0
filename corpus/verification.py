"""Verification: stored words against their source, with nothing to trust but the record of repairs."""

from collections.abc import Iterable, Iterator, Sequence

from corpus import repairs
from corpus.model import CorpusError, Pass, Repair

_SHOWN = 60
"""Characters of a text that are shown of it."""


def problems(
    extracted: str, passes: Sequence[Pass], paragraphs: Iterable[str], quotations: Iterable[str]
) -> Iterator[str]:
    """What is wrong with the stored texts of an interview, a clause each; nothing when all is verbatim.

    `extracted` is the text of the source, extracted anew; `passes` the repairs that were recorded when it was
    read. No repair may touch a letter or a digit, but for whole lines that it removes by name; and each
    paragraph, and each quotation, has to be a slice of what the repairs make of the text. Both come in
    the order of the document.

    >>> joined = ((Repair("line-end hyphen", 2, "-\\n", ""),),)
    >>> list(problems("бі-\\nлім\\n", joined, ["білім"], ["білім"]))
    []
    >>> list(problems("бі-\\nлім\\n", joined, ["ғылым"], []))
    ['“ғылым” stands nowhere in the source']
    """
    text = extracted
    for one in passes:
        for repair in one:
            if not _keeps_letters(repair, text):
                yield f"the repair “{repair.fixer}” changes {_short(repair.before)} to {_short(repair.after)}"
        try:
            text = repairs.apply(text, one)
        except CorpusError as error:
            yield f"the source gives another text than when it was read: {error}"
            return
    for absent in (*_absent(paragraphs, text), *_absent(quotations, text)):
        yield f"{_short(absent)} stands nowhere in the source"


def _keeps_letters(repair: Repair, text: str) -> bool:
    """Whether the change is none of letters and digits, or takes out whole lines."""
    return repairs.removes_lines(repair, text) or _letters(repair.before) == _letters(repair.after)


def _absent(texts: Iterable[str], text: str) -> Iterator[str]:
    """Those that are no slices of the text; each is looked for from the one before it on, then anywhere."""
    place = 0
    for each in texts:
        found = text.find(each, place)
        if found < 0 and (found := text.find(each)) < 0:
            yield each
            continue
        place = found


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _short(text: str) -> str:
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"
