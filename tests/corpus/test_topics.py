from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus import topics
from corpus.model import CorpusError, Passage, Topic


def match(question: str, answer: Sequence[str], known: Sequence[Topic] | None = None) -> tuple[str, ...]:
    passages = [Passage(i, text) for i, text in enumerate(answer)]
    return topics.match([question], passages, topics.load() if known is None else known)


def test_every_topic_has_short_names_in_three_languages() -> None:
    loaded = topics.load()
    assert len(loaded) >= 20
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
