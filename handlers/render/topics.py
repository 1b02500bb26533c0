"""Topics, and the pairs about one."""

from handlers.language import Texts
from handlers.render.headings import heading
from handlers.render.html import escape
from handlers.render.queries import shortened
from storage.pairs import TopicList, TopicPage


def topic_list(texts: Texts, found: TopicList) -> str:
    _ = texts.gettext
    title, legend = _("Тақырыптар"), _("Түймедегі сан – сұрақ саны.")
    return f"<b>{title}</b>{_of_pages(texts, found)}\n{legend}"


def no_topic(texts: Texts, typed: str) -> str:
    return texts.gettext("«{name}» деген тақырып жоқ. Мыналардың бірін таңдаңыз:").format(
        name=escape(shortened(typed))
    )


def topic_page(texts: Texts, found: TopicPage, size: int) -> str:
    """The pairs of a page, numbered through all pages."""
    n = found.topic.pairs
    counted = texts.ngettext("{n} сұрақ", "{n} сұрақ", n).format(n=texts.number(n))
    title = f"<b>{escape(found.topic.name)}</b> – {counted}{_of_pages(texts, found)}"
    first = (found.page - 1) * size + 1
    lines = [
        f"<b>{number}.</b> {heading(pair.heading, pair.question)}"
        for number, pair in enumerate(found.pairs, first)
    ]
    return "\n".join([title, "", *lines])


def _of_pages(texts: Texts, found: TopicList | TopicPage) -> str:
    if found.pages == 1:
        return ""
    return ", " + texts.gettext("{page}/{pages}-бет").format(page=found.page, pages=found.pages)
