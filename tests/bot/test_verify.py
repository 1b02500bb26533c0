"""`suhbat verify` and `suhbat read --explain`: the words, and what was done to them."""

from pathlib import Path

import pytest
from conversation import MORNING
from sqlalchemy import text
from typer.testing import CliRunner

from bot.cli import app
from bot.ingest import ingest
from bot.verification import Verified, verify
from corpus.documents import Source
from storage.engine import Database

COLUMN = """– Ауылда жаңа мектеп қашан
ашылады деп ойлайсыз, ол қалай
болады?

– Мектептің құры¬лысы күзге де-
йін бітеді. Біз үшін ең маңызды
іс осы, өйткені балалар алысқа
барып оқып жүр, жол да нашар.
Мұғалімдер ауылға да жан-жақ-

«Ауыл тынысы», 2024 жыл   5 бет

тан келеді деп үміттенеміз, олар
бізге   керек. Кітапхана да соның
ішінде болады, кітаптарын халық
өзі жинап жатыр.
"""


async def stored(database: Database) -> Database:
    await ingest(database, Source("auyl.txt", COLUMN.encode(), None), MORNING)
    return database


async def found(database: Database) -> Verified:
    [verified] = [each async for each in verify(database)]
    return verified


async def test_what_was_read_is_verbatim(empty_database: Database) -> None:
    verified = await found(await stored(empty_database))
    assert verified.problems == ()
    assert verified.texts >= 2
    assert verified.repairs > 5


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("UPDATE passages SET text = replace(text, 'халық', 'халқы')", "stands nowhere"),
        (
            "UPDATE interviews SET source = CAST(replace(source, 'Ауылда', 'Қалада') AS BLOB)",
            "stands nowhere",
        ),
        ("UPDATE interviews SET source = CAST(replace(source, 'де-', 'дe ') AS BLOB)", "another text"),
        ("UPDATE interviews SET source = ''", "cannot be read"),
        ("UPDATE interviews SET repairs = NULL", "without a record"),
    ],
)
async def test_what_is_not_verbatim_is_found(empty_database: Database, change: str, problem: str) -> None:
    await stored(empty_database)
    async with empty_database.writing() as conn:
        await conn.execute(text(change))
    problems = (await found(empty_database)).problems
    assert problems
    assert all(problem in each for each in problems)


def test_the_command(tmp_path: Path, database_file: Path) -> None:
    done = CliRunner().invoke(app, ["verify", "--database", f"sqlite+aiosqlite:///{database_file}"])
    assert done.exit_code == 0
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["ana-tili-2025", "turkistan-2026"]
    assert all(line.endswith("verbatim") for line in done.stdout.splitlines())


def test_explain_lists_every_repair_and_removal(tmp_path: Path) -> None:
    path = tmp_path / "auyl.txt"
    path.write_text(COLUMN, encoding="utf-8")
    lines = CliRunner().invoke(app, ["read", "--explain", str(path)]).stdout.splitlines()
    for line in (
        "soft hyphens: 1",
        "  құры¬лысы → құрылысы",
        "  де-⏎йін → дейін",
        "  жан-жақ-⏎тан → жан-жақтан",
        "  бізге   керек. → бізге керек.",
        "  page line: «Ауыл тынысы», 2024 жыл 5 бет",
    ):
        assert line in lines
