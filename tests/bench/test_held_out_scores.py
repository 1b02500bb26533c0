"""The scores of the reading bench: what counts as exact, right, wrong."""

from bench.held_out_scores import GoldFigure, Score, of_pairs, with_figures
from bench.retypeset.clean import Pair
from corpus.model import Figure, Interview, Passage, QAPair

GOLD = [
    Pair(question=["Неше жыл өтті?"], answer=["Он жыл.", "Көп те емес."]),
    Pair(question=["Бағасы ше?"], answer=["120 мың теңге."]),
]


def interview(*figures: Figure) -> Interview:
    pair = QAPair("a/1", 1, 1, ("Бағасы ше?",), (Passage(0, "120 мың теңге."),), figures=figures)
    return Interview(
        "a", "Баға", "kk", None, None, None, None, None, None, False, None, (pair,), (), (), fingerprint=""
    )


def figure(value: str, unit: str = "KZT", text: str = "120 мың теңге") -> Figure:
    return Figure("a/1.000000", text, value, None, unit, "money", None, "120 мың теңге.", 0)


def gold(value: str, *, optional: bool = False) -> GoldFigure:
    return GoldFigure(pair=1, text="120 мың теңге", value=value, value_to=None, unit="KZT", optional=optional)


def scored(wanted: list[GoldFigure], *figures: Figure) -> tuple[int, int, int]:
    score = with_figures(Score("mended", "a.txt", 1, 1, 1, 2, 2, 10, 0), wanted, interview(*figures))
    return score.figures, score.read_figures, score.right_figures


def test_what_is_read_exactly_is_right() -> None:
    score = of_pairs("mended", "a.txt", GOLD, GOLD)
    assert score.right
    assert (score.exact_pairs, score.exact_turns, score.wrong_letters) == (2, 4, 0)


def test_a_lost_paragraph_is_one_wrong_turn_and_its_letters() -> None:
    read = [Pair(question=["Неше жыл өтті?"], answer=["Он жыл."]), GOLD[1]]
    score = of_pairs("mended", "a.txt", GOLD, read)
    assert not score.right
    assert (score.exact_pairs, score.exact_turns) == (1, 3)
    assert score.wrong_letters == len("\nКөп те емес.")


def test_a_pair_too_many_is_wrong() -> None:
    assert not of_pairs("mended", "a.txt", GOLD[:1], GOLD).right
    assert not of_pairs("mended", "a.txt", [], GOLD[:1]).right
    assert of_pairs("mended", "a.txt", [], []).right


def test_a_figure_is_right_with_its_value_and_unit() -> None:
    assert scored([gold("120000")], figure("120000")) == (1, 1, 1)
    assert scored([gold("120000")], figure("120000.0")) == (1, 1, 1)
    assert scored([gold("120000")], figure("120")) == (1, 1, 0)
    assert scored([gold("120000")], figure("120000", unit="USD")) == (1, 1, 0)
    assert scored([gold("120000")]) == (1, 0, 0)


def test_an_optional_figure_counts_neither_way() -> None:
    assert scored([gold("120000", optional=True)], figure("120000")) == (0, 0, 0)
    assert scored([gold("120000", optional=True)]) == (0, 0, 0)


def test_a_figure_counts_once() -> None:
    assert scored([gold("120000")], figure("120000"), figure("120000")) == (1, 2, 1)
