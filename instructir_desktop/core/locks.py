"""Locks: what a step may not change, whatever its network gives. Any tile gives the pixels of the whole, bit for bit.

A lock takes something out of the step's residual. Luma is Rec. 709's weighted sum of the encoded channels; a grey residual
(the same in all channels) changes luma only, which is what the blend mode "luminosity" does (W3C, Compositing and
Blending Level 1, section 10.3).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size

Lock = Literal["colour", "exposure"]
"""Colour lock: only luma may change. Exposure lock: only luma finer than light and shade may change, and colour."""

LOCKS: tuple[Lock, ...] = ("colour", "exposure")
"""All locks, in the order in which they are listed and applied."""

CELL = 32
"""Side of the cells, in photo pixels counted from the top left corner, whose mean luma the exposure lock keeps."""

LOCK_HALO = 2 * CELL
"""Pixels around a box that may have to be known; see lock_window()."""

LUMA = (np.float32(0.2126), np.float32(0.7152), np.float32(0.0722))

Residual = NDArray[np.float32]
"""(h, w, 3), what a step adds to the photo at full strength."""


def lock_window(box: Box, photo: Size, locks: Collection[Lock]) -> Box:
    """The part of the photo whose residual is needed for the locked one on `box`; at most LOCK_HALO larger on each side."""
    if "exposure" not in locks:
        return box
    left, top = (box.x // CELL - 1) * CELL, (box.y // CELL - 1) * CELL
    right, bottom = (-(-box.right // CELL) + 1) * CELL, (-(-box.bottom // CELL) + 1) * CELL
    return Box.from_edges(left, top, right, bottom).intersect(photo.box())


def locked(residual: Residual, locks: Collection[Lock], photo: Size, *, window: Box, box: Box) -> Residual:
    """The residual on `box` that the locks leave of `residual`, given on `window`.

    Raises ValueError when the window does not hold lock_window(box) or the array is not of its size.
    """
    if residual.shape != (window.height, window.width, 3) or not window.contains(lock_window(box, photo, locks)):
        raise ValueError(f"A residual {residual.shape} on {window} is not enough for {box} with {sorted(locks)}.")
    inside = box.move(-window.x, -window.y).slices()
    out = residual[inside]
    if "colour" in locks:
        out = np.repeat(_luma(out)[..., None], 3, axis=-1)
    if "exposure" in locks:
        needed = lock_window(box, photo, locks)
        luma = _luma(residual[needed.move(-window.x, -window.y).slices()])
        out = out - _shade(luma, needed, photo, box)[..., None]
    return out


def _luma(residual: Residual) -> NDArray[np.float32]:
    """(h, w): the weighted sum of the channels. One operation at a time rounds the same whatever the array's size."""
    red, green, blue = (residual[..., channel] * weight for channel, weight in enumerate(LUMA))
    return np.asarray(red + green + blue)


def _shade(luma: NDArray[np.float32], window: Box, photo: Size, box: Box) -> NDArray[np.float32]:
    """The cells' means on `box`, interpolated between the cells' centres. The window begins at a cell's corner."""
    columns, rows = -(-window.width // CELL), -(-window.height // CELL)
    whole = np.zeros((rows * CELL, columns * CELL))
    whole[: window.height, : window.width] = luma
    # Added one row and one column of every cell at a time: numpy's own sums depend on the array's shape.
    lines = np.zeros((rows, columns * CELL))
    for row in range(CELL):
        lines += whole[row::CELL]
    sums = np.zeros((rows, columns))
    for column in range(CELL):
        sums += lines[:, column::CELL]
    means = sums / np.outer(_filled(window.height, rows), _filled(window.width, columns))
    above, below, down = _between(box.y, box.height, window.y, rows)
    left, right, across = _between(box.x, box.width, window.x, columns)
    upper = means[above][:, left] * (1 - across) + means[above][:, right] * across
    lower = means[below][:, left] * (1 - across) + means[below][:, right] * across
    return np.asarray(upper * (1 - down[:, None]) + lower * down[:, None], dtype=np.float32)


def _filled(length: int, cells: int) -> NDArray[np.float64]:
    """How many pixels of each cell of a row or column lie in the photo: all but the last have CELL."""
    counts = np.full(cells, float(CELL))
    counts[-1] = length - (cells - 1) * CELL
    return counts


def _between(
    start: int, count: int, origin: int, cells: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """For each pixel: the two cells between whose centres it lies (both the last one at the photo's rim), and how far."""
    place = (np.arange(start, start + count) + 0.5) / CELL - 0.5
    first = np.floor(place)
    index = first.astype(np.intp) - origin // CELL
    return index.clip(0, cells - 1), (index + 1).clip(0, cells - 1), place - first
