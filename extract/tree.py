"""The best dependency tree over a sentence's arc scores: always a tree, always one root.

The greedy choice of a governor per word is a tree nearly always; where it is not, the maximum spanning
arborescence is found after Chu and Liu (1965) and Edmonds (1967), with the root tried at its best candidates.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ROOT_CANDIDATES = 4
Scores = NDArray[np.float32]


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
    if (greedy < 0).sum() == 1 and not _cycle(greedy):
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


def _arborescence(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """The heads of the best tree below ``root``; ``scores`` (N, N) are of (word, governor)."""
    heads: NDArray[np.int64] = scores.argmax(axis=1).astype(np.int64)
    heads[root] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([word for word in range(len(heads)) if word not in set(cycle)])
    held = scores[inside, heads[inside]]
    entering = scores[np.ix_(inside, outside)] - held[:, None]
    leaving = scores[np.ix_(outside, inside)]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[:-1, -1] = leaving.max(axis=1)
    small[-1, :-1] = entering.max(axis=0)
    found = _arborescence(small, int(np.flatnonzero(outside == root)[0]))
    return _expanded(found, heads, (inside, outside), (entering, leaving))


def _expanded(
    found: NDArray[np.int64],
    heads: NDArray[np.int64],
    sides: tuple[NDArray[np.int64], NDArray[np.int64]],
    crossing: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> NDArray[np.int64]:
    """Undo a contraction: from a tree with the cycle as one word to a tree over all words."""
    (inside, outside), (entering, leaving) = sides, crossing
    whole = heads.copy()
    for place, head in enumerate(found[:-1]):
        if head == len(outside):
            whole[outside[place]] = inside[leaving[place].argmax()]
        else:
            whole[outside[place]] = outside[head] if head >= 0 else -1
    governor = found[-1]
    whole[inside[entering[:, governor].argmax()]] = outside[governor]
    return whole


def _cycle(heads: NDArray[np.int64]) -> list[int]:
    """The words of one cycle, or nothing."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path: list[int] = []
        word = start
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if word >= 0 and state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []
