"""Pages that were saved as one line: the breaks before their turns, and after the last, are put back."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.credits import INTERVIEWER, is_picture_credit
from corpus.labels import ANSWERING, ASKING
from corpus.promos import points_elsewhere
from corpus.punctuation import opening_dash

_SENTENCE_END = r"(?:(?<=[.!?…])|(?<=[.!?…][»”\")]))"
_CAPITAL = r"[^\W\d_a-zа-яёәғқңөұүһі]"
_NO_INITIAL = r"(?<!\b[^\W\d_]\.)"
_DASH = re.compile(
    rf"{_SENTENCE_END}{_NO_INITIAL}\s{{1,4}}(?=(?P<dash>[–—−-])\s{{0,4}}[«“\"(\[]?(?:{_CAPITAL}|\d))"
)
_NAME = rf"{_CAPITAL}[\w.]{{0,20}}(?:\s[^\W\d_][\w.]{{0,20}}){{0,2}}"
_LABEL = re.compile(rf"{_SENTENCE_END}{_NO_INITIAL}\s{{1,4}}(?=({_NAME})\s?:\s)")
_KNOWN = "|".join(sorted((word for word in ASKING | ANSWERING if len(word) > 1), key=len, reverse=True))
_KNOWN_LABEL = re.compile(rf"\s(?=(?i:{_KNOWN}):\s)")
"""A word for asking or answering, wherever it stands; a letter would be «plan A:»."""
_AFTER = re.compile(rf"{_SENTENCE_END}{_NO_INITIAL}\s{{1,4}}(?={_CAPITAL}|\*\s?[^\W\d_])")
"""Where a sentence begins, or a footnote."""
_REPLY = re.compile(rf"\?[»”\"]?\s{{1,4}}(?=[–—−-]\s{{0,4}}[«“\"]?{_CAPITAL})")
"""A question and its answer in one paragraph."""
_FEW = 2
"""So many turns at paragraph starts show that the line breaks are there."""
_SHARE = 0.25
"""A dash that opens turns comes at least so often as the commonest that does."""
_BRIEF = 120
"""Characters of a question in a round of short ones."""
_REACH = 130
_SHORT = 60
"""Characters that tell whether the page's own words begin, or a picture's credit."""


def places(paragraphs: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Where each paragraph is parted: before dashes and repeated labels that follow the end of a sentence.

    In a document whose turns stand at the beginning of paragraphs, only between a question and its answer, if
    paragraphs hold both as a rule.

    >>> places(["Кіріспе. – Қалай? – Жақсы – өте. – Неге? – Солай."])
    ((9, 18, 33, 41),)
    """
    opened = sum(bool(opening_dash(text)) for text in paragraphs)
    if opened >= _FEW:
        replies = [tuple(found.end() for found in _REPLY.finditer(text)) for text in paragraphs]
        both = sum(bool(found) for found in replies)
        return _of_pairs(paragraphs, replies, brief=both < _FEW or 2 * both < opened)
    return tuple(tuple(_breaks(text)) for text in paragraphs)


def _of_pairs(
    paragraphs: Sequence[str], replies: Sequence[tuple[int, ...]], *, brief: bool
) -> tuple[tuple[int, ...], ...]:
    """The places between questions and answers that share paragraphs, where turns alternate.

    Such a paragraph follows an answer; after a `brief` question, of a round of them, comes another.
    """
    turns = [i for i, text in enumerate(paragraphs) if opening_dash(text)]
    pairs: set[int] = set()
    for before, i, after in zip([-1, *turns], turns, [*turns[1:], -1], strict=False):
        answered = before < 0 or before in pairs or not paragraphs[before].endswith("?")
        followed = before in pairs or after < 0 or "?" in paragraphs[after]
        round_ = len(replies[i]) == 1 and replies[i][0] <= _BRIEF and before >= 0 and followed
        if replies[i] and answered and (round_ or not brief):
            pairs.add(i)
    return tuple(found if i in pairs and len(pairs) >= _FEW else () for i, found in enumerate(replies))


def _breaks(text: str) -> list[int]:
    labels = [(found.end(), found[1].lower().strip(". ")) for found in _LABEL.finditer(text)]
    times = Counter(label for _, label in labels)
    found = {place for place, label in labels if times[label] > 1 or label in ASKING | ANSWERING}
    found.update(match.end() for match in _KNOWN_LABEL.finditer(text) if text[match.end()].isupper())
    found.update(_dashes(text))
    if found:
        found.update(_after_the_talk(text, max(found)))
    return sorted(found)


def _dashes(text: str) -> Iterator[int]:
    """Before the dashes that turns open with: of those in the text, the ones that often follow a sentence."""
    candidates = [(found.end(), found["dash"]) for found in _DASH.finditer(text)]
    times = Counter(dash for place, dash in candidates if "?" in text[max(0, place - 6) : place])
    most = max(times.values(), default=0)
    return (place for place, dash in candidates if not most or times[dash] >= _SHARE * most)


def _after_the_talk(text: str, last: int) -> Iterator[int]:
    """Before the footnotes, the credits and the page's own words that follow the last turn."""
    for found in _AFTER.finditer(text, last):
        rest = text[found.end() : found.end() + _REACH]
        signed = INTERVIEWER.match(rest)
        named = signed is not None and rest[signed.end() : signed.end() + 1].isupper()
        if named or rest.startswith("*") or points_elsewhere(rest) or is_picture_credit(rest[:_SHORT]):
            yield found.end()
