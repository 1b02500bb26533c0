"""How near a word that was typed is to one of the corpus."""

import pytest

from corpus import typos


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("тасқын", "тасқын", 0),
        ("тасқн", "тасқын", 1),
        ("тасқыын", "тасқын", 1),
        ("тасөын", "тасқын", 1),
        ("тсақын", "тасқын", 1),
        ("тсақны", "тасқын", 2),
        ("бала", "министр", 3),
        ("", "су", 2),
    ],
)
def test_slips_are_counted_as_fingers_make_them(typed: str, meant: str, slips: int) -> None:
    assert typos.edits(typed, meant, most=2) == slips


def test_a_common_slip_costs_less_and_one_at_the_beginning_more() -> None:
    beside, far = typos.cost("салк", "халк", 1), typos.cost("салм", "салх", 1)
    assert typos.cost("сана", "сата", 1) > typos.cost("сапа", "сама", 1)  # п is beside м, н not beside т
    assert typos.cost("тсакин", "таскин", 1) < typos.cost("тажкин", "таскин", 1)  # changed about
    assert typos.cost("таскиин", "таскин", 1) < typos.cost("таскимн", "таскин", 1)  # doubled
    assert beside > far  # the first letter is looked at


def test_short_words_have_few_slips_or_none() -> None:
    assert [typos.allowed("тасқындар"[:length]) for length in (2, 3, 7, 8)] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    "typed", ["тскинга", "ттаскинга", "таксинга", "гаскинга", "таскинг", "аскинга", "таскингаа"]
)
def test_one_slip_leaves_something_to_find_a_word_by(typed: str) -> None:
    kept = {
        left
        for start in typos.beginnings("таскинга", frozenset({"таскин"}))
        for left in typos.without_a_letter(start)
    }
    assert kept & typos.sought(typed)
