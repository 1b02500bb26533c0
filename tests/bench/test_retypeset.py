"""The bench that sets interviews again: it prints the clean text, and the same seed prints the same."""

import io
import json
import re
import zipfile
from html import unescape
from pathlib import Path
from random import Random

import pytest

from bench.retypeset import fonts, newspaper, plain, webpage, word
from bench.retypeset.clean import HELD_OUT, Clean, Pair, load
from bench.retypeset.columns import set_paragraph
from bench.retypeset.heldout import chosen
from bench.retypeset.syllables import breaks, chances
from bench.retypeset.variants import render

CLEAN = Clean(
    "kk_sample",
    "kk",
    "Құмдағы құдық",
    (
        Pair(
            question=["Құдықты кім қазды?"],
            answer=["Атамыз бен он екі көршісі қазды.", "Тереңдігі – 14 метр."],
        ),
        Pair(question=["Суы тұщы ма?"], answer=["Тұщы-ау, бірақ 2019-дан бері азайып барады."]),
        Pair(
            question=["Енді кім қарайды?"], answer=["Мектеп оқушылары кезекпен тазалап, аузын жауып кетеді."]
        ),
    ),
)


def flat(text: str) -> str:
    """Letters and digits only: what hyphens, spaces and marks cannot change."""
    return "".join(filter(str.isalnum, text))


def test_words_are_broken_between_syllables() -> None:
    assert [word[:place] for word in ("сұхбат", "ауыл") for place in breaks(word)] == ["сұх", "ау"]
    assert not breaks("БҰҰ")
    assert not breaks("12345")


def test_hyphens_of_words_are_places_to_break_and_need_no_other() -> None:
    assert ("«көктем-", "жаз»,", False) in chances("«көктем-жаз»,")
    assert chances("2019-дан") == [("2019-", "дан", False)]


def test_lines_fit_and_hold_the_paragraph() -> None:
    text = "Мектеп оқушылары құдықтың аузын кезекпен тазалап, көктем-жаз айларында қарауылдап отырады."
    lines = set_paragraph(text, 14, len, Random(3))
    assert all(len(line.text) <= 14 for line in lines)
    assert flat("".join(line.text for line in lines)) == flat(text)
    assert any(line.words[-1].endswith(("-", "¬", "\u00ad")) for line in lines)


@pytest.mark.parametrize("mark", ["–", "– ", "label"])
def test_plain_pages_hold_every_turn(mark: newspaper.Mark) -> None:
    printed = flat(plain.text(CLEAN, mark, Random(5)))
    for _, turn in CLEAN.turns:
        for paragraph in turn:
            # A running head may stand amid a paragraph: its beginning is in one piece.
            assert flat(paragraph)[:12] in printed


@pytest.mark.parametrize("mark", ["bold", "bold br", "heading", "class", "– "])
def test_web_pages_hold_every_paragraph(mark: webpage.Mark) -> None:
    page = unescape(re.sub("<[^>]*>", "", webpage.webpage(CLEAN, mark, Random(7)).replace("&shy;", "")))
    for _, turn in CLEAN.turns:
        assert all(paragraph in page for paragraph in turn)


def test_word_documents_hold_what_is_not_deleted() -> None:
    data = word.document(CLEAN, "– ", Random(9))
    body = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    kept = flat("".join(re.findall("<w:t(?: [^>]*)?>([^<]*)", body)))
    for _, turn in CLEAN.turns:
        assert all(flat(paragraph) in kept for paragraph in turn)
    assert "<w:del " in body
    assert "<w:txbxContent>" in body


@pytest.mark.parametrize("kind", ["pdf", "html", "docx", "txt"])
def test_the_same_seed_gives_the_same_bytes(kind: str) -> None:
    families = fonts.families()
    if kind == "pdf" and families is None:
        pytest.skip("no font with Kazakh letters on this machine")
    assert render(CLEAN, kind, 1, families) == render(CLEAN, kind, 1, families)


def test_held_out_gold_is_the_clean_text() -> None:
    for gold, folder, kind, _ in chosen():
        assert (folder / f"{gold.stem}_{kind}.{kind}").is_file()
        assert json.loads((folder / f"{gold.stem}_{kind}.json").read_text("utf-8")) == json.loads(
            gold.read_text("utf-8")
        )


def test_each_half_has_every_format_re_typeset() -> None:
    for half in ("mended", "untouched"):
        kinds = [path.suffix for path in (HELD_OUT / half / "retypeset").iterdir() if path.suffix != ".json"]
        assert len(kinds) >= 10
        assert set(kinds) == {".pdf", ".html", ".docx", ".txt"}


def test_texts_without_interview_have_no_clean_text(tmp_path: Path) -> None:
    (tmp_path / "no_list.json").write_text("[]", "utf-8")
    assert load(tmp_path / "no_list.json") is None
