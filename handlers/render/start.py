"""What the bot says of itself."""

from handlers.language import Texts
from handlers.render import queries
from handlers.render.html import escape

COMMANDS = ("search", "topic", "today", "quote", "figure", "subscribe", "settings", "unsubscribe")
"""As /help and the command menu list them."""


def start(texts: Texts) -> str:
    _ = texts.gettext
    return _(
        "Сәлеметсіз бе? Бұл – <b>Сұхбат</b>: газет сұхбаттарынан үзінді мен маңызды дерек жеткізетін бот.\n\n"
        "Іздеген сөзіңізді жаза салыңыз, мысалы: <code>су тасқыны</code>"
    )


def start_in_group(texts: Texts, username: str) -> str:
    return texts.gettext(
        "Бұл топқа күн сайын сұхбаттан үзінді жібере аламын. Жазылуды топ әкімшісі қосады.\n"
        "Іздеу: <code>/search@{bot} су тасқыны</code>"
    ).format(bot=escape(username))


def start_in_channel(texts: Texts) -> str:
    return texts.gettext(
        "Бұл арнаға күн сайын сұхбаттан үзінді жібере аламын. Жазылуды арна әкімшісі қосады."
    )


def command_names(texts: Texts) -> dict[str, str]:
    """What each command of the menu does, in a word or two."""
    _ = texts.gettext
    return dict(
        zip(
            COMMANDS,
            (
                _("іздеу"),
                _("тақырыптар"),
                _("бүгінгі үзінді"),
                _("басқа үзінді"),
                _("маңызды дерек"),
                _("жазылу"),
                _("баптау"),
                _("жазылымды тоқтату"),
            ),
            strict=True,
        )
    )


def description(texts: Texts) -> str:
    """Shown before the first message: what the bot is."""
    return texts.gettext(
        "Ұзақ сұхбаттардан күн сайын бір үзінді не маңызды дерек жіберемін. "
        "Сөз жазсаңыз, сол туралы не айтылғанын тауып беремін."
    )


def short_description(texts: Texts) -> str:
    """Shown in the bot's profile and beside shared links."""
    return texts.gettext("Газет сұхбаттарынан үзінді, маңызды дерек және іздеу.")


def help_page(texts: Texts, username: str) -> str:
    """The commands, how to search more exactly, and how quotes are shared."""
    _ = texts.gettext
    argument = {"search": " " + _("сөз")}
    lines = [f"/{name}{argument.get(name, '')} – {does}" for name, does in command_names(texts).items()]
    share = _("Бөлісу үшін кез келген чатта <code>@{bot} сөз</code> деп жазыңыз.").format(
        bot=escape(username)
    )
    exact = _(
        'Дәлірек іздеу: <code>"су тасқыны"</code> – дәл осы сөздер, '
        "<code>-доллар</code> – доллар жоқ жауаптар"
    )
    filters = ", ".join(f"<code>{escape(example)}</code>" for example in queries.examples(texts).values())
    privacy = _("Құпиялылық: /privacy")
    return "\n".join([*lines, "", f"{exact}, {filters}.", share, privacy])


def privacy(texts: Texts) -> str:
    return texts.gettext(
        "<b>Құпиялылық</b>\n"
        "Жазылсаңыз не баптасаңыз, чаттың нөмірі мен таңдаған баптауыңыз ғана сақталады. "
        "Атыңыз бен хабарламаларыңыз сақталмайды.\n"
        "Іздеген сөз 30 күнге дейін тұрады, кім іздегені сақталмайды. "
        "Ештеңе табылмаған сөздерді бот иелері көре алады: нені толықтыру керегін содан біледі.\n"
        "Бәрін өшіру: /forget"
    )


def forgotten(texts: Texts, *, anything: bool) -> str:
    _ = texts.gettext
    if anything:
        return _("Осы чат туралы сақталғанның бәрі өшірілді, жазылым да тоқтады.")
    return _("Осы чат туралы ештеңе сақталмаған.")


def unknown_command(texts: Texts) -> str:
    return texts.gettext("Мұндай пәрменді білмеймін. Тізімі: /help")


def only_words(texts: Texts) -> str:
    """To a photo, a voice message or a sticker."""
    return texts.gettext("Мен тек сөз бойынша іздеймін. Бір-екі сөз жазыңыз, мысалы: теңге бағамы.")


def gone(texts: Texts) -> str:
    """To a link or a button of a pair that a newer reading of its interview no longer has."""
    return texts.gettext("Бұл сұрақ пен оның жауабы енді жоқ.")


def withdrawn(texts: Texts) -> str:
    """To a link, a button or a shared quotation of an interview that was taken out."""
    return texts.gettext("Бұл сұхбат қайтарып алынды, ботта енді жоқ.")


def old_button(texts: Texts) -> str:
    return texts.gettext("Бұл түйме ескірді.")


def failed(texts: Texts) -> str:
    return texts.gettext(
        "Кешіріңіз, бұл жолы жауап бере алмадым. Ақау тіркелді, сәлден соң қайталап көріңіз."
    )
