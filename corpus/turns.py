"""Paragraphs to turns: each begins with a dash or with its speaker's label, whichever the document uses."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.labels import ANSWERING, ASKING
from corpus.restoration.punctuation import DASHES, opening_dash, starts_lower

_LABEL = re.compile(
    r"(?:[«\"“]?[^\W\d_][\w.’'\-«»”\"]*(?:\s[\w.’'\-«»”\"()]+){0,4}\s?:(?=\s|$)"
    r"|(?:[^\W\d_]\.\s?){2,3}\s?[–—-](?=\s*\S))\s*"
)
"""A name and a colon, or initials and a dash."""
_ORDINAL = re.compile(
    r"(?:бірінші|екінші|үшінші|төртінші|бесінші|во-первых|во-вторых|в-третьих|перв[оы]е|второ[ей]|треть[ей]"
    r"|first|second|third)",
    re.IGNORECASE,
)
"""How the points of a list begin that are sentences of their own."""
_REPORTED = re.compile(
    r"[?!,…]\s*[–—-]\s*(?:де(?:п|ді|дім|дік|йді|ймін|йміз|ген\w*)|(?:спрос|спраш|сказ|ответ|отвеч|говор)\w+"
    r"|(?:he|she|they|I) (?:said|asked))\b"
)
"""Words that somebody told of said: «– Папа, қаламыз ба? – деп сұрады»."""
_LAST_WORDS = 150
"""Characters of a turn's end: the question, or what is said to soften it."""

_LONGEST_LABEL = 45
"""Characters of a name with a title, as speakers are labelled."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's stretch of talk, without the mark that it was printed with."""

    paragraphs: tuple[str, ...]
    label: str = ""
    """What named its speaker, as printed ("Тілші:"); empty for a dash."""

    @property
    def speaker(self) -> str:
        """The label without its colon, in lower case: by this, turns of one person are told."""
        return _speaker(self.label)

    @property
    def asks(self) -> bool:
        """Whether it asks something at its end."""
        return "?" in self.paragraphs[-1][-_LAST_WORDS:]


@dataclass(frozen=True, slots=True)
class Marked:
    """What stood before the first turn, and the turns."""

    lead: tuple[str, ...]
    turns: tuple[Turn, ...]


def find(paragraphs: Sequence[str]) -> Marked:
    """The turns of a document; none when it uses no mark.

    >>> find(["Кіріспе", "– Қалай?", "– Жақсы.", "Рақмет."]).turns[1].paragraphs
    ('Жақсы.', 'Рақмет.')
    >>> [turn.label for turn in find(["Сұрақ: Қалай?", "Жауап: Жақсы."]).turns]
    ['Сұрақ:', 'Жауап:']
    """
    points = _points(paragraphs)
    speakers = _speakers([text for i, text in enumerate(paragraphs) if i not in points])
    lead: list[str] = []
    turns: list[tuple[str, list[str]]] = []
    for i, paragraph in enumerate(paragraphs):
        label, rest = (None, paragraph) if i in points else _mark(paragraph, speakers)
        if label is not None:
            turns.append((label, [rest] if rest else []))
        elif turns:
            turns[-1][1].append(paragraph)
        else:
            lead.append(paragraph)
    return Marked(tuple(lead), tuple(Turn(tuple(said), label) for label, said in turns if said))


def _points(paragraphs: Sequence[str]) -> frozenset[int]:
    """Where a turn has a list or words that it tells of, with dashes as turns: after a colon or semicolon.

    >>> sorted(_points(["Үш шарт бар:", "– біріншісі – сапа;", "– Екіншісі – уақыт.", "– Үшіншісі ше?"]))
    [1, 2]
    """
    points: set[int] = set()
    for i, (before, text) in enumerate(pairwise(paragraphs), start=1):
        if dash := opening_dash(text):
            said = text[len(dash) :]
            opened = before.endswith(":") or i - 1 in points
            numbered = _ORDINAL.match(said) is not None and not said.endswith("?")
            last = before.endswith(";") and not said.endswith("?")
            ended = before.endswith(":") and said.endswith(";")
            if last or ended or (opened and (starts_lower(said) or numbered or _REPORTED.search(said))):
                points.add(i)
    return frozenset(points)


def _mark(paragraph: str, speakers: frozenset[str]) -> tuple[str | None, str]:
    """The label of the turn that a paragraph opens, empty for a dash, None for no turn; and the rest."""
    dash = opening_dash(paragraph)
    if speakers:
        found = _LABEL.match(paragraph, len(dash))
        if found and _speaker(found[0]) in speakers:
            rest = paragraph[found.end() :]
            return paragraph[: found.end()].strip(), rest[len(opening_dash(rest)) :]
        if len(speakers) > 1 or not dash:
            return None, paragraph
    return ("", paragraph[len(dash) :]) if dash else (None, paragraph)


def _speakers(paragraphs: Sequence[str]) -> frozenset[str]:
    """Names that label turns: known words for asking and answering, and names that come again."""
    times: Counter[str] = Counter()
    dashes = 0
    seen: set[str] = set()
    for paragraph in paragraphs:
        dash = opening_dash(paragraph)
        found = _LABEL.match(paragraph, len(dash))
        rest = paragraph[found.end() :] if found else ""
        if found is None or len(found[0]) > _LONGEST_LABEL:
            dashes += bool(dash)
        elif not rest or (paragraph not in seen and not _is_headline(rest)):
            times[_speaker(found[0])] += 1
        seen.add(paragraph)
    known = {name for name in times if name in ASKING | ANSWERING}
    named = {name for name, count in times.items() if count > 1}
    named |= {name for name in times if any(_same_person(name, other) for other in named)}
    speakers = named | (known if len(known) > 1 or named else set())
    marks = sum(times[name] for name in speakers)
    alone = len(speakers) == 1 and marks > 1 and dashes <= marks + 1
    return frozenset(speakers) if marks > dashes or alone else frozenset()


def _same_person(full: str, short: str) -> bool:
    """Whether one label may stand for another: a part of the name, or its initials.

    >>> _same_person("айгүл сейітова", "а с"), _same_person("айгүл сейітова", "сейітова")
    (True, True)
    """
    words, parts = full.split(), short.split()
    initials = [word[0] for word in words]
    return len(words) > 1 and (parts == initials or (len(parts) == 1 and short in words))


def _is_headline(rest: str) -> bool:
    """A name, a colon and words of theirs in quotation marks make a headline."""
    return rest[:1] in '«“„"' and rest[-1:] in '»”"'


def _speaker(label: str) -> str:
    bare = label[len(opening_dash(label)) :].rstrip(f" :{DASHES}")
    return " ".join(bare.replace(".", " ").lower().split())
