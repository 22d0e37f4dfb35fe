"""Mip levels of a photo, read by boxes."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.source import PixelSource, size_of

FloatArray = NDArray[np.float32]

SMALLEST_SIDE = 256
"""Levels are made until both sides are at most this long."""

STRIP = 512
"""Rows of a photo that are halved together, a power of two."""


class Levels(Protocol):
    """A picture (H, W) or (H, W, C) as float32 at its own size (level 0) and halved again and again."""

    @property
    def size(self) -> Size: ...

    @property
    def count(self) -> int: ...

    def read(self, level: int, box: Box) -> FloatArray:
        """The pixels of a box that lies inside a level; not to be written to."""
        ...


class Pyramid:
    """Level 0 is the given array, (H, W) or (H, W, C) float32; every further level averages 2 × 2 pixels.

    Odd sides are rounded up, the last row or column counting twice.
    """

    def __init__(self, array: FloatArray) -> None:
        self.levels: list[FloatArray] = [array]
        while max(self.levels[-1].shape[:2]) > SMALLEST_SIDE:
            self.levels.append(halve(self.levels[-1]))

    @property
    def size(self) -> Size:
        height, width = self.levels[0].shape[:2]
        return Size(width, height)

    @property
    def count(self) -> int:
        return len(self.levels)

    def read(self, level: int, box: Box) -> FloatArray:
        return self.levels[level][box.slices()]


class PhotoPyramid:
    """The levels of a photo that is itself only read by parts; the halved levels are kept in half precision.

    That is an eighth of a grey level at most, for the screen only. Building takes some hundred milliseconds for 24
    megapixels: do it outside the window's thread.
    """

    def __init__(self, source: PixelSource) -> None:
        self.source = source
        self._halved = empty_levels(self.size)
        height, width = source.shape[:2]
        for top in range(0, height if self._halved else 0, STRIP):
            strip = source[slice(top, min(top + STRIP, height)), slice(0, width)]
            for number, level in enumerate(self._halved, start=1):
                strip = halve(strip)
                start = top >> number
                level[start : start + strip.shape[0]] = strip

    @property
    def size(self) -> Size:
        return size_of(self.source)

    @property
    def count(self) -> int:
        return len(self._halved) + 1

    def read(self, level: int, box: Box) -> FloatArray:
        if level == 0:
            return self.source[box.slices()]
        return self._halved[level - 1][box.slices()].astype(np.float32)


def empty_levels(size: Size) -> list[NDArray[np.float16]]:
    """Arrays (h, w, 3) of zeros in half precision for the levels from 1 on."""
    found = []
    while max(size) > SMALLEST_SIDE:
        size = Size(-(-size.width // 2), -(-size.height // 2))
        found.append(np.zeros((size.height, size.width, 3), dtype=np.float16))
    return found


def halve(array: FloatArray) -> FloatArray:
    """The average of every 2 × 2 pixels, sides rounded up."""
    height, width = array.shape[:2]
    half = np.empty((-(-height // 2), -(-width // 2), *array.shape[2:]), dtype=np.float32)
    for top in range(0, half.shape[0], 64):  # in strips, so that the sums of two rows stay in the cache
        rows = array[2 * top : 2 * (top + 64)]
        if rows.shape[0] % 2:
            rows = np.concatenate([rows, rows[-1:]])
        pairs = rows[0::2] + rows[1::2]
        target = half[top : top + 64]
        even = pairs[:, 0 : width - width % 2]
        np.add(even[:, 0::2], even[:, 1::2], out=target[:, : width // 2])
        if width % 2:
            np.multiply(pairs[:, -1], np.float32(2), out=target[:, -1])
        target *= np.float32(0.25)
    return half
