import pytest

from corpus.kazakh.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(
            ["Ол «Бұл қалай болады?» деп сұрады.", "Мен жауап бердім."], id="goes on after a question"
        ),
        pytest.param(["К. Тоқаев келді.", "Сосын Қ.-Ж. Тоқаев сөйледі."], id="initials"),
        pytest.param(["Б.Момышұлының – 115, Ә.Молдағұлованың 100 жылдығы өтеді."], id="initials joined"),
        pytest.param(["Алма, алмұрт, т.б. жемістер бар.", "Олар тәтті."], id="т.б. amid a sentence"),
        pytest.param(["Алма, алмұрт, т.б.", "Сондықтан базарға барды."], id="т.б. at its end"),
        pytest.param(["Олар 3,8 млн. теңге тұрады.", "700 млн.теңгеден аса қаражат керек."], id="млн."),
        pytest.param(["Профессор, т.ғ.к. Асқар келді.", "Бәрі қуанды."], id="a degree before a name"),
        pytest.param(["Ол 2024 ж. 5 қаңтарда туған.", "Қазір бір жаста."], id="a date"),
        pytest.param(["«TURKTIME!» бағдарламасы басталды.", "Бұл – ұран."], id="a name with a mark"),
        pytest.param(
            ["2 триллион теңгеден астам (4,1 млрд. доллар) қаражат түсті.", "Бұл – көп."], id="brackets"
        ),
        pytest.param(["Ол кетті…", "Мен қалдым."], id="an ellipsis before a sentence"),
        pytest.param(["Ол… кетіп қалды."], id="an ellipsis within one"),
        pytest.param(["Alem.AI орталығы ашылады.", "№1 (1638) саны шықты."], id="a dotted name and №"),
        pytest.param(["Үй берілді.", "7 мың шақырым жол салынды."], id="a sentence that opens with a figure"),
        pytest.param(["Ол: «Мен келдім.» деді.", "Сосын кетті."], id="a full stop within the quotation"),
        pytest.param(["«Мен барамын. 7 рет қайттым.»", "Ол тоқтады."], id="a quotation of two sentences"),
        pytest.param(["Бұл қор осындай мақсатқа құрылған жоқ па?!", "Иә, солай."], id="two marks"),
        pytest.param(["«Келем, – деді ол. – Тосыңдар».", "Біз тостық."], id="a speaker amid his words"),
        pytest.param(["– Келем, – деді ол. – Тосыңдар.", "Біз тостық."], id="a speaker between dashes"),
        pytest.param(["Б. з. б. V ғ. сақтар көшіп жүрді.", "Із қалды."], id="a Roman century"),
        pytest.param(["Мы жили на ул. Абая, д. 5.", "Было тесно."], id="an address"),
        pytest.param(
            ["В 2024 г. прошло т.н. заседание.", "И. И. Иванов сказал: «Да!» — и ушел."], id="Russian"
        ),
        pytest.param(["Mr. Smith paid 3.5 percent.", "He left at 5 p.m. yesterday."], id="English"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert list(split(" ".join(sentences))) == sentences


def test_a_lost_space_between_sentences_is_no_hindrance() -> None:
    assert split("Оған лицензия берілмейді.Қазір солай.") == ("Оған лицензия берілмейді.", "Қазір солай.")


def test_nothing_of_the_text_is_lost_and_spaces_may_be_of_any_kind() -> None:
    text = "  Бірінші.\u00a0Екінші «сөз.\n Үшінші"
    assert "".join("".join(split(text)).split()) == "".join(text.split())
    assert all(sentence in text for sentence in split(text))


def test_an_empty_paragraph_has_no_sentence() -> None:
    assert split(" ") == ()


def test_brackets_that_never_close_take_no_longer_than_others() -> None:
    text = "(а " * 30_000 + "» б. " * 10_000
    assert "".join("".join(split(text)).split()) == "".join(text.split())
