"""What the commands print: for people in the terminal, for programs as JSON."""

from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpus.model import Interview
from handlers.render.headings import heading
from storage.interviews import Citation
from storage.pairs import Listed
from storage.search import SearchPage

JsonObject = dict[str, object]


def interview_json(interview: Interview) -> JsonObject:
    """One object a document, as docs/developers.md describes it."""
    about = {
        name: value
        for name, value in asdict(interview).items()
        if name not in ("qa_pairs", "removed", "repairs", "published_on")
    }
    return {
        "interview": about | {"published_on": _iso(interview)},
        "qa_pairs": [
            {
                "id": pair.id,
                "number": pair.number,
                "heading": pair.heading,
                "question": "\n\n".join(pair.question),
                "answer": [passage.text for passage in pair.answer],
                "excerpts": [{"id": excerpt.id, "text": excerpt.text} for excerpt in pair.excerpts],
                "topics": list(pair.topics),
            }
            for pair in interview.qa_pairs
        ],
        "removed": [asdict(removed) for removed in interview.removed],
    }


def _iso(interview: Interview) -> str | None:
    return interview.published_on.isoformat() if interview.published_on else None


def print_interview(console: Console, interview: Interview) -> None:
    """Its title and source, then every pair."""
    console.print(Text(interview.title, style="bold"))
    about = [interview.speaker, interview.outlet, _iso(interview), f"{len(interview.qa_pairs)} pairs"]
    console.print(" · ".join(part for part in about if part))
    for pair in interview.qa_pairs:
        console.print()
        console.print(Text(f"{pair.number}. {' '.join(pair.question)}", style="bold"))
        for passage in pair.answer:
            console.print(Padding(Text(passage.text), (0, 0, 0, 3)))
    if interview.removed:
        console.print(f"\n{len(interview.removed)} pieces of text are in no pair (--json lists them)")


def print_interviews(console: Console, found: Sequence[Citation]) -> None:
    table = Table("id", "date", "outlet", "speaker", "pairs", box=None)
    for cited in found:
        day = cited.published_on.isoformat() if cited.published_on else ""
        table.add_row(cited.interview, day, cited.outlet, cited.speaker, str(cited.pairs))
    console.print(table if found else "Nothing is stored yet: suhbat ingest")


def search_json(typed: str, found: SearchPage, listed: Sequence[Listed]) -> JsonObject:
    questions = {pair.id: "\n\n".join(pair.question) for pair in listed}
    return {
        "query": typed,
        "understood_as": found.query.text,
        "did_you_mean": None,
        "total": found.total,
        "hits": [
            {
                "pair": hit.pair,
                "interview": hit.interview,
                "score": hit.score,
                "question": questions[hit.pair],
                "snippet": hit.sentences[0].text if hit.sentences else "",
            }
            for hit in found.hits
        ],
    }


def print_search(console: Console, found: SearchPage, listed: Sequence[Listed]) -> None:
    if not found.total:
        console.print(Text(f"Nothing was found for {found.query.text!r}: try another word."))
    headings = {pair.id: heading(pair.heading, pair.question) for pair in listed}
    for hit in found.hits:
        console.print(Text(f"{hit.pair}  {headings[hit.pair]}", style="bold"))
        for sentence in hit.sentences[:1]:
            text = Text(sentence.text)
            for start, end in sentence.marks:
                text.stylize("bold yellow", start, end)
            console.print(Padding(text, (0, 0, 0, 3)))
    if found.total > len(found.hits):
        console.print(f"… {found.total - len(found.hits)} more (--limit {found.total})")
