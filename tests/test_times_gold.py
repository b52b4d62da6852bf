"""The gold set of times: well formed everywhere, and read right where the shared data are at hand."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from parley.extract.edtf import valid_edtf
from parley.extract.evaluate_times import evaluate, load_gold, load_texts

GOLD = Path(__file__).parent / "gold" / "times.jsonl"
SHARED = os.environ.get("PARLEY_SHARED_DATA", "")


def test_gold_rows_are_valid_and_a_third_is_set_aside() -> None:
    gold = load_gold(GOLD)
    assert len(gold) >= 120
    assert all(not row.edtf or valid_edtf(row.edtf) for row in gold)
    assert all(len(row.words) == row.end - row.start <= 60 for row in gold)
    splits = Counter(row.split for row in gold)
    assert (splits["held-out"] + splits["held-out-2"]) * 3 > len(gold)


@pytest.mark.skipif(not SHARED, reason="set PARLEY_SHARED_DATA to the shared data folder")
def test_gold_times_are_read_right() -> None:
    gold = load_gold(GOLD)
    outcomes = evaluate(gold, load_texts(Path(SHARED), {row.file for row in gold}))
    wrong = [(o.gold.words, o.gold.edtf, o.found) for o in outcomes if not o.right]
    assert len(wrong) <= 0.07 * len(outcomes), wrong
