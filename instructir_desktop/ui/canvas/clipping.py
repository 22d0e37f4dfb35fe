"""Clipping warnings: marks on pixels whose highlights or shadows have no detail left."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

HIGHLIGHTS = 0xFFFF2D2D
"""Marks pixels of which any channel is at its maximum, as 0xAARRGGBB."""

SHADOWS = 0xFF2D6BFF
"""Marks pixels of which every channel is zero."""

STRIP = 64
"""Rows marked at a time: a strip stays in the processor's cache."""


def mark(argb: NDArray[np.uint32]) -> None:
    """Mark the clipped ones of pixels (h, w), 0xAARRGGBB, in place; what is not opaque shows what is behind it too and
    stays as it is."""
    for top in range(0, argb.shape[0], STRIP):
        strip = argb[top : top + STRIP]
        over = (strip & np.uint32(0xFF)) == np.uint32(0xFF)
        over |= (strip & np.uint32(0xFF00)) == np.uint32(0xFF00)
        over |= (strip & np.uint32(0xFF0000)) == np.uint32(0xFF0000)
        over &= strip >= np.uint32(0xFF000000)
        under = strip == np.uint32(0xFF000000)
        np.copyto(strip, np.uint32(HIGHLIGHTS), where=over)
        np.copyto(strip, np.uint32(SHADOWS), where=under)


def clipped(pixels: NDArray[np.uint8]) -> tuple[float, float]:
    """The shares (0..1) of pixels (h, w, 3) that mark() marks as shadows and as highlights."""
    if not pixels.size:
        return 0.0, 0.0
    largest = pixels.max(axis=2)
    return float((largest == 0).mean()), float((largest == 255).mean())
