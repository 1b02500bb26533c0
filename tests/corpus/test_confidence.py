"""How sure a reading is, and what it doubts."""

import time
from contextlib import suppress

import pytest
from typeset import segment

from corpus.model import CorpusError

TALK = [
    line
    for i in range(6)
    for line in (f"– Сіз {i} рет не көрдіңіз?", f"– Мен {i} рет көл көрдім, содан кейін тау көрдім.")
]


def test_a_plain_conversation_is_sure_and_without_doubts() -> None:
    read = segment(TALK)
    assert read.confidence > 0.9
    assert read.doubts == ()


def test_a_reading_by_question_marks_alone_is_less_sure() -> None:
    bare = segment([line.removeprefix("– ") for line in TALK])
    assert len(bare.exchanges) == 6
    assert bare.confidence < 0.7


def test_one_pair_is_less_sure() -> None:
    assert segment(TALK[:2]).confidence < 0.6


def test_a_remark_is_named() -> None:
    assert segment([*TALK[:4], "– Ауыл алыс.", *TALK[5:]]).doubts == ("pair 3: the question does not ask.",)


@pytest.mark.parametrize(
    "prompt",
    [
        "– Сіз көлдің маманысыз ғой.",
        "– Көл туралы айтып беріңіз.",
        "– Енді жол туралы сөйлесейік.",
        "– Көл тартылып жатыр деген пікір бар.",
        "– Демек, су азайды.",
        "– Говорят, озеро мелеет.",
        "– Давайте о дорогах.",
        "– So the lake is shrinking.",
        "– Let’s talk about roads.",
        "– Describe the lake.",
        "– Әңгімеңізге рақмет!",
    ],
)
def test_a_sound_prompt_is_no_doubt(prompt: str) -> None:
    assert segment([*TALK[:4], prompt, *TALK[5:]]).doubts == ()


@pytest.mark.parametrize(
    "ending",
    [
        "Сонда біз қайда барамыз?",
        "Но куда мне тогда идти?",
        "Сол жақсы ма?",
        "Ол келіп: «Сіз кімсіз?»",
    ],
)
def test_a_rhetorical_ending_is_no_doubt(ending: str) -> None:
    assert segment([*TALK[:3], f"{TALK[3]} {ending}", *TALK[4:]]).doubts == ()


def test_an_answer_that_asks_somebody_is_named() -> None:
    doubts = segment([*TALK[:3], f"{TALK[3]} Сіз неге кетпедіңіз?", *TALK[4:]]).doubts
    assert doubts == ("pair 2: the answer ends in a question.",)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Енді балаларыңыз туралы айтсақ.", "Менің екі балам бар, екеуі де оқуда."),
        ("Вы потом вернулись в село.", "Я вернулся через год и построил дом."),
        ("You came back to the village later.", "I came back after a year and built a house."),
    ],
)
def test_a_question_that_lost_its_mark_and_dash_is_named(question: str, answer: str) -> None:
    read = segment([*TALK[:4], question, answer, *TALK[4:]])
    assert read.doubts == ("pair 2: amid its answer somebody is spoken to; a question may be there.",)
    assert read.confidence < 0.85


def test_a_question_within_a_paragraph_is_named() -> None:
    glued = f"{TALK[3]} Сіз кейін ауылға оралдыңыз. Мен бір жылдан соң үй салдым."
    assert segment([*TALK[:3], glued, *TALK[4:]]).doubts == (
        "pair 2: amid its answer somebody is spoken to; a question may be there.",
    )


def test_who_often_says_you_is_no_doubt() -> None:
    said = [line if i % 2 == 0 else f"{line} Вы же знаете. Я помню." for i, line in enumerate(TALK)]
    assert segment(said).doubts == ()


def test_paragraphs_of_one_answer_are_no_doubt() -> None:
    told = ["Сол күні жел тұрды, жаңбыр да жауды.", "Мен үйге кеш келдім, анам күтіп отыр екен."]
    read = segment([*TALK[:4], *told, *TALK[4:]])
    assert read.doubts == ()
    assert read.confidence > 0.9


def test_a_long_answer_is_named() -> None:
    long = [*TALK]
    long[5] = "– " + "Мен көл көрдім, содан кейін тау көрдім. " * 20
    assert (
        "pair 3: its answer is 18 times as long as others; a question may be missing." in segment(long).doubts
    )


def test_a_lead_that_asks_is_named() -> None:
    assert segment(["Көлге не болды?", *TALK]).doubts == (
        "lead: a paragraph before the first question asks something.",
    )


def test_a_report_is_refused_as_one() -> None:
    with pytest.raises(CorpusError, match="report"):
        segment(
            ["– Су мол, – деді ол.", "– Неге? – деп сұрады ол. – Қар қалың.", "– Жол ашық, – дейді маман."]
        )


@pytest.mark.parametrize("line", ["Аб бір екі үш төрт бес {}", "Аб{} Вг: иә?", "– Қалай{}?", "Аб {}"])
def test_time_grows_with_the_text(line: str) -> None:
    def seconds(lines: int) -> float:
        text = [line.format(i) for i in range(lines)]
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            with suppress(CorpusError):
                segment(text)
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(4000) < 4 * 2 * seconds(1000) + 0.05
