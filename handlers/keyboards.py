"""The keyboards under the bot's messages."""

from collections.abc import Sequence
from urllib.parse import urlencode

from telegram import (
    ChatAdministratorRights,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
)

from handlers.callback_data import Action, deep_link, pack, token
from handlers.language import LANGUAGES, NATIVE_NAMES, Texts
from handlers.render.citations import to_copy
from storage.editions import Edition, Quotation
from storage.pairs import OpenPair, TopicCount, TopicPage
from storage.search import SearchPage
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

Rows = list[list[InlineKeyboardButton]]


def _button(label: str, action: Action, *fields: str | int) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=pack(action, *fields))


def _rows(buttons: Sequence[InlineKeyboardButton], width: int) -> Rows:
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def _markup(rows: Rows) -> InlineKeyboardMarkup | None:
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def start(texts: Texts, chat: int) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    return _markup(
        [
            [
                _button(_("Бүгінгі үзінді"), Action.TODAY),
                _button(_("Жазылу"), Action.SUBSCRIBE, chat, 0),
                _button(_("Іздеу"), Action.SEARCH),
            ]
        ]
    )


def start_in_group(texts: Texts, chat: int, thread: int) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    return _markup(
        [
            [
                _button(_("Жазылу"), Action.SUBSCRIBE, chat, thread),
                _button(_("Бүгінгі үзінді"), Action.TODAY),
            ]
        ]
    )


def _paging(
    texts: Texts, page: int, pages: int, action: Action, *fields: str | int
) -> list[InlineKeyboardButton]:
    _ = texts.gettext
    row = []
    if page > 1:
        row.append(_button(_("Алдыңғы"), action, *fields, page - 1))
    if page < pages:
        row.append(_button(_("Келесі"), action, *fields, page + 1))
    return row


def _answers(texts: Texts, pairs: Sequence[str], first: int) -> list[InlineKeyboardButton]:
    return [
        _button(texts.gettext("{n}-жауап").format(n=number), Action.OPEN, token(pair))
        for number, pair in enumerate(pairs, first)
    ]


def search_page(texts: Texts, query_id: int, found: SearchPage, size: int) -> InlineKeyboardMarkup | None:
    if found.total == 1:
        return _markup([[_button(texts.gettext("Толық жауап"), Action.OPEN, token(found.hits[0].pair))]])
    pairs = [hit.pair for hit in found.hits]
    answers = _rows(_answers(texts, pairs, (found.page - 1) * size + 1), 3)
    return _markup([*answers, _paging(texts, found.page, found.pages, Action.RESULTS, query_id)])


def _topics(topics: Sequence[TopicCount]) -> list[InlineKeyboardButton]:
    return [_button(f"{topic.name} {topic.pairs}", Action.TOPIC, topic.id, 1) for topic in topics]


def topic_list(topics: Sequence[TopicCount]) -> InlineKeyboardMarkup | None:
    return _markup(_rows(_topics(topics), 2))


def near_topics(texts: Texts, topics: Sequence[TopicCount]) -> InlineKeyboardMarkup | None:
    everything = _button(texts.gettext("Барлық тақырып"), Action.TOPICS)
    return _markup([*_rows(_topics(topics), 2), [everything]])


def topic_page(texts: Texts, found: TopicPage, size: int) -> InlineKeyboardMarkup | None:
    pairs = [pair.id for pair in found.pairs]
    answers = _rows(_answers(texts, pairs, (found.page - 1) * size + 1), 3)
    paging = _paging(texts, found.page, found.pages, Action.TOPIC, found.topic.id)
    everything = _button(texts.gettext("Барлық тақырып"), Action.TOPICS)
    return _markup([*answers, paging, [everything]])


def answer(
    texts: Texts, pair: OpenPair, part: int, parts: int, share: str | None
) -> InlineKeyboardMarkup | None:
    """`share`: the id of what is shared, the pair's first excerpt; None when it has none."""
    _ = texts.gettext
    reading = []
    if part > 1:
        reading.append(_button(_("Артқа"), Action.PART, token(pair.id), part - 1))
    if part < parts:
        reading.append(_button(_("Жалғасы"), Action.PART, token(pair.id), part + 1))
    reading.append(_share(texts, share or pair.id))
    around = []
    if pair.previous:
        around.append(_button(_("Алдыңғы сұрақ"), Action.PART, token(pair.previous), 1))
    if pair.following:
        around.append(_button(_("Келесі сұрақ"), Action.PART, token(pair.following), 1))
    rows = [reading, around]
    if pair.cited.url is None:
        copied = CopyTextButton(to_copy(texts, pair.cited, pair.position))
        rows.append([InlineKeyboardButton(_("Дереккөзді көшіру"), copy_text=copied)])
    return _markup(rows)


