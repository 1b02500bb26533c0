"""The keyboards of look-ups and quotations."""

from collections.abc import Sequence
from urllib.parse import urlencode

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from handlers.buttons import button, markup, rows
from handlers.callback_data import Action, deep_link, token
from handlers.language import Texts
from handlers.render.citations import to_copy
from storage.editions import Edition, Quotation
from storage.pairs import OpenPair, TopicCount, TopicList, TopicPage
from storage.search import SearchPage


def start(texts: Texts, chat: int) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    return markup(
        [
            [
                button(_("Бүгінгі үзінді"), Action.TODAY),
                button(_("Жазылу"), Action.SUBSCRIBE, chat, 0),
                button(_("Іздеу"), Action.SEARCH),
            ]
        ]
    )


def start_in_group(texts: Texts, chat: int, thread: int) -> InlineKeyboardMarkup | None:
    _ = texts.gettext
    return markup(
        [
            [
                button(_("Жазылу"), Action.SUBSCRIBE, chat, thread),
                button(_("Бүгінгі үзінді"), Action.TODAY),
            ]
        ]
    )


def _paging(
    texts: Texts, page: int, pages: int, action: Action, *fields: str | int
) -> list[InlineKeyboardButton]:
    _ = texts.gettext
    row = []
    if page > 1:
        row.append(button(_("Алдыңғы"), action, *fields, page - 1))
    if page < pages:
        row.append(button(_("Келесі"), action, *fields, page + 1))
    return row


def _answers(texts: Texts, pairs: Sequence[str], first: int) -> list[InlineKeyboardButton]:
    return [
        button(texts.gettext("{n}-жауап").format(n=number), Action.OPEN, token(pair))
        for number, pair in enumerate(pairs, first)
    ]


def search_page(texts: Texts, query_id: int, found: SearchPage, size: int) -> InlineKeyboardMarkup | None:
    if found.total == 1:
        return markup([[button(texts.gettext("Толық жауап"), Action.OPEN, token(found.hits[0].pair))]])
    pairs = [hit.pair for hit in found.hits]
    answers = rows(_answers(texts, pairs, (found.page - 1) * size + 1), 3)
    return markup([*answers, _paging(texts, found.page, found.pages, Action.RESULTS, query_id)])


def _topics(topics: Sequence[TopicCount]) -> list[InlineKeyboardButton]:
    return [button(f"{topic.name} {topic.pairs}", Action.TOPIC, topic.id, 1) for topic in topics]


def topic_list(texts: Texts, found: TopicList) -> InlineKeyboardMarkup | None:
    return markup([*rows(_topics(found.topics), 2), _paging(texts, found.page, found.pages, Action.TOPICS)])


def near_topics(texts: Texts, topics: Sequence[TopicCount]) -> InlineKeyboardMarkup | None:
    everything = button(texts.gettext("Барлық тақырып"), Action.TOPICS, 1)
    return markup([*rows(_topics(topics), 2), [everything]])


def topic_page(texts: Texts, found: TopicPage, size: int) -> InlineKeyboardMarkup | None:
    pairs = [pair.id for pair in found.pairs]
    answers = rows(_answers(texts, pairs, (found.page - 1) * size + 1), 3)
    paging = _paging(texts, found.page, found.pages, Action.TOPIC, found.topic.id)
    everything = button(texts.gettext("Барлық тақырып"), Action.TOPICS, 1)
    return markup([*answers, paging, [everything]])


def answer(
    texts: Texts, pair: OpenPair, part: int, parts: int, share: str | None
) -> InlineKeyboardMarkup | None:
    """`share`: the id of what is shared, the pair's first excerpt; None when it has none."""
    _ = texts.gettext
    reading = []
    if part > 1:
        reading.append(button(_("Артқа"), Action.PART, token(pair.id), part - 1))
    if part < parts:
        reading.append(button(_("Жалғасы"), Action.PART, token(pair.id), part + 1))
    reading.append(_share(texts, share or pair.id))
    around = []
    if pair.previous:
        around.append(button(_("Алдыңғы сұрақ"), Action.PART, token(pair.previous), 1))
    if pair.following:
        around.append(button(_("Келесі сұрақ"), Action.PART, token(pair.following), 1))
    filled = [reading, around]
    if pair.cited.url is None:
        copied = CopyTextButton(to_copy(texts, pair.cited, pair.position))
        filled.append([InlineKeyboardButton(_("Дереккөзді көшіру"), copy_text=copied)])
    return markup(filled)


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
    return markup(
        [
            [
                button(_("Толық жауап"), Action.OPEN, token(shown.pair)),
                _share(texts, shown.id),
                button(_("Басқасы"), following, shown.kind, token(shown.id)),
            ]
        ]
    )


def today(texts: Texts, editions: Sequence[Edition]) -> InlineKeyboardMarkup | None:
    """Under a day's edition in private."""
    if len(editions) == 1:
        return quotation(texts, editions[0].quotation, following=Action.ANOTHER)
    labels = _labels_of_both(texts)
    opened = [
        button(labels[edition.quotation.kind], Action.OPEN, token(edition.quotation.pair))
        for edition in editions
    ]
    return markup([opened, [_share(texts, editions[0].quotation.id)]])


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
    return markup([[*opened, share]])


def _share_link(texts: Texts, username: str, pair: str) -> InlineKeyboardButton:
    link = urlencode({"url": deep_link(username, f"p_{token(pair)}")})
    return InlineKeyboardButton(texts.gettext("Бөлісу"), url=f"https://t.me/share/url?{link}")


def _labels_of_both(texts: Texts) -> dict[str, str]:
    _ = texts.gettext
    return {"excerpt": _("Үзінді: толық жауап"), "figure": _("Дерек: толық жауап")}


def retry(texts: Texts) -> InlineKeyboardMarkup | None:
    return markup([[button(texts.gettext("Қайталау"), Action.RETRY)]])
