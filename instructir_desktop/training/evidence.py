"""How many crops the context of a large photo needs: each choice of crops against the whole photo's own averages (measured).

There are no large photos to train on, so large ones are made: one photo enlarged (as smooth from pixel to pixel as those of
24 megapixels are), and several photos side by side (nothing in it looks like the rest). Both are damaged at their full size.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.metrics import psnr
from instructir_desktop.core.nn.folded import FoldedInstructIR
from instructir_desktop.core.nn.lattice import Place
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.engine.tiling import evidence, lattice
from instructir_desktop.training.evaluation import Pair

PART = Size(1280, 800)
"""Pixels that every photo of a mosaic is cut to; smaller photos are left out."""

TIMES = 3
"""How many times wider and higher the made photos are."""

CHOICES = ((5, 256), (5, 128), (6, 104), (8, 80), (10, 64))
"""(crops along a side, pixels of a crop's side)."""


def large_photos(files: Sequence[Path], enlarged: int) -> list[tuple[str, FloatImage]]:
    """Clean photos of TIMES² times PART: the first `enlarged` ones enlarged, then a mosaic of the next TIMES² ones."""
    parts: list[Image.Image] = []
    for path in files:
        if len(parts) == enlarged + TIMES**2:
            break
        with Image.open(path) as image:
            if image.width >= PART.width and image.height >= PART.height:
                parts.append(image.convert("RGB").crop((0, 0, *PART)))
    if len(parts) < enlarged + TIMES**2:
        raise ValueError(f"{enlarged + TIMES**2} photos of {PART.width} × {PART.height} pixels or more are needed.")
    made: list[tuple[str, FloatImage]] = []
    for number, part in enumerate(parts[:enlarged], start=1):
        whole = part.resize((PART.width * TIMES, PART.height * TIMES), Image.Resampling.LANCZOS)
        made.append((f"enlarged {number}", np.asarray(whole, np.float32) / np.float32(255)))
    mosaic = Image.new("RGB", (PART.width * TIMES, PART.height * TIMES))
    for number, part in enumerate(parts[enlarged:]):
        mosaic.paste(part, (number % TIMES * PART.width, number // TIMES * PART.height))
    return [*made, ("mosaic", np.asarray(mosaic, np.float32) / np.float32(255))]


@torch.inference_mode()
def compare_evidence(
    network: FoldedInstructIR,
    embedding: Tensor,
    pair: Pair,
    choices: Sequence[tuple[int, int]] = CHOICES,
    *,
    regions: int = 5,
    side: int = 320,
) -> dict[str, tuple[float, float]]:
    """For every kind of averages: PSNR in dB against the clean photo, and against the result with the whole photo's averages.

    Over `regions` squares of `side` pixels spread over the photo; embedding (text,).
    """
    size = Size(pair.damaged.shape[1], pair.damaged.shape[0])
    generator = np.random.default_rng(4)
    boxes = [
        Box(
            int(generator.integers(0, size.width - side + 1)),
            int(generator.integers(0, size.height - side + 1)),
            side,
            side,
        )
        for _ in range(regions)
    ]
    damaged = _batch(pair.damaged, boxes)
    clean = _batch(pair.clean, boxes)
    contexts = {"whole photo": network.averages(_batch(pair.damaged, [size.box()]), embedding)}
    contexts["25 of 256² at the edges"] = network.averages(_batch(pair.damaged, at_the_edges(size, 5, 256)), embedding)
    nodes, places = lattice(size)
    each = network.averages(_batch(pair.damaged, places), embedding, each=True)
    contexts["places"] = each.reshape(*nodes, -1, each.shape[-1]).mean(dim=2)
    for count, crop in choices:
        crops = _batch(pair.damaged, evidence(size, crops=count, side=crop))
        contexts[f"{count * count} of {crop}²"] = network.averages(crops, embedding)
    restored = {
        name: _restored(network, embedding, context, damaged, boxes, size) for name, context in contexts.items()
    }
    whole = restored["whole photo"]
    figures = {"input": (_psnr(damaged, clean), _psnr(damaged, whole))}
    return figures | {name: (_psnr(result, clean), _psnr(result, whole)) for name, result in restored.items()}


def _restored(
    network: FoldedInstructIR, embedding: Tensor, context: Tensor, damaged: Tensor, boxes: Sequence[Box], size: Size
) -> Tensor:
    pinned = network.pin(embedding, context)
    parts = [
        network.residual(part[None], pinned, place=Place(size, box.x, box.y))
        for part, box in zip(damaged, boxes, strict=True)
    ]
    return (damaged + torch.cat(parts)).clip(0, 1)


def at_the_edges(photo: Size, crops: int, side: int) -> list[Box]:
    """Squares spread evenly from edge to edge, as contexts were measured at first: the edges count for too much."""

    def starts(length: int) -> list[int]:
        return [round(index * (length - side) / (crops - 1)) for index in range(crops)]

    return [Box(x, y, side, side) for y in starts(photo.height) for x in starts(photo.width)]


def _batch(photo: FloatImage, boxes: Sequence[Box]) -> Tensor:
    return torch.stack([torch.from_numpy(np.ascontiguousarray(photo[box.slices()])).permute(2, 0, 1) for box in boxes])


def _psnr(first: Tensor, second: Tensor) -> float:
    """At most 99 dB, which stands for equal."""
    return min(psnr(first.numpy(), second.numpy()), 99.0)
