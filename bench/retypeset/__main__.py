"""Sets clean interviews again: `python -m bench.retypeset OUT_DIR [GOLD.json ...]`.

Writes each interview as a newspaper's PDF, a web page, a Word document and the damaged plain text of a
newspaper's columns, with its gold beside it. Without files it takes the project's held-out interviews.
The same seed gives the same bytes.
"""

import argparse
import sys
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Final

from bench.retypeset import clean as texts
from bench.retypeset import fonts, newspaper, plain, webpage, word
from bench.retypeset.clean import Clean
from bench.retypeset.fonts import Family

HELD_OUT: Final = Path(__file__).parents[2] / "tests" / "corpus" / "heldout"
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


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.retypeset", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the variants go")
    parser.add_argument("gold", type=Path, nargs="*", help="pairs as JSON; the held-out ones without")
    parser.add_argument(
        "--seed", type=int, default=0, help="of the first interview; the next has the next one"
    )
    parser.add_argument("--only", choices=FORMATS, action="append", help="a format; all of them without")
    given = parser.parse_args()
    kinds = given.only or FORMATS
    if "pdf" in kinds and fonts.families() is None:
        sys.exit(NO_FONT)
    chosen = given.gold or [path for half in sorted(HELD_OUT.iterdir()) for path in texts.gold_files(half)]
    number = 0
    for path in chosen:
        if (clean := texts.load(path)) is not None:
            write(given.folder, clean, kinds, given.seed + number)
            number += 1
    print(f"interviews {number}, documents {number * len(kinds)}, in {given.folder}")


if __name__ == "__main__":
    main()
