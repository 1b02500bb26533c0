"""Excerpts and key figures, each with its source."""

from collections.abc import Sequence

from handlers.language import Texts
from handlers.render.answers import original_language
from handlers.render.citations import source_lines, year_notes
from handlers.render.html import cut, escape, quote
from storage.editions import Edition, Kind, Quotation

MOST_QUOTED = 1500
"""UTF-16 units: two fit into a message, each with its source. The full answer has the rest."""


def body(texts: Texts, quotation: Quotation) -> str:
    """The quotation with its source, without a title: what is shared."""
    quoted = quote(escape(cut(quotation.text, MOST_QUOTED)))
    lines = [quoted, source_lines(texts, quotation.cited, quotation.position)]
    if quotation.headline:
        lines.insert(0, f"<b>{escape(quotation.headline)}</b>")
    if notes := year_notes(texts, quotation.years):
        lines.append(notes)
    return "\n".join(lines) + original_language(texts, quotation.cited.language)


def another(texts: Texts, quotation: Quotation) -> str:
    """The answer to /quote and /figure."""
    _ = texts.gettext
    title = _("Маңызды дерек") if quotation.kind == "figure" else _("Үзінді")
    return f"<b>{title}</b>\n{body(texts, quotation)}"


def today(texts: Texts, editions: Sequence[Edition], *, first: bool = False) -> str:
    """A day's edition, or both of them; the first push tells where it is set."""
    return "\n\n".join([_edition(texts, edition) for edition in editions] + _postscript(texts, first))


def _edition(texts: Texts, edition: Edition) -> str:
    _ = texts.gettext
    figure = edition.quotation.kind == "figure"
    title = _("Бүгінгі дерек") if figure else _("Бүгінгі үзінді")
    text = f"<b>{title}</b>\n{body(texts, edition.quotation)}"
    if edition.opens_round:
        again = (
            _("Барлық дерек бір реттен шықты, енді басынан бастаймыз.")
            if figure
            else _("Барлық үзінді бір реттен шықты, енді басынан бастаймыз.")
        )
        text += f"\n<i>{again}</i>"
    return text


def _postscript(texts: Texts, first: bool) -> list[str]:
    setting = texts.gettext("Баптау: /settings")
    return [f"<i>{setting}</i>"] if first else []


def none_left(texts: Texts, kind: Kind) -> str:
    _ = texts.gettext
    return _("Әзірге дерек жоқ.") if kind == "figure" else _("Әзірге үзінді жоқ.")
