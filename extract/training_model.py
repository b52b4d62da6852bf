"""The network in PyTorch: MiniLM encoder, one vector per word, and a head per task (training only).

Arcs are scored by a biaffine product after Dozat and Manning (https://arxiv.org/abs/1611.01734); labels by
a small perceptron over the governor and the dependent, which the runtime evaluates for the chosen arcs
alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from .word_features import CASE_CLASSES, GAP_CLASSES

WIDTH = 384
LAYERS = 6
ATTENTION_HEADS = 12
INNER = 1536
ARC_WIDTH = 256
LABEL_WIDTH = 256
POSITIONS = 512


@dataclass(frozen=True, slots=True)
class LabelCounts:
    """How many classes each head tells apart."""

    upos: int
    xpos: int
    feats: int
    deprel: int
    entity: int


class Dropout(nn.Module):
    """Dropout whose masks come from NumPy's bytes, several times faster on a CPU than PyTorch's own.

    All of a network's share one generator, which the trainer seeds anew at each step: a restarted run
    repeats exactly.
    """

    def __init__(self, rate: float, noise: Noise) -> None:
        super().__init__()
        self._cut = round(rate * 256)
        self._noise = noise

    def forward(self, states: Tensor) -> Tensor:
        """Drop and rescale while training."""
        if not self.training or self._cut == 0:
            return states
        drawn = torch.frombuffer(bytearray(self._noise.generator.bytes(states.numel())), dtype=torch.uint8)
        kept = (drawn.view(states.shape) >= self._cut).to(states.dtype)
        return states * kept.mul_(256 / (256 - self._cut))


class Noise:
    """The source of randomness of a network's dropout."""

    def __init__(self) -> None:
        self.generator = np.random.default_rng(0)

    def seed(self, *numbers: int) -> None:
        """Start a new, reproducible stream."""
        self.generator = np.random.default_rng(numbers)


class EncoderLayer(nn.Module):
    """A Transformer layer as BERT has it: attention, a feed-forward net, normalised residuals."""

    def __init__(self, dropout: Dropout) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States (B, P, width) of the next layer; ``mask`` is added to attention scores."""
        batch, length, _ = states.shape
        split = self.query_key_value(states).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        weights = torch.softmax(query @ key.transpose(-1, -2) * (WIDTH // ATTENTION_HEADS) ** -0.5 + mask, -1)
        merged = (weights.to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attention_norm(states + self.dropout(self.attended(merged)))
        inner = functional.gelu(self.inner(states))
        normal: Tensor = self.output_norm(states + self.dropout(self.outer(inner)))
        return normal


class Encoder(nn.Module):
    """Word-piece, position, case and gap embeddings, and the layers above them."""

    def __init__(self, pieces: int, dropout: Dropout) -> None:
        super().__init__()
        self.piece = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(len(CASE_CLASSES), WIDTH)
        self.gap = nn.Embedding(len(GAP_CLASSES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(EncoderLayer(dropout) for _ in range(LAYERS))
        self.dropout = dropout
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.gap.weight)
        self.piece.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, case: Tensor, gap: Tensor, present: Tensor) -> Tensor:
        """States (B, P, width) of the last layer."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        summed = self.piece(pieces) + self.position(places) + self.case(case) + self.gap(gap)
        states: Tensor = self.dropout(self.norm(summed))
        mask = torch.where(present, 0.0, -1e4)[:, None, None, :].to(states.dtype)
        for layer in self.layers:
            states = layer(states, mask)
        return states


class Network(nn.Module):
    """All the tasks over one encoder. Shapes: B windows, P pieces, W words."""

    def __init__(self, pieces: int, labels: LabelCounts, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.noise = Noise()
        self.dropout = Dropout(dropout, self.noise)
        self.head_dropout = Dropout(0.25, self.noise)
        self.encoder = Encoder(pieces, self.dropout)
        self.upos = nn.Linear(WIDTH, labels.upos)
        self.xpos = nn.Linear(WIDTH, labels.xpos)
        self.feats = nn.Linear(WIDTH, labels.feats)
        self.entity = nn.Linear(WIDTH, labels.entity)
        self.sentence = nn.Linear(WIDTH, 2)
        self.arc_dependent = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_governor = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.label_dependent = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_governor = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_sum = nn.Linear(LABEL_WIDTH, labels.deprel)
        self.label_product = nn.Linear(LABEL_WIDTH, labels.deprel, bias=False)

    def words(self, pieces: Tensor, case: Tensor, gap: Tensor, present: Tensor, pooling: Tensor) -> Tensor:
        """One vector per word (B, W, width): the mean of its pieces'."""
        states = self.encoder(pieces, case, gap, present)
        return torch.bmm(pooling.to(states.dtype), states)

    def tag_scores(self, words: Tensor) -> dict[str, Tensor]:
        """Scores of the heads that judge each word by itself."""
        words = self.dropout(words)
        names = ("upos", "xpos", "feats", "entity", "sentence")
        return {name: getattr(self, name)(words) for name in names}

    def arc_scores(self, words: Tensor) -> Tensor:
        """Scores (B, W, W + 1): column 0 is the root, column 1 + j the word j as governor."""
        words = self.dropout(words)
        dependent = self.head_dropout(functional.gelu(self.arc_dependent(words)))
        ones = torch.ones_like(dependent[..., :1])
        governor = self.head_dropout(functional.gelu(self.arc_governor(self._with_root(words))))
        scores: Tensor = torch.cat((dependent, ones), -1) @ self.arc @ governor.transpose(1, 2)
        return scores

    def label_scores(self, words: Tensor, governors: Tensor) -> Tensor:
        """Scores (B, W, labels) of each word below its governor (column number as in ``arc_scores``)."""
        words = self.dropout(words)
        dependent = self.label_dependent(words)
        all_governors = self.label_governor(self._with_root(words))
        governor = torch.gather(all_governors, 1, governors[..., None].expand(-1, -1, LABEL_WIDTH))
        summed = self.label_sum(self.head_dropout(functional.gelu(dependent + governor, approximate="tanh")))
        scores: Tensor = summed + self.label_product(self.head_dropout(dependent * governor))
        return scores

    def _with_root(self, words: Tensor) -> Tensor:
        root = self.root.to(words.dtype).expand(words.shape[0], 1, WIDTH)
        return torch.cat((root, words), 1)


def load_base_weights(network: Network, path: Path) -> None:
    """Fill the encoder from the sentence-transformers release of all-MiniLM-L6-v2."""
    base = load_file(str(path))
    encoder = network.encoder
    kind = base["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        encoder.piece.weight.copy_(base["embeddings.word_embeddings.weight"])
        encoder.position.weight.copy_(base["embeddings.position_embeddings.weight"] + kind)
        _copy(encoder.norm, base, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            assert isinstance(layer, EncoderLayer)
            prefix = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                names = (f"{prefix}attention.self.{name}.{part}" for name in ("query", "key", "value"))
                getattr(layer.query_key_value, part).copy_(torch.cat([base[name] for name in names]))
            _copy(layer.attended, base, prefix + "attention.output.dense")
            _copy(layer.attention_norm, base, prefix + "attention.output.LayerNorm")
            _copy(layer.inner, base, prefix + "intermediate.dense")
            _copy(layer.outer, base, prefix + "output.dense")
            _copy(layer.output_norm, base, prefix + "output.LayerNorm")


def _copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(base[f"{name}.{part}"])
