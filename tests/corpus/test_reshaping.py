"""Pairs that the editor splits, joins, and picks words from."""

import tomllib
from collections.abc import Sequence
from datetime import date

import pytest

from corpus import editing
from corpus.documents import Source
from corpus.editing import Edits, Numbered
from corpus.model import CorpusError, Excerpt, Passage, QAPair, quotation_id
from corpus.numbering import KnownPair
from corpus.pipeline import interview_of, read_interview, transcribe

SEEN = (
    Numbered(1, ("Ауылға қашан көштіңіздер?",), ("Былтыр көштік.",)),
    Numbered(
        2,
        ("Су бар ма?",),
        ("Су бар. Құбыр екі жыл бұрын тартылды.", "Ал мектеп ше? – Мектеп күзде ашылады.", "Бәрі қуанды."),
    ),
    Numbered(3, ("Кім ойлаған?",), ("Ешкім ойлаған жоқ, өзіміз де сенбедік.",)),
)


def edits(text: str) -> Edits:
    return editing.parse(tomllib.loads(text))


def reshaped(text: str, known: Sequence[KnownPair] = ()) -> tuple[Numbered, ...]:
    return editing.reshape(SEEN, edits(text), known)


def test_a_question_that_the_rules_did_not_see_becomes_a_pair() -> None:
    _, before, new, after = reshaped(
        '[pairs.2]\nsplit = [{number = 4, question = "Ал мектеп", answer = "Мектеп күзде"}]'
    )
    assert before == Numbered(2, ("Су бар ма?",), ("Су бар. Құбыр екі жыл бұрын тартылды.",))
    assert new == Numbered(4, ("Ал мектеп ше?",), ("Мектеп күзде ашылады.", "Бәрі қуанды."))
    assert after == SEEN[2]


def test_two_questions_in_one_answer() -> None:
    parts = reshaped(
        "[pairs.2]\nsplit = [\n"
        '{number = 9, question = "Ал мектеп", answer = "Мектеп күзде"},\n'
        '{number = 4, question = "Құбыр екі жыл", answer = "тартылды"},\n]'
    )
    assert [part.number for part in parts] == [1, 2, 4, 9, 3]
    assert parts[2] == Numbered(4, ("Құбыр екі жыл бұрын",), ("тартылды.",))


def test_a_rhetorical_question_goes_back_into_the_answer() -> None:
    (_, joined) = reshaped("[pairs.3]\njoin = true")
    assert joined.number == 2
    assert joined.answer == (*SEEN[1].answer, *SEEN[2].question, *SEEN[2].answer)
    assert joined.joined == (3,)


def test_what_was_joined_can_be_split_elsewhere() -> None:
    parts = reshaped(
        "[pairs.3]\njoin = true\n[pairs.2]\n"
        'split = [{number = 5, question = "Ал мектеп", answer = "Мектеп күзде"}]'
    )
    assert [(part.number, part.joined) for part in parts] == [(1, ()), (2, (3,)), (5, ())]
    assert parts[2].answer[-1] == "Ешкім ойлаған жоқ, өзіміз де сенбедік."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('split = [{number = 4, question = "Ал аурухана", answer = "Мектеп"}]', "0 times"),
        ('split = [{number = 4, question = "Су бар", answer = "Мектеп"}]', "leaves a question"),
        ('split = [{number = 4, question = "Ал", answer = "Аурухана"}]', "“Аурухана” stand 0 times"),
        ('split = [{number = 4, question = "бар ма", answer = "Мектеп"}]', "only in its question"),
        ('split = [{question = "Ал мектеп", answer = "Мектеп күзде"}]', "write number = 4"),
        ('split = [{number = 1, question = "Ал мектеп", answer = "Мектеп күзде"}]', "write number = 4"),
        ('split = [{number = 0, question = "Ал мектеп", answer = "Мектеп күзде"}]', "such as 34, not 0"),
        ('split = [{number = true, question = "Ал", answer = "Мектеп"}]', "number"),
        ('split = [{number = 4, question = "Ал мектеп"}]', "answer ="),
        ('split = [{number = 4, question = " ", answer = "Мектеп"}]', "no words"),
        ('split = [{number = 4, question = "Ал", answer = "Мектеп", by = "мен"}]', "unknown key by"),
        ('split = "Ал мектеп"', "split"),
        ('join = true\nheading = "Су мен мектеп"', "heading"),
        ('join = "иә"', "join"),
        ("excerpts = [7]", "excerpts"),
    ],
)
def test_an_edit_that_cannot_be_made_is_refused_in_one_line(text: str, told: str) -> None:
    with pytest.raises(CorpusError) as refused:
        reshaped(f"[pairs.2]\n{text}")
    assert "[pairs.2]" in str(refused.value)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_words_that_stand_twice_are_refused() -> None:
    twice = (Numbered(1, ("Сұрақ?",), ("Ал мектеп ше? Салынды. Ал мектеп ше? Ашылды.",)),)
    edit = edits('[pairs.1]\nsplit = [{number = 2, question = "Ал мектеп", answer = "Ашылды"}]')
    with pytest.raises(CorpusError, match="2 times"):
        editing.reshape(twice, edit)


