"""Texts in three languages in one database, and which of them answer what is typed."""

from datetime import UTC, datetime

import pytest

from corpus.documents import Source
from corpus.model import Interview, Language, Passage, QAPair
from corpus.numbering import KnownPair
from corpus.query import parse
from storage import interviews, search
from storage.engine import Database

NOW = datetime(2026, 3, 1, tzinfo=UTC)

KAZAKH = [
    "Аудан орталығына бардық.",
    "Реформалар тоқтаған жоқ.",
    "Министрге хат жаздық.",
    "Дәрігерлер келді.",
    "Жарнамаға 1,8 миллиард теңге кетті.",
    "Жиында 1 500 адам болды.",
    "Ай туды.",
    "Alem.AI орталығы ашылды.",
    "Қысымын өлшеді.",
    "Қыздарын оқытты.",
]
RUSSIAN = ["Об атомной станции говорят давно.", "Деревьев стало больше."]
ENGLISH = ["At ten I went to the market.", "President Tokayev spoke about 2,500 schools."]


async def _fill(database: Database, speaker: str | None = None) -> None:
    async with database.writing() as conn:
        texts: list[tuple[Language, list[str]]] = [("kk", KAZAKH), ("ru", RUSSIAN), ("en", ENGLISH)]
        for language, answers in texts:
            pairs = tuple(
                QAPair(f"{language}/{at}", at, at, ("?",), (Passage(0, answer),))
                for at, answer in enumerate(answers, 1)
            )
            interview = Interview(
                id=language,
                title="Сұхбат",
                language=language,
                outlet=None,
                issue=None,
                published_on=None,
                speaker=speaker if language == "kk" else None,
                interviewer=None,
                url=None,
                part=False,
                obtained=None,
                qa_pairs=pairs,
                removed=(),
                repairs=(),
                fingerprint=language,
                known=tuple(KnownPair.of(each.number, "?", each.answer[0].text) for each in pairs),
            )
            await interviews.save(conn, interview, Source("source.txt", b"", None), NOW)


async def _answers(database: Database, typed: str) -> list[tuple[str, list[str]]]:
    """The pairs, each with what is marked in it."""
    async with database.reading() as conn:
        page = await search.find(conn, parse(typed), size=50)
    return [
        (hit.pair, [each.text[start:end] for each in hit.sentences for start, end in each.marks])
        for hit in page.hits
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ауыл", []),
        ("той", []),
        ("ат", []),
        ("аты", []),
        ("билим", []),
        ("реформы", [("kk/2", ["Реформалар"])]),
        ("реформами", [("kk/2", ["Реформалар"])]),
        ("министров", [("kk/3", ["Министрге"])]),
        ("деревья", [("ru/2", ["Деревьев"])]),
        ("станции", [("ru/1", ["станции"])]),
        ("Tokayev", [("en/2", ["Tokayev"])]),
        ("Toqaev", [("en/2", ["Tokayev"])]),
        ("markets", [("en/1", ["market"])]),
        ("8 миллиард", [("kk/5", ["миллиард"])]),
        ("1,8 миллиард", [("kk/5", ["1,8 миллиард"])]),
        ("1500", [("kk/6", ["1 500"])]),
        ("2500", [("en/2", ["2,500"])]),
        ("2 500", [("en/2", ["2,500"])]),
        ("500", []),
        ("қыс", []),
        ("қысым", [("kk/9", ["Қысымын"])]),
        ("қызым", [("kk/10", ["Қыздарын"])]),
    ],
)
async def test_it_answers_from_the_texts_that_it_is_meant_for(
    empty_database: Database, typed: str, found: list[tuple[str, list[str]]]
) -> None:
    await _fill(empty_database)
    assert await _answers(empty_database, typed) == found


async def test_a_word_as_it_is_typed_comes_before_what_has_its_key(empty_database: Database) -> None:
    await _fill(empty_database)
    assert [pair for pair, _ in await _answers(empty_database, "ай")] == ["kk/7", "kk/8"]


@pytest.mark.parametrize("typed", ["дәрігер", "дәригер", "даригер"])
async def test_a_speakers_title_does_not_hide_what_texts_say(empty_database: Database, typed: str) -> None:
    await _fill(empty_database, "Дәрігер Сәуле Оспанова")
    assert ("kk/4", ["Дәрігерлер"]) in await _answers(empty_database, typed)


@pytest.mark.parametrize("typed", ["Сәуле", "сауле", "Säule", "Оспанованың"])
async def test_a_speaker_is_found_by_the_name(empty_database: Database, typed: str) -> None:
    await _fill(empty_database, "Дәрігер Сәуле Оспанова")
    assert len(await _answers(empty_database, typed)) == len(KAZAKH)
