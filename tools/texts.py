"""Bring handlers/locales/*.po in line with the texts in the code: `make texts`.

The catalogues carry no dates and no places in the code, and stand in the code's order: a second run changes
nothing, and a diff shows texts only.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = "kk"
HEADERS = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
"""What programs need of a catalogue's header; the rest is dates and names, which git knows better."""


def template(root: Path) -> Catalog:
    """The texts of the code, in its order."""
    with (root / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel's
    found = Catalog()
    for _path, _line, message, _comments, context in extract_from_dir(root, methods, options):
        found.add(message, context=context)
    return found


def updated(catalogue: bytes, language: str, texts: Catalog) -> bytes:
    """The catalogue with exactly those texts.

    A text that replaces a similar one gets its translation, marked fuzzy: Kazakh is shown until somebody has
    read it over and removed the mark. The source has no translations, so there is nothing to guess from.
    """
    catalog = read_po(io.BytesIO(catalogue), locale=language)
    catalog.update(texts, no_fuzzy_matching=language == SOURCE)
    for message in catalog:
        if not message.python_brace_format:  # a guessed translation brings the flags of its old text along
            message.flags.discard("python-brace-format")
    headers = {name: value for name, value in catalog.mime_headers if name in HEADERS}
    lines = ["# How these texts are written: CONTRIBUTING.md, Translations.", 'msgid ""', 'msgstr ""']
    lines += [f'"{name}: {headers[name]}\\n"' for name in HEADERS]
    body = io.BytesIO()
    write_po(
        body,
        catalog,
        width=0,
        no_location=True,
        omit_header=True,
        ignore_obsolete=True,
    )
    return ("\n".join(lines) + "\n\n").encode() + body.getvalue().rstrip() + b"\n"


def untranslated(catalogue: bytes) -> int:
    """How many texts have no translation, or one that nobody has read over."""
    messages = [message for message in read_po(io.BytesIO(catalogue)) if message.id]
    return sum(message.fuzzy or not all(forms(message)) for message in messages)


def forms(message: Message) -> tuple[str, ...]:
    """The translation, or each of its plural forms."""
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string or "",)


def main(arguments: list[str]) -> int:
    """Rewrite the catalogues that differ; with --check only name them, and fail if there are any."""
    check = arguments == ["--check"]
    if arguments and not check:
        print("usage: python tools/texts.py [--check]", file=sys.stderr)
        return 2
    texts = template(ROOT)
    stale = False
    for path in sorted((ROOT / "handlers/locales").glob("*.po")):
        name = path.relative_to(ROOT)
        before = path.read_bytes()
        after = updated(before, path.stem, texts)
        if after != before and check:
            stale = True
            print(f"{name} differs from the code; run: make texts")
        elif after != before:
            path.write_bytes(after)
            print(f"{name} rewritten")
        if path.stem != SOURCE and (left := untranslated(after)):
            print(f"{name}: {left} to translate")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
