"""Thanks and farewells: a last exchange that only closes the conversation."""

import re
from collections.abc import Sequence

_THANKS = re.compile(
    r"алғыс|рақмет|рахмет|риза(?:шылық|мын)|сұхбат(?:тасқан|ыңыз|ымыз)|сау бол|аман бол|табыс тілей|сәттілік"
    r"|спасибо|благодар(?:ю|им|ен)|признател|всего доброго|до свидания|удачи"
    r"|\bthank|\bgrateful|\bgoodbye|\bgood luck",
    re.IGNORECASE,
)


def is_closing(question: Sequence[str]) -> bool:
    """Whether the interviewer's last turn thanks or bids farewell, and asks nothing more.

    >>> is_closing(["Уақыт бөліп, сұхбат бергеніңіз үшін алғыс айтамын."])
    True
    >>> is_closing(["Сұхбатыңызға рақмет! Бірақ тағы бір сұрағым бар. Неге газет?"])
    False
    """
    text = " ".join(question)
    return "?" not in text and _THANKS.search(text) is not None
