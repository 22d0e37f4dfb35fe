"""The power spectrum of a photo in bands of frequency and direction, averaged over windows (Welch, 1967)."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS

WINDOW, STRIDE = 64, 32
"""Pixels of a window and between neighbouring ones."""

SECTORS = 8
RINGS = SPECTRUM_BANDS // SECTORS
"""The half-plane of frequencies is cut into rings and sectors; in each band the power is averaged."""

SCALE = 1000.0
"""Of powers, so that half precision, in which contexts of several places are kept, holds the weakest and the strongest."""

FLOOR = 1e-4
"""Added to powers before the logarithm: about what rounding to 8 bits leaves in a band."""


def powers(photo: Tensor) -> Tensor:
    """Photos (N, 3, H, W) in 0..1 -> the power in each band in every window: (N, SPECTRUM_BANDS, rows, columns), float32."""
    grey = photo.float().mean(dim=1)
    height, width = grey.shape[1:]
    if height < WINDOW or width < WINDOW:
        grey = F.pad(grey, (0, max(WINDOW - width, 0), 0, max(WINDOW - height, 0)), mode="replicate")
    windows = grey.unfold(1, WINDOW, STRIDE).unfold(2, WINDOW, STRIDE)
    windows = windows - windows.mean(dim=(3, 4), keepdim=True)
    taper = torch.hann_window(WINDOW, device=photo.device)
    spectrum = torch.fft.rfft2(windows * (taper[:, None] * taper[None, :]))
    power = (spectrum.real.square() + spectrum.imag.square()) * (SCALE / WINDOW**2)
    banded: Tensor = power.flatten(3) @ _shares(photo.device)
    return banded.permute(0, 3, 1, 2)


def bands(side: int, device: torch.device) -> Tensor:
    """Which band each frequency of a real Fourier transform of side × side pixels is in: (side, side / 2 + 1)."""
    rows = torch.fft.fftfreq(side, device=device)[:, None]
    columns = torch.fft.rfftfreq(side, device=device)[None, :]
    cycles = (rows.square() + columns.square()).sqrt()
    ring = torch.bucketize(cycles, torch.linspace(0.04, 0.5, RINGS, device=device)[: RINGS - 1])
    turn = torch.atan2(rows, columns) % math.pi
    sector = ((turn + math.pi / 2 / SECTORS) / (math.pi / SECTORS)).long() % SECTORS
    return ring * SECTORS + sector


def _shares(device: torch.device) -> Tensor:
    """(WINDOW · (WINDOW / 2 + 1), SPECTRUM_BANDS): each column averages the frequencies of one band, without the mean."""
    band = F.one_hot(bands(WINDOW, device).flatten(), SPECTRUM_BANDS).float()
    band[0] = 0
    return band / band.sum(dim=0).clamp_min(1)
