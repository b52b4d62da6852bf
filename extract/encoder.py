"""Running the shipped networks: one window of words in, scores per word out; then labels for chosen arcs.

Every window is a run of its own, without padding and on one thread, so that a text's scores do not depend
on what travels beside it; speed comes from several windows at a time (``threads``), since onnxruntime
releases the lock.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

from .language_errors import ModelFilesError
from .pieces import WordPieces
from .word_features import case_class

Scores = NDArray[np.float32]
LONGEST_WINDOW = 500
"""Pieces in one run, the encoder's 512 positions less the marks around a window."""


@dataclass(frozen=True, slots=True)
class WordScores:
    """What the network says of W words; arcs (W, W + 1) have the root in column 0."""

    upos: Scores
    xpos: Scores
    feats: Scores
    entity: Scores
    sentence: Scores
    arcs: Scores
    dependents: Scores
    governors: Scores


@dataclass(frozen=True, slots=True)
class ModelLabels:
    """The names behind the outputs, in their order."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprel: tuple[str, ...]


class Encoder:
    """The network of a model folder.

    Args:
        folder: holds ``network.onnx``, ``labels.onnx``, ``labels.json`` and ``vocab.txt``.

    Raises:
        ModelFilesError: one of them is missing.
    """

    def __init__(self, folder: Path) -> None:
        for name in ("network.onnx", "labels.onnx", "labels.json", "vocab.txt"):
            if not (folder / name).exists():
                raise ModelFilesError(
                    f"{folder / name} is missing; a model folder needs it. Reinstall parley."
                )
        self._pieces = WordPieces.from_file(folder / "vocab.txt")
        names = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels = ModelLabels(*(tuple(names[key]) for key in ("upos", "xpos", "feats", "deprel")))
        self.root_label = self.labels.deprel.index("root")
        self._session = _session(folder / "network.onnx")
        self._label_session = _session(folder / "labels.onnx")
        widths = [len(self.labels.upos), len(self.labels.xpos), len(self.labels.feats)]
        self._cuts = np.cumsum([*widths, self._tag_width() - sum(widths) - 2])

    def _tag_width(self) -> int:
        nothing = np.ones(1, dtype=np.int64)
        feeds = {"pieces": nothing, "case": nothing, "gap": nothing, "pooling": np.ones((1, 1), np.float32)}
        return int(np.asarray(self._session.run(["tags"], feeds)[0]).shape[1])

    def piece_counts(self, words: Sequence[str]) -> list[int]:
        """How many of a window's pieces each word takes."""
        return [len(self._pieces.split(word)) for word in words]

    def scores(self, words: Sequence[str], gaps: Sequence[int]) -> WordScores:
        """Judge one window of words, of at most ``LONGEST_WINDOW`` pieces.

        Args:
            gaps: what precedes each word, see ``word_features.GAP_CLASSES``.
        """
        split = [self._pieces.split(word) for word in words]
        counts = np.array([len(pieces) for pieces in split])
        total = int(counts.sum())
        pieces = np.empty(total + 2, dtype=np.int64)
        pieces[0], pieces[-1] = self._pieces.start, self._pieces.end
        pieces[1:-1] = [piece for word in split for piece in word]
        feeds = {
            "pieces": pieces,
            "case": self._spread([case_class(word) for word in words], counts),
            "gap": self._spread(gaps, counts),
            "pooling": _pooling(counts, total + 2),
        }
        tags, arcs, dependents, governors = (np.asarray(part) for part in self._session.run(None, feeds))
        upos, xpos, feats, entity, sentence = np.split(tags, self._cuts, axis=1)
        return WordScores(upos, xpos, feats, entity, sentence, arcs, dependents, governors)

    @staticmethod
    def _spread(classes: Sequence[int], counts: NDArray[np.int64]) -> NDArray[np.int64]:
        spread = np.zeros(int(counts.sum()) + 2, dtype=np.int64)
        spread[1:-1] = np.repeat(np.asarray(classes, dtype=np.int64), counts)
        return spread

    def arc_labels(self, scores: WordScores, heads: Sequence[int]) -> Scores:
        """Label scores of a window's first words below their heads (numbers in the window, -1 the root)."""
        feeds = {
            "dependents": scores.dependents[: len(heads)],
            "governors": scores.governors,
            "columns": np.asarray(heads, dtype=np.int64) + 1,
        }
        return np.asarray(self._label_session.run(None, feeds)[0])


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _pooling(counts: NDArray[np.int64], length: int) -> Scores:
    """(W, P): each word's row averages over its pieces."""
    pooling = np.zeros((len(counts), length), dtype=np.float32)
    rows = np.repeat(np.arange(len(counts)), counts)
    pooling[rows, np.arange(1, length - 1)] = np.repeat(1 / counts, counts)
    return pooling
