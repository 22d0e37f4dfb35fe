"""Light and colour of the whole photo: too dark, too bright, flat, faded, veiled by haze."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from instructir_desktop.core.estimates.samples import Floats, Samples

WINDOW = 7
"""Side of the dark channel's window, in pixels of the overview."""


@dataclass(frozen=True)
class Light:
    """Luma percentiles 0..1 of the overview, its median chroma, and how much of it is clipped to white."""

    darkest: float
    middle: float
    brightest: float
    chroma: float
    clipped: float

    @property
    def contrast(self) -> float:
        """From the 1st to the 99th percentile."""
        return self.brightest - self.darkest


def light(samples: Samples) -> Light:
    darkest, middle, brightest = np.percentile(samples.luma, (1, 50, 99)).tolist()
    chroma = np.ptp(samples.overview, axis=2)
    clipped = float((samples.overview.min(axis=2) > 0.985).mean())
    return Light(darkest, middle, brightest, float(np.percentile(chroma, 75)), clipped)


def haze_veil(samples: Samples) -> float:
    """The veil's share of the light, 0 (clear) to 1, on the part of the photo that is not the brightest.

    The darkest colour channel of a small neighbourhood is nearly 0 outdoors, unless haze adds its own light (He, Sun,
    Tang: Single image haze removal using dark channel prior, CVPR 2009). The brightest tenth is left out as sky, and
    bright objects by taking a low percentile of the rest.
    """
    dark = _darkest_nearby(samples.overview.min(axis=2))
    airlight = max(float(np.percentile(dark, 99)), 0.5)
    return float(np.clip(np.percentile(dark, 25) / airlight, 0, 1))


def _darkest_nearby(plane: Floats) -> Floats:
    """The smallest value in the window about every pixel, (h, w) -> (h, w)."""
    reach = WINDOW // 2
    for axis in (0, 1):
        padded = np.pad(plane, [(reach, reach) if axis == each else (0, 0) for each in (0, 1)], mode="edge")
        length = plane.shape[axis]
        windows = [slice(start, start + length) for start in range(WINDOW)]
        plane = np.minimum.reduce([padded[one] if axis == 0 else padded[:, one] for one in windows])
    return plane
