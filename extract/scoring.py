"""Scores of an analysis against gold annotation, with bootstrap confidence intervals.

Counts are kept per sentence, so that any score can be had again on sentences drawn with replacement (Efron
1979).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_DRAWS = 1000
_SEED = 20261123


@dataclass(frozen=True, slots=True)
class Score:
    """A score in percent, the bounds of its 95 % interval, and the counts behind it."""

    name: str
    value: float
    low: float
    high: float
    gold: int
    found: int

    def __str__(self) -> str:
        return f"{self.name:<14} {self.value:6.2f}  [{self.low:.2f}, {self.high:.2f}]  n={self.gold}"


class Tally:
    """Counts of right, found and gold items, a row per sentence (or document)."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[int, int, int]]] = {}

    def add(self, name: str, right: int, found: int, gold: int) -> None:
        """Add one sentence's counts for a score; for an accuracy found equals gold."""
        self._rows.setdefault(name, []).append((right, found, gold))

    def add_sets(self, name: str, found: Iterable[object], gold: Iterable[object]) -> None:
        """Add one sentence's found and gold items, compared as sets."""
        found_set, gold_set = set(found), set(gold)
        self.add(name, len(found_set & gold_set), len(found_set), len(gold_set))

    def scores(self) -> list[Score]:
        """F1 (an accuracy where found equals gold) of each name, in the order of their first appearance."""
        return [_score(name, np.array(rows)) for name, rows in self._rows.items()]


def _score(name: str, rows: NDArray[np.int64]) -> Score:
    chance = np.random.default_rng(_SEED)
    drawn = chance.integers(0, len(rows), size=(_DRAWS, len(rows))) if len(rows) > 1 else None
    totals = rows.sum(axis=0)
    samples = [_f1(totals)] if drawn is None else [_f1(rows[picks].sum(axis=0)) for picks in drawn]
    low, high = np.percentile(samples, [2.5, 97.5])
    return Score(name, _f1(totals), float(low), float(high), gold=int(totals[2]), found=int(totals[1]))


def _f1(totals: Sequence[int] | NDArray[np.int64]) -> float:
    right, found, gold = (float(total) for total in totals)
    return 200 * right / (found + gold) if found + gold else 100.0