def test_the_first_pair_has_none_to_be_joined_to() -> None:
    with pytest.raises(CorpusError, match="no pair stands before"):
        reshaped("[pairs.1]\njoin = true")


def test_two_new_pairs_need_two_numbers() -> None:
    part = '{number = 8, question = "Ал", answer = "Мектеп"}'
    with pytest.raises(CorpusError, match="8 a second time"):
        edits(f"[pairs.1]\nsplit = [{part}]\n[pairs.2]\nsplit = [{part}]")


def test_the_number_of_a_pair_that_vanished_is_not_given_again() -> None:
    split = '[pairs.2]\nsplit = [{number = 4, question = "Ал мектеп", answer = "Мектеп күзде"}]'
    (same,) = [part.known() for part in reshaped(split) if part.number == 4]
    assert reshaped(split, [same])
    with pytest.raises(CorpusError, match="write number = 5"):
        reshaped(split, [KnownPair.of(4, "Мал ше?", "Мал күйлі, жем жетеді.")])


LETTER = """– Ауылға қашан көштіңіздер?

– Былтыр көштік, үйді өзіміз салдық.

– Су бар ма?

– Су бар. Құбыр екі жыл бұрын тартылды. Ал мектеп ше? Мектеп күзде ашылады, онда 300 бала оқиды.

– Кім ойлаған?

– Ешкім ойлаған жоқ, өзіміз де сенбедік.

– Жол қандай?

– Жол жөнделді, қалаға екі сағатта жетеміз.
"""
DETAILS = """slug = "auyl"
[pairs.2]
split = [{number = 9, question = "Ал мектеп", answer = "Мектеп күзде"}]
[pairs.3]
join = true
[pairs.9]
heading = "Мектеп қашан ашылады"
excerpts = ["Мектеп күзде ашылады, онда 300 бала оқиды."]
"""


def test_numbers_stay_however_often_the_edited_document_is_read() -> None:
    source = Source("auyl.txt", LETTER.encode(), DETAILS.encode())
    first = read_interview(source, topics=())
    assert [pair.number for pair in first.qa_pairs] == [1, 2, 9, 4]
    assert first.qa_pairs[2].answer[-1].text == "Ешкім ойлаған жоқ, өзіміз де сенбедік."
    assert first.qa_pairs[2].joined == ()
    again = interview_of(transcribe(source), (), first.known)
    assert (again.qa_pairs, again.known) == (first.qa_pairs, first.known)
    plain = interview_of(transcribe(Source("auyl.txt", LETTER.encode(), None)), (), first.known)
    assert [pair.number for pair in plain.qa_pairs] == [1, 2, 3, 4]


