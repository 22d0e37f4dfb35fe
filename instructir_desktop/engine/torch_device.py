"""Choosing the device and the precision for a computation."""

from __future__ import annotations

import torch

from instructir_desktop.engine.api import Device, Precision
from instructir_desktop.errors import ModelError


def choose_device(wanted: Device) -> torch.device:
    """The torch device; "auto" takes CUDA, then MPS, then the CPU. Raises ModelError when the one asked for is absent."""
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return torch.device(next(name for name, there in available.items() if there))
    if not available[wanted]:
        there = ", ".join(name for name, yes in available.items() if yes)
        raise ModelError(f"This computer offers no “{wanted}” device to PyTorch. Available: {there}.")
    return torch.device(wanted)


def choose_precision(wanted: Precision, device: torch.device) -> tuple[str, torch.dtype]:
    """Name and dtype; "auto" is float32 everywhere, the one that agrees on all devices.

    Raises ModelError for fp16 on the CPU, where PyTorch has no fast float16 convolutions.
    """
    if wanted in ("auto", "fp32"):
        return "fp32", torch.float32
    if wanted == "bf16":
        return "bf16", torch.bfloat16
    if device.type == "cpu":
        raise ModelError("fp16 does not run on the CPU. Choose --precision bf16 or fp32.")
    return "fp16", torch.float16
