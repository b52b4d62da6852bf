"""Windows of examples to padded tensors, and the disturbances that make the model sturdy in the wild.

News arrives as upper-case headlines, without final stops, hard-wrapped or with blank lines between
paragraphs; the treebanks hardly show any of it. The encoder is uncased, so that case and lines are
disturbed in the features alone.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from .pieces import WordPieces
from .training_data import UNLABELLED, Example, Ints


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of B windows padded to P pieces and W words."""

    pieces: Tensor
    case: Tensor
    gap: Tensor
    present: Tensor
    pooling: Tensor
    labels: dict[str, Tensor]
    governor: Tensor
    deprel: Tensor
    tags: Tensor
    allowed_governors: Tensor


def disturbed(example: Example, chance: random.Random) -> Example:
    """A sentence as careless typists and headline writers might have set it."""
    drawn = chance.random()
    if drawn < 0.03:
        return replace(example, case=np.where(example.case > 0, 3, 0))
    if drawn < 0.05:
        return replace(example, case=np.where(example.case == 1, 2, example.case))
    if drawn < 0.06:
        return replace(example, case=np.where(example.case > 0, 1, 0))
    if drawn < 0.09 and example.ends_in_stop and len(example) > 3:
        return _without_last(example)
    return example


def _without_last(example: Example) -> Example:
    last = len(example) - 1
    if (example.head == last).any():
        return example
    cut = {
        name: getattr(example, name)[:last]
        for name in ("counts", "case", "gap", "upos", "xpos", "feats", "head", "deprel", "tags")
    }
    return replace(example, pieces=example.pieces[: -int(example.counts[last])], ends_in_stop=False, **cut)


def _with_lines(window: list[Example], chance: random.Random) -> list[Ints]:
    """The gap classes of each example, with line breaks set between paragraphs and sometimes within."""
    wrapped = chance.random() < 0.06
    paragraph_gap = chance.choice((1, 2, 3, 3))
    gaps: list[Ints] = []
    for place, example in enumerate(window):
        gap = example.gap.copy()
        if place == 0:
            gap[0] = chance.choice((1, 2, 3, 3))
        elif example.starts_paragraph or (not window[place - 1].ends_in_stop and chance.random() < 0.3):
            gap[0] = paragraph_gap
        elif chance.random() < 0.12:
            gap[0] = chance.choice((2, 3))
        if wrapped:
            gap[[place for place in range(1, len(gap)) if gap[place] == 1 and chance.random() < 0.08]] = 2
        gaps.append(gap)
    return gaps


def collate(
    stretches: list[list[Example]], pieces: WordPieces, chance: random.Random, *, disturb: bool
) -> Batch:
    """Pad a batch of windows; [CLS] and [SEP] stand around each."""
    if disturb:
        stretches = [[disturbed(example, chance) for example in stretch] for stretch in stretches]
    rows = [_Row(stretch, pieces, chance if disturb else random.Random(0)) for stretch in stretches]
    length = max(len(row.pieces) for row in rows)
    words = max(len(row.governor) for row in rows)
    batch = len(rows)
    pooling = torch.zeros(batch, words, length)
    same = torch.zeros(batch, words, words + 1, dtype=torch.bool)
    for number, row in enumerate(rows):
        count = len(row.governor)
        pooling[number, row.word_of_piece, torch.arange(1, 1 + len(row.word_of_piece))] = row.share
        same[number, :count, 1 : count + 1] = row.sentence[:, None] == row.sentence[None, :]
    same[:, :, 0] = True
    return Batch(
        pieces=_padded([row.pieces for row in rows], length, 0),
        case=_padded([row.case for row in rows], length, 0),
        gap=_padded([row.gap for row in rows], length, 0),
        present=_padded([np.ones(len(row.pieces), dtype=np.int64) for row in rows], length, 0).bool(),
        pooling=pooling,
        labels={
            name: _padded([row.labels[name] for row in rows], words, UNLABELLED)
            for name in ("upos", "xpos", "feats", "sentence")
        },
        governor=_padded([row.governor for row in rows], words, UNLABELLED),
        deprel=_padded([row.labels["deprel"] for row in rows], words, UNLABELLED),
        tags=_padded([row.labels["tags"] for row in rows], words, -1),
        allowed_governors=same,
    )


class _Row:
    """One window laid out flat."""

    def __init__(self, window: list[Example], pieces: WordPieces, chance: random.Random) -> None:
        counts = np.concatenate([example.counts for example in window])
        edge = np.zeros(1, dtype=np.int64)
        starts = np.cumsum([0, *(len(example) for example in window)])[:-1]
        gap = np.concatenate(_with_lines(window, chance))
        body = [example.pieces for example in window]
        self.pieces = np.concatenate([[pieces.start], *body, [pieces.end]])
        self.case = np.concatenate([edge, np.repeat(np.concatenate([e.case for e in window]), counts), edge])
        self.gap = np.concatenate([edge, np.repeat(gap, counts), edge])
        self.word_of_piece = torch.from_numpy(np.repeat(np.arange(len(counts)), counts))
        self.share = torch.from_numpy(np.repeat(1.0 / counts, counts)).float()
        self.sentence = torch.from_numpy(np.repeat(np.arange(len(window)), [len(e) for e in window]))
        self.governor = np.concatenate(
            [np.where(e.head == UNLABELLED, UNLABELLED, np.where(e.head < 0, 0, e.head + 1 + start))
             for e, start in zip(window, starts, strict=True)]
        )  # fmt: skip
        self.labels = {
            name: np.concatenate([getattr(example, name) for example in window])
            for name in ("upos", "xpos", "feats", "deprel", "tags")
        }
        self.labels["sentence"] = np.zeros(len(counts), dtype=np.int64)
        self.labels["sentence"][starts] = 1


def _padded(rows: list[Ints], length: int, filler: int) -> Tensor:
    padded = np.full((len(rows), length), filler)
    for number, row in enumerate(rows):
        padded[number, : len(row)] = row
    return torch.from_numpy(padded)
