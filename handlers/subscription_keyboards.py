"""The keyboards with which a chat subscribes and settles what it receives."""

from telegram import (
    ChatAdministratorRights,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
)

from handlers.buttons import button, markup, rows
from handlers.callback_data import Action, deep_link
from handlers.language import LANGUAGES, NATIVE_NAMES, Texts
from storage.subscriptions import Content, Subscription

HOURS_A_ROW = 4
ZONES = (
    "Asia/Almaty",
    "Asia/Hovd",
    "Asia/Urumqi",
    "Asia/Shanghai",
    "Asia/Tashkent",
    "Europe/Moscow",
    "Europe/Istanbul",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Asia/Seoul",
    "Asia/Dubai",
)
"""Where Kazakh readers live most; any other is written: /settings Asia/Tokyo."""

CHANNEL_REQUEST = 1
GROUP_REQUEST = 2


def subscribed(texts: Texts, subscription: Subscription) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    where = (subscription.chat, subscription.thread)
    return markup(
        [
            [
                button(_("Уақыты"), Action.SETTINGS, *where, "time"),
                button(_("Мазмұны"), Action.SETTINGS, *where, "content"),
                button(_("Тоқтату"), Action.STOP, *where),
            ]
        ]
    )


def stopped(texts: Texts, chat: int, thread: int) -> InlineKeyboardMarkup | None:
    return markup([[button(texts.gettext("Қайта жазылу"), Action.SUBSCRIBE, chat, thread)]])


def settings(
    texts: Texts, chat: int, thread: int, *, subscribed: bool, private: bool
) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    where = (chat, thread)
    language = button(_("Тілі"), Action.SETTINGS, *where, "language")
    if subscribed:
        filled = [
            [
                button(_("Мазмұны"), Action.SETTINGS, *where, "content"),
                button(_("Уақыты"), Action.SETTINGS, *where, "time"),
            ],
            [button(_("Уақыт белдеуі"), Action.SETTINGS, *where, "zone"), language],
            [button(_("Тоқтату"), Action.STOP, *where)],
        ]
    else:
        filled = [[button(_("Жазылу"), Action.SUBSCRIBE, *where), language]]
    if private:
        filled.append([button(_("Арнаға не топқа қосу"), Action.SHARE_CHAT)])
    return markup(filled)


def _choices(
    texts: Texts, chat: int, thread: int, field: str, labelled: dict[str, str], chosen: str, width: int
) -> InlineKeyboardMarkup | None:
    buttons = [
        button(f"✓ {label}" if value == chosen else label, Action.SET, chat, thread, field, value)
        for value, label in labelled.items()
    ]
    back = button(texts.gettext("Артқа"), Action.SETTINGS, chat, thread, "all")
    return markup([*rows(buttons, width), [back]])


def contents(texts: Texts, chat: int, thread: int, chosen: Content) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    labelled = {"excerpt": _("Үзінді"), "figure": _("Дерек"), "both": _("Екеуі де")}
    return _choices(texts, chat, thread, "content", labelled, chosen, 3)


def hours(texts: Texts, chat: int, thread: int, chosen: int) -> InlineKeyboardMarkup | None:
    labelled = {str(hour * 60): texts.minute(hour * 60) for hour in range(24)}
    return _choices(texts, chat, thread, "time", labelled, str(chosen), HOURS_A_ROW)


def zones(texts: Texts, chat: int, thread: int, chosen: str) -> InlineKeyboardMarkup | None:
    names = ZONES if chosen in ZONES else (chosen, *ZONES)
    return _choices(texts, chat, thread, "zone", {name: texts.zone(name) for name in names}, chosen, 2)


def languages(texts: Texts, chat: int, thread: int) -> InlineKeyboardMarkup | None:
    labelled: dict[str, str] = {language: NATIVE_NAMES[language] for language in LANGUAGES}
    return _choices(texts, chat, thread, "language", labelled, texts.language, 3)


def subscribe_privately(texts: Texts, username: str) -> InlineKeyboardMarkup:
    link = deep_link(username, "subscribe")
    return InlineKeyboardMarkup([[InlineKeyboardButton(texts.gettext("Жеке жазылу"), url=link)]])


def choose_chat(texts: Texts) -> ReplyKeyboardMarkup:
    """Telegram's own list of the reader's channels and groups."""
    _ = texts.gettext
    channel = KeyboardButtonRequestChat(
        CHANNEL_REQUEST,
        chat_is_channel=True,
        user_administrator_rights=_rights(posting=True),
        bot_administrator_rights=_rights(posting=True),
    )
    group = KeyboardButtonRequestChat(
        GROUP_REQUEST, chat_is_channel=False, bot_is_member=True, user_administrator_rights=_rights()
    )
    return ReplyKeyboardMarkup(
        [
            [KeyboardButton(_("Арна таңдау"), request_chat=channel)],
            [KeyboardButton(_("Топ таңдау"), request_chat=group)],
        ],
        resize_keyboard=True,
        one_time_keyboard=True,
    )


def _rights(*, posting: bool = False) -> ChatAdministratorRights:
    return ChatAdministratorRights(
        is_anonymous=False,
        can_manage_chat=True,
        can_delete_messages=False,
        can_manage_video_chats=False,
        can_restrict_members=False,
        can_promote_members=False,
        can_change_info=False,
        can_invite_users=False,
        can_post_stories=False,
        can_edit_stories=False,
        can_delete_stories=False,
        can_post_messages=posting or None,
    )
