"""The training loop: mixed batches, float32 weights, a checkpoint now and then."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from .entity_tags import EVERY_TAG, TAG_COUNT
from .pieces import WordPieces
from .training_arithmetic import arithmetic
from .training_batches import Batch, collate
from .training_data import UNLABELLED, Example, batches, windows
from .training_model import Network


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn; sizes are in word pieces."""

    epochs: int = 13
    batch_pieces: int = 1024
    window: tuple[int, int] = (64, 224)
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    seed: int = 20261123
    checkpoint_every: int = 400
    arithmetic: str = "auto"


@dataclass(frozen=True, slots=True)
class EntityCorpus:
    """A corpus whose entities alone count; an epoch sees a drawn ``share`` of it, or it several times."""

    examples: Sequence[Example]
    share: float


WEIGHTS = {"arc": 1.0, "deprel": 1.0, "xpos": 0.7, "upos": 0.4, "feats": 0.4, "sentence": 0.5, "entity": 1.0}


def losses(
    network: Network, batch: Batch, *, trees: bool, keeper: Network | None = None
) -> dict[str, Tensor]:
    """The mean loss of each task that the batch has labels for, or else the ``keeper`` has an opinion on."""
    words = network.words(batch.pieces, batch.case, batch.gap, batch.present, batch.pooling)
    scores = network.tag_scores(words)
    found = {"sentence": _cross_entropy(scores["sentence"], batch.labels["sentence"])}
    if ((batch.tags >= 0) & (batch.tags != EVERY_TAG)).any():
        found["entity"] = allowed_set_loss(scores["entity"], batch.tags)
    if trees:
        for name in ("upos", "xpos", "feats"):
            found[name] = _cross_entropy(scores[name], batch.labels[name])
        arcs = network.arc_scores(words).float().masked_fill(~batch.allowed_governors, -1e4)
        found["arc"] = _cross_entropy(arcs, batch.governor)
        labels = network.label_scores(words, batch.governor.clamp(min=0))
        found["deprel"] = _cross_entropy(labels, batch.deprel)
    elif keeper is not None:
        found |= _departures(network, keeper, batch, words, scores)
    return found


def _departures(
    network: Network, keeper: Network, batch: Batch, words: Tensor, scores: dict[str, Tensor]
) -> dict[str, Tensor]:
    """How far the tags and trees have gone from the keeper's: mean divergences (Hinton et al. 2015).

    It is what keeps a network from unlearning what a batch is silent about (Li and Hoiem 2016).
    """
    real = batch.tags >= 0
    outside = ~batch.allowed_governors
    with torch.no_grad():
        kept_words = keeper.words(batch.pieces, batch.case, batch.gap, batch.present, batch.pooling)
        kept = keeper.tag_scores(kept_words)
        kept_arcs = keeper.arc_scores(kept_words).float().masked_fill(outside, -1e4)
        governors = kept_arcs.argmax(-1)
        kept_labels = keeper.label_scores(kept_words, governors)
    found = {name: _divergence(scores[name], kept[name], real) for name in ("upos", "xpos", "feats")}
    arcs = network.arc_scores(words).float().masked_fill(outside, -1e4)
    found["arc"] = _divergence(arcs, kept_arcs, real)
    found["deprel"] = _divergence(network.label_scores(words, governors), kept_labels, real)
    return found


def _divergence(scores: Tensor, kept: Tensor, real: Tensor) -> Tensor:
    """The mean over real words of the Kullback-Leibler divergence of two sets of scores."""
    ours, theirs = (functional.log_softmax(each.float(), -1)[real] for each in (scores, kept))
    return functional.kl_div(ours, theirs, log_target=True, reduction="none").sum(-1).mean()


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=UNLABELLED)


def allowed_set_loss(scores: Tensor, sets: Tensor) -> Tensor:
    """Minus the log of the probability that the tag is one of its allowed set, over words with a real set."""
    sets = sets.flatten()
    known = (sets != EVERY_TAG) & (sets >= 0)
    scores = functional.log_softmax(scores.float().flatten(0, 1)[known], -1)
    bits = (sets[known, None] >> torch.arange(TAG_COUNT)) & 1
    return -torch.logsumexp(scores.masked_fill(bits == 0, -1e4), -1).mean()


