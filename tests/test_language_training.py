"""The training code's own choices; skipped where the extra `train` is not installed."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import random
from collections.abc import Sequence

import torch

from parley.extract import training_arithmetic
from parley.extract.ner_data import EntitySentence, LabelledSpan
from parley.extract.pieces import WordPieces
from parley.extract.training_arithmetic import arithmetic, native_bfloat16, uses_bfloat16
from parley.extract.training_batches import collate
from parley.extract.training_data import Example, ExampleMaker, Scheme
from parley.extract.training_loop import EntityCorpus, Plan, Trainer, losses
from parley.extract.training_model import LabelCounts, Network


@pytest.mark.parametrize(
    ("capabilities", "native"),
    [
        ({"avx2": True, "avx512_f": False}, False),
        ({"avx512_f": True, "avx512_bf16": False, "amx_bf16": False}, False),
        ({"avx512_f": True, "avx512_bf16": True}, True),
        ({"amx_bf16": True}, True),
        ({"architecture": "aarch64", "bf16": True}, True),
        ({}, False),
    ],
)
def test_bfloat16_is_native_only_where_the_processor_multiplies_it(
    capabilities: dict[str, object], native: bool
) -> None:
    assert native_bfloat16(capabilities) is native


@pytest.mark.parametrize("native", [True, False])
def test_the_arithmetic_follows_the_processor_unless_told(
    native: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_arithmetic, "processor_capabilities", lambda: {"avx512_bf16": native})
    with arithmetic("auto"):
        computed = (torch.ones(2, 2) @ torch.ones(2, 2)).dtype
    assert computed is (torch.bfloat16 if native else torch.float32)
    assert (uses_bfloat16("bfloat16"), uses_bfloat16("float32")) == (True, False)


def test_an_unknown_arithmetic_is_refused() -> None:
    with pytest.raises(ValueError, match="'float16' is no arithmetic; want one of auto, bfloat16, float32"):
        uses_bfloat16("float16")


PIECES = WordPieces(("[UNK]", "[CLS]", "[SEP]", "lind", "left", "oslo"))
SCHEME = Scheme(("VERB", "X"), ("NN", "VB"), ("_",), ("nsubj", "root"))


def network() -> Network:
    return Network(6, LabelCounts(2, 2, 1, 2, 21))


def named(count: int) -> Sequence[Example]:
    """Sentences of which only the names are known."""
    maker = ExampleMaker(SCHEME, PIECES)
    spans = (LabelledSpan(0, 1, frozenset({"PERSON"})), LabelledSpan(2, 3, frozenset({"GPE"})))
    return [maker.from_entities(EntitySentence(("Lind", "left", "Oslo"), spans), [False, True, True])] * count


def test_without_trees_a_keeper_says_how_far_the_network_has_gone() -> None:
    keeper, other = network().eval(), network().eval()
    batch = collate([list(named(2))], PIECES, random.Random(0), disturb=False)
    assert set(losses(keeper, batch, trees=False)) == {"sentence", "entity"}
    still = losses(keeper, batch, trees=False, keeper=keeper)
    gone = losses(other, batch, trees=False, keeper=keeper)
    for name in ("upos", "xpos", "feats", "arc", "deprel"):
        assert still[name].item() == pytest.approx(0, abs=1e-5)
    assert min(gone["upos"].item(), gone["deprel"].item()) > 0.001


@pytest.mark.parametrize(("share", "batches"), [(0.5, 2), (1.0, 4), (2.5, 10)])
def test_a_share_is_how_often_an_epoch_sees_a_corpus(share: float, batches: int) -> None:
    plan = Plan(epochs=1, batch_pieces=3, window=(3, 3))
    trainer = Trainer(network(), PIECES, [], [EntityCorpus(named(4), share)], plan)
    assert trainer.total == batches
