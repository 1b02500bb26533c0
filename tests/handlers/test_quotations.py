"""Today's edition, excerpts and key figures."""

from conversation import Conversation

from bot.sandbox import CHANNEL, GROUP, MEMBER


async def test_today_is_the_same_all_day_and_another_the_next(talk: Conversation) -> None:
    first = await talk.ask("/today")
    assert first.html.startswith("<b>Бүгінгі үзінді</b>\n<blockquote>")
    assert first.buttons == [["Толық жауап", "Бөлісу", "Басқасы"]]
    await talk.later(hours=10)
    assert (await talk.ask("/today")).text == first.text
    await talk.later(hours=14)
    assert (await talk.ask("/today")).text != first.text


async def test_the_day_begins_at_midnight_in_almaty(talk: Conversation) -> None:
    first = await talk.ask("/today")
    await talk.later(hours=15, minutes=29)  # 23:59
    assert (await talk.ask("/today")).text == first.text
    await talk.later(minutes=1)
    assert (await talk.ask("/today")).text != first.text


async def test_a_quotation_has_its_source_and_opens_its_answer(talk: Conversation) -> None:
    quoted = await talk.ask("/quote")
    assert quoted.html.startswith("<b>Үзінді</b>\n<blockquote>")
    excerpt = quoted.html.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert "– Қасым-Жомарт Тоқаев\n«" in quoted.text
    answer = await talk.press(quoted, "Толық жауап")
    assert answer.message_id != quoted.message_id
    labels = [label for row in answer.buttons for label in row]
    while excerpt not in answer.html and "Жалғасы" in labels:
        answer = await talk.press(answer, "Жалғасы")
    assert excerpt in answer.html


async def test_another_turns_through_all_before_one_comes_again(talk: Conversation) -> None:
    shown = await talk.ask("/quote")
    seen = [shown.text]
    while (shown := await talk.press(shown, "Басқасы")).text != seen[0]:
        assert shown.text not in seen
        seen.append(shown.text)
    assert len(seen) >= 30


async def test_another_under_todays_edition_leaves_it_standing(talk: Conversation) -> None:
    today = await talk.ask("/today")
    other = await talk.press(today, "Басқасы")
    assert other.message_id != today.message_id
    assert other.html.startswith("<b>Үзінді</b>")


async def test_a_figure_stands_in_its_sentence(talk: Conversation) -> None:
    reply = await talk.ask("/figure")
    title, headline, sentence, *source = reply.text.split("\n")
    assert title == "Маңызды дерек"
    assert headline in sentence
    assert source[0] == "– Қасым-Жомарт Тоқаев"


async def test_what_былтыр_meant_is_said_under_the_quotation(talk: Conversation) -> None:
    shown = await talk.ask("/figure")
    first = shown.text
    noted = []
    while True:
        sentence = shown.text.split("\n")[2].lower()
        note = shown.text.split("\n")[-1]
        if "былтыр" in sentence.split()[0]:
            noted.append(note)
        if (shown := await talk.press(shown, "Басқасы")).text == first:
            break
    assert all("2024 жыл" in note or "2025 жыл" in note for note in noted)


async def test_the_key_example_of_a_figure(talk: Conversation) -> None:
    (shown,) = await talk.say("/figure")
    seen = {shown.text.split("\n")[1]}
    first = shown.text
    while (shown := await talk.press(shown, "Басқасы")).text != first:
        seen.add(shown.text.split("\n")[1])
    assert "27 миллион тоннаға жуық" in seen


async def test_in_a_group_only_the_asker_turns_on(talk: Conversation) -> None:
    (quoted,) = await talk.say("/quote@suhbat_bot", GROUP)
    assert "start=quote" in str((await talk.tap(quoted, "Басқасы", sender=MEMBER))["url"])
    assert (await talk.press(quoted, "Басқасы")).text != quoted.text


async def test_in_a_channel_every_button_works_for_every_reader(talk: Conversation) -> None:
    (today,) = await talk.say("/today", CHANNEL)
    buttons = [button for row in today.inline_keyboard for button in row]
    assert all("callback_data" not in button for button in buttons)
    link = next(button["url"] for button in buttons if "url" in button)
    await talk.sandbox.open_link(link)
    await talk.handled()
    assert "Жауап" in talk.replies()[-1].text
