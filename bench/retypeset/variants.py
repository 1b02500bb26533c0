"""The variants of a re-typeset interview: which marks tell its turns, in which format, decided by a seed."""

import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Final

from bench.retypeset import clean as texts
from bench.retypeset import fonts, newspaper, plain, webpage, word
from bench.retypeset.clean import Clean
from bench.retypeset.fonts import Family

FORMATS: Final = ("pdf", "html", "docx", "txt")
_DASHES: Final[Sequence[newspaper.Mark]] = ("–", "– ", "— ", "- ")
_WEB: Final[Sequence[webpage.Mark]] = ("bold", "– ", "heading", "bold br", "class", "bold label", "em", "— ")
_WORD: Final[Sequence[word.Mark]] = ("bold", "– ", "heading", "label", "— ")
NO_FONT: Final = "No font with Kazakh letters found; install DejaVu (Debian: fonts-dejavu) or write no PDF."


def render(clean: Clean, kind: str, seed: int, families: tuple[Family, Family] | None) -> bytes:
    """One variant of an interview: `kind` is its suffix, `seed` decides all that can vary."""
    random = Random(zlib.crc32(f"{clean.name} {kind} {seed}".encode()))
    # A list in an answer begins with dashes: as in print, such an interview has labels.
    listed = any(text.startswith(texts.LIST_MARKS) for _, turn in clean.turns for text in turn)
    if kind == "html":
        return webpage.webpage(clean, "bold" if listed else _WEB[seed % len(_WEB)], random).encode()
    if kind == "docx":
        return word.document(clean, "bold" if listed else _WORD[seed % len(_WORD)], random)
    if kind == "txt":
        return plain.text(
            clean, "label" if listed or seed % 4 == 3 else random.choice(_DASHES), random
        ).encode()
    if families is None:
        raise SystemExit(NO_FONT)
    from bench.retypeset.pdf import pdf

    mark: newspaper.Mark = random.choice(_DASHES)
    if listed or seed % 4 > 1:
        mark = "label" if listed or seed % 4 == 3 else "bold"
    return pdf(clean, mark, random, families, columns=2 + seed % 3, large=seed % 3 == 2)


def write(folder: Path, clean: Clean, kinds: Iterable[str], seed: int) -> None:
    """Writes variants as `NAME_KIND.KIND` with their gold beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    families = fonts.families()
    for kind in kinds:
        path = folder / f"{clean.name}_{kind}.{kind}"
        path.write_bytes(render(clean, kind, seed, families))
        texts.write_gold(path.with_suffix(".json"), clean)
