"""The routes, in the order in which they are tried."""

from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from handlers import (
    errors,
    inline,
    membership,
    pairs,
    quotations,
    search,
    settings,
    start,
    statistics,
    subscriptions,
    topics,
)
from handlers.addressed import Addressed
from handlers.callback_data import Action
from handlers.context import SuhbatApplication

# Not edited ones: to correct a typing error is not to ask again.
# Not a channel's posts in its discussion group, nor what was shared inline: they were asked elsewhere.
ASKED = (
    (filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST)
    & ~filters.IS_AUTOMATIC_FORWARD
    & ~filters.VIA_BOT
)
PRIVATE = ASKED & filters.ChatType.PRIVATE

COMMANDS = {
    "start": start.start_command,
    "help": start.help_command,
    "privacy": start.privacy,
    "forget": start.forget,
    "search": search.search_command,
    "topic": topics.topic_command,
    "today": quotations.today,
    "quote": quotations.quote,
    "figure": quotations.figure,
    "subscribe": subscriptions.subscribe_command,
    "unsubscribe": subscriptions.unsubscribe_command,
    "settings": settings.settings_command,
}

BUTTONS = {
    Action.RESULTS: search.turn_page,
    Action.OPEN: pairs.open_answer,
    Action.PART: pairs.turn_part,
    Action.TOPICS: topics.show_list,
    Action.TOPIC: topics.show_topic,
    Action.TODAY: quotations.today,
    Action.ANOTHER: quotations.send_another,
    Action.NEXT: quotations.turn_to_next,
    Action.SEARCH: search.ask_for_words,
    Action.SUBSCRIBE: subscriptions.subscribe_button,
    Action.STOP: subscriptions.stop_button,
    Action.SETTINGS: settings.show_page,
    Action.SET: settings.choose,
    Action.SHARE_CHAT: subscriptions.offer_chats,
    Action.RETRY: errors.retry,
}


def add_routes(application: SuhbatApplication) -> None:
    """Connect every kind of update with its handler."""
    for name, command in COMMANDS.items():
        application.add_handler(CommandHandler(name, command, filters=ASKED))
    # From anybody else it is an unknown command.
    operators = PRIVATE & filters.User(application.bot_data.operators)
    application.add_handler(CommandHandler("stats", statistics.stats_command, filters=operators))
    for action, button in BUTTONS.items():
        application.add_handler(CallbackQueryHandler(button, pattern=f"^{action.value}(:|$)"))
    application.add_handlers(
        [
            CallbackQueryHandler(errors.old_button),
            InlineQueryHandler(inline.inline_query),
            ChatMemberHandler(membership.membership_changed, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(filters.StatusUpdate.CHAT_SHARED, subscriptions.chat_shared),
            MessageHandler(filters.StatusUpdate.MIGRATE, membership.migrated),
            MessageHandler(filters.COMMAND & (PRIVATE | (ASKED & Addressed())), start.unknown_command),
            MessageHandler(filters.TEXT & PRIVATE, search.plain_text),
            MessageHandler(~filters.StatusUpdate.ALL & PRIVATE, start.other_message),
        ]
    )
    application.add_error_handler(errors.failed)
