"""What cannot be read: one line that says why and what to do, in bounded time and memory, nothing stored."""

import errno
import gzip
import os
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from word_documents import WORD, archive, document, paragraph, run

from corpus import limits, pipeline
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.sources import extract

TALK = "– Жол қашан салынады?\n\n– Келер жылы салынады, оған 2 миллиард теңге бөлінді.\n\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
WHOLE = document(paragraph(run("Мәтін")))
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Target="word/document.xml" Type="/officeDocument"/></Relationships>'
)


def word(xml: str) -> bytes:
    """A Word document whose body is this XML."""
    return archive({"_rels/.rels": RELATIONSHIPS, "word/document.xml": xml})


LAUGHS = f"""<!DOCTYPE w [<!ENTITY a "ха"> <!ENTITY b "{"&a;" * 100}"> <!ENTITY c "{"&b;" * 100}">]>
<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"""
FETCHING = LAUGHS.replace('"ха"', 'SYSTEM "file:///etc/hostname"')


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\n \t", "no text"),
        ("a.txt", "\ufeff".encode(), "no text"),
        ("a.txt", b"123 456, 789 - 10.", "no text"),
        ("a.txt", bytes(range(256)) * 50, "binary"),
        ("a.txt", "Мәтін".encode()[:-1], "cut off"),
        ("a.txt", gzip.compress(TALK.encode()), "gzip archive; unpack it"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "a picture"),
        ("a.rtf", rb"{\rtf1\ansi text}", "RTF document; save it as .docx or PDF"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "old Word document; save it as .docx or PDF"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted; take its password off"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "a spreadsheet"),
        ("a.msi", OLE, "an archive, not a document"),
        ("a.xlsx", archive({"_rels/.rels": RELATIONSHIPS, "xl/workbook.xml": ""}), "a spreadsheet"),
        ("a.pptx", archive({"_rels/.rels": RELATIONSHIPS, "ppt/presentation.xml": ""}), "a presentation"),
        ("a.odt", archive({"mimetype": "", "META-INF/manifest.xml": ""}), "OpenDocument; save it as .docx"),
        ("a.epub", archive({"mimetype": "", "META-INF/container.xml": ""}), "EPUB book; save it as .docx"),
        ("a.pages", archive({"Index/Document.iwa": ""}), "Pages document; save it as .docx"),
        ("a.zip", archive({"a.txt": TALK}), "an archive, not a document; unpack it"),
        ("a.docx", WHOLE[: len(WHOLE) // 2], "damaged or cut off"),
        ("a.docx", WHOLE.replace(b"PK\x01\x02", b"PK\x01\x03"), "damaged or cut off"),
        ("a.docx", b"PK\x03\x04" + bytes(99), "damaged or cut off"),
        ("a.docx", b"text", "no .docx file"),
        ("a.pdf", b"text", "no .pdf file"),
        ("a.docx", word("<w:document"), "its XML is damaged"),
        ("a.docx", word(LAUGHS), "it declares a document type"),
        ("a.docx", word(FETCHING), "it declares a document type"),
        ("a.docx", word("<a>" * 2000 + "</a>" * 2000), "too deep"),
        ("a.docx", document(), "no text"),
        ("a.csv", b"text", ".csv files have no reader"),
        ("a.txt", ("а" + "\u0301\u0316" * 40).encode(), "30 marks"),
        ("a.txt", TALK.encode() * (limits.MOST_TEXT // len(TALK.encode()) + 1), "more than 5 MB of text"),
        ("a.txt", b"a\n" * limits.MOST_LINES, "more than 250000 lines"),
        ("a.docx", document(paragraph(run("сөз " * (limits.MOST_TEXT // 7 + 1)))), "more than 5 MB of text"),
    ],
)
def test_refused_in_one_line(name: str, data: bytes, told: str) -> None:
    with pytest.raises(CorpusError) as refusal:
        extract(name, data)
    assert told in str(refusal.value)
    assert str(refusal.value).startswith(f"{name}: ")
    assert len(str(refusal.value).splitlines()) == 1


@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a", "a.html", "сұхбат.PDF"])
def test_the_content_tells_more_than_the_name(name: str) -> None:
    assert [line.text for line in extract(name, WHOLE).lines] == ["Мәтін"]


@pytest.mark.parametrize("name", ["a.TXT", "a.text", "a", "source"])
def test_names_of_plain_texts(name: str) -> None:
    assert extract(name, TALK.encode()).lines[0].text == "– Жол қашан салынады?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_that_is_called_a_text(encoding: str) -> None:
    page = f"<!-- сақталған -->\n<!DOCTYPE html><html><body><p>{TALK}</p></body></html>"
    assert not any("<" in line.text for line in extract("a.txt", page.encode(encoding)).lines)


def test_a_text_at_the_limit_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = TALK.encode() * 9
    monkeypatch.setattr(limits, "MOST_TEXT", len(data) + 1)  # the reader counts an end for the last line, too
    assert len(extract("a.txt", data).lines) > 1
    monkeypatch.setattr(limits, "MOST_TEXT", len(data))
    with pytest.raises(CorpusError, match="of text"):
        extract("a.txt", data)


@pytest.mark.parametrize(
    ("head", "size", "told"),
    [
        (b"%PDF-1.7\n", limits.LARGEST_FILE, "200 MB is too large; it must be less than 200 MB"),
        (b"PK\x03\x04", limits.LARGEST_FILE, "too large"),
        (b"text", limits.LARGEST_PLAIN, "20 MB is too large; it must be less than 20 MB"),
        (b"<html>", limits.LARGEST_FILE, "less than 20 MB"),
    ],
)
def test_too_large(tmp_path: Path, head: bytes, size: int, told: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(head)
    os.truncate(path, size)
    assert told in refusal(path)


def test_a_pipe_without_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "no ordinary file" in refusal(tmp_path / "a.txt")


def test_a_device_without_end() -> None:
    assert "no ordinary file" in refusal(Path("/dev/zero"))


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert "check the file" in refusal(tmp_path / "a.txt")


def test_a_folder_without_a_document(tmp_path: Path) -> None:
    assert "no document named source" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["nowhere.txt", "a" * 300, "a/" * 3000])
def test_a_name_of_nothing(tmp_path: Path, name: str) -> None:
    assert "check" in refusal(tmp_path / name)


def test_a_file_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALK)
    assert "no such file" in refusal(tmp_path / "a.txt" / "b.txt")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TALK)

    def denied(*given: object, **named: object) -> None:
        # The one who runs the tests may be root, who may read every file.
        raise PermissionError(errno.EACCES, "Permission denied")

    for name in ("open", "read_bytes"):
        monkeypatch.setattr(Path, name, denied)
    assert "Permission denied" in refusal(tmp_path / "a.txt")


@pytest.mark.parametrize("name", [b"a\nb.txt", b"\xff\xfe.txt"])
def test_a_name_that_is_no_line_of_text(tmp_path: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_text(TALK)
    assert Source.open(path).name.encode().decode().isprintable()
    path.write_bytes(bytes(9))
    with pytest.raises(CorpusError) as refused:
        extract(Source.open(path).name, bytes(9))
    assert len(str(refused.value).splitlines()) == 1


def refusal(path: Path) -> str:
    with pytest.raises(CorpusError) as refused:
        Source.open(path)
    assert len(str(refused.value).splitlines()) == 1
    return str(refused.value)


PART = 5
"""Bombs, and the limits that they meet, are a part of what they may be: the ratios stay."""
MARKUP = limits.LARGEST_MARKUP // PART
"""Bytes; a bomb is refused before all of it, unpacked, stands in memory."""
KB = 1024
BODY = f'<w:document xmlns:w="{WORD}"><w:body>'


@pytest.fixture(scope="module")
def largest(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, int]:
    """What it costs to read as much text as there may be."""
    sentence = "Келер жылы салынады. "
    lines = limits.MOST_TEXT // PART // (len(sentence.encode()) + 1)
    return cost(tmp_path_factory.mktemp("largest"), document(paragraph(run(sentence)) * lines))


@pytest.mark.parametrize("unit", [" ", "<w:p/>", "<w:p>", "<w:r><w:br/></w:r>"])
def test_a_bomb_of_elements(tmp_path: Path, largest: tuple[float, int], unit: str) -> None:
    bomb = word(f"{BODY}<w:p>{unit * (MARKUP // len(unit) + 1)}")
    assert len(bomb) < MARKUP / 50
    seconds, memory = cost(tmp_path, bomb)
    assert seconds < 3 * largest[0]
    assert memory < largest[1] + MARKUP / KB


@pytest.mark.parametrize("opening", ["<w:t>", "<w:t", '<w:t a="', "<!--", "<w:del><w:t>"])
def test_a_bomb_of_text_or_of_a_token(tmp_path: Path, largest: tuple[float, int], opening: str) -> None:
    seconds, memory = cost(tmp_path, word(f"{BODY}<w:p><w:r>{opening}{'a' * (MARKUP + 1)}"))
    assert seconds < largest[0]
    assert memory < largest[1] + MARKUP / KB


def test_a_directory_of_millions(tmp_path: Path, largest: tuple[float, int]) -> None:
    entry = b"PK\x01\x02" + bytes(42)
    seconds, memory = cost(tmp_path, b"PK\x03\x04" + entry * ((limits.MOST_PARTS + 1) * 50 // PART))
    assert seconds < largest[0]
    assert memory < largest[1] + MARKUP / KB


def test_marks_heaped_on_a_letter(tmp_path: Path, largest: tuple[float, int]) -> None:
    heap = "а" + "\u0301\u0316" * (limits.MOST_TEXT // PART // 4 - 1)
    assert cost(tmp_path, document(paragraph(run(heap))))[0] < largest[0]


MEASURED = """
import sys, time
from pathlib import Path
from corpus import limits, pipeline
from corpus.documents import Source
from corpus.model import CorpusError
from corpus.sources import extract
for limit in ("LARGEST_MARKUP", "MOST_ELEMENTS", "LONGEST_TOKEN", "MOST_PARTS", "MOST_TEXT", "MOST_LINES"):
    setattr(limits, limit, getattr(limits, limit) // int(sys.argv[2]))
source = Source.open(Path(sys.argv[1]))
began = time.process_time()
try:
    extract(source.name, source.data)
except CorpusError:
    pass
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(time.process_time() - began, peak.split()[1])
"""


def cost(tmp_path: Path, data: bytes) -> tuple[float, int]:
    """Processor seconds, and KB of memory at the most, that a process takes to read or refuse a document."""
    if not Path("/proc/self/status").exists():
        pytest.skip("only Linux tells the most memory that a process took")
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path), str(PART)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory)


def test_the_commands_say_it_in_a_line_each(tmp_path: Path) -> None:
    refused = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 50,
        "news.txt": "Бүгін ауа райы жақсы болды.".encode(),
        "laughs.docx": word(LAUGHS),
    }
    for name, data in refused.items():
        (tmp_path / name).write_bytes(data)
    for command, printed in (("read", ""), ("ingest", "4 failed\n")):
        done = suhbat(tmp_path, command, *refused)
        assert (done.returncode, done.stdout) == (1, printed)
        lines = done.stderr.splitlines()
        assert all(line.startswith(f"suhbat: {name}: ") for line, name in zip(lines, refused, strict=True))


def test_the_database_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK)
    assert suhbat(tmp_path, "ingest", "talk.txt").returncode == 0
    before = dump(tmp_path)
    (tmp_path / "talk.txt").write_bytes(TALK.rstrip(".\n").encode()[:-1])
    (tmp_path / "large.txt").write_bytes(TALK.encode() * (limits.MOST_TEXT // len(TALK.encode()) + 1))
    (tmp_path / "cut.docx").write_bytes(WHOLE[:-40])
    done = suhbat(tmp_path, "ingest", "talk.txt", "large.txt", "cut.docx")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert all(f"{name}: " in done.stderr for name in ("talk.txt", "large.txt", "cut.docx"))
    assert dump(tmp_path) == before


def suhbat(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SUHBAT_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=kept | {"SUHBAT_DATA_DIR": str(tmp_path / "data"), "COLUMNS": "100"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def dump(tmp_path: Path) -> list[str]:
    """All that is in the database."""
    connection = sqlite3.connect(tmp_path / "data" / "suhbat.db")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


@pytest.mark.parametrize("address", ["https://example.kz/suhbat", "http://example.kz"])
def test_an_address_is_no_file(address: str) -> None:
    assert "this is an address" in refusal(Path(address))


def test_an_open_document_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<office/>")
    with pytest.raises(CorpusError, match="a text of OpenDocument"):
        extract("a.odt", path.read_bytes())


def test_a_page_that_was_cut_off() -> None:
    page = "<html><body><div>" + "<p>– Қалай?</p><p>– Жақсы, бәрі орнында.</p>" * 3 + "</div></body></html>"
    assert extract("a.html", page.encode()).lines
    for cut in (len(page) - 25, len(page) - 60, len(page) // 2):
        with pytest.raises(CorpusError, match="the end of the page is missing"):
            extract("a.html", page[:cut].encode())


def test_too_many_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PAIRS", 2)
    with pytest.raises(CorpusError, match="more than 2 questions"):
        pipeline.transcribe(Source("a.txt", "– Қалай?\n\n– Жақсы.\n\n".encode() * 3, None))
