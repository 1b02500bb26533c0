"""Messages: sent, edited, deleted; photos; and what Telegram refuses of them."""

import pytest
from echo_bot import picture
from sandbox_calls import Api
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest

from bot.sandbox import CHANNEL, GROUP, PERSON, Sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")

KEY = {"inline_keyboard": [[{"text": "Келесі", "callback_data": "n"}]]}


async def test_a_message_arrives_with_its_entities_and_comes_back(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(PERSON, "<b>Сәлем</b>, 😀 <i>Айгүл</i>", parse_mode="HTML")
    assert sent.text == "Сәлем, 😀 Айгүл"
    assert sent.text_html == "<b>Сәлем</b>, 😀 <i>Айгүл</i>"
    (kept,) = sandbox.messages(PERSON)
    assert (kept.message_id, kept.html, kept.from_bot) == (sent.message_id, sent.text_html, True)


async def test_every_chat_counts_its_own_messages(bot: Bot) -> None:
    first = await bot.send_message(PERSON, "1")
    second = await bot.send_message(PERSON, "2")
    other = await bot.send_message(GROUP, "1")
    assert (first.message_id, second.message_id, other.message_id) == (1, 2, 1)


async def test_a_post_of_a_channel_is_the_channels(bot: Bot) -> None:
    post = await bot.send_message(CHANNEL, "Таңғы үзінді")
    assert post.from_user is None
    assert post.sender_chat is not None
    assert post.sender_chat.id == CHANNEL


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 5, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": PERSON}, "message text is empty"),
        ({"chat_id": PERSON, "text": " \n "}, "message text is empty"),
        ({"chat_id": PERSON, "text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"chat_id": PERSON, "text": "ә" * 4097}, "message is too long"),
        ({"chat_id": PERSON, "text": "😀" * 2049}, "message is too long"),
        ({"chat_id": PERSON, "text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        (
            {"chat_id": PERSON, "text": "<q>", "parse_mode": "html"},
            'can\'t parse entities: Unsupported start tag "q" at byte offset 0',
        ),
        (
            {"chat_id": PERSON, "text": "x", "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
        ({"chat_id": PERSON, "text": "x", "message_thread_id": 7}, "message thread not found"),
    ],
)
async def test_a_bad_message_is_refused(api: Api, params: dict[str, object], reason: str) -> None:
    assert await api.refused("sendMessage", **params) == reason


async def test_length_is_counted_after_the_tags_are_read(api: Api) -> None:
    text = "<b>" + "ә" * 4096 + "</b>"
    assert (await api("sendMessage", chat_id=PERSON, text=text, parse_mode="HTML")).ok


async def test_a_reply_brings_its_original_or_goes_without(bot: Bot) -> None:
    first = await bot.send_message(PERSON, "бір")
    reply = await bot.send_message(PERSON, "екі", reply_parameters=ReplyParameters(first.message_id))
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "бір"
    lone = ReplyParameters(99, allow_sending_without_reply=True)
    assert (await bot.send_message(PERSON, "үш", reply_parameters=lone)).reply_to_message is None


async def test_an_edit_takes_the_place_and_an_omitted_keyboard_goes(bot: Bot, sandbox: Sandbox) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Келесі", callback_data="n")]])
    sent = await bot.send_message(PERSON, "бір", reply_markup=keyboard)
    edited = await bot.edit_message_text("екі", PERSON, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("екі", None)
    assert edited.edit_date is not None
    (kept,) = sandbox.messages(PERSON)
    assert kept.text == "екі"
    assert kept.edited is not None
    await bot.edit_message_reply_markup(PERSON, sent.message_id, reply_markup=keyboard)
    assert sandbox.messages(PERSON)[0].buttons == [["Келесі"]]


async def test_edits_that_change_nothing_or_hit_nothing_are_refused(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=PERSON, text="<b>a</b>", parse_mode="HTML", reply_markup=KEY)
    same = {"chat_id": PERSON, "message_id": 1, "text": "<b>a</b>", "parse_mode": "HTML", "reply_markup": KEY}
    assert await api.refused("editMessageText", **same) == (
        "message is not modified: specified new message content and reply markup are exactly the same as a "
        "current content and reply markup of the message"
    )
    assert (await api("editMessageText", **(same | {"text": "a"}))).ok
    assert await api.refused("editMessageText", chat_id=PERSON, message_id=9, text="x") == (
        "message to edit not found"
    )
    assert await api.refused("editMessageText", chat_id=PERSON, text="x") == (
        "message identifier is not specified"
    )
    theirs = await sandbox.send_text(PERSON, "менікі")
    assert await api.refused("editMessageText", chat_id=PERSON, message_id=theirs.message_id, text="x") == (
        "message can't be edited"
    )


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(api: Api) -> None:
    await api("sendMessage", chat_id=PERSON, text="a", reply_markup={"keyboard": [["Иә"]]})
    assert await api.refused("editMessageText", chat_id=PERSON, message_id=1, text="b") == (
        "message can't be edited"
    )


async def test_messages_are_deleted_once(api: Api, sandbox: Sandbox) -> None:
    await api("sendMessage", chat_id=GROUP, text="a")
    assert (await api("deleteMessage", chat_id=GROUP, message_id=1)).ok
    assert sandbox.messages(GROUP) == []
    assert await api.refused("deleteMessage", chat_id=GROUP, message_id=1) == "message to delete not found"
    theirs = await sandbox.send_text(GROUP, "менікі")
    assert await api.refused("deleteMessage", chat_id=GROUP, message_id=theirs.message_id) == (
        "message can't be deleted"
    )


async def test_a_photo_is_uploaded_shown_again_by_its_id_and_downloaded(bot: Bot, sandbox: Sandbox) -> None:
    data = picture(32, 20)
    sent = await bot.send_photo(PERSON, data, caption="<b>Дерек</b>", parse_mode="HTML")
    shot = sent.photo[-1]
    assert (shot.width, shot.height, shot.file_size) == (32, 20, len(data))
    assert sent.caption_html == "<b>Дерек</b>"
    again = await bot.send_photo(GROUP, shot.file_id)
    assert again.photo[-1].file_unique_id == shot.file_unique_id
    file = await bot.get_file(shot.file_id)
    assert bytes(await file.download_as_bytearray()) == data
    kept = sandbox.messages(PERSON)[0]
    assert (kept.photo is not None, kept.text) == (True, "Дерек")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", PERSON, sent.message_id)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"not a picture", "Image_process_failed"),
        (picture(21, 1), "Photo_invalid_dimensions"),
    ],
)
async def test_what_is_no_photo_is_refused(bot: Bot, data: bytes, reason: str) -> None:
    with pytest.raises(BadRequest, match=reason):
        await bot.send_photo(PERSON, data)


async def test_photos_by_address_or_unknown_id_and_long_captions_are_refused(bot: Bot, api: Api) -> None:
    assert await api.refused("sendPhoto", chat_id=PERSON) == "there is no photo in the request"
    assert await api.refused("sendPhoto", chat_id=PERSON, photo="https://t.me/x.jpg") == (
        "failed to get HTTP URL content"
    )
    assert await api.refused("sendPhoto", chat_id=PERSON, photo="abc") == (
        "wrong file identifier/HTTP URL specified"
    )
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(PERSON, picture(2, 2), caption="ә" * 1025)


async def test_chat_actions_are_known_ones(api: Api) -> None:
    assert (await api("sendChatAction", chat_id=PERSON, action="typing")).ok
    assert await api.refused("sendChatAction", chat_id=PERSON, action="dancing") == (
        "wrong parameter action in request"
    )
