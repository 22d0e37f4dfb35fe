"""Teaching a network to read from a spectrum how sharp a photo is, before the rest of it is trained.

Examples are crops blurred by kernels that are known, some with other damage on top, some without any blur; what is to be
read is the modulus of the kernel's Fourier transform. That a kernel shows in the spectrum of the whole, though not in averages of
features, was measured: docs/training.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Generator, Tensor
from torch.nn import functional as F

from instructir_desktop.core.nn.sharpness import FREQUENCIES, Sharpness, powers
from instructir_desktop.training.degradations import DEGRADATIONS, Draw, blur_kernels, blurred
from instructir_desktop.training.photos import Photographs

CROPS = 4
"""In each draw; they share their size and whether they are damaged otherwise."""

PARTS = (2, 2, 5)
"""Besides the whole crop, parts of so many windows a side are examples too: what training crops of 96 and 192 pixels show."""

BLURRED, ALSO_DAMAGED, CLEAN = 0.66, 0.12, 0.12
"""Shares of crops with blur alone, blur and other damage, none at all; the rest has other damage only."""

CONTRAST = 0.4
"""Standard deviation of the logarithm of the power by which examples are made stronger or weaker."""


def transfer_of(kernels: Tensor) -> Tensor:
    """What kernels (N, 1, K, K) that sum to 1 leave of each of FREQUENCIES: (N, 20) in 0..1."""
    axis = torch.arange(kernels.shape[-1], device=kernels.device) - kernels.shape[-1] // 2
    waves = torch.stack(
        [
            2 * math.pi * cycles * (axis[None, :] * math.cos(angle) + axis[:, None] * math.sin(angle))
            for cycles, angle in FREQUENCIES
        ]
    )
    real, imaginary = (torch.einsum("nij,fij->nf", kernels[:, 0], wave) for wave in (waves.cos(), waves.sin()))
    return (real.square() + imaginary.square()).sqrt()


@torch.no_grad()
def examples(photographs: Photographs, count: int, generator: Generator) -> tuple[Tensor, Tensor]:
    """At least `count` examples: averages of powers() (M, SPECTRUM_BANDS) and what is to be read (M, 20)."""
    seen: list[Tensor] = []
    meant: list[Tensor] = []
    found = 0
    others = [task for task in DEGRADATIONS if task != "blur"]
    while found < count:
        case, size = (float(torch.rand((), generator=generator, device=generator.device)) for _ in range(2))
        crops = photographs.crops(CROPS, 288 if size < 0.5 else 192, generator)
        draw = Draw(crops.shape, generator)
        transfer = torch.ones(CROPS, len(FREQUENCIES), device=crops.device)
        if case < BLURRED + ALSO_DAMAGED:
            kernels = blur_kernels(draw)
            crops, transfer = blurred(crops, kernels), transfer_of(kernels)
        if BLURRED <= case < BLURRED + ALSO_DAMAGED or case >= BLURRED + ALSO_DAMAGED + CLEAN:
            other = others[int(torch.randint(len(others), (), generator=generator, device=generator.device))]
            crops = DEGRADATIONS[other](draw)(crops)
        # A photo comes out of a file with 8 bits per channel; that is the noise under its highest frequencies.
        windows = powers((crops * 255).round() / 255)
        for side in (windows.shape[-1], *PARTS):
            top, left = (
                int(torch.randint(windows.shape[-1] - side + 1, (), generator=generator, device=generator.device))
                for _ in range(2)
            )
            seen.append(windows[:, :, top : top + side, left : left + side].mean(dim=(2, 3)))
            meant.append(transfer)
            found += CROPS
    return torch.cat(seen), torch.cat(meant)


def fit(
    sharpness: Sharpness, seen: Tensor, meant: Tensor, generator: Generator, *, epochs: int = 110, batch: int = 256
) -> float:
    """Train the perceptron of `sharpness` on examples; returns the mean squared error on them. `steer` is left alone."""
    logarithms = (seen + Sharpness.FLOOR).log()
    sharpness.middle.copy_(logarithms.mean(dim=0))
    sharpness.spread.copy_(logarithms.std(dim=0) + 1e-2)
    learner = sharpness.transfer.requires_grad_(requires_grad=True)
    optimiser = torch.optim.AdamW(learner.parameters(), lr=2e-3, weight_decay=0.02)
    for epoch in range(epochs):
        for group in optimiser.param_groups:
            group["lr"] = 1e-3 * (1 + math.cos(math.pi * epoch / epochs))
        order = torch.randperm(len(seen), generator=generator, device=generator.device)
        for chosen in torch.split(order, batch):
            contrast = torch.randn(len(chosen), 1, generator=generator, device=generator.device)
            read = sharpness.read(seen[chosen] * torch.exp(CONTRAST * contrast))
            optimiser.zero_grad()
            F.mse_loss(read, meant[chosen]).backward()  # type: ignore[no-untyped-call]
            optimiser.step()
    learner.requires_grad_(requires_grad=False)
    with torch.no_grad():
        return float(F.mse_loss(sharpness.read(seen), meant))


def teach(
    sharpness: Sharpness,
    photographs: Photographs,
    generator: Generator,
    *,
    count: int = 110_000,
    report: Callable[[str], None] = print,
) -> None:
    """Make examples and fit: about eight minutes of a CPU core, once per network."""
    report(f"Learning to read how sharp a photo is, from {count:,} examples.")
    error = fit(sharpness, *examples(photographs, count, generator), generator)
    report(f"Read with a mean squared error of {error:.4f}.")
