"""Masks that follow the photo's edges: the guided filter of He, Sun and Tang (2013) with a colour guide.

Computed on cells of several pixels, as in the fast guided filter (He and Sun, 2015): the linear model of each cell's window
is found from the cells' means and applied to every pixel. Cells are counted from the photo's corner, and sums are of whole
numbers, which are exact in any order; so the filter gives the same bits for any box, given the pixels of follow_window().
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.ranges import sampled
from instructir_desktop.core.source import PixelSource

CELLS = 3
"""Cells from the middle of a window to its rim, where the radius allows."""

LEVELS = 4095
"""Photo and mask are taken in this many levels."""

MODEL = 4096
"""A model's coefficients are kept in units of 1 / MODEL."""

FLAT = 4e-4
"""Variance below which a window counts as flat (ε of the paper): noise is not followed, edges are."""

SURE = 1 / 64
"""Values nearer than this to 0 and 1 become 0 and 1: the filter leaves traces where the mask was clear."""

Floats = NDArray[np.float32]
Numbers = NDArray[np.float64]


def _cell(radius: float) -> tuple[int, int]:
    """Side of a cell in pixels, and cells from the middle of a window to its rim."""
    side = max(round(radius / CELLS), 1)
    return side, max(round(radius / side), 1)


def follow_window(box: Box, radius: float) -> Box:
    """The pixels on which the mask must be known for followed() to give `box`: whole cells."""
    side, reach = _cell(radius)
    more = 2 * reach + 1
    left, top = (box.x // side - more) * side, (box.y // side - more) * side
    right, bottom = (-(-box.right // side) + more) * side, (-(-box.bottom // side) + more) * side
    return Box.from_edges(left, top, right, bottom)


def followed(
    mask: Floats, window: Box, box: Box, *, radius: float, photo: Size, scale: float, source: PixelSource
) -> Floats:
    """The mask on `box`, which follows the edges of the photo within about `radius` output pixels.

    `mask` is given on follow_window(box, radius); the other arguments are those of rasterise().
    """
    side, reach = _cell(radius)
    inside = mask[box.move(-window.x, -window.y).slices()]
    if not mask.any() or mask.min() == 1:  # what is the same everywhere has no edge
        return inside.copy()
    guide = np.rint(sampled(source, photo, window, scale).clip(0, 1) * np.float32(LEVELS))
    cells = _means(guide, side)
    whole = _means(np.rint(mask * np.float32(LEVELS))[..., None], side)[..., 0]
    model = _model(cells, whole, reach)
    across = _between(box.x, box.width, window.x, side)
    down = _between(box.y, box.height, window.y, side)
    out = _spread(model[..., 3], down, across)
    pixels = guide[box.move(-window.x, -window.y).slices()]
    pixels *= np.float32(1 / LEVELS)
    for channel in range(3):
        out += _spread(model[..., channel], down, across) * pixels[..., channel]
    out -= np.float32(SURE)
    out *= np.float32(1 / (1 - 2 * SURE))
    return np.clip(out, np.float32(0), np.float32(1), out=out)


def _means(values: Floats, side: int) -> Numbers:
    """Each cell's mean, rounded to a whole number, (rows, columns, channels)."""
    height, width, channels = values.shape
    sums = values.reshape(height // side, side, width // side, side, channels).sum(axis=(1, 3), dtype=np.float64)
    return np.asarray(np.rint(sums / (side * side)))


def _boxed(values: Numbers, reach: int) -> Numbers:
    """The sum over (2 · reach + 1)² cells, for the cells that have all of them. The values are whole, so it is exact."""
    span = 2 * reach + 1
    for axis in (0, 1):
        sums = np.cumsum(values, axis=axis)
        first = np.zeros_like(np.take(sums, [0], axis=axis))
        sums = np.concatenate([first, sums], axis=axis)
        length = sums.shape[axis]
        ahead, behind = np.arange(span, length), np.arange(0, length - span)
        values = np.take(sums, ahead, axis=axis) - np.take(sums, behind, axis=axis)
    return values


def _model(cells: Numbers, mask: Numbers, reach: int) -> Floats:
    """(rows, columns, 4): for each cell the mean of the linear models, colour to mask, of the windows it lies in.

    `cells` (rows, columns, 3) and `mask` are whole numbers in 0..LEVELS; a rim of 2 · reach cells on each side is lost.
    """
    count = (2 * reach + 1) ** 2
    red, green, blue = cells[..., 0], cells[..., 1], cells[..., 2]
    products = (red * red, red * green, red * blue, green * green, green * blue, blue * blue)
    stacked = np.stack([red, green, blue, mask, *products, red * mask, green * mask, blue * mask], axis=-1)
    sums = _boxed(stacked, reach) / count
    r, g, b, p = (sums[..., index] / LEVELS for index in range(4))
    rr, rg, rb, gg, gb, bb, rp, gp, bp = (sums[..., index] / LEVELS**2 for index in range(4, 13))
    rr, gg, bb = rr - r * r + FLAT, gg - g * g + FLAT, bb - b * b + FLAT
    rg, rb, gb = rg - r * g, rb - r * b, gb - g * b
    rp, gp, bp = rp - r * p, gp - g * p, bp - b * p
    # The inverse of the symmetric 3 × 3 matrix by its cofactors.
    c_rr, c_rg, c_rb = gg * bb - gb * gb, gb * rb - rg * bb, rg * gb - gg * rb
    c_gg, c_gb, c_bb = rr * bb - rb * rb, rg * rb - rr * gb, rr * gg - rg * rg
    determinant = rr * c_rr + rg * c_rg + rb * c_rb
    slopes = [
        (c_rr * rp + c_rg * gp + c_rb * bp) / determinant,
        (c_rg * rp + c_gg * gp + c_gb * bp) / determinant,
        (c_rb * rp + c_gb * gp + c_bb * bp) / determinant,
    ]
    offset = p - slopes[0] * r - slopes[1] * g - slopes[2] * b
    model = np.rint(np.stack([*slopes, offset], axis=-1) * MODEL)
    found = np.zeros((*mask.shape, 4), dtype=np.float32)
    rim = 2 * reach
    found[rim : found.shape[0] - rim, rim : found.shape[1] - rim] = _boxed(model, reach) / (count * MODEL)
    return found


def _between(start: int, count: int, origin: int, side: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Floats]:
    """For each pixel: the two cells of the window between whose middles it lies, and how far."""
    place = (np.arange(start, start + count, dtype=np.float64) + 0.5) / side - 0.5
    first = np.floor(place)
    index = first.astype(np.intp) - origin // side
    return index, index + 1, (place - first).astype(np.float32)


def _spread(
    values: Floats,
    down: tuple[NDArray[np.intp], NDArray[np.intp], Floats],
    across: tuple[NDArray[np.intp], NDArray[np.intp], Floats],
) -> Floats:
    """Cells to pixels, (h, w), bilinear."""
    left, right, share = across
    columns = values[:, left] * (np.float32(1) - share) + values[:, right] * share
    above, below, share = down
    return np.asarray(columns[above] * (np.float32(1) - share)[:, None] + columns[below] * share[:, None])
