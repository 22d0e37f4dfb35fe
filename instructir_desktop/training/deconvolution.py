"""Teaching a network which filter undoes a photo's blur, from the photo's spectrum, before the rest of it is trained.

Examples are crops blurred by kernels that are known, some with other damage on top, some without any blur. What is made small
is the error that the filter would leave, worked out in the frequency domain: no photo is filtered for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Generator, Tensor, nn
from torch.nn import functional as F

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.core.nn.deconvolution import GRID, Deconvolution, kernels_of_bands
from instructir_desktop.core.nn.spectrum import FLOOR, SCALE, bands, powers
from instructir_desktop.training.degradations import DEGRADATIONS, KERNEL, Draw, blur_kernels, blurred
from instructir_desktop.training.photos import Photographs

CROPS = 4
"""In each draw; they share their size and whether they are damaged otherwise."""

PARTS = (2, 2, 5)
"""Besides the whole crop, parts of so many windows a side are examples too: what training crops of 96 and 192 pixels show."""

BLURRED, ALSO_DAMAGED, CLEAN = 0.66, 0.12, 0.12
"""Shares of crops with blur alone, blur and other damage, none at all; the rest has other damage only."""

CONTRAST = 0.4
"""Standard deviation of the logarithm of the power by which examples are made stronger or weaker."""

ROUNDING = SCALE * 0.375**2 / (12 * 255**2)
"""The power that rounding to 8 bits leaves at each frequency; 0.375 is the mean square of the windows' taper along a side."""

CALM = 2e-3
"""Share of a photo's power that is added to errors before they are compared, or photos with hardly any would decide."""

CERTAIN = 6.0
"""How far beyond the middle between asked for and not the middles of the intents are; from 3 on it is all or nothing."""


@dataclass(frozen=True)
class Examples:
    """`seen`: averages of powers() of damaged crops (M, SPECTRUM_BANDS); `meant`: of the same without their blur; `kernels`
    of the blur (M, K, K), float16."""

    seen: Tensor
    meant: Tensor
    kernels: Tensor

    def __len__(self) -> int:
        return len(self.seen)


