"""The best dependency tree over a sentence's arc scores: always a tree, always one root.

The greedy choice of a governor per word is a tree nearly always; where it is not, the maximum spanning
arborescence is found after Chu and Liu (1965) and Edmonds (1967), with the root tried at its best candidates.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ROOT_CANDIDATES = 4
Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def best_heads(scores: Scores) -> list[int]:
    """The governor of each of N words, -1 for the one root.

    Parameters
    ----------
    scores
        (N, N + 1): row a word, column 0 the root, column 1 + j the word j as governor. Finite.

    >>> best_heads(np.array([[0.0, 0.0, 3.0], [1.0, 2.0, 0.0]], dtype=np.float32))
    [1, -1]
    """
    size = len(scores)
    if size < 2:
        return [-1] * size
    exact = scores.astype(np.float64)
    words = np.arange(size)
    exact[words, words + 1] = -np.inf
    greedy = exact.argmax(axis=1) - 1
    if (greedy < 0).sum() == 1 and not _cycles(greedy.tolist()):
        return [int(head) for head in greedy]
    return _best_over_roots(exact)


def _best_over_roots(scores: NDArray[np.float64]) -> list[int]:
    margin = scores[:, 0] - scores[:, 1:].max(axis=1)
    candidates = np.argsort(-margin, kind="stable")[:_ROOT_CANDIDATES]
    best_total, best = -np.inf, np.empty(0, dtype=np.int64)
    for root in candidates:
        inner = scores[:, 1:].copy()
        inner[root] = -np.inf
        heads = _arborescence(inner, int(root))
        others = np.delete(np.arange(len(heads)), root)
        total = scores[root, 0] + scores[others, heads[others] + 1].sum()
        if total > best_total:
            best_total, best = total, heads
    return [int(head) for head in best]


def _arborescence(scores: NDArray[np.float64], root: int) -> Heads:
    """The heads of the best tree below ``root``; ``scores`` (N, N) are of (word, governor).

    All cycles of the greedy choice are contracted at once, so that few rounds are needed.
    """
    heads: Heads = scores.argmax(axis=1).astype(np.int64)
    heads[root] = -1
    groups = _groups(heads)
    count = int(groups.max()) + 1
    if count == len(heads):
        return heads
    size = len(heads)
    held = np.where(heads < 0, 0.0, scores[np.arange(size), heads])
    in_cycle = np.bincount(groups, minlength=count)[groups] > 1
    gains = np.where(in_cycle[:, None], scores - held[:, None], scores)
    order = np.argsort(groups, kind="stable")
    starts = np.searchsorted(groups[order], np.arange(count))
    found = _arborescence(_contracted(gains, order, starts), int(groups[root]))
    members = np.split(order, starts[1:])
    whole = heads.copy()
    for group, governor in enumerate(found):
        if governor >= 0:
            block = gains[np.ix_(members[group], members[governor])]
            place = int(block.argmax())
            whole[members[group][place // block.shape[1]]] = members[governor][place % block.shape[1]]
    return whole


def _contracted(gains: NDArray[np.float64], order: Heads, starts: Heads) -> NDArray[np.float64]:
    """The best score between any two groups of words; ``order`` sorts words by group."""
    rows = np.maximum.reduceat(gains[order], starts, axis=0)
    small: NDArray[np.float64] = np.maximum.reduceat(rows[:, order], starts, axis=1)
    np.fill_diagonal(small, -np.inf)
    return small


def _groups(heads: Heads) -> Heads:
    """A number per word; the words of a cycle share theirs."""
    groups = np.full(len(heads), -1, dtype=np.int64)
    count = 0
    for cycle in _cycles(heads.tolist()):
        groups[cycle] = count
        count += 1
    for word in np.flatnonzero(groups < 0):
        groups[word] = count
        count += 1
    return groups


def _cycles(heads: list[int]) -> list[list[int]]:
    """The cycles among heads; a word without a head has -1."""
    state = [0] * len(heads)
    found: list[list[int]] = []
    for start in range(len(heads)):
        path: list[int] = []
        word = start
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word]
        if word >= 0 and state[word] == 1:
            found.append(path[path.index(word) :])
        for seen in path:
            state[seen] = 2
    return found
