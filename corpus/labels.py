"""Words that label a turn and say themselves whether it asks or answers."""

ASKING = frozenset(
    {"сұрақ", "сауал", "тілші", "журналист", "жүргізуші", "редакция", "репортер", "сұхбаттасушы"}
    | {"вопрос", "корреспондент", "корр", "ведущий", "ведущая", "интервьюер", "журналистка"}
    | {"q", "question", "interviewer", "host", "reporter", "journalist", "moderator", "модератор"}
)
"""In lower case, without full stops."""
ANSWERING = frozenset({"жауап", "ответ", "a", "answer", "guest", "қонақ", "гость", "спикер", "speaker"})

_ASKING_WORDS = ASKING - {"q", "host", "редакция"} | {
    *("тілшісі", "тілшіміз", "тілшілер", "журналисі", "журналисті", "журналистер", "журналисты"),
    *("корреспонденті", "корреспонденты", "жүргізушісі", "жүргізушілер", "ведущие", "модераторы"),
    *("сұрағы", "сауалы", "сұрақтар", "вопросы"),
}
"""As they stand in a label of several words: a person or a thing that is named, in no other case."""


def says_asking(speaker: str) -> bool:
    """Whether a label itself says that it asks, alone or with the outlet or the person.

    >>> says_asking("тілші"), says_asking("ел тілшісі"), says_asking("бұл сұраққа жауап")
    (True, True, False)
    >>> says_asking("редакция мекенжайы")
    False
    """
    return speaker in ASKING or not _ASKING_WORDS.isdisjoint(speaker.split())


def says_answering(speaker: str) -> bool:
    """Whether a label itself says that it answers.

    >>> says_answering("жауап"), says_answering("болат")
    (True, False)
    """
    return speaker in ANSWERING
