"""What reading changed and removed, for people: `suhbat read --explain`."""

from rich.console import Console
from rich.text import Text

from corpus import repairs
from corpus.model import Interview, Repair

_LINE_END = "⏎"


def print_explanation(console: Console, extracted: str, interview: Interview) -> None:
    """Every repair in the words that it touched, fixer by fixer; then every removal with its reason.

    Blank lines and blanks at the ends of lines are only counted.
    """
    by_fixer: dict[str, list[Repair]] = {}
    for repair in repairs.in_words(extracted, interview.repairs):
        if not repair.before.endswith("\n"):
            by_fixer.setdefault(repair.fixer, []).append(repair)
    _print(console, f"{interview.id}: {sum(map(len, by_fixer.values()))} repairs")
    for fixer, done in by_fixer.items():
        seen = [repair for repair in done if repair.before.strip() != repair.after.strip()]
        unseen = len(done) - len(seen)
        at_ends = f", and {unseen} at the ends of lines" if unseen else ""
        _print(console, f"\n{fixer}: {len(seen)}{at_ends}")
        for repair in seen:
            console.print(Text(f"  {_shown(repair.before)} → {_shown(repair.after)}"), soft_wrap=True)
    _print(console, f"\nremoved: {len(interview.removed)}")
    for removed in interview.removed:
        console.print(Text(f"  {removed.reason}: {removed.text}"), soft_wrap=True)


def _print(console: Console, heading: str) -> None:
    console.print(Text(heading, style="bold"))


def _shown(text: str) -> str:
    return text.replace("\n", _LINE_END)
