"""Words that label a turn and say themselves whether it asks or answers."""

ASKING = frozenset(
    {"сұрақ", "сауал", "тілші", "журналист", "жүргізуші", "редакция", "репортер", "сұхбаттасушы"}
    | {"вопрос", "корреспондент", "корр", "ведущий", "ведущая", "интервьюер", "журналистка"}
    | {"q", "question", "interviewer", "host", "reporter", "journalist", "moderator", "модератор"}
)
"""In lower case, without full stops."""
ANSWERING = frozenset({"жауап", "ответ", "a", "answer", "guest", "қонақ", "гость", "спикер", "speaker"})
