"""What a search found."""

from collections.abc import Mapping

from handlers.language import Texts
from handlers.render.citations import short
from handlers.render.headings import heading
from handlers.render.html import escape, marked
from storage.pairs import Listed
from storage.search import Hit, MatchingSentence, SearchPage

MOST_QUERY = 64
"""Characters of the query that are repeated to the reader."""
MOST_SENTENCE = 350
"""Characters of a sentence in a list; a longer one is cut around its first match."""
LONGEST_WORD = 40
"""Characters to go back for a word's beginning; what has no space for so long is cut anywhere."""


def search_page(texts: Texts, query: str, found: SearchPage, pairs: Mapping[str, Listed], size: int) -> str:
    """A page of hits, or the whole of a single one, numbered through all pages."""
    n = found.total
    counted = texts.ngettext("{n} жауап", "{n} жауап", n).format(n=texts.number(n))
    title = f"<b>«{escape(shortened(query))}»</b> – {counted}"
    if found.pages > 1:
        title += ", " + texts.gettext("{page}/{pages}-бет").format(page=found.page, pages=found.pages)
    first = (found.page - 1) * size + 1
    hits = [
        _hit(texts, number, hit, pairs[hit.pair], alone=found.total == 1)
        for number, hit in enumerate(found.hits, first)
        if hit.pair in pairs
    ]
    return "\n\n".join([title, *hits])


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


def nothing_found(texts: Texts, query: str) -> str:
    return texts.gettext(
        "«{query}» бойынша ештеңе табылмады. Басқаша жазып көріңіз не жақын тақырыпты таңдаңыз:"
    ).format(query=escape(shortened(query)))


def ask_for_words(texts: Texts) -> str:
    return texts.gettext("Не іздейміз? Бір-екі сөз жазыңыз, мысалы: теңге бағамы.")


def shortened(query: str) -> str:
    """The query in one line, as much as a reader needs to know it again."""
    line = " ".join(query.split())
    return line if len(line) <= MOST_QUERY else line[: MOST_QUERY - 1].rstrip() + "…"
