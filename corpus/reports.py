"""What a sentence reports: that something happened, was so, or is going on. A report is no quotation."""

import re
from collections.abc import Mapping
from typing import Final

from corpus.claims import claims
from corpus.model import Language

_HAPPENED: Final[Mapping[Language, re.Pattern[str]]] = {
    # the last predicate says when: past, perfect, hearsay, what used to be, what is going on
    "kk": re.compile(
        r"\b(?:(?!сияқты|тәрізді|секілді|іспетті)[\w-]*(?:[^\Wаейяюуыіөүұио]|[ую])(?:ды|ді|ты|ті)"
        r"|(?!жалған|атамекен)[\w-]{3,}(?:[ғқ]ан"
        r"|[гк]ен)(?: жоқ| болатын| еді| екен)?"
        r"|[\w-]*(?:[рлй]м|[жзмнң]б|[птксшқхц]п)[ае]д[ыі](?<!там.ды)(?<!таб.ды)|[\w-]*[дт][ыі](?:м|қ|к"
        r"|ңыз|ңіз)"
        r"|[\w-]+(?:[ғқ]анмын|[гк]енмін|[ғқ]анбыз|[гк]енбіз)|[\w-]+(?:ыпты|іпті|пты|пті)"
        r"|(?<![аейи]ды )(?<![аейи]ді )екен|едім|едік"
        r"|болатын"
        r"|[\w-]+(?:атын|етін|йтын|йтін|ятын)(?: болады)?|[\w-]*жатқаны\w* [\w-]+ [\w-]+"
        r"|[\w-]+[ыі]?п (?:жатыр|жүр"
        r"|отыр|келеді|барады|қалады екен)\w*"
        r"|[\w-]+(?:уде|үде)|[\w-]+(?:[бвгғджзйкқлмнңпрстфхцчш]л|д|ст)[ае]д[ыі]|[\w-]+(?:дым|дім|тым"
        r"|тім) (?:да|де))"
        r"(?: деп (?:ойлаймын|санаймын|білемін|есептеймін))?[.!»]*$"
        r"|\b[\w-]+(?:дым|дім|тым|тім)(?=, | да\b)|\b[\w-]+у[ыі]м(?:нің|ның|е|а|ді|ды)?\b"
        r"|\b[\w-]+п (?:жатыр|отыр|жүр)(?:мын|мін|мыз|міз)\b"
    ),
    "ru": re.compile(
        r"\b(?!если|или|школ|сил|дел|земл|мысл|тел[ао]|стол|числ|отдел|предел|мал|финал|журнал|материал"
        r"|канал"
        r"|капитал|потенциал|персонал|жил[ьи]|цел[ьи]|бол[ьи]|сел[оа]|зрел|бел|цел|прошл|последн|вокал"
        r"|идеал"
        r"|профессионал|металл|угол|ил[аи]?\b)\w{2,}[аяиеёоуы]л(?:а|о|и)?(?:с[яь])?\b"
        r"|\b(?:был[аои]?|мог(?:ла|ли)?|ш[её]л|шл[аи]|жил[аи]?|дал[аи]?|взял\w*|стал[аои]?|\w*(?:ш[её]л"
        r"|шла|шли)"
        r"|[пс]{1,3}ом?ог(?:ла|ли)|н[её]с|в[её]л[аи]?|умер(?:ла|ли)?|привык(?:ла|ли)?)\b"
    ),
    "en": re.compile(
        # not the participle of "is built", "has never tried"
        r"\b(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )(?<!\bget )(?<!\bgets )(?<!\bhas )(?<!\bhave )"
        r"(?<!\bnever )"
        r"(?:was|were|wasn[’']t|weren[’']t|had|hadn[’']t|did|didn[’']t|couldn[’']t|used to|went|got"
        r"|took|came"
        r"|made|told|found|wrote|began|started|decided|wanted|tried|met|asked|thought|knew|became|gave|saw"
        r"|bought|built|ran|felt|worked|called|received|joined|moved|grew|learned|learnt|helped|turned"
        r"|looked"
        r"|lived|stayed|finished|added|showed|spent|brought|taught|kept|heard|opened|changed|said|sold|lost"
        r"|won|sat|stood|rose|fell|happened|stopped|ended|broke|chose|paid|led|held|drew)\b"
        r"|\b(?:i|we|he|she|they|it) (?:\w+ly )?[a-z]{2,}ed\b|[’'](?:ve|d) (?:\w+ )?\w+"
        r"|\bha(?:s|ve) (?:\w+ly )?(?!need)[a-z]{2,}ed\b"
        r"|\b(?:is|are) (?:\w+ly )?(?!noth|someth|everyth|anyth|bor|interest|will)\w{2,}ing\b"
        r"|\b(?:i|we|he|she|they)(?: have| has| am| are|[’'](?:re|m)) (?:not )?\w+(?:ed|ing)\b"
    ),
}
"""What happened, was or is going on: a report, which is no claim."""

_SUBORDINATE: Final = re.compile(r", (?:где|котор\w+|кто|что|сколько|чь\w|чем|если|когда) [^,.]*")
"""A Russian clause that depends on another, and may tell of what happened where that does not."""

_OUTLIVES: Final[Mapping[Language, frozenset[str]]] = {
    "kk": frozenset(),  # its last predicate is of the claim itself
    "ru": frozenset({"a belief"}),
    "en": frozenset({"a definition", "a belief"}),
}
"""Claims that hold of what has come to be as well: "The trouble is that we have forgotten how to listen"."""


def reports(sentence: str, language: Language) -> bool:
    """Whether a sentence tells what happened or goes on, and claims nothing that outlives it.

    >>> reports("Зауыт былтыр жабылды.", "kk"), reports("Зауыт жабылса, қала тұрмайды.", "kk")
    (True, False)
    """
    folded = sentence.lower()
    if language == "ru":  # where a definition's dash is its verb, what follows may have come to be
        folded = _SUBORDINATE.sub("", folded.partition(" — ")[0])
    happened = _HAPPENED[language].search(folded)
    return happened is not None and _OUTLIVES[language].isdisjoint(claims(sentence, language))
