"""Training batches: what the photo suffers, what the sentence asks for, and the photo with exactly that undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.training.degradations import DEGRADATIONS, ORDER, Degradation, Draw, backlit
from instructir_desktop.training.photos import Photographs

TASKS: dict[str, tuple[str, ...]] = {
    "3d": ("noise", "rain", "haze"),
    "5d": ("noise", "blur", "rain", "haze", "dark"),
    "7d": ("noise", "blur", "rain", "haze", "dark", "enhancement", "super_resolution"),
}

SHARES: dict[str, float] = {
    "noise": 0.20,
    "blur": 0.38,
    "rain": 0.10,
    "haze": 0.20,
    "dark": 0.06,
    "enhancement": 0.04,
    "super_resolution": 0.03,
}
"""How often each task is asked for, in proportion; noise, haze and blur most: the first is the commonest wish, the
others learn slowest (in a share of 0.13 blur was not learned at all in five hours, alone it gained 0.7 dB in three minutes)."""

MIXED, CLEAN, ABSENT, IDLE = 0.20, 0.03, 0.025, 0.01
"""Shares of: two degradations and a sentence naming one; a clean photo; a photo with another degradation than the one
named; a sentence that asks for nothing. In the last three the target is the input."""


MIXED_WITH_NOISE: dict[str, float] = {"haze": 0.50, "dark": 0.40, "rain": 0.25}
"""Share of mixtures, instead of MIXED, for tasks that change noise when they are undone: it is to stay as it was. Who takes away
haze or darkness makes it stronger; who takes away rain takes part of it along."""

BACKLIT = 0.5
"""How many of the photos to be brightened are dark only where the scene is. Without them a bright sky, which the averages
of the whole photo tell of, kept the network from brightening anything (docs/training.md)."""

NOISE_BESIDE = 0.75
"""How many of those mixtures have noise in them."""


@dataclass(frozen=True, eq=False)
class Batch:
    """`photos` and `targets` (N, 3, H, W); `sentences` (N, 384); `intents` (N,) indices into INTENTS."""

    photos: Tensor
    targets: Tensor
    sentences: Tensor
    intents: Tensor


class BatchMaker:
    """Makes batches on the device of the photographs. Sentences are precomputed vectors by intent."""

    def __init__(
        self,
        photographs: Photographs,
        sentences: Mapping[str, Tensor],
        tasks: str = "7d",
        shares: Mapping[str, float] | None = None,
    ) -> None:
        """`shares` replaces some of SHARES; they need not sum to one."""
        self.photographs = photographs
        self.sentences = sentences
        self.tasks = TASKS[tasks]
        chosen = SHARES | dict(shares or {})
        self._weights = torch.tensor([chosen[task] for task in self.tasks])

    def make(self, count: int, size: int, generator: Generator, group: int = 2) -> Batch:
        """`count` crops of `size` pixels; runs of `group` share the kind of damage, not its parameters."""
        photos, targets, sentences, intents = [], [], [], []
        for _ in range(count // group):
            wish = self._task(generator)
            clean = self.photographs.crops(group, size, generator, full_range=wish == "haze")
            asked, damaged, target = self._suffer(clean, wish, generator)
            pool = self.sentences[asked]
            chosen = torch.randint(len(pool), (group,), generator=generator, device=generator.device)
            photos.append(damaged)
            targets.append(target)
            sentences.append(pool[chosen])
            intents.extend([INTENTS.index(asked)] * group)
        # A photo comes out of a file with 8 bits per channel; the network must see that too.
        quantised = (torch.cat(photos) * 255).round() / 255
        return Batch(
            quantised, torch.cat(targets), torch.cat(sentences), torch.tensor(intents, device=quantised.device)
        )

    def _suffer(self, clean: Tensor, asked: str, generator: Generator) -> tuple[str, Tensor, Tensor]:
        draw = Draw(clean.shape, generator)
        case = float(torch.rand((), generator=generator, device=generator.device))
        if case < CLEAN:
            return asked, clean, clean
        if case < CLEAN + ABSENT:
            damaged = DEGRADATIONS[self._task(generator, other_than=asked)](draw)(clean)
            return asked, damaged, damaged
        if case < CLEAN + ABSENT + IDLE:
            damaged = self._damage(asked, draw)(clean)
            return "nothing", damaged, damaged
        wanted = self._damage(asked, draw)
        mixed = MIXED_WITH_NOISE.get(asked, MIXED)
        if case < CLEAN + ABSENT + IDLE + mixed:
            other_task = self._task(generator, other_than=asked)
            if asked in MIXED_WITH_NOISE and "noise" in self.tasks and float(draw.uniform(0, 1, 1)) < NOISE_BESIDE:
                other_task = "noise"
            other = DEGRADATIONS[other_task](draw)
            both = in_order({asked: wanted, other_task: other})
            return asked, both(clean), other(clean)
        return asked, wanted(clean), clean

    @staticmethod
    def _damage(asked: str, draw: Draw) -> Degradation:
        """What the sentence is to undo."""
        if asked == "dark" and float(draw.uniform(0, 1, 1)) < BACKLIT:
            return backlit(draw)
        return DEGRADATIONS[asked](draw)

    def _task(self, generator: Generator, other_than: str = "") -> str:
        weights = self._weights.clone()
        if other_than:
            weights[self.tasks.index(other_than)] = 0
        point = float(torch.rand((), generator=generator, device=generator.device)) * float(weights.sum())
        index = int((weights.cumsum(0) <= point).sum())
        return self.tasks[min(index, len(self.tasks) - 1)]


def in_order(degradations: Mapping[str, Degradation]) -> Degradation:
    """All of them as one, in the order in which they happen to a photo."""

    def apply(photo: Tensor) -> Tensor:
        for task in ORDER:
            if task in degradations:
                photo = degradations[task](photo)
        return photo

    return apply
