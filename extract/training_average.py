"""Average several networks' weights: ``python -m parley.extract.training_average DATA OUT CHECKPOINT …``.

Rounds that began with the same weights lie in one valley, and the mean of theirs is often better than each
(Wortsman et al. 2022, https://arxiv.org/abs/2203.05482). Writes ``OUT/checkpoint.pt`` and ``OUT/model``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from .training import installed_base, new_network
from .training_corpora import read_train_treebanks
from .training_data import scheme_of
from .training_export import Quantisation
from .training_lemmas import learn_lemmas, read_base_forms
from .training_pack import write_model_folder


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m parley.extract.training_average", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of corpora, as in training")
    parser.add_argument("out", type=Path, help="folder for the checkpoint and the model")
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--base", type=Path, help="folder of the base weights, for their vocabulary")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    weights = averaged([torch.load(path, weights_only=True)["network"] for path in given.checkpoints])
    torch.save({"network": weights}, given.out / "checkpoint.pt")
    treebank = read_train_treebanks(given.data)
    scheme = scheme_of(treebank)
    network = new_network(scheme)
    network.load_state_dict(weights)
    network.eval()
    lemmas = learn_lemmas(treebank, read_base_forms(given.data / "ner" / "gmb.jsonl"))
    vocabulary = (given.base or installed_base()) / "vocab.txt"
    write_model_folder(network, scheme, lemmas, vocabulary, given.out / "model", Quantisation.DYNAMIC)
    return 0


def averaged(networks: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight.

    >>> averaged([{"a": torch.ones(2)}, {"a": torch.zeros(2)}])["a"].tolist()
    [0.5, 0.5]
    """
    return {name: torch.stack([each[name] for each in networks]).mean(0) for name in networks[0]}


if __name__ == "__main__":
    raise SystemExit(main())
