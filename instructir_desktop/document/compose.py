"""Blending residuals into a photo: photo + Σ strength · mask · residual, in the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.engine.api import FloatImage

BAND = 64
"""Rows blended at a time, so that the products stay in the processor's cache."""


def compose(base: FloatImage, layers: Sequence[tuple[FloatImage, float, NDArray[np.float32] | None]]) -> FloatImage:
    """A new (H, W, 3) float32 image: `base` plus strength · mask · residual of every layer, in order.

    A layer is (residual (H, W, 3), strength 0..1, mask (H, W) 0..1 or None for everywhere). Where every strength · mask
    is 0 the result equals `base` exactly. Raises ValueError when the sizes differ.
    """
    out = base.copy()
    for residual, strength, mask in layers:
        blend(out, residual, strength=strength, mask=mask)
    return out


def blend(image: FloatImage, residual: FloatImage, *, strength: float, mask: NDArray[np.float32] | None = None) -> None:
    """Add strength · mask · residual to `image` in place."""
    if residual.shape != image.shape or (mask is not None and mask.shape != image.shape[:2]):
        mask_size = "" if mask is None else f" and the mask {mask.shape}"
        raise ValueError(f"The image is {image.shape}, the residual {residual.shape}{mask_size}: they do not fit.")
    if strength == 0:
        return
    for top in range(0, image.shape[0], BAND):
        band = slice(top, top + BAND)
        if mask is None:
            image[band] += residual[band] * np.float32(strength)
        elif mask[band].any():
            image[band] += residual[band] * (mask[band] * np.float32(strength))[..., None]


def untouched(before: NDArray[np.generic], after: NDArray[np.generic]) -> int:
    """How many pixels (H, W, channels) are equal in all channels. Raises ValueError when the shapes differ."""
    if before.shape != after.shape:
        raise ValueError(f"The photos differ in size: {before.shape} and {after.shape}.")
    return int((before == after).all(axis=-1).sum())
