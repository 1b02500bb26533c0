"""What the commands print: for people in the terminal, for programs as JSON."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpus.model import Excerpt, Figure, Interview, QAPair
from corpus.query import Query, written
from handlers.language import texts
from handlers.render import queries
from handlers.render.headings import heading
from storage.interviews import Citation
from storage.pairs import Listed
from storage.search import SearchPage

JsonObject = dict[str, object]


_ABOUT = (
    *("id", "title", "language", "outlet", "medium", "issue", "speaker", "interviewer", "url"),
    *("part", "obtained", "confidence", "doubts", "fingerprint"),
)
"""What a program is told of an interview, beside its date."""


def interview_json(interview: Interview) -> JsonObject:
    """One object a document: what `suhbat read --json` prints on a line."""
    about: JsonObject = {name: getattr(interview, name) for name in _ABOUT}
    return {
        "interview": about | {"published_on": _iso(interview.published_on)},
        "qa_pairs": [
            {
                "id": pair.id,
                "number": pair.number,
                "heading": pair.heading,
                "question": "\n\n".join(pair.question),
                "answer": [passage.text for passage in pair.answer],
                "excerpts": [_pushed(excerpt) | {"text": excerpt.text} for excerpt in pair.excerpts],
                "figures": [
                    _pushed(figure) | {"text": figure.text, "sentence": figure.sentence}
                    for figure in pair.figures
                ],
                "topics": list(pair.topics),
                "topic_scores": {
                    match.id: match.score for match in pair.topic_matches if match.id in pair.topics
                },
                "hidden": pair.hidden,
                "joined": list(pair.joined),
            }
            for pair in interview.qa_pairs
        ],
        "removed": [asdict(removed) for removed in interview.removed],
    }


def _pushed(found: Excerpt | Figure) -> JsonObject:
    return {"id": found.id, "hidden": found.hidden, "until": _iso(found.until), "pinned": found.pinned}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def print_interview(console: Console, interview: Interview) -> None:
    """What is known of it, then every pair, with the names that an editor calls its parts by."""
    console.print(Text(interview.title, style="bold"))
    about = [interview.id, interview.speaker, interview.outlet, interview.issue, _iso(interview.published_on)]
    about += [interview.language, f"{len(interview.qa_pairs)} pairs", f"sure to {interview.confidence:.0%}"]
    console.print(Text(" · ".join(part for part in about if part)))
    further = {"interviewer": interview.interviewer, "medium": interview.medium, "url": interview.url}
    for name, value in further.items():
        if value:
            console.print(Text(f"{name}: {value}"), soft_wrap=True)
    for doubt in interview.doubts:
        console.print(Text(f"? {doubt}", style="yellow"))
    for pair in interview.qa_pairs:
        console.print()
        console.print(Text(f"{pair.number}. {' '.join(pair.question)}", style="bold"))
        for passage in pair.answer:
            console.print(Padding(Text(passage.text), (0, 0, 0, 3)))
        _print_edited(console, pair)
    if interview.removed:
        console.print(f"\n{len(interview.removed)} pieces of text are in no pair (--json lists them)")


def _print_edited(console: Console, pair: QAPair) -> None:
    """What is made of a pair, a line each, as interview.toml names it."""
    lines = [f"heading: {pair.heading}"] if pair.heading else []
    lines += [f"topics: {', '.join(pair.topics)}"] if pair.topics else []
    lines += [f"joined to it: {', '.join(map(str, pair.joined))}"] if pair.joined else []
    lines += [f"excerpt {_name(found)}: {found.text}" for found in pair.excerpts]
    lines += [f"figure {_name(found)}: {found.text}" for found in pair.figures]
    for line in lines:
        console.print(Padding(Text(line, style="dim"), (0, 0, 0, 3)))


def _name(found: Excerpt | Figure) -> str:
    """ "2.a3f9c1", and whether and until when it is pushed."""
    marks = ["pinned"] if found.pinned else []
    marks += ["hidden"] if found.hidden else []
    marks += [f"until {found.until}"] if found.until else []
    return " ".join([found.id.rpartition("/")[2], *(f"({mark})" for mark in marks)])


def figures_json(interview: Interview) -> list[JsonObject]:
    """The key figures of the answers, in reading order; `pair` is the pair's full id."""
    return [
        {
            "pair": pair.id,
            "text": figure.text,
            "value": figure.value,
            "value_to": figure.value_to,
            "unit": figure.unit,
            "kind": figure.kind,
            "qualifier": figure.qualifier,
            "sentence": figure.sentence,
        }
        for pair in interview.qa_pairs
        for figure in pair.figures
    ]


def print_figures(console: Console, interview: Interview) -> None:
    """A table, a figure a line."""
    table = Table("pair", "figure", "value", "unit", "kind", "qualifier", box=None)
    for pair in interview.qa_pairs:
        for found in pair.figures:
            value = found.value if found.value_to is None else f"{found.value}–{found.value_to}"
            table.add_row(str(pair.number), Text(found.text), value, found.unit, found.kind, found.qualifier)
    console.print(table if table.row_count else "No key figures were found.")


def print_interviews(console: Console, found: Sequence[Citation]) -> None:
    table = Table("id", "date", "outlet", "speaker", "pairs", box=None)
    for cited in found:
        day = cited.published_on.isoformat() if cited.published_on else ""
        table.add_row(cited.interview, day, cited.outlet, cited.speaker, str(cited.pairs))
    console.print(table if found else "Nothing is stored yet: suhbat ingest")


def unclear(query: Query) -> list[str]:
    """What was not understood of a query, a line each."""
    english = texts("en")
    asked = [queries.ask_for_words(english, query)] if query.is_empty else []
    return [*queries.unclear(english, query), *asked]


def search_json(typed: str, found: SearchPage, listed: Sequence[Listed]) -> JsonObject:
    questions = {pair.id: "\n\n".join(pair.question) for pair in listed}
    return {
        "query": typed,
        "understood_as": written(found.query),
        "did_you_mean": found.did_you_mean,
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
    for phrase in found.nowhere:
        console.print(Text(f"{' '.join(phrase.words)!r} is nowhere as it stands: searched for its words."))
    if found.did_you_mean:
        console.print(Text(f"Searched for {found.did_you_mean!r}, not for {found.query.text!r}."))
    if not found.total and not found.query.is_empty:
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
