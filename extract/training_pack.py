"""Writing a model folder: everything that the runtime reads, from a trained network."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from pathlib import Path

from .entity_tags import ENTITY_LABELS
from .lemmas import LemmaTable
from .training_data import Scheme
from .training_export import Quantisation, export, export_labels
from .training_lemmas import write_lemma_table
from .training_model import Network


def write_network(
    network: Network, scheme: Scheme, vocabulary: Path, folder: Path, quantisation: Quantisation
) -> None:
    """Write the graph, the label perceptron, the label names and the vocabulary."""
    folder.mkdir(parents=True, exist_ok=True)
    export(network, folder / "network.onnx", quantisation, weight_bits=7)
    export_labels(network, folder / "labels.onnx")
    names = {**asdict(scheme), "entity": ENTITY_LABELS}
    (folder / "labels.json").write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")
    if vocabulary.resolve() != (folder / "vocab.txt").resolve():
        shutil.copyfile(vocabulary, folder / "vocab.txt")


def write_model_folder(
    network: Network,
    scheme: Scheme,
    lemmas: LemmaTable,
    vocabulary: Path,
    folder: Path,
    quantisation: Quantisation,
) -> None:
    """Write the network and the lemma table."""
    write_network(network, scheme, vocabulary, folder, quantisation)
    write_lemma_table(lemmas, folder / "lemmas.tsv")
