"""Meeting the bot."""

from conversation import Conversation

from bot.sandbox import CHANNEL, GROUP, MEMBER, PERSON


async def test_start_tells_what_it_is_and_offers_three_ways(talk: Conversation) -> None:
    reply = await talk.ask("/start")
    assert reply.text.startswith("Сәлеметсіз бе?")
    assert reply.buttons == [["Бүгінгі үзінді", "Жазылу", "Іздеу"]]


async def test_each_button_of_start_works(talk: Conversation) -> None:
    start = await talk.ask("/start")
    assert "<b>Бүгінгі үзінді</b>" in (await talk.press(start, "Бүгінгі үзінді")).html
    assert (await talk.press(start, "Жазылу")).text.startswith("Жазылдыңыз.")
    assert (await talk.press(start, "Іздеу")).text.startswith("Не іздейміз?")


async def test_start_in_a_group(talk: Conversation) -> None:
    reply = await talk.ask("/start@suhbat_bot", GROUP)
    assert "/search@suhbat_bot су тасқыны" in reply.text
    assert reply.buttons == [["Жазылу", "Бүгінгі үзінді"]]


async def test_the_language_is_first_the_clients(talk: Conversation) -> None:
    talk.sandbox.set_language(PERSON, "ru")
    assert (await talk.ask("/start")).text.startswith("Здравствуйте")
    talk.sandbox.set_language(PERSON, "en-GB")
    assert (await talk.ask("/start")).text.startswith("Hello")
    talk.sandbox.set_language(PERSON, "de")
    assert (await talk.ask("/start")).text.startswith("Сәлеметсіз бе?")


async def test_help_lists_the_commands_of_the_menu(talk: Conversation) -> None:
    text = (await talk.ask("/help")).text
    (menu,) = [
        call.params["commands"]
        for call in talk.sandbox.calls
        if call.method == "setMyCommands" and "language_code" not in call.params
    ]
    listed = [line.split()[0] for line in text.splitlines() if line.startswith("/")]
    assert listed == [f"/{command['command']}" for command in menu]
    assert "@suhbat_bot сөз" in text


async def test_privacy_names_what_is_kept_and_forget_deletes_it(talk: Conversation) -> None:
    assert "/forget" in (await talk.ask("/privacy")).text
    assert (await talk.ask("/forget")).text == "Осы чат туралы ештеңе сақталмаған."
    await talk.say("/subscribe")
    assert "өшірілді" in (await talk.ask("/forget")).text
    assert "Жазылым: жоқ" in (await talk.ask("/settings")).text


async def test_an_unknown_command_is_answered_in_private_only(talk: Conversation) -> None:
    assert (await talk.ask("/serach")).text == "Мұндай пәрменді білмеймін. Тізімі: /help"
    assert await talk.say("/serach", GROUP) == []
    assert (await talk.ask("/serach@suhbat_bot", GROUP)).text.startswith("Мұндай пәрменді")


async def test_a_stale_link_is_answered_kindly(talk: Conversation) -> None:
    assert (await talk.ask("/start p_no-such_7")).text == "Бұл сұрақ пен оның жауабы енді жоқ."
    assert (await talk.ask("/start p_")).text == "Бұл сұрақ пен оның жауабы енді жоқ."
    assert (await talk.ask("/start s_99999")).text == "Бұл түйме ескірді."
    assert (await talk.ask("/start s_x")).text == "Бұл түйме ескірді."
    assert "деген тақырып жоқ" in (await talk.ask("/start t_nothing")).text
    assert (await talk.ask("/start whatever")).text.startswith("Сәлеметсіз бе?")


async def test_a_channel_is_told_of_channels_and_only_its_administrators_subscribe_it(
    talk: Conversation,
) -> None:
    greeting = await talk.ask("/start", CHANNEL)
    assert greeting.text.startswith("Бұл арнаға күн сайын")
    alert = await talk.tap(greeting, "Жазылу", sender=MEMBER)
    assert alert["text"] == "Мұны арна әкімшілері ғана өзгерте алады. Жеке чатта өзіңіз жазыла аласыз."
    assert alert["show_alert"]
