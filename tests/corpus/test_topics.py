import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus import topics
from corpus.model import CorpusError, Passage, QAPair, Topic

JUDGED = Path(__file__).with_name("topics") / "judged.toml"


def match(question: str, answer: Sequence[str], known: Sequence[Topic] | None = None) -> tuple[str, ...]:
    passages = [Passage(i, text) for i, text in enumerate(answer)]
    found = topics.match([question], passages, topics.load() if known is None else known)
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    return tuple(match.id for match in found)


def test_every_topic_has_short_names_in_three_languages() -> None:
    loaded = topics.load()
    assert len(loaded) >= 50
    assert len({topic.id for topic in loaded}) == len(loaded)
    for topic in loaded:
        assert set(topic.names) == {"kk", "ru", "en"}
        assert all(0 < len(name) <= 16 for name in topic.names.values())


@pytest.mark.parametrize("topic", topics.load(), ids=lambda topic: topic.id)
def test_no_term_is_of_no_use_beside_a_shorter_one(topic: Topic) -> None:
    words = [term for term in topic.stems if " " not in term]
    for start in words:
        longer = [word for word in words if word != start and word.startswith(start)]
        assert start not in topic.strong or not longer
        assert set(longer) <= set(topic.strong)


def test_a_pair_may_have_several_the_strongest_first() -> None:
    found = match(
        "Атом электр стансасын кім салады?",
        [
            "Ядролық энергетика дамиды, мұнай да керек.",
            "Ресей мен Қытай компаниялары қатысады, Қытай тәжірибелі.",
        ],
    )
    assert found[0] == "energy"
    assert "neighbours" in found


def test_a_passing_word_does_not_tag() -> None:
    answer = ["Жастар көп оқиды, жас ұрпақ еңбекқор.", "Жұмысшы жастар керек.", "Бір рет газет оқыдым."]
    assert match("Жастар туралы не айтасыз?", answer) == ("youth",)


def test_words_match_at_their_start_only_and_in_any_form() -> None:
    known = (
        Topic("floods", {"kk": "Су", "ru": "Вода", "en": "Water"}, None, ("су тасқын",)),
        Topic("court", {"kk": "Сот", "ru": "Суд", "en": "Court"}, None, ("сот",)),
    )
    assert match("Су тасқынынан не үйрендік?", ["Судың тасқыны жойылды."], known) == ("floods",)
    assert match("Қасотай келді ме?", ["Иә."], known) == ()


def test_a_strong_word_tells_more_and_a_whole_word_is_no_beginning() -> None:
    known = (
        Topic("law", {"kk": "Заң", "ru": "Закон", "en": "Law"}, None, ("сот$",)),
        Topic("sport", {"kk": "Спорт", "ru": "Спорт", "en": "Sport"}, None, ("чемпион",), ("чемпион",)),
    )
    assert match("Не айтасыз?", ["Жер төрт сотка болса да жетеді."], known) == ()
    assert match("Не айтасыз?", ["Сот келді, сот кетті. Чемпион кім, чемпион – біз."], known) == ("sport",)


def test_one_word_tells_of_a_topic_once() -> None:
    known = (Topic("reform", {"kk": "А", "ru": "А", "en": "A"}, None, ("реформ", "реформа")),)
    (found,) = topics.match(["Реформа неге керек? Реформа қашан бітеді?"], [], known)
    assert found.score == 4.0


def test_a_word_of_a_phrase_is_not_told_twice() -> None:
    known = (Topic("corruption", {"kk": "А", "ru": "А", "en": "A"}, None, ("сыбайлас жемқор", "жемқор"), ()),)
    (found,) = topics.match(["Сыбайлас жемқорлық па? Сыбайлас жемқорлық!"], [], known)
    assert found.score == 4.0


def test_the_judged_pairs_are_filed_where_a_reader_looks() -> None:
    judged = [each for each in tomllib.loads(JUDGED.read_text("utf-8"))["pair"] if each["half"] == "mended"]
    right = extra = missing = 0
    for each in judged:
        found, gold = set(match(each["question"], [each["answer"]])), set(each["topics"])
        right, extra, missing = (
            right + len(found & gold),
            extra + len(found - gold),
            missing + len(gold - found),
        )
    assert missing == 0
    assert extra <= right * 0.05


def test_words_in_passing_make_no_topic() -> None:
    assert match("Не айтасыз?", ["Бүгін университетке бардым."]) == ()
    assert match("Рақмет!", ["Сізге де рақмет, жазда келіңіз, қымыз ішеміз."]) == ()


