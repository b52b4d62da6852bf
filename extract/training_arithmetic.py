"""Floats of the training loop: bfloat16 where the processor has instructions for it, else float32.

A processor without instructions for bfloat16 emulates them, at about a twentieth of float32's speed. The
choice is made from the processor's capabilities and not by a stopwatch, so that a run repeats exactly on the
same machine, whatever else it is doing.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any

import torch

CHOICES = ("auto", "bfloat16", "float32")
_NATIVE = ("amx_bf16", "avx512_bf16", "bf16")
"""Names of the instructions in ``torch.cpu.get_capabilities`` (the last one is ARM's)."""


def native_bfloat16(capabilities: Mapping[str, object]) -> bool:
    """Whether a processor of these capabilities has instructions for products in bfloat16.

    >>> native_bfloat16({"avx2": True, "avx512_bf16": False}), native_bfloat16({"amx_bf16": True})
    (False, True)
    """
    return any(bool(capabilities.get(name)) for name in _NATIVE)


def processor_capabilities() -> Mapping[str, object]:
    """What PyTorch says of the processor; nothing where PyTorch is too old to be asked."""
    asked = getattr(torch.cpu, "get_capabilities", None)
    return asked() if asked is not None else {}


def uses_bfloat16(choice: str) -> bool:
    """Whether a run of this ``choice`` (one of ``CHOICES``) computes in bfloat16 on this machine."""
    if choice not in CHOICES:
        raise ValueError(f"{choice!r} is no arithmetic; want one of {', '.join(CHOICES)}")
    return native_bfloat16(processor_capabilities()) if choice == "auto" else choice == "bfloat16"


def arithmetic(choice: str) -> AbstractContextManager[Any]:
    """The context in which losses are computed; weights stay in float32."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=uses_bfloat16(choice))
