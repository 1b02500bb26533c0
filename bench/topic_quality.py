"""Whether pairs are filed under the right topics: `python -m bench.topic_quality`.

On pairs written for this purpose (`tests/corpus/topics/judged.toml`); terms were mended after failures of one
half.
"""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from corpus import topics
from corpus.model import Passage

JUDGED: Final = Path(__file__).parents[1] / "tests" / "corpus" / "topics" / "judged.toml"


def counted(half: str) -> Counter[str]:
    """How many topics were right, extra and missing, and of how many pairs the first was right."""
    counts: Counter[str] = Counter()
    known = topics.load()
    for pair in tomllib.loads(JUDGED.read_text("utf-8"))["pair"]:
        if pair["half"] != half:
            continue
        found = [match.id for match in topics.match([pair["question"]], [Passage(0, pair["answer"])], known)]
        gold = set(pair["topics"])
        counts["pairs"] += 1
        counts["right"] += len(gold.intersection(found))
        counts["extra"] += len(set(found) - gold)
        counts["missing"] += len(gold.difference(found))
        counts["first right"] += found[:1] == [] if not gold else found[:1] != [] and found[0] in gold
    return counts


def main() -> None:
    columns = ("pairs", "right", "extra", "missing", "first right")
    table = Table("half", *columns)
    for half in ("mended", "untouched"):
        table.add_row(half, *(str(counted(half)[column]) for column in columns))
    Console().print(table)
    untouched = counted("untouched")
    precision = untouched["right"] / (untouched["right"] + untouched["extra"])
    recall = untouched["right"] / (untouched["right"] + untouched["missing"])
    print(f"topics {len(topics.load())}, untouched precision {precision:.3f}, recall {recall:.3f}")


if __name__ == "__main__":
    main()
