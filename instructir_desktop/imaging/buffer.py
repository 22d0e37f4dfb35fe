"""ImageBuffer: a decoded photo at its own depth, with everything that must survive until export."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Size

FloatImage = NDArray[np.float32]
"""A photo (H, W, 3), float32, sRGB-encoded, nominally 0..1."""

Samples = NDArray[Any]
"""An array of uint8 (0..255), uint16 (0..65535) or float32 (nominally 0..1)."""

_WHITE = {np.dtype(np.uint8): 255, np.dtype(np.uint16): 65535}
_BAND = 1 << 22
"""Samples converted at a time: bounds the temporary arrays, which would otherwise outgrow a large photo."""


@dataclass(frozen=True, eq=False)
class ImageBuffer:
    """A photo as decoded: upright, read-only arrays, colours as encoded in the file.

    `pixels` (H, W, 3) uint8, uint16 or float32; `alpha` (H, W) of the same dtype, carried untouched, None when the
    file has none. `grey`: the file holds one channel, repeated three times here. `icc`: the file's own profile, None
    means sRGB. `exif`: a TIFF stream (without the "Exif" prefix of JPEG) whose orientation is 1. `xmp`: the packet as
    UTF-8. `format`: what the file was, such as "JPEG". `notes`: sentences to show to the user. Raises ValueError when
    the arrays do not fit together.
    """

    pixels: Samples
    alpha: Samples | None = None
    grey: bool = False
    icc: bytes | None = field(default=None, repr=False)
    exif: bytes | None = field(default=None, repr=False)
    xmp: bytes | None = field(default=None, repr=False)
    format: str = ""
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 3 or not self.pixels.size:
            raise ValueError(f"pixels must be (H, W, 3), not {self.pixels.shape}")
        if self.pixels.dtype not in (np.uint8, np.uint16, np.float32):
            raise ValueError(f"pixels must be uint8, uint16 or float32, not {self.pixels.dtype}")
        object.__setattr__(self, "pixels", _frozen(self.pixels))
        if self.alpha is not None:
            if self.alpha.shape != self.pixels.shape[:2] or self.alpha.dtype != self.pixels.dtype:
                raise ValueError(f"alpha {self.alpha.shape} {self.alpha.dtype} does not fit pixels {self.pixels.shape}")
            object.__setattr__(self, "alpha", _frozen(self.alpha))

    @property
    def size(self) -> Size:
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    def to_float(self) -> FloatImage:
        """A new array (H, W, 3), float32; 0..1 for integer photos, as stored for float ones."""
        white = _WHITE.get(self.pixels.dtype)
        if white is None:
            return self.pixels.astype(np.float32)
        return np.divide(self.pixels, np.float32(white), dtype=np.float32)

    def with_float(self, pixels: FloatImage) -> ImageBuffer:
        """The same photo with other pixels (H, W, 3), float32, free of NaN: clipped and rounded to this buffer's depth.

        A sample that is bit for bit what to_float() gave comes back bit for bit. Float photos are not clipped. Raises
        ValueError when the shape differs.
        """
        if pixels.shape != self.pixels.shape:
            raise ValueError(f"the pixels are {pixels.shape}, the photo is {self.pixels.shape}")
        white = _WHITE.get(self.pixels.dtype)
        if white is None:
            return replace(self, pixels=pixels.astype(np.float32))
        result = np.empty_like(self.pixels)
        rows = max(1, _BAND // (pixels.shape[1] * 3))
        for top in range(0, pixels.shape[0], rows):
            band = np.clip(pixels[top : top + rows], 0.0, 1.0)
            band *= np.float32(white)
            result[top : top + rows] = np.rint(band, out=band)
        return replace(self, pixels=result)


def _frozen(samples: Samples) -> Samples:
    """A read-only view, so that no one edits a photo in place; the caller's own array stays as it is."""
    view = samples.view()
    view.flags.writeable = False
    return view
