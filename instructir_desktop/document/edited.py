"""The edited photo at the source's own depth, made cell by cell so that it never lies in memory as floats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.compose import untouched
from instructir_desktop.document.grid import SIDE, cells, together
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.imaging.buffer import ImageBuffer, Samples


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
    for row in rows(buffer.size):
        part = samples[row.slices()]
        _fill(part, row, buffer, pixels, cancel)
        equal += untouched(buffer.pixels[row.slices()], part)
    return Edited(replace(buffer, pixels=samples), equal)


def edited_bands(
    buffer: ImageBuffer, pixels: PixelSource, height: int, *, cancel: CancelToken | None = None
) -> Iterator[tuple[Box, Samples]]:
    """The edited samples from top to bottom, so many rows at a time, and where they lie. Raises as edit() does.

    `height` divides the side of the grid's cells. A band is not to be kept: its memory is used again.
    """
    samples = None
    for row in rows(buffer.size):
        if samples is None:
            samples = np.empty((row.height, *buffer.pixels.shape[1:]), buffer.pixels.dtype)
        part = samples[: row.height]
        _fill(part, row, buffer, pixels, cancel)
        for top in range(0, row.height, height):
            band = part[top : top + height]
            yield Box(0, row.y + top, row.width, band.shape[0]), band


def rows(photo: Size) -> Iterator[Box]:
    """The rows of cells that an export makes at once, from top to bottom."""
    height = together(photo)[1] * SIDE
    return (Box(0, top, photo.width, height).intersect(photo.box()) for top in range(0, photo.height, height))


def _fill(samples: Samples, row: Box, buffer: ImageBuffer, pixels: PixelSource, cancel: CancelToken | None) -> None:
    """The edited samples of such a row, in the order in which its tiles are made, so that each of them is used but once."""
    width = together(buffer.size)[0] * SIDE
    for left in range(0, row.width, width):
        for cell in cells(Box(left, row.y, width, row.height).intersect(row)):
            if cancel is not None:
                cancel.check()
            box = cell.box(buffer.size)
            samples[box.move(0, -row.y).slices()] = buffer.edited(pixels[box.slices()], box)
