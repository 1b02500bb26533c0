"""What a search found."""

from collections.abc import Mapping

from handlers.language import Texts
from handlers.render import queries
from handlers.render.citations import short
from handlers.render.headings import heading
from handlers.render.html import escape, marked
from storage.pairs import Listed
from storage.search import Hit, MatchingSentence, SearchPage

MOST_SENTENCE = 350
"""Characters of a sentence in a list; a longer one is cut around its first match."""
LONGEST_WORD = 40
"""Characters to go back for a word's beginning; what has no space for so long is cut anywhere."""


def search_page(texts: Texts, found: SearchPage, pairs: Mapping[str, Listed], size: int) -> str:
    """A page of hits, or the whole of a single one, numbered through all pages."""
    n = found.total
    counted = texts.ngettext("{n} жауап", "{n} жауап", n).format(n=texts.number(n))
    title = f"<b>{escape(queries.title(texts, found.query))}</b> – {counted}"
    if found.pages > 1:
        title += ", " + texts.gettext("{page}/{pages}-бет").format(page=found.page, pages=found.pages)
    first = (found.page - 1) * size + 1
    hits = [
        _hit(texts, number, hit, pairs[hit.pair], alone=found.total == 1)
        for number, hit in enumerate(found.hits, first)
        if hit.pair in pairs
    ]
    return "\n\n".join(["\n".join([title, *_understood(texts, found)]), *hits])


def _understood(texts: Texts, found: SearchPage) -> list[str]:
    notes = queries.notes(texts, found.query)
    notes += [f"<i>{escape(queries.nowhere(texts, phrase))}</i>" for phrase in found.nowhere]
    if found.did_you_mean:
        notes.append(f"<i>{escape(queries.repaired(texts, found.query.text, found.did_you_mean))}</i>")
    return notes


def _hit(texts: Texts, number: int, hit: Hit, pair: Listed, *, alone: bool) -> str:
    shown = hit.sentences if alone else hit.sentences[:1]
    lines = [f"<b>{number}.</b> {heading(pair.heading, pair.question)}"]
    lines += [f"• {_sentence(texts, sentence)}" for sentence in shown]
    lines.append(f"<i>{short(texts, pair.cited, pair.position)}</i>")
    return "\n".join(lines)


def _sentence(texts: Texts, sentence: MatchingSentence) -> str:
    label = texts.gettext("Сұрақтан:") + " " if sentence.part == "question" else ""
    return label + _cut(sentence.text, sentence.marks)


def _cut(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    if len(text) <= MOST_SENTENCE:
        return marked(text, marks)
    middle = marks[0][0] if marks else 0
    start = max(0, min(middle - MOST_SENTENCE // 3, len(text) - MOST_SENTENCE))
    if start:
        start = text.rfind(" ", max(0, start - LONGEST_WORD), start + 1) + 1 or start
    end = min(len(text), start + MOST_SENTENCE)
    if end < len(text):
        end = max(text.rfind(" ", start, end), marks[0][1] if marks else start + 1)
    within = [(left - start, right - start) for left, right in marks if left >= start and right <= end]
    return ("…" if start else "") + marked(text[start:end], within) + ("…" if end < len(text) else "")


def nothing_found(texts: Texts, found: SearchPage) -> str:
    """Followed by topics to choose from."""
    _ = texts.gettext
    query, lines = found.query, _understood(texts, found)
    if query.phrases:
        lines.append(_("Тырнақшадағы сөздер дәл жазылғандай ізделеді, тырнақшасыз да іздеп көріңіз."))
    if queries.has_words(query):
        told = _("«{query}» бойынша ештеңе табылмады. Басқаша жазып көріңіз не жақын тақырыпты таңдаңыз:")
        lines.append(told.format(query=escape(queries.shortened(query.wanted))))
    else:
        lines.insert(0, f"<b>{escape(queries.title(texts, query))}</b>")
        lines.append(_("Ештеңе табылмады. Басқаша жазып көріңіз не жақын тақырыпты таңдаңыз:"))
    return "\n".join(lines)
