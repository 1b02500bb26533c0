"""One key for every spelling of a word."""

import pytest

from corpus.kazakh.letters import WORD, cyrillic, fold, plain


@pytest.mark.parametrize(
    "spellings",
    [
        "қазақстан казакстан Қазақстан QAZAQSTAN Qazaqstan kazakstan",
        "үкімет укимет ükımet úkimet ukimet",
        "теңге тенге teñge teńge tenge",
        "шығыс шыгыс şyğys shyǵys shygys",
        "өкілдік окилдик ökıldık ókildik okildik",
        "тұрғын тургын tūrğyn turǵyn turgyn",
        "тыйым тиым тыиым tyiym",
        "жоба жоба joba zhoba",
        "көшпенділер кошпендилер köşpendıler kóshpendiler",
        "һәм хам häm",
        "партия partia partiya partııa",
        "революция revolyutsiya",
        "мәдениет мадениет mädeniet mádenıet",
        "чемпион chempion",
    ],
)
def test_every_spelling_has_one_key(spellings: str) -> None:
    assert len({fold(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("mixed", "plain"),
    [
        ("Аna", "Ana"),  # Cyrillic А in a Latin word
        ("Aна", "Ана"),  # Latin A in a Cyrillic word
        ("cұхбат", "сұхбат"),
        ("CAУДA", "САУДА"),
        ("Hұрсұлтан", "Нұрсұлтан"),
        ("тiл", "тіл"),
        ("AІ", "AI"),
        ("Pеспублика", "Республика"),
        ("Teмip", "Темір"),
    ],
)
def test_letters_that_only_look_right_are_read_as_meant(mixed: str, plain: str) -> None:
    assert fold(mixed) == fold(plain)


@pytest.mark.parametrize("pair", ["қала көл", "тіл тал", "сот сұт", "мектеп мекеп", "2024 2025", "су ту"])
def test_different_words_keep_different_keys(pair: str) -> None:
    one, other = pair.split()
    assert fold(one) != fold(other)


def test_a_decomposed_letter_is_the_letter() -> None:
    assert fold("той") == fold("тои\u0306")
    assert cyrillic("İstanbul") == "истанбул"
    assert fold("café") == fold("cafe")


def test_kazakh_letters_that_latin_tells_of_are_kept() -> None:
    assert cyrillic("Qarağandy") == "қарағанды"
    assert cyrillic("Qaraǵandy") == "қарағанды"
    assert cyrillic("Teñge") == "теңге"


def test_words_are_letters_and_digits() -> None:
    assert WORD.findall("«Су» – 1,5 млн IT-маман, №7; 40-тан… <b>") == [
        "Су", "1,5", "млн", "IT", "маман", "7", "40", "тан", "b",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1 500 адам", ["1500"]),
        ("1\u00a0500,5 теңге", ["1500·5"]),
        ("100 000 000", ["100000000"]),
        ("1,500,000", ["1500000"]),
        ("1,8 немесе 1.8", ["1·8", "1·8"]),
        ("1986 500", ["1986", "500"]),  # a year is no group
        ("05.01.2025", ["05", "01", "2025"]),
        ("1,2,3", ["1", "2", "3"]),
        ("1986. 5", ["1986", "5"]),
    ],
)
def test_a_number_is_one_word_with_its_groups_and_its_fraction(text: str, numbers: list[str]) -> None:
    assert [plain(word) for word in WORD.findall(text) if word[0].isdigit()] == numbers


@pytest.mark.parametrize("dressed", ["ＳＵ", "𝐬𝐮", "𝑺𝒖", "ⓢⓤ"])
def test_dressed_up_letters_are_letters(dressed: str) -> None:
    assert fold(dressed) == fold("su")


def test_other_scripts_pass_through() -> None:
    assert fold("שלום") == "שלום"
    assert fold("") == ""


CYRILLIC = "абвгғдежзийкқлмнңопрстуұүфхһчшыіэәөюя"
ALPHABETS = {
    "2021": "a b v g ğ d e j z i i k q l m n ñ o p r s t u ū ü f h h ch ş y ı e ä ö iu ia",
    "2018": "a b v g ǵ d e j z ı ı k q l m n ń o p r s t ý u ú f h h ch sh y i e á ó ıý ıa",
    "2017": "a b v g g' d e j z i' i' k q l m n n' o p r s t y' u u' f h h c' s' y i e a' o' i'y' i'a",
    "2017, printed": (
        "a b v g g’ d e j z i’ i’ k q l m n n’ o p r s t y’ u u’ f h h c’ s’ y i e a’ o’ i’u i’a"
    ),
    "QazAqparat": "a b v g ğ d e j z ï y k q l m n ñ o p r s t w u ü f x h ç ş ı i e ä ö yu ya",
    "Turkish-like": "a b v g ğ d e j z i y k k l m n ñ o p r s t v u ü f h h ç ş ı i e ä ö yu ya",
    "chat": "a b v g g d e zh z i y k q l m n n o p r s t u u u f h h ch sh y i e a o yu ya",
    "chat with digraphs": "a b v g gh d e j z i i k k l m n n o p r s t w u u f kh h ch sh y i e a o iu ia",
    "chat without y": "a b v g g d e j z i i k k l m n n o p r s t u u u f x x ch sh i i e a o iu ia",
    "Russian keyboard": "а б в г г д е ж з и й к к л м н н о п р с т у у у ф х х ч ш ы и э а о ю я",
}
WORDS_IN_ALL = """
    қазақстан үкімет теңге шығыс өкілдік тұрғын тыйым жоба көшпенділер мәдениет партия чемпион бала
    мектеп ұстаз ғалым ғылым білім заң құқық сот билік халық ауыл аудан облыс қала астана алматы шымкент
    қарағанды ақтөбе өзен көл су тау дала жер ел мемлекет президент министр әкім депутат парламент
    сайлау дауыс саясат экономика бюджет салық ақша баға нарық кәсіпкер кәсіпорын өндіріс өнеркәсіп
    мұнай газ көмір уран алтын мұғалім оқушы студент университет дәрігер аурухана денсаулық дәрі отбасы
    ана әке ата әже қыз ұл жастар спорт футбол ойын жеңіс тарих мұра тіл әдебиет жазушы ақын кітап өлең
    күй домбыра театр кино ән дін мешіт имам намаз ораза айт наурыз той тас тасқын жаңбыр қар жел күн
    жұлдыз аспан егін мал қой жылқы сиыр шөп орман ағаш жол көлік теміржол ұшақ әуежай байланыс интернет
    қауіп қорғаныс әскер соғыс бейбітшілік шекара қытай ресей түркия америка украина қырғызстан
    өзбекстан достық ынтымақ бірлік тәуелсіздік жауапкершілік сыйақы жемқорлық тұяқ қиял сүйек дүние
    қоян аю тәрбие қоғам рухани дәстүр һәм
"""


@pytest.mark.parametrize("alphabet", ALPHABETS)
@pytest.mark.parametrize("word", WORDS_IN_ALL.split())
def test_a_word_has_its_key_in_every_alphabet(word: str, alphabet: str) -> None:
    letters = dict(zip(CYRILLIC, ALPHABETS[alphabet].split(), strict=True))
    spelled = "".join(letters[letter] for letter in word)
    assert fold(spelled) == fold(word), spelled
    assert fold(spelled.upper()) == fold(word), spelled.upper()


@pytest.mark.parametrize(
    "spellings",
    [
        "Тоқаев Toqaev Tokayev Tokaev Toqayev Toqaıev",
        "Назарбаев Nazarbaev Nazarbayev",
        "Ерлан Yerlan Erlan",
        "Асхат Ashat Askhat Asxat",
        "актёр актер aktyor akter",
        "бюджет büdjet biudjet byudzhet biýdjet",
        "ащы aşşı ashy ashchy",
        "ауыл auyl awıl avıl",
        "қаңтар qańtar qan'tar kantar",
        "жаңалық jańalyq zhanalyk jañalıq",
        "цирк tsirk cirk",
        "сүйеді süiedı suyedi súıedi suiedi",
        "әуе äue áýe aue",
        "қатысу qatysu qatısw qatysý",
    ],
)
def test_names_and_loans_have_one_key_as_people_spell_them(spellings: str) -> None:
    assert len({fold(word) for word in spellings.split()}) == 1


def test_an_apostrophe_that_makes_a_letter_stays_in_the_word() -> None:
    typed = "g'alym s’ara ten' o‘zbek 'bas' can't it's Kazakhstan’s government's"
    assert WORD.findall(typed) == [
        "g'alym", "s’ara", "ten", "o‘zbek", "bas", "can", "t", "it", "s", "Kazakhstan", "s", "government",
        "s",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "cyrillic_word"),
    [
        ("قازاق", "қазақ"), ("قازاقستان", "қазақстан"), ("حالىق", "халық"), ("ٴتىل", "тіл"),
        ("مەكتەپ", "мектеп"), ("كىتاپ", "кітап"), ("ۇكىمەت", "үкімет"), ("تەڭگە", "теңге"),
        ("اقشا", "ақша"), ("ٴبىلىم", "білім"), ("عالىم", "ғалым"), ("عىلىم", "ғылым"),
        ("ەل", "ел"), ("جەر", "жер"), ("سۋ", "су"), ("تاۋ", "тау"),
        ("قالا", "қала"), ("اۋىل", "ауыл"), ("وبلىس", "облыс"), ("ٴوزەن", "өзен"),
        ("كول", "көл"), ("ٴومىر", "өмір"), ("ادام", "адам"), ("بالا", "бала"),
        ("انا", "ана"), ("اكە", "әке"), ("ۇل", "ұл"), ("قىز", "қыз"),
        ("جول", "жол"), ("جىل", "жыл"), ("كۇن", "күн"), ("ٴتۇن", "түн"),
        ("جاس", "жас"), ("باسپاسوز", "баспасөз"), ("ٴسوز", "сөз"), ("سۇحبات", "сұхбат"),
        ("سۇراق", "сұрақ"), ("جاۋاپ", "жауап"), ("پرەزيدەنت", "президент"), ("مينيستر", "министр"),
        ("ەكونوميكا", "экономика"), ("پارتيا", "партия"), ("مادەنيەت", "мәдениет"), ("تاريح", "тарих"),
        ("قىتاي", "қытай"), ("رەسەي", "ресей"), ("تۇركيا", "түркия"), ("الماتى", "алматы"),
        ("استانا", "астана"), ("ۇلت", "ұлт"), ("مەملەكەت", "мемлекет"), ("زاڭ", "заң"),
        ("قۇقىق", "құқық"), ("سوت", "сот"), ("تاسقىن", "тасқын"), ("جاڭالىق", "жаңалық"),
        ("دارىگەر", "дәрігер"), ("مۇعالىم", "мұғалім"), ("فۋتبول", "футбол"), ("ۆاكسينا", "ваксина"),
        ("شىڭجاڭ", "шыңжаң"), ("جاھان", "жаһан"), ("چەمپيون", "чемпион"), ("تاۋەلسىزدىك", "тәуелсіздік"),
        ("ٴجۇز", "жүз"), ("قويان", "қоян"), ("اكتسيا", "акция"), ("اششى", "ащы"),
        ("ءتىل", "тіл"), ("ئتىل", "ітіл"), ("ﻗﺎﺯﺍﻕ", "қазақ"), ("ﺣﺎﻻ", "хала"),
        ("قـازاق", "қазақ"), ("۲۰۲۵", "2025"), ("٢٠٢٥", "2025"), ("سۇيەك", "сүйек"),
    ],
)  # fmt: skip
def test_tote_jazu_has_the_key_of_cyrillic(written: str, cyrillic_word: str) -> None:
    assert WORD.fullmatch(written)
    assert fold(written) == fold(cyrillic_word)


def test_tote_jazu_is_read_with_its_vowels_fronted() -> None:
    assert cyrillic("ٴتىل") == "тіл"
    assert cyrillic("تىل") == "тыл"
    assert cyrillic("ۇكىمەت") == "үкімет"
