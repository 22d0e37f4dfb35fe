"""How sharp a photo is, read from its power spectrum, and the embedding steered by it.

Blur of one known kind is easy to undo, even for a small network; which kind it is can hardly be told from averages of
features, but plainly from the power spectrum of the photo. Averages of spectra (Welch, 1967) are taken where those of the
channels are, and pinned with them. A small perceptron, trained beforehand, reads from them how much of each frequency lens and
hand have left (the modulation transfer function); this, mapped linearly, is added to the instruction's embedding.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS

WINDOW, STRIDE = 64, 32
"""Pixels of a window and between neighbouring ones."""

SECTORS = 8
RINGS = SPECTRUM_BANDS // SECTORS
"""The half-plane of frequencies is cut into rings and sectors; in each band the power is averaged."""

FREQUENCIES: tuple[tuple[float, float], ...] = tuple(
    (cycles, math.radians(angle)) for cycles in (1 / 16, 1 / 8, 3 / 16, 1 / 4, 3 / 8) for angle in (0, 45, 90, 135)
)
"""Cycles per pixel and direction (0: along the rows) at which the transfer function is read."""

SCALE = 1000.0
"""Of powers, so that half precision, in which contexts of several places are kept, holds the weakest and the strongest."""


class Sharpness(nn.Module):
    """Steers an embedding by the photo's spectrum; starts as doing nothing, since `steer` is zero before training."""

    FLOOR = 1e-4
    """Added to powers before the logarithm: about what rounding to 8 bits leaves in a band."""

    middle: Tensor
    spread: Tensor

    def __init__(self, text_size: int) -> None:
        super().__init__()
        self.transfer = nn.Sequential(
            nn.Linear(SPECTRUM_BANDS, 128), nn.SiLU(), nn.Linear(128, 64), nn.SiLU(), nn.Linear(64, len(FREQUENCIES))
        )
        self.steer = nn.Linear(len(FREQUENCIES), text_size, bias=False)
        nn.init.zeros_(self.steer.weight)
        self.register_buffer("middle", torch.zeros(SPECTRUM_BANDS))
        self.register_buffer("spread", torch.ones(SPECTRUM_BANDS))

    def forward(self, embedding: Tensor, power: Tensor) -> Tensor:
        """Embeddings (N, text_size) and averages of powers() (N, SPECTRUM_BANDS) -> embeddings (N, text_size)."""
        centred = 4 * (self.read(power) - 0.5)  # of about unit variance over photos, as learning wants it
        aside: Tensor = self.steer(centred)
        return embedding + aside.to(embedding.dtype)

    @property
    def taught(self) -> bool:
        """Whether the perceptron has been trained."""
        return bool(self.middle.any())

    def read(self, power: Tensor) -> Tensor:
        """The transfer function at FREQUENCIES, (N, 20), about 0 (nothing left) to 1 (sharp)."""
        spread = self.spread.clamp_min(1e-3)  # an imported file may hold anything
        found: Tensor = self.transfer(((power.float() + self.FLOOR).log() - self.middle) / spread)
        return found


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
    banded: Tensor = power.flatten(3) @ _bands(photo.device)
    return banded.permute(0, 3, 1, 2)


def _bands(device: torch.device) -> Tensor:
    """(WINDOW · (WINDOW / 2 + 1), SPECTRUM_BANDS): each column averages the frequencies of one ring and sector."""
    rows = torch.fft.fftfreq(WINDOW, device=device)[:, None]
    columns = torch.fft.rfftfreq(WINDOW, device=device)[None, :]
    cycles = (rows.square() + columns.square()).sqrt()
    ring = torch.bucketize(cycles, torch.linspace(0.04, 0.5, RINGS, device=device)[: RINGS - 1])
    turn = torch.atan2(rows, columns) % math.pi
    sector = ((turn + math.pi / 2 / SECTORS) / (math.pi / SECTORS)).long() % SECTORS
    band = F.one_hot((ring * SECTORS + sector).flatten(), SPECTRUM_BANDS).float()
    band[cycles.flatten() == 0] = 0
    return band / band.sum(dim=0).clamp_min(1)
