"""Repairs: what every change to the extracted text was, where it was made, and how it is replayed."""

from collections.abc import Iterator, Sequence

from corpus.model import CorpusError, Pass, Repair

_NEAR = 1
"""Characters between two changes of one fixer that are told as one."""
_RUN = 3
"""Characters that must agree for two texts to be in step again."""
_FARTHEST = 80
"""Characters that one change may skip; where more differ, the rest is told as one change."""


def compare(before: str, after: str, fixer: str, at: int = 0) -> Pass:
    """The changes that lead from one state of a text to the next, in the order of their places.

    `at` is added to the places. Takes time in proportion to the text.

    >>> compare("қап¬тап  жауды", "қаптап жауды", "x")
    (Repair(fixer='x', at=3, before='¬', after=''), Repair(fixer='x', at=8, before=' ', after=''))
    >>> compare("а л т ы н", "алтын", "letter spacing")
    (Repair(fixer='letter spacing', at=1, before=' л т ы ', after='лты'),)
    """
    found: list[Repair] = []
    for start, end, new_start, new_end in _changes(before, after):
        if found and at + start - (last := found[-1]).at - len(last.before) <= _NEAR:
            begin = last.at - at
            before_here = before[begin:end]
            after_here = last.after + before[begin + len(last.before) : start] + after[new_start:new_end]
            found[-1] = Repair(fixer, last.at, before_here, after_here)
        else:
            found.append(Repair(fixer, at + start, before[start:end], after[new_start:new_end]))
    return tuple(found)


def apply(text: str, repairs: Pass) -> str:
    """The text after one pass of repairs. Raises CorpusError where the text is not what they mend."""
    pieces: list[str] = []
    done = 0
    for repair in repairs:
        end = repair.at + len(repair.before)
        if repair.at < done or text[repair.at : end] != repair.before:
            raise CorpusError(f"the repair “{repair.fixer}” at {repair.at} finds another text there")
        pieces += (text[done : repair.at], repair.after)
        done = end
    return "".join((*pieces, text[done:]))


def in_words(text: str, passes: Sequence[Pass]) -> Iterator[Repair]:
    """The repairs with the whole words that they touched, for people to read; lines taken out stay lines.

    >>> list(in_words("осы жұмыс¬тың мәні", [(Repair("soft hyphens", 9, "¬", ""),)]))
    [Repair(fixer='soft hyphens', at=4, before='жұмыс¬тың', after='жұмыстың')]
    """
    for repairs in passes:
        for repair in repairs:
            if removes_lines(repair, text):
                yield repair
                continue
            end = repair.at + len(repair.before)
            first, last = _word_start(text, repair.at), _word_end(text, end)
            left, right = text[first : repair.at], text[end:last]
            yield Repair(repair.fixer, first, text[first:last], left + repair.after + right)
        text = apply(text, repairs)


def removes_lines(repair: Repair, text: str) -> bool:
    """Whether a repair of the text takes out whole lines."""
    starts_line = not repair.at or text[repair.at - 1] == "\n"
    return starts_line and repair.before.endswith("\n") and not repair.after


def _word_start(text: str, place: int) -> int:
    while place and text[place - 1] == " ":
        place -= 1
    while place and not text[place - 1].isspace():
        place -= 1
    return place


def _word_end(text: str, place: int) -> int:
    while place < len(text) and text[place] == " ":
        place += 1
    while place < len(text) and not text[place].isspace():
        place += 1
    return place


def _changes(before: str, after: str) -> Iterator[tuple[int, int, int, int]]:
    """Where the texts differ: start and end in the one, start and end in the other."""
    old = new = 0
    while True:
        same = _common(before, after, old, new)
        old, new = old + same, new + same
        if old == len(before) and new == len(after):
            return
        skipped, put = _in_step(before, after, old, new)
        yield old, old + skipped, new, new + put
        old, new = old + skipped, new + put


def _common(before: str, after: str, old: int, new: int) -> int:
    """How many characters agree from two places on."""
    most = min(len(before) - old, len(after) - new)
    length = 0
    for width in (4096, 64, 1):
        while length + width <= most and before.startswith(
            after[new + length : new + length + width], old + length
        ):
            length += width
    return length


def _in_step(before: str, after: str, old: int, new: int) -> tuple[int, int]:
    """How many characters to skip in either text until they agree again; as few as will do."""
    left, right = len(before) - old, len(after) - new
    for far in range(1, _FARTHEST + 1):
        for put in range(max(0, far - left), min(far, right) + 1):
            run = before[old + far - put : old + far - put + _RUN]
            if run == after[new + put : new + put + _RUN] and (
                len(run) == _RUN or (far - put + len(run) == left and put + len(run) == right)
            ):
                return far - put, put
    return left, right
