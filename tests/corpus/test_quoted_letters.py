"""Interviews by letter: the questions are quoted above their answers."""

from corpus import pipeline
from corpus.documents import Source

LETTER = """Кімнен: Мақсат Дүйсен

Сәлеметсіз бе! Жауаптарым төменде.

> Мақсат мырза, сіз архивтен қандай
> құжат таптыңыз?

Тізім. Онда екі мың үйдің аты бар.

> Ол неге жарияланбаған?
Ешкім іздемеген.

> Оны кез келген адам көре ала ма?

Күзде ашамыз.

Құрметпен,
Мақсат
"""


def test_quoted_questions_are_told_by_their_sign() -> None:
    read = pipeline.transcribe(Source("letter.txt", LETTER.encode(), None))
    assert [(each.question, each.answer) for each in read.exchanges] == [
        (
            ("Мақсат мырза, сіз архивтен қандай құжат таптыңыз?",),
            ("Тізім. Онда екі мың үйдің аты бар.",),
        ),
        (("Ол неге жарияланбаған?",), ("Ешкім іздемеген.",)),
        (("Оны кез келген адам көре ала ма?",), ("Күзде ашамыз.",)),
    ]
