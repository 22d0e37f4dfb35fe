"""Tiles against the whole frame: random regions of a photo, each computed by itself, compared with the canonical network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.engine.api import Progress, no_progress
from instructir_desktop.engine.tiling import window_of


@dataclass(frozen=True)
class Agreement:
    """Of `regions` regions of a photo of `size`: the worst difference, and the largest change the network makes."""

    regions: int
    size: Size
    worst: float
    effect: float


def random_regions(size: Size, count: int, *, most: int = 160, seed: int = 11) -> list[Box]:
    """Boxes of 1 to `most` pixels a side, anywhere in the photo; the same ones for the same arguments."""
    generator = np.random.default_rng(seed)
    boxes: list[Box] = []
    for _ in range(count):
        width, height = (int(generator.integers(1, min(most, side) + 1)) for side in size)
        x = int(generator.integers(0, size.width - width + 1))
        y = int(generator.integers(0, size.height - height + 1))
        boxes.append(Box(x, y, width, height))
    return boxes


def agreement(
    configuration: Configuration,
    size: Size,
    count: int,
    *,
    progress: Progress = no_progress,
) -> Agreement:
    """Restore each region in its window, folded and with pinned averages, in float32 on the CPU; weights are random.

    `size` in pixels, sides multiples of what the network needs.
    """
    import torch

    from instructir_desktop.core.nn.folded import FoldedInstructIR
    from instructir_desktop.core.nn.instructir import InstructIR
    from instructir_desktop.core.nn.pooling import RecordedAverages
    from instructir_desktop.core.nn.strips import in_turn
    from instructir_desktop.engine.bench import randomised
    from instructir_desktop.engine.torch_threads import StripThreads

    torch.manual_seed(5)
    network = randomised(InstructIR(configuration), filtering=True)
    photo, embedding = torch.rand(1, 3, size.height, size.width), torch.randn(configuration.text_size)
    threads = torch.get_num_threads()
    run: Callable[[int, Callable[[int], None]], None] = StripThreads(threads) if threads > 1 else in_turn
    worst = 0.0
    with torch.inference_mode():
        recorded = RecordedAverages()
        whole = network.residual(photo, embedding[None], recorded)
        folded = FoldedInstructIR(network, device=torch.device("cpu"), dtype=torch.float32, run=run)
        pinned = folded.pin(embedding, torch.cat(recorded.records))
        for done, box in enumerate(random_regions(size, count), start=1):
            seen = window_of(box, size, halo=configuration.halo, multiple=configuration.multiple)
            residual = folded.residual(photo[..., *seen.slices()], pinned)
            inside = residual[..., *box.move(-seen.x, -seen.y).slices()]
            worst = max(worst, float((inside - whole[..., *box.slices()]).abs().max()))
            progress(done, count)
    return Agreement(count, size, worst, float(whole.abs().max()))
