"""Inline buttons with callback data, put into rows."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.callback_data import Action, pack

Rows = list[list[InlineKeyboardButton]]


def button(label: str, action: Action, *fields: str | int) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=pack(action, *fields))


def rows(buttons: Sequence[InlineKeyboardButton], width: int) -> Rows:
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def markup(keyboard: Rows) -> InlineKeyboardMarkup | None:
    """The keyboard without its empty rows; None if all are."""
    filled = [row for row in keyboard if row]
    return InlineKeyboardMarkup(filled) if filled else None
