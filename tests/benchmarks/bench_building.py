"""What a build costs as the store grows: processor time and memory for each thousand documents.

python tests/benchmarks/bench_building.py 10000

The documents are our corpus over and over, each time with persons nobody has met before. The peer is the
first thousand of the same run: the ratio should stay near one.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from parley.extract.reading import read_inputs
from parley.graph.store import create_store
from parley.ontology.model import Document
from parley.pipeline import Watcher, build

CORPUS = Path(__file__).parents[2] / "seeds" / "corpus"
STEP = 1000
_STARTS = ("Ka", "Ro", "Mi", "Ste", "Da", "Vu", "Le", "Or", "Ta", "Be", "Zi", "No")
_ENDS = ("rim", "van", "dosk", "lena", "mir", "tov", "reda", "shan", "gol", "nesh", "bara", "lind")


def documents(count: int) -> Iterator[dict[str, str]]:
    """Corpus articles, each with a new day and two new persons who meet."""
    drawn = random.Random(1)
    articles = list(read_inputs([CORPUS], on_problem=lambda _: None))
    for number in range(count):
        article = articles[number % len(articles)]
        first, second = _name(drawn), _name(drawn)
        day = date(2000, 1, 3) + timedelta(days=number)
        meeting = f" Foreign Minister {first} of Norway met Ambassador {second} of Chile on Monday."
        yield {"id": f"made-{number}", "date": day.isoformat(), "text": article.text + meeting}


def _name(drawn: random.Random) -> str:
    given = drawn.choice(_STARTS) + drawn.choice(_ENDS)
    return f"{given} {drawn.choice(_STARTS)}{drawn.choice(_ENDS)}{drawn.choice(_ENDS)}"


def resident() -> float:
    """Resident memory now, in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


class Meter:
    """Prints a line for each thousand documents."""

    def __init__(self) -> None:
        self.count, self.since, self.first = 0, process_time(), 0.0

    def document(self, _document: Document) -> None:
        """Count one; measure when a thousand are done."""
        self.count += 1
        if self.count % STEP == 0:
            each = (process_time() - self.since) / STEP
            self.first = self.first or each
            ratio = f"{each / self.first:.2f} times the first thousand"
            print(f"{self.count:,} documents: {1000 * each:.1f} ms each, {ratio}; {resident():,.0f} MB")
            self.since = process_time()


def main(count: int) -> None:
    """Build a store on disk from made-up documents."""
    meter = Meter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made.jsonl")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(each) + "\n" for each in documents(count))
        store = create_store(Path(folder, "made.store"))
        print(f"before: {resident():,.0f} MB")
        summary = build([path], store, watcher=Watcher(document=meter.document))
        print(f"after fusing {summary.claims:,} claims: {resident():,.0f} MB")
        print(" ".join(f"{name} {seconds:.1f} s" for name, seconds in summary.seconds.items()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