def test_a_weak_word_however_often_named_is_a_detail_of_a_story() -> None:
    answer = ["Сиыр іздедік.", "Сиыр тоғайда екен.", "Сол сиыр әлі есімде, сиырсыз балалық бола ма."]
    assert match("Ең күлкілі оқиға қандай еді?", answer) == ()


def test_a_long_answer_needs_more_of_what_was_not_asked() -> None:
    told = "Пойыз кешікті, сосын автобус күттік."
    assert match("Қалай келдіңіз?", [told]) == ("transport",)
    assert match("Қалай келдіңіз?", [told, "Сосын бәрін басынан бастадық. " * 20]) == ()
    assert match("Автобус неге кешікті?", [told, "Сосын бәрін басынан бастадық. " * 20]) == ("transport",)


def interview(*exchanges: tuple[str, str], closing: bool = False) -> tuple[QAPair, ...]:
    last = len(exchanges)
    return tuple(
        QAPair(
            id=f"auyl/{number}",
            number=number,
            position=number,
            question=(question,),
            answer=(Passage(0, answer),),
            closing=closing and number == last,
        )
        for number, (question, answer) in enumerate(exchanges, start=1)
    )


THEME = (
    ("Диалект сөздігі қашан шықты?", "Былтыр шықты."),
    ("Емле туралы дау бітті ме?", "Біткен жоқ."),
    ("Қазақша термин жасау қиын ба?", "Қиын."),
)
IN_PASSING = ("Ең есте қалған сапарыңыз?", "Бір әже таң атқанша сөйледі, тілі тәтті екен.")


def test_what_runs_through_the_interview_is_told_by_one_word() -> None:
    *_, alone = topics.match_all(interview(IN_PASSING), topics.load())
    *_, among = topics.match_all(interview(*THEME, IN_PASSING), topics.load())
    assert alone == ()
    assert [match.id for match in among] == ["language"]


def test_a_pair_without_a_word_of_the_theme_has_no_topic() -> None:
    *_, silent = topics.match_all(interview(*THEME, ("Шаршадыңыз ба?", "Жоқ.")), topics.load())
    assert silent == ()


def test_a_farewell_is_about_no_theme() -> None:
    farewell = ("Рақмет!", "Тілі тәтті, аман болыңыз.")
    *_, last = topics.match_all(interview(*THEME, THEME[0], farewell, closing=True), topics.load())
    assert last == ()


@pytest.mark.parametrize(
    "text",
    [
        "Семь раз объяснял, семьдесят раз повторил: это единственный центр.",
        "Поэтому займёмся рекламой и рекордом, обычно дорого, но вклад дороже.",
        "Түнде жазамын, таңда жазасың, кеше көрмедім, тілектесім де тілдесті.",
        "Они смогли: он смог вовремя, а премия и степень подождут.",
        "Сұрақ қойылды, үй қорғаны ма, суырып алды ма, қорқып қалды ма?",
        "Емес қой, қойды да кетті, алма деп еді, шешеді деп ойладым.",
        "That is familiar, a courtesy of the hospitable, said patiently by the platform.",
    ],
)
def test_beginnings_are_not_those_of_other_common_words(text: str) -> None:
    assert match(text, []) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[a]\nkk = 'А'\nru = 'А'\nstems = ['а']\n", "[a] en"),
        ("[a]\nkk = 'А'\nru = 'А'\nen = 'A'\n", "stems"),
        ("[a]\nkk = 'А'\nru = 'А'\nen = 'A'\nstems = ['а']\nwords = 1\n", "words"),
        ("[a]\nkk = 'Он алтыдан астам әріп'\nru = 'А'\nen = 'A'\nstems = ['а']\n", "1-16"),
        ("a = 1\n", "[a]"),
        ("[a\n", "cannot be read"),
    ],
)
def test_a_malformed_file_is_refused_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "topics.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError) as refused:
        topics.load(path)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("Экология", "ecology"),
        ("внешней политики", "foreign"),
        ("молодёжь", "youth"),
        ("Film and theatre", "screen"),
        ("theatres", "screen"),
        ("welfare", "social"),
        ("мыслители и наводнения", "floods"),
    ],
)
def test_a_query_names_a_topic_in_russian_or_english(query: str, topic: str) -> None:
    assert topic in [match.id for match in topics.asked_for(query, topics.load())][:2]


def test_a_query_of_other_words_names_none() -> None:
    assert topics.asked_for("утечка мозгов", topics.load()) == ()
