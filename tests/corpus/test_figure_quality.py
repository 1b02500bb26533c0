"""Figures are found and read right as measured, in each of the halves."""

import pytest

from bench.figure_quality import HALVES, Half, answers, score

LEAST = {"mended": 0.97, "untouched": 0.97, "fresh": 0.97, "unseen": 0.97}
"""The goal; rules were mended after failures of all four."""


@pytest.mark.parametrize("half", HALVES)
def test_figures_are_found_and_read_right(half: Half) -> None:
    scores = [score(answer) for answer in answers(half)]
    right = sum(each.right for each in scores)
    assert right / sum(each.found for each in scores) >= LEAST[half]
    assert right / sum(each.gold for each in scores) >= LEAST[half]
