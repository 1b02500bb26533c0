"""Plain text: its encoding told without a word about it, its lines whatever they end in."""

import pytest

from corpus.model import CorpusError
from corpus.sources import extract
from corpus.sources.encodings import decode

KAZAKH = (
    "– Көктемгі су тасқынына қалай дайындалып жатырсыздар?\n\n"
    "– Биыл өзен жағасындағы үш ауылдың халқын ерте көшірдік. Қар қалың түскен соң, ғимараттардың "
    "төңірегін тазалап, бөгеттерді бекіттік. Құтқарушылар күндіз-түні кезекшілікте, қажет болса әскери жасақ "
    "көмекке келеді.\n"
)
RUSSIAN = (
    "- Когда в посёлке появится новая школа?\n\n"
    "- Строительство начнём весной, как только сойдёт снег. Проект утверждён, деньги выделены, подрядчик "
    "выбран. Дети пойдут в неё через два года, если не подведёт поставка оборудования.\n"
)
ENGLISH = (
    "– Whose idea was it?\n\n– Zoë’s, “as ever”. We met in a café in Almaty and talked of naïve plans…\n"
)

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (KAZAKH, [*UNICODE, "kz1048", "ptcp154"]),
        (RUSSIAN, [*UNICODE, "cp1251", "kz1048", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "ptcp154"]),
        (ENGLISH, [*UNICODE, "cp1252", "mac-roman"]),
    ],
)
def test_encodings(text: str, encodings: list[str]) -> None:
    for encoding in encodings:
        assert decode("a.txt", text.encode(encoding)) == text, encoding


@pytest.mark.parametrize("text", ["Жақсы ма, бала?", "КТО ОНИ ТАКИЕ?", "Елена Ёлкина, «Заря» № 5"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_short_texts(text: str, encoding: str) -> None:
    assert decode("a.txt", text.encode(encoding, "replace")) == text.encode(encoding, "replace").decode(
        encoding
    )


def test_a_page_in_another_language() -> None:
    told = "– Czy będzie pan kandydował w wyborach?\n– Zdecyduję później, gdy poznamy wyniki głosowania.\n"
    assert decode("a.txt", (told * 5).encode("cp1250")) == told * 5


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_line_ends(end: str) -> None:
    lines = extract("a.txt", end.join(["Бір", "екі", "", "үш"]).encode()).lines
    assert [line.text for line in lines] == ["Бір", "екі", "", "үш"]


def test_what_dos_and_word_leave_in_a_text() -> None:
    (line,) = extract("a.txt", "бұрын\x1eсоңды қап\x1fтап\x1a".encode()).lines
    assert line.text == "бұрын\u2011соңды қап\u00adтап"


def test_letters_are_composed() -> None:
    (line,) = extract("a.txt", "и\u0306 е\u0308".encode()).lines
    assert line.text == "й ё"


@pytest.mark.parametrize("page", ["cp1251", "cp1252", "mac-roman"])
@pytest.mark.parametrize("text", ["Қазақ тілі – ана тіліміз", "“Don’t” – he said – “don’t”…"])
def test_a_text_that_was_encoded_twice_is_read(text: str, page: str) -> None:
    twice = "".join(
        bytes([byte]).decode(page) if byte not in _unused(page) else chr(byte) for byte in text.encode()
    )
    assert decode("a.txt", twice.encode()) == text


def _unused(page: str) -> set[int]:
    return {byte for byte in range(256) if bytes([byte]).decode(page, "replace") == "\ufffd"}


def test_a_text_that_was_encoded_twice_and_lost_letters_is_refused() -> None:
    lost = f"{KAZAKH}– Иә, Әсет.".encode().decode("cp1251", "replace")
    with pytest.raises(CorpusError, match=r"a\.txt: .*UTF-8 taken for cp1251.*original"):
        decode("a.txt", lost.encode())


def test_a_damaged_byte_is_named_with_its_place() -> None:
    data = KAZAKH.encode().replace("ғимарат".encode(), b"\xd2\xd2" + "имарат".encode())
    at = data.index(b"\xd2\xd2")
    with pytest.raises(CorpusError, match=rf"a\.txt: byte {at}, in line 3, is no UTF-8"):
        decode("a.txt", data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_text_that_is_cut_off_amid_a_letter(encoding: str) -> None:
    with pytest.raises(CorpusError, match=r"a\.txt: the file is cut off amid a letter"):
        decode("a.txt", f"{KAZAKH}Қ".encode(encoding)[:-1])


@pytest.mark.parametrize("data", [bytes(1000), bytes(range(256)) * 40, b"text \x00 and more of it" * 9])
def test_binary_files(data: bytes) -> None:
    with pytest.raises(CorpusError, match=r"a\.txt: .*(binary|no text)"):
        decode("a.txt", data)


def test_a_stray_control_character_makes_no_binary_file() -> None:
    assert decode("a.txt", (KAZAKH * 4 + "\x03").encode()) == KAZAKH * 4 + "\x03"