def _share(texts: Texts, key: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(texts.gettext("Бөлісу"), switch_inline_query=key)


def full_answer(texts: Texts, username: str, pair: str) -> InlineKeyboardButton:
    """Opens the answer in the private chat, from wherever it is pressed."""
    return InlineKeyboardButton(texts.gettext("Толық жауап"), url=deep_link(username, f"p_{token(pair)}"))


def shared(texts: Texts, username: str, pair: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[full_answer(texts, username, pair)]])


def quotation(texts: Texts, shown: Quotation, *, following: Action) -> InlineKeyboardMarkup | None:
    """Under an excerpt or figure in private; `following`: NEXT turns in place, ANOTHER sends one more."""
    _ = texts.gettext
    return _markup(
        [
            [
                _button(_("Толық жауап"), Action.OPEN, token(shown.pair)),
                _share(texts, shown.id),
                _button(_("Басқасы"), following, shown.kind, token(shown.id)),
            ]
        ]
    )


def today(texts: Texts, editions: Sequence[Edition]) -> InlineKeyboardMarkup | None:
    """Under a day's edition in private."""
    if len(editions) == 1:
        return quotation(texts, editions[0].quotation, following=Action.ANOTHER)
    labels = _labels_of_both(texts)
    opened = [
        _button(labels[edition.quotation.kind], Action.OPEN, token(edition.quotation.pair))
        for edition in editions
    ]
    return _markup([opened, [_share(texts, editions[0].quotation.id)]])


def today_for_all(
    texts: Texts, username: str, editions: Sequence[Edition], *, channel: bool
) -> InlineKeyboardMarkup | None:
    """Under a push to a group or channel: each button works for every reader and leaves the message."""
    if len(editions) == 1:
        opened = [full_answer(texts, username, editions[0].quotation.pair)]
    else:
        labels = _labels_of_both(texts)
        opened = [
            InlineKeyboardButton(
                labels[edition.quotation.kind],
                url=deep_link(username, f"p_{token(edition.quotation.pair)}"),
            )
            for edition in editions
        ]
    first = editions[0].quotation
    # Telegram has no inline buttons in channels: readers there may not know the bot's name.
    share = _share_link(texts, username, first.pair) if channel else _share(texts, first.id)
    return _markup([[*opened, share]])


def _share_link(texts: Texts, username: str, pair: str) -> InlineKeyboardButton:
    link = urlencode({"url": deep_link(username, f"p_{token(pair)}")})
    return InlineKeyboardButton(texts.gettext("Бөлісу"), url=f"https://t.me/share/url?{link}")


def _labels_of_both(texts: Texts) -> dict[str, str]:
    _ = texts.gettext
    return {"excerpt": _("Үзінді: толық жауап"), "figure": _("Дерек: толық жауап")}


def subscribed(texts: Texts, subscription: Subscription) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    where = (subscription.chat, subscription.thread)
    return _markup(
        [
            [
                _button(_("Уақыты"), Action.SETTINGS, *where, "time"),
                _button(_("Мазмұны"), Action.SETTINGS, *where, "content"),
                _button(_("Тоқтату"), Action.STOP, *where),
            ]
        ]
    )


def stopped(texts: Texts, chat: int, thread: int) -> InlineKeyboardMarkup | None:
    return _markup([[_button(texts.gettext("Қайта жазылу"), Action.SUBSCRIBE, chat, thread)]])


def settings(
    texts: Texts, chat: int, thread: int, *, subscribed: bool, private: bool
) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    where = (chat, thread)
    language = _button(_("Тілі"), Action.SETTINGS, *where, "language")
    if subscribed:
        rows = [
            [
                _button(_("Мазмұны"), Action.SETTINGS, *where, "content"),
                _button(_("Уақыты"), Action.SETTINGS, *where, "time"),
            ],
            [_button(_("Уақыт белдеуі"), Action.SETTINGS, *where, "zone"), language],
            [_button(_("Тоқтату"), Action.STOP, *where)],
        ]
    else:
        rows = [[_button(_("Жазылу"), Action.SUBSCRIBE, *where), language]]
    if private:
        rows.append([_button(_("Арнаға не топқа қосу"), Action.SHARE_CHAT)])
    return _markup(rows)


def _choices(
    texts: Texts, chat: int, thread: int, field: str, labelled: dict[str, str], chosen: str, width: int
) -> InlineKeyboardMarkup | None:
    buttons = [
        _button(f"✓ {label}" if value == chosen else label, Action.SET, chat, thread, field, value)
        for value, label in labelled.items()
    ]
    back = _button(texts.gettext("Артқа"), Action.SETTINGS, chat, thread, "all")
    return _markup([*_rows(buttons, width), [back]])


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


def retry(texts: Texts) -> InlineKeyboardMarkup | None:
    return _markup([[_button(texts.gettext("Қайталау"), Action.RETRY)]])


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