@torch.no_grad()
def examples(photographs: Photographs, count: int, generator: Generator) -> Examples:
    """At least `count` examples."""
    found: list[tuple[Tensor, Tensor, Tensor]] = []
    others = [task for task in DEGRADATIONS if task != "blur"]
    sharp = torch.zeros(CROPS, 1, KERNEL, KERNEL, device=generator.device)
    sharp[..., KERNEL // 2, KERNEL // 2] = 1
    while len(found) * CROPS < count:
        case, size = (float(torch.rand((), generator=generator, device=generator.device)) for _ in range(2))
        meant = photographs.crops(CROPS, 288 if size < 0.5 else 192, generator)
        draw = Draw(meant.shape, generator)
        kernels = blur_kernels(draw) if case < BLURRED + ALSO_DAMAGED else sharp
        damaged = blurred(meant, kernels) if kernels is not sharp else meant
        if BLURRED <= case < BLURRED + ALSO_DAMAGED or case >= BLURRED + ALSO_DAMAGED + CLEAN:
            other = others[int(torch.randint(len(others), (), generator=generator, device=generator.device))]
            damage = DEGRADATIONS[other](draw)
            damaged, meant = damage(damaged), damage(meant)
        # A photo comes out of a file with 8 bits per channel; that is the noise under its highest frequencies.
        before, after = powers((damaged * 255).round() / 255), powers(meant)
        for side in (before.shape[-1], *PARTS):
            top, left = (
                int(torch.randint(before.shape[-1] - side + 1, (), generator=generator, device=generator.device))
                for _ in range(2)
            )
            part = (..., slice(top, top + side), slice(left, left + side))
            found.append((before[part].mean(dim=(2, 3)), after[part].mean(dim=(2, 3)), kernels[:, 0].half()))
    return Examples(*(torch.cat(parts) for parts in zip(*found, strict=True)))


class Errors:
    """What filters leave of the error that blur makes."""

    def __init__(self, device: torch.device) -> None:
        self._bands = bands(GRID, device).flatten()
        # The half of the frequencies that a real transform leaves out counts as much as the one that it gives.
        twice = torch.full((GRID // 2 + 1,), 2.0, device=device)
        twice[[0, -1]] = 1
        self._twice = twice.expand(GRID, -1).flatten()
        self._added = _response(kernels_of_bands(device)).real

    def __call__(self, gains: Tensor, examples: Examples, chosen: Tensor) -> tuple[Tensor, Tensor]:
        """Gains (M, SPECTRUM_BANDS) for the examples `chosen` (M,) -> power of their errors (M,) with and without the filter."""
        left = _response(examples.kernels[chosen].float())
        meant, seen = (self._spread(part[chosen]) for part in (examples.meant, examples.seen))
        noise = (seen - meant * left.abs().square()).clamp_min(0) + ROUNDING
        added = gains @ self._added
        after = meant * (1 - (1 + added) * left).abs().square() + noise * added.square()
        before = meant * (1 - left).abs().square()
        calm = ((CALM * meant + 3 * ROUNDING) * self._twice).sum(dim=1)
        return (after * self._twice).sum(dim=1) + calm, (before * self._twice).sum(dim=1) + calm

    def _spread(self, power: Tensor) -> Tensor:
        return power[:, self._bands]


def _response(kernels: Tensor) -> Tensor:
    """Kernels (M, K, K), centred -> their transforms on GRID × GRID pixels, flat (M, GRID · (GRID / 2 + 1))."""
    middle = kernels.shape[-1] // 2
    placed = F.pad(kernels, (0, GRID - kernels.shape[-1], 0, GRID - kernels.shape[-1]))
    response: Tensor = torch.fft.rfft2(torch.roll(placed, (-middle, -middle), dims=(1, 2))).flatten(1)
    return response


def fit(
    deconvolution: Deconvolution, known: Examples, generator: Generator, *, epochs: int = 36, batch: int = 256
) -> float:
    """Train the perceptron on examples; returns by how many decibels its filters reduce their error, on average."""
    logarithms = (known.seen + FLOOR).log()
    deconvolution.middle.copy_(logarithms.mean(dim=0))
    deconvolution.spread.copy_(logarithms.std(dim=0) + 1e-2)
    learner, errors = deconvolution.gains.requires_grad_(requires_grad=True), Errors(known.seen.device)
    optimiser = torch.optim.AdamW(learner.parameters(), lr=3e-3, weight_decay=0.02)
    gained: list[Tensor] = []
    for epoch in range(epochs):
        for group in optimiser.param_groups:
            group["lr"] = 1.5e-3 * (1 + math.cos(math.pi * epoch / epochs))
        gained.clear()
        order = torch.randperm(len(known), generator=generator, device=generator.device)
        for chosen in torch.split(order, batch):
            contrast = torch.randn(len(chosen), 1, generator=generator, device=generator.device)
            gains = deconvolution.read(known.seen[chosen] * torch.exp(CONTRAST * contrast))
            after, before = errors(gains, known, chosen)
            ratio = (after / before).log()
            optimiser.zero_grad()
            ratio.mean().backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(learner.parameters(), 1.0)
            optimiser.step()
            gained.append(ratio.detach())
    learner.requires_grad_(requires_grad=False)
    return -10 / math.log(10) * float(torch.cat(gained).mean())


def teach(
    deconvolution: Deconvolution,
    photographs: Photographs,
    generator: Generator,
    *,
    count: int = 180_000,
    report: Callable[[str], None] = print,
) -> None:
    """Make examples and fit: half an hour of a CPU core, once per network."""
    report(f"Learning to undo blur by a filter, from {count:,} examples.")
    gained = fit(deconvolution, examples(photographs, count, generator), generator)
    report(f"The filters reduce the examples' errors by {gained:.2f} dB.")


def asking(centres: Tensor) -> dict[str, Tensor]:
    """Weight and bias of Deconvolution.asked for the middles of the intents (classes, text_size): the smallest that tell blur
    from all others."""
    wanted = torch.full((len(centres),), -CERTAIN, device=centres.device)
    wanted[INTENTS.index("blur")] = CERTAIN
    known = F.pad(centres, (0, 1), value=1.0)
    found = torch.linalg.pinv(known) @ wanted
    return {"weight": found[None, :-1], "bias": found[-1:]}
