"""Scores to annotations: tags, a tree per sentence, labels, entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .encoder import Encoder, Scores
from .entity_tags import best_tags
from .tree import best_heads
from .windowing import (
    ScoredSentence,
    Words,
    given_sentences,
    scored_sentences,
)

JOINED_PARTS = "parataxis"
"""The label under which the parts of a sentence longer than any window hang together."""


@dataclass(slots=True)
class Analysis:
    """What is known of consecutive words, entry by entry; heads are word numbers in the text, -1 the root."""

    upos: list[int] = field(default_factory=list)
    xpos: list[int] = field(default_factory=list)
    feats: list[int] = field(default_factory=list)
    entity: list[int] = field(default_factory=list)
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
        for sentence in scored_sentences(encoder, words, start, end):
            _append(analysis, encoder, sentence)
    else:
        first_words = frozenset(given)
        last_root = -1
        for sentence in given_sentences(encoder, words, start, end, given):
            _append(analysis, encoder, sentence)
            root = _root(analysis, sentence)
            if sentence.start not in first_words and last_root >= 0:
                _join(analysis, encoder, sentence, (root, last_root), start)
            else:
                last_root = root
    return analysis


def _append(analysis: Analysis, encoder: Encoder, sentence: ScoredSentence) -> None:
    first, last = sentence.offset, sentence.offset + sentence.end - sentence.start
    scores = sentence.scores
    window = slice(first, last)
    heads = best_heads(_own_arcs(sentence))
    placed = [head + first if head >= 0 else -1 for head in heads]
    labels = encoder.arc_labels(scores, range(first, last), placed)
    _forbid_root_elsewhere(labels, heads, encoder.root_label)
    shift = sentence.start - first
    analysis.upos += scores.upos[window].argmax(axis=1).tolist()
    analysis.xpos += scores.xpos[window].argmax(axis=1).tolist()
    analysis.feats += scores.feats[window].argmax(axis=1).tolist()
    analysis.entity += best_tags(scores.entity[window])
    analysis.heads += [head + shift if head >= 0 else -1 for head in placed]
    analysis.deprel += labels.argmax(axis=1).tolist()
    analysis.starts += [True] + [False] * (last - first - 1)


def _own_arcs(sentence: ScoredSentence) -> Scores:
    """The root's column and the sentence's own words' of the window's arc scores."""
    first, last = sentence.offset, sentence.offset + sentence.end - sentence.start
    columns = [0, *range(first + 1, last + 1)]
    return sentence.scores.arcs[first:last, columns]


def _forbid_root_elsewhere(labels: Scores, heads: list[int], root: int) -> None:
    """The root word is labelled root, and no other word is."""
    for place, head in enumerate(heads):
        labels[place, root] = 1e4 if head < 0 else -1e4


def _root(analysis: Analysis, sentence: ScoredSentence) -> int:
    heads = analysis.heads[len(analysis.heads) - (sentence.end - sentence.start) :]
    return sentence.start + heads.index(-1)


def _join(
    analysis: Analysis, encoder: Encoder, sentence: ScoredSentence, roots: tuple[int, int], start: int
) -> None:
    root, governor = roots
    analysis.heads[root - start] = governor
    analysis.deprel[root - start] = encoder.labels.deprel.index(JOINED_PARTS)
    analysis.starts[sentence.start - start] = False
