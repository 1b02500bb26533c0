"""What the bot said on the sandbox, as `suhbat say` prints it."""

from rich.console import Console
from rich.text import Text

from bot.sandbox import Message

_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "code": "cyan",
    "text_link": "underline",
    "blockquote": "green",
}


def reply_json(reply: Message) -> dict[str, object]:
    method = "sendPhoto" if reply.photo else "editMessageText" if reply.edited else "sendMessage"
    return {"method": method, "text": reply.text, "html": reply.html, "buttons": reply.buttons}


def print_reply(console: Console, reply: Message) -> None:
    """The text in its styles, then its buttons, row by row."""
    console.print(_styled(reply))
    for row in reply.buttons:
        console.print(Text("  ".join(f"[{label}]" for label in row), style="blue"))
    console.print()


def _styled(reply: Message) -> Text:
    """Telegram counts entities in UTF-16 units, Rich in characters."""
    text = Text(reply.text)
    units = reply.text.encode("utf-16-le")

    def characters(offset: int) -> int:
        return len(units[: offset * 2].decode("utf-16-le", "ignore"))

    for entity in reply.entities:
        style = _STYLES.get(entity["type"].replace("expandable_", ""))
        if style:
            start, end = entity["offset"], entity["offset"] + entity["length"]
            text.stylize(style, characters(start), characters(end))
    return text
