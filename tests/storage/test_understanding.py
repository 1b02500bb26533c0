"""Queries whose words no text has as they were typed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.documents import Source
from corpus.filters import Filters
from corpus.model import Interview, Passage, QAPair
from corpus.numbering import KnownPair
from corpus.query import Phrase, Term, parse
from storage import indexing, interviews, search, withdrawals
from storage.engine import Database
from storage.schema import pair_topics, passages, slips, term_rules, topics, words

NOW = datetime(2026, 3, 1, tzinfo=UTC)
ALL = Filters()


def _interview(
    slug: str,
    answers: list[str],
    speaker: str | None = None,
    outlet: str | None = None,
    day: date | None = None,
) -> Interview:
    pairs = tuple(
        QAPair(f"{slug}/{at}", at, at, ("Не айтасыз?",), (Passage(0, answer),))
        for at, answer in enumerate(answers, 1)
    )
    return Interview(
        id=slug,
        title="Сұхбат",
        language="kk",
        outlet=outlet,
        issue=None,
        published_on=day,
        speaker=speaker,
        interviewer=None,
        url=None,
        part=False,
        obtained=None,
        qa_pairs=pairs,
        removed=(),
        repairs=(),
        fingerprint=slug,
        known=tuple(KnownPair.of(pair.number, pair.question[0], pair.answer[0].text) for pair in pairs),
    )


async def _save(conn: AsyncConnection, interview: Interview) -> None:
    await interviews.save(conn, interview, Source("source.txt", b"", None), NOW)


async def _pairs(
    conn: AsyncConnection,
    typed: str,
    phrases: tuple[Phrase, ...] = (),
    without: tuple[Term | Phrase, ...] = (),
    filters: Filters = ALL,
) -> list[str]:
    query = replace(parse(typed), phrases=phrases, without=without, filters=filters)
    return [hit.pair for hit in (await search.find(conn, query, size=50)).hits]


# Slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("тсақын", "тасқын"),
        ("тасқын", None),
        ("тсақынға", "тасқын"),  # in another form than any text has
        ("tsaqyn", "тасқын"),  # in any alphabet
        ("волонтрелер", "волонтерлер"),
        ("қмыз", "қымыз"),
        ("қымз", "қымыз"),
        ("су", None),
        ("сў", None),  # too short to tell
        ("түйеқұс", None),
        ("дала", None),  # a word, though not of these texts
    ],
)
async def test_a_slip_is_repaired_by_the_words_of_the_corpus(
    empty_database: Database, typed: str, meant: str | None
) -> None:
    async with empty_database.writing() as conn:
        await _save(
            conn, _interview("i", ["Тасқыннан кейін волонтерлер келді.", "Қымыз іштік.", "Бала жүгірді."])
        )
        found = await search.find(conn, parse(typed))
    assert found.did_you_mean == meant
    assert bool(found.hits) is (meant is not None or typed == "тасқын")


async def test_the_other_words_stay_as_they_were_typed(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        await _save(conn, _interview("i", ["Биыл тасқын болды.", "Қымыз іштік."]))
        found = await search.find(conn, parse("Биылғы тсақын!"))
    assert found.did_you_mean == "Биылғы тасқын!"
    assert [hit.pair for hit in found.hits] == ["i/1"]


async def test_a_slip_that_may_be_two_words_finds_both(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        await _save(conn, _interview("i", ["Ол – ғалым.", "Бұл – ғылым."]))
        assert sorted(await _pairs(conn, "ғлым")) == ["i/1", "i/2"]


async def test_words_are_known_as_long_as_some_text_has_them(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        await _save(conn, _interview("one", ["Тасқын болды."]))
        await _save(conn, _interview("two", ["Тасқын мен қымыз."]))
        await withdrawals.withdraw(conn, "two", NOW)
        assert set(await conn.scalars(select(words.c.word))) == {"не", "айтасыз", "тасқын", "болды"}
        await withdrawals.withdraw(conn, "one", NOW)
        for table in (words, slips):
            assert await conn.scalar(select(func.count()).select_from(table)) == 0


# Names


async def test_a_speaker_is_found_by_name_after_those_who_are_said_to_be(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        await _save(conn, _interview("i", ["Су мол.", "Егін бітік."], speaker="Серік Ахметов"))
        await _save(conn, _interview("j", ["Ахметовтан хат келді.", "Егін бітік."], speaker="Асан Үсенов"))
        assert await _pairs(conn, "Ахметов") == ["j/1", "i/1", "i/2"]
        assert await _pairs(conn, "Ахметовтың егіні") == ["i/2"]
        (shown,) = (await search.find(conn, parse("Үсенов егін"))).hits[0].sentences
    assert (shown.text, len(shown.marks)) == ("Егін бітік.", 1)


# Phrases, what is left out, filters


async def test_a_phrase_stands_as_it_was_typed(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        await _save(conn, _interview("i", ["Темір жол салынды.", "Жол темірден емес.", "Темір жолдың бойы."]))
        phrase = (Phrase(("темір", "жол")),)
        assert await _pairs(conn, "", phrases=phrase) == ["i/1"]
        assert await _pairs(conn, "бой", phrases=phrase) == ["i/1"]
        found = await search.find(conn, parse('"темір жол"'))
        (sentence,) = found.hits[0].sentences
    assert [sentence.text[start:end] for start, end in sentence.marks] == ["Темір жол"]


async def test_what_is_left_out_is_in_no_passage_of_a_pair(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        await _save(conn, _interview("i", ["Балық пен қаз.", "Балық көп.", "Балықты қазға бердік."]))
        without = parse("қаз").terms
        assert await _pairs(conn, "балық", without=without) == ["i/2"]
        assert await _pairs(conn, "балық", without=(Phrase(("балық", "көп")),)) == ["i/1", "i/3"]


async def test_filters_hold_with_words_and_alone(empty_database: Database) -> None:
    async with empty_database.writing() as conn:
        crops = ["Егін бітік.", "Су мол."]
        await _save(conn, _interview("i", crops, "Серік Ахметов", "Ана тілі", date(2025, 5, 5)))
        await _save(conn, _interview("j", crops[:1], "Асан Үсенов", None, date(2026, 1, 5)))
        names = {"kk": "Егін", "ru": "Егин", "en": "Crops"}
        await conn.execute(insert(topics).values(id="crops", position=0, stems=["егін"], **names))
        await conn.execute(insert(pair_topics).values(pair="i/1", topic="crops", rank=0))
        for filters, alone in (
            (Filters(since=date(2025, 5, 6)), ["j/1"]),
            (Filters(until=date(2025, 5, 5)), ["i/1", "i/2"]),
            (Filters(speakers=("Ахметов",)), ["i/1", "i/2"]),
            (Filters(speakers=("Ахметов", "Үсенов")), ["j/1", "i/1", "i/2"]),
            (Filters(outlets=("Ана тілі",)), ["i/1", "i/2"]),
            (Filters(topics=("crops",)), ["i/1"]),
            (Filters(speakers=("Ахметов",), since=date(2026, 1, 1)), []),
        ):
            assert await _pairs(conn, "", filters=filters) == alone
            assert await _pairs(conn, "егін", filters=filters) == [each for each in alone if each[-1] == "1"]


# The rules of terms


async def test_the_index_is_made_anew_where_it_follows_other_rules(database_file: Path) -> None:
    database = await Database(f"sqlite+aiosqlite:///{database_file}").open()
    async with database.writing() as conn:
        before = (await search.find(conn, parse("су тасқыны Тоқаев"))).hits
        count = await conn.scalar(select(func.count()).select_from(words))
        await conn.execute(update(term_rules).values(rules="0"))
        id_ = await conn.scalar(select(func.min(passages.c.id)))
        await indexing.unindex(conn, {id_: ""} if id_ else {})
    await database.close()
    database = await Database(f"sqlite+aiosqlite:///{database_file}").open()
    async with database.reading() as conn:
        assert (await search.find(conn, parse("су тасқыны Тоқаев"))).hits == before != ()
        assert await conn.scalar(select(func.count()).select_from(words)) == count
    await database.close()
