"""How many times are read right, on the gold set: `python -m parley.extract.evaluate_times DATA_DIR [GOLD]`.

The gold file holds places in public texts (file, id, character offsets), the publication day, the clause's
direction and the EDTF that is right; the texts are read from the shared data folder. An expression is right
when a time that overlaps its words has that EDTF, or when there is none where none should be.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .times import Direction, find_times


@dataclass(frozen=True, slots=True)
class GoldTime:
    """One annotated expression; `edtf` is `None` for words that are no time, "" for one that stays open."""

    file: str
    id: str
    start: int
    end: int
    words: str
    published: date | None
    direction: Direction
    edtf: str | None
    split: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold expression and what was found in its place (`None`: nothing)."""

    gold: GoldTime
    found: str | None
    words: str

    @property
    def right(self) -> bool:
        """Whether the found EDTF is the gold one; an open time counts as right where nothing was found."""
        return self.found == self.gold.edtf or (self.gold.edtf == "" and self.found is None)


def load_gold(path: Path) -> list[GoldTime]:
    """Rows of the gold file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        GoldTime(
            row["file"], row["id"], row["start"], row["end"], row["words"],
            date.fromisoformat(row["published"]) if row["published"] else None,
            Direction(row["direction"]), row["edtf"], row["split"],
        )
        for row in rows
    ]  # fmt: skip


def load_texts(data: Path, files: set[str]) -> dict[tuple[str, str], str]:
    """Texts of the shared data by file and id: JSON Lines documents, CoNLL-U sentences, plain files."""
    texts: dict[tuple[str, str], str] = {}
    for file in sorted(files):
        whole = (data / file).read_text(encoding="utf-8")
        pairs = (
            _jsonl(whole)
            if file.endswith(".jsonl")
            else _conllu(whole)
            if file.endswith(".conllu")
            else [(Path(file).name, whole)]
        )
        texts.update({(file, key): text for key, text in pairs})
    return texts


def _jsonl(whole: str) -> Iterator[tuple[str, str]]:
    for line in whole.splitlines():
        row = json.loads(line)
        yield row["id"], row["text"]


def _conllu(whole: str) -> Iterator[tuple[str, str]]:
    sentence = ""
    for line in whole.splitlines():
        if line.startswith("# sent_id ="):
            sentence = line.split("=", 1)[1].strip()
        elif line.startswith("# text ="):
            yield sentence, line.split("=", 1)[1].strip()


def evaluate(
    gold: list[GoldTime], texts: dict[tuple[str, str], str], *, given_direction: bool = False
) -> list[Outcome]:
    """Outcome of every gold expression; `given_direction` takes the annotated direction of the clause."""
    return [_outcome(row, texts[row.file, row.id], given_direction) for row in gold]


def _outcome(row: GoldTime, text: str, given_direction: bool) -> Outcome:
    start = text.rfind("\n", 0, max(0, row.start - 1500)) + 1
    end = text.find("\n", row.end)
    window = text[start : end if end >= 0 else len(text)]
    direction_at = (lambda _: row.direction) if given_direction else None
    times = find_times(window, row.published, direction_at=direction_at)
    over = [time for time in times if time.span.start + start < row.end and time.span.end + start > row.start]
    best = max(
        over,
        key=lambda time: min(time.span.end + start, row.end) - max(time.span.start + start, row.start),
        default=None,
    )
    return Outcome(row, best.edtf if best else None, best.span.text if best else "")


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 when the share that is right is under `--least`."""
    parser = argparse.ArgumentParser(description="How many times are read right, on the gold set.")
    parser.add_argument("data", type=Path, help="the shared data folder")
    parser.add_argument("gold", type=Path, nargs="?", default=Path("tests/gold/times.jsonl"))
    parser.add_argument(
        "--split", choices=("tuning", "held-out", "held-out-2", "held-out-3"), default="tuning"
    )
    parser.add_argument(
        "--given-direction", action="store_true", help="take the annotated direction of each clause"
    )
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--wrong", action="store_true", help="list what is wrong")
    options = parser.parse_args(arguments)
    gold = [row for row in load_gold(options.gold) if row.split == options.split]
    texts = load_texts(options.data, {row.file for row in gold})
    outcomes = evaluate(gold, texts, given_direction=options.given_direction)
    right = sum(outcome.right for outcome in outcomes)
    lines = [f"{options.split}: {right} of {len(outcomes)} right ({right / max(1, len(outcomes)):.3f})"]
    if options.wrong:
        lines += [
            f"{o.gold.file} {o.gold.id} “{o.gold.words}” of {o.gold.published}: {o.gold.edtf!r} expected, "
            f"{o.found!r} found (“{o.words}”)"
            for o in outcomes if not o.right
        ]  # fmt: skip
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if right >= options.least * len(outcomes) else 1


if __name__ == "__main__":
    raise SystemExit(main())
