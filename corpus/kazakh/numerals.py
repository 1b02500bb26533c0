"""Numbers in Kazakh words, with the endings that they take: "елуден", "бір жарым мың", "үштен екісіне"."""

import re
from typing import Final

from corpus.number_words import NumberWords

_CASE: Final = (
    r"ға|ге|қа|ке|на|не|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ны|ні|да|де|та|те"
    r"|мен|бен|пен|дай|дей|тай|тей|даған|деген|таған|теген|лап|леп"
)
_OWNED: Final = r"(?:ы|і|сы|сі)(?:н|на|не|ның|нің|нда|нде|нан|нен|мен)?"

KAZAKH: Final = NumberWords(
    cardinals={
        "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
        "он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70,
        "сексен": 80, "тоқсан": 90, "жүз": 100,
    },
    magnitudes={
        "мың": 10**3, "миллион": 10**6, "млн": 10**6, "миллиард": 10**9, "млрд": 10**9,
        "триллион": 10**12, "трлн": 10**12,
    },
    ordinals={
        "бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4, "бесінші": 5, "алтыншы": 6, "жетінші": 7,
        "сегізінші": 8, "тоғызыншы": 9, "оныншы": 10,
    },
    ending=re.compile(_CASE),
    digit_ending=re.compile(rf"{_OWNED}|{_CASE}|{_OWNED}(?:{_CASE})"),
    ordinal_ending=re.compile(r"(?:ын|ін|н)?(?:шы|ші)(?:сы|сі)?"),
    not_numbers=re.compile(
        r"бір(?!$).*|он(?!$|нан$|ға$).*|онда|жүз(?:де|ді|дегі|на|не|мен)|үш(?!$|тен$|ке$).*|екіде|алтыда|жетіні"
    ),
    half_more=re.compile(r"жарым"),
    fraction=re.compile(
        r"(?P<below>екіден|үштен|төрттен|бестен|алтыдан|жетіден|сегізден|тоғыздан|оннан|жүзден|мыңнан)\s+"
        rf"(?P<above>бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)(?:{_OWNED})?(?![\w-])(?!\s+(?:астам|аса))"
        rf"|(?:тең\s+)?(?P<half>жарты)(?:{_OWNED})?(?![\w-])|(?P<quarter>ширек)(?:{_OWNED})?(?![\w-])|(?P<quarter_of>ширег{_OWNED})(?![\w-])"
    ),
)  # fmt: skip
"""Endings stand only on the last word of a number. Words that merely look like a number with an ending
(бірге "together", онда "there", жүзінде "on the face of", үшін "for") are set apart by `not_numbers`."""
