"""Noise level: the standard deviation that is left when the structure of small patches is taken out."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from instructir_desktop.core.estimates.samples import Floats, Samples

PATCH = 6
"""Side of the patches, in pixels."""

LEAST = 200
"""Patches needed for an estimate."""

SMOOTHEST = 25
"""The percentile of the crops that counts."""

CLIPPED = (0.02, 0.98)
"""Patches whose mean is beyond are left out: clipping hides their noise."""


def noise_level(samples: Samples) -> float:
    """The standard deviation of the noise in 0..1 of the encoded range; 0 where it cannot be told.

    That of the green channel, in the smoothest crops: noise is in all of them, texture is not.
    """
    planes = (crop[..., 1] for crop in samples.crops)
    found = [sigma for plane in planes if (sigma := patch_noise(plane)) is not None]
    return float(np.percentile(found, SMOOTHEST)) if found else 0.0


def patch_noise(plane: Floats) -> float | None:
    """The noise of one plane (h, w), None where too little of it is usable.

    The eigenvalues of the patches' covariance are the noise's variance plus, for a few of them, structure. The largest
    are left out until the rest is distributed evenly about its mean (Chen, Zhu, Heng: An Efficient Statistical Method
    for Image Noise Level Estimation, ICCV 2015, algorithm 1). Texture adds to the large ones only.
    """
    if min(plane.shape) < 2 * PATCH:
        return None
    patches = sliding_window_view(plane, (PATCH, PATCH))[::2, ::2].reshape(-1, PATCH * PATCH)
    means = patches.mean(axis=1)
    patches = patches[(means > CLIPPED[0]) & (means < CLIPPED[1])]
    if len(patches) < LEAST:
        return None
    values = np.linalg.eigvalsh(np.cov(patches, rowvar=False))
    means_below = np.cumsum(values) / np.arange(1, len(values) + 1)
    for count in range(len(values), 1, -1):
        kept = values[:count]
        if means_below[count - 1] <= np.median(kept):
            return float(np.sqrt(max(means_below[count - 1], 0.0)))
    return float(np.sqrt(max(values[0], 0.0)))