class Trainer:
    """Network, optimiser and place in the plan; all of it goes into a checkpoint."""

    def __init__(
        self,
        network: Network,
        pieces: WordPieces,
        trees: Sequence[Example],
        entities: Sequence[EntityCorpus],
        plan: Plan,
        keeper: Network | None = None,
    ) -> None:
        self.network, self.plan, self._keeper = network, plan, keeper
        self._pieces, self._trees, self._entities = pieces, trees, entities
        heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
        new = [network.encoder.case.weight, network.encoder.gap.weight]
        body = [p for p in network.encoder.parameters() if p.requires_grad and all(p is not n for n in new)]
        self.optimizer = torch.optim.AdamW(
            [{"params": body, "lr": plan.encoder_rate}, {"params": heads + new, "lr": plan.head_rate}],
            weight_decay=0.01,
            betas=(0.9, 0.98),
        )
        self._rates = [group["lr"] for group in self.optimizer.param_groups]
        self.step = 0
        self.total = sum(1 for epoch in range(plan.epochs) for _ in self._epoch(epoch))

    def _epoch(self, epoch: int) -> Iterator[tuple[list[list[Example]], bool]]:
        """The batches of an epoch, each with whether it has trees; the same for the same seed."""
        chance = random.Random(self.plan.seed * 1000 + epoch)
        trees = windows(self._trees, self.plan.window, chance)
        drawn = [(batch, True) for batch in batches(trees, self.plan.batch_pieces, chance)]
        without_trees: list[list[Example]] = []
        for corpus in self._entities:
            stretches = windows(corpus.examples, self.plan.window, chance)
            chance.shuffle(stretches)
            wanted = max(1, int(len(stretches) * corpus.share))
            without_trees += (stretches * (wanted // len(stretches) + 1))[:wanted]
        if without_trees:
            drawn += [(batch, False) for batch in batches(without_trees, self.plan.batch_pieces, chance)]
        chance.shuffle(drawn)
        yield from drawn

    def run(self, checkpoint: Path, report: Callable[[int, int, dict[str, float]], None]) -> None:
        """Train to the plan's end, from the checkpoint if there is one."""
        if checkpoint.exists():
            self._restore(checkpoint)
        done = 0
        for epoch in range(self.plan.epochs):
            chance = random.Random(self.plan.seed * 1000 + epoch + 500)
            for stretches, trees in self._epoch(epoch):
                done += 1
                if done <= self.step:
                    continue
                batch = collate(stretches, self._pieces, chance, disturb=True)
                report(self.step, self.total, self._learn(batch, trees=trees))
                if self.step % self.plan.checkpoint_every == 0:
                    self._save(checkpoint)
        self._save(checkpoint)

    def _learn(self, batch: Batch, *, trees: bool) -> dict[str, float]:
        self.step += 1
        self._set_rates()
        self.network.train()
        self.network.noise.seed(self.plan.seed, self.step)
        with arithmetic(self.plan.arithmetic):
            found = losses(self.network, batch, trees=trees, keeper=self._keeper)
        total = torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()
        self.optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(total)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        return {name: float(loss.detach()) for name, loss in found.items()}

    def _set_rates(self) -> None:
        """Linear warm-up, then linear decay to nothing."""
        done = self.step / self.total
        factor = min(done / self.plan.warm_up, (1 - done) / (1 - self.plan.warm_up), 1.0)
        for group, rate in zip(self.optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * max(factor, 0.0)

    def _save(self, path: Path) -> None:
        partial = path.with_suffix(".partial")
        state = {"network": self.network.state_dict(), "optimizer": self.optimizer.state_dict()}
        torch.save({**state, "step": self.step}, partial)
        partial.replace(path)

    def _restore(self, path: Path) -> None:
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]
