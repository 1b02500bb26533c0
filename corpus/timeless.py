"""What a sentence has of its speaker's own time, place and company; one that has none is said of always.

A maxim is known by what it lacks: "I", "our", today, a date, a name. Its predicate is of what is so (the
Kazakh aorist, the Russian and English present), and so is whom it speaks of: anybody.
"""

import re
from collections.abc import Mapping
from typing import Final

from corpus.model import Language

_BOUND: Final[Mapping[Language, re.Pattern[str]]] = {
    "kk": re.compile(
        # the first person in pronouns, predicates and possessives, but not the mankind of "when we err"
        r"^мен\b|\b(?:мен[іе]\w*|маған|біз(?!нес)\w*|сіз\w*|сендер\w*"
        r"|\w+(?:[аейн]м[ыі]н|п[ыі]н)|\w+[дт][ыі][мқк](?=[,.;!?])"
        r"|(?!\w*(?:[ғқ]ан|[гк]ен|у)[ыі]м[ыі]з)\w+(?:[мп]|[зн]б)[ыі]з(?:[дт][аеыі]н?|[дт][ыі]ң|[ғг][ае])?"
        r"|(?:әке|шеше|ана|апа|аға|іні|әже|ата|қыз|ұл|бала|дос|ұстаз|шәкірт|әріптес)[ыі]?м(?:[ндтғ]\w*|е)?"
        # here and at this time
        r"|мұнда\w*|осында\w*|осы|қазір\w*|бүгін\w*|биыл\w*|былтыр\w*|кеше|ертең|жақында\w*|бағана\w*"
        r"|соңғы|енді|келер|келесі|алғаш\w*|алдағы|әзірге|әлі|бірде"
        r"|қаңтар\w*|ақпан\w*|наурыз\w*|сәуір\w*|мамыр\w*|маусым\w*|шілде\w*|тамыз\w*|қыркүйек\w*|қазан\w*"
        r"|қараша\w*|желтоқсан\w*)\b"
    ),
    "ru": re.compile(
        r"\b(?:я|мы|вы|мне|меня|мной|нас|нам|нами|вас|вам|мо(?:й|я|ё|е|и|его|ему|ей|ём|их|им|ю)"
        r"|[нв]аш(?:[аеиу]|его|ему|ей|ем|их|ими?)?"
        r"|\w{3,}(?:аю|яю|ирую|ствую)(?:сь)?|\w{3,}(?:аем|яем|уем)(?:ся)?|буду|хочу|могу|скажу|вижу"
        r"|здесь|тут|отсюда|сейчас|теперь|сегодня\w*|вчера|завтра|недавно|скоро|уже|прошл\w+|последн\w+"
        r"|январ\w+|феврал\w+|март\w?|апрел\w+|ма[йея]|июн\w+|июл\w+|август\w?|(?:сент|окт|но"
        r"|дек)[яа]бр\w+)\b"
    ),
    "en": re.compile(
        r"\b(?:i|me|my|mine|we|us|our|ours|now|today|yesterday|tomorrow|currently|recently|already|here|last"
        r"|so far|nowadays)\b"
    ),
}
"""Words of the speaker's own: of a folded sentence."""

_NAME: Final = re.compile(r"(?<=[\w,»)] )«?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z](?!\b)|\b[A-ZА-Я]{2,}\b")
_AMOUNT: Final = re.compile(
    r"\d|\b(?:пайыз|мың|миллион|миллиард|теңге|гектар|шақырым|процент|тысяч|рубл|тенге|километр|тонн|percent"
    r"|thousand|million|billion|dollars|hundred and"
    r"|жүз (?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)"
    r"|(?:двести|триста|четыреста|\w*сот?) (?:двадцать|тридцать|сорок|девяносто|\w+десят|\w+надцать))"
)
"""A figure, or what only figures go with: what is so of some place."""


def timeless(sentence: str, language: Language) -> bool:
    """Whether nothing in a sentence ties it to its speaker, a time, a place or a name.

    >>> timeless("Көпір бір жазда салынады, ал оған сенім ұзақ жиналады.", "kk")
    True
    >>> timeless("Биыл көпіріміз ашылады.", "kk"), timeless("У нас есть мост.", "ru")
    (False, False)
    """
    return not particular(sentence) and not _BOUND[language].search(sentence.lower())


def particular(sentence: str) -> bool:
    """Whether a sentence names or counts, and so is of some place or person."""
    return bool(_NAME.search(sentence) or _AMOUNT.search(sentence.lower()))
