"""A filter that undoes the photo's own blur, found from its power spectrum and applied where the instruction asks for it.

A small network undoes one known blur easily, but not any of many: its convolutions are the same for every photo. What lens
and hand have left of each frequency does show in the power spectrum of the whole photo. A small perceptron, trained
beforehand, turns the spectrum into the filter that leaves the least squared error (as Wiener, 1949, for a blur that is known,
and noise): how much is to be added in each band of frequencies. The network then sees, and adds to, the filtered photo.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from instructir_desktop.core.nn.configuration import FILTER_RADIUS, SPECTRUM_BANDS
from instructir_desktop.core.nn.spectrum import FLOOR, bands
from instructir_desktop.core.nn.strips import Runner, in_turn

GRID = 64
"""Pixels of the square on which the filter of each band is built."""


class Deconvolution(nn.Module):
    """Finds the filter for a photo and an instruction; nothing of it is trained with the rest of the network."""

    middle: Tensor
    spread: Tensor

    def __init__(self, text_size: int) -> None:
        super().__init__()
        self.gains = nn.Sequential(
            nn.Linear(SPECTRUM_BANDS, 256), nn.SiLU(), nn.Linear(256, 192), nn.SiLU(), nn.Linear(192, SPECTRUM_BANDS)
        )
        self.asked = nn.Linear(text_size, 1)
        # Before training no photo is filtered, whatever is asked for.
        for untrained in (self.gains[-1], self.asked):
            assert isinstance(untrained, nn.Linear)
            nn.init.zeros_(untrained.weight)
            nn.init.zeros_(untrained.bias)
        self.register_buffer("middle", torch.zeros(SPECTRUM_BANDS))
        self.register_buffer("spread", torch.ones(SPECTRUM_BANDS))

    @property
    def taught(self) -> bool:
        """Whether the perceptron has been trained."""
        return bool(self.middle.any())

    def forward(self, embedding: Tensor, power: Tensor) -> Tensor | None:
        """The filters' kernels (N, 2R + 1, 2R + 1), float32, or None where no embedding asks for one.

        Embeddings (N, text_size); averages of spectrum.powers() (N or 1, SPECTRUM_BANDS). A kernel gives what is to be added
        to the photo: its sum is 0, so that brightness stays.
        """
        asked = F.hardsigmoid(self.asked(embedding.float()))
        if not bool(asked.any()):
            return None
        return torch.einsum("nb,byx->nyx", asked * self.read(power), kernels_of_bands(power.device))

    def read(self, power: Tensor) -> Tensor:
        """How much of each band is to be added, (N, SPECTRUM_BANDS): 0 where the photo is sharp."""
        spread = self.spread.clamp_min(1e-3)  # an imported file may hold anything
        gains: Tensor = self.gains(((power.float() + FLOOR).log() - self.middle) / spread)
        return gains


def kernels_of_bands(device: torch.device) -> Tensor:
    """What adds one band to a photo, as kernels (SPECTRUM_BANDS, 2R + 1, 2R + 1): a wave packet, tapered, of sum 0."""
    band = F.one_hot(bands(GRID, device), SPECTRUM_BANDS).float().permute(2, 0, 1)
    whole = torch.fft.fftshift(torch.fft.irfft2(band, s=(GRID, GRID)), dim=(1, 2))
    inside = slice(GRID // 2 - FILTER_RADIUS, GRID // 2 + FILTER_RADIUS + 1)
    axis = torch.arange(-FILTER_RADIUS, FILTER_RADIUS + 1, device=device)
    distance = (axis[:, None].square() + axis[None, :].square()).float().sqrt() / (FILTER_RADIUS + 1)
    taper = 0.5 + 0.5 * torch.cos(math.pi * distance.clamp_max(1))
    kernels = whole[:, inside, inside] * taper
    # What little the taper lets through of the mean is taken out again, smoothly.
    leaked = kernels.sum(dim=(1, 2), keepdim=True)
    found: Tensor = kernels - leaked * taper / taper.sum()
    return found


def filtered(photos: Tensor, kernels: Tensor, run: Runner = in_turn) -> Tensor:
    """Photos (N, C, H, W) through kernels (N or 1, 2R + 1, 2R + 1), edges repeated: (N, C, H, W) float32.

    In the frequency domain, where a wide kernel costs no more than a narrow one; the channels are tasks for `run`.
    """
    count, channels, height, width = photos.shape
    radius = kernels.shape[-1] // 2
    # Lengths of a few small factors only are transformed several times as fast.
    below, right = (-(length + 2 * radius) % 32 for length in (height, width))
    size = (height + 2 * radius + below, width + 2 * radius + right)
    response = torch.fft.rfft2(kernels, s=size)
    found = torch.empty(count, channels, height, width, device=photos.device)

    def one(channel: int) -> None:
        edges = (radius, radius + right, radius, radius + below)
        padded = F.pad(photos[:, channel : channel + 1].float(), edges, mode="replicate")[:, 0]
        whole = torch.fft.irfft2(torch.fft.rfft2(padded) * response, s=size)
        found[:, channel] = whole[:, 2 * radius : 2 * radius + height, 2 * radius : 2 * radius + width]

    run(channels, one)
    return found
