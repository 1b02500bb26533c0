"""What an interviewer's words look like: they ask, request, or speak to somebody."""

import re

_LAST_WORDS = 150
"""Characters of a turn's end: the question, or what is said to soften it."""

_REQUEST = re.compile(
    r"(?:ыңыз|іңіз|ңыз|ңіз|ыңыздар|іңіздер)(?:шы|ші)\b|\w+(?:саңыз|сеңіз)\s*[.!…]"
    r"|\b(?:айтып|әңгімелеп|түсіндіріп|таныстырып|тарқатып|баяндап)\s+(?:бер|өт|кет)\w*ңі?з"
    r"|\b(?:білгіміз|білгім|естігіміз|естігім|сұрағым|сұрағымыз) кел"
    r"|\b(?:рас+каж|подел|опиш|назов|объясн|вспомн|поясн|признай)\w*(?:и|ите|ь|ьте|итесь|тесь)\b"
    r"|\b(?:tell (?:us|me|our)|describe|explain|talk (?:to us )?about|walk (?:us|me) through|share with)\b",
    re.IGNORECASE,
)
"""Requests to tell: questions without a question mark."""
_PARTICLE = re.compile(r"\s[мбп][ае](?:\s(?:екен|еді))?[»”\"]?$", re.IGNORECASE)
"""The particle that makes a Kazakh sentence a question, at the end of one whose question mark was lost."""
_WHAT = re.compile(
    r"\b(?:не(?:ге|мен|нің|ні|ден|ше)?|кім\w{0,4}|қай\w{0,5}|қандай|қалай|қашан|қайда\w{0,3}|қанша|нешеу?)\b"
    r".*(?:ңыз|ңіз|сыз|сіз)(?:дар|дер)?$",
    re.IGNORECASE,
)
"""A word that asks, and a verb that speaks to somebody at the end, with no sign after it."""
_ADDRESS = re.compile(
    r"\b(?:сіз(?:дер)?(?:ді|дің|ге|де|ден|бен|ше)?|өзіңіз\w*"
    r"|(?!теңіз|аңыз|маңыз)\w+(?:ңыз|ңіз|[аей]сыз|[аей]сіз)(?:дар|дер)?(?:ды|ді|дың|дің|ға|ге|да|де|бен|пен)?"
    r"|вы|вас|вам|вами|ваш\w*|ты|тебя|тебе|тво[йяюеёи]\w*|you\w*)\b",
    re.IGNORECASE,
)
_VOCATIVE = re.compile(
    r"(?:^|[.!?…]\s)(?:Ал,? |А )?[^\W\d_a-zа-яёәғқңөұүһі][^\W\d_]+(?:-[^\W\d_]+)?\s"
    r"(?:[^\W\d_a-zа-яёәғқңөұүһі][^\W\d_]*(?:ұлы|қызы|вич|вна)|мырза|ханым|аға|ағай|апа|апай|тәте),"
)
"""A given name with a patronymic or a word of respect, and a comma: «Зарина Маратқызы, …»."""
_SELF = re.compile(
    r"(?:^|[.!?…«“\"–—]\s{0,2})мен\b|\b(?:менің|маған|мені|біз|біздің|бізге|бізде|бізді|\w+(?:дым|дім|тым|тім|[аеы]мын|[еі]мін|ймын|ймін|ймыз|йміз|[аы]мыз|[еі]міз)"
    r"|я|меня|мне|мной|мой|моя|моё|мои|мы|нас|нам|наш\w*|i|me|my|we|us|our)\b",
    re.IGNORECASE,
)
"""Words of the first person; «мен» is also «and», so it counts only where a sentence begins."""


def asks(text: str) -> bool:
    """Whether what somebody said asks something at its end, or requests to be told.

    >>> asks("Неге? Айтыңыз."), asks("Бұл туралы айтып берсеңіз."), asks("Түсінікті.")
    (True, True, False)
    >>> asks("Жалақыңыз жете ме"), asks("Цирктен неге кеттіңіз"), asks("Неге деп сұрайсыз.")
    (True, True, False)
    """
    end = text[-_LAST_WORDS:]
    return "?" in end or any(sign.search(end) for sign in (_REQUEST, _PARTICLE, _WHAT))


def requests(text: str) -> bool:
    """Whether somebody is requested to tell.

    >>> requests("Айтып беріңізші."), requests("Неге?")
    (True, False)
    """
    return _REQUEST.search(text[-_LAST_WORDS:]) is not None


def is_question(text: str) -> bool:
    """Whether it ends with a question mark, quotation marks and brackets aside.

    >>> is_question("Қалай (неге)?"), is_question("Қалай? Солай.")
    (True, False)
    """
    return text.rstrip("»”\"' )]!.…").endswith("?")


def addresses(text: str) -> bool:
    """Whether somebody is spoken to.

    >>> addresses("Не дейсіз?"), addresses("Кім кінәлі?"), addresses("Теңіз неге тартылды?")
    (True, False, False)
    >>> addresses("Анна Павловна, кто виноват?"), addresses("Нина Павловна пришла, но зачем?")
    (True, False)
    """
    return _ADDRESS.search(text) is not None or _VOCATIVE.search(text) is not None


def speaks_of_self(text: str) -> bool:
    """Whether somebody speaks in the first person.

    >>> speaks_of_self("Ауылда өстім."), speaks_of_self("Ұлттық жиын өтті.")
    (True, False)
    """
    return _SELF.search(text) is not None
