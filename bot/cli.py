"""The command line: a contract that other programs call.

What only some commands need is imported by them: `run` stays small in memory without it.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot import log, output, settings, warming
from bot.application import build, utc_now
from bot.embedding import in_background
from bot.preparation import prepare_apart
from bot.running import StartError, polling, until_stopped
from corpus.documents import Source
from corpus.model import CorpusError, Language
from storage import interviews as stored
from storage import lookup, names, pairs
from storage.engine import Database, told_in_a_line
from storage.search import SearchPage

app = typer.Typer(
    name="suhbat",
    help="Published interviews as a Telegram bot.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

DatabaseUrl = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="Instead of SUHBAT_DATABASE_URL.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="For programs.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)]


@asynccontextmanager
async def _opened(url: str | None, *, fill: bool = False) -> AsyncIterator[Database]:
    database = Database(url or settings.load().database())
    try:
        await database.open()
        if fill:
            from bot import ingest as ingestion

            with told_in_a_line():
                await ingestion.fill_if_empty(database, utc_now())
        with told_in_a_line():
            yield database
    finally:
        await database.close()


def _refuse_options(words: Sequence[str]) -> None:
    """What begins with two hyphens is meant for an option, and there is none of that name."""
    if option := next((word for word in words if word.startswith("--")), None):
        raise typer.BadParameter(f"there is no option {option}")


@app.command("try")
def try_(
    port: Annotated[int, typer.Option(help="Of the chat page; another free one if it is taken.")] = 8088,
    database: DatabaseUrl = None,
) -> None:
    """The real bot on a local Bot API server, with a chat page: no token needed."""
    from bot.rehearsal import on_sandbox

    log.set_up("WARNING")
    found = settings.load()

    async def work() -> None:
        async with (
            _opened(database, fill=True) as opened,
            in_background(opened, wanted=found.semantic),
            on_sandbox(opened, port=port, operators=found.operators) as (sandbox, _),
        ):
            typer.echo(f"Suhbat is on {sandbox.url} (Ctrl-C stops it)")
            warming.in_background()
            await until_stopped()

    asyncio.run(work())


# A message may begin with a minus, as options do.
@app.command(context_settings={"ignore_unknown_options": True})
def say(
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", show_default=False)],
    as_json: AsJson = False,
    lang: Annotated[Language, typer.Option(help="Of the Telegram client.")] = "kk",
    database: DatabaseUrl = None,
) -> None:
    """Send the bot one message and print its replies."""
    _refuse_options(text)
    from bot import rehearsal, spoken

    log.set_up("WARNING")
    operators = settings.load().operators

    async def work() -> None:
        async with _opened(database, fill=True) as opened:
            replies = await rehearsal.say(opened, " ".join(text), lang, operators=operators)
        if as_json:
            typer.echo(json.dumps([spoken.reply_json(reply) for reply in replies], ensure_ascii=False))
        else:
            for reply in replies:
                spoken.print_reply(Console(highlight=False), reply)

    asyncio.run(work())


@app.command()
def run(database: DatabaseUrl = None) -> None:
    """The bot, with SUHBAT_TOKEN."""
    found = settings.load()
    log.set_up(found.log_level)
    if found.token is None:
        raise StartError(
            "SUHBAT_TOKEN is not set: get a token from @BotFather, or try without one: suhbat try"
        )
    token = found.token.get_secret_value()

    url = database or found.database()
    prepare_apart(url)

    async def work() -> None:
        async with (
            _opened(url) as opened,
            in_background(opened, wanted=found.semantic),
            polling(build(opened, token=token, api_url=found.api_url.rstrip("/"), operators=found.operators)),
        ):
            warming.in_background()
            await until_stopped()

    asyncio.run(work())


@app.command()
def read(
    files: Files,
    as_json: AsJson = False,
    explain: Annotated[bool, typer.Option("--explain", help="List every repair and removal.")] = False,
) -> None:
    """Read documents and show what is in them; store nothing."""
    from bot.explanation import print_explanation
    from bot.intake import documents
    from corpus import pipeline, sources

    console = Console(highlight=False)
    failed = False
    for file in documents(files):
        try:
            source = Source.open(file)
            interview = pipeline.read_interview(source)
        except CorpusError as error:
            failed = True
            typer.echo(f"suhbat: {error}", err=True)
            continue
        if explain:
            print_explanation(console, sources.extract(source.name, source.data).text, interview)
        elif as_json:
            typer.echo(json.dumps(output.interview_json(interview), ensure_ascii=False))
        else:
            output.print_interview(console, interview)
    if failed:
        raise typer.Exit(1)


@app.command()
def figures(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)], as_json: AsJson = False
) -> None:
    """The key figures of a document; store nothing."""
    from corpus import pipeline

    interview = pipeline.read_interview(Source.open(file))
    if as_json:
        typer.echo(json.dumps(output.figures_json(interview), ensure_ascii=False))
    else:
        output.print_figures(Console(highlight=False), interview)


@app.command()
def ingest(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", show_default=False)] = None,
    database: DatabaseUrl = None,
) -> None:
    """Read documents and store them; without FILE the bundled interviews. The same again changes nothing."""
    from bot.intake import Intake, documents

    named = documents(files) if files else None
    intake = Intake(named, semantic=settings.load().semantic)

    async def work() -> None:
        async with _opened(database) as opened:
            await intake.run(opened, utc_now)

    try:
        asyncio.run(work())
    except KeyboardInterrupt:
        typer.echo(f"suhbat: stopped; {intake.summary()}. The same command goes on from here.", err=True)
        raise typer.Exit(130) from None
    if intake.failed:
        raise typer.Exit(1)


@app.command()
def withdraw(
    interview: Annotated[str, typer.Argument(metavar="ID", show_default=False)], database: DatabaseUrl = None
) -> None:
    """Take an interview out, with all its texts; old links say that it was withdrawn."""
    from bot.withdrawal import withdraw as withdrawn

    async def work() -> str:
        async with _opened(database) as opened:
            return await withdrawn(opened, interview, utc_now())

    typer.echo(asyncio.run(work()))


@app.command()
def verify(database: DatabaseUrl = None) -> None:
    """Check every stored text against its source and the record of repairs."""
    from bot.verification import verify as verified

    async def work() -> int:
        wrong = 0
        async with _opened(database) as opened:
            async for found in verified(opened):
                done = f"{found.interview}: {found.texts} texts, {found.repairs} repairs"
                typer.echo(done if found.problems else f"{done}, verbatim")
                for problem in found.problems:
                    typer.echo(f"suhbat: {found.interview}: {problem}", err=True)
                wrong += bool(found.problems)
        return wrong

    if wrong := asyncio.run(work()):
        raise CorpusError(f"{wrong} interviews are not as their sources; ingest their documents again.")


@app.command("interviews")
def list_interviews(as_json: AsJson = False, database: DatabaseUrl = None) -> None:
    """What is stored."""

    async def work() -> tuple[stored.Citation, ...]:
        async with _opened(database) as opened, opened.reading() as conn:
            return await stored.listed(conn)

    found = asyncio.run(work())
    if as_json:
        typer.echo(json.dumps([asdict(cited) for cited in found], ensure_ascii=False, default=str))
    else:
        output.print_interviews(Console(highlight=False), found)


@app.command()
def stats(as_json: AsJson = False, database: DatabaseUrl = None) -> None:
    """Chats, subscriptions, deliveries, and what was searched for in vain."""
    from bot.statistics import print_statistics, statistics_json
    from storage.statistics import Statistics, gather

    async def work() -> Statistics:
        async with _opened(database) as opened, opened.reading() as conn:
            return await gather(conn, utc_now())

    found = asyncio.run(work())
    if as_json:
        typer.echo(json.dumps(statistics_json(found), ensure_ascii=False))
    else:
        print_statistics(Console(highlight=False), found)


# What is left out begins with a minus, as options do.
@app.command(context_settings={"ignore_unknown_options": True})
def search(
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", show_default=False)],
    as_json: AsJson = False,
    limit: Annotated[int, typer.Option(min=1, max=100)] = 10,
    database: DatabaseUrl = None,
) -> None:
    """Look up words and "phrases", -without others, by topic:, from:, until:, outlet: and who:."""
    _refuse_options(query)

    async def work() -> tuple[SearchPage, tuple[pairs.Listed, ...]]:
        async with _opened(database, fill=True) as opened:
            async with opened.reading() as conn:
                asked = await names.understand(conn, " ".join(query))
            page = await lookup.find(opened, asked, size=limit)
            async with opened.reading() as conn:
                return page, await pairs.list_pairs(conn, [hit.pair for hit in page.hits])

    found, listed = asyncio.run(work())
    for line in output.unclear(found.query):
        typer.echo(f"suhbat: {line}", err=True)
    if as_json:
        typer.echo(json.dumps(output.search_json(" ".join(query), found, listed), ensure_ascii=False))
    else:
        output.print_search(Console(highlight=False), found, listed)
