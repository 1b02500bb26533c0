import tomllib
from dataclasses import replace
from datetime import date

import pytest

from corpus import editing
from corpus.model import CorpusError, Excerpt, Figure, Passage, QAPair

EXCERPT = Excerpt("x/2.aaaaaa", "Заң үстемдігі – демократияның ең биік шыңы.", 0)
FIGURE = Figure("x/2.bbbbbb", "38 адам", "38", None, "адам", "count", None, "38 адам келді.", 0)
PAIRS = (
    QAPair("x/1", 1, 1, ("Сұрақ?",), (Passage(0, "Жауап."),), topics=("law",)),
    QAPair("x/2", 2, 2, ("Сұрақ?",), (Passage(0, "Жауап."),), excerpts=(EXCERPT,), figures=(FIGURE,)),
)


def edited(text: str, pairs: tuple[QAPair, ...] = PAIRS) -> tuple[QAPair, ...]:
    return editing.apply(pairs, editing.parse(tomllib.loads(text)))


def test_the_editor_names_and_tags_a_pair() -> None:
    first, second = edited('[pairs.1]\nheading = "Заң мен тәртіп"\ntopics = ["energy"]\n')
    assert (first.heading, first.topics) == ("Заң мен тәртіп", ("energy",))
    assert second == PAIRS[1]


def test_the_editor_hides_a_quotation_for_good_or_from_a_day() -> None:
    _, pair = edited('[excerpts."2.aaaaaa"]\nhide = true\n[figures."2.bbbbbb"]\nuntil = 2025-03-01\n')
    assert pair.excerpts[0].hidden
    assert not pair.figures[0].hidden
    assert pair.figures[0].until == date(2025, 3, 1)


def test_a_hidden_pair_hides_all_that_is_in_it() -> None:
    _, pair = edited("[pairs.2]\nhide = true\nuntil = 2025-03-01\n")
    assert pair.hidden
    assert all(excerpt.hidden and excerpt.until == date(2025, 3, 1) for excerpt in pair.excerpts)
    assert all(figure.hidden and figure.until == date(2025, 3, 1) for figure in pair.figures)


def test_the_editor_shows_what_the_rules_had_hidden() -> None:
    pairs = (PAIRS[0], replace(PAIRS[1], figures=(replace(FIGURE, hidden=True),)))
    _, pair = edited('[figures."2.bbbbbb"]\nhide = false\n', pairs)
    assert not pair.figures[0].hidden


def test_the_earlier_of_two_last_days_holds() -> None:
    _, pair = edited('[pairs.2]\nuntil = 2025-03-01\n[excerpts."2.aaaaaa"]\nuntil = 2025-02-01\n')
    assert pair.excerpts[0].until == date(2025, 2, 1)


def test_opening_words_guard_the_name() -> None:
    edited('[excerpts."2.aaaaaa"]\ntext = "Заң үстемдігі"\nhide = true\n')
    with pytest.raises(CorpusError, match="opens with"):
        edited('[excerpts."2.aaaaaa"]\ntext = "Басқа сөз"\nhide = true\n')


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[pairs.7]\nhide = true", "[pairs] names 7"),
        ('[excerpts."2.cccccc"]\nhide = true', "[excerpts] names 2.cccccc"),
        ('[figures."1.bbbbbb"]\nhide = true', "[figures] names 1.bbbbbb"),
        ("[pairs.two]\nhide = true", "pairs.two"),
        ('[figures."бір"]\nhide = true', "2.a3f9c1"),
        ("[pairs.1]\nhidden = true", "hidden"),
        ('[excerpts."2.aaaaaa"]\nheading = "Екі сөз"', "heading"),
        ('[pairs.1]\nheading = "Бір"', "2 to 5 words"),
        ('[pairs.1]\nheading = "Мұнда алты сөз бар екен ғой"', "2 to 5 words"),
        ('[pairs.1]\nheading = "Екі сөз"\n[pairs.2]\nheading = "Екі сөз"', "same heading"),
        ('[pairs.1]\nhide = "иә"', "hide"),
        ("[pairs.1]\nuntil = 2025-03-01T10:00:00", "not 2025-03-01T10:00:00"),
        ('[pairs.1]\ntopics = ["жоқ"]', "not in topics.toml"),
        ('[pairs.1]\ntopics = ["law", "energy", "law"]', "names law twice"),
        ('pairs = "бір"', "[pairs]"),
        ("[pairs]\n1 = true", "table"),
    ],
)
def test_a_lost_or_malformed_entry_is_refused_in_one_line(text: str, told: str) -> None:
    with pytest.raises(CorpusError) as refused:
        edited(text)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
