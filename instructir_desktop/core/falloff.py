"""What the rasters of shapes share: pixel centres, the fall-off across an edge, and the pixels that an outline reaches."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box

Floats = NDArray[np.float32]

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def centres(start: int, count: int, origin: float) -> Floats:
    """Pixel centres relative to `origin`, output pixels. Subtracted in float64, so large photos lose nothing."""
    return (np.arange(start, start + count, dtype=np.float64) + (0.5 - origin)).astype(np.float32)


def ramp(distance: Floats, width: float, *, smooth: bool = False) -> Floats:
    """From 1 (at -width/2 and less) to 0 (at width/2 and more). Straight for an edge, smooth for a feather.

    Works in place on `distance`; use the array returned.
    """
    distance *= np.float32(-1 / width)
    distance += np.float32(0.5)
    np.maximum(distance, np.float32(0), out=distance)
    np.minimum(distance, np.float32(1), out=distance)
    if smooth or width > 1:
        return smoothed(distance)
    return distance


def smoothed(share: Floats) -> Floats:
    """0..1 to 0..1 without corners at the ends."""
    found = share * np.float32(-2)
    found += np.float32(3)
    found *= share
    found *= share
    return found


def bounds(edges: Edges, outer: float, scale: float = 1.0) -> Box:
    """The pixels whose centre can lie less than `outer` from the outline; one more on each side against rounding."""
    left, top, right, bottom = (edge * scale for edge in edges)
    return Box.from_edges(
        math.floor(left - outer) - 1,
        math.floor(top - outer) - 1,
        math.ceil(right + outer) + 1,
        math.ceil(bottom + outer) + 1,
    )
