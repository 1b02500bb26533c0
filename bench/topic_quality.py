"""Whether pairs are filed under the right topics: `python -m bench.topic_quality`.

On pairs written for this purpose (`tests/corpus/topics/judged.toml`), terms being mended after failures of
one half; and on the bundled interviews, with the editor's topics, by the plan's list (`bundled.toml`).
"""

import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from corpus import pipeline, topics
from corpus.documents import Source
from corpus.model import Passage

CASES: Final = Path(__file__).parents[1] / "tests" / "corpus" / "topics"


def counted(half: str) -> Counter[str]:
    """How many topics were right, extra and missing, and of how many pairs the first was right."""
    counts: Counter[str] = Counter()
    known = topics.load()
    for pair in tomllib.loads((CASES / "judged.toml").read_text("utf-8"))["pair"]:
        if pair["half"] != half:
            continue
        found = [match.id for match in topics.match([pair["question"]], [Passage(0, pair["answer"])], known)]
        counts += _judged(found, set(pair["topics"]))
    return counts


def counted_bundled() -> Counter[str]:
    """The same of the bundled interviews, of the topics in the list."""
    counts: Counter[str] = Counter()
    listed = tomllib.loads((CASES / "bundled.toml").read_text("utf-8"))
    for path in pipeline.bundled():
        interview = pipeline.read_interview(Source.open(path))
        numbers = listed[interview.id]
        for pair in interview.qa_pairs:
            gold = {topic for topic in numbers if pair.number in numbers[topic]}
            found = [topic for topic in pair.topics if topic in numbers]
            counts += _judged(found, gold)
    return counts


def _judged(found: Sequence[str], gold: set[str]) -> Counter[str]:
    return Counter(
        {
            "pairs": 1,
            "right": len(gold.intersection(found)),
            "extra": len(set(found) - gold),
            "missing": len(gold.difference(found)),
            "first right": found[0] in gold if found else not gold,
        }
    )


def main() -> None:
    columns = ("pairs", "right", "extra", "missing", "first right")
    table = Table("of", *columns)
    untouched = counted("untouched")
    rows = {"mended": counted("mended"), "untouched": untouched, "bundled": counted_bundled()}
    for name, counts in rows.items():
        table.add_row(name, *(str(counts[column]) for column in columns))
    Console().print(table)
    precision = untouched["right"] / (untouched["right"] + untouched["extra"])
    recall = untouched["right"] / (untouched["right"] + untouched["missing"])
    print(f"topics {len(topics.load())}, untouched precision {precision:.3f}, recall {recall:.3f}")


if __name__ == "__main__":
    main()
