import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus import topics
from corpus.model import CorpusError, Passage, Topic

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
    assert match("Не айтасыз?", ["Сот келді. Чемпион болды."], known) == ("sport",)


def test_one_word_tells_of_a_topic_once() -> None:
    known = (Topic("reform", {"kk": "А", "ru": "А", "en": "A"}, None, ("реформ", "реформа")),)
    (found,) = topics.match([], [Passage(0, "Реформа жүрді.")], known)
    assert found.score == 1.0


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


def test_a_pair_with_weak_words_still_has_its_best_topic() -> None:
    assert match("Не айтасыз?", ["Бүгін университетке бардым."]) == ("education",)


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
