"""The catalogues: whole, in line with the code, and safe to put values into."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from corpus.model import Language
from handlers.language import LANGUAGES, SOURCE, texts
from handlers.render import start, subscriptions
from handlers.subscription_keyboards import ZONES

ROOT = Path(__file__).parents[2]
HANDLERS = ROOT / "handlers"
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)
MARKERS = {"_": 1, "gettext": 1, "ngettext": 2}
"""The functions that mark a text, and how many of their arguments are texts."""
KEYBOARDS = ("keyboards.py", "subscription_keyboards.py")
LONGEST_LABEL = 24
LONGEST_ALERT = 200
"""https://core.telegram.org/bots/api#answercallbackquery"""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the code: its Kazakh, and its translations in the order of the plural forms."""

    kazakh: str
    translations: tuple[str, ...]


def arguments(module: Path) -> Iterator[list[ast.expr]]:
    """What a module marks: the text of each call, of a plural its two."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
            if name in MARKERS:
                yield node.args[: MARKERS[name]]


def marked(module: Path) -> set[str]:
    """The texts of a module; a plural goes by its first."""
    return {ast.literal_eval(first) for first, *_ in arguments(module)}


def catalogue(language: Language) -> Catalog:
    with (HANDLERS / "locales" / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def entries(language: Language) -> list[Text]:
    found = []
    for message in catalogue(language):
        if message.id:
            kazakh = message.id if isinstance(message.id, str) else message.id[0]
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            found.append(Text(kazakh, forms))
    return found


def frame(text: str) -> Counter[str]:
    """What a translation may not change: placeholders, tags, commands."""
    names = [f"{{{name}}}" for _, name, _, _ in Formatter().parse(text) if name is not None]
    return Counter([*names, *re.findall(r"</?\w[^>]*>|(?<![\w<])/[a-z]+", text)])


MODULES = sorted(HANDLERS.rglob("*.py"))
IN_THE_CODE = {text for module in MODULES for text in marked(module)}


def test_texts_are_literals() -> None:
    for module in MODULES:
        for argument in (argument for marked in arguments(module) for argument in marked):
            assert isinstance(argument, ast.Constant), f"{module.name}:{argument.lineno}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_texts_of_the_code_and_no_other(language: Language) -> None:
    # A text of the code that stands inside an f-string is found here, and by Babel only from Python 3.12 on.
    assert {text.kazakh for text in entries(language)} == IN_THE_CODE
    assert not catalogue(language).obsolete


def test_the_catalogues_are_as_the_tool_writes_them() -> None:
    command = [sys.executable, str(ROOT / "tools" / "texts.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language: Language) -> None:
    assert [message.id for message in catalogue(language) if message.id and message.fuzzy] == []
    assert [
        text.kazakh for text in entries(language) if not text.translations or not all(text.translations)
    ] == []


def test_the_source_stands_in_the_code_only() -> None:
    assert [text.kazakh for text in entries(SOURCE) if any(text.translations)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_placeholders_tags_and_commands(language: Language) -> None:
    for text in entries(language):
        for translation in text.translations:
            assert frame(translation) == frame(text.kazakh), text.kazakh


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_with_placeholders_takes_values(language: Language) -> None:
    for text in entries(language):
        names = [name for _, name, _, _ in Formatter().parse(text.kazakh) if name]
        for form in filter(None, (text.kazakh, *text.translations)):
            filled = form.format(**dict.fromkeys(names, "«33»")) if names else form
            assert not re.search(r"[{}]", filled), form
            assert filled.count("«33»") == len(names), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_open_and_close(language: Language) -> None:
    for text in entries(language):
        for form in (text.kazakh, *text.translations):
            opened = re.findall(r"<(\w+)", form)
            assert opened == re.findall(r"</(\w+)", form), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shouted_at(language: Language) -> None:
    for text in entries(language):
        assert "!" not in "".join((text.kazakh, *text.translations)), text.kazakh


def test_no_case_ending_hangs_on_a_placeholder() -> None:
    # Which of the endings fits depends on the value's last sound: 09:00-де, 10:00-да.
    ending = re.compile(r"}»?-?([дтн][ае]|[дтн][ае]н|[дтн]ы[ңқ]?|[дтн]і[ңк]?|[бпм]ен|[ғқ]а|[гк]е)\b|}\w")
    assert [text for text in IN_THE_CODE if ending.search(text)] == []


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("kk", ["1 жауап", "2 жауап", "5 жауап", "21 жауап"]),
        ("ru", ["1 ответ", "2 ответа", "5 ответов", "21 ответ"]),
        ("en", ["1 answer", "2 answers", "5 answers", "21 answers"]),
    ],
)
def test_a_noun_agrees_with_its_number(language: Language, written: list[str]) -> None:
    count = texts(language).ngettext
    assert [count("{n} жауап", "{n} жауап", n).format(n=n) for n in (1, 2, 5, 21)] == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_fits_its_button(language: Language) -> None:
    translate = texts(language).gettext
    labels = [translate(text).format(n=999) for file in KEYBOARDS for text in marked(HANDLERS / file)]
    labels += [f"✓ {texts(language).zone(zone)}" for zone in ZONES]
    assert len(labels) > len(ZONES)
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_alert_fits_its_window(language: Language) -> None:
    said = texts(language)
    for alert in (start.failed(said), start.old_button(said), subscriptions.for_administrators(said)):
        assert len(alert) <= LONGEST_ALERT
