"""The figures of the bot, for its operators."""

from collections.abc import Mapping

from handlers.language import Texts
from handlers.render.html import escape
from handlers.render.subscriptions import content_name
from storage.chats import ChatKind
from storage.failures import KEPT, NOT_KEPT
from storage.statistics import DELIVERY_DAYS, State, Statistics


def statistics(texts: Texts, found: Statistics) -> str:
    """A section of each, a figure a line; what there is none of is left out."""
    _ = texts.gettext
    stored = {_("сұхбат"): found.interviews, _("сұрақ-жауап"): found.qa_pairs}
    chats = {_chat_kind(texts, count.kind): count.active for count in found.chats}
    chats[_("қолжетімсіз")] = sum(count.blocked for count in found.chats)
    subscriptions = {content_name(texts, count.content): count.active for count in found.subscriptions}
    subscriptions[_("тоқтап тұрған")] = sum(count.stopped for count in found.subscriptions)
    deliveries = {_state(texts, state): times for state, times in found.deliveries.items()}
    failures = {
        _("(мәтіні сақталмаған)") if failure.text == NOT_KEPT else failure.text: failure.times
        for failure in found.failures
    }
    searches = _("Нәтижесіз іздеу, соңғы {days} күн: {n}").format(
        days=KEPT.days, n=texts.number(found.failed)
    )
    return "\n\n".join(
        [
            _section(texts, _("Статистика"), stored),
            _section(texts, _("Чаттар"), chats),
            _section(texts, _("Жазылымдар"), subscriptions),
            _section(texts, _("Жеткізілім, соңғы {days} күн").format(days=DELIVERY_DAYS), deliveries),
            _section(texts, searches, failures),
        ]
    )


def _section(texts: Texts, title: str, figures: Mapping[str, int]) -> str:
    lines = [f"{escape(name)}: {texts.number(figure)}" for name, figure in figures.items() if figure]
    return "\n".join([f"<b>{title}</b>", *(lines or [texts.gettext("жоқ")])])


def _chat_kind(texts: Texts, kind: ChatKind) -> str:
    _ = texts.gettext
    return {
        "private": _("жеке чат"),
        "group": _("топ"),
        "supergroup": _("супертоп"),
        "channel": _("арна"),
    }[kind]


def _state(texts: Texts, state: State) -> str:
    _ = texts.gettext
    return {
        "pending": _("кезекте"),
        "sending": _("жіберіліп жатыр"),
        "sent": _("жетті"),
        "unknown": _("жеткені белгісіз"),
        "failed": _("жіберілмеді"),
        "blocked": _("бот бұғатталған"),
        "skipped": _("өткізіп жіберілді"),
    }[state]
