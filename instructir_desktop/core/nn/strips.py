"""Strips: rows of features (N, H, W, C) that are computed by themselves, so that they stay in the processor's cache."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor
from torch.nn import functional as F

Runner = Callable[[int, Callable[[int], None]], None]
"""Calls task(0) … task(count - 1), in any order, perhaps in several threads; returns when all are done or one has raised."""

STRIP_BYTES = 3 * 2**20
"""Features of a strip at the block's own width, in the convolutions' precision. Smaller ones stay in a core's own cache, but
mean more operations, between which threads wait for each other's turn at the interpreter, and more rows that two strips
both compute (docs/performance.md has the numbers)."""


def in_turn(count: int, task: Callable[[int], None]) -> None:
    """The Runner of callers that have no threads to give."""
    for index in range(count):
        task(index)


@dataclass(frozen=True)
class Strip:
    """Rows `top` to `bottom` of one image of a batch, and the rows that a 3×3 convolution of them reads.

    Small images go together: then `count` whole ones from `image` on.
    """

    image: int
    top: int
    bottom: int
    first: int
    last: int
    count: int = 1

    @property
    def images(self) -> slice:
        """Of the batch."""
        return slice(self.image, self.image + self.count)

    @property
    def at_edge(self) -> bool:
        """Whether the halo is cut off by the frame, so that the convolution must pad there."""
        return self.first == self.top or self.last == self.bottom


def strips(features: Tensor, element_size: int, *, whole: bool = False) -> list[Strip]:
    """Cut (N, H, W, C) features; the cuts depend on the shape and the precision only, never on the number of threads."""
    images, height, width, channels = features.shape
    count, together = 1, 1
    if not whole:
        row = width * channels * element_size
        count = -(-height // max(STRIP_BYTES // row, 4))
        if height * row > STRIP_BYTES // 2:
            count = min(-(-count // 4) * 4, height)  # divides evenly among two or four threads
        else:
            together = min(max(STRIP_BYTES // (height * row), 1), max(images // 4, 1))
    cuts = [height * index // count for index in range(count + 1)]
    return [
        Strip(image, top, bottom, max(top - 1, 0), min(bottom + 1, height), min(together, images - image))
        for image in range(0, images, together)
        for top, bottom in itertools.pairwise(cuts)
    ]


def planar(x: Tensor) -> Tensor:
    """(N, H, W, C) as the (N, C, H, W) view that convolutions take."""
    return x.permute(0, 3, 1, 2)


def spread(x: Tensor) -> Tensor:
    """(N, C, H, W) back as (N, H, W, C)."""
    return x.permute(0, 2, 3, 1)


def rows_of(x: Tensor, strip: Strip) -> Tensor:
    """A strip's own rows (n, rows, W, C) of (N, H, W, C)."""
    return x[strip.images, strip.top : strip.bottom]


def convolved(x: Tensor, strip: Strip, weight: Tensor, bias: Tensor | None, *, groups: int = 1) -> Tensor:
    """3×3 convolution of a strip's read rows (N, C, rows + halo, W), zero-padded at the frame's edge only."""
    if not strip.at_edge:
        return F.conv2d(x, weight, bias, padding=(0, 1), groups=groups)
    skipped = strip.top - strip.first
    return F.conv2d(x, weight, bias, padding=1, groups=groups)[:, :, skipped : skipped + strip.bottom - strip.top]
