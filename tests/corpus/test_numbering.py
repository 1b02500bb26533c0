"""Numbers stay with their texts however often a document is read."""

from corpus.numbering import KnownPair, assign

PAIRS = [
    ("Қалай келдіңіз?", "Пойызбен келдім, жол ұзақ болды, екі түн жүрдік."),
    ("Енді қайда барасыз?", "Ауылға барамын, онда туыстар күтіп отыр."),
    ("Қашан қайтасыз?", "Күзде қайтамын, егін жиналған соң."),
]


def known(numbers: list[int], pairs: list[tuple[str, str]]) -> list[KnownPair]:
    return [KnownPair.of(number, *pair) for number, pair in zip(numbers, pairs, strict=True)]


def test_first_reading_counts_from_one() -> None:
    assert assign(PAIRS, ()) == (1, 2, 3)


def test_order_does_not_matter() -> None:
    assert assign(list(reversed(PAIRS)), known([1, 2, 3], PAIRS)) == (3, 2, 1)


def test_a_corrected_word_keeps_the_number() -> None:
    corrected = [PAIRS[0], (PAIRS[1][0], PAIRS[1][1].replace("туыстар", "бауырлар")), PAIRS[2]]
    assert assign(corrected, known([4, 5, 9], PAIRS)) == (4, 5, 9)


def test_a_new_pair_gets_a_number_that_was_never_used() -> None:
    new = ("Мүлде басқа сұрақ па?", "Бұрын айтылмаған жауап осы.")
    assert assign([PAIRS[0], new, PAIRS[2]], known([1, 2, 3], PAIRS)) == (1, 4, 3)


def test_of_a_parted_pair_the_greater_part_keeps_the_number() -> None:
    whole = ("Қалай келдіңіз?", "бір екі үш төрт бес алты жеті сегіз тоғыз он")
    parts = [("Қалай?", "бір екі"), ("Келдіңіз?", "үш төрт бес алты жеті сегіз тоғыз он")]
    assert assign(parts, known([7], [whole])) == (8, 7)


def test_equal_pairs_keep_their_numbers_in_order() -> None:
    twice = [PAIRS[0], PAIRS[0]]
    assert assign(twice, known([1, 2], twice)) == (1, 2)
    assert assign([*twice, PAIRS[0]], known([1, 2], twice)) == (1, 2, 3)


def test_spaces_and_punctuation_do_not_matter() -> None:
    spaced = [(question.replace(" ", "  "), answer.rstrip(".")) for question, answer in PAIRS]
    assert assign(spaced, known([3, 1, 2], PAIRS)) == (3, 1, 2)
