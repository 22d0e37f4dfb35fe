"""The magic wand: which cells of the photo are coloured like a point and joined to it. Found once and kept in the region."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.guesses import grown, spread_cells
from instructir_desktop.core.ranges import distance, smoothed_at
from instructir_desktop.core.shapes import Flood
from instructir_desktop.core.source import PixelSource

CELLS = 160
"""Cells along the photo's longer side; smaller gaps than a cell do not part two areas."""

SAMPLED = 600_000
"""About as many pixels of a larger photo are looked at, evenly spread."""

ENOUGH = 0.35
"""The share of a cell that must be alike for the flood to pass through it."""

AROUND = 4
"""Pixels on each side of the point whose mean is its colour: one pixel may be noise."""

LEAST = 0.02
"""The least softness of a flood's edge."""


def colour_at(photo: PixelSource, x: float, y: float, around: int = AROUND) -> tuple[float, float, float]:
    """The mean colour (0..1, encoded) around a point of the photo; the nearest pixels where it lies outside."""
    height, width = photo.shape[:2]
    column, row = min(max(int(x), 0), width - 1), min(max(int(y), 0), height - 1)
    part = photo[
        slice(max(row - around, 0), min(row + around + 1, height)),
        slice(max(column - around, 0), min(column + around + 1, width)),
    ]
    red, green, blue = part.reshape(-1, 3).mean(axis=0, dtype=np.float64).clip(0, 1).tolist()
    return round(red, 4), round(green, 4), round(blue, 4)


def flood(photo: PixelSource, x: float, y: float, tolerance: float) -> Flood:
    """The flood from a point; `photo` (H, W, 3), encoded; `tolerance` see ranges.distance."""
    height, width = photo.shape[:2]
    colour = colour_at(photo, x, y)
    step = max(round((height * width / SAMPLED) ** 0.5), 1)
    pixels = smoothed_at(photo, np.arange(step // 2, height, step), np.arange(step // 2, width, step))
    softness = max(tolerance / 2, LEAST)
    near = distance(pixels, colour) <= tolerance + softness / 2
    side = max(max(near.shape) / CELLS, 1.0)
    rows, columns = max(round(near.shape[0] / side), 1), max(round(near.shape[1] / side), 1)
    allowed = _shares(near, rows, columns) >= ENOUGH
    seed = np.zeros((rows, columns), dtype=bool)
    seed[min(max(int(y / height * rows), 0), rows - 1), min(max(int(x / width * columns), 0), columns - 1)] = True
    reached = spread_cells(grown(seed, allowed | seed))
    cells = reached.astype(np.uint8).tobytes()
    return Flood(x, y, *colour, tolerance, softness, columns, rows, cells)


def _shares(near: NDArray[np.bool_], rows: int, columns: int) -> NDArray[np.float64]:
    """Of each cell, the share of its pixels that are near the colour."""
    down = np.linspace(0, near.shape[0], rows + 1).astype(np.intp)[:-1]
    across = np.linspace(0, near.shape[1], columns + 1).astype(np.intp)[:-1]
    sums = np.add.reduceat(np.add.reduceat(near.astype(np.float64), down, axis=0), across, axis=1)
    counts = np.outer(np.diff([*down, near.shape[0]]), np.diff([*across, near.shape[1]]))
    return np.asarray(sums / counts)
