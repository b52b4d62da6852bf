"""Corpora to training windows: running stretches of sentences with the labels that each corpus knows.

A label that a corpus does not know is -100 (no loss); entity tags are sets (bit masks), see ``entity_tags``.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .conllu import TreebankSentence
from .entity_tags import ENTITY_LABELS, EVERY_TAG, allowed_inside, allowed_outside
from .ner_data import EntitySentence
from .pieces import WordPieces
from .treebank_features import kept_features
from .word_features import case_class

UNLABELLED = -100
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scheme:
    """The label inventories, each in the order of the model's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprel: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One sentence as arrays, one entry per word (``pieces`` per piece); heads count in the sentence."""

    pieces: Ints
    counts: Ints
    case: Ints
    gap: Ints
    upos: Ints
    xpos: Ints
    feats: Ints
    head: Ints
    deprel: Ints
    tags: Ints
    starts_paragraph: bool
    starts_document: bool
    ends_in_stop: bool

    def __len__(self) -> int:
        return len(self.counts)


def scheme_of(sentences: Iterable[TreebankSentence]) -> Scheme:
    """The inventories of a treebank: tags and labels by name, morphology seen at least three times."""
    words = [word for sentence in sentences for word in sentence.words]
    feats = Counter(kept_features(word.feats) for word in words)
    return Scheme(
        upos=tuple(sorted({word.upos for word in words})),
        xpos=tuple(sorted({word.xpos for word in words})),
        feats=tuple(sorted(name for name, count in feats.items() if count >= 3)),
        deprel=tuple(sorted({word.deprel for word in words})),
    )


class ExampleMaker:
    """Turns sentences of corpora into arrays under one scheme and one vocabulary of pieces."""

    def __init__(self, scheme: Scheme, pieces: WordPieces) -> None:
        self._pieces = pieces
        self._upos = {name: number for number, name in enumerate(scheme.upos)}
        self._xpos = {name: number for number, name in enumerate(scheme.xpos)}
        self._feats = {name: number for number, name in enumerate(scheme.feats)}
        self._deprel = {name: number for number, name in enumerate(scheme.deprel)}

    def from_treebank(self, sentence: TreebankSentence, entities: EntitySentence | None = None) -> Example:
        """A parsed sentence, with entities where the treebank has them."""
        words = sentence.words
        tags = np.full(len(words), EVERY_TAG) if entities is None else tag_sets(entities)
        gap = [1, *(int(word.space_after) for word in words[:-1])]
        plain = self._plain(sentence.forms, gap, tags)
        return replace(
            plain,
            upos=_numbers(self._upos, (word.upos for word in words)),
            xpos=_numbers(self._xpos, (word.xpos for word in words)),
            feats=_numbers(self._feats, (kept_features(word.feats) for word in words)),
            head=np.array([word.head for word in words]),
            deprel=_numbers(self._deprel, (word.deprel for word in words)),
            starts_paragraph=sentence.starts_paragraph,
            starts_document=sentence.starts_document,
        )

    def from_entities(self, sentence: EntitySentence, spaces: Sequence[bool]) -> Example:
        """A sentence of which only the entities are known; ``spaces`` says which words a space precedes."""
        return self._plain(sentence.words, [1, *map(int, spaces[1:])], tag_sets(sentence))

    def _plain(self, words: Sequence[str], gap: list[int], tags: Ints) -> Example:
        split = [self._pieces.split(word) for word in words]
        nothing = np.full(len(words), UNLABELLED)
        return Example(
            pieces=np.array([piece for pieces in split for piece in pieces]),
            counts=np.array([len(pieces) for pieces in split]),
            case=np.array([case_class(word) for word in words]),
            gap=np.array(gap),
            upos=nothing,
            xpos=nothing,
            feats=nothing,
            head=nothing,
            deprel=nothing,
            tags=tags,
            starts_paragraph=False,
            starts_document=False,
            ends_in_stop=words[-1] == ".",
        )


def tag_sets(sentence: EntitySentence) -> Ints:
    """For each word the set of entity tags that its source allows."""
    tags = np.full(len(sentence.words), allowed_outside(sorted(sentence.silent_about)))
    for span in sentence.spans:
        if len(span.labels) == len(ENTITY_LABELS):
            tags[span.start : span.end] = EVERY_TAG
        else:
            tags[span.start : span.end] = allowed_inside(sorted(span.labels), first=False)
            tags[span.start] = allowed_inside(sorted(span.labels), first=True)
    return tags


def _numbers(inventory: dict[str, int], names: Iterable[str]) -> Ints:
    return np.array([inventory.get(name, UNLABELLED) for name in names])


def windows(
    examples: Sequence[Example], budget: tuple[int, int], chance: random.Random
) -> list[list[Example]]:
    """Cut running text into stretches of at most a drawn number of pieces; documents are not joined."""
    stretches: list[list[Example]] = []
    room = 0
    for example in examples:
        size = len(example.pieces)
        if not stretches or example.starts_document or size > room:
            stretches.append([])
            room = chance.randint(*budget)
        stretches[-1].append(example)
        room -= size
    return [stretch for stretch in stretches if stretch]


def batches(stretches: list[list[Example]], pieces: int, chance: random.Random) -> list[list[list[Example]]]:
    """Group windows of like length until a batch has about ``pieces`` pieces; batches come in drawn order."""
    order = sorted(stretches, key=lambda stretch: (_size(stretch) // 8, chance.random()))
    grouped: list[list[list[Example]]] = []
    current: list[list[Example]] = []
    for stretch in order:
        if current and (len(current) + 1) * _size(stretch) > pieces:
            grouped.append(current)
            current = []
        current.append(stretch)
    if current:
        grouped.append(current)
    chance.shuffle(grouped)
    return grouped


def _size(stretch: list[Example]) -> int:
    return sum(len(example.pieces) for example in stretch)
