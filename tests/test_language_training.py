"""The training code's own choices; skipped where the extra `train` is not installed."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch

from parley.extract import training_arithmetic
from parley.extract.training_arithmetic import arithmetic, native_bfloat16, uses_bfloat16


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
