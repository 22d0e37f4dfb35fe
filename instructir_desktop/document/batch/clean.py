"""How much a stack changes a photo, measured on a few crops: what a photo that needs no restoration is told by."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from instructir_desktop.core.colour_difference import difference
from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.grid import SIDE, Cell

THRESHOLD = 3.5
"""ΔE (CIE 2000) of the PERCENTILE. See docs/batch.md for the photos it was measured on."""
PERCENTILE = 99
"""Rain and scratches touch few pixels, so a mean hardly tells them from nothing."""

CROP = 256
"""Side of a crop in pixels: the middle of a cell, so that one cell of every step is computed for it."""
CROPS = 9


def crops(size: Size, cells: Collection[Cell]) -> tuple[Box, ...]:
    """At most CROPS boxes, spread evenly over the cells that the stack acts on."""
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    count = min(CROPS, len(ordered))
    chosen = [ordered[(2 * index + 1) * len(ordered) // (2 * count)] for index in range(count)]
    margin = (SIDE - CROP) // 2
    return tuple(_inner(cell.box(size), margin) for cell in chosen)


def _inner(box: Box, margin: int) -> Box:
    """The middle of a cell; of a small one at the photo's edge as much as there is."""
    width, height = min(box.width, CROP), min(box.height, CROP)
    x = box.x + min(margin, box.width - width)
    y = box.y + min(margin, box.height - height)
    return Box(x, y, width, height)


def effect(before: PixelSource, after: PixelSource, boxes: Collection[Box]) -> float:
    """The ΔE that 99 % of the changed pixels stay within, in the crop where it is largest; 0 when none was changed."""
    largest = 0.0
    for box in boxes:
        delta = difference(np.clip(before[box.slices()], 0, 1), np.clip(after[box.slices()], 0, 1))
        changed = delta[delta > 0]
        if changed.size:
            largest = max(largest, float(np.percentile(changed, PERCENTILE)))
    return largest
