"""The tree search: always a tree with one root, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from parley.extract.tree import best_heads


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Whether every word reaches the one root."""
    if list(heads).count(-1) != 1:
        return False
    for word in range(len(heads)):
        place, steps = word, 0
        while place >= 0 and steps <= len(heads):
            place, steps = heads[place], steps + 1
        if place >= 0:
            return False
    return True


def total(scores: NDArray[np.float32], heads: tuple[int, ...] | list[int]) -> float:
    """The sum of the chosen arcs."""
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


def drawn_scores(size: int, seed: int) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(12))
def test_no_tree_scores_more(size: int, seed: int) -> None:
    scores = drawn_scores(size, seed)
    trees = [heads for heads in product(range(-1, size), repeat=size) if is_tree(heads)]
    best = max(
        total(scores, heads) for heads in trees if all(word != head for word, head in enumerate(heads))
    )
    assert total(scores, best_heads(scores)) == pytest.approx(best, abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(size=st.integers(1, 40), seed=st.integers(0, 10**6), flat=st.booleans())
def test_anything_gives_a_tree(size: int, seed: int, flat: bool) -> None:
    scores = np.zeros((size, size + 1), np.float32) if flat else drawn_scores(size, seed)
    assert is_tree(best_heads(scores))


def test_no_words_no_heads() -> None:
    assert best_heads(np.zeros((0, 1), np.float32)) == []


def test_a_long_sentence_of_cycles_is_resolved() -> None:
    size = 300
    scores = np.full((size, size + 1), -5.0, np.float32)
    for word in range(size):
        scores[word, 1 + (word ^ 1)] = 5.0
    assert is_tree(best_heads(scores))
