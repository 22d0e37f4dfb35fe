"""Which averages channel attention should use: the whole photo's, those of a few crops, or local ones (measured).

Training sees small crops, the application whole photos. Chu et al. ("Improving Image Restoration by Revisiting Global
Information Aggregation", ECCV 2022) close that gap with averages of a window around every pixel, which then depends on nearly
a thousand pixels around it. Pinned contexts have averages of places in the photo instead, interpolated in between.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.metrics import psnr
from instructir_desktop.core.nn.blocks import Pooling
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.lattice import LatticeAverages, Place
from instructir_desktop.core.nn.pooling import OwnAverages, PinnedAverages, RecordedAverages
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.engine.tiling import evidence, lattice
from instructir_desktop.training.evaluation import Pair, rounded

WINDOWS = (144, 192, 288)
"""Sides of the local windows in pixels of the photo: 1.5, 2 and 3 times the training crop of 96."""


class WindowedAverages:
    """Averages of a square window around every place: (N, C, H, W) -> (N, C, H, W). `side` and `height` in photo pixels."""

    def __init__(self, side: int, height: int) -> None:
        self._side = side
        self._height = height

    def __call__(self, x: Tensor) -> Tensor:
        half = max(round(self._side * x.shape[2] / self._height) // 2, 1)
        # A box is separable, also where it is cut off at the photo's edges.
        for kernel, padding in (((2 * half + 1, 1), (half, 0)), ((1, 2 * half + 1), (0, half))):
            x = F.avg_pool2d(x, kernel, stride=1, padding=padding, count_include_pad=False)
        return x


@torch.inference_mode()
def compare_averages(network: InstructIR, embedding: Tensor, source: Iterator[Pair]) -> dict[str, float]:
    """Mean PSNR of a set with each kind of averages. Photos are cut to the network's multiple; embedding (1, text)."""
    figures: dict[str, list[float]] = {}
    for pair in source:
        multiple = network.configuration.multiple
        height, width = (length // multiple * multiple for length in pair.clean.shape[:2])
        damaged, clean = pair.damaged[:height, :width], pair.clean[:height, :width]
        photo = torch.from_numpy(np.ascontiguousarray(damaged)).permute(2, 0, 1)[None]
        kinds: dict[str, Pooling] = {"input": OwnAverages(), "whole photo": OwnAverages()}
        for count, side in ((3, 192), (2, 128)):
            kinds[f"{count * count} crops of {side}²"] = _pinned(network, embedding, photo, count, side)
        kinds["places"] = local_averages(network, embedding, photo)
        kinds |= {f"windows of {side}": WindowedAverages(side, height) for side in WINDOWS}
        for name, pooling in kinds.items():
            restored: FloatImage = damaged
            if name != "input":
                restored = rounded(network(photo, embedding, pooling)[0].permute(1, 2, 0).numpy())
            figures.setdefault(name, []).append(psnr(restored, clean))
    return {name: float(np.mean(values)) for name, values in figures.items()}


def _pinned(network: InstructIR, embedding: Tensor, photo: Tensor, count: int, side: int) -> PinnedAverages:
    boxes = evidence(Size(photo.shape[3], photo.shape[2]), crops=count, side=side)
    crops = torch.cat([photo[:, :, *box.slices()] for box in boxes])
    recorded = RecordedAverages()
    network(crops, embedding.expand(len(crops), -1), recorded)
    return PinnedAverages(torch.cat(recorded.records))


def local_averages(network: InstructIR, embedding: Tensor, photo: Tensor) -> LatticeAverages:
    """The local averages of a photo (1, 3, H, W) as the application pins them, for one pass of the whole photo."""
    size = Size(photo.shape[3], photo.shape[2])
    nodes, boxes = lattice(size)
    each = []
    for box in boxes:
        recorded = RecordedAverages()
        network(photo[:, :, *box.slices()], embedding, recorded)
        each.append(torch.cat(recorded.records))
    values = torch.stack(each).reshape(*nodes, -1, network.configuration.average_count).mean(dim=2)
    return LatticeAverages(values, Place(size), size.height)


def averages_table(rows: dict[str, dict[str, float]]) -> str:
    """A Markdown table: sets down, kinds of averages across; the best restored figure of a row in bold."""
    kinds = list(next(iter(rows.values())))
    lines = ["| set | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|"]
    for name, figures in rows.items():
        best = max(value for kind, value in figures.items() if kind != "input")
        cells = [
            f"**{value:.2f}**" if value == best and kind != "input" else f"{value:.2f}"
            for kind, value in figures.items()
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"
