"""Sets clean interviews again: `python -m bench.retypeset OUT_DIR [GOLD.json ...]`.

Writes each interview as a newspaper's PDF, a web page, a Word document and the damaged plain text of a
newspaper's columns, with its gold beside it. Without files it takes the project's held-out interviews.
The same seed gives the same bytes.
"""

import argparse
import sys
from pathlib import Path

from bench.retypeset import fonts
from bench.retypeset.clean import HELD_OUT, gold_files, load
from bench.retypeset.variants import FORMATS, NO_FONT, write


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
    chosen = given.gold or [path for half in sorted(HELD_OUT.iterdir()) for path in gold_files(half)]
    number = 0
    for path in chosen:
        if (clean := load(path)) is not None:
            write(given.folder, clean, kinds, given.seed + number)
            number += 1
    print(f"interviews {number}, documents {number * len(kinds)}, in {given.folder}")


if __name__ == "__main__":
    main()
