"""Numbers in English words."""

import itertools
import re
from collections.abc import Mapping
from typing import Final

from corpus.number_words import NEVER, NumberWords


def _counted(words: str, start: int = 1, step: int = 1) -> Mapping[str, int]:
    return {word: value for value, word in zip(itertools.count(start, step), words.split(), strict=False)}


ENGLISH: Final = NumberWords(
    cardinals={
        **_counted(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        ),
        **_counted("twenty thirty forty fifty sixty seventy eighty ninety hundred", start=20, step=10),
        "dozen": 12,
    },
    magnitudes={
        "thousand": 10**3,
        "k": 10**3,
        "million": 10**6,
        "mn": 10**6,
        "billion": 10**9,
        "bn": 10**9,
        "trillion": 10**12,
    },
    ordinals=_counted("first second third fourth fifth sixth seventh eighth ninth tenth"),
    ending=NEVER,
    digit_ending=NEVER,
    place=NEVER,
    ordinal_ending=re.compile(r"(?:st|nd|rd|th)"),
    not_numbers=NEVER,
    half_more=re.compile(r"and a half"),
    fraction=re.compile(
        r"(?P<above>one|two|three|four)[\s-]+(?P<below>thirds?|quarters?|fourths?|fifths?|tenths?)(?![\w-])"
        r"|(?<!and a )(?P<half>half)(?=\s+(?:of|the|our|my|their|all)\b)|(?<=\ba )(?:(?P<third>third)"
        r"|(?P<quarter>quarter))(?= of\b)"
    ),
    parts={"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10},
    end=r"(?!\w|-(?!(?:one|two|three|four|five|six|seven|eight|nine)(?!\w)))",
    joint=r"-|\s+(?:and\s+)?",
    hyphenates_units=True,
)
