"""BufferPixels: a decoded photo as the network sees it, converted only where it is read."""

from __future__ import annotations

import numpy as np

from instructir_desktop.core.geometry import Box
from instructir_desktop.imaging.buffer import FloatImage, ImageBuffer

BAND = 256
"""Rows converted at a time where only every n-th pixel is wanted…"""
FAR = 4
"""…unless the wanted ones are so far apart."""


class BufferPixels:
    """The model pixels of an ImageBuffer, a core.source.PixelSource. Slices may have steps."""

    def __init__(self, buffer: ImageBuffer) -> None:
        self._buffer = buffer
        self.shape = (buffer.size.height, buffer.size.width, 3)

    def __getitem__(self, part: tuple[slice, slice], /) -> FloatImage:
        (top, bottom, down), (left, right, across) = part[0].indices(self.shape[0]), part[1].indices(self.shape[1])
        if down < 1 or across < 1:
            raise ValueError("A photo is read forwards.")
        if (down, across) == (1, 1):
            return self._buffer.model_pixels(Box.from_edges(left, top, right, bottom))
        bands = []
        # Of rows far apart only these are converted: an overview of 100 megapixels is one row in 37.
        rows = down if down >= FAR else max(BAND // down, 1) * down
        for start in range(top, bottom, rows):
            end = start + 1 if down >= FAR else min(start + rows, bottom)
            bands.append(self._buffer.model_pixels(Box.from_edges(left, start, right, end))[::down, ::across])
        return np.concatenate(bands) if bands else np.zeros((0, len(range(left, right, across)), 3), np.float32)
