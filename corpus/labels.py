"""Words that label a turn and say themselves whether it asks or answers."""

ASKING = frozenset(
    {"сұрақ", "тілші", "журналист", "жүргізуші", "вопрос", "корреспондент", "корр", "ведущий", "ведущая"}
    | {"q", "question", "interviewer"}
)
"""In lower case, without full stops."""
ANSWERING = frozenset({"жауап", "ответ", "a", "answer"})
