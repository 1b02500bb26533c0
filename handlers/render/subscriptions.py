"""What a chat receives and when."""

from datetime import date, timedelta

from handlers.language import NATIVE_NAMES, Texts
from storage.calendar import local_date
from storage.subscriptions import Content, Subscription


def subscribed(texts: Texts, subscription: Subscription, today: date, *, where: str | None = None) -> str:
    """The confirmation, with the next date; `where` names another chat than this one (escaped)."""
    _ = texts.gettext
    title = _("Жазылдыңыз.") if where is None else _("{chat}: жазылым қосылды.").format(chat=where)
    return "\n".join(
        [
            f"<b>{title}</b>",
            _("Мазмұны: {content}").format(content=content_name(texts, subscription.content)),
            _("Уақыты: күн сайын, {time} ({zone})").format(
                time=texts.minute(subscription.minute), zone=texts.zone(subscription.zone)
            ),
            _("Келесісі: {day}").format(day=_relative_day(texts, subscription, today)),
        ]
    )


def _relative_day(texts: Texts, subscription: Subscription, today: date) -> str:
    day = local_date(subscription.next_slot, subscription.zone)
    _ = texts.gettext
    named = {today: _("бүгін"), today + timedelta(days=1): _("ертең")}.get(day)
    written = texts.day_and_month(day)
    return f"{named}, {written}" if named else written


def stopped(texts: Texts) -> str:
    return texts.gettext("Жазылым тоқтатылды.")


def not_subscribed(texts: Texts) -> str:
    return texts.gettext("Мұнда жазылым жоқ.")


def settings(texts: Texts, subscription: Subscription | None) -> str:
    """The settings of a chat, a line each."""
    _ = texts.gettext
    title = _("Баптау")
    lines = [f"<b>{title}</b>"]
    if subscription is None or not subscription.active:
        lines.append(_("Жазылым: жоқ"))
    else:
        lines += [
            _("Мазмұны: {content}").format(content=content_name(texts, subscription.content)),
            _("Уақыты: {time}").format(time=texts.minute(subscription.minute)),
            _("Уақыт белдеуі: {zone}").format(zone=texts.zone(subscription.zone)),
        ]
    lines.append(_("Тілі: {language}").format(language=NATIVE_NAMES[texts.language]))
    return "\n".join(lines)


def content_name(texts: Texts, content: Content) -> str:
    """In the middle of a line, lower case."""
    _ = texts.gettext
    return {"excerpt": _("үзінді"), "figure": _("дерек"), "both": _("үзінді мен дерек")}[content]


def choose_chat(texts: Texts) -> str:
    return texts.gettext(
        "Қай арнаға не топқа жібереміз? Алдымен ботты арнаға әкімші, топқа мүше етіп қосыңыз, "
        "сосын төмендегі түймемен таңдаңыз."
    )


def not_in_chat(texts: Texts) -> str:
    return texts.gettext(
        "Ол чатқа жаза алмаймын. Алдымен ботты соған қосыңыз: арнаға әкімші, топқа мүше етіп."
    )


def for_administrators(texts: Texts, *, channel: bool = False) -> str:
    _ = texts.gettext
    if channel:
        return _("Мұны арна әкімшілері ғана өзгерте алады. Жеке чатта өзіңіз жазыла аласыз.")
    return _("Мұны топ әкімшілері ғана өзгерте алады. Жеке чатта өзіңіз жазыла аласыз.")


def bad_setting(texts: Texts) -> str:
    return texts.gettext("Уақытты 07:30, белдеуді Asia/Almaty түрінде жазыңыз, мысалы: /settings 07:30")
