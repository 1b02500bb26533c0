"""What was asked for, told to who asked: its words, its filters, and what was not understood."""

from corpus import topics
from corpus.filters import Filters, Unclear
from corpus.query import Phrase, Query
from handlers.language import Texts
from handlers.render.html import cut, escape

MOST_QUERY = 64
"""Characters of the query that are repeated to the reader."""
MOST_LINE = 256
"""UTF-16 units of a line on how it was understood."""
MOST_UNCLEAR = 3
"""Lines on what was not understood: who mistypes more is told of the first."""

_INNER = str.maketrans("«»", "„“")


def has_words(query: Query) -> bool:
    """Whether it asks for anything but what its filters do."""
    return bool(query.terms or query.phrases or query.without)


def title(texts: Texts, query: Query) -> str:
    """The words in «», or the filters where there are no words; plain text."""
    if has_words(query):
        return f"«{shortened(query.wanted)}»"
    return cut(" · ".join(_filters(texts, query.filters)), MOST_LINE)


def notes(texts: Texts, query: Query) -> list[str]:
    """Lines of HTML that stand under the title: filters that are not in it, and what was not understood."""
    filters = _filters(texts, query.filters) if has_words(query) else []
    lines = [" · ".join(filters)] if filters else []
    return [f"<i>{escape(cut(line, MOST_LINE))}</i>" for line in (*lines, *unclear(texts, query))]


def unclear(texts: Texts, query: Query) -> list[str]:
    """A line of plain text for each part that was not understood."""
    return [_unclear(texts, part) for part in query.unclear[:MOST_UNCLEAR]]


def repaired(texts: Texts, typed: str, meant: str) -> str:
    """The line that says that other words were looked for than those typed; plain text."""
    line = texts.gettext("«{typed}» емес, «{meant}» бойынша іздедім.")
    return line.format(typed=shortened(typed), meant=shortened(meant))


def nowhere(texts: Texts, phrase: Phrase) -> str:
    """The line that says that not a phrase, which is nowhere, but its words were looked for; plain text."""
    line = texts.gettext("«{phrase}» дәл осылай жазылмаған, сөздері бойынша іздедім.")
    return line.format(phrase=shortened(" ".join(phrase.words)))


def ask_for_words(texts: Texts, query: Query | None = None) -> str:
    """In answer to a query that asks for nothing; plain text."""
    _ = texts.gettext
    if query and query.without:
        return _("Минуспен жазылған сөз алып тасталады. Не іздейтінімізді де жазыңыз, мысалы: теңге -доллар")
    return _("Не іздейміз? Бір-екі сөз жазыңыз, мысалы: теңге бағамы.")


def examples(texts: Texts) -> dict[str, str]:
    """A filter of each field as it is typed."""
    _ = texts.gettext
    return {
        "topic": _("тақырып:экономика"),
        "from": _("бері:2025-01"),
        "until": _("дейін:2025"),
        "outlet": _("басылым:Turkistan"),
        "who": _("кім:Тоқаев"),
    }


def shortened(typed: str) -> str:
    """What was typed in one line, as much as a reader needs to know it again; to stand between « and »."""
    line = " ".join(typed.translate(_INNER).split())
    return line if len(line) <= MOST_QUERY else line[: MOST_QUERY - 1].rstrip() + "…"


def _filters(texts: Texts, filters: Filters) -> list[str]:
    _ = texts.gettext
    told = []
    if filters.topics:
        told.append(_("Тақырып: {names}").format(names=_topics(texts, filters.topics)))
    if filters.speakers:
        told.append(_("Сұхбат беруші: {names}").format(names="; ".join(filters.speakers)))
    if filters.outlets:
        told.append(_("Басылым: {names}").format(names="; ".join(filters.outlets)))
    if filters.since:
        told.append(_("Қай күннен: {day}").format(day=texts.day(filters.since)))
    if filters.until:
        told.append(_("Қай күнге дейін: {day}").format(day=texts.day(filters.until)))
    return told


def _topics(texts: Texts, ids: tuple[str, ...]) -> str:
    names = {topic.id: topic.names[texts.language] for topic in topics.load()}
    return "; ".join(names[id_] for id_ in ids)


def _unclear(texts: Texts, part: Unclear) -> str:
    _ = texts.gettext
    value, typed = shortened(part.value), shortened(part.typed)
    near = "; ".join(part.near)
    match part.reason:
        case "no topic":
            told = _("«{name}» деген тақырып жоқ.").format(name=value)
            near = _topics(texts, part.near)
            if not near:
                return told + " " + _("Барлық тақырып: /topic")
        case "no outlet":
            told = _("«{name}» деген басылым жоқ.").format(name=value)
        case "no speaker":
            told = _("«{name}» деген кісінің сұхбаты жоқ.").format(name=value)
        case "no date":
            return _("«{date}» деген күнді түсінбедім. Былай жазыңыз: 2025, 2025-01 не 05.01.2025.").format(
                date=value
            )
        case "no value":
            return _("«{typed}» дегеннің жалғасын жазыңыз, мысалы: {example}").format(
                typed=typed, example=examples(texts)[part.field]
            )
        case "no exclusion":
            return _("Минус сөзді ғана алып тастайды, «{typed}» ескерілмеді.").format(typed=typed)
    return told + " " + _("Жақындары: {names}.").format(names=near) if near else told
