"""Names of speakers on lines of their own, with no blank line about them."""

from corpus import pipeline
from corpus.documents import Source
from corpus.restoration import speakers
from corpus.restoration.lines import laid_out
from corpus.sources.extract import SourceLine

MAGAZINE = """Қазанның түбі

Қазан құятын ұста Ермек Сәбитпен әңгіме.

ТІЛШІ
Қазан құюды кімнен үйрендіңіз?
ЕРМЕК СӘБИТ
Атамнан. Ол шойынды дауысынан танитын.
Мен иісінен танимын.
ТІЛШІ
Дауысынан дейсіз бе?
ЕРМЕК СӘБИТ
Иә. Бірақ бір-ақ айтарым: құлақ керек.
ТІЛШІ
Ең үлкен қазаныңыз?
ЕРМЕК СӘБИТ
Жүз литрлік.
"""
TRANSCRIPT = """Episode 9: Knots

Speaker 1  00:00:02
Where did you learn to tie knots?
Speaker 2  00:00:09
On a barge. My uncle owned it, and I owned the rope.
Speaker 1  00:00:31
Which one is the hardest?
Speaker 2  00:00:40
The one that has to come undone again.
Speaker 1  00:00:55
And the easiest?
Speaker 2  00:01:02
Mine.
"""
NUMBERED = """Speaker 1: Do you tie knots?
Speaker 2: I do. Every day, and twice on Sundays.
Speaker 1: Who taught you?
Speaker 2: My uncle.
Speaker 1: Was he strict?
Speaker 2: He was a rope.
"""
COLUMN = "\n".join(
    f"{head}\n"
    "Бұл мақала көл туралы, оның суы жылдан жылға азайып\nбарады, ал балықшылар қалаға көшіп жатыр деп\n"
    "жазады ауыл адамдары. Көлдің жағасында бұрын отыз үй\nболған, енді алтауы ғана қалды, соның өзі қыста"
    for head in ("Қала тынысы", "Сұхбат", "Қала тынысы", "Сұхбат", "Қала тынысы", "Сұхбат")
)


def read(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    exchanges = pipeline.transcribe(Source("talk.txt", text.encode(), None)).exchanges
    return [(exchange.question, exchange.answer) for exchange in exchanges]


def test_names_above_what_is_said() -> None:
    assert read(MAGAZINE) == [
        (
            ("Қазан құюды кімнен үйрендіңіз?",),
            ("Атамнан. Ол шойынды дауысынан танитын.", "Мен иісінен танимын."),
        ),
        (("Дауысынан дейсіз бе?",), ("Иә. Бірақ бір-ақ айтарым: құлақ керек.",)),
        (("Ең үлкен қазаныңыз?",), ("Жүз литрлік.",)),
    ]


def test_numbered_speakers_with_times() -> None:
    assert read(TRANSCRIPT) == [
        (
            ("Where did you learn to tie knots?",),
            ("On a barge. My uncle owned it, and I owned the rope.",),
        ),
        (("Which one is the hardest?",), ("The one that has to come undone again.",)),
        (("And the easiest?",), ("Mine.",)),
    ]


def test_numbers_tell_speakers_apart() -> None:
    assert [question for question, _ in read(NUMBERED)] == [
        ("Do you tie knots?",),
        ("Who taught you?",),
        ("Was he strict?",),
    ]


def test_running_heads_are_no_speakers() -> None:
    lines = [SourceLine(line) for line in COLUMN.split("\n")]
    assert not any(line.names for line in speakers.mark(laid_out(lines)))
