"""PixelSource: a photo that can be read in parts, so that large ones never lie in memory as floats."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size

FloatArray = NDArray[np.float32]


class PixelSource(Protocol):
    """What looks like an array (H, W, 3) of float32 that is sRGB-encoded, nominally 0..1 and not clipped.

    A numpy array is one. `source[rows, columns]` with two slices gives an array, perhaps a view: do not write to it.
    Reading may take long (it may run the network for what is not there yet) and may raise what the engine raises.
    """

    @property
    def shape(self) -> tuple[int, ...]: ...

    def __getitem__(self, part: tuple[slice, slice], /) -> FloatArray: ...


def size_of(source: PixelSource) -> Size:
    """Width and height of a source."""
    return Size(source.shape[1], source.shape[0])


def box_of(part: tuple[slice, slice], size: Size) -> Box:
    """The box that two slices without a step select. Raises ValueError for steps other than 1."""
    (top, bottom, down), (left, right, across) = part[0].indices(size.height), part[1].indices(size.width)
    if (down, across) != (1, 1):
        raise ValueError("A part of a photo is read with a step of 1 pixel.")
    return Box.from_edges(left, top, right, bottom)


def read_mirrored(source: PixelSource, box: Box) -> FloatArray:
    """The pixels under a box that may reach beyond the right and bottom edge: there the photo is mirrored.

    A new contiguous array or a view. Only what the box needs is read.
    """
    size = size_of(source)
    if box.right <= size.width and box.bottom <= size.height:
        return source[box.slices()]
    rows, columns = _mirrored(box.y, box.bottom, size.height), _mirrored(box.x, box.right, size.width)
    top, left = int(rows.min()), int(columns.min())
    inside = source[slice(top, int(rows.max()) + 1), slice(left, int(columns.max()) + 1)]
    return inside[rows - top][:, columns - left]


def _mirrored(start: int, stop: int, length: int) -> NDArray[np.intp]:
    if length == 1:
        return np.zeros(stop - start, dtype=np.intp)
    period = 2 * (length - 1)
    index = np.arange(start, stop) % period
    return np.where(index < length, index, period - index)
