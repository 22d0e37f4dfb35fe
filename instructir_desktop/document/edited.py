"""The edited photo at the source's own depth, made band by band so that it never lies in memory as floats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.compose import untouched
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.imaging.buffer import ImageBuffer, Samples

BAND = 128
"""Rows made at a time; divides the side of the grid's cells, so that the tiles of one row of cells serve four bands."""


@dataclass(frozen=True, eq=False)
class Edited:
    """The photo with its steps, and how many of its pixels equal the source's in all channels."""

    buffer: ImageBuffer
    untouched: int


def edit(buffer: ImageBuffer, pixels: PixelSource, *, cancel: CancelToken | None = None) -> Edited:
    """`buffer` with other model pixels (H, W, 3), read from top to bottom.

    Raises Cancelled, what reading the pixels raises, and ValueError when they are not of the photo's size.
    """
    if pixels.shape != buffer.pixels.shape:
        raise ValueError(f"the pixels are {pixels.shape}, the photo is {buffer.pixels.shape}")
    samples = np.empty_like(buffer.pixels)
    equal = 0
    for box, band in edited_bands(buffer, pixels, BAND, cancel=cancel):
        samples[box.slices()] = band
        equal += untouched(buffer.pixels[box.slices()], band)
    return Edited(replace(buffer, pixels=samples), equal)


def edited_bands(
    buffer: ImageBuffer, pixels: PixelSource, rows: int, *, cancel: CancelToken | None = None
) -> Iterator[tuple[Box, Samples]]:
    """The edited samples from top to bottom, so many rows at a time, and where they lie. Raises as edit() does."""
    size = buffer.size
    for top in range(0, size.height, rows):
        if cancel is not None:
            cancel.check()
        box = Box(0, top, size.width, min(rows, size.height - top))
        yield box, buffer.edited(pixels[box.slices()], box)
