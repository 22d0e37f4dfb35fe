"""From the errors of a batch to one loss: the paper's L1, or one in which photos count more evenly."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.language.understanding import INTENTS

USUAL_ERRORS: dict[str, float] = {
    "noise": 0.02, "blur": 0.03, "rain": 0.03, "haze": 0.08, "dark": 0.05, "enhancement": 0.05, "super_resolution": 0.03,
    "nothing": 0.02,
}  # fmt: skip
"""Mean absolute errors, of values in 0..1, that a network leaves after some hours of training, about."""

AROUND = 9
"""Pixels of the squares across which errors are averaged to tell brightness from what is finer."""

FINER = 2.0
"""How much more what is finer counts."""


def usual_errors(intents: Tensor) -> Tensor:
    """Those of what is asked for: indices into INTENTS (N,) -> (N,)."""
    table = torch.tensor([USUAL_ERRORS[name] for name in INTENTS], device=intents.device)
    return table[intents]


def balanced(errors: Tensor, scales: Tensor) -> Tensor:
    """Errors (N, 3, H, W) to one loss: L1, or `b · log(1 + e / b)` per photo where b, in `scales` (N,), is not 0.

    There e is the L1 of brightness, which is the mean around each pixel, and FINER times that of what is finer: together, an
    error of brightness hides from L1, which sees its sign only, that noise grows where haze is taken away.
    """
    plain = errors.abs().mean(dim=(1, 2, 3))
    brightness = F.avg_pool2d(errors, AROUND, stride=1, padding=AROUND // 2, count_include_pad=False)
    finer = errors - brightness
    apart = brightness.abs().mean(dim=(1, 2, 3)) + FINER * finer.abs().mean(dim=(1, 2, 3))
    return torch.where(scales > 0, scales * torch.log1p(apart / scales.clamp_min(1e-6)), plain).mean()
