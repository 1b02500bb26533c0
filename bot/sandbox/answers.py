"""answerCallbackQuery and answerInlineQuery: what the bot answers to a tap and to a query."""

import re
from dataclasses import dataclass

from bot.sandbox.keyboards import check_markup
from bot.sandbox.markup import Entity, utf16_length
from bot.sandbox.model import BotApiError, InlineAnswer, JsonObject, Photo
from bot.sandbox.parameters import Parameters
from bot.sandbox.sending import LONGEST_CAPTION, LONGEST_TEXT, formatted
from bot.sandbox.world import World

MOST_RESULTS = 50
_LONGEST_ALERT = 200
_LONGEST_ID = 64
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, params: Parameters) -> bool:
    """answerCallbackQuery: once, and in time."""
    number = params.text("callback_query_id")
    question = world.callbacks.open(number, world.now())
    if question is None:
        raise BotApiError(_TOO_OLD)
    text = params.text("text")
    if utf16_length(text) > _LONGEST_ALERT:
        raise BotApiError("Bad Request: MESSAGE_TOO_LONG")
    answer: JsonObject = {"text": text, "show_alert": params.boolean("show_alert")}
    if url := params.text("url"):
        answer["url"] = url
    question.answer = answer
    world.feed.tell({"type": "answer", "query_id": number, **answer})
    return True


def answer_inline_query(world: World, params: Parameters) -> bool:
    """answerInlineQuery: articles, and photos that Telegram has; their messages are checked as if sent."""
    number = params.text("inline_query_id")
    question = world.inline_queries.open(number, world.now())
    if question is None:
        raise BotApiError(_TOO_OLD)
    results = params.objects("results")
    if len(results) > MOST_RESULTS:
        raise BotApiError("Bad Request: RESULTS_TOO_MUCH")
    ids = [result.get("id") for result in results]
    if not all(isinstance(given, str) and 1 <= len(given.encode()) <= _LONGEST_ID for given in ids):
        raise BotApiError("Bad Request: RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise BotApiError("Bad Request: RESULT_ID_DUPLICATE")
    for result in results:
        read_result(world, result)
    next_offset = params.text("next_offset")
    if len(next_offset.encode()) > _LONGEST_ID:
        raise BotApiError("Bad Request: NEXT_OFFSET_INVALID")
    cache_time = params.integer("cache_time")
    question.answer = InlineAnswer(
        query_id=number,
        results=tuple(results),
        next_offset=next_offset,
        button=_button(params.object("button")),
        cache_time=300 if cache_time is None else cache_time,
        is_personal=params.boolean("is_personal"),
    )
    world.feed.tell()
    return True


@dataclass(frozen=True, slots=True)
class Content:
    """What a chosen result puts into a chat."""

    text: str
    entities: tuple[Entity, ...]
    photo: Photo | None
    reply_markup: JsonObject | None


def read_result(world: World, result: JsonObject) -> Content:
    """The message of an inline result. Raises BotApiError when Telegram would not take it."""
    markup = check_markup(result.get("reply_markup"), None)
    match result.get("type"):
        case "article":
            if not result.get("title"):
                raise BotApiError("Bad Request: ARTICLE_TITLE_EMPTY")
            photo = None
        case "photo":
            photo = _photo(world, result)
        case kind:
            raise BotApiError(f"Bad Request: the sandbox takes no inline results of type {kind}")
    content = result.get("input_message_content")
    if content is None and photo is None:
        raise BotApiError('Bad Request: can\'t find field "input_message_content"')
    if content is None:
        caption, entities = formatted(
            result.get("caption", ""),
            result.get("parse_mode", ""),
            result.get("caption_entities", []),
            LONGEST_CAPTION,
            caption=True,
        )
        return Content(caption, entities, photo, markup)
    if not isinstance(content, dict) or not isinstance(content.get("message_text"), str):
        raise BotApiError("Bad Request: the sandbox takes no input_message_content but text")
    text, entities = formatted(
        content["message_text"], content.get("parse_mode", ""), content.get("entities", []), LONGEST_TEXT
    )
    return Content(text, entities, None, markup)


def _photo(world: World, result: JsonObject) -> Photo:
    known = world.photos.get(str(result.get("photo_file_id", "")))
    if known is None:
        raise BotApiError("Bad Request: PHOTO_CONTENT_URL_EMPTY")
    return known[0]


def _button(button: JsonObject | None) -> JsonObject | None:
    if not button:
        return None
    if not button.get("text"):
        raise BotApiError("Bad Request: SWITCH_PM_TEXT_EMPTY")
    if "web_app" in button:
        raise BotApiError("Bad Request: the sandbox opens no Web Apps")
    if not START_PARAMETER.fullmatch(str(button.get("start_parameter", ""))):
        raise BotApiError("Bad Request: START_PARAM_INVALID")
    return button
