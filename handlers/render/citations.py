"""Who said it, where and when."""

from corpus.model import YearNote
from handlers.language import Texts
from handlers.render.html import cut, escape
from storage.interviews import Citation

MOST_TITLE = 120
"""UTF-16 units of a title that stands in for an unknown outlet."""
MOST_COPIED = 256
"""Characters that a copy button may carry (Bot API, CopyTextButton)."""


def source_lines(texts: Texts, cited: Citation, position: int) -> str:
    """The speaker in bold, then outlet (or title), date, issue and the pair's place in the interview."""
    named = escape(outlet(texts, cited) or cut(cited.title, MOST_TITLE))
    if cited.url:
        named = f'<a href="{escape(cited.url)}">{named}</a>'
    printed = ", ".join(part for part in (named, escape(_when(texts, cited))) if part)
    where = " · ".join(part for part in (printed, place(texts, cited, position)) if part)
    return f"– <b>{escape(cited.speaker)}</b>\n{where}" if cited.speaker else f"– {where}"


def place(texts: Texts, cited: Citation, position: int) -> str:
    """Pair / pairs; of a part it says so, that 1/3 should not suggest the whole."""
    counted = f"{texts.number(position)}/{texts.number(cited.pairs)}"
    if cited.part:
        return texts.gettext("сұхбаттан үзінді, {place}").format(place=counted)
    return counted


def short(texts: Texts, cited: Citation, position: int) -> str:
    """One line, for lists of hits."""
    parts = [cited.speaker, f"«{cited.outlet}»" if cited.outlet else None]
    if cited.published_on:
        parts.append(texts.day(cited.published_on))
    named = ", ".join(part for part in parts if part) or cut(cited.title, MOST_TITLE)
    return f"{escape(named)} · {place(texts, cited, position)}"


def shortest(cited: Citation) -> str:
    """Speaker, outlet and year: the description of an inline result (plain text)."""
    year = str(cited.published_on.year) if cited.published_on else None
    printed = ", ".join(part for part in (f"«{cited.outlet}»" if cited.outlet else None, year) if part)
    return " · ".join(part for part in (cited.speaker, printed) if part) or cited.title


def to_copy(texts: Texts, cited: Citation, position: int) -> str:
    """The source in plain text for the clipboard, 256 characters at most."""
    parts = [cited.speaker, cited.title, outlet(texts, cited), _when(texts, cited)]
    if cited.url:
        parts.append(cited.url)
    text = ". ".join(part for part in parts if part)
    return f"{text} ({place(texts, cited, position)})"[:MOST_COPIED]


def outlet(texts: Texts, cited: Citation) -> str:
    """«Ana tili» газеті: the outlet by its name and what it is; empty if it is not known."""
    if not cited.outlet:
        return ""
    _ = texts.gettext
    named = {
        "newspaper": _("«{outlet}» газеті"),
        "magazine": _("«{outlet}» журналы"),
        "website": _("{outlet} сайты"),
        "broadcast": _("«{outlet}» арнасы"),
        None: "«{outlet}»",
    }[cited.medium]
    return named.format(outlet=cited.outlet)


def _when(texts: Texts, cited: Citation) -> str:
    day = texts.day(cited.published_on) if cited.published_on else None
    return ", ".join(part for part in (day, cited.issue) if part)


def year_notes(texts: Texts, years: tuple[YearNote, ...]) -> str:
    """What былтыр and биыл meant when it was printed; empty if neither stands there."""
    notes = [
        texts.gettext("{word} – {year} жыл").format(word=escape(note.word.capitalize()), year=note.year)
        for note in years
    ]
    return f"<i>{'; '.join(notes)}</i>" if notes else ""
