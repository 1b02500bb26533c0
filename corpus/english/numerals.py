"""Numbers in English words."""

import itertools
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from corpus.number_words import NEVER, NumberWords


def _counted(words: str, start: int = 1, step: int = 1) -> Mapping[str, int]:
    return {word: value for value, word in zip(itertools.count(start, step), words.split(), strict=False)}


_NO_NOUN: Final = (
    r"in|on|since|last|this|to|from|compared|after|over|within|between|during|and|more|less|fewer|lower|higher"
    r"|but|as|at"
)
"""What may follow a share that no "of" follows: "down a third on last year"."""

ENGLISH: Final = NumberWords(
    cardinals={
        **_counted(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        ),
        **_counted("twenty thirty forty fifty sixty seventy eighty ninety hundred", start=20, step=10),
    },
    magnitudes={
        "dozen": 12,
        "thousand": 10**3,
        "million": 10**6,
        "mn": 10**6,
        "billion": 10**9,
        "bn": 10**9,
        "trillion": 10**12,
        "tn": 10**12,
    },
    ordinals=_counted("first second third fourth fifth sixth seventh eighth ninth tenth"),
    ending=NEVER,
    compound=re.compile(
        r"-(?:year|month|week|day|hour|minute|second|mile|metre|meter|kilometre|kilometer|foot|inch|acre|hectare"
        r"|tonne|ton|pound|litre|liter|gallon|degree|dollar|percent|fold|stor(?:e?y)|bedroom|bed|seat|person|member"
        r"|page|part|point|room|lane|course|star|party|nation|game|match|wheel)(?![a-z])"
    ),
    digit_ending=NEVER,
    place=NEVER,
    ordinal_ending=re.compile(r"(?:st|nd|rd|th)"),
    not_numbers=NEVER,
    half_more=re.compile(r"and a half"),
    fraction=re.compile(
        r"one [a-z]+ in (?P<nth>three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
        r"|a (?:hundred|thousand))(?![\w-])|"
        r"(?<!number )(?P<one>one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?"
        r"(?P<few>three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|a (?:hundred"
        r"|thousand))(?=\s+[a-z]|[.,;])|"
        r"(?<=\ba )(?P<share>third|quarter|fifth|sixth|seventh|eighth|tenth)(?![\w-])"
        rf"(?=\s*(?:[.,;:!?)]|$)|\s+of\s+(?!an?\s)|\s+(?:{_NO_NOUN})(?!\w))"
        r"|(?P<halved>halv(?:ed|ing))(?!\w)|(?:(?<=\bby )|(?<=\bin )|(?<=\bby nearly )|(?<=\bby almost )"
        r"|(?<=\bby about )|(?<=\bby over )|(?<=\bby more than ))"
        r"(?P<by_half>half)(?![\w-]|\s+(?:an?|past|the|million|billion)\b)|"
        r"every (?P<each>third|fourth|fifth|tenth)(?=\s+(?!day|year|week|month|time|hour|minute)[a-z])|"
        r"(?P<above>one|two|three|four|five|seven|nine)[\s-]+(?P<below>thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)(?![\w-])"
        r"|(?<!and a )(?P<half>half)(?=\s+(?:of|the|our|my|their|all|its|his|her|your|those|these"
        r"|are|were|is|was|have|had|said|say|live|work|come|came|go|went|[a-z]+ed|never|think|want"
        r"|vote)\b)|(?<=\ba )(?:(?P<third>third)"
        r"|(?P<quarter>quarter))(?= of\b(?! an?\b)| (?:is|are|was|were|goes|go|comes|come|said|say|live"
        r"|work|have|had|did|do|never|think|want|vote|[a-z]+ed)\b)"
    ),
    parts={
        "third": 3,
        "quarter": 4,
        "fifth": 5,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "a hundred": 100,
        "a thousand": 1000,
    },
    partials={
        r"an?(?=\s+(?:mile|hour|day|week|month|year|decade|century|metre|meter|kilo|pound"
        r"|acre)\s+and a half)": Fraction(3, 2),
        r"couple of(?=\s+(?:hundred|thousand|million|billion|dozen)(?!\w))": Fraction(2),
        r"half(?=\s+an?\s)\s+an?|half(?=-(?:million|billion|hour|century|mile))-": Fraction(1, 2),
        r"quarter(?=(?: of an?|-)\s?(?:century|million|billion|mile|hour|percent|per cent|tonne|ton|pound"
        r"|acre))(?: of an?|-)": Fraction(1, 4),
    },
    multiples={
        r"doubl(?:ed|ing|es)|double(?=\s+(?:the|that|what|his|its|their|our|last)(?!\w))|twofold"
        r"|twice(?=\s+(?:as|the|more|that|what|his|her|its|their|our|last)(?!\w))": 2,
        r"(?:tripl|trebl)(?:ed|ing|es)|(?:triple|treble)(?=\s+(?:the|that|what|his|its|their|our"
        r"|last)(?!\w))|threefold": 3,
        r"quadrupl(?:ed|ing)|fourfold": 4,
        r"fivefold": 5,
        r"sixfold": 6,
        r"tenfold": 10,
        r"hundredfold": 100,
    },
    digit_fraction=re.compile(
        r"(\d) in (\d{1,3})(?=\s+(?:people|women|men|children|adults|[a-z]+ers)(?!\w))"
    ),
    glued={"k": 10**3, "m": 10**6, "b": 10**9},
    range_joint=r"\s+(?:to|or)\s+",
    joint=r"-|\s+(?:and\s+)?",
    hyphenates_units=True,
)