def test_a_question_that_the_rules_see_at_last_keeps_the_number_that_the_editor_gave() -> None:
    first = read_interview(Source("auyl.txt", LETTER.encode(), DETAILS.encode()), topics=())
    seen = LETTER.replace("Ал мектеп ше? Мектеп", "\n\n– Ал мектеп ше?\n\n– Мектеп")
    plain = interview_of(transcribe(Source("auyl.txt", seen.encode(), b'slug = "auyl"')), (), first.known)
    assert [pair.number for pair in plain.qa_pairs] == [1, 2, 9, 3, 4]
    with pytest.raises(CorpusError, match=r"auyl\.toml: \[pairs\.2\] split: .*0 times"):
        interview_of(transcribe(Source("auyl.txt", seen.encode(), DETAILS.encode())), (), first.known)


def test_a_pair_added_to_the_text_does_not_take_the_editors_number() -> None:
    details = DETAILS.replace("number = 9", "number = 5").replace("[pairs.9]", "[pairs.5]")
    longer = f"{LETTER}\n– Мал ше?\n\n– Мал күйлі, жем-шөп мол.\n"
    read = read_interview(Source("auyl.txt", longer.encode(), details.encode()), topics=())
    assert [pair.number for pair in read.qa_pairs] == [1, 2, 5, 4, 6]


ANSWER = (
    "Біз өткен жылы ауылда мектеп салдық.\u00a0Оны халық өз күшімен тұрғызды, ешкімнен көмек сұраған жоқ."
)
FOUND = Excerpt(quotation_id("x/1", ANSWER.split("\u00a0")[1]), ANSWER.split("\u00a0")[1], 0)
PAIR = QAPair("x/1", 1, 1, ("Сұрақ?",), (Passage(0, ANSWER),), excerpts=(FOUND,))


def test_the_editors_words_are_an_excerpt_and_go_first() -> None:
    (pair,) = editing.apply([PAIR], edits('[pairs.1]\nexcerpts = ["Біз өткен жылы ауылда мектеп салдық."]'))
    own, found = pair.excerpts
    assert (own.text, own.pinned) == ("Біз өткен жылы ауылда мектеп салдық.", True)
    assert own.id == quotation_id("x/1", own.text)
    assert found == FOUND


def test_the_editors_words_replace_those_that_they_overlap_and_are_as_printed() -> None:
    (pair,) = editing.apply([PAIR], edits('[pairs.1]\nexcerpts = ["мектеп салдық. Оны халық"]'))
    assert [found.text for found in pair.excerpts] == ["мектеп салдық.\u00a0Оны халық"]


def test_a_word_of_time_in_the_editors_words_has_its_year() -> None:
    pair = QAPair("x/1", 1, 1, ("Сұрақ?",), (Passage(0, "Былтыр 300 үй салдық."),))
    edit = edits('[pairs.1]\nexcerpts = ["Былтыр 300 үй салдық."]')
    (edited,) = editing.apply([pair], edit, date(2025, 1, 5))
    assert [(note.word, note.year) for note in edited.excerpts[0].years] == [("былтыр", 2024)]


def test_words_that_are_not_in_the_answer_are_refused() -> None:
    with pytest.raises(CorpusError, match=r"\[pairs\.1\] excerpts: “Мектеп салынды”"):
        editing.apply([PAIR], edits('[pairs.1]\nexcerpts = ["Мектеп салынды"]'))


def test_an_excerpt_is_pinned() -> None:
    name = FOUND.id.partition("/")[2]
    (pair,) = editing.apply([PAIR], edits(f'[excerpts."{name}"]\npin = true'))
    assert pair.excerpts[0].pinned
    with pytest.raises(CorpusError, match="both pinned and hidden"):
        edits(f'[excerpts."{name}"]\npin = true\nhide = true')


def test_what_is_hidden_and_no_longer_found_needs_no_mending_while_its_text_is_there() -> None:
    gone = '[excerpts."1.abcdef"]\ntext = "{}"\n{}'
    assert editing.apply([PAIR], edits(gone.format("Біз өткен жылы", "hide = true"))) == (PAIR,)
    for text, rest in (("Біз биыл", "hide = true"), ("Біз өткен жылы", "pin = true")):
        with pytest.raises(CorpusError, match=r"names 1\.abcdef"):
            editing.apply([PAIR], edits(gone.format(text, rest)))
