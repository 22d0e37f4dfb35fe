"""From the errors of a batch to one loss: the paper's L1, or one in which photos count more evenly."""

from __future__ import annotations

import torch
from torch import Tensor

from instructir_desktop.core.language.understanding import INTENTS

USUAL_ERRORS: dict[str, float] = {
    "noise": 0.02, "blur": 0.03, "rain": 0.03, "haze": 0.08, "dark": 0.05, "enhancement": 0.05, "super_resolution": 0.03,
    "nothing": 0.02,
}  # fmt: skip
"""Mean absolute errors, of values in 0..1, that a network leaves after some hours of training, about."""


def usual_errors(intents: Tensor) -> Tensor:
    """Those of what is asked for: indices into INTENTS (N,) -> (N,)."""
    table = torch.tensor([USUAL_ERRORS[name] for name in INTENTS], device=intents.device)
    return table[intents]


def balanced(errors: Tensor, scales: Tensor) -> Tensor:
    """Errors (N, 3, H, W) to one loss: L1, or `b · log(1 + L1 / b)` per photo where b, in `scales` (N,), is not 0."""
    each = errors.abs().mean(dim=(1, 2, 3))
    return torch.where(scales > 0, scales * torch.log1p(each / scales.clamp_min(1e-6)), each).mean()
