"""Scores to annotations: tags, a tree per sentence, labels; entities wait for the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .encoder import Encoder, Scores
from .tree import best_heads
from .windowing import ScoredWindow, Words, given_windows, scored_windows

Row = NDArray[np.float32]
JOINED_PARTS = "parataxis"
"""The label under which the parts of a sentence longer than any window hang together."""


@dataclass(slots=True)
class Analysis:
    """What is known of consecutive words, entry by entry.

    Heads are word numbers in the text, -1 the root; of entities there is a row of scores, one for each tag.
    """

    upos: list[int] = field(default_factory=list)
    xpos: list[int] = field(default_factory=list)
    feats: list[int] = field(default_factory=list)
    entity: list[Row] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprel: list[int] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)

    def extend(self, other: Analysis) -> None:
        """Append the analysis of the words that follow."""
        for name in ("upos", "xpos", "feats", "entity", "heads", "deprel", "starts"):
            getattr(self, name).extend(getattr(other, name))


def analyse(encoder: Encoder, words: Words, start: int, end: int, given: Sequence[int] | None) -> Analysis:
    """Analyse one stretch of a text; ``given`` are its sentence starts where they are known beforehand."""
    analysis = Analysis()
    if given is None:
        for window in scored_windows(encoder, words, start, end):
            _append(analysis, encoder, window)
        return analysis
    for window in given_windows(encoder, words, start, end, given):
        _append(analysis, encoder, window)
    _join_parts(analysis, encoder, start, frozenset(given))
    return analysis


def _append(analysis: Analysis, encoder: Encoder, window: ScoredWindow) -> None:
    """Decode the sentences of a window; heads are window numbers first, text numbers in the analysis."""
    scores, size = window.scores, window.edges[-1]
    heads: list[int] = []
    for first, last in pairwise(window.edges):
        own = best_heads(_own_arcs(scores.arcs, first, last))
        heads += [head + first if head >= 0 else -1 for head in own]
        analysis.starts += [True] + [False] * (last - first - 1)
    analysis.entity += list(scores.entity[:size])
    analysis.upos += scores.upos[:size].argmax(axis=1).tolist()
    analysis.xpos += scores.xpos[:size].argmax(axis=1).tolist()
    analysis.feats += scores.feats[:size].argmax(axis=1).tolist()
    analysis.heads += [head + window.start if head >= 0 else -1 for head in heads]
    labels = encoder.arc_labels(scores, heads)
    labels[:, encoder.root_label] = [1e4 if head < 0 else -1e4 for head in heads]
    analysis.deprel += labels.argmax(axis=1).tolist()


def _own_arcs(arcs: Scores, first: int, last: int) -> Scores:
    """The root's column and the sentence's own words' of the window's arc scores."""
    return arcs[first:last, [0, *range(first + 1, last + 1)]]


def _join_parts(analysis: Analysis, encoder: Encoder, start: int, given: frozenset[int]) -> None:
    """Hang the later parts of a sentence that took several windows on the first one's root."""
    label = encoder.labels.deprel.index(JOINED_PARTS)
    first_root = -1
    roots = [place for place, head in enumerate(analysis.heads) if head < 0]
    for begin, root in zip([n for n, first in enumerate(analysis.starts) if first], roots, strict=True):
        if begin + start in given or first_root < 0:
            first_root = root
            continue
        analysis.heads[root] = first_root + start
        analysis.deprel[root] = label
        analysis.starts[begin] = False
