"""Entity labels as BIO tags, sets of tags a source allows, and the best well-formed sequence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

ENTITY_LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "DATE", "TIME", "EVENT", "MONEY")
"""Labels in the order of the model's output; the meaning is that of OntoNotes."""

TAG_COUNT = 1 + 2 * len(ENTITY_LABELS)
"""O, then B- and I- of each label."""

EVERY_TAG = (1 << TAG_COUNT) - 1
"""The set of tags (a bit mask) of a word about which a source says nothing."""


def begin(label: str) -> int:
    """The tag of an entity's first word."""
    return 1 + 2 * ENTITY_LABELS.index(label)


def allowed_outside(silent_about: Iterable[str]) -> int:
    """The tag set of a word outside every entity in a source that does not annotate ``silent_about``."""
    mask = 1
    for label in silent_about:
        mask |= 0b11 << begin(label)
    return mask


def allowed_inside(labels: Iterable[str], *, first: bool) -> int:
    """The tag set of a word in an entity that is one of ``labels``."""
    mask = 0
    for label in labels:
        mask |= 1 << (begin(label) + (not first))
    return mask


def spans_of(tags: Sequence[int]) -> list[tuple[int, int, str]]:
    """The entities (start, end, label) of a well-formed tag sequence, in order.

    >>> spans_of([1, 2, 0, 5])
    [(0, 2, 'PERSON'), (3, 4, 'GPE')]
    """
    spans: list[tuple[int, int, str]] = []
    start = -1
    for place, tag in enumerate([*tags, 0]):
        if start >= 0 and (tag == 0 or tag % 2 == 1):
            spans.append((start, place, ENTITY_LABELS[(tags[start] - 1) // 2]))
            start = -1
        if tag % 2 == 1:
            start = place
    return spans


def best_tags(scores: NDArray[np.floating]) -> list[int]:
    """The highest-scoring tag sequence in which every I follows a B or I of its own label.

    Names of persons and of organisations do not follow each other with nothing between them either.
    The plain maximum is returned where it is well formed already; else Viterbi decides.
    """
    if len(scores) == 0:
        return []
    greedy: list[int] = scores.argmax(axis=1).tolist()
    if not any(_breaks(before, tag) for before, tag in zip([0, *greedy], greedy, strict=False)):
        return greedy
    return _viterbi(scores)


def _breaks(before: int, tag: int) -> bool:
    if tag in _APART:
        return before in (tag, tag + 1)
    return tag > 0 and tag % 2 == 0 and before not in (tag, tag - 1)


_APART = frozenset({begin("PERSON"), begin("ORG")})
_FORBIDDEN = np.array(
    [[-np.inf if _breaks(before, tag) else 0.0 for tag in range(TAG_COUNT)] for before in range(TAG_COUNT)]
)


def _viterbi(scores: NDArray[np.floating]) -> list[int]:
    shifted = scores - scores.max(axis=1, keepdims=True)
    normal = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    best = normal[0] + _FORBIDDEN[0]
    back: list[NDArray[np.intp]] = []
    for row in normal[1:]:
        paths = best[:, None] + _FORBIDDEN
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    tags = [int(best.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]
