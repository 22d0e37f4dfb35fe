"""Spreading and thinning a raster: the largest or smallest value within an octagon, whatever the tile."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def spread(values: Floats, by: int, *, thin: bool = False) -> Floats:
    """The largest (`thin`: the smallest) value within `by` pixels of each; `values` has `by` more on every side.

    "Within" is a regular octagon: a square, then two diagonals; the largest of the largest needs no other order.
    """
    slant = round(by * (2 - 2**0.5) / 2)  # half of the octagon's slanting part, in diagonal steps
    square = by - 2 * slant
    pick: np.ufunc = np.minimum if thin else np.maximum
    for step, count in (((0, 1), square), ((1, 0), square), ((1, 1), slant), ((1, -1), slant)):
        values = _along(values, step, count, pick)
    return values


def _along(values: Floats, step: tuple[int, int], count: int, pick: np.ufunc) -> Floats:
    """Over -count..count steps from each pixel; the result is smaller by `count` steps on each side.

    Windows are doubled until they are long enough: the work grows with the logarithm of `count`.
    """
    if count == 0:
        return values
    need, span = 2 * count + 1, 1
    while span < need:
        more = min(span, need - span)
        values = _joined(values, step, more, pick)
        span += more
    return values


def _joined(values: Floats, step: tuple[int, int], by: int, pick: np.ufunc) -> Floats:
    """Each value with the one `by` steps on."""
    down, across = step[0] * by, step[1] * by
    height, width = values.shape[0] - down, values.shape[1] - abs(across)
    here, there = (0, across) if across >= 0 else (-across, 0)
    first = values[:height, here : here + width]
    second = values[down : down + height, there : there + width]
    return np.asarray(pick(first, second))
