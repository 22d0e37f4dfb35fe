"""The pixels that the estimators look at: full-resolution crops and a thinned overview, a small part of a large photo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.source import PixelSource

Floats = NDArray[np.float32]

CROP = 160
"""Side of a crop in photo pixels."""

GRID = (4, 3)
"""Crops across and down; their cells cover the photo evenly."""

OVERVIEW = 320
"""Long side of the overview, at most twice this many pixels."""

LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
"""Weights of encoded red, green and blue in luma (Rec. 601)."""


@dataclass(frozen=True, eq=False)
class Samples:
    """`crops`: (h, w, 3) float32 views at full resolution; `overview`: every n-th pixel of the photo, (h, w, 3)."""

    crops: tuple[Floats, ...]
    overview: Floats

    @cached_property
    def lumas(self) -> tuple[Floats, ...]:
        """The luma of every crop, (h, w)."""
        return tuple(crop @ LUMA for crop in self.crops)

    @cached_property
    def luma(self) -> Floats:
        """The luma of the overview, (h, w)."""
        return np.asarray(self.overview @ LUMA, dtype=np.float32)


def sample(photo: PixelSource) -> Samples:
    """Samples of a photo (H, W, 3), float32, sRGB-encoded, nominally 0..1. Nothing of it is read but the samples.

    Crops come from the middle of each cell of a grid, so the same photo always gives the same samples; of a small
    photo they are the cells themselves. Raises ValueError for an array of another shape or without pixels.
    """
    if len(photo.shape) != 3 or photo.shape[2] != 3 or 0 in photo.shape:
        raise ValueError(f"a photo has the shape (H, W, 3), not {photo.shape}")
    height, width = photo.shape[:2]
    across, down = (GRID[0], GRID[1]) if width >= height else (GRID[1], GRID[0])
    crops = [
        photo[_middle(row, down, height), _middle(column, across, width)]
        for row in range(down)
        for column in range(across)
    ]
    thinning = max(max(height, width) // OVERVIEW, 1)
    overview = np.ascontiguousarray(photo[slice(thinning // 2, None, thinning), slice(thinning // 2, None, thinning)])
    return Samples(tuple(crop for crop in crops if crop.size), overview)


def _middle(index: int, count: int, length: int) -> slice:
    """The middle CROP pixels of a cell, or all of a smaller one."""
    first, last = length * index // count, length * (index + 1) // count
    start = max(first + (last - first - CROP) // 2, first)
    return slice(start, min(start + CROP, last))


def smoothed(plane: Floats, weights: tuple[float, ...]) -> Floats:
    """A plane (h, w) filtered with `weights` (an odd number, symmetric) along both axes, its edges repeated."""
    reach = len(weights) // 2
    for axis in (0, 1):
        padded = np.pad(plane, [(reach, reach) if axis == each else (0, 0) for each in (0, 1)], mode="edge")
        length = plane.shape[axis]
        total = np.zeros_like(plane)
        for place, weight in enumerate(weights):
            window = slice(place, place + length)
            total += np.float32(weight) * (padded[window] if axis == 0 else padded[:, window])
        plane = total
    return plane


def gaussian(sigma: float) -> tuple[float, ...]:
    """The weights of a Gaussian, cut at three sigmas, with the sum 1."""
    reach = max(int(np.ceil(3 * sigma)), 1)
    values = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return tuple((values / values.sum()).tolist())
