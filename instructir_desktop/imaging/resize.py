"""Resizing an exported photo: to which size, and Lanczos resampling of its samples at their own depth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.errors import UsageError
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.depth import converted

ResizeKind = Literal["long-side", "megapixels", "percent"]

LARGEST = 65_500
"""Pixels a side that are never passed: a slip of the keyboard must not ask for terabytes."""


@dataclass(frozen=True)
class Resize:
    """`value` is the longer side in pixels, the number of megapixels (10⁶), or percent of each side.

    Raises UsageError when the value is not a number above zero.
    """

    kind: ResizeKind
    value: float

    def __post_init__(self) -> None:
        if self.kind not in ("long-side", "megapixels", "percent"):
            raise UsageError("“{kind}” is no way of resizing. Use long-side, megapixels or percent.", kind=self.kind)
        if not (math.isfinite(self.value) and self.value > 0):
            raise UsageError("A photo cannot be resized to {value}. Give a number above zero.", value=self.value)

    def size(self, photo: Size) -> Size:
        """The size that a photo gets, at least 1 × 1, its proportions kept. Raises UsageError when it is absurdly large."""
        scale = {
            "long-side": self.value / max(photo),
            "megapixels": math.sqrt(self.value * 1e6 / photo.area),
            "percent": self.value / 100,
        }[self.kind]
        if max(photo) * scale > LARGEST:
            raise UsageError(
                "The photo would get more than {LARGEST} pixels a side. Choose a smaller size.", LARGEST=LARGEST
            )
        return Size(max(1, round(photo.width * scale)), max(1, round(photo.height * scale)))


def resized(samples: Samples, size: Size) -> Samples:
    """Samples (H, W, C) of any depth at another size, by Lanczos with three lobes; integers are rounded and clipped."""
    planes = []
    for channel in range(samples.shape[2]):
        plane = Image.fromarray(samples[..., channel].astype(np.float32))
        planes.append(np.asarray(plane.resize(size, Image.Resampling.LANCZOS)))
    scaled = np.stack(planes, axis=2)
    if samples.dtype == np.float32:
        return scaled
    top = np.iinfo(samples.dtype).max
    whole: Samples = np.rint(np.clip(scaled, 0, top)).astype(samples.dtype)
    return whole


def shrunk(samples: Samples, side: int) -> Samples:
    """Samples (H, W, C) as uint8 with a longer side of at most `side`: for thumbnails."""
    size = Size(samples.shape[1], samples.shape[0])
    down, across = thinning(size, side)
    return shrunk_from(samples[::down, ::across], size, side)


def thinning(size: Size, side: int) -> tuple[int, int]:
    """Of a photo of this size, every how many rows and columns shrunk() looks at."""
    return max(1, size.height // (4 * side)), max(1, size.width // (4 * side))


def shrunk_from(thinned: Samples, size: Size, side: int) -> Samples:
    """What shrunk() gives for a photo of this size, from the rows and columns that it looks at."""
    return converted(resized(thinned, Resize("long-side", min(side, max(size))).size(size)), 8)
