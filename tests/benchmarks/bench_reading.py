"""What reading and knowledge cost: loading beside the csv module, monotonous text beside half as much of it.

python tests/benchmarks/bench_reading.py
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path
from time import process_time

from parley.extract.reading import read_text
from parley.extract.times import find_times
from parley.seeds.loading import load_knowledge

MONOTONOUS = [
    "A", "Ab ", "AB, CD ", "Ab'", "1", "12 ", ". ", "“ ", "( ", "OSLO (AP) — ", "x on . ", "By ", "\n", "- ",
]  # fmt: skip
CHARACTERS = 50_000


def fastest(work: Callable[[], object], *, rounds: int = 5) -> float:
    """Processor seconds of the quickest of some rounds."""
    spent: list[float] = []
    for _ in range(rounds):
        since = process_time()
        work()
        spent.append(process_time() - since)
    return min(spent)


def rows() -> int:
    """Every row of our knowledge, by the csv module alone."""
    count = 0
    for path in sorted(Path(str(files("parley.seeds"))).rglob("*.tsv")):
        with path.open(encoding="utf-8") as lines:
            count += sum(1 for _ in csv.reader(lines, delimiter="\t"))
    return count


def read(text: str) -> None:
    """Split into documents and find times."""
    read_text(text)
    find_times(text, date(2023, 11, 18))


def main() -> None:
    """Print seconds and ratios."""
    ours, theirs = fastest(load_knowledge), fastest(rows)
    print(f"knowledge: {ours:.3f} s; its {rows():,} rows by csv: {theirs:.3f} s; ratio {ours / theirs:.1f}")
    for piece in MONOTONOUS:
        whole = piece * (CHARACTERS // len(piece))
        half = whole[: len(whole) // 2]
        one, two = (fastest(lambda text=text: read(text), rounds=2) for text in (half, whole))
        print(f"reading {piece!r:16} {two:6.2f} s; twice the text takes {two / one:.1f} times as long")


if __name__ == "__main__":
    main()
